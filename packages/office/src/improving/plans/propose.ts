import {
  changedItems,
  type EvaluationId,
  lossesOf,
  type RoundId,
  type UnitVersionId,
} from "@thang-diem/engine";
import { may } from "@thang-diem/contract";
import { inEvaluation, readUnitsOf } from "../../preparing/evaluations/index.ts";
import { actorOf, type SignedIn, type SignInContext } from "../../people/sign-in/index.ts";
import { newId } from "@thang-diem/platform/ids";
import { done, refused, type Outcome } from "@thang-diem/platform/problems";
import { publishedEdition } from "../losses/index.ts";
import { NO_UNIT_HERE, NOT_YOURS, NOTHING_LOST, STANDS } from "./problems.ts";
import { insertPlan, planOf } from "./store.ts";

/** A plan with one measure for every item that lost points, most first; everything in it is to be changed by people. */
export async function proposePlan(
  context: SignInContext,
  who: SignedIn,
  evaluationId: EvaluationId,
  { roundId, unitVersionId }: { readonly roundId: RoundId; readonly unitVersionId: UnitVersionId },
): Promise<Outcome<{ planId: string }>> {
  const { database, clock } = context;
  const edition = await publishedEdition(context, evaluationId, roundId);
  if (!edition.ok) return edition;
  const [unit] = await readUnitsOf(database.db, { evaluationId, unitVersionId });
  if (unit === undefined) return refused(NO_UNIT_HERE);
  const subject = { organisationId: unit.organisationId, evaluation: evaluationId };
  if (!may(who.roles, "plan.write", subject)) return refused(NOT_YOURS);
  const { line, scheme, units } = edition.value;
  const past =
    line.before === undefined ? undefined : await publishedEdition(context, evaluationId, line.before);
  const before = past?.ok === true ? past.value : undefined;
  const changed = before === undefined ? new Set<string>() : changedItems(before.scheme, scheme);
  const lost = lossesOf({ scheme, units, before, changed }, unitVersionId)
    .filter((loss) => loss.leaf && !loss.lost.isZero)
    .toSorted((a, b) => b.lost.compare(a.lost));
  if (lost.length === 0) return refused(NOTHING_LOST);
  return inEvaluation(
    context,
    who,
    { evaluationId, unit, action: "plan.propose", object: unitVersionId },
    async ({ db, note }): Promise<Outcome<{ planId: string }>> => {
      if ((await planOf(db, evaluationId, roundId, unitVersionId)) !== undefined) return refused(STANDS);
      const [planId, at] = [newId(clock()), clock()];
      note({ planId, measures: lost.length });
      await insertPlan(
        db,
        {
          id: planId,
          evaluation_id: evaluationId,
          base_round_id: roundId,
          unit_version_id: unitVersionId,
          unit_name: unit.name,
          organisation_id: unit.organisationId,
          made_by: actorOf(who.signInName),
          made_at: at,
          signed_by: null,
          signed_at: null,
        },
        lost.map(({ code, lost: points, cause }, ordinal) => ({
          plan_id: planId,
          id: newId(at),
          ordinal,
          item: code,
          measure: `${PROPOSED[cause]} ${scheme.items.get(code)?.title.vi ?? code}.`,
          owner: unit.name,
          helpers: "",
          due: `${line.year + 1}-11-30`,
          money: "",
          expected: points.text,
          evidence: scheme.items.get(code)?.evidence?.vi ?? "",
          state: "open" as const,
          progress: "",
          moved_by: null,
          moved_at: null,
        })),
      );
      return done({ planId });
    },
  );
}

/** How a measure begins, by the cause of the loss: plans of offices are Vietnamese. */
const PROPOSED: Readonly<Record<ReturnType<typeof lossesOf>[number]["cause"], string>> = {
  "own-work": "Tổ chức thực hiện đầy đủ:",
  evidence: "Lập và lưu đủ tài liệu kiểm chứng:",
  late: "Thực hiện đúng thời hạn:",
  "not-reported": "Thu thập và báo cáo số liệu:",
  "lead-agency": "Phối hợp với cơ quan chủ trì để hoàn thành:",
  survey: "Khảo sát nguyên nhân chưa hài lòng và cải thiện:",
  "outside-figure": "Làm việc với cơ quan cung cấp số liệu để cải thiện:",
  "rule-changed": "Rà soát theo quy định chấm mới:",
  none: "",
};
