import {
  changedItems,
  type EvaluationId,
  type ItemLoss,
  lossesOf,
  type RoundId,
  type Scheme,
  type UnitVersionId,
} from "@thang-diem/engine";
import { may } from "@thang-diem/contract";
import { inEvaluation, readUnitsOf } from "../../preparing/evaluations/index.ts";
import { actorOf, type SignedIn, type SignInContext } from "../../people/sign-in/index.ts";
import { newId } from "@thang-diem/platform/ids";
import { done, refused, type Outcome } from "@thang-diem/platform/problems";
import { publishedEdition } from "../losses/index.ts";
import { insertTasks, newTask, NO_UNIT_HERE } from "../tasks/index.ts";
import { NOT_YOURS, NOTHING_LOST, STANDS } from "./problems.ts";
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
      const [planId, at, by] = [newId(clock()), clock(), actorOf(who.signInName)];
      note({ planId, measures: lost.length });
      const ofUnit = {
        evaluation_id: evaluationId,
        unit_version_id: unitVersionId,
        unit_name: unit.name,
        organisation_id: unit.organisationId,
      };
      await insertPlan(db, {
        ...ofUnit,
        id: planId,
        base_round_id: roundId,
        made_by: by,
        made_at: at,
        signed_by: null,
        signed_at: null,
      });
      const measures = lost.map((loss, ordinal) => ({
        ...newTask(by, at),
        ...ofUnit,
        ...proposed(scheme, loss, line.year + 1),
        source: "plan" as const,
        source_id: planId,
        basis: "",
        ordinal,
        owner: unit.name,
      }));
      await insertTasks(db, measures);
      return done({ planId });
    },
  );
}

function proposed(scheme: Scheme, { code, lost, cause }: ItemLoss, year: number) {
  const item = scheme.items.get(code);
  return {
    item: code,
    measure: `${PROPOSED[cause]} ${item?.title.vi ?? code}.`,
    due: `${year}-11-30`,
    expected: lost.text,
    evidence: item?.evidence?.vi ?? "",
  };
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
