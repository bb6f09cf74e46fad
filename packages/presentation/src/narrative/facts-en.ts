import type { Exact, Fact } from "@thang-diem/engine";
import { percent } from "../formats/index.ts";
import {
  differenceText,
  limitText,
  listed,
  smallestText,
  tooSmallToShow,
  valueText,
  type Telling,
} from "./telling.ts";

type FactOf<Kind extends Fact["kind"]> = Extract<Fact, { readonly kind: Kind }>;

/** A fact as a sentence. */
export function factInEnglish(fact: Fact, telling: Telling): string {
  const { year } = telling;
  const say = phrases(fact, telling);
  const plural = fact.units.length > 1;
  switch (fact.kind) {
    case "first":
      return firstSentence(fact, telling);
    case "first-alike":
      return (
        `${say.names} lead ${telling.index.en} ${year}${say.inGroup}; the sampling error does not allow telling ` +
        `them apart (${betweenEn(say.value(fact.lowest), say.value(fact.highest))}).`
      );
    case "last":
      return (
        `${say.names} ${plural ? "share last place" : "is last"} of the ${fact.of} ` +
        `${say.unitsWord} ranked${say.inGroup}, with ${say.value(fact.value)}.`
      );
    case "first-streak":
      return `${say.names} comes first${say.inGroup} for ${fact.years} years running, since ${fact.since}.`;
    case "times-first":
      return fact.of === undefined
        ? `${say.names} has come first${say.inGroup} ${fact.times} times in the editions on this site.`
        : `${say.names} has come first${say.inGroup} ${fact.times} times in the ${fact.of} editions that rank it.`;
    case "top-three-streak":
      return (
        `${say.names} has been among the top three${say.inGroup} ` +
        `for ${fact.years} years running, since ${fact.since}.`
      );
    case "top-three-unchanged":
      return `The top three${say.inGroup} are still ${say.names}, as in ${fact.since}.`;
    case "tie":
      return `${say.names} share rank ${fact.place}${say.inGroup} with ${say.value(fact.value)}.`;
    case "riser":
    case "faller":
      return moverSentence(fact, telling);
    case "record":
      return `${say.value(fact.value)} for ${say.names} is the highest value${say.inGroup} since ${fact.since}.`;
    default:
      return ofTable(fact, telling);
  }
}

function firstSentence(fact: FactOf<"first">, telling: Telling): string {
  const say = phrases(fact, telling);
  const leads = fact.units.length > 1 ? "share first place in" : "comes first in";
  const value = fact.value ? ` with ${say.value(fact.value)}` : "";
  const lead = !fact.lead
    ? ""
    : tooSmallToShow(telling, fact.lead)
      ? `, a hair ahead of the next (by less than ${smallestText(telling, "en")})`
      : `, ${say.difference(fact.lead)} ahead of the next`;
  return `${say.names} ${leads} ${telling.index.en} ${telling.year}${say.inGroup}${value}${lead}.`;
}

function moverSentence(fact: FactOf<"riser" | "faller">, telling: Telling): string {
  const say = phrases(fact, telling);
  const [verb, verbs, way] = fact.kind === "riser" ? ["rise", "rises", "up"] : ["fall", "falls", "down"];
  const [move, ...more] = fact.moves;
  const places = `${fact.places} ${fact.places === 1 ? "rank" : "ranks"}`;
  const head = `${say.names} ${more.length > 0 ? verb : verbs} most${say.inGroup}: ${way} ${places}`;
  if (more.length === 0)
    return `${head}, from rank ${move?.from} in ${fact.since} to rank ${move?.to} in ${telling.year}.`;
  if (more.length > 3) return `${head} on ${fact.since}.`;
  const each = fact.moves.map(
    ({ from, to }, i) => `${telling.unitName(fact.units[i] ?? "").en} from rank ${from} to rank ${to}`,
  );
  return `${head} on ${fact.since} (${each.join("; ")}).`;
}

type FactOfTable = FactOf<
  "mean" | "range" | "over-threshold" | "kept-over-threshold" | "best-part" | "worst-part"
>;

function ofTable(fact: FactOfTable, telling: Telling): string {
  const say = phrases(fact, telling);
  switch (fact.kind) {
    case "mean":
      return meanSentence(fact, telling);
    case "range":
      return (
        `Highest and lowest${say.inGroup} are ${say.difference(fact.range)} ` +
        `apart${fact.before && fact.since ? ` (${fact.since}: ${say.difference(fact.before)})` : ""}.`
      );
    case "over-threshold":
      return (
        `${fact.count} of ${fact.of} ${say.unitsWord}${say.inGroup} reach ${say.limit(fact.threshold)} or ` +
        `more${fact.before !== undefined && fact.since ? ` (${fact.since}: ${fact.before})` : ""}.`
      );
    case "kept-over-threshold":
      return (
        `${fact.units.length} ${say.unitsWord}${say.inGroup} kept ` +
        `${say.limit(fact.threshold)} or more for two years running.`
      );
    case "best-part":
    case "worst-part":
      return (
        `“${telling.partName(fact.part).en}” earns the ${fact.kind === "best-part" ? "highest" : "lowest"} ` +
        `share of its points${say.inGroup}: ${percent(fact.share.text, 1, "en")} of the maximum on average.`
      );
  }
}

function meanSentence(fact: FactOf<"mean">, telling: Telling): string {
  const say = phrases(fact, telling);
  const moved = fact.change && fact.since ? `${movedWords(fact.change, telling)} on ${fact.since}` : "";
  const ofAll = moved !== "" && fact.common === undefined ? `, ${moved}` : "";
  const ofCommon =
    moved === "" || fact.common === undefined
      ? ""
      : ` Over the ${fact.common} ${say.unitsWord} with results in both years, the mean is ${moved}.`;
  return (
    `The ${telling.year} mean${say.inGroup} is ${say.value(fact.mean)}${ofAll}; ` +
    `${fact.above} ${say.unitsWord} are above it, ${fact.below} below.${ofCommon}`
  );
}

function movedWords(change: Exact, telling: Telling): string {
  if (change.isZero) return "unchanged";
  if (tooSmallToShow(telling, change)) return `almost unchanged (less than ${smallestText(telling, "en")})`;
  return `${change.isNegative ? "down" : "up"} ${differenceText(telling, change, "en")}`;
}

function phrases(fact: Fact, telling: Telling) {
  const group = telling.groupName(fact.group)?.en;
  return {
    inGroup: group ? ` in the group ${group}` : "",
    names: listed(
      fact.units.map((each) => telling.unitName(each).en),
      "en",
    ),
    unitsWord: telling.units(fact.group).en,
    value: (exact: Exact) => valueText(telling, exact, "en"),
    limit: (exact: Exact) => limitText(telling, exact, "en"),
    difference: (exact: Exact) => differenceText(telling, exact, "en"),
  };
}

/** One value where both print alike. */
function betweenEn(low: string, high: string): string {
  return low === high ? `all ${low}` : `from ${low} to ${high}`;
}
