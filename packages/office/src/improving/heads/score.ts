import {
  classConditionWords,
  classReason,
  computeIndex,
  computeRound,
  Exact,
  type FactValue,
  figuresByGroup,
  type IndexResult,
  type Item,
  NOT_REPORTED,
  readClaim,
  type Scheme,
  type TypedFact,
  type UnitFacts,
  type UnitVersionId,
} from "@thang-diem/engine";
import type { Bilingual } from "@thang-diem/engine";
import { HEAD_COLUMNS, type HeadColumn, type HeadPart } from "@thang-diem/contract";
import { points } from "@thang-diem/presentation";

/** What the heads of one list are computed from, beside what is written about each. */
export interface HeadBasis {
  readonly scheme: Scheme;
  /** The item that takes the unit's index. */
  readonly indexItem: string;
  /** Mean index over the units of the edition; nothing where none has one. */
  readonly mean: Exact | undefined;
}

/** One head: whose unit, and what stands in each part of the sheet. */
export interface HeadOfUnit {
  readonly id: string;
  readonly group: string;
  /** Of the unit, from the edition. */
  readonly index: Exact | undefined;
  readonly parts: Readonly<Partial<Record<HeadPart, readonly TypedFact[]>>>;
}

export type HeadScores = Readonly<Record<HeadColumn, IndexResult>>;

/**
 * The scheme with a limit on its best class.
 *
 * @param quota percent of the heads of a group, rounded down; "" leaves the scheme as it is
 */
export function withTopQuota(scheme: Scheme, quota: string): Scheme {
  const [top, ...others] = scheme.classes;
  if (quota === "" || top === undefined) return scheme;
  const limit = { as: "share" as const, value: Exact.of(quota).over(Exact.of(100)) };
  return { ...scheme, classes: [{ ...top, quota: limit }, ...others] };
}

/** The first item that compares a published index with a mean: where the unit's own index belongs. */
export function indexItemOf(scheme: Scheme): Item | undefined {
  return scheme.scoringOrder.find(
    ({ source, rule }) =>
      source?.kind === "index" && rule?.kind === "compared-with-mean" && rule.mean !== "of-group",
  );
}

/** Who brings the facts of an item; "" are the scheme's own, which decide conditions and vetoes. */
export function broughtBy(
  { scheme, indexItem }: Pick<HeadBasis, "scheme" | "indexItem">,
  item: string,
): "columns" | "confirmed" | "edition" | "sum" {
  if (item === indexItem) return "edition";
  if (item === "") return "confirmed";
  const found = scheme.items.get(item);
  if (found?.rule === undefined) return "sum";
  return found.source?.kind === "self" ? "columns" : "confirmed";
}

/**
 * Facts of one column of a head: what its writer says of the items that the columns judge, what is confirmed of all
 * others, and the index from the edition. A part that nobody wrote is not reported, which is not 0.
 */
export function factsOf(basis: HeadBasis, head: HeadOfUnit, column: HeadColumn): UnitFacts {
  const { scheme } = basis;
  const taken = (part: HeadPart, by: ReturnType<typeof broughtBy>) =>
    (head.parts[part] ?? []).filter(({ item, value }) => value !== "" && broughtBy(basis, item) === by);
  const typed = [...taken(column, "columns"), ...taken("confirmed", "confirmed")];
  const unit = head.id as UnitVersionId;
  const { facts } = readClaim(scheme, { unit, group: head.group }, typed).facts;
  const item = scheme.items.get(basis.indexItem);
  const known = item === undefined ? [] : [[item.code, indexFacts(item, head.index, basis.mean)] as const];
  return {
    unit,
    group: head.group,
    facts: new Map<string, ReadonlyMap<string, FactValue>>([...facts, ...known]),
  };
}

function indexFacts(
  { facts, rule }: Item,
  index: Exact | undefined,
  mean: Exact | undefined,
): ReadonlyMap<string, FactValue> {
  const ofMean = rule?.kind === "compared-with-mean" && rule.mean !== "of-group" ? rule.mean.fact : undefined;
  return new Map(
    [...facts.keys()].map((name) => [name, (name === ofMean ? mean : index) ?? NOT_REPORTED] as const),
  );
}

/**
 * Points and classes of every head of a list by all three columns. The class that counts is the authority's, with the
 * quota over the whole list; the others' carry no quota.
 *
 * @example scoreHeads({ scheme, indexItem: "B5.1.a", mean }, heads).get(id)?.authority.points?.text // "292/3"
 */
export function scoreHeads(basis: HeadBasis, heads: readonly HeadOfUnit[]): ReadonlyMap<string, HeadScores> {
  const facts = (column: HeadColumn) => heads.map((head) => factsOf(basis, head, column));
  const alone = (column: HeadColumn) => {
    const units = facts(column);
    const figures = figuresByGroup(basis.scheme, units);
    return units.map((unit) => computeIndex(basis.scheme, unit, figures.get(unit.group)));
  };
  const results: Readonly<Record<HeadColumn, readonly IndexResult[]>> = {
    self: alone("self"),
    manager: alone("manager"),
    authority: computeRound(basis.scheme, facts("authority")),
  };
  return new Map(
    heads.flatMap(({ id }, at) => {
      const [self, manager, authority] = HEAD_COLUMNS.map((column) => results[column][at]);
      return self && manager && authority ? [[id, { self, manager, authority }] as const] : [];
    }),
  );
}

/** Why a head has the class: the points, then what held a better one back, or the conditions that hold. */
export function reasonOf(
  scheme: Scheme,
  { index, noIndex, class: given }: IndexResult,
): Bilingual | undefined {
  if (index === undefined || given === undefined)
    return noIndex && { vi: `chưa xếp hạng: ${noIndex.vi}`, en: `no class yet: ${noIndex.en}` };
  const why = classReason(given, scheme) ?? metConditions(scheme, given.decided ? given.id : "");
  const say = (language: "vi" | "en") => {
    const sum = `${points(index.text, language)} ${language === "vi" ? "điểm" : "points"}`;
    return why === undefined ? sum : `${sum}; ${why[language]}`;
  };
  return { vi: say("vi"), en: say("en") };
}

function metConditions(scheme: Scheme, id: string): Bilingual | undefined {
  const provided = scheme.classes.find((each) => each.id === id)?.provided ?? [];
  if (provided.length === 0) return undefined;
  const list = (language: "vi" | "en") =>
    provided.map((each) => classConditionWords(each, scheme, language)).join("; ");
  return { vi: `đủ điều kiện: ${list("vi")}`, en: `conditions hold: ${list("en")}` };
}
