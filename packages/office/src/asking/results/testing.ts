import { surveyRoutes } from "@thang-diem/contract";
import type { UnitVersionId } from "@thang-diem/engine";
import { randomUUID } from "node:crypto";
import type { TestEvaluation } from "../../preparing/evaluations/testing.ts";
import { openSurvey, receiveResponse } from "../responses/index.ts";
import { makeCodes } from "../surveys/index.ts";

/** Answers of one unit: one record a respondent. */
export type Given = readonly Readonly<Record<string, string>>[];

/** Codes for every unit, more than are used, and a response by code for each record. */
export async function answerSurvey(
  evaluation: TestEvaluation,
  surveyId: string,
  given: ReadonlyMap<UnitVersionId, Given>,
  unused = 2,
): Promise<void> {
  const { workspace, evaluationId } = evaluation;
  const { context } = workspace;
  const office = await evaluation.person("office").signedIn();
  const units = [...given].map(([unitVersionId, all]) => ({ unitVersionId, count: all.length + unused }));
  const made = await makeCodes(context, office, evaluationId, { surveyId, units });
  if (!made.ok) throw new Error(made.problem.code);
  for (const { unitVersionId, codes } of made.value.units)
    for (const [at, answers] of (given.get(unitVersionId) ?? []).entries()) {
      const opened = await openSurvey(context, codes[at] ?? "");
      if (!opened.ok) throw new Error(opened.problem.code);
      const sent = { responseId: randomUUID(), language: "vi", answers };
      const received = await receiveResponse(context, opened.value, sent);
      if (!received.ok) throw new Error(JSON.stringify(received));
    }
}

/** Moves the clock behind the last moment and closes. */
export async function closeNow(evaluation: TestEvaluation, surveyId: string): Promise<void> {
  evaluation.workspace.later(25 * 60);
  const { evaluationId } = evaluation;
  const closed = await evaluation.person("office").call(surveyRoutes.close, { evaluationId, surveyId });
  if (closed.problem !== undefined) throw new Error(closed.problem.code);
}
