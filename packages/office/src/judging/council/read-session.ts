import { type CouncilItem, type CouncilSession, countingFinding } from "@thang-diem/contract";
import type { EvaluationId, RoundId, Scheme } from "@thang-diem/engine";
import {
  appraisalSettings,
  leadPapersOf,
  type Papers,
  readPapers,
  shapeOf,
  viewOf,
} from "../appraisal/index.ts";
import { barsOf } from "../../preparing/duties/index.ts";
import {
  readRoundsOf,
  readUnitsOf,
  schemeOf,
  type UnitOfEvaluation,
} from "../../preparing/evaluations/index.ts";
import type { Database } from "@thang-diem/platform/db";
import { done, refused, type Outcome, type Problem } from "@thang-diem/platform/problems";
import type { SignedIn, SignInContext } from "../../people/sign-in/index.ts";
import { headsOf } from "./overview.ts";
import { readStatements, type Statements } from "./statements.ts";
import {
  type ItemRow,
  type MotionRow,
  readDecisionReasons,
  readItems,
  readMembers,
  readMotions,
  readSeats,
  readSessions,
  readVotes,
  type SeatRow,
  type SessionRow,
  type VoteRow,
} from "./store.ts";

/** A session with the statements of both sides beside each other, as far as votes may be seen. */
export async function readSession(
  context: SignInContext,
  who: SignedIn,
  evaluationId: EvaluationId,
  sessionId: string,
): Promise<Outcome<CouncilSession>> {
  const {
    database: { db },
  } = context;
  const [session] = await readSessions(db, evaluationId, sessionId);
  const schemes = await readSchemes(db, evaluationId);
  if (session === undefined || schemes.size === 0) return refused(NO_SESSION);
  const rows = (await readItems(db, { evaluationId, sessionId })).filter(
    ({ state }) => state !== "withdrawn",
  );
  const ids = rows.map(({ id }) => id);
  const [motions, votes, seats, members, reasons, units, settings] = await Promise.all([
    readMotions(db, ids),
    readVotes(db, ids),
    readSeats(db, sessionId),
    readMembers(db, evaluationId),
    readDecisionReasons(
      db,
      rows.flatMap(({ decision_id }) => decision_id ?? []),
    ),
    readUnitsOf(db, { evaluationId }),
    appraisalSettings(db, evaluationId),
  ]);
  const voters = session.state === "draft" ? members.map((member) => ({ ...member, present: false })) : seats;
  const bars = await barsOf(db, evaluationId, [who.accountId, ...voters.map(({ accountId }) => accountId)]);
  const unitOf = new Map(units.map((unit) => [`${unit.roundId} ${unit.unitVersionId}`, unit]));
  const papersOf = await papersOfRounds(db, schemes, rows, units);
  const statementsOf = new Map<string, Awaited<ReturnType<typeof readStatements>>>();
  for (const roundId of new Set(rows.map(({ round_id }) => round_id)))
    statementsOf.set(roundId, await readStatements(db, roundId));
  const items = rows.flatMap((row): CouncilItem[] => {
    const unit = unitOf.get(`${row.round_id} ${row.unit_version_id}`);
    const scheme = schemes.get(row.round_id);
    const item = scheme?.items.get(row.item);
    const papers = papersOf(row);
    if (unit === undefined || scheme === undefined || item === undefined || papers === undefined) return [];
    const barred = (accountId: string) => bars(accountId, unit)?.why;
    return [
      {
        ...statements(
          row,
          unit.name,
          papers,
          statementsOf.get(row.round_id)?.(row.unit_version_id, row.item, row.closed_at ?? undefined),
        ),
        shape: shapeOf({ settings }, scheme, item),
        ...voting({ row, session, motions, votes, voters, barred, reader: who.accountId }),
        ...(row.decision_id !== null && { decidedReason: reasons.get(row.decision_id) ?? "" }),
      },
    ];
  });
  const [head] = headsOf(who.accountId, [session], { items: rows, votes, members, units, bars });
  if (head === undefined) return refused(NO_SESSION);
  return done({ head, seats: voters.map(({ organisationId: _organisationId, ...seat }) => seat), items });
}

async function readSchemes(
  db: Database["db"],
  evaluationId: EvaluationId,
): Promise<ReadonlyMap<RoundId, Scheme>> {
  const schemes = new Map<RoundId, Scheme>();
  for (const { id, schemeHash } of await readRoundsOf(db, evaluationId))
    schemes.set(id, await schemeOf(db, schemeHash));
  return schemes;
}

/**
 * What was written about the items of a session: of lead agencies' items what the agency entered and the unit
 * holds.
 */
async function papersOfRounds(
  db: Database["db"],
  schemes: ReadonlyMap<RoundId, Scheme>,
  rows: readonly ItemRow[],
  units: readonly UnitOfEvaluation[],
): Promise<(row: ItemRow) => Papers | undefined> {
  const papersOf = new Map<string, Awaited<ReturnType<typeof readPapers>>>();
  for (const [roundId, own] of Map.groupBy(rows, ({ round_id }) => round_id))
    papersOf.set(
      roundId,
      await readPapers(db, {
        roundId,
        unitVersionIds: [...new Set(own.map(({ unit_version_id }) => unit_version_id))],
        items: [...new Set(own.map(({ item }) => item))],
      }),
    );
  const isLed = ({ round_id, item }: ItemRow) =>
    schemes.get(round_id)?.items.get(item)?.source?.kind === "lead";
  const ledOf = new Map<string, Awaited<ReturnType<typeof leadPapersOf>>>();
  for (const [roundId, own] of Map.groupBy(rows.filter(isLed), ({ round_id }) => round_id)) {
    const scheme = schemes.get(roundId);
    const ids = new Set(own.map(({ unit_version_id }) => unit_version_id));
    const led = units.filter((unit) => unit.roundId === roundId && ids.has(unit.unitVersionId));
    if (scheme !== undefined)
      ledOf.set(roundId, await leadPapersOf(db, led, scheme, { papersOf: papersOf.get(roundId) }));
  }
  return ({ round_id, unit_version_id, item }) =>
    ledOf.get(round_id)?.get(unit_version_id)?.get(item) ?? papersOf.get(round_id)?.(unit_version_id, item);
}

type Said = Pick<
  CouncilItem,
  | "id"
  | "roundId"
  | "unitVersionId"
  | "item"
  | "unitName"
  | "why"
  | "state"
  | "claim"
  | "findings"
  | "countingId"
  | "explanation"
  | "rechecks"
>;

function statements(
  row: ItemRow,
  unitName: string,
  papers: Papers,
  { handedIn, rechecks }: Statements = { handedIn: undefined, rechecks: [] },
): Said {
  const { claim: signed, findings, explanation } = papers;
  const counting = countingFinding(papers);
  const claim = handedIn?.handedIn ?? signed;
  return {
    id: row.id,
    roundId: row.round_id,
    unitVersionId: row.unit_version_id,
    item: row.item,
    unitName,
    why: row.why,
    state: row.state,
    ...(claim && {
      claim: {
        facts: claim.facts,
        status: claim.status,
        points: claim.points,
        maximum: claim.maximum,
        note: claim.note,
      },
    }),
    findings: findings.map((finding) => viewOf(finding, NOBODY)),
    ...(counting !== undefined && { countingId: counting.id }),
    ...(explanation && {
      explanation: {
        answer: explanation.answer,
        text: explanation.text,
        by: explanation.by,
        at: explanation.at.toISOString(),
      },
    }),
    rechecks: rechecks.map(({ facts, status, points, maximum, reason, by, at }) => ({
      facts,
      status,
      points,
      maximum,
      reason,
      by,
      at: at.toISOString(),
    })),
  };
}

/** Before the council no finding is somebody's own. */
const NOBODY = "nobody";

interface Voting {
  readonly row: ItemRow;
  readonly session: SessionRow;
  readonly motions: readonly MotionRow[];
  readonly votes: readonly VoteRow[];
  readonly voters: readonly SeatRow[];
  readonly barred: (accountId: string) => "own-unit" | "declared" | undefined;
  readonly reader: string;
}

/** How others vote is told after the count only, and of a secret vote never. */
function voting({
  row,
  session,
  motions,
  votes,
  voters,
  barred,
  reader,
}: Voting): Pick<
  CouncilItem,
  "motions" | "barred" | "barredNames" | "ownVote" | "voted" | "counted" | "ballots"
> {
  const own = votes.filter(({ itemId }) => itemId === row.id);
  const mine = own.find(({ accountId }) => accountId === reader);
  const why = voters.some(({ accountId }) => accountId === reader) ? barred(reader) : "not-a-member";
  const told = row.counted !== null && !session.secret;
  const nameOf = new Map(voters.map(({ accountId, fullName }) => [accountId, fullName]));
  return {
    motions: motions
      .filter(({ itemId }) => itemId === row.id)
      .map(({ id, kind, facts, status, points, maximum, reason, proposedBy, also }) => ({
        also: [...also],
        id,
        kind,
        facts,
        status,
        points,
        maximum,
        reason,
        proposedBy,
      })),
    ...(why !== undefined && { barred: why }),
    barredNames: voters
      .filter(({ accountId }) => barred(accountId) !== undefined)
      .map(({ fullName }) => fullName),
    ...(mine !== undefined &&
      (row.counted === null || !session.secret) && { ownVote: mine.motionId ?? "abstain" }),
    voted: own.length,
    ...(row.counted !== null && { counted: row.counted }),
    ballots: told
      ? own.map(({ accountId, motionId }) => ({
          fullName: nameOf.get(accountId) ?? "",
          choice: motionId ?? "abstain",
        }))
      : [],
  };
}

export const NO_SESSION: Problem = {
  code: "not-found",
  message: { vi: "Không có phiên họp này.", en: "There is no such session." },
};
