import { createHash } from "node:crypto";
import type { EditionNode } from "@thang-diem/contract";
import { Exact, leavesOf, readExact, readStandardError, type Scheme } from "@thang-diem/engine";
import { tQuantileAt } from "@thang-diem/engine/survey";
import { decimal, placeText, points, pointsOfColumn, valueText } from "@thang-diem/presentation";
import { LANDSCAPE_WIDTH_MM } from "../letterhead.ts";
import type { LetterColumn, LetterTable } from "../office-letter.ts";
import type { AnnouncedEdition, SampledFigure } from "./announced.ts";
import type { GroupResult, UnitResult } from "./group-results.ts";

/** A column of a table about units: what it says of one, and how a column of figures is written. */
interface UnitColumn {
  readonly title: string;
  readonly width_mm: number;
  readonly numbers?: boolean;
  readonly cell: (unit: UnitResult, index: number) => string;
}

/** Written where a figure is not there: a word, never an empty cell. */
const NONE = "–";

/**
 * Places of a group: self-score, what stands after the appraisal, what others brought, bonus and penalty, the sum, the
 * index, place and class. A column stands where at least one unit has the figure.
 */
export function rankTable({ units }: GroupResult, { scheme }: AnnouncedEdition): LetterTable {
  const column = (title: string, of: (unit: UnitResult) => Exact | string | undefined): UnitColumn[] => {
    const texts = units.map((unit) => textOf(of(unit)));
    if (texts.every((text) => text === undefined)) return [];
    const write = pointsOfColumn(texts, "vi");
    return [
      {
        title,
        width_mm: 21,
        numbers: true,
        cell: (_unit, i) => {
          const text = texts[i];
          return text === undefined ? NONE : write(text);
        },
      },
    ];
  };
  const split = units.every(({ row, parts }) => row.points === undefined || parts !== undefined);
  const columns: UnitColumn[] = [
    { title: "TT", width_mm: 11, numbers: true, cell: (_unit, i) => String(i + 1) },
    { title: "Đơn vị", width_mm: 0, cell: ({ unit }) => unit.name.vi },
    ...column("Điểm tự chấm", ({ row }) => row.claimed?.points),
    ...(split
      ? [
          ...column("Điểm thẩm định", ({ parts }) => parts?.appraised),
          ...column("Cơ quan chủ trì, số liệu", ({ parts }) => parts?.outside),
          ...column("Điểm điều tra XHH", ({ parts }) => parts?.survey),
          ...column("Điểm thưởng", ({ parts }) => parts?.bonus),
          ...column("Điểm trừ", ({ parts }) => parts?.penalty),
        ]
      : []),
    ...(scheme.indexValue === "share" ? column("Tổng điểm", ({ row }) => row.points) : []),
    {
      title: scheme.indexValue === "share" ? "Chỉ số" : "Tổng điểm",
      width_mm: 20,
      numbers: true,
      cell: ({ row }) => (row.index === undefined ? NONE : indexText(row.index, scheme)),
    },
    {
      title: "Xếp hạng",
      width_mm: 15,
      numbers: true,
      cell: ({ row }) => (row.rank ? placeText(row.rank) : NONE),
    },
    ...(scheme.classes.length === 0
      ? []
      : [{ title: "Xếp loại", width_mm: 22, cell: ({ row }: UnitResult) => classText(row.class, scheme) }]),
  ];
  return tableOf(columns, units);
}

/** Points of every domain, bonus and penalty, at most ten to a table. */
export function componentTables({ units }: GroupResult, { scheme }: AnnouncedEdition): LetterTable[] {
  const codes = [...new Set(units.flatMap(({ row }) => (row.tree.children ?? []).map(({ code }) => code)))];
  const parts = codes.map((code): UnitColumn => {
    const nodes = units.map(({ row }) => row.tree.children?.find((node) => node.code === code));
    const write = pointsOfColumn(
      nodes.map((node) => node?.points),
      "vi",
    );
    return {
      title: partTitle(code, scheme),
      width_mm: 17.5,
      numbers: true,
      cell: (_unit, i) => pointsText(nodes[i], write),
    };
  });
  const head: UnitColumn[] = [
    { title: "TT", width_mm: 11, numbers: true, cell: (_unit, i) => String(i + 1) },
    { title: "Đơn vị", width_mm: 0, cell: ({ unit }) => unit.name.vi },
  ];
  return Array.from({ length: Math.ceil(parts.length / PARTS_MAX) }, (_, i) =>
    tableOf([...head, ...parts.slice(i * PARTS_MAX, (i + 1) * PARTS_MAX)], units),
  );
}

const PARTS_MAX = 10;

/** What was asked of samples: the estimate, on how many answers it rests, its 95 % interval. */
export function surveyTable({ units }: GroupResult, edition: AnnouncedEdition): LetterTable | undefined {
  const { scheme, sampled } = edition;
  const rows = units.flatMap(({ unit }) =>
    sampled
      .filter((figure) => figure.unit === unit.id)
      .map((figure) => ({ cells: [unit.name.vi, ...estimateCells(figure, scheme)] })),
  );
  if (rows.length === 0) return undefined;
  return {
    kind: "table",
    columns: [
      { title: "TT", width_mm: 11, numbers: true },
      { title: "Đơn vị", width_mm: 74 },
      { title: "Nội dung", width_mm: 80 },
      { title: "Kết quả", width_mm: 25, numbers: true },
      { title: "Số phiếu", width_mm: 22, numbers: true },
      { title: "Khoảng tin cậy 95%", width_mm: 40, numbers: true },
    ],
    rows: rows.map(({ cells }, i) => ({ cells: [String(i + 1), ...cells] })),
  };
}

/** What was asked, the estimate, its answers, and Student's t around it, inside what a share can be. */
function estimateCells(
  { item, fact, value, standardError, n, df }: SampledFigure,
  scheme: Scheme,
): readonly string[] {
  const { title, facts } = scheme.items.get(item) ?? {};
  const kind = facts?.get(fact)?.kind ?? "number";
  const what = title?.vi ?? scheme.facts.get(fact)?.title.vi ?? item;
  const answers = n === "" ? "chưa có" : n;
  const estimate = readExact(value);
  const error = readStandardError(kind, standardError);
  if (estimate === undefined || !error.ok) return [what, value, answers, NONE];
  const write = (exact: Exact) =>
    kind === "share" ? `${decimal(exact.times(Exact.of(100)).text, 2, "vi")}%` : decimal(exact.text, 2, "vi");
  const reach = Exact.of(
    (error.value * tQuantileAt(0.975, Number(df) > 0 ? Number(df) : Number.POSITIVE_INFINITY)).toFixed(9),
  );
  const [low, high] = [estimate.minus(reach), estimate.plus(reach)];
  const inside = (exact: Exact) =>
    kind === "share" ? Exact.max(Exact.ZERO, Exact.min(Exact.ONE, exact)) : exact;
  return [what, write(estimate), answers, `${write(inside(low))} – ${write(inside(high))}`];
}

/** Domains of one unit: points, maximum that applied, share of it, and the mean of its group. */
export function domainTable(
  { row }: UnitResult,
  { summary }: GroupResult,
  { scheme }: AnnouncedEdition,
): LetterTable {
  const nodes = row.tree.children ?? [];
  const write = pointsOfColumn(
    nodes.map(({ points: got }) => got),
    "vi",
  );
  return {
    kind: "table",
    columns: [
      { title: "Lĩnh vực", width_mm: 75 },
      { title: "Điểm đạt", width_mm: 22, numbers: true },
      { title: "Điểm tối đa", width_mm: 22, numbers: true },
      { title: "Tỷ lệ", width_mm: 20, numbers: true },
      { title: "Bình quân nhóm", width_mm: 26, numbers: true },
    ],
    rows: nodes.map((node) => {
      const mean = summary[node.code]?.mean;
      return {
        cells: [
          domainTitle(node.code, scheme),
          pointsText(node, write),
          points(node.maximum, "vi"),
          shareText(node),
          mean === undefined ? NONE : decimal(mean, 2, "vi"),
        ],
      };
    }),
  };
}

/** "87,50%" of the maximum that applied; nothing of bonus, penalty and what does not apply. */
export function shareText(node: EditionNode): string {
  const share = shareOf(node);
  return share === undefined ? NONE : `${decimal(share.times(Exact.of(100)).text, 2, "vi")}%`;
}

export function shareOf({
  code,
  points: got,
  maximum,
}: Pick<EditionNode, "code" | "points" | "maximum">): Exact | undefined {
  const of = Exact.of(maximum);
  return got === undefined || of.isZero || of.isNegative || code === "bonus" || code === "penalty"
    ? undefined
    : Exact.of(got).over(of);
}

export function domainTitle(code: string, scheme: Scheme): string {
  if (code === "bonus") return "Điểm thưởng";
  if (code === "penalty") return "Điểm trừ";
  const title = scheme.items.get(code)?.title.vi;
  return title === undefined ? code : `${code}. ${title}`;
}

function partTitle(code: string, scheme: Scheme): string {
  const maximum = scheme.items.get(code)?.points;
  const most = maximum === undefined ? "" : `\n(tối đa ${points(maximum.text, "vi")})`;
  return domainTitle(code, scheme) + most;
}

function pointsText(node: EditionNode | undefined, write: (text: string) => string): string {
  if (node?.points !== undefined) return write(node.points);
  return node?.status === "not-applicable" ? "không áp dụng" : "chưa có";
}

function textOf(value: Exact | string | undefined): string | undefined {
  return value instanceof Exact ? value.text : value;
}

export function indexText(index: string, { indexValue, show }: Scheme): string {
  const text = valueText({ value: indexValue, decimals: show.decimals }, Exact.of(index), "vi");
  return text.replace(/ điểm$/, "");
}

export function classText(id: string | undefined, { classes }: Scheme): string {
  return classes.find((each) => each.id === id)?.title.vi ?? NONE;
}

/** How many items of the scheme a unit was scored by. */
export function scoredItems({ row }: UnitResult, scheme: Scheme): number {
  return leavesOf(scheme, row.tree).filter(({ status }) => status === "scored").length;
}

/** The name of the unit takes what the figures leave. */
function tableOf(columns: readonly UnitColumn[], units: readonly UnitResult[]): LetterTable {
  const taken = columns.reduce((sum, { width_mm }) => sum + width_mm, 0);
  const rest = Math.max(40, LANDSCAPE_WIDTH_MM - taken);
  return {
    kind: "table",
    columns: columns.map(({ title, width_mm, numbers }): LetterColumn => ({
      title,
      width_mm: width_mm || rest,
      ...(numbers && { numbers }),
    })),
    rows: units.map((unit, i) => ({ cells: columns.map(({ cell }) => cell(unit, i)) })),
  };
}

/**
 * By what a reader finds out that a printed table is the one that was announced: its rows counted, and the first
 * sixteen digits of the SHA-256 of its cells, head included, cells parted by tabs and rows by line feeds (UTF-8, NFC).
 */
export function checkLine(tables: readonly LetterTable[]): string {
  const lines = tables.flatMap(({ columns, rows }) => [
    columns.map(({ title }) => title).join("\t"),
    ...rows.map(({ cells }) => cells.join("\t")),
  ]);
  const count = tables.reduce((sum, { rows }) => sum + rows.length, 0);
  const hash = createHash("sha256").update(lines.join("\n").normalize("NFC")).digest("hex");
  const digits = hash.slice(0, 16).match(/.{4}/g) ?? [];
  return `Phụ lục này có ${count} dòng; mã kiểm tra: ${digits.join("-")}.`;
}
