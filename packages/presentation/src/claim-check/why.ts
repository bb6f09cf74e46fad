import type { Bilingual } from "@thang-diem/engine";
import { decimal, type Language } from "../formats/index.ts";
import type { ReadClaim } from "./claim.ts";
import type { ClaimVerdict } from "./verdict.ts";
import type { UnitOfSeries } from "./known-figures.ts";
import type { Known } from "./look-up.ts";

/** The words of every verdict, for whoever wrote the text. */
export const because = {
  noFigures: (index: string): ClaimVerdict =>
    unknown(
      `Không có số liệu của ${index || "chỉ số này"} để đối chiếu.`,
      `No figures of ${index || "this index"} are held here.`,
    ),
  noUnit: unknown(
    "Câu không cho biết con số của đơn vị nào.",
    "The sentence does not say whose figure this is.",
  ),
  severalUnits: unknown(
    "Một con số cho nhiều đơn vị: không đối chiếu được.",
    "One figure for several units cannot be compared.",
  ),
  noYear: unknown(
    "Câu không cho biết con số của năm nào.",
    "The sentence does not say of which year this figure is.",
  ),
  otherMeasure: unknown(
    "Chỉ số tính bằng điểm, con số viết bằng phần trăm.",
    "The index is in points, the figure in per cent.",
  ),
  notPublished: unknown(
    "Nguồn đã chép không có con số này.",
    "The sources copied here do not give this figure.",
  ),
  computedMean: (mean: string): ClaimVerdict =>
    unknown(
      `Bình quân giản đơn của các đơn vị là ${written(mean, "vi")}; con số in có thể là bình quân có trọng số.`,
      `The plain mean of the units is ${written(mean, "en")}; the figure printed may be a weighted mean.`,
    ),
  streakUnknown: unknown(
    "Không đủ hạng của các năm trước để đếm số năm liên tiếp.",
    "Places of earlier years are missing, so the years in a row cannot be counted.",
  ),
  unitUnknown: ({ units, index }: ReadClaim): ClaimVerdict =>
    unknown(
      `Không có kết quả ${index?.family ?? ""} của ${units[0]?.written ?? "đơn vị này"}.`,
      `No result of ${units[0]?.written ?? "this unit"} in ${index?.family ?? "this index"} is held here.`,
    ),
  yearNotHeld: (year: number): ClaimVerdict =>
    unknown(`Không có kết quả năm ${year}.`, `No results of ${year} are held here.`),
  yearUnknown: ({ year }: ReadClaim, { unit, series }: UnitOfSeries): ClaimVerdict =>
    unknown(
      `Không có kết quả năm ${year} của ${unit.name} (${series.title.vi}).`,
      `No result of ${unit.name} for ${year} (${series.title.en}).`,
    ),
  valueUnknown: ({ part }: ReadClaim, { of, year }: Known): ClaimVerdict =>
    unknown(
      `Nguồn đã chép không có ${part ? "điểm thành phần" : "giá trị"} năm ${year.year} của ${of.unit.name}.`,
      `The sources copied here give no ${part ? "component score" : "value"} of ${of.unit.name} for ${year.year}.`,
    ),
  placeUnknown: (_claim: ReadClaim, { of, year }: Known): ClaimVerdict =>
    unknown(
      `Nguồn đã chép không có hạng này năm ${year.year} của ${of.unit.name}.`,
      `The sources copied here do not give this place of ${of.unit.name} for ${year.year}.`,
    ),
  changeUnknown: ({ since }: ReadClaim, { of, year }: Known): ClaimVerdict =>
    unknown(
      `Thiếu kết quả năm ${since ?? ""} hoặc ${year.year} của ${of.unit.name} để tính mức thay đổi.`,
      `The result of ${of.unit.name} for ${since ?? ""} or ${year.year} is missing, so the change cannot be computed.`,
    ),
  equal: (claim: ReadClaim, right: string, known: Known): ClaimVerdict => ({
    verdict: "equal",
    right,
    why: mild(claim, asPublished(right, known)),
  }),
  rounded: (claim: ReadClaim, right: string, known: Known): ClaimVerdict => ({
    verdict: "equal-after-rounding",
    right,
    why: mild(claim, asPublished(right, known)),
  }),
  different: (
    _claim: ReadClaim,
    right: string,
    known: Known,
    owner?: { unit: string; year: number },
  ): ClaimVerdict => ({
    verdict: "different",
    right,
    why: {
      vi: `${asPublished(right, known).vi}${owner ? ` Con số trong bài là của ${owner.unit} năm ${owner.year}.` : ""}`,
      en:
        asPublished(right, known).en +
        (owner ? ` The figure printed is that of ${owner.unit} in ${owner.year}.` : ""),
    },
  }),
  placeOfOther: ({ year }: ReadClaim, holder: string, _known: Known): ClaimVerdict => ({
    verdict: "different",
    why: { vi: `Hạng này năm ${year} là của ${holder}.`, en: `In ${year} this place was that of ${holder}.` },
  }),
  wrongWay: (_claim: ReadClaim, right: string, { of, year }: Known): ClaimVerdict => ({
    verdict: "different",
    right,
    why: {
      vi: `Ngược chiều: số liệu năm ${year.year} của ${of.unit.name} cho ${written(right, "vi")} theo chiều kia.`,
      en:
        `The other way round: the figures of ${of.unit.name} for ${year.year} give ` +
        `${written(right, "en")} in the opposite direction.`,
    },
  }),
  movedOtherwise: ({ since }: ReadClaim, right: number, { of, year }: Known): ClaimVerdict => ({
    verdict: "different",
    right: String(Math.abs(right)),
    why: {
      vi:
        `${of.unit.name}: ` +
        (right === 0 ? "giữ nguyên hạng" : `${right > 0 ? "tăng" : "giảm"} ${Math.abs(right)} bậc`) +
        ` từ năm ${since} đến năm ${year.year}.`,
      en:
        `${of.unit.name} ` +
        (right === 0 ? "kept its place" : `moved ${right > 0 ? "up" : "down"} ${Math.abs(right)}`) +
        ` from ${since} to ${year.year}.`,
    },
  }),
  streak: (verdict: "equal" | "different", length: number): ClaimVerdict => ({
    verdict,
    right: String(length),
    why: {
      vi: `Số năm liên tiếp tính đến năm này: ${length}.`,
      en: `Years in a row up to this year: ${length}.`,
    },
  }),
  shareMisfit: (right: string): ClaimVerdict => ({
    verdict: "inconsistent",
    right,
    why: {
      vi: `Điểm chia cho điểm tối đa in bên cạnh là ${written(right, "vi")}%.`,
      en: `The points over the maximum printed beside it are ${written(right, "en")}%.`,
    },
  }),
  shareFits: (right: string, verdict: "equal" | "equal-after-rounding"): ClaimVerdict => ({
    verdict,
    right,
    why: {
      vi: `Bằng điểm chia cho điểm tối đa: ${written(right, "vi")}%.`,
      en: `Points over the maximum: ${written(right, "en")}%.`,
    },
  }),
  ofAll: (
    verdict: "equal" | "equal-after-rounding" | "different",
    right: string,
    { year }: ReadClaim,
  ): ClaimVerdict => ({
    verdict,
    right,
    why: {
      vi: `Theo kết quả năm ${year}: ${written(right, "vi")}.`,
      en: `By the results of ${year}: ${written(right, "en")}.`,
    },
  }),
} as const;

function unknown(vi: string, en: string): ClaimVerdict {
  return { verdict: "unknown", why: { vi, en } };
}

function asPublished(right: string, { of, year }: Known): Bilingual {
  return {
    vi: `Theo ${of.series.title.vi} năm ${year.year}, ${of.unit.name}: ${written(right, "vi")}.`,
    en: `By ${of.series.title.en} ${year.year}, ${of.unit.name}: ${written(right, "en")}.`,
  };
}

/** Newspapers write "tăng 1,2%" for 1,2 điểm %: said, not held against them. */
function mild({ kind, number }: ReadClaim, why: Bilingual): Bilingual {
  if ((kind !== "change-points" && kind !== "comparison") || number.measure !== "percent") return why;
  return {
    vi: `${why.vi} Chênh lệch giữa hai tỷ lệ nên viết là “điểm %”.`,
    en: `${why.en} A difference of two percentages is better written in percentage points.`,
  };
}

/** With the decimals of the source. */
function written(text: string, language: Language): string {
  return decimal(text, text.split(".")[1]?.length ?? 0, language);
}
