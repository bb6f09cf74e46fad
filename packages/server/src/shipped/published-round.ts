import { type Bilingual, Exact } from "@thang-diem/engine";
import { csvText } from "@thang-diem/documents";
import type { PinnedUnit } from "../publication/index.ts";
import { orderFaults } from "./printed-order.ts";
import { SHIPPED_ON, type ShippedRound } from "./shipped-round.ts";

/** One unit of a published list. */
export interface PublishedResult {
  readonly unit: PinnedUnit;
  /** The index as the source prints it; empty where it prints none. */
  readonly printed: string;
  /** What the engine computes from; empty where the source gives too little. */
  readonly figures: readonly { readonly item: string; readonly fact: string; readonly value: string }[];
  readonly source: string;
  readonly note?: Bilingual | undefined;
}

export interface PublishedList {
  readonly series: string;
  readonly indexTitle: Bilingual;
  readonly summary: Bilingual;
  readonly shortTitle: Bilingual;
  readonly scope?: Bilingual;
  readonly year: number;
  readonly scheme: string;
  /** See `RoundHead.method`. */
  readonly method?: string;
  readonly publisher: Bilingual;
  readonly groups: readonly { readonly id: string; readonly title: Bilingual }[];
  readonly results: readonly PublishedResult[];
  /** What else the sources say of the year: means, contradictions. */
  readonly remarks: readonly Bilingual[];
}

const GAPS: Bilingual = {
  vi: "Danh sách gồm những đơn vị tìm thấy trong nguồn; hạng là hạng do nguồn in",
  en: "The list holds the units found in the sources; places are those that the sources print",
};

/**
 * A round of a list that was published with gaps: places as printed, remarks of every line kept.
 * @throws Error listing all lines whose printed index rises with the place
 */
export function publishedRound(list: PublishedList): ShippedRound {
  const faults = orderFaults(list.results.map(({ unit, printed }) => ({ unit: unit.name.vi, group: unit.group, printed, ...(unit.publishedPlace && { place: unit.publishedPlace.place }) })));
  if (faults.length > 0) throw new Error(`${list.series} ${list.year}: the printed index rises with the place\n${faults.join("\n")}`);
  const { series, indexTitle, summary, shortTitle, scope, year, method } = list;
  const figures = list.results.flatMap(({ unit, figures, source, note }) => figures.map(({ item, fact, value }) => [unit.name.vi, item, fact, value, withNote(source, note)]));
  return {
    head: {
      series,
      indexTitle,
      summary,
      shortTitle,
      title: { vi: `${shortTitle.vi} năm ${year}`, en: `${shortTitle.en} ${year}` },
      ...(scope && { scope }),
      year,
      number: 1,
      publishedOn: SHIPPED_ON,
      sources: sourcesOf(list),
      partial: true,
      ...(method && { method }),
    },
    scheme: list.scheme,
    units: list.results.map(({ unit }) => unit),
    groups: list.groups,
    figures: { fileName: `${series}-${year}.csv`, bytes: Buffer.from(csvText(["đơn vị", "mã", "dữ kiện", "giá trị", "nguồn"], figures), "utf8") },
  };
}

function withNote(source: string, note: Bilingual | undefined): string {
  return note ? `${source} (${note.vi} / ${note.en})` : source;
}

/** The publisher with the copies read, the gaps, and the remarks on units that have no figure to carry them. */
function sourcesOf({ publisher, results, remarks }: PublishedList): Bilingual[] {
  const copies = [...new Set(results.map(({ source }) => source))].join("; ");
  const onUnits = results.flatMap(({ unit, figures, note, printed }) => {
    if (figures.length > 0) return [];
    const total = printed === "" ? [] : [remarkOf(unit, { vi: `nguồn chỉ in chỉ số ${inVietnamese(printed)}, không in các phần`, en: `the source prints only the index ${printed}, not its parts` })];
    return [...total, ...(note ? [remarkOf(unit, note)] : [])];
  });
  return [{ vi: `${publisher.vi}; chép từ ${copies}`, en: `${publisher.en}; copied from ${copies}` }, GAPS, ...remarks, ...onUnits];
}

function remarkOf(unit: PinnedUnit, said: Bilingual): Bilingual {
  return { vi: `${unit.shortName.vi}: ${said.vi}`, en: `${unit.shortName.en}: ${said.en}` };
}

/** The only figure of a scheme that holds a published total. */
export function printedTotal(printed: string): PublishedResult["figures"] {
  return printed === "" ? [] : [{ item: "TONG", fact: "score", value: printed }];
}

/** A printed number with the Vietnamese decimal mark. */
export function inVietnamese(printed: string): string {
  return printed.replace(".", ",");
}

/** Said where the printed parts do not add up to the printed index; both stay as printed. */
export function sumRemark({ unit, figures, printed }: PublishedResult): Bilingual[] {
  const sum = Exact.sum(figures.map(({ value }) => Exact.of(value)));
  if (figures.length < 2 || printed === "" || sum.equals(Exact.of(printed))) return [];
  return [remarkOf(unit, { vi: `các phần cộng lại ${inVietnamese(sum.text)}, nguồn in chỉ số ${inVietnamese(printed)}`, en: `the parts add up to ${sum.text}, the index is printed as ${printed}` })];
}

/** "Bình quân …: 86,37 % (nguồn)". */
export function meanRemark(of: Bilingual, value: string, source: string, note?: Bilingual): Bilingual {
  const more = note ? { vi: `; ${note.vi}`, en: `; ${note.en}` } : { vi: "", en: "" };
  return { vi: `Bình quân ${of.vi}: ${inVietnamese(value)} % (${source}${more.vi})`, en: `Mean of ${of.en}: ${value} % (${source}${more.en})` };
}
