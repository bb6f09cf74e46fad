import type { Phase } from "@thang-diem/contract";
import {
  type Bilingual,
  type EvaluationId,
  type ItemCode,
  type RoundId,
  searchKey,
  type UnitId,
  type UnitVersionId,
} from "@thang-diem/engine";
import type { Database } from "@thang-diem/platform/db";
import { newId } from "@thang-diem/platform/ids";
import type { AuditedTransaction } from "@thang-diem/platform/command";
import { holdRound, openRoundWithin, type RoundToOpen } from "@thang-diem/press/rounds";
import { actorOf, readSessionsAnew, type SignedIn, type SignInContext } from "../../people/sign-in/index.ts";
import {
  insertEvaluation,
  insertRoundOf,
  insertUnitsOf,
  putPhases,
  readRoundsOf,
  setStatus,
} from "./store.ts";
import { addDuties, type Duty, putLeads } from "./assignments/index.ts";
import { putRoundItems } from "../round-items/index.ts";
import { schemeOf } from "./scheme-of.ts";
import { inEvaluation } from "./work.ts";

export interface RoundInEvaluation {
  /** Short name within the evaluation: "so-nganh", "xa-phuong". */
  readonly code: string;
  readonly round: Omit<RoundToOpen, "topUnit">;
  /** By the id of the pinned unit. */
  readonly organisations: ReadonlyMap<UnitVersionId, string>;
  readonly leads: readonly { readonly item: ItemCode; readonly organisationId: string }[];
  readonly duties: readonly Pick<Duty, "accountId" | "item" | "unitVersionId" | "seat">[];
}

export interface EvaluationToOpen {
  readonly title: Bilingual;
  readonly year: number;
  readonly topUnit: UnitId;
  readonly officeId: string;
  readonly sample: boolean;
  readonly phases: readonly { readonly kind: Phase; readonly opensAt: Date; readonly closesAt: Date }[];
  readonly rounds: readonly RoundInEvaluation[];
  /** The plan as it was written, kept with the evaluation. */
  readonly plan: unknown;
}

/** Makes a draft; nothing in it binds anybody yet. */
export async function draftEvaluation(
  context: SignInContext,
  who: Pick<SignedIn, "signInName">,
  draft: Pick<EvaluationToOpen, "title" | "year" | "topUnit" | "officeId" | "sample" | "plan">,
): Promise<EvaluationId> {
  const evaluationId = newId<EvaluationId>(context.clock());
  await inEvaluation(
    context,
    who,
    { evaluationId, action: "evaluation.draft", object: evaluationId },
    async ({ db, note }) => {
      await insertEvaluation(db, { id: evaluationId, ...draft, at: context.clock() });
      note({ title: draft.title.vi, year: draft.year });
    },
  );
  // The people of its office reach it from now on.
  readSessionsAnew(context);
  return evaluationId;
}

/**
 * Opens a drafted evaluation in one transaction: pins the scheme, units and groups of
 * each round, then calendar, leads and duties. From here nothing in the rules moves.
 *
 * @returns the ids of the rounds by their codes
 */
export function openEvaluation(
  context: SignInContext,
  who: SignedIn,
  evaluationId: EvaluationId,
  given: EvaluationToOpen,
): Promise<ReadonlyMap<string, RoundId>> {
  return inEvaluation(
    context,
    who,
    { evaluationId, action: "evaluation.open", object: evaluationId },
    (transaction) => openEvaluationWithin(transaction, context, who, evaluationId, given),
  );
}

/** The same as a part of a transaction that does more with the opening. */
export async function openEvaluationWithin(
  transaction: AuditedTransaction,
  { clock }: Pick<SignInContext, "clock">,
  who: Pick<SignedIn, "signInName">,
  evaluationId: EvaluationId,
  given: EvaluationToOpen,
): Promise<ReadonlyMap<string, RoundId>> {
  const { db, note } = transaction;
  const [at, by] = [clock(), actorOf(who.signInName)];
  const rounds = new Map<string, RoundId>();
  await putPhases(db, evaluationId, given.phases);
  for (const [ordinal, part] of given.rounds.entries()) {
    const { roundId } = await openRoundWithin(db, { ...part.round, topUnit: given.topUnit });
    rounds.set(part.code, roundId);
    await holdRound(transaction, roundId, evaluationId);
    await insertRoundOf(db, { evaluation_id: evaluationId, round_id: roundId, code: part.code, ordinal });
    await writeItems(db, evaluationId, roundId);
    await insertUnitsOf(db, unitRows(evaluationId, roundId, given.topUnit, part));
    await putLeads(db, roundId, part.leads);
    const duties = part.duties.map((duty) => ({ ...duty, id: newId(at), evaluationId, roundId }));
    await addDuties(db, duties, { by, at });
  }
  await setStatus(db, evaluationId, "open", at);
  note({
    rounds: given.rounds.map(({ code, round }) => ({
      code,
      roundId: rounds.get(code),
      units: round.units.length,
    })),
  });
  return rounds;
}

function unitRows(
  evaluationId: EvaluationId,
  roundId: RoundId,
  topUnit: UnitId,
  { round, organisations }: RoundInEvaluation,
) {
  return round.units.map((unit) => ({
    topUnit,
    evaluationId,
    roundId,
    unitVersionId: unit.id,
    organisationId: organisations.get(unit.id) ?? "",
    name: unit.name.vi,
    searchKey: searchKey(unit.name.vi),
    groupId: unit.group,
  }));
}

/** What stands is asked of the database, which has to know the items of the scheme. */
async function writeItems(db: Database["db"], evaluationId: EvaluationId, roundId: RoundId): Promise<void> {
  const round = (await readRoundsOf(db, evaluationId)).find(({ id }) => id === roundId);
  if (round !== undefined)
    await putRoundItems(db, roundId, round.schemeHash, await schemeOf(db, round.schemeHash));
}
