import { createHash } from "node:crypto";
import type { EditionManifest } from "@thang-diem/contract";
import { type Bilingual, ENGINE_VERSION, Exact } from "@thang-diem/engine";
import { csvText, type Sheet, workbook } from "@thang-diem/documents";
import { type ComputedEdition, computeEdition, methodOf } from "./compute-edition.ts";
import { type EditionInputs, inputFiles, readInputs } from "./inputs.ts";
import { rankFiles } from "./uncertainty.ts";

export interface Edition {
  readonly manifest: EditionManifest;
  /** SHA-256 of manifest.json. */
  readonly fingerprint: string;
  /** Every file by its path in the edition, manifest.json among them. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly computed: ComputedEdition;
}

export type MadeEdition =
  | { readonly ok: true; readonly edition: Edition }
  | { readonly ok: false; readonly faults: readonly Bilingual[] };

/** Computes an edition and lays out its files. The same inputs give the same bytes on every machine: no clock, no chance. */
export async function makeEdition(
  given: EditionInputs,
  figures: "new" | "published" = "new",
): Promise<MadeEdition> {
  const inputTexts = inputFiles(given);
  // Computed from the files as anyone would read them, so that nothing outside of them can enter a number.
  const inputs = readInputs(inputTexts);
  const made = computeEdition(inputs, figures);
  if (!made.ok) return made;
  const { computed } = made;
  const texts = new Map([
    ...inputTexts,
    ["results/results.json", `${JSON.stringify(inFormat1(computed.results))}\n`],
    ["results/facts.json", `${JSON.stringify(computed.facts, undefined, 1)}\n`],
    ["results/results.csv", resultsCsv(computed)],
    ...rankFiles(computed.ranks),
    ["schema/README.txt", README],
  ]);
  const files = new Map(
    [...texts].map(([path, text]): [string, Uint8Array] => [path, Buffer.from(text, "utf8")]),
  );
  files.set("results/results.xlsx", await resultsWorkbook(inputs, computed));
  const manifest = manifestOf(inputs, computed, files);
  const manifestBytes = Buffer.from(`${JSON.stringify(manifest, undefined, 2)}\n`, "utf8");
  return {
    ok: true,
    edition: {
      manifest,
      fingerprint: sha256(manifestBytes),
      files: new Map([...files, ["manifest.json", manifestBytes]]),
      computed,
    },
  };
}

/** What format 1 holds of the reasons of a class: only that it is undecided; before, such a unit had a class. */
function inFormat1(results: ComputedEdition["results"]): ComputedEdition["results"] {
  const row = ({ classReason, ...rest }: (typeof results.rows)[number]) =>
    rest.class === undefined && classReason ? { ...rest, classReason } : rest;
  return { ...results, rows: results.rows.map(row) };
}

export function sha256(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}

export function editionId(round: EditionInputs["round"]): string {
  return `${round.series}-${round.year}-${round.number}`;
}

function manifestOf(
  { round, scheme }: EditionInputs,
  computed: ComputedEdition,
  files: ReadonlyMap<string, Uint8Array>,
): EditionManifest {
  return {
    format: "thang-diem-edition/1",
    id: editionId(round),
    index: round.series,
    indexTitle: round.indexTitle,
    shortTitle: round.shortTitle,
    summary: round.summary,
    year: round.year,
    number: round.number,
    title: round.title,
    ...(round.scope && { scope: round.scope }),
    publishedOn: round.publishedOn,
    status: computed.scheme.status,
    method: methodOf(computed.scheme, round),
    scheme: { id: computed.scheme.id, version: computed.scheme.version, hash: sha256(scheme) },
    engine: ENGINE_VERSION,
    sources: round.sources,
    ...(round.remarks && { remarks: round.remarks }),
    ...(round.corrects && { corrects: round.corrects }),
    files: [...files]
      .map(([path, bytes]) => ({ path, bytes: bytes.byteLength, sha256: sha256(bytes) }))
      .toSorted((a, b) => (a.path < b.path ? -1 : 1)),
  };
}

const README = `Một lần công bố của Thang Điểm / an edition published with Thang Điểm

inputs/    mọi thứ mà kết quả được tính từ đó / everything that the results are computed from
results/   kết quả, lý do từng điểm, các nhận định / results, the reasons of every point, the findings
manifest.json  danh sách tệp với mã băm SHA-256 / list of files with their SHA-256

Tự kiểm chứng / verify it yourself:  thangdiem verify <thư mục này / this folder>
`;

/** One line a unit, exact numbers with a decimal point; parts follow in the order of the scheme. */
function resultsCsv({ scheme, results }: ComputedEdition): string {
  const codes = [...scheme.items.keys()];
  const units = new Map(results.units.map((unit) => [unit.id, unit]));
  const header = [
    "unit",
    "code",
    "name_vi",
    "name_en",
    "kind",
    "region",
    "group",
    "index",
    "points",
    "maximum",
    "rank",
    "rank_shared",
    "ranked_units",
    "class",
    "quartile",
    "not_ranked",
    ...(results.uncertainty ? UNCERTAIN : []),
    ...codes,
  ];
  const rows = results.rows.map((row) => {
    const unit = units.get(row.unit);
    const points = pointsByCode(row.tree);
    return [
      row.unit,
      unit?.code ?? "",
      unit?.name.vi ?? "",
      unit?.name.en ?? "",
      unit?.kind ?? "",
      unit?.region?.id ?? "",
      unit?.group ?? "",
      row.index ?? "",
      row.points ?? "",
      row.maximum,
      String(row.rank?.place ?? ""),
      row.rank ? (row.rank.shared ? "yes" : "no") : "",
      String(row.rank?.of ?? ""),
      row.class ?? "",
      String(row.quartile ?? ""),
      row.notRanked?.vi ?? "",
      ...(results.uncertainty ? uncertainCells(row) : []),
      ...codes.map((code) => points.get(code) ?? ""),
    ];
  });
  return csvText(header, rows);
}

const UNCERTAIN = ["standard_error", "low_95", "high_95", "place_low_95", "place_high_95", "tier"];

function uncertainCells({ standardError, interval }: ComputedEdition["results"]["rows"][number]): string[] {
  return [
    standardError ?? "",
    interval?.low ?? "",
    interval?.high ?? "",
    String(interval?.placeLow ?? ""),
    String(interval?.placeHigh ?? ""),
    String(interval?.tier ?? ""),
  ];
}

type Tree = ComputedEdition["results"]["rows"][number]["tree"];

function pointsByCode(tree: Tree): Map<string, string> {
  const all = (node: Tree): [string, string][] => [
    [node.code, node.points ?? ""],
    ...(node.children ?? []).flatMap(all),
  ];
  return new Map(all(tree));
}

async function resultsWorkbook({ round }: EditionInputs, computed: ComputedEdition): Promise<Uint8Array> {
  return workbook(
    [resultsSheet(round, computed, "vi"), resultsSheet(round, computed, "en")],
    round.publishedOn,
  );
}

function classCell(
  row: ComputedEdition["results"]["rows"][number],
  scheme: ComputedEdition["scheme"],
  language: "vi" | "en",
): string {
  if (row.class === undefined) return row.classReason?.[language] ?? "–";
  return scheme.classes.find(({ id }) => id === row.class)?.title[language] ?? "–";
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
        classCell(row, scheme, language),
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
