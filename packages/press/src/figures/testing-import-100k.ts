// Run by the test of large files: makes the file on disk, imports it, prints time, memory growth and the longest pause.
import type { RoundId, UnitVersionId } from "@thang-diem/engine";
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { text } from "node:stream/consumers";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import ExcelJS from "exceljs";
import type { ClientConfig } from "pg";
import { openDatabase } from "../../../platform/src/db/index.ts";
import { importFigures } from "./index.ts";

const { connection, roundId, units, codes, kind } = JSON.parse(await text(process.stdin)) as {
  connection: ClientConfig;
  roundId: RoundId;
  units: Record<string, string>;
  codes: string[];
  kind: "csv" | "xlsx";
};
const folder = mkdtempSync(join(tmpdir(), "td-100k-"));
const path = join(folder, `figures.${kind}`);

function* figures(): Iterable<[unit: string, code: string, value: number]> {
  for (const [u, unit] of Object.keys(units).entries())
    for (const [c, code] of codes.entries()) yield [unit, code, ((u * 7 + c) % 1000) / 8];
}

function* csvLines(): Iterable<string> {
  yield "đơn vị;mã;giá trị\n";
  for (const [unit, code, value] of figures()) yield `${unit};${code};${String(value).replace(".", ",")}\n`;
}

async function writeWorkbook(): Promise<void> {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path, useSharedStrings: true });
  const sheet = book.addWorksheet("Số liệu");
  sheet.addRow(["Đơn vị", "Mã", "Giá trị"]).commit();
  for (const figure of figures()) sheet.addRow(figure).commit();
  await book.commit();
}

await (kind === "csv" ? pipeline(Readable.from(csvLines()), createWriteStream(path)) : writeWorkbook());
const database = await openDatabase({ url: connection.connectionString, home: folder });
const expected = {
  items: new Map(codes.map((code) => [code, { facts: new Map([["value", "number" as const]]) }])),
  findUnit: (name: string) => ({ kind: "one" as const, unitVersionId: (units[name] ?? "") as UnitVersionId }),
};
globalThis.gc?.();
const before = process.memoryUsage.rss();
let highest = before;
const watch = setInterval(() => (highest = Math.max(highest, process.memoryUsage.rss())), 10);
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
const begin = performance.now();
const { ok, counts } = await importFigures(database, {
  roundId,
  actor: "test",
  input: createReadStream(path),
  fileName: `figures.${kind}`,
  expected,
  mark: "comma",
});
const time_ms = performance.now() - begin;
clearInterval(watch);
process.stdout.write(
  JSON.stringify({ ok, counts, time_ms, growth_MB: (highest - before) / 1e6, pause_ms: delay.max / 1e6 }),
);
await database.close();
rmSync(folder, { recursive: true });
