import type { EvaluationId, ItemCode, RoundId, UnitVersionId } from "@thang-diem/engine";
import { readRoundsOf, type UnitOfEvaluation } from "../../preparing/evaluations/index.ts";
import type { Database } from "@thang-diem/platform/db";
import { newId } from "@thang-diem/platform/ids";
import { done, refused, type Outcome } from "@thang-diem/platform/problems";
import type { SignedIn, SignInContext } from "../../people/sign-in/index.ts";
import type { Scored } from "../standing/index.ts";
import { disputeOf, fileKey, type ItemFile, readRoundFiles } from "../results/index.ts";
import { distinctMotions, type MotionOfSides, type Side } from "./motions.ts";
import { inSession, NO_ITEM, SESSION_OVER } from "./prepare.ts";
import { readStatements, type Statements } from "./statements.ts";
import { insertItem, insertMotion, readItems, type SessionRow } from "./store.ts";

interface Place {
  readonly roundId: RoundId;
  readonly unitVersionId: UnitVersionId;
  readonly item: ItemCode;
}

/**
 * Puts items on the agenda, each with the motions of all sides; all of them or none.
 * Any appraised item can be raised, not the contested ones alone.
 */
export async function addItems(
  context: SignInContext,
  who: SignedIn,
  evaluationId: EvaluationId,
  sessionId: string,
  places: readonly Place[],
): Promise<Outcome<{ readonly added: number }>> {
  return inSession(context, who, evaluationId, sessionId, "council.agenda", async (transaction, session) => {
    if (session.state === "closed") return refused(SESSION_OVER);
    const { db, note } = transaction;
    const found = await agendaOf(context, db, evaluationId, places);
    if (found === undefined) return refused(NO_ITEM);
    let ordinal = (await readItems(db, { evaluationId, sessionId })).length;
    let added = 0;
    for (const item of found) {
      ordinal += 1;
      if (await addItem(db, item, { session, ordinal, by: who.fullName, at: context.clock() })) added += 1;
    }
    note({ added, items: places.map(({ unitVersionId, item }) => `${unitVersionId} ${item}`) });
    return done({ added });
  });
}

interface ItemToAdd {
  readonly unit: UnitOfEvaluation;
  readonly file: ItemFile;
  readonly motions: readonly MotionOfSides[];
}

/** Everything that goes on the agenda with its motions; undefined when one of the places is none. */
async function agendaOf(
  { clock }: SignInContext,
  db: Database["db"],
  evaluationId: EvaluationId,
  places: readonly Place[],
): Promise<ItemToAdd[] | undefined> {
  const rounds = new Map((await readRoundsOf(db, evaluationId)).map((round) => [round.id, round]));
  const found: ItemToAdd[] = [];
  for (const [roundId, own] of Map.groupBy(places, (place) => place.roundId)) {
    const round = rounds.get(roundId);
    if (round === undefined) return undefined;
    const known = await readRoundFiles(db, evaluationId, round, clock());
    const statements = await readStatements(db, roundId);
    for (const { unitVersionId, item: code } of own) {
      const unit = known.units.find((each) => each.unitVersionId === unitVersionId);
      const file = known.files.get(fileKey(unitVersionId, code));
      const item = known.scheme.items.get(code);
      if (unit === undefined || file === undefined || item === undefined) return undefined;
      const motions = distinctMotions(item, sidesOf(file, unit.name, statements(unitVersionId, code)));
      found.push({ unit, file, motions });
    }
  }
  return found;
}

async function addItem(
  db: Database["db"],
  { unit, file, motions }: ItemToAdd,
  of: { readonly session: SessionRow; readonly ordinal: number; readonly by: string; readonly at: Date },
): Promise<boolean> {
  const { session, ordinal, by, at } = of;
  const id = newId(at);
  const { item } = file;
  const row = { id, sessionId: session.id, item, ordinal, why: disputeOf(file) ?? ("raised" as const) };
  if (!(await insertItem(db, unit, row))) return false;
  for (const [i, motion] of motions.entries()) {
    const proposedBy = motion.proposedBy || by;
    await insertMotion(db, { ...motion, id: newId(at), itemId: id, proposedBy }, i, at);
  }
  return true;
}

/**
 * Everybody who has said something about the item: the appraisal, the unit, whoever checked it again. Whoever gave no
 * reason has none here either: pages say in the reader's language what such a motion stands on.
 */
function sidesOf(file: ItemFile, unitName: string, { handedIn, rechecks }: Statements): Side[] {
  const { findings, standing, explanation, lead, reopened } = file;
  const claim = handedIn?.handedIn ?? file.claim;
  // Two blind findings far apart are two motions; else the appraisal speaks with one voice. What a lead agency has
  // corrected since is said beside what it answered before.
  const one = standing !== undefined && standing.verdict !== "decided" && !(lead && reopened);
  return [
    ...(one ? [standing] : findings).map((voice): Side => ({
      ...scoredOf(voice),
      kind: "appraisal",
      reason: voice.reason,
      proposedBy: voice.by,
    })),
    ...(claim === undefined
      ? []
      : [
          {
            ...scoredOf(claim),
            kind: "unit" as const,
            reason: (handedIn && claim.note) || explanation?.text || claim.note,
            proposedBy: unitName,
          },
        ]),
    ...rechecks.map((recheck): Side => ({
      ...scoredOf(recheck),
      kind: "re-check",
      reason: recheck.reason,
      proposedBy: recheck.by,
    })),
  ];
}

function scoredOf({ facts, status, points, maximum }: Scored): Scored {
  return { facts, status, points, maximum };
}
