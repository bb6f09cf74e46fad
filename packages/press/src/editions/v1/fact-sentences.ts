import type { NewsFact } from "@thang-diem/contract";
import { Exact, type Bilingual } from "@thang-diem/engine";
import { decimal, type Language, percent } from "@thang-diem/presentation";
import type { Fact } from "./fact.ts";

/** What a fact needs to become a sentence: names, the index and how its figures are shown. */
export interface Telling {
  readonly year: number;
  /** Short name of the index: "PAPI", "Chỉ số CCHC". */
  readonly index: Bilingual;
  readonly value: "share" | "points";
  readonly decimals: number;
  readonly unitName: (unit: string) => Bilingual;
  readonly partName: (code: string) => Bilingual;
  /** Absent when all units form one group. */
  readonly groupName: (group: string) => Bilingual | undefined;
}

/** Frozen with formats 1 and 2. Facts as sentences in both languages, the most interesting first. No number in them that is not in the fact. */
export function tellFacts(facts: readonly Fact[], telling: Telling): NewsFact[] {
  return facts.map((fact) => tellFact(fact, telling)).toSorted((a, b) => b.interest - a.interest);
}

function tellFact(fact: Fact, telling: Telling): NewsFact {
  const { kind, group, units, ...values } = fact;
  const part = "part" in values ? values.part : undefined;
  return {
    kind,
    units,
    ...(part !== undefined && { item: part }),
    values: Object.fromEntries([
      ["group", group],
      ...Object.entries(values).map(([key, value]) => [key, value instanceof Exact ? value.text : value]),
    ]),
    interest: interest(fact),
    sentence: { vi: tidy(inVietnamese(fact, telling)), en: tidy(inEnglish(fact, telling)) },
  };
}

function interest(fact: Fact): number {
  switch (fact.kind) {
    case "first-streak":
      return 90 + Math.min(fact.years, 9);
    case "top-three-streak":
      return 40 + Math.min(fact.years, 9);
    case "riser":
    case "faller":
      return 60 + Math.min(fact.places, 20) - (fact.kind === "faller" ? 5 : 0);
    default:
      return INTEREST[fact.kind];
  }
}

const INTEREST = {
  first: 100,
  record: 88,
  mean: 82,
  "over-threshold": 74,
  "worst-part": 58,
  "best-part": 57,
  tie: 56,
  "top-three-unchanged": 54,
  "times-first": 52,
  "kept-over-threshold": 46,
  range: 38,
  last: 30,
} as const;

/** What is said of a whole table rather than of single units. */
type FactOfTable = Extract<
  Fact,
  { readonly kind: "mean" | "range" | "over-threshold" | "kept-over-threshold" | "best-part" | "worst-part" }
>;
type Phrases = ReturnType<typeof phrases>;

function inVietnamese(fact: Fact, telling: Telling): string {
  const { year } = telling;
  const say = phrases(fact, telling, "vi");
  switch (fact.kind) {
    case "first":
      return (
        `${say.names} ${fact.units.length > 1 ? "cùng đứng đầu" : "đứng đầu"} ` +
        `${say.index} năm ${year}${say.inGroup} với ` +
        `${say.value(fact.value)}${fact.lead ? `, hơn đơn vị kế tiếp ${say.difference(fact.lead)}` : ""}.`
      );
    case "last":
      return `${say.names} đứng cuối trong ${fact.of} đơn vị được xếp hạng${say.inGroup} với ${say.value(fact.value)}.`;
    case "first-streak":
      return `${say.names} đứng đầu${say.inGroup} năm thứ ${fact.years} liên tiếp, từ năm ${fact.since}.`;
    case "times-first":
      return `${say.names} đã ${fact.times} lần đứng đầu${say.inGroup} trong ${fact.of} kỳ công bố.`;
    case "top-three-streak":
      return `${say.names} ở trong ba vị trí đầu${say.inGroup} ${fact.years} năm liên tiếp, từ năm ${fact.since}.`;
    case "top-three-unchanged":
      return `Ba vị trí đầu${say.inGroup} vẫn thuộc về ${say.names} như năm ${fact.since}.`;
    case "tie":
      return `${say.names} đồng hạng ${fact.place}${say.inGroup} với ${say.value(fact.value)}.`;
    case "riser":
      return (
        `${say.names} tăng nhiều bậc nhất${say.inGroup}: tăng ${fact.places} bậc, ` +
        `từ hạng ${fact.from} năm ${fact.since} lên hạng ${fact.to}.`
      );
    case "faller":
      return (
        `${say.names} giảm nhiều bậc nhất${say.inGroup}: giảm ${fact.places} bậc, ` +
        `từ hạng ${fact.from} năm ${fact.since} xuống hạng ${fact.to}.`
      );
    case "record":
      return `${say.value(fact.value)} của ${say.names} là mức cao nhất${say.inGroup} kể từ năm ${fact.since}.`;
    default:
      return ofTableInVietnamese(fact, say, year);
  }
}

function ofTableInVietnamese(fact: FactOfTable, say: Phrases, year: number): string {
  switch (fact.kind) {
    case "mean":
      return (
        `Bình quân${say.inGroup} năm ${year} là ${say.value(fact.mean)}` +
        (fact.change && fact.since ? `, ${say.moved(fact.change)} so với năm ${fact.since}` : "") +
        `; ${fact.above} đơn vị cao hơn, ${fact.below} đơn vị thấp hơn.`
      );
    case "range":
      return (
        `Khoảng cách giữa đơn vị cao nhất và thấp nhất${say.inGroup} là ${say.difference(fact.range)}` +
        (fact.before && fact.since ? ` (năm ${fact.since}: ${say.difference(fact.before)}).` : ".")
      );
    case "over-threshold":
      return (
        `${fact.count}/${fact.of} đơn vị${say.inGroup} đạt từ ${say.value(fact.threshold)} trở ` +
        `lên${fact.before !== undefined && fact.since ? ` (năm ${fact.since}: ${fact.before})` : ""}.`
      );
    case "kept-over-threshold":
      return `${fact.units.length} đơn vị${say.inGroup} giữ được mức từ ${say.value(fact.threshold)} hai năm liền.`;
    case "best-part":
      return (
        `“${say.part(fact.part)}” là nội dung đạt tỷ lệ điểm cao nhất${say.inGroup}: ` +
        `bình quân ${percent(fact.share.text, 1, "vi")} điểm tối đa.`
      );
    case "worst-part":
      return (
        `“${say.part(fact.part)}” là nội dung đạt tỷ lệ điểm thấp nhất${say.inGroup}: ` +
        `bình quân ${percent(fact.share.text, 1, "vi")} điểm tối đa.`
      );
  }
}

function inEnglish(fact: Fact, telling: Telling): string {
  const { year } = telling;
  const say = phrases(fact, telling, "en");
  const plural = fact.units.length > 1;
  switch (fact.kind) {
    case "first":
      return (
        `${say.names} ${plural ? "share the lead of" : "leads"} ${say.index} ${year}${say.inGroup} with ` +
        `${say.value(fact.value)}${fact.lead ? `, ${say.difference(fact.lead)} ahead of the next` : ""}.`
      );
    case "last":
      return (
        `${say.names} ${plural ? "are" : "is"} last of the ${fact.of} ` +
        `units ranked${say.inGroup}, with ${say.value(fact.value)}.`
      );
    case "first-streak":
      return `${say.names} comes first${say.inGroup} for ${fact.years} years running, since ${fact.since}.`;
    case "times-first":
      return `${say.names} has come first${say.inGroup} ${fact.times} times in ${fact.of} editions.`;
    case "top-three-streak":
      return (
        `${say.names} has been among the top three${say.inGroup} ` +
        `for ${fact.years} years running, since ${fact.since}.`
      );
    case "top-three-unchanged":
      return `The top three${say.inGroup} are still ${say.names}, as in ${fact.since}.`;
    case "tie":
      return `${say.names} share place ${fact.place}${say.inGroup} with ${say.value(fact.value)}.`;
    case "riser":
      return (
        `${say.names} rises most${say.inGroup}: up ${fact.places} places, ` +
        `from ${fact.from} in ${fact.since} to ${fact.to}.`
      );
    case "faller":
      return (
        `${say.names} falls most${say.inGroup}: down ${fact.places} places, ` +
        `from ${fact.from} in ${fact.since} to ${fact.to}.`
      );
    case "record":
      return `${say.value(fact.value)} by ${say.names} is the highest value${say.inGroup} since ${fact.since}.`;
    default:
      return ofTableInEnglish(fact, say, year);
  }
}

function ofTableInEnglish(fact: FactOfTable, say: Phrases, year: number): string {
  switch (fact.kind) {
    case "mean":
      return (
        `The ${year} mean${say.inGroup} is ${say.value(fact.mean)}` +
        (fact.change && fact.since ? `, ${say.moved(fact.change)} on ${fact.since}` : "") +
        `; ${fact.above} units are above it, ${fact.below} below.`
      );
    case "range":
      return (
        `Highest and lowest${say.inGroup} are ${say.difference(fact.range)} ` +
        `apart${fact.before && fact.since ? ` (${fact.since}: ${say.difference(fact.before)})` : ""}.`
      );
    case "over-threshold":
      return (
        `${fact.count} of ${fact.of} units${say.inGroup} reach ${say.value(fact.threshold)} or ` +
        `more${fact.before !== undefined && fact.since ? ` (${fact.since}: ${fact.before})` : ""}.`
      );
    case "kept-over-threshold":
      return (
        `${fact.units.length} units${say.inGroup} kept ` +
        `${say.value(fact.threshold)} or more for two years running.`
      );
    case "best-part":
      return (
        `“${say.part(fact.part)}” earns the highest share of its points${say.inGroup}: ` +
        `${percent(fact.share.text, 1, "en")} of the maximum on average.`
      );
    case "worst-part":
      return (
        `“${say.part(fact.part)}” earns the lowest share of its points${say.inGroup}: ` +
        `${percent(fact.share.text, 1, "en")} of the maximum on average.`
      );
  }
}

function phrases(fact: Fact, telling: Telling, language: Language) {
  const group = telling.groupName(fact.group)?.[language];
  const unit = language === "vi" ? " điểm" : " points";
  const value = (exact: Exact) =>
    telling.value === "share"
      ? percent(exact.text, telling.decimals, language)
      : decimal(exact.text, telling.decimals, language) + unit;
  const difference = (exact: Exact) =>
    telling.value === "share"
      ? decimal(exact.times(Exact.of(100)).text, telling.decimals, language) +
        (language === "vi" ? " điểm %" : " percentage points")
      : value(exact);
  return {
    index: telling.index[language],
    inGroup: group ? (language === "vi" ? ` nhóm ${lowerFirst(group)}` : ` in the group ${group}`) : "",
    names: list(
      fact.units.map((each) => telling.unitName(each)[language]),
      language,
    ),
    part: (code: string) => telling.partName(code)[language],
    value,
    difference,
    moved: (change: Exact) =>
      change.isZero
        ? language === "vi"
          ? "không đổi"
          : "unchanged"
        : moved(change, difference(change.absolute()), language),
  };
}

function moved(change: Exact, size: string, language: Language): string {
  if (language === "vi") return `${change.isNegative ? "giảm" : "tăng"} ${size}`;
  return `${change.isNegative ? "down" : "up"} ${size}`;
}

function list(names: readonly string[], language: Language): string {
  const [and, more] =
    language === "vi"
      ? [" và ", (n: number) => ` và ${n} đơn vị khác`]
      : [" and ", (n: number) => ` and ${n} others`];
  if (names.length > 4) return `${names.slice(0, 3).join(", ")}${more(names.length - 3)}`;
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")}${and}${names.at(-1)}`;
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

function tidy(sentence: string): string {
  return sentence.replace(/\s+/g, " ").trim();
}
