import { type Bilingual, Exact } from "@thang-diem/engine";
import { decimal, type Language, percent, points } from "../formats/index.ts";

/** How the figures of an index are shown. */
export interface Shown {
  readonly value: "share" | "points";
  readonly decimals: number;
}

/** What a fact needs to become a sentence: names, the index and how its figures are shown. */
export interface Telling extends Shown {
  readonly year: number;
  /** Short name of the index: "PAPI", "Chỉ số CCHC". */
  readonly index: Bilingual;
  /** What the units of a group are called: "tỉnh, thành phố". */
  readonly units: (group: string) => Bilingual;
  readonly unitName: (unit: string) => Bilingual;
  readonly partName: (code: string) => Bilingual;
  /** Absent when all units form one group. */
  readonly groupName: (group: string) => Bilingual | undefined;
}

/** An index as it is printed. @example valueText({ value: "share", decimals: 2 }, Exact.of("0.9218"), "vi") // "92,18%" */
export function valueText({ value, decimals }: Shown, exact: Exact, language: Language): string {
  return value === "share"
    ? percent(exact.text, decimals, language)
    : decimal(exact.text, decimals, language) + UNIT[language];
}

const UNIT = { vi: " điểm", en: " points" } as const;

/** A limit that people name: without decimals that it does not need. @example limitText(shown, Exact.of("0.8"), "vi") // "80%" */
export function limitText({ value }: Shown, exact: Exact, language: Language): string {
  return value === "share"
    ? `${points(exact.times(Exact.of(100)).text, language)}%`
    : points(exact.text, language) + UNIT[language];
}

/** A size of a difference: of shares in percentage points, never in per cent. @example "16,63 điểm %" */
export function differenceText({ value, decimals }: Shown, exact: Exact, language: Language): string {
  const size = exact.absolute();
  if (value === "points") return decimal(size.text, decimals, language) + UNIT[language];
  const number = decimal(size.times(Exact.of(100)).text, decimals, language);
  return number + (language === "vi" ? " điểm %" : " percentage points");
}

/** True where a difference is more than nothing and still prints as 0,00. */
export function tooSmallToShow(shown: Shown, difference: Exact): boolean {
  return !difference.isZero && rounded(shown, difference).isZero;
}

/** The smallest difference that shows. @example smallestText({ value: "points", decimals: 2 }, "vi") // "0,01 điểm" */
export function smallestText(shown: Shown, language: Language): string {
  const places = shown.decimals + (shown.value === "share" ? 2 : 0);
  return differenceText(shown, Exact.of(`0.${"1".padStart(places, "0")}`), language);
}

/**
 * True where the printed difference is the difference of the two printed numbers.
 *
 * @example addsUp(points2, Exact.of("47.8249"), Exact.of("47.3451")) // 47,82 − 47,35 = 0,47, printed as 0,48: false
 */
export function addsUp(shown: Shown, a: Exact, b: Exact): boolean {
  return rounded(shown, a)
    .minus(rounded(shown, b))
    .equals(rounded(shown, a.minus(b)));
}

function rounded({ value, decimals }: Shown, exact: Exact): Exact {
  return exact.rounded({ decimals: decimals + (value === "share" ? 2 : 0), by: "half-up" });
}

/** @example listed(["Hà Giang", "Khánh Hòa"], "vi") // "Hà Giang và Khánh Hòa" */
export function listed(names: readonly string[], language: Language): string {
  const and = language === "vi" ? " và " : " and ";
  if (names.length > 4) {
    const more = names.length - 3;
    return `${names.slice(0, 3).join(", ")}${and}${more} ${language === "vi" ? "đơn vị khác" : "others"}`;
  }
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")}${and}${names.at(-1)}`;
}

/** What the units of a list are called together: what the data know, else "đơn vị". */
export function unitsWord(kinds: Iterable<string>): Bilingual {
  const found = [...new Set(kinds)];
  return WORDS.find(([of]) => found.length > 0 && found.every((kind) => of.includes(kind)))?.[1] ?? ANY;
}

const ANY: Bilingual = { vi: "đơn vị", en: "units" };

const WORDS: readonly (readonly [kinds: readonly string[], words: Bilingual])[] = [
  [["tinh", "thanh_pho_tw"], { vi: "tỉnh, thành phố", en: "provinces and cities" }],
  [["xa"], { vi: "xã", en: "communes" }],
  [["phuong"], { vi: "phường", en: "wards" }],
  [["xa", "phuong", "dac_khu", "thi_tran"], { vi: "xã, phường, đặc khu", en: "communes and wards" }],
  [
    ["huyen", "thi_xa", "quan", "thanh_pho_thuoc_tinh", "thanh_pho_thuoc_tp"],
    { vi: "huyện, thị xã, thành phố", en: "districts and towns" },
  ],
  [["bo", "co-quan-ngang-bo"], { vi: "bộ, cơ quan ngang bộ", en: "ministries" }],
];
