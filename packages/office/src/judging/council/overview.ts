import type { EvaluationId } from "@thang-diem/engine";
import {
  type CouncilCandidate,
  type CouncilOverview,
  type CouncilSessionHead,
  type VotingRules,
} from "@thang-diem/contract";
import { barsOf, type Bars } from "../../preparing/duties/index.ts";
import {
  readRoundsOf,
  readUnitsOf,
  settingsOf,
  type UnitOfEvaluation,
} from "../../preparing/evaluations/index.ts";
import type { Database } from "@thang-diem/platform/db";
import { disputeOf, fileKey, readRoundFiles } from "../results/index.ts";
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

/** Sessions, what still has to come before the council, and who votes in it. */
export async function readOverview(
  context: SignInContext,
  who: SignedIn,
  evaluationId: EvaluationId,
): Promise<CouncilOverview> {
  const {
    database: { db },
  } = context;
  const [sessions, items, members, units, bars, rules] = await Promise.all([
    readSessions(db, evaluationId),
    readItems(db, { evaluationId }),
    readMembers(db, evaluationId),
    readUnitsOf(db, { evaluationId }),
    barsOf(db, evaluationId, [who.accountId]),
    rulesOf(db, evaluationId),
  ]);
  const votes = await readVotes(
    db,
    items.map(({ id }) => id),
  );
  return {
    sessions: headsOf(who.accountId, sessions, { items, votes, members, units, bars }),
    candidates: await readCandidates(context, evaluationId, items),
    members: members.map(({ organisationId: _organisationId, ...member }) => member),
    rules,
  };
}

export async function rulesOf(db: Database["db"], evaluationId: EvaluationId): Promise<VotingRules> {
  const { quorumShare, majorityShare, majorityOf, majorityReach } = await settingsOf(db, evaluationId);
  return { quorumShare: quorumShare.text, majorityShare: majorityShare.text, majorityOf, majorityReach };
}

/** What stayed contested, far apart, found otherwise on re-check, or was opened again, and waits for no vote yet. */
export async function readCandidates(
  { database, clock }: Pick<SignInContext, "database" | "clock">,
  evaluationId: EvaluationId,
  agenda?: readonly ItemRow[],
): Promise<CouncilCandidate[]> {
  const waiting = new Set(
    (agenda ?? (await readItems(database.db, { evaluationId })))
      .filter(({ state }) => state === "waiting")
      .map((row) => `${row.round_id} ${fileKey(row.unit_version_id, row.item)}`),
  );
  const candidates: CouncilCandidate[] = [];
  for (const round of await readRoundsOf(database.db, evaluationId)) {
    const { files, units, scheme } = await readRoundFiles(database.db, evaluationId, round, clock());
    const nameOf = new Map(units.map(({ unitVersionId, name }) => [unitVersionId, name]));
    for (const file of files.values()) {
      const why = disputeOf(file);
      if (why === undefined || waiting.has(`${round.id} ${fileKey(file.unitVersionId, file.item)}`)) continue;
      const { unitVersionId, item, claim, findings, lead } = file;
      const standing = file.standing ?? (lead ? findings[0] : undefined);
      candidates.push({
        roundId: round.id,
        unitVersionId,
        item,
        unitName: nameOf.get(unitVersionId) ?? unitVersionId,
        title: scheme.items.get(item)?.title ?? { vi: item, en: item },
        why,
        claimed: claim?.points ?? "",
        standing: standing?.points ?? "",
        maximum: standing?.maximum ?? claim?.maximum ?? "",
      });
    }
  }
  return candidates;
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
