import { type Sheet, workbook } from "@thang-diem/documents";
import { Exact } from "@thang-diem/engine";
import type { ComputedEdition } from "../compute-edition.ts";
import type { EditionInputs } from "../inputs.ts";
import { pointsByCode } from "./results-csv.ts";

/** What stands where a unit has no class. */
type NoClass = (row: ComputedEdition["results"]["rows"][number], language: "vi" | "en") => string;

/** The table that people open: one sheet a language. */
export async function resultsWorkbook(
  { round }: EditionInputs,
  computed: ComputedEdition,
  noClass: NoClass = () => "–",
): Promise<Uint8Array> {
  return workbook(
    [resultsSheet(round, computed, "vi", noClass), resultsSheet(round, computed, "en", noClass)],
    round.publishedOn,
  );
}

const HEADS = {
  vi: {
    sheet: "Kết quả",
    rank: "Xếp hạng",
    unit: "Đơn vị",
    index: "Chỉ số",
    class: "Xếp loại",
    none: "chưa công bố",
    not: "không áp dụng",
    source: "Nguồn",
    sample: "MẪU, KHÔNG PHẢI VĂN BẢN BAN HÀNH",
  },
  en: {
    sheet: "Results",
    rank: "Rank",
    unit: "Unit",
    index: "Index",
    class: "Class",
    none: "not published",
    not: "not applicable",
    source: "Source",
    sample: "SAMPLE, NOT AN ISSUED TEXT",
  },
} as const;

function resultsSheet(
  round: EditionInputs["round"],
  { scheme, results }: ComputedEdition,
  language: "vi" | "en",
  noClass: NoClass,
): Sheet {
  const head = HEADS[language];
  const items = [...scheme.items.values()];
  const units = new Map(results.units.map((unit) => [unit.id, unit]));
  const share = scheme.indexValue === "share";
  const format = share
    ? `0.${"0".repeat(scheme.show.decimals)}%`
    : `0.${"0".repeat(Math.max(scheme.show.decimals, 1))}`;
  const sorted = results.rows.toSorted((a, b) => (a.rank?.place ?? 1e9) - (b.rank?.place ?? 1e9));
  return {
    name: `${head.sheet} ${round.year}`,
    columns: [
      { title: head.unit, width: 30 },
      { title: head.rank, width: 10 },
      { title: `${head.index}${share ? " (%)" : ""}`, width: 12, format },
      { title: head.class, width: 12 },
      ...items.map((item) => ({
        title: `${item.code} ${item.title[language]}`,
        width: 14,
        format: "0.00##",
      })),
    ],
    rows: sorted.map((row) => {
      const points = pointsByCode(row.tree);
      const shown = (text: string | undefined, missing: string) =>
        text ? Exact.of(text).toNumber() : missing;
      return [
        units.get(row.unit)?.name[language] ?? row.unit,
        row.rank ? `${row.rank.place}${row.rank.shared ? "=" : ""}` : (row.notRanked?.[language] ?? "–"),
        shown(row.index, head.none),
        scheme.classes.find(({ id }) => id === row.class)?.title[language] ?? noClass(row, language),
        ...items.map((item) => shown(points.get(item.code), head.none)),
      ];
    }),
    notes: [
      round.title[language],
      ...(scheme.status === "sample" ? [head.sample] : []),
      ...round.sources.map((source) => `${head.source}: ${source[language]}`),
      ...(round.remarks ?? []).map((remark) => remark[language]),
    ],
  };
}
