import type { UnitVersionId } from "@thang-diem/engine";
import type { TestEvaluation } from "../../preparing/evaluations/testing.ts";
import { keepQuestionnaire, makeCodes, setUpSurvey } from "./index.ts";

const DAY_MS = 86_400_000;

export interface AskedSurvey {
  readonly surveyId: string;
  readonly versionId: string;
  readonly codes: readonly string[];
  readonly unitVersionId: UnitVersionId;
}

/** A survey that has been open for a minute and ends tomorrow, of a questionnaire in Markdown, with codes for one unit. */
export async function askedSurvey(round: TestEvaluation, form: string, codes = 3): Promise<AskedSurvey> {
  const { workspace, evaluationId } = round;
  const { context } = workspace;
  const office = await round.person("office").signedIn();
  const file = { input: new TextEncoder().encode(form), fileName: "phieu.md" };
  const { versionId = "" } = got(await keepQuestionnaire(context, office, evaluationId, file));
  const now = workspace.now().getTime();
  const { surveyId } = got(
    await setUpSurvey(context, office, evaluationId, {
      versionId,
      title: { vi: "Khảo sát thử", en: "Trial survey" },
      opensAt: new Date(now - 60_000),
      closesAt: new Date(now + DAY_MS),
      graceMinutes: 30,
    }),
  );
  const { unitVersionId } = round.unit("Sở Nội vụ");
  const made = got(await makeCodes(context, office, evaluationId, { surveyId, unitVersionId, count: codes }));
  return { surveyId, versionId, codes: made.codes, unitVersionId };
}

function got<T>(outcome: { ok: true; value: T } | { ok: false; problem: { code: string } }): T {
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}
