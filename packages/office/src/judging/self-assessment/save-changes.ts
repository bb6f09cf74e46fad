import { NOTE } from "@thang-diem/contract";
import {
  cleanText,
  type ItemCode,
  ownSharedFacts,
  type Scheme,
  type UnitVersionId,
} from "@thang-diem/engine";
import {
  chainOf,
  readTimetable,
  schemeOf,
  type UnitOfEvaluation,
} from "../../preparing/evaluations/index.ts";
import { commandTogether, gathered, type SharedLine } from "@thang-diem/platform/command";
import type { Database } from "@thang-diem/platform/db";
import { actorOf, type SignedIn, type SignInContext } from "../../people/sign-in/index.ts";
import { openNow } from "../reopening/index.ts";
import { tell } from "./news.ts";
import { signedUnits } from "./sign-offs/index.ts";
import {
  addChanges,
  type ChangeOfUnit,
  type FieldOfUnit,
  fieldsOf,
  knownChanges,
} from "./typed-fields/index.ts";
import { lockUnits } from "./store.ts";

/** One field as somebody typed it. `before` is what the form showed when typing began. */
export interface Change {
  /** Made by the browser; a change that is sent again is taken once. */
  readonly id: string;
  readonly item: ItemCode;
  /** The name of a fact, or "@note" for the written explanation. */
  readonly field: string;
  readonly before: string;
  readonly value: string;
}

/** Why a change is kept but not in the form. */
export type Parked = "phase-not-open" | "signed" | "changed-by-other" | "not-asked" | "contested";

export interface SavedChange {
  readonly id: string;
  readonly outcome: "taken" | "parked";
  readonly why: Parked | "";
  /** What stands in the field now, by whom and since when. */
  readonly value: string;
  readonly changedBy: string;
  readonly changedAt: Date | "never";
}

export interface ClaimWriter {
  readonly unit: UnitOfEvaluation;
  readonly schemeHash: string;
  /** Which items may be written: those that the unit scores, or those that this lead agency scores. */
  readonly mayWrite: (scheme: Scheme, item: ItemCode) => boolean;
  /** Why nothing may go in now; without it the unit's own form decides. */
  readonly closed?: Closed;
}

/** For units of one round: why nothing goes into an item of a form now; "" when it is open. */
export type Closed = (
  db: Database["db"],
  units: readonly [UnitOfEvaluation, ...UnitOfEvaluation[]],
  now: Date,
) => Promise<(unitVersionId: UnitVersionId, item: ItemCode) => Parked | "">;

/** What one person sends for one form. */
export interface Save {
  readonly who: SignedIn;
  readonly writer: ClaimWriter;
  readonly changes: readonly Change[];
}

/**
 * Keeps what was typed, always: first it is written down as it came, then it is decided whether it stands in the form.
 * Fields that two people changed at once are not written over: the later one is parked and told so. What comes for a
 * round while others' changes are being written is written together with the next.
 */
export function saveChanges(
  context: SignInContext,
  who: SignedIn,
  writer: ClaimWriter,
  changes: readonly Change[],
): Promise<SavedChange[]> {
  return gate(context, writer)({ who, writer, changes });
}

type Gate = (save: Save) => Promise<SavedChange[]>;

const gates = new WeakMap<SignInContext, Map<Closed, Map<string, Gate>>>();
/** Changes in one transaction. */
const TOGETHER_MAX = 1_000;

/** Those that may be written together pass one gate: of one round and scheme, closed for the same reasons. */
function gate(
  context: SignInContext,
  { unit: { evaluationId, roundId }, schemeHash, closed = closedBecause }: ClaimWriter,
): Gate {
  const ofContext = madeOnce(gates, context, () => new Map<Closed, Map<string, Gate>>());
  const ofReason = madeOnce(ofContext, closed, () => new Map<string, Gate>());
  return madeOnce(ofReason, `${evaluationId} ${roundId} ${schemeHash}`, () =>
    gathered(
      (saves) => saveTogether(context, saves),
      ({ changes }) => changes.length,
      TOGETHER_MAX,
    ),
  );
}

function madeOnce<Key, Value>(
  made: { get(key: Key): Value | undefined; set(key: Key, value: Value): unknown },
  key: Key,
  make: () => Value,
): Value {
  const known = made.get(key);
  if (known !== undefined) return known;
  const fresh = make();
  made.set(key, fresh);
  return fresh;
}

async function saveTogether(context: SignInContext, saves: readonly Save[]): Promise<SavedChange[][]> {
  const { database, clock } = context;
  const [first] = saves;
  if (first === undefined) return [];
  const { schemeHash, closed = closedBecause } = first.writer;
  const units = [first.writer.unit, ...saves.slice(1).map(({ writer }) => writer.unit)] as const;
  const scheme = await schemeOf(database.db, schemeHash);
  const asked = saves.flatMap(({ writer: { unit }, changes }) =>
    changes.map(({ id, item }) => ({ id, item, unitVersionId: unit.unitVersionId })),
  );
  const settled = await commandTogether(
    database,
    async ({ db, client }) => {
      const now = clock();
      const [, closedFor, known, fields] = await Promise.all([
        lockUnits(client, units),
        closed(db, units, now),
        knownChanges(db, units[0], asked),
        fieldsOf(db, units[0], asked),
      ]);
      const standing: Read = {
        scheme,
        known: new Map(known.map((row) => [`${row.unitVersionId} ${row.id}`, row])),
        fields: new Map(fields.map((field) => [fieldKey(field.unitVersionId, field), field])),
        at: now,
      };
      const result = saves.map((save) => settle(save, closedFor, standing));
      const fresh = result.flatMap((each) => each.fresh);
      if (fresh.length > 0) await addChanges(db, units[0], fresh, now);
      return { result, lines: saves.flatMap((save, n) => lineOf(save, result[n]?.fresh ?? [])) };
    },
    { clock },
  );
  for (const [n, { taken }] of settled.entries()) tellOf(saves[n], taken);
  return settled.map(({ saved }) => saved);
}

function lineOf({ who, writer: { unit } }: Save, fresh: readonly ChangeOfUnit[]): SharedLine[] {
  if (fresh.length === 0) return [];
  const changes = fresh.map(({ item, field, before, value, outcome }) => ({
    item,
    field,
    from: before,
    to: value,
    ...(outcome === "parked" && { outcome }),
  }));
  return [
    {
      chain: chainOf({ evaluationId: unit.evaluationId, unit }),
      actor: actorOf(who.signInName),
      action: "claim.change",
      object: unit.unitVersionId,
      details: { changes },
    },
  ];
}

function tellOf(save: Save | undefined, taken: readonly FieldOfUnit[]): void {
  if (save === undefined || taken.length === 0) return;
  const { who, writer } = save;
  tell(writer.unit, {
    kind: "fields",
    fields: taken.map(({ item, field, value, changedAt }) => ({
      item,
      field,
      value,
      changedBy: who.fullName,
      changedAt: changedAt.toISOString(),
    })),
  });
}

/** What stood before the changes, and what they leave behind for the next ones. */
interface Read {
  readonly scheme: Scheme;
  /** By unit and id of the change. */
  readonly known: Map<string, ChangeOfUnit>;
  /** By unit, item and field. */
  readonly fields: Map<string, FieldOfUnit>;
  readonly at: Date;
}

interface Settled {
  readonly saved: SavedChange[];
  readonly fresh: ChangeOfUnit[];
  /** What stands in the form after them and did not before. */
  readonly taken: FieldOfUnit[];
}

/** Change after change, each on what stands after the one before it. */
function settle(
  {
    who,
    writer: {
      unit: { unitVersionId },
      mayWrite,
    },
    changes,
  }: Save,
  closedFor: (unitVersionId: UnitVersionId, item: ItemCode) => Parked | "",
  { scheme, known, fields, at }: Read,
): Settled {
  const by = actorOf(who.signInName);
  const fresh: ChangeOfUnit[] = [];
  const taken = new Map<string, FieldOfUnit>();
  const saved = changes.map((change): SavedChange => {
    const { id, item, field } = change;
    const key = fieldKey(unitVersionId, change);
    const [value, before] = [cleanText(change.value), cleanText(change.before)];
    const current = fields.get(key)?.value ?? "";
    const reason = () =>
      closedFor(unitVersionId, item) ||
      (!isAsked(scheme, item, field) || !mayWrite(scheme, item)
        ? "not-asked"
        : // What an earlier version let in may hold what no browser sends back.
          cleanText(current) === before || current === value
          ? ""
          : "changed-by-other");
    const seen = known.get(`${unitVersionId} ${id}`);
    const why = (seen?.why ?? reason()) as Parked | "";
    if (seen === undefined) {
      const row: ChangeOfUnit = {
        unitVersionId,
        id,
        item,
        field,
        before,
        value,
        outcome: why === "" ? "taken" : "parked",
        why,
        changedBy: by,
      };
      known.set(`${unitVersionId} ${id}`, row);
      fresh.push(row);
      const own = { unitVersionId, item, field, value, changedBy: by, changedAt: at };
      if (why === "" && current !== value) taken.set(key, own);
      if (why === "") fields.set(key, taken.get(key) ?? fields.get(key) ?? own);
    }
    const stands = fields.get(key);
    return {
      id,
      outcome: why === "" ? "taken" : "parked",
      why,
      value: stands?.value ?? "",
      changedBy: stands?.changedBy ?? "",
      changedAt: stands?.changedAt ?? "never",
    };
  });
  return { saved, fresh, taken: [...taken.values()] };
}

/**
 * Units fill in their forms while the self-assessment is open for them and nothing is signed;
 * afterwards single items that the chair has opened for them again.
 */
export const closedBecause = (async (db, units, now) => {
  const [{ evaluationId, roundId }] = units;
  const [timetable, signed, openings] = await Promise.all([
    readTimetable(db, evaluationId, now, units),
    signedUnits(db, units),
    openNow(db, "unit", now, { roundId }),
  ]);
  const open = new Set(openings.map(({ unitVersionId, item }) => `${unitVersionId} ${item}`));
  return (unitVersionId: UnitVersionId, item: ItemCode) =>
    open.has(`${unitVersionId} ${item}`)
      ? ""
      : timetable("self-assessment", { roundId, unitVersionId }).state !== "open"
        ? "phase-not-open"
        : signed.has(unitVersionId)
          ? "signed"
          : "";
}) satisfies Closed;

export function keyOf({ item, field }: { readonly item: ItemCode; readonly field: string }): string {
  return `${item} ${field}`;
}

function fieldKey(
  unitVersionId: UnitVersionId,
  field: { readonly item: ItemCode; readonly field: string },
): string {
  return `${unitVersionId} ${keyOf(field)}`;
}

function isAsked(scheme: Scheme, item: ItemCode, field: string): boolean {
  const facts = item === "" ? ownSharedFacts(scheme) : scheme.items.get(item)?.facts;
  return facts !== undefined && (facts.has(field) || (field === NOTE && item !== ""));
}
