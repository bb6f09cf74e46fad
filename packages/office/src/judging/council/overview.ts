import type { EvaluationId } from "@thang-diem/engine";
import { type CouncilOverview, type CouncilSessionHead, type VotingRules } from "@thang-diem/contract";
import { barsOf, type Bars } from "../../preparing/duties/index.ts";
import { readUnitsOf, settingsOf, type UnitOfEvaluation } from "../../preparing/evaluations/index.ts";
import type { Database } from "@thang-diem/platform/db";
import { candidates } from "./candidates.ts";
import type { SignedIn, SignInContext } from "../../people/sign-in/index.ts";
import {
  readItems,
  readMembers,
  readSessions,
  readVotes,
  type ItemRow,
  type SessionRow,
  type VoteRow,
} from "./store.ts";

/**
 * Sessions, what still has to come before the council, and who votes in it.
 *
 * @param listed so many of what waits are named, all are counted
 */
export async function readOverview(
  context: SignInContext,
  who: SignedIn,
  evaluationId: EvaluationId,
  listed: number,
): Promise<CouncilOverview> {
  const {
    database: { db },
  } = context;
  const [sessions, items, members, units, bars, rules, waiting] = await Promise.all([
    readSessions(db, evaluationId),
    readItems(db, { evaluationId }),
    readMembers(db, evaluationId),
    readUnitsOf(db, { evaluationId }),
    barsOf(db, evaluationId, [who.accountId]),
    rulesOf(db, evaluationId),
    candidates(context, evaluationId),
  ]);
  const votes = await readVotes(
    db,
    items.map(({ id }) => id),
  );
  return {
    sessions: headsOf(who.accountId, sessions, { items, votes, members, units, bars }),
    candidates: waiting.slice(0, listed),
    waiting: waiting.length,
    members: members.map(({ organisationId: _organisationId, ...member }) => member),
    rules,
  };
}

export async function rulesOf(db: Database["db"], evaluationId: EvaluationId): Promise<VotingRules> {
  const { quorumShare, majorityShare, majorityOf, majorityReach } = await settingsOf(db, evaluationId);
  return { quorumShare: quorumShare.text, majorityShare: majorityShare.text, majorityOf, majorityReach };
}

/** What the votes of a session hang on. */
export interface Vote {
  readonly items: readonly ItemRow[];
  readonly votes: readonly VoteRow[];
  readonly members: readonly { readonly accountId: string }[];
  readonly units: readonly UnitOfEvaluation[];
  readonly bars: Bars;
}

/** @param accountId whose open votes are counted */
export function headsOf(
  accountId: string,
  sessions: readonly SessionRow[],
  { items, votes, members, units, bars }: Vote,
): CouncilSessionHead[] {
  const voted = new Set(votes.filter((vote) => vote.accountId === accountId).map(({ itemId }) => itemId));
  const isMember = members.some((member) => member.accountId === accountId);
  const unitOf = new Map(units.map((unit) => [`${unit.roundId} ${unit.unitVersionId}`, unit]));
  const votable = ({ id, state, round_id, unit_version_id }: ItemRow) => {
    const unit = unitOf.get(`${round_id} ${unit_version_id}`);
    return (
      isMember &&
      state === "waiting" &&
      !voted.has(id) &&
      unit !== undefined &&
      bars(accountId, unit) === undefined
    );
  };
  const bySession = Map.groupBy(
    items.filter(({ state }) => state !== "withdrawn"),
    ({ session_id }) => session_id,
  );
  return sessions.map((session) => {
    const own = bySession.get(session.id) ?? [];
    return {
      id: session.id,
      kind: session.kind,
      title: session.title,
      place: session.place,
      startsAt: session.starts_at.toISOString(),
      ...(session.ends_at && { endsAt: session.ends_at.toISOString() }),
      secret: session.secret,
      state: session.state,
      rules: session.rules,
      items: own.length,
      decided: own.filter(({ state }) => state === "decided").length,
      toVote: session.state === "open" ? own.filter(votable).length : 0,
    };
  });
}
