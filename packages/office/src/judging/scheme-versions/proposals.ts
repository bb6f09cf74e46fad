import { namesOf } from "../../people/account-records/index.ts";
import { fieldFault, type SchemeProposalLine } from "@thang-diem/contract";
import type { EvaluationId, RoundId, Scheme } from "@thang-diem/engine";
import {
  forgetRound,
  inEvaluation,
  readEvaluation,
  readRoundsOf,
  readUnitsOf,
  type RoundOfEvaluation,
  schemeOf,
} from "../../preparing/evaluations/index.ts";
import type { AuditedTransaction } from "@thang-diem/platform/command";
import { announce } from "../../people/notices/index.ts";
import { newId } from "@thang-diem/platform/ids";
import { done, refused, type Outcome, type Problem } from "@thang-diem/platform/problems";
import { putRoundItems } from "../../preparing/round-items/index.ts";
import { lockPin, repinRound } from "@thang-diem/press/rounds";
import { type OpeningContext, putInForce, takeFromShelf } from "../../preparing/schemes/index.ts";
import { tell } from "../self-assessment/index.ts";
import { actorOf, fieldsWrong, type SignedIn } from "../../people/sign-in/index.ts";
import { EVENTS } from "./events.ts";
import { NO_ROUND, roundIn } from "./preview.ts";
import { planReturns, returnTouched } from "./return-touched.ts";
import { closeProposal, insertProposal, type ProposalRow, readProposals } from "./store.ts";

export interface VersionToPropose {
  readonly roundId: RoundId;
  readonly schemeHash: string;
  readonly reason: string;
}

/** A scheme in use does not change; a new version is proposed, and the chair of the council decides. One at a time. */
export async function proposeVersion(
  context: OpeningContext,
  who: SignedIn,
  evaluationId: EvaluationId,
  { roundId, schemeHash, reason }: VersionToPropose,
): Promise<Outcome<{ proposalId: string }>> {
  const { clock, shelf } = context;
  const [round, evaluation] = [
    await roundIn(context, evaluationId, roundId),
    await readEvaluation(context, evaluationId),
  ];
  if (round === undefined || !evaluation.ok) return refused(NO_ROUND);
  if (evaluation.value.status !== "open") return refused(NOT_OPEN);
  return inEvaluation(
    context,
    who,
    { evaluationId, action: "scheme.propose", object: roundId, refusalLeavesLine: true },
    async (transaction): Promise<Outcome<{ proposalId: string }>> => {
      const { db, note } = transaction;
      note({ from: round.schemeHash, to: schemeHash, reason });
      if (schemeHash === round.schemeHash || !(await takeFromShelf(db, shelf, schemeHash)))
        return refused(fieldsWrong([fieldFault("schemeHash", "scheme-missing")]));
      if (
        (await readProposals(db, evaluationId)).some(
          (other) => other.round_id === roundId && other.verdict === null,
        )
      )
        return refused(ANOTHER_WAITS);
      const proposalId = newId(clock());
      await insertProposal(db, {
        id: proposalId,
        evaluation_id: evaluationId,
        round_id: roundId,
        from_hash: round.schemeHash,
        to_hash: schemeHash,
        reason,
        proposed_by: actorOf(who.signInName),
        proposed_at: clock(),
      });
      await announce(
        transaction,
        EVENTS.schemeProposed,
        { evaluationId, roundId, roundTitle: round.title, proposalId },
        { at: clock(), by: who.accountId },
      );
      return done({ proposalId });
    },
  );
}

export interface VersionVerdict {
  readonly proposalId: string;
  readonly verdict: "approved" | "refused";
  readonly reason: string;
  /** Ids of the units that the approver saw as those whose sign-off is returned. */
  readonly returns: readonly string[];
  /** Until when these have time, where their self-assessment is over. */
  readonly closesAt: string;
}

/**
 * The chair approves or refuses. Approval pins the round anew and returns the sign-offs that the new version
 * makes untrue, in one transaction; the others stay signed under the wording that they were signed under.
 */
export async function decideVersion(
  context: OpeningContext,
  who: SignedIn,
  evaluationId: EvaluationId,
  verdict: VersionVerdict,
): Promise<Outcome<{ done: true }>> {
  const { proposalId, reason } = verdict;
  const [by, at] = [actorOf(who.signInName), context.clock()];
  const evaluation = await readEvaluation(context, evaluationId);
  if (evaluation.ok && evaluation.value.status !== "open") return refused(NOT_OPEN);
  let pinned: RoundOfEvaluation | undefined;
  const decided = await onProposal(
    context,
    who,
    evaluationId,
    proposalId,
    "scheme.decide",
    async (transaction, row) => {
      if (row.proposed_by === by) return FOUR_EYES;
      const round = await roundIn(context, evaluationId, row.round_id);
      if (round === undefined) return NO_ROUND;
      if (verdict.verdict === "approved") {
        const outcome = await pinAnew(context, transaction, { evaluationId, row, round, verdict, by, at });
        if (!outcome.ok) return outcome.problem;
        pinned = round;
      }
      await closeProposal(transaction.db, proposalId, { verdict: verdict.verdict, by, at, reason });
      await announce(
        transaction,
        EVENTS.schemeDecided,
        {
          evaluationId,
          roundId: round.id,
          roundTitle: round.title,
          proposalId,
          approved: verdict.verdict === "approved",
          reason,
        },
        { at, by: who.accountId },
      );
      return undefined;
    },
  );
  if (decided.ok && pinned !== undefined) {
    forgetRound(evaluationId, pinned.id);
    for (const unit of await readUnitsOf(context.database.db, { roundId: pinned.id }))
      tell(unit, { kind: "state" });
  }
  return decided;
}

interface PinAnew {
  readonly evaluationId: EvaluationId;
  readonly row: ProposalRow;
  readonly round: RoundOfEvaluation;
  readonly verdict: VersionVerdict;
  readonly by: string;
  readonly at: Date;
}

async function pinAnew(
  { database }: OpeningContext,
  transaction: AuditedTransaction,
  { evaluationId, row, round, verdict, by, at }: PinAnew,
): Promise<Outcome<true>> {
  await lockPin(transaction.db, round.id);
  const after = await schemeOf(database.db, row.to_hash);
  const returning = {
    evaluationId,
    round,
    after,
    reason: row.reason,
    seen: verdict.returns,
    closesAt: verdict.closesAt,
    by,
    at,
  };
  const planned = await planReturns(transaction.db, returning);
  if (!planned.ok) return planned;
  const pinned = await repinRound(transaction, {
    roundId: row.round_id,
    from: row.from_hash,
    to: row.to_hash,
    reason: row.reason,
    proposedBy: row.proposed_by,
    approvedBy: by,
    at,
  });
  if (!pinned.ok) return pinned;
  await putRoundItems(transaction.db, round.id, row.to_hash, after);
  await putInForce(transaction.db, [row.to_hash]);
  await returnTouched(transaction, planned.value, returning);
  const gone = new Set(planned.value.touched.map(({ unit }) => unit.unitVersionId));
  const others = (await readUnitsOf(transaction.db, { roundId: round.id })).filter(
    ({ unitVersionId }) => !gone.has(unitVersionId),
  );
  await announce(
    transaction,
    EVENTS.schemeChanged,
    {
      evaluationId,
      roundId: round.id,
      roundTitle: round.title,
      proposalId: row.id,
      version: after.version,
      organisationIds: others.map(({ organisationId }) => organisationId),
    },
    { at },
  );
  return done(true);
}

/** Whoever prepares the evaluation takes a proposal back before it is decided. */
export async function withdrawVersion(
  context: OpeningContext,
  who: SignedIn,
  evaluationId: EvaluationId,
  { proposalId, reason }: Pick<VersionVerdict, "proposalId" | "reason">,
): Promise<Outcome<{ done: true }>> {
  return onProposal(context, who, evaluationId, proposalId, "scheme.withdraw", async ({ db }) => {
    await closeProposal(db, proposalId, {
      verdict: "withdrawn",
      by: actorOf(who.signInName),
      at: context.clock(),
      reason,
    });
    return undefined;
  });
}

async function onProposal(
  context: OpeningContext,
  who: SignedIn,
  evaluationId: EvaluationId,
  proposalId: string,
  action: string,
  act: (transaction: AuditedTransaction, row: ProposalRow) => Promise<Problem | undefined>,
): Promise<Outcome<{ done: true }>> {
  return inEvaluation(
    context,
    who,
    { evaluationId, action, object: proposalId, refusalLeavesLine: true },
    async (transaction): Promise<Outcome<{ done: true }>> => {
      const [row] = await readProposals(transaction.db, evaluationId, proposalId);
      const problem =
        row === undefined ? NO_PROPOSAL : row.verdict !== null ? DECIDED : await act(transaction, row);
      if (row !== undefined) transaction.note({ round: row.round_id, to: row.to_hash });
      return problem === undefined ? done({ done: true }) : refused(problem);
    },
  );
}

export async function listProposals(
  { database }: OpeningContext,
  evaluationId: EvaluationId,
): Promise<SchemeProposalLine[]> {
  const { db } = database;
  const titles = new Map((await readRoundsOf(db, evaluationId)).map(({ id, title }) => [id, title]));
  const rows = await readProposals(db, evaluationId);
  const nameOf = await namesOf(
    db,
    rows.flatMap(({ proposed_by, decided_by }) => [proposed_by, decided_by ?? ""]),
  );
  return Promise.all(
    rows.map(async (row) => ({
      id: row.id,
      roundId: row.round_id,
      roundTitle: titles.get(row.round_id) ?? { vi: "", en: "" },
      fromHash: row.from_hash,
      toHash: row.to_hash,
      from: versionText(await schemeOf(db, row.from_hash)),
      to: versionText(await schemeOf(db, row.to_hash)),
      reason: row.reason,
      proposedBy: nameOf(row.proposed_by),
      proposedAt: row.proposed_at.toISOString(),
      verdict: row.verdict ?? ("waiting" as const),
      decidedBy: nameOf(row.decided_by ?? ""),
      decidedAt: row.decided_at?.toISOString() ?? "",
      decidedReason: row.decided_reason ?? "",
    })),
  );
}

function versionText({ id, version }: Scheme): string {
  return `${id} ${version}`;
}

const NOT_OPEN: Problem = {
  code: "evaluation-not-open",
  message: {
    vi: "Chỉ đổi bộ tiêu chí của kỳ đánh giá đang mở.",
    en: "A scheme is changed only while the evaluation is open.",
  },
};
const NO_PROPOSAL: Problem = {
  code: "not-found",
  message: { vi: "Không có đề nghị đổi bộ tiêu chí này.", en: "There is no such proposal." },
};
const DECIDED: Problem = {
  code: "proposal-decided",
  message: {
    vi: "Đề nghị này đã được quyết định hoặc đã rút.",
    en: "This proposal is decided or withdrawn already.",
  },
};
const ANOTHER_WAITS: Problem = {
  code: "proposal-waits",
  message: {
    vi: "Bảng này đang có một đề nghị đổi bộ tiêu chí chờ quyết định.",
    en: "This round has a proposal waiting already.",
  },
  suggestion: { vi: "Rút đề nghị đó trước khi lập đề nghị khác.", en: "Withdraw it before making another." },
};
const FOUR_EYES: Problem = {
  code: "four-eyes",
  message: { vi: "Người đề nghị không tự phê duyệt.", en: "Whoever proposes does not approve." },
  suggestion: {
    vi: "Chủ tịch hội đồng là người khác quyết định.",
    en: "A chair who is somebody else decides.",
  },
};
