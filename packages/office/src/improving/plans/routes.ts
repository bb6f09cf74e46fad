import { planRoutes, type AnyRoute } from "@thang-diem/contract";
import { type EvaluationId } from "@thang-diem/engine";
import type { FastifyInstance } from "fastify";
import {
  answer,
  goneAway,
  httpProblem,
  mountRoute,
  uploaded,
  type RouteHandler,
} from "@thang-diem/platform/http";
import { dayInVietnam } from "@thang-diem/presentation";
import { DOCX, headOfReport, sendFile, XLSX } from "../../judging/self-assessment/index.ts";
import { readEvaluation } from "../../preparing/evaluations/index.ts";
import type { SignInContext, WhoAsks } from "../../people/sign-in/index.ts";
import { expectedOf } from "../tasks/index.ts";
import { dropMeasure, saveMeasure, sign } from "./change-plan.ts";
import { importPlan } from "./import-plan.ts";
import { type PaperHead, planDocument, provincePlanDocument } from "./plan-document.ts";
import { planWorkbook } from "./plan-workbook.ts";
import { listPlans, openPlan } from "./plans.ts";
import { proposePlan } from "./propose.ts";

type At = <R extends AnyRoute>(route: R, handler: RouteHandler<R>) => void;

export function mountPlans(app: FastifyInstance, context: SignInContext, who: WhoAsks): void {
  const at: At = (route, handler) => mountRoute(app, who, route, handler);
  mountFiles(at, context, who);
  at(planRoutes.list, async ({ evaluationId }, request) =>
    answer(await listPlans(context, who.person(request), evaluationId)),
  );
  at(planRoutes.propose, async ({ evaluationId, ...given }, request) =>
    answer(await proposePlan(context, who.person(request), evaluationId, given)),
  );
  at(planRoutes.read, async ({ evaluationId, planId }, request) => {
    const { line, measures } = answer(await openPlan(context, who.person(request), evaluationId, planId));
    return { ...line, list: [...measures] };
  });
  at(planRoutes.save, async ({ evaluationId, planId, measureId, ...written }, request) =>
    answer(await saveMeasure(context, who.person(request), { evaluationId, planId, measureId }, written)),
  );
  at(planRoutes.drop, async (of, request) => answer(await dropMeasure(context, who.person(request), of)));
  at(planRoutes.sign, async (of, request) => answer(await sign(context, who.person(request), of)));
}

function mountFiles(at: At, context: SignInContext, who: WhoAsks): void {
  at(planRoutes.document, async ({ evaluationId, planId }, request, reply) => {
    const { line, measures } = answer(await openPlan(context, who.person(request), evaluationId, planId));
    const head = await paperHead(context, evaluationId);
    const fileName = `Kế hoạch khắc phục ${line.year} - ${line.unitName}.docx`;
    return sendFile(reply, DOCX, { fileName, bytes: await planDocument(line, measures, head) });
  });
  at(planRoutes.workbook, async ({ evaluationId, planId }, request, reply) => {
    const { line, measures } = answer(await openPlan(context, who.person(request), evaluationId, planId));
    const bytes = await planWorkbook(measures, dayInVietnam(context.clock()));
    return sendFile(reply, XLSX, { fileName: `Biện pháp ${line.year} - ${line.unitName}.xlsx`, bytes });
  });
  at(planRoutes.importFile, async ({ fileName, write, ...of }, request, reply) =>
    answer(
      await importPlan(context, who.person(request), of, {
        input: uploaded(request),
        signal: goneAway(reply),
        fileName,
        write: write === "yes",
      }),
    ),
  );
  at(planRoutes.provinceDocument, async ({ evaluationId, roundId }, request, reply) => {
    const all = answer(await listPlans(context, who.person(request), evaluationId));
    const plans = all.plans.filter((plan) => plan.roundId === roundId);
    if (plans.length === 0) throw httpProblem(404, "not-found");
    const items = all.items.filter((item) => item.roundId === roundId);
    const head = await paperHead(context, evaluationId);
    const bytes = await provincePlanDocument(plans, items, expectedOf(plans), head);
    return sendFile(reply, DOCX, { fileName: "Kế hoạch khắc phục của tỉnh.docx", bytes });
  });
}

async function paperHead(context: SignInContext, evaluationId: EvaluationId): Promise<PaperHead> {
  const { sample } = answer(await readEvaluation(context, evaluationId));
  const { officeName, superior, place } = await headOfReport(context.database.db, evaluationId);
  return { officeName, superior, place, sample, modified: dayInVietnam(context.clock()) };
}
