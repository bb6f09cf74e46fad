/** What `compute` finds as a table: CSV for machines, a workbook for people. */
import { rename, writeFile } from "node:fs/promises";
import { csvText, workbook } from "@thang-diem/documents";
import type { Bilingual, Exact, Place, Scheme } from "@thang-diem/engine";
import { dayInVietnam } from "@thang-diem/presentation";

export interface ComputedRow {
  readonly unit: string;
  readonly group: string;
  readonly place: Place | undefined;
  readonly index: Exact | undefined;
  readonly points: Exact | undefined;
  readonly maximum: Exact;
  readonly standardError?: number | undefined;
  readonly interval?: { readonly low: number; readonly high: number } | undefined;
  readonly rankLow?: number | undefined;
  readonly rankHigh?: number | undefined;
  readonly class: Bilingual | undefined;
  readonly notRanked: Bilingual | undefined;
}

/** The endings that a table may have. */
export function isTableName(file: string): boolean {
  return /\.(csv|xlsx)$/i.test(file);
}

/**
 * Writes all rows or nothing: a file that stood there before is replaced once the new one is whole. What is missing is
 * an empty cell, never 0. In a CSV numbers are exact ("10/3" where no decimals end), in a workbook they are numbers.
 */
export async function writeTable(file: string, rows: readonly ComputedRow[], scheme: Scheme): Promise<void> {
  const bytes = file.toLowerCase().endsWith(".csv") ? asCsv(rows) : await asWorkbook(rows, scheme);
  await writeFile(`${file}.part`, bytes);
  await rename(`${file}.part`, file);
}

const KEYS = [
  "unit",
  "group",
  "place",
  "shared",
  "of",
  "index",
  "standardError",
  "low",
  "high",
  "rankLow",
  "rankHigh",
  "points",
  "maximum",
  "class",
  "notRanked",
] as const;

function asCsv(rows: readonly ComputedRow[]): string {
  return csvText(
    KEYS,
    rows.map((row) => [
      row.unit,
      row.group,
      String(row.place?.place ?? ""),
      row.place === undefined ? "" : String(row.place.shared),
      String(row.place?.of ?? ""),
      row.index?.text ?? "",
      String(row.standardError ?? ""),
      String(row.interval?.low ?? ""),
      String(row.interval?.high ?? ""),
      String(row.rankLow ?? ""),
      String(row.rankHigh ?? ""),
      row.points?.text ?? "",
      row.maximum.text,
      row.class?.vi ?? "",
      row.notRanked?.vi ?? "",
    ]),
  );
}

async function asWorkbook(rows: readonly ComputedRow[], scheme: Scheme): Promise<Uint8Array> {
  const share = scheme.indexValue === "share";
  const number = `0.${"0".repeat(Math.max(scheme.show.decimals, 1))}`;
  const index = share ? `${number}%` : number;
  const columns = [
    { title: "Đơn vị", width: 34 },
    { title: "Nhóm", width: 14 },
    { title: "Hạng", width: 8 },
    { title: "Đồng hạng", width: 10 },
    { title: "Chỉ số", width: 12, format: index },
    { title: "Từ", width: 12, format: index },
    { title: "Đến", width: 12, format: index },
    { title: "Hạng từ", width: 9 },
    { title: "Hạng đến", width: 9 },
    { title: "Điểm", width: 12, format: "0.0000" },
    { title: "Điểm tối đa", width: 12, format: "0.0000" },
    { title: "Xếp loại", width: 40 },
    { title: "Vì sao không xếp hạng", width: 40 },
  ];
  const sheet = {
    name: "Kết quả",
    columns,
    rows: rows.map((row) => [
      row.unit,
      row.group,
      row.place?.place ?? "",
      row.place?.shared ? "có" : "",
      row.index?.toNumber() ?? "",
      row.interval?.low ?? "",
      row.interval?.high ?? "",
      row.rankLow ?? "",
      row.rankHigh ?? "",
      row.points?.toNumber() ?? "",
      row.maximum.toNumber(),
      row.class?.vi ?? "",
      row.notRanked?.vi ?? "",
    ]),
    notes: [
      `Bộ tiêu chí ${scheme.id}/${scheme.version}${scheme.status === "sample" ? " (mẫu)" : ""}: ${scheme.title.vi}.`,
      "Ô trống là chưa có, không phải 0.",
    ],
  };
  return workbook([sheet], dayInVietnam(new Date()));
}
