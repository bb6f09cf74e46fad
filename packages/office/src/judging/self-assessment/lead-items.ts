import type { EvaluationId, ItemCode, RoundId, UnitVersionId } from "@thang-diem/engine";
import type { LeadItemLine, RouteReply, claimRoutes } from "@thang-diem/contract";
import {
  phaseState,
  readLeads,
  readRoundsOf,
  readUnitsOf,
  schemeOf,
} from "../../preparing/evaluations/index.ts";
import { namesOf } from "../../people/account-records/index.ts";
import type { Database } from "@thang-diem/platform/db";
import { done, refused, type Outcome, type Problem } from "@thang-diem/platform/problems";
import type { SignedIn, SignInContext } from "../../people/sign-in/index.ts";
import { openNow } from "../reopening/index.ts";
import { ledItems } from "./access.ts";
import { fieldLine, openingLine } from "./read-form.ts";
import { type Change, type Closed, saveChanges, type SavedChange } from "./save-changes.ts";
import { readFieldsOfItem } from "./typed-fields/index.ts";
import { contestedItems, countLed } from "./store.ts";

export interface LeadPlace {
  readonly evaluationId: EvaluationId;
  readonly roundId: RoundId;
  readonly item: ItemCode;
}

/** The items that somebody's organisations score for all units of a round. */
export async function listLeadItems(
  { database: { db } }: SignInContext,
  who: SignedIn,
  evaluationId: EvaluationId,
): Promise<LeadItemLine[]> {
  const rounds = await readRoundsOf(db, evaluationId);
  const answered = await countLed(db, evaluationId);
  const lines = await Promise.all(
    rounds.map(async ({ id: roundId, title: roundTitle, schemeHash, units }) => {
      const [led, scheme] = await Promise.all([
        ledItems(db, who, evaluationId, roundId),
        schemeOf(db, schemeHash),
      ]);
      return led.flatMap((item): LeadItemLine[] => {
        const title = scheme.items.get(item)?.title;
        const counted = answered.find((row) => row.roundId === roundId && row.item === item);
        return title === undefined
          ? []
          : [
              {
                roundId,
                roundTitle,
                schemeHash,
                item,
                title,
                units: units - (counted?.exempt ?? 0),
                answered: counted?.units ?? 0,
              },
            ];
      });
    }),
  );
  return lines.flat();
}

/** One item over all units. */
export async function readLeadItem(
  { database: { db }, clock }: SignInContext,
  who: SignedIn,
  place: LeadPlace,
  evidenceOver?: (db: Database["db"], of: LeadPlace) => Promise<ReadonlyMap<string, number>>,
): Promise<Outcome<RouteReply<typeof claimRoutes.readLead>>> {
  const opened = await openLeadItem(db, who, place);
  if (!opened.ok) return opened;
  const [units, fields] = await Promise.all([
    readUnitsOf(db, place),
    readFieldsOfItem(db, place.roundId, place.item),
  ]);
  const nameOf = await namesOf(
    db,
    fields.map(({ changedBy }) => changedBy),
  );
  const evidence = await evidenceOver?.(db, place);
  const byUnit = Map.groupBy(fields, ({ unitVersionId }) => unitVersionId);
  const open = !(await leadsWait(db, place.evaluationId, clock()));
  const openings = await openNow(db, "lead", clock(), { roundId: place.roundId, item: place.item });
  const lead = (await readLeads(db, place.roundId)).find(({ item }) => item === place.item);
  const openFor = new Map(openings.map((opening) => [opening.unitVersionId, openingLine(opening)]));
  return done({
    schemeHash: opened.value,
    open,
    units: units.map(({ unitVersionId, name, organisationId }) => ({
      unitVersionId,
      name,
      own: organisationId === lead?.organisationId,
      ...(openFor.has(unitVersionId) && { opening: openFor.get(unitVersionId) }),
      fields: (byUnit.get(unitVersionId) ?? []).map(({ unitVersionId: _unit, ...field }) =>
        fieldLine(field, nameOf),
      ),
      evidence: evidence?.get(unitVersionId) ?? 0,
    })),
  });
}

/** Changes of one item, each for its unit; they are kept as those of the units themselves are. */
export async function saveLeadItem(
  context: SignInContext,
  who: SignedIn,
  place: LeadPlace,
  changes: readonly (Omit<Change, "item"> & { readonly unitVersionId: UnitVersionId })[],
): Promise<Outcome<SavedChange[]>> {
  const { db } = context.database;
  const opened = await openLeadItem(db, who, place);
  if (!opened.ok) return opened;
  const units = new Map((await readUnitsOf(db, place)).map((unit) => [unit.unitVersionId, unit]));
  if (changes.some(({ unitVersionId }) => !units.has(unitVersionId))) return refused(NO_UNIT);
  const saved = await Promise.all(
    [...Map.groupBy(changes, ({ unitVersionId }) => unitVersionId)].map(async ([unitVersionId, own]) => {
      const unit = units.get(unitVersionId);
      const writer = unit && {
        unit,
        schemeHash: opened.value,
        mayWrite: (_scheme: unknown, item: ItemCode) => item === place.item,
        closed: whyLeadsWait,
      };
      return writer === undefined
        ? []
        : saveChanges(
            context,
            who,
            writer,
            own.map(({ unitVersionId: _unit, ...change }) => ({ ...change, item: place.item })),
          );
    }),
  );
  const byId = new Map(saved.flat().map((result) => [result.id, result]));
  return done(changes.flatMap(({ id }) => byId.get(id) ?? []));
}

/**
 * Lead agencies enter figures while units assess themselves and while appraisers work;
 * a unit's sign-off is about its own items. What a unit contests is answered, not written over.
 * What the chair has opened again is open for its unit alone.
 */
export const whyLeadsWait = (async (db, units, now) => {
  const [wait, contested, openings] = await Promise.all([
    leadsWait(db, units[0].evaluationId, now),
    contestedItems(db, units),
    openNow(db, "lead", now, { roundId: units[0].roundId }),
  ]);
  const open = new Set(openings.map(({ unitVersionId, item }) => `${unitVersionId} ${item}`));
  return (unitVersionId: UnitVersionId, item: ItemCode) =>
    open.has(`${unitVersionId} ${item}`)
      ? ""
      : contested.has(`${unitVersionId} ${item}`)
        ? "contested"
        : wait
          ? "phase-not-open"
          : "";
}) satisfies Closed;

async function leadsWait(db: Database["db"], evaluationId: EvaluationId, now: Date): Promise<boolean> {
  const states = await Promise.all(
    (["self-assessment", "appraisal"] as const).map((kind) => phaseState(db, evaluationId, kind, now)),
  );
  return states.every(({ state }) => state !== "open");
}

/** The hash of the scheme, when the item is this person's to score. */
async function openLeadItem(
  db: Database["db"],
  who: SignedIn,
  { evaluationId, roundId, item }: LeadPlace,
): Promise<Outcome<string>> {
  const round = (await readRoundsOf(db, evaluationId)).find(({ id }) => id === roundId);
  if (round === undefined) return refused(NO_ITEM);
  if (!(await ledItems(db, who, evaluationId, roundId)).includes(item)) return refused(NOT_YOURS);
  return done(round.schemeHash);
}

const NO_ITEM: Problem = {
  code: "not-found",
  message: { vi: "Không có tiêu chí này trong kỳ đánh giá.", en: "There is no such item in the evaluation." },
};
const NO_UNIT: Problem = {
  code: "not-found",
  message: { vi: "Có đơn vị không thuộc bảng đánh giá này.", en: "A unit is not in this round." },
};
const NOT_YOURS: Problem = {
  code: "forbidden",
  message: { vi: "Tiêu chí này do cơ quan khác chủ trì.", en: "Another agency leads this item." },
};
