import type { Scheme } from "@thang-diem/engine";
import { inEvaluation, phaseState, schemeOf, type UnitOfEvaluation } from "../evaluations/index.ts";
import type { Database } from "../platform/db/index.ts";
import { actorOf, type SignedIn, type SignInContext } from "../sign-in/index.ts";
import { addChanges, type ChangeRow, knownChanges, lockUnitFirst, readFields, standingSignOff } from "./store.ts";

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
export type Parked = "phase-not-open" | "signed" | "changed-by-other" | "not-asked";

export interface SavedChange {
  readonly id: string;
  readonly outcome: "taken" | "parked";
  readonly why: Parked | "";
  /** What stands in the field now. */
  readonly value: string;
}

export interface ClaimWriter {
  readonly unit: UnitOfEvaluation;
  readonly schemeHash: string;
  /** Which items may be written: those that the unit scores, or those that this lead agency scores. */
  readonly mayWrite: (scheme: Scheme, item: string) => boolean;
}

/**
 * Keeps what was typed, always: first it is written down as it came, then it is decided whether it stands in the form.
 * Fields that two people changed at once are not written over: the later one is parked and told so.
 */
export async function saveChanges(context: SignInContext, who: SignedIn, { unit, schemeHash, mayWrite }: ClaimWriter, changes: readonly Change[]): Promise<SavedChange[]> {
  const { database, clock } = context;
  const scheme = await schemeOf(database.db, schemeHash);
  const work = { evaluationId: unit.evaluationId, unit, action: "claim.change", object: unit.unitId };
  return inEvaluation(context, who, work, async ({ db, client, note }) => {
    const now = clock();
    const [, closed, fields, before] = await Promise.all([lockUnitFirst(client, unit), closedBecause(db, unit, now), readFields(db, unit), knownChanges(db, unit, changes.map(({ id }) => id))]);
    const standing = new Map(fields.map(({ item, field, value }) => [`${item} ${field}`, value]));
    const known = new Map(before.map((row) => [row.id, row]));
    const fresh: ChangeRow[] = [];
    const saved = changes.map(({ id, item, field, before, value }): SavedChange => {
      const key = `${item} ${field}`;
      const seen = known.get(id);
      if (seen !== undefined) return { id, outcome: seen.outcome, why: seen.why as Parked | "", value: standing.get(key) ?? "" };
      const current = standing.get(key) ?? "";
      const why = closed || (isAsked(scheme, item, field) && mayWrite(scheme, item) ? (current === before || current === value ? "" : "changed-by-other") : "not-asked");
      const row: ChangeRow = { id, item, field, before, value: value.normalize("NFC"), outcome: why === "" ? "taken" : "parked", why };
      known.set(id, row);
      fresh.push(row);
      if (why === "") standing.set(key, row.value);
      return { id, outcome: row.outcome, why, value: standing.get(key) ?? "" };
    });
    if (fresh.length > 0) await addChanges(db, unit, fresh, actorOf(who.signInName), now);
    note({ changes: fresh.map(({ item, field, before, value, outcome }) => ({ item, field, from: before, to: value, ...(outcome === "parked" && { outcome }) })) });
    return saved;
  });
}

/** Why nothing goes into the form of a unit now; "" when it is open. */
export async function closedBecause(db: Database["db"], unit: UnitOfEvaluation, now: Date): Promise<"" | "phase-not-open" | "signed"> {
  const [{ state }, signed] = await Promise.all([phaseState(db, unit.evaluationId, "self-assessment", now, unit), standingSignOff(db, unit)]);
  if (state !== "open") return "phase-not-open";
  return signed === undefined ? "" : "signed";
}

function isAsked(scheme: Scheme, item: string, field: string): boolean {
  const facts = item === "" ? scheme.facts : scheme.items.get(item)?.facts;
  return facts !== undefined && (facts.has(field) || (field === "@note" && item !== ""));
}
