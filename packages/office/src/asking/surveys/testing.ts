import { surveyRoutes } from "@thang-diem/contract";
import type { UnitVersionId } from "@thang-diem/engine";
import type { TestEvaluation } from "../../preparing/evaluations/testing.ts";
import { keepQuestionnaire, makeCodes } from "./index.ts";
import type { SurveyPlan } from "./plan.ts";

const HOUR = 3_600_000;

/** A moment as forms write it: to the minute, in Vietnamese time. */
export function minuteOf(at: Date): string {
  return new Date(at.getTime() + 7 * HOUR).toISOString().slice(0, 16);
}

/** A plan that can be set up: it opened a minute ago, runs a day, asks ten people about each of two departments. */
export function planFor(evaluation: TestEvaluation, versionId: string): SurveyPlan {
  const now = evaluation.workspace.now().getTime();
  return {
    versionId,
    titleVi: "Khảo sát hài lòng",
    titleEn: "",
    opensAt: minuteOf(new Date(now - 60_000)),
    closesAt: minuteOf(new Date(now + 24 * HOUR)),
    graceMinutes: 30,
    modes: ["link"],
    units: ["Sở Nội vụ", "Sở Tài chính"].map((name) => ({
      unitVersionId: evaluation.unit(name).unitVersionId,
      quota: 10,
      population: 0,
    })),
    targets: [],
    minimumAnswers: 3,
    satisfiedFrom: 4,
    consentVi: "",
    consentEn: "",
  };
}

/** Sets it up as the office does. @returns its id */
export async function setUpSurvey(
  evaluation: TestEvaluation,
  versionId: string,
  given: Partial<SurveyPlan> = {},
): Promise<string> {
  const { evaluationId } = evaluation;
  const plan = { ...planFor(evaluation, versionId), ...given };
  return (await evaluation.person("office").call(surveyRoutes.setUp, { evaluationId, ...plan })).value
    .surveyId;
}

export interface AskedSurvey {
  readonly surveyId: string;
  readonly versionId: string;
  readonly codes: readonly string[];
  readonly unitVersionId: UnitVersionId;
}

/** A survey that is open, of a questionnaire in Markdown, about one department, with codes for it. */
export async function askedSurvey(
  evaluation: TestEvaluation,
  form: string,
  count = 3,
  given: Partial<SurveyPlan> = {},
): Promise<AskedSurvey> {
  const { context } = evaluation.workspace;
  const { evaluationId } = evaluation;
  const office = await evaluation.person("office").signedIn();
  const file = { input: new TextEncoder().encode(form), fileName: "phieu.md" };
  const { versionId = "" } = got(await keepQuestionnaire(context, office, evaluationId, file));
  const { unitVersionId } = evaluation.unit("Sở Nội vụ");
  const units = [{ unitVersionId, quota: Math.max(1, count), population: 0 }];
  const surveyId = await setUpSurvey(evaluation, versionId, { units, minimumAnswers: 2, ...given });
  const made =
    count === 0
      ? { units: [] }
      : got(await makeCodes(context, office, evaluationId, { surveyId, units: [{ unitVersionId, count }] }));
  return { surveyId, versionId, codes: made.units.flatMap((each) => each.codes), unitVersionId };
}

function got<T>(outcome: { ok: true; value: T } | { ok: false; problem: { code: string } }): T {
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}

/** Three questions on a scale in two groups, and one that is not. */
export const SMALL_FORM = `## survey
| type | name | label::Tiếng Việt (vi) | label::English (en) | required |
| begin_group | phuc_vu | Phục vụ | Service | |
| select_one hl | p1 | Lịch sự | Polite | yes |
| select_one hl | p2 | Đúng hẹn | On time | yes |
| end_group | | | | |
| begin_group | ket_qua | Kết quả | Result | |
| select_one hl | k1 | Chính xác | Right | yes |
| end_group | | | | |
| text | y_kien | Ý kiến khác | Anything else | |
## choices
| list_name | name | label::Tiếng Việt (vi) | label::English (en) |
| hl | 1 | Rất không hài lòng | Very dissatisfied |
| hl | 2 | Không hài lòng | Dissatisfied |
| hl | 3 | Bình thường | Neither |
| hl | 4 | Hài lòng | Satisfied |
| hl | 5 | Rất hài lòng | Very satisfied |
| hl | kb | Không biết | Do not know |
## settings
| form_title | form_id | version |
| Phiếu nhỏ | nho | 1 |
`;
