import { type SchemePreview, isFact } from "@thang-diem/contract";
import {
  type Bilingual,
  type BridgeItem,
  bridgeSchemes,
  type EvaluationId,
  exemptionsOf,
  type ItemCode,
  itemsFrom,
  type PackedScheme,
  packScheme,
  type RoundId,
  type Scheme,
  typedClaim,
  unpackScheme,
} from "@thang-diem/engine";
import { type Language, ruleInWords } from "@thang-diem/presentation";
import {
  phaseState,
  readExemptions,
  readLeads,
  readRoundsOf,
  readUnitsOf,
  type RoundOfEvaluation,
  schemeOf,
  type UnitOfEvaluation,
} from "../../preparing/evaluations/index.ts";
import type { Database } from "@thang-diem/platform/db";
import { done, refused, type Outcome, type Problem } from "@thang-diem/platform/problems";
import { atPlace, beside, forThread, type ThreadPlace } from "@thang-diem/platform/threads";
import { findScheme, type OpeningContext, schemeLine } from "../../preparing/schemes/index.ts";
import { compareSchemes, type UnitToScore } from "./compare.ts";
import { claimsOfRound, findingsOn, signedUnits } from "./store.ts";
import { touchedUnits } from "./touched.ts";

/**
 * What another version of the scheme would mean for a round in use: the bridge between the two, every unit before and
 * after on what it has claimed so far, and what would no longer fit.
 */
export async function previewVersion(
  context: OpeningContext,
  evaluationId: EvaluationId,
  roundId: RoundId,
  toHash: string,
): Promise<Outcome<SchemePreview>> {
  const [round, to] = [await roundIn(context, evaluationId, roundId), await findScheme(context, toHash)];
  if (round === undefined || to === undefined) return refused(NO_ROUND);
  const [compared, phase] = await Promise.all([
    compareOnRound(forThread(context), round, toHash, packScheme(to.scheme)),
    phaseState(context.database.db, evaluationId, "self-assessment", context.clock()),
  ]);
  return done({ ...compared, selfAssessmentOpen: phase.state === "open" });
}

type Compared = Omit<SchemePreview, "selfAssessmentOpen">;

/** Every unit is scored twice: in a thread. */
const compareOnRound = beside(import.meta.url, "compareOnRoundHere", compareOnRoundHere);

export function compareOnRoundHere(
  place: ThreadPlace,
  round: RoundOfEvaluation,
  toHash: string,
  to: PackedScheme,
): Promise<Compared> {
  return atPlace(place, ({ database }) => preview(database, round, toHash, unpackScheme(to)));
}

async function preview(
  { db }: Database,
  round: RoundOfEvaluation,
  toHash: string,
  after: Scheme,
): Promise<Compared> {
  const roundId = round.id;
  const before = await schemeOf(db, round.schemeHash);
  const bridge = bridgeSchemes(before, after);
  const moved = bridge.filter(({ state }) => state === "changed" || state === "gone").map(({ code }) => code);
  const [units, claims, exempt, leads, signed, findings] = await Promise.all([
    readUnitsOf(db, { roundId }),
    claimsOfRound(db, round),
    readExemptions(db, { roundId }),
    readLeads(db, roundId),
    signedUnits(db, round),
    findingsOn(db, round, moved),
  ]);
  const given = units.map((unit) => toScore(unit, claims, exempt));
  const { rows, unread } = compareSchemes(before, after, given);
  const touched = await touchedUnits(db, round, after);
  const led = new Set(leads.map(({ item }) => item));
  return {
    from: schemeLine(round.schemeHash, before, "uploaded"),
    to: schemeLine(toHash, after, "uploaded"),
    bridge: bridge.map((item) => ({
      ...item,
      parts: [...item.parts],
      ...(item.parts.includes("rule") && {
        rule: { before: ruleLines(before, item.code), after: ruleLines(after, item.code) },
      }),
    })),
    indexValue: { before: before.indexValue, after: after.indexValue },
    rows,
    unread,
    unfitting: units.flatMap((unit) => unfitting(unit, claims, bridge, after)),
    signed: units.filter(({ unitVersionId }) => signed.has(unitVersionId)).map(({ name }) => name),
    touched: touched.map(({ unit, items }) => ({
      unitVersionId: unit.unitVersionId,
      name: unit.name,
      items: [...items],
    })),
    findings,
    withoutLead: itemsFrom(after, "lead")
      .filter(({ code }) => !led.has(code))
      .map(({ code }) => code),
  };
}

type Claims = Awaited<ReturnType<typeof claimsOfRound>>;

function toScore(
  { unitVersionId, name, groupId }: UnitOfEvaluation,
  claims: Claims,
  exempt: Awaited<ReturnType<typeof readExemptions>>,
): UnitToScore {
  return {
    unit: unitVersionId,
    name,
    group: groupId,
    typed: typedClaim(claims.get(unitVersionId) ?? []),
    exemptions: exemptionsOf(exempt.filter((each) => each.unitVersionId === unitVersionId)),
  };
}

/** What somebody wrote where the new version does not ask any more: an item that is gone, a fact that changed. */
function unfitting(
  { unitVersionId, name }: UnitOfEvaluation,
  claims: Claims,
  bridge: readonly BridgeItem[],
  after: Scheme,
): SchemePreview["unfitting"] {
  const states = new Map(bridge.map((item) => [item.code, item]));
  return (claims.get(unitVersionId) ?? []).flatMap(({ item, field, value }) => {
    const of = states.get(item);
    const asked = item === "" ? after.facts : after.items.get(item)?.facts;
    if (value === "" || asked?.has(field) === true || (!isFact(field) && asked !== undefined)) return [];
    const gone = of?.state === "gone";
    const [vi, en] = gone
      ? [
          `Tiêu chí không còn${of.alsoAs === undefined ? "" : `; nay là ${of.alsoAs}`}.`,
          `The item is gone${of.alsoAs === undefined ? "" : `; it is now ${of.alsoAs}`}.`,
        ]
      : ["Tiêu chí không còn hỏi nội dung này.", "The item does not ask this any more."];
    return [{ unit: unitVersionId, name, item, field, value, message: { vi, en } }];
  });
}

export async function roundIn(
  { database }: OpeningContext,
  evaluationId: EvaluationId,
  roundId: RoundId,
): Promise<RoundOfEvaluation | undefined> {
  return (await readRoundsOf(database.db, evaluationId)).find(({ id }) => id === roundId);
}

export const NO_ROUND: Problem = {
  code: "not-found",
  message: { vi: "Không có bảng đánh giá hoặc bộ tiêu chí này.", en: "There is no such round or scheme." },
};

/** The rule of an item, a sentence or a band a line; nothing for an item without one. */
function ruleLines(scheme: Scheme, code: ItemCode): Bilingual[] {
  const item = scheme.items.get(code);
  if (item?.rule === undefined) return [];
  const { rule } = item;
  const said = (language: Language) =>
    ruleInWords(rule, item, scheme, language).flatMap(({ text, list = [] }) => [text, ...list]);
  const english = said("en");
  return said("vi").map((vi, i) => ({ vi, en: english[i] ?? "" }));
}
