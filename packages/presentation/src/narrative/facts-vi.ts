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
export function factInVietnamese(fact: Fact, telling: Telling): string {
  const { year } = telling;
  const say = phrases(fact, telling);
  switch (fact.kind) {
    case "first":
      return firstSentence(fact, telling);
    case "first-alike":
      return (
        `${say.names} dẫn đầu ${telling.index.vi} năm ${year}${say.inGroup}, chưa phân biệt được trong sai số mẫu ` +
        `(${betweenVi(say.value(fact.lowest), say.value(fact.highest))}).`
      );
    case "last":
      return (
        `${say.names} ${fact.units.length > 1 ? "cùng đứng cuối" : "đứng cuối"} trong ${fact.of} ` +
        `${say.unitsWord} được xếp hạng${say.inGroup} với ${say.value(fact.value)}.`
      );
    case "first-streak":
      return `${say.names} đứng đầu${say.inGroup} năm thứ ${fact.years} liên tiếp, từ năm ${fact.since}.`;
    case "times-first":
      return fact.of === undefined
        ? `${say.names} đã ${fact.times} lần đứng đầu${say.inGroup} trong các kỳ có trên trang này.`
        : `${say.names} đã ${fact.times} lần đứng đầu${say.inGroup} trong ${fact.of} kỳ được xếp hạng.`;
    case "top-three-streak":
      return `${say.names} ở trong ba vị trí đầu${say.inGroup} ${fact.years} năm liên tiếp, từ năm ${fact.since}.`;
    case "top-three-unchanged":
      return `Ba vị trí đầu${say.inGroup} vẫn thuộc về ${say.names} như năm ${fact.since}.`;
    case "tie":
      return `${say.names} đồng hạng ${fact.place}${say.inGroup} với ${say.value(fact.value)}.`;
    case "riser":
    case "faller":
      return moverSentence(fact, telling);
    case "record":
      return `${say.value(fact.value)} của ${say.names} là mức cao nhất${say.inGroup} kể từ năm ${fact.since}.`;
    default:
      return ofTable(fact, telling);
  }
}

function firstSentence(fact: FactOf<"first">, telling: Telling): string {
  const say = phrases(fact, telling);
  const leads = fact.units.length > 1 ? "cùng đứng đầu" : "đứng đầu";
  const value = fact.value ? ` với ${say.value(fact.value)}` : "";
  const lead = !fact.lead
    ? ""
    : tooSmallToShow(telling, fact.lead)
      ? `, sát nút đơn vị kế tiếp (hơn chưa đến ${smallestText(telling, "vi")})`
      : `, hơn đơn vị kế tiếp ${say.difference(fact.lead)}`;
  return `${say.names} ${leads} ${telling.index.vi} năm ${telling.year}${say.inGroup}${value}${lead}.`;
}

function moverSentence(fact: FactOf<"riser" | "faller">, telling: Telling): string {
  const say = phrases(fact, telling);
  const [verb, way] = fact.kind === "riser" ? ["tăng", "lên"] : ["giảm", "xuống"];
  const [move, ...more] = fact.moves;
  const together = more.length > 0 ? "cùng " : "";
  const head = `${say.names} ${together}${verb} nhiều bậc nhất${say.inGroup}: ${verb} ${fact.places} bậc`;
  if (more.length === 0) return `${head}, từ hạng ${move?.from} năm ${fact.since} ${way} hạng ${move?.to}.`;
  if (more.length > 3) return `${head} so với năm ${fact.since}.`;
  const each = fact.moves.map(
    ({ from, to }, i) => `${telling.unitName(fact.units[i] ?? "").vi} từ hạng ${from} ${way} hạng ${to}`,
  );
  return `${head} so với năm ${fact.since} (${each.join("; ")}).`;
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
        `Khoảng cách giữa đơn vị cao nhất và thấp nhất${say.inGroup} là ${say.difference(fact.range)}` +
        (fact.before && fact.since ? ` (năm ${fact.since}: ${say.difference(fact.before)}).` : ".")
      );
    case "over-threshold":
      return (
        `${fact.count}/${fact.of} ${say.unitsWord}${say.inGroup} đạt từ ${say.limit(fact.threshold)} trở lên` +
        (fact.before !== undefined && fact.since ? ` (năm ${fact.since}: ${fact.before}).` : ".")
      );
    case "kept-over-threshold":
      return (
        `${fact.units.length} ${say.unitsWord}${say.inGroup} giữ được mức từ ${say.limit(fact.threshold)} ` +
        "hai năm liền."
      );
    case "best-part":
    case "worst-part":
      return (
        `“${telling.partName(fact.part).vi}” là nội dung đạt tỷ lệ điểm ` +
        `${fact.kind === "best-part" ? "cao" : "thấp"} nhất${say.inGroup}: ` +
        `trung bình ${percent(fact.share.text, 1, "vi")} điểm tối đa.`
      );
  }
}

function meanSentence(fact: FactOf<"mean">, telling: Telling): string {
  const say = phrases(fact, telling);
  const moved =
    fact.change && fact.since ? ` ${movedWords(fact.change, telling)} so với năm ${fact.since}` : "";
  const ofAll = moved !== "" && fact.common === undefined ? `,${moved}` : "";
  const ofCommon =
    moved === "" || fact.common === undefined
      ? ""
      : ` Tính trên ${fact.common} ${say.unitsWord} có kết quả cả hai năm, trung bình${moved}.`;
  return (
    `Trung bình${say.inGroup} năm ${telling.year} là ${say.value(fact.mean)}${ofAll}; ` +
    `${fact.above} ${say.unitsWord} cao hơn, ${fact.below} thấp hơn.${ofCommon}`
  );
}

/** "tăng 0,88 điểm", "không đổi", "gần như không đổi (dưới 0,01 điểm)". */
function movedWords(change: Exact, telling: Telling): string {
  if (change.isZero) return "không đổi";
  if (tooSmallToShow(telling, change)) return `gần như không đổi (chưa đến ${smallestText(telling, "vi")})`;
  return `${change.isNegative ? "giảm" : "tăng"} ${differenceText(telling, change, "vi")}`;
}

function phrases(fact: Fact, telling: Telling) {
  const group = telling.groupName(fact.group)?.vi;
  return {
    inGroup: group ? ` nhóm ${group.slice(0, 1).toLowerCase()}${group.slice(1)}` : "",
    names: listed(
      fact.units.map((each) => telling.unitName(each).vi),
      "vi",
    ),
    unitsWord: telling.units(fact.group).vi,
    value: (exact: Exact) => valueText(telling, exact, "vi"),
    limit: (exact: Exact) => limitText(telling, exact, "vi"),
    difference: (exact: Exact) => differenceText(telling, exact, "vi"),
  };
}

/** One value where both print alike: "từ 90,85% đến 90,85%" says nothing. */
function betweenVi(low: string, high: string): string {
  return low === high ? `cùng ${low}` : `từ ${low} đến ${high}`;
}
