import type { Scheme } from "@thang-diem/engine";
import { inEvaluation, phaseState, schemeOf, type UnitOfEvaluation } from "../evaluations/index.ts";
import type { Database } from "../platform/db/index.ts";
import { actorOf, type SignedIn, type SignInContext } from "../sign-in/index.ts";
import { tell } from "./news.ts";
import { addChanges, type ChangeRow, type ClaimField, knownChanges, lockUnitFirst, readFields, standingSignOff } from "./store.ts";

/** One field as somebody typed it. `before` is what the form showed when typing began. */
export interface Change {
  /** Made by the browser; a change that is sent again is taken once. */
  readonly id: string;
  readonly item: string;
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
  readonly mayWrite: (scheme: Scheme, item: string) => boolean;
  /** Why nothing may go in now; without it the unit's own form decides. */
  readonly closed?: (db: Database["db"], unit: UnitOfEvaluation, now: Date) => Promise<Parked | "">;
}

/**
 * Keeps what was typed, always: first it is written down as it came, then it is decided whether it stands in the form.
 * Fields that two people changed at once are not written over: the later one is parked and told so.
 */
export async function saveChanges(context: SignInContext, who: SignedIn, writer: ClaimWriter, changes: readonly Change[]): Promise<SavedChange[]> {
  const { database, clock } = context;
  const { unit } = writer;
  const scheme = await schemeOf(database.db, writer.schemeHash);
  const work = { evaluationId: unit.evaluationId, unit, action: "claim.change", object: unit.unitId };
  const { saved, taken } = await inEvaluation(context, who, work, async ({ db, client, note }) => {
    const now = clock();
    const [, closed, known, standing] = await Promise.all([lockUnitFirst(client, unit), (writer.closed ?? closedBecause)(db, unit, now), knownChanges(db, unit, changes.map(({ id }) => id)), readFields(db, unit, changes.map(({ item }) => item))]);
    const judged = judge(changes, { scheme, closed, known, standing, mayWrite: writer.mayWrite, by: actorOf(who.signInName), at: now });
    if (judged.fresh.length > 0) await addChanges(db, unit, judged.fresh, actorOf(who.signInName), now);
    note({ changes: judged.fresh.map(({ item, field, before, value, outcome }) => ({ item, field, from: before, to: value, ...(outcome === "parked" && { outcome }) })) });
    return judged;
  });
  if (taken.length > 0) tell(unit, { kind: "fields", fields: taken.map((field) => ({ ...field, changedBy: who.fullName, changedAt: field.changedAt.toISOString() })) });
  return saved;
}

interface Standing {
  readonly scheme: Scheme;
  readonly closed: Parked | "";
  readonly known: readonly ChangeRow[];
  readonly standing: readonly ClaimField[];
  readonly mayWrite: ClaimWriter["mayWrite"];
  readonly by: string;
  readonly at: Date;
}

interface Judged {
  readonly saved: SavedChange[];
  readonly fresh: ChangeRow[];
  /** What stands in the form after them and did not before. */
  readonly taken: ClaimField[];
}

/** Change after change, each on what stands after the one before it. */
function judge(changes: readonly Change[], { scheme, closed, known: before, standing: fields, mayWrite, by, at }: Standing): Judged {
  const standing = new Map(fields.map((field) => [keyOf(field), field]));
  const known = new Map(before.map((row) => [row.id, row]));
  const fresh: ChangeRow[] = [];
  const taken = new Map<string, ClaimField>();
  const saved = changes.map((change): SavedChange => {
    const key = keyOf(change);
    const seen = known.get(change.id);
    const value = change.value.normalize("NFC");
    const current = standing.get(key)?.value ?? "";
    const why = seen?.why ?? (closed || (isAsked(scheme, change.item, change.field) && mayWrite(scheme, change.item) ? (current === change.before.normalize("NFC") || current === value ? "" : "changed-by-other") : "not-asked"));
    if (seen === undefined) {
      const row: ChangeRow = { ...change, before: change.before.normalize("NFC"), value, outcome: why === "" ? "taken" : "parked", why };
      known.set(change.id, row);
      fresh.push(row);
      if (why === "" && current !== value) taken.set(key, { item: change.item, field: change.field, value, changedBy: by, changedAt: at });
      if (why === "") standing.set(key, taken.get(key) ?? standing.get(key) ?? { item: change.item, field: change.field, value, changedBy: by, changedAt: at });
    }
    const stands = standing.get(key);
    return { id: change.id, outcome: why === "" ? "taken" : "parked", why: why as Parked | "", value: stands?.value ?? "", changedBy: stands?.changedBy ?? "", changedAt: stands?.changedAt ?? "never" };
  });
  return { saved, fresh, taken: [...taken.values()] };
}

/** Why nothing goes into the form of a unit now; "" when it is open. */
export async function closedBecause(db: Database["db"], unit: UnitOfEvaluation, now: Date): Promise<"" | "phase-not-open" | "signed"> {
  const [{ state }, signed] = await Promise.all([phaseState(db, unit.evaluationId, "self-assessment", now, unit), standingSignOff(db, unit)]);
  if (state !== "open") return "phase-not-open";
  return signed === undefined ? "" : "signed";
}

export function keyOf({ item, field }: { readonly item: string; readonly field: string }): string {
  return `${item} ${field}`;
}

function isAsked(scheme: Scheme, item: string, field: string): boolean {
  const facts = item === "" ? scheme.facts : scheme.items.get(item)?.facts;
  return facts !== undefined && (facts.has(field) || (field === "@note" && item !== ""));
}
