import { taskRoutes } from "@thang-diem/contract";
import type { FastifyInstance } from "fastify";
import { answer, mountRoute } from "@thang-diem/platform/http";
import { dayInVietnam } from "@thang-diem/presentation";
import { DOCX, headOfReport, sendFile } from "../../judging/self-assessment/index.ts";
import { readEvaluation } from "../../preparing/evaluations/index.ts";
import type { SignInContext, WhoAsks } from "../../people/sign-in/index.ts";
import { listInspections } from "../inspections/index.ts";
import { listTasks } from "../tasks/index.ts";
import { quarterReport } from "./quarter-report.ts";

export function mountReports(app: FastifyInstance, context: SignInContext, who: WhoAsks): void {
  mountRoute(app, who, taskRoutes.report, async ({ evaluationId, year, quarter }, request, reply) => {
    const person = who.person(request);
    const { sample } = answer(await readEvaluation(context, evaluationId));
    const { tasks, items } = await listTasks(context, person, evaluationId);
    const { inspections } = await listInspections(context, person, evaluationId);
    const head = await headOfReport(context.database.db, evaluationId);
    const bytes = await quarterReport({
      ...head,
      sample,
      today: dayInVietnam(context.clock()),
      year,
      quarter,
      tasks,
      titles: new Map(items.map(({ item, title }) => [item, title.vi])),
      inspections,
    });
    return sendFile(reply, DOCX, { fileName: `Báo cáo quý ${quarter} năm ${year}.docx`, bytes });
  });
}
