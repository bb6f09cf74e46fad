import type { SourceStatement } from "@thang-diem/contract";
import { type Bilingual, Exact } from "@thang-diem/engine";
import { csvText } from "@thang-diem/documents";
import type { PinnedUnit } from "@thang-diem/press/editions";
import { orderFaults } from "./printed-order.ts";
import { BETWEEN_SOURCES } from "./published-table.ts";
import { SHIPPED_ON, type ShippedRound } from "./shipped-round.ts";

/** One unit of a published list. */
export interface PublishedResult {
  readonly unit: PinnedUnit;
  /** The index as the source prints it; empty where it prints none. */
  readonly printed: string;
  /** The printed index on the scale of the index, where it is not what the figures add up to. */
  readonly printedIndex?: string;
  /** What the engine computes from; empty where the source gives too little. */
  readonly figures: readonly { readonly item: string; readonly fact: string; readonly value: string }[];
  readonly source: Bilingual;
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
  /** What the source says for itself: mean and day. */
  readonly source?: SourceStatement;
  /** What else the sources say of the year: means, contradictions. */
  readonly remarks: readonly Bilingual[];
}

/**
 * A round of a list that was published with gaps: places as printed, remarks of every line kept.
 * @throws Error listing all lines whose printed index rises with the place
 */
export function publishedRound(list: PublishedList): ShippedRound {
  const faults = orderFaults(
    list.results.map(({ unit, printed }) => ({
      unit: unit.name.vi,
      group: unit.group,
      printed,
      ...(unit.publishedPlace && { place: unit.publishedPlace.place }),
    })),
  );
  if (faults.length > 0)
    throw new Error(
      `${list.series} ${list.year}: the printed index rises with the place\n${faults.join("\n")}`,
    );
  const { series, indexTitle, summary, shortTitle, scope, year, method } = list;
  const remarks = [
    ...list.remarks,
    ...totalsWithoutParts(list.results),
    ...remarksWithoutFigure(list.results),
  ];
  const figures = list.results.flatMap(({ unit, figures, source, note }) =>
    figures.map(({ item, fact, value }) => [unit.name.vi, item, fact, value, inBoth(source, note)]),
  );
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
      sources: [sourceOf(list)],
      ...(remarks.length > 0 && { remarks }),
      partial: true,
      ...(method && { method }),
      ...(saysSomething(list.source) && { source: list.source }),
    },
    scheme: list.scheme,
    units: list.results.map(({ unit, printedIndex }) =>
      printedIndex === undefined ? unit : { ...unit, publishedIndex: printedIndex },
    ),
    groups: list.groups,
    figures: {
      fileName: `${series}-${year}.csv`,
      bytes: Buffer.from(csvText(["đơn vị", "mã", "dữ kiện", "giá trị", "nguồn"], figures), "utf8"),
    },
  };
}

function saysSomething(source: SourceStatement | undefined): source is SourceStatement {
  return source !== undefined && (source.publishedOn !== undefined || (source.means ?? []).length > 0);
}

/** The figure's own source, in one text for readers of both languages. */
function inBoth(source: Bilingual, note: Bilingual | undefined): string {
  return note === undefined ? joined(source) : `${joined(source)} (${joined(note)})`;
}

function joined({ vi, en }: Bilingual): string {
  return vi === en ? vi : `${vi} / ${en}`;
}

/** The publisher with the copies read. */
function sourceOf({ publisher, results }: PublishedList): Bilingual {
  const copies = (language: "vi" | "en") =>
    [...new Set(results.flatMap(({ source }) => source[language].split(BETWEEN_SOURCES)))].join("; ");
  return {
    vi: `${publisher.vi}; chép từ ${copies("vi")}`,
    en: `${publisher.en}; copied from ${copies("en")}`,
  };
}

function totalsWithoutParts(results: readonly PublishedResult[]): Bilingual[] {
  return results
    .filter(({ figures, printed }) => figures.length === 0 && printed !== "")
    .map(({ unit, printed }) =>
      remarkOf([unit], {
        vi: `nguồn chỉ in chỉ số ${inVietnamese(printed)}, không in các phần`,
        en: `the source prints only the index ${printed}, not its parts`,
      }),
    );
}

/** One remark for all units that share it; a unit without a place says it in the list already. */
function remarksWithoutFigure(results: readonly PublishedResult[]): Bilingual[] {
  const silent = results.filter(
    ({ figures, note, unit }) =>
      figures.length === 0 && note !== undefined && unit.publishedPlace !== undefined,
  );
  return [...Map.groupBy(silent, ({ note }) => note?.vi)].flatMap(([, same]) =>
    same[0]?.note
      ? [
          remarkOf(
            same.map(({ unit }) => unit),
            same[0].note,
          ),
        ]
      : [],
  );
}

function remarkOf(units: readonly PinnedUnit[], said: Bilingual): Bilingual {
  const names = (language: "vi" | "en") => units.map(({ shortName }) => shortName[language]).join(", ");
  return { vi: `${names("vi")}: ${said.vi}`, en: `${names("en")}: ${said.en}` };
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
  return [
    remarkOf([unit], {
      vi: `các phần cộng lại ${inVietnamese(sum.text)}, nguồn in chỉ số ${inVietnamese(printed)}`,
      en: `the parts add up to ${sum.text}, the index is printed as ${printed}`,
    }),
  ];
}

/** "Bình quân …: 86,37 % (nguồn)". */
export function meanRemark(of: Bilingual, value: string, source: Bilingual, note?: Bilingual): Bilingual {
  return {
    vi: `Bình quân ${of.vi}: ${inVietnamese(value)} % (${[source.vi, note?.vi ?? []].flat().join("; ")})`,
    en: `Mean of ${of.en}: ${value} % (${[source.en, note?.en ?? []].flat().join("; ")})`,
  };
}
