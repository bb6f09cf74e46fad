import { namesOf } from "../../people/account-records/index.ts";
import type { EvaluationId, ItemCode, RoundId, UnitVersionId } from "@thang-diem/engine";
import { type ExemptionLine, fieldFault, grantsOf, may, reaches } from "@thang-diem/contract";
import { inEvaluation, readEvaluation, readRoundsOf, schemeOf, unitIn } from "../evaluations/index.ts";
import type { AuditedTransaction } from "@thang-diem/platform/command";
import { announce } from "../../people/notices/index.ts";
import { newId } from "@thang-diem/platform/ids";
import { done, refused, type Outcome, type Problem } from "@thang-diem/platform/problems";
import { actorOf, fieldsWrong, type SignedIn, type SignInContext } from "../../people/sign-in/index.ts";
import { EVENTS } from "./events.ts";
import {
  decideExemption,
  type ExemptionRow,
  insertExemption,
  lockUnitRow,
  readExemptionRows,
  holdsExemption,
} from "./store.ts";

export interface ExemptionToPropose {
  readonly roundId: RoundId;
  readonly unitVersionId: UnitVersionId;
  readonly item: ItemCode;
  readonly reason: string;
}

/**
 * What does not apply to a unit is proposed by the unit or the office; it counts only when somebody else approves it.
 */
export async function proposeExemption(
  context: SignInContext,
  who: SignedIn,
  evaluationId: EvaluationId,
  given: ExemptionToPropose,
): Promise<Outcome<{ exemptionId: string }>> {
  const { database, clock } = context;
  const { db } = database;
  const found = await unitIn(db, evaluationId, given.roundId, given.unitVersionId);
  if (!found.ok) return found;
  const unit = found.value;
  if (!may(who.roles, "exemption.propose", { organisationId: unit.organisationId, evaluation: evaluationId }))
    return refused(NOT_YOURS);
  const evaluation = await readEvaluation(context, evaluationId);
  if (!evaluation.ok || evaluation.value.status !== "open") return refused(NOT_OPEN);
  const hash = (await readRoundsOf(db, evaluationId)).find(({ id }) => id === unit.roundId)?.schemeHash ?? "";
  if (!(await schemeOf(db, hash)).items.has(given.item))
    return refused(fieldsWrong([fieldFault("item", "item-missing")]));
  return inEvaluation(
    context,
    who,
    { evaluationId, unit, action: "exemption.propose", object: unit.unitVersionId, refusalLeavesLine: true },
    async (transaction): Promise<Outcome<{ exemptionId: string }>> => {
      const { db: within, note } = transaction;
      await lockUnitRow(within, unit.roundId, unit.unitVersionId);
      note({ item: given.item, reason: given.reason });
      if (await holdsExemption(within, unit.roundId, unit.unitVersionId, given.item)) return refused(STANDS);
      const exemptionId = newId(clock());
      await insertExemption(within, {
        id: exemptionId,
        top_unit_id: unit.topUnit,
        round_id: unit.roundId,
        unit_version_id: unit.unitVersionId,
        item: given.item,
        reason: given.reason,
        proposed_by: actorOf(who.signInName),
        proposed_at: clock(),
      });
      await announce(
        transaction,
        EVENTS.exemptionProposed,
        { evaluationId, unit, exemptionId, item: given.item },
        { at: clock(), by: who.accountId },
      );
      return done({ exemptionId });
    },
  );
}

export interface ExemptionVerdict {
  readonly exemptionId: string;
  readonly verdict: "approved" | "refused" | "withdrawn";
  readonly reason: string;
}

/** Four eyes: nobody decides an own proposal. An approved exemption can be withdrawn again, with a reason. */
export async function decide(
  context: SignInContext,
  who: SignedIn,
  evaluationId: EvaluationId,
  { exemptionId, verdict, reason }: ExemptionVerdict,
): Promise<Outcome<{ done: true }>> {
  return onExemption(
    context,
    who,
    evaluationId,
    exemptionId,
    "exemption.decide",
    ({ proposed_by, verdict: standing }) => {
      if (proposed_by === actorOf(who.signInName)) return FOUR_EYES;
      if (verdict === "withdrawn") return standing === "approved" ? undefined : DECIDED;
      return standing === null ? undefined : DECIDED;
    },
    { verdict, reason },
  );
}

/** Whoever proposed takes the proposal back before it is decided. */
export async function withdraw(
  context: SignInContext,
  who: SignedIn,
  evaluationId: EvaluationId,
  { exemptionId, reason }: Omit<ExemptionVerdict, "verdict">,
): Promise<Outcome<{ done: true }>> {
  return onExemption(
    context,
    who,
    evaluationId,
    exemptionId,
    "exemption.withdraw",
    ({ proposed_by, verdict }) =>
      proposed_by !== actorOf(who.signInName) ? NOT_YOURS : verdict === null ? undefined : DECIDED,
    { verdict: "withdrawn", reason },
  );
}

async function onExemption(
  context: SignInContext,
  who: SignedIn,
  evaluationId: EvaluationId,
  exemptionId: string,
  action: string,
  refusal: (row: ExemptionRow) => Problem | undefined,
  verdict: Pick<ExemptionVerdict, "verdict" | "reason">,
): Promise<Outcome<{ done: true }>> {
  const work = async (transaction: AuditedTransaction): Promise<Outcome<{ done: true }>> => {
    const { db, note } = transaction;
    const [row] = await readExemptionRows(db, evaluationId, exemptionId);
    const problem = row === undefined ? NO_EXEMPTION : refusal(row);
    note({ ...verdict, ...(row && { item: row.item, unit: row.unit_version_id }) });
    if (row === undefined || problem !== undefined) return refused(problem ?? NO_EXEMPTION);
    const at = context.clock();
    await decideExemption(db, exemptionId, { ...verdict, by: actorOf(who.signInName), at });
    if (row.proposed_by !== actorOf(who.signInName))
      await announce(
        transaction,
        EVENTS.exemptionDecided,
        {
          evaluationId,
          exemptionId,
          item: row.item,
          organisationId: row.organisation_id,
          verdict: verdict.verdict,
        },
        { at, by: who.accountId },
      );
    return done({ done: true });
  };
  return inEvaluation(
    context,
    who,
    { evaluationId, action, object: exemptionId, refusalLeavesLine: true },
    work,
  );
}

/** The exemptions that somebody may see: a unit its own, the office and the council all. */
export async function listExemptions(
  { database }: SignInContext,
  who: SignedIn,
  evaluationId: EvaluationId,
): Promise<ExemptionLine[]> {
  const { db } = database;
  const grants = grantsOf(who.roles, "claim.read");
  const rows = (await readExemptionRows(db, evaluationId)).filter(({ organisation_id }) =>
    reaches(grants, { organisationId: organisation_id, evaluation: evaluationId }),
  );
  const hashes = new Map(
    (await readRoundsOf(db, evaluationId)).map(({ id, schemeHash }) => [id, schemeHash]),
  );
  const schemes = new Map(
    await Promise.all(
      [...hashes].map(async ([roundId, hash]) => [roundId, await schemeOf(db, hash)] as const),
    ),
  );
  const decides = may(who.roles, "exemption.decide", { evaluation: evaluationId });
  const me = actorOf(who.signInName);
  const nameOf = await namesOf(
    db,
    rows.flatMap(({ proposed_by, decided_by }) => [proposed_by, decided_by ?? ""]),
  );
  return rows.map((row) => ({
    id: row.id,
    roundId: row.round_id,
    unitVersionId: row.unit_version_id,
    unitName: row.unit_name,
    item: row.item,
    itemTitle: schemes.get(row.round_id)?.items.get(row.item)?.title ?? { vi: row.item, en: row.item },
    reason: row.reason,
    proposedBy: nameOf(row.proposed_by),
    proposedAt: row.proposed_at.toISOString(),
    verdict: row.verdict ?? "waiting",
    decidedBy: nameOf(row.decided_by ?? ""),
    decidedAt: row.decided_at?.toISOString() ?? "",
    decidedReason: row.decided_reason ?? "",
    mayDecide: decides && row.proposed_by !== me && (row.verdict === null || row.verdict === "approved"),
    mayWithdraw: row.proposed_by === me && row.verdict === null,
  }));
}

const NO_EXEMPTION: Problem = {
  code: "not-found",
  message: { vi: "Không có đề nghị miễn này.", en: "There is no such proposal." },
};
const NOT_YOURS: Problem = {
  code: "forbidden",
  message: { vi: "Đề nghị này không thuộc phạm vi của bạn.", en: "This proposal is not within your reach." },
};
const NOT_OPEN: Problem = {
  code: "evaluation-not-open",
  message: {
    vi: "Chỉ đề nghị miễn khi kỳ đánh giá đang mở.",
    en: "Exemptions are proposed only while the evaluation is open.",
  },
};
const STANDS: Problem = {
  code: "exemption-stands",
  message: {
    vi: "Tiêu chí này của đơn vị đã có đề nghị đang chờ hoặc đã được miễn.",
    en: "This item of the unit has a proposal waiting or is exempt already.",
  },
};
const FOUR_EYES: Problem = {
  code: "four-eyes",
  message: { vi: "Người đề nghị không tự quyết định.", en: "Whoever proposes does not decide." },
  suggestion: { vi: "Nhờ một người khác có thẩm quyền.", en: "Ask somebody else who may decide." },
};
const DECIDED: Problem = {
  code: "exemption-decided",
  message: {
    vi: "Đề nghị này đã được quyết định hoặc đã rút.",
    en: "This proposal is decided or withdrawn already.",
  },
};
