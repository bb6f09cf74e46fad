import {
  type AnyRoute,
  type SurveyCell,
  type SurveyEstimate,
  surveyResultRoutes,
} from "@thang-diem/contract";
import { workbook } from "@thang-diem/documents";
import { answer, httpProblem, mountRoute, type RouteHandler } from "@thang-diem/platform/http";
import type { FastifyInstance } from "fastify";
import type { SignInContext, WhoAsks } from "../../people/sign-in/index.ts";
import { readSurvey } from "../surveys/index.ts";
import { estimateSurvey } from "./estimate.ts";
import { readLatestEstimate } from "./store.ts";

export function mountSurveyResults(app: FastifyInstance, context: SignInContext, who: WhoAsks): void {
  const at = <R extends AnyRoute>(route: R, handler: RouteHandler<R>) => mountRoute(app, who, route, handler);
  const latestOf = async ({ evaluationId, surveyId }: Parameters<typeof estimateSurvey>[2]) => {
    const survey = await readSurvey(context.database.db, evaluationId, surveyId);
    if (survey === undefined) throw httpProblem(404, "not-found");
    return readLatestEstimate(context.database.db, surveyId);
  };
  at(surveyResultRoutes.estimate, async (place, request) =>
    answer(await estimateSurvey(context, who.person(request), place)),
  );
  at(surveyResultRoutes.read, async (place) => {
    const latest = await latestOf(place);
    return latest === undefined
      ? {}
      : {
          latest: {
            number: latest.number,
            by: latest.made_by.replace(/^account:/, ""),
            at: latest.made_at.toISOString(),
            sha256: latest.sha256,
            estimate: latest.estimate,
          },
        };
  });
  at(surveyResultRoutes.file, async (place, _request, reply) => {
    const latest = await latestOf(place);
    if (latest === undefined) throw httpProblem(404, "not-found");
    const estimate = latest.estimate;
    const bytes = await resultsWorkbook(estimate, latest.sha256, latest.made_at);
    return reply
      .header("content-disposition", 'attachment; filename="ket-qua-khao-sat.xlsx"')
      .type("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
      .send(Buffer.from(bytes));
  });
}

const HIDDEN_WORDS = {
  few: "ít phiếu",
  derived: "giữ kín để không suy ra số khác",
  none: "không có phiếu",
} as const;

/** A sheet a table: a row for each part of each unit or group, with answers, share and interval. */
async function resultsWorkbook(estimate: SurveyEstimate, sha256: string, at: Date): Promise<Uint8Array> {
  const columns = [
    { title: "Nhóm", width: 36 },
    { title: "Phần", width: 60 },
    { title: "Số phiếu", width: 10 },
    { title: "Tỷ lệ hài lòng", width: 14, format: "0.0%" },
    { title: "Khoảng tin cậy, từ", width: 14, format: "0.0%" },
    { title: "đến", width: 14, format: "0.0%" },
    { title: "Ghi chú", width: 34 },
  ];
  const numbers = (cell: SurveyCell | undefined): (string | number)[] =>
    cell === undefined || "hidden" in cell
      ? ["", "", "", "", HIDDEN_WORDS[cell?.hidden ?? "none"]]
      : [cell.n, cell.share, cell.low, cell.high, ""];
  const sheets = estimate.tables.map(({ title, rows }) => ({
    name: title.vi,
    columns,
    rows: rows.flatMap(({ title: of, cells }) =>
      estimate.parts.map(({ title: part }, place) => [of.vi, part.vi, ...numbers(cells[place])]),
    ),
    notes: [
      `${estimate.responses} phiếu; khoảng tin cậy ${estimate.confidence * 100}%; dấu vân tay ${sha256}`,
      `Tỷ lệ có dưới ${estimate.minimumAnswers} phiếu được giữ kín.`,
    ],
  }));
  return workbook(sheets, at.toISOString().slice(0, 10));
}
