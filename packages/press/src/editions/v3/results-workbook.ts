import type { EditionRow } from "@thang-diem/contract";
import { type Sheet, workbook } from "@thang-diem/documents";
import { Exact, type Item } from "@thang-diem/engine";
import type { ComputedEdition } from "../compute-edition.ts";
import type { EditionInputs } from "../inputs.ts";
import { pointsByCode } from "../v1/index.ts";
import { HEADS } from "./workbook-heads.ts";

type Language = "vi" | "en";
type Round = EditionInputs["round"];

/**
 * The tables that people open: results on a page that can be printed, points item by item on another, how to read
 * them on a third; in both languages. Ranks are numbers.
 */
export async function resultsWorkbook(
  { round }: EditionInputs,
  computed: ComputedEdition,
): Promise<Uint8Array> {
  const sheets = (["vi", "en"] as const).flatMap((language) => [
    resultsSheet(round, computed, language),
    itemsSheet(round, computed, language),
    readingSheet(round, computed, language),
  ]);
  return workbook(sheets, round.publishedOn);
}

type Line = readonly (string | number)[];

function resultsSheet(round: Round, { scheme, results }: ComputedEdition, language: Language): Sheet {
  const head = HEADS[language];
  const share = scheme.indexValue === "share";
  const units = new Map(results.units.map((unit) => [unit.id, unit]));
  const groups = new Map(results.groups.map(({ id, title }) => [id, title[language]]));
  const several = results.groups.length > 1;
  const columns = [
    { title: head.unit, width: 30 },
    ...(several ? [{ title: head.group, width: 22 }] : []),
    { title: head.code, width: 8 },
    { title: head.region, width: 24 },
    { title: head.rank, width: 8, format: "0" },
    { title: head.shared, width: 10 },
    { title: `${head.index}${share ? " (%)" : ""}`, width: 12, format: indexFormat(scheme) },
    { title: head.class, width: 18 },
    { title: head.quarter, width: 8, format: "0" },
    { title: head.change, width: 10, format: "+0;−0;0" },
    { title: head.remark, width: 40 },
  ];
  const line = (row: EditionRow): Line => {
    const unit = units.get(row.unit);
    const title = scheme.classes.find(({ id }) => id === row.class)?.title[language];
    return [
      unit?.name[language] ?? row.unit,
      ...(several ? [groups.get(unit?.group ?? "") ?? ""] : []),
      unit?.code ?? "",
      unit?.region?.title[language] ?? "",
      row.rank?.place ?? "",
      row.rank?.shared ? head.yes : "",
      row.index === undefined ? "" : Exact.of(row.index).toNumber(),
      title ?? "",
      row.quartile ?? "",
      row.change?.places ?? "",
      remarkOf(row, language),
    ];
  };
  return {
    name: `${head.results} ${round.year}`,
    columns,
    rows: inOrder(results).map(line),
    notes: [round.title[language], ...(scheme.status === "sample" ? [head.sample] : [])],
  };
}

/** Why there is no place, and what held a class back. */
function remarkOf(row: EditionRow, language: Language): string {
  return [row.rank ? undefined : row.notRanked, row.classReason]
    .flatMap((said) => said?.[language] ?? [])
    .join("; ");
}

function itemsSheet(round: Round, { scheme, results }: ComputedEdition, language: Language): Sheet {
  const head = HEADS[language];
  const items: Item[] = [...scheme.items.values()];
  const units = new Map(results.units.map((unit) => [unit.id, unit]));
  return {
    name: `${head.items} ${round.year}`,
    columns: [
      { title: head.unit, width: 30 },
      ...items.map((item) => ({
        title: `${item.code} ${item.title[language]}`,
        width: 14,
        format: "0.00##",
      })),
    ],
    rows: inOrder(results).map((row) => {
      const nodes = pointsByCode(row.tree);
      return [
        units.get(row.unit)?.name[language] ?? row.unit,
        ...items.map(({ code }) => {
          const text = nodes.get(code);
          return text ? Exact.of(text).toNumber() : "";
        }),
      ];
    }),
    notes: [],
  };
}

function readingSheet(round: Round, { scheme }: ComputedEdition, language: Language): Sheet {
  const head = HEADS[language];
  const lines: [string, string][] = [
    [head.title, round.title[language]],
    ...(scheme.status === "sample" ? [[head.status, head.sample] as [string, string]] : []),
    [head.index, scheme.indexValue === "share" ? head.indexShare : head.indexPoints],
    [head.rank, head.rankRead],
    [head.empty, head.emptyRead],
    ...round.sources.map((source): [string, string] => [head.source, source[language]]),
    ...(round.remarks ?? []).map((remark): [string, string] => [head.note, remark[language]]),
  ];
  return {
    name: head.reading,
    columns: [
      { title: head.what, width: 24 },
      { title: head.meaning, width: 110 },
    ],
    rows: lines,
    notes: [],
  };
}

function indexFormat({ indexValue, show }: ComputedEdition["scheme"]): string {
  const digits = (least: number) => "0".repeat(Math.max(show.decimals, least));
  return indexValue === "share" ? `0.${digits(1)}%` : `0.${digits(1)}`;
}

function inOrder({ rows, units }: ComputedEdition["results"]): EditionRow[] {
  const groupOf = new Map(units.map(({ id, group }) => [id, group]));
  const first = [...new Set(units.map(({ group }) => group))];
  const at = ({ unit }: EditionRow) => first.indexOf(groupOf.get(unit) ?? "");
  const place = ({ rank }: EditionRow) => rank?.place ?? Number.MAX_SAFE_INTEGER;
  return rows.toSorted((a, b) => at(a) - at(b) || place(a) - place(b));
}
