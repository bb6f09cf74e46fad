import { spawnSync } from "node:child_process";
import ExcelJS from "exceljs";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { verifyAudit } from "../../../platform/src/audit/index.ts";
import type { Database } from "../../../platform/src/db/index.ts";
import { newId } from "../../../platform/src/ids/index.ts";
import { openTestDatabase } from "../../../platform/src/db/testing.ts";
import type { LegacyText } from "./expected.ts";
import { importFigures, type FigureImport, type FigureImportReport } from "./index.ts";
import { openTestRound, type TestRound } from "./testing.ts";

const UNITS = ["Phường Hồng Hà", "Xã Hòa Bình", "Xã Tân Tiến", "Xã Tân Tiến", "Quảng Ninh"];
const ITEMS = {
  "1.1": { value: "number" },
  "1.2": { "on-time": "number", total: "number" },
  "2.1": { value: "percent" },
  "2.2": { value: "share" },
  "3.1": { value: "yes-no" },
  "3.2": { value: "date" },
  "3.3": { value: "text" },
} as const;

let database: Database;
let round: TestRound;

beforeAll(async () => {
  database = await openTestDatabase();
});

beforeEach(async () => {
  round = await openTestRound(database, UNITS, ITEMS);
});

afterAll(() => database.close());

function run(input: Uint8Array | string, more: Partial<FigureImport> = {}): Promise<FigureImportReport> {
  const bytes = typeof input === "string" ? Buffer.from(input) : input;
  return importFigures(database, {
    roundId: round.roundId,
    actor: "clerk",
    input: bytes,
    fileName: "so-lieu.csv",
    expected: round.expected,
    ...more,
  });
}

async function figures(): Promise<Record<string, string>> {
  const rows = await database.db
    .selectFrom("figure")
    .innerJoin("unit_version", "unit_version.id", "unit_version_id")
    .select(["name_vi", "item", "fact", "value", "source"])
    .where("round_id", "=", round.roundId)
    .orderBy("name_vi")
    .orderBy("item")
    .orderBy("fact")
    .execute();
  return Object.fromEntries(
    rows.map((row) => [
      `${row.name_vi} ${row.item} ${row.fact}`,
      row.source === null ? row.value : `${row.value} (${row.source})`,
    ]),
  );
}

function faultsOf(report: FigureImportReport): string[] {
  return report.faults.map(
    ({ code, place }) =>
      `${code} ${place?.sheet ?? ""}${place?.sheet === undefined ? "" : "!"}${place?.column ?? ""}${place?.row ?? ""}`,
  );
}

async function workbook(fill: (sheet: ExcelJS.Worksheet) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet("Bảng 1"));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

describe("figures from a sample", () => {
  const sampling = () =>
    database.db
      .selectFrom("figure")
      .select(["value", "standard_error", "n", "df", "deff", "covariances"])
      .where("round_id", "=", round.roundId)
      .execute();

  test("bring their error along, in Vietnamese or English words, with either decimal mark", async () => {
    const report = await run(
      "Đơn vị;Mã;Giá trị;Sai số chuẩn;n;Bậc tự do;Hệ số thiết kế;Hiệp phương sai\n" +
        "Quảng Ninh;2.2;81,24%;0,0134;580;57;1,4;2.1:value=0.0001\n",
      { mark: "comma" },
    );
    expect(faultsOf(report)).toEqual([]);
    expect(await sampling()).toEqual([
      {
        value: "0.8124",
        standard_error: "0.0134",
        n: "580",
        df: "57",
        deff: "1.4",
        covariances: "2.1:value=0.0001",
      },
    ]);
  });

  test("keep their error when the same value comes again without one, and lose it with another value", async () => {
    const head = "unit,item,value,standard error\n";
    await run(`${head}Quảng Ninh,2.2,0.81,0.02\n`, { mark: "point" });
    expect((await run("unit,item,value\nQuảng Ninh,2.2,0.81\n", { mark: "point" })).counts).toEqual({
      new: 0,
      changed: 0,
      same: 1,
    });
    expect((await run(`${head}Quảng Ninh,2.2,0.81,0.03\n`, { mark: "point" })).counts).toEqual({
      new: 0,
      changed: 1,
      same: 0,
    });
    await run("unit,item,value\nQuảng Ninh,2.2,0.82\n", { mark: "point" });
    expect(await sampling()).toMatchObject([{ value: "0.82", standard_error: null }]);
    const kept = await database.db
      .selectFrom("figure_history")
      .select(["value", "standard_error"])
      .where("round_id", "=", round.roundId)
      .execute();
    expect(kept.map((row) => row.standard_error).toSorted()).toEqual(["0.02", "0.03"]);
  });

  test("stands beside its item where each item has a column", async () => {
    const report = await run(
      "Đơn vị;1.1;2.2;2.2 · sai số chuẩn;2.2 | n;1.2:total;1.2:total · SE\n" +
        "Quảng Ninh;80;81,24%;0,0134;580;100;2,5\n" +
        "Phường Hồng Hà;80;82%;;;;\n",
      { mark: "comma" },
    );
    expect(faultsOf(report)).toEqual([]);
    const rows = await database.db
      .selectFrom("figure")
      .innerJoin("unit_version", "unit_version.id", "unit_version_id")
      .select(["name_vi", "item", "value", "standard_error", "n"])
      .where("round_id", "=", round.roundId)
      .orderBy("name_vi")
      .orderBy("item")
      .execute();
    expect(rows.map((row) => Object.values(row))).toEqual([
      ["Phường Hồng Hà", "1.1", "80", null, null],
      ["Phường Hồng Hà", "2.2", "0.82", null, null],
      ["Quảng Ninh", "1.1", "80", null, null],
      ["Quảng Ninh", "1.2", "100", "2.5", null],
      ["Quảng Ninh", "2.2", "0.8124", "0.0134", "580"],
    ]);
  });

  test("in columns of no item, of an unknown item or twice is named with its heading", async () => {
    const report = await run(
      "unit,2.2,2.2 · se,2.2 | standard error,2.1 · se,9.9 · se,2.2 · size\nQuảng Ninh,0.8,0.1,-1,0.2,,\n",
      { mark: "point" },
    );
    expect(faultsOf(report)).toEqual([
      "header-twice D1",
      "sampling-column-alone E1",
      "item-unknown F1",
      "item-unknown G1",
      "sampling-error-wrong D2",
    ]);
  });

  test("with an error that cannot be are named with their cell, all at once", async () => {
    const report = await run(
      "unit,item,value,standard error,n\nQuảng Ninh,2.2,0.8,-1,5\nQuảng Ninh,2.1,80,many,5\nQuảng Ninh,1.1,80,,5\n",
      { mark: "point" },
    );
    expect(faultsOf(report)).toEqual([
      "sampling-error-wrong D2",
      "value-wrong-kind D3",
      "sampling-error-wrong D4",
    ]);
    expect(report.faults[2]?.message.vi).toBe(
      "Có số phiếu, bậc tự do hoặc hệ số thiết kế nhưng không có sai số chuẩn.",
    );
  });
});

describe("importing figures", () => {
  test("takes one row for each figure, in Vietnamese or English words", async () => {
    const vi = await run(
      "Đơn vị;Mã;Dữ kiện;Giá trị;Nguồn\n" +
        "Phường Hồng Hà;1.1;;87,26;Báo cáo số 5\n" +
        "phuong hong ha;1.2;total;1.234.567;\n" +
        "Xã Hòa Bình;3.1;;Có;\n",
    );
    expect(faultsOf(vi)).toEqual([]);
    const en = await run("unit,item,fact,value,source\nQuảng Ninh,1.2,on-time,1200,\n");
    expect(en).toMatchObject({ ok: true, written: true, counts: { new: 1, changed: 0, same: 0 } });
    expect(await figures()).toEqual({
      "Phường Hồng Hà 1.1 value": "87.26 (Báo cáo số 5)",
      "Phường Hồng Hà 1.2 total": "1234567",
      "Quảng Ninh 1.2 on-time": "1200",
      "Xã Hòa Bình 3.1 value": "true",
    });
  });

  test("takes one row for each unit with a column for each item, below a title, and skips what is empty", async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRow(["BẢNG SỐ LIỆU NĂM 2026"]);
      sheet.mergeCells("A1:F1");
      sheet.addRow(["TT", "Đơn vị", "1.1", "1.2:total", "2.1", "2.2", "3.2", "3.3", "Ghi chú"]);
      const row = sheet.addRow([
        1,
        "Quảng Ninh",
        91.04,
        100,
        0.9218,
        0.9218,
        new Date(Date.UTC(2026, 2, 5)),
        "=SUM(A1)",
        "bỏ qua",
      ]);
      row.getCell(5).numFmt = "0.00%";
      row.getCell(6).numFmt = "0.00%";
      sheet.addRow([2, "Phường Hồng Hà", "87,26", null, "92,18%", "92,18%", "05/03/2026", "văn bản"]);
      sheet.addRow([null, null, null, null, null, null, null, null, "Nguồn: Sở Nội vụ"]);
    });
    const report = await run(bytes, { fileName: "so-lieu.xlsx" });
    expect(faultsOf(report)).toEqual([]);
    expect(await figures()).toEqual({
      "Phường Hồng Hà 1.1 value": "87.26",
      "Phường Hồng Hà 2.1 value": "92.18",
      "Phường Hồng Hà 2.2 value": "0.9218",
      "Phường Hồng Hà 3.2 value": "2026-03-05",
      "Phường Hồng Hà 3.3 value": "văn bản",
      "Quảng Ninh 1.1 value": "91.04",
      "Quảng Ninh 1.2 total": "100",
      "Quảng Ninh 2.1 value": "92.18",
      "Quảng Ninh 2.2 value": "0.9218",
      "Quảng Ninh 3.2 value": "2026-03-05",
      "Quảng Ninh 3.3 value": "=SUM(A1)",
    });
  });

  test("of the same file a second time changes nothing", async () => {
    const file = "unit,item,value\nQuảng Ninh,1.1,91.04\nPhường Hồng Hà,1.1,87.26\n";
    expect((await run(file)).counts).toEqual({ new: 2, changed: 0, same: 0 });
    const before = await figures();
    expect((await run(file)).counts).toEqual({ new: 0, changed: 0, same: 2 });
    expect(await figures()).toEqual(before);
    expect((await run(file.normalize("NFD"))).counts).toEqual({ new: 0, changed: 0, same: 2 });
  });

  test("never loses a claim: what a later file replaces stays in the history", async () => {
    const first = await run("unit,item,value,source\nQuảng Ninh,1.1,91.04,lần 1\n");
    const second = await run("unit,item,value,source\nQuảng Ninh,1.1,91.05,lần 2\nQuảng Ninh,3.3,x,\n");
    expect(second.counts).toEqual({ new: 1, changed: 1, same: 0 });
    const history = await database.db
      .selectFrom("figure_history")
      .selectAll()
      .where("round_id", "=", round.roundId)
      .execute();
    expect(history).toMatchObject([
      {
        item: "1.1",
        value: "91.04",
        source: "lần 1",
        import_run_id: first.runId,
        replaced_by_run_id: second.runId,
      },
    ]);
    expect(await verifyAudit(database)).toMatchObject({ ok: true });
  });

  test("as a dry run counts the same and writes nothing", async () => {
    const file = "unit,item,value\nQuảng Ninh,1.1,91.04\n";
    const lines = (await verifyAudit(database)).lines;
    const dry = await run(file, { dryRun: true });
    expect(dry).toMatchObject({ ok: true, written: false, counts: { new: 1, changed: 0, same: 0 } });
    expect(await figures()).toEqual({});
    expect((await verifyAudit(database)).lines).toBe(lines);
    expect(await run(file)).toMatchObject({ ...dry, written: true });
  });

  test("lists every fault at once with its cell and a suggestion in both languages, and writes nothing", async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRow(["Đơn vị", "Mã", "Dữ kiện", "Giá trị"]);
      sheet.addRow(["Hà Nội", "1.1", null, 5]);
      sheet.addRow(["Xã Tân Tiến", "1.1", null, 5]);
      sheet.addRow(["Quảng Ninh", "1.7", null, 5]);
      sheet.addRow(["Quảng Ninh", "1.2", "tổng", 5]);
      sheet.addRow(["Quảng Ninh", "1.1", null, "nhiều"]);
      sheet.addRow([null, "1.1", null, 5]);
      sheet.addRow(["Quảng Ninh", null, null, 5]);
      sheet.addRow(["Quảng Ninh", "1.2", "total", "1.234"]);
      sheet.addRow(["Quảng Ninh", "1.2", "on-time", "50%"]);
      sheet.addRow(["Quảng Ninh", "1.1", null, new Date(Date.UTC(2026, 1, 1))]);
      sheet.addRow(["Quảng Ninh", "1.1", null, { error: "#REF!" }]);
      sheet.addRow(["Quảng Ninh", "1.1", null, { formula: "D2" }]);
      sheet.addRow(["Phường Hồng Hà", "1.1", null, 1]);
      sheet.addRow(["phường hồng hà", "1.1", "value", 2]);
      sheet.addRow(["Quảng Ninh", "3.3", null, "gộp"]);
      sheet.mergeCells("D16:D17");
    });
    const report = await run(bytes, { fileName: "so-lieu.xlsx" });
    expect(faultsOf(report)).toEqual([
      "unit-unknown Bảng 1!A2",
      "unit-ambiguous Bảng 1!A3",
      "item-unknown Bảng 1!B4",
      "fact-unknown Bảng 1!C5",
      "value-wrong-kind Bảng 1!D6",
      "unit-missing Bảng 1!A7",
      "item-missing Bảng 1!B8",
      "number-ambiguous Bảng 1!D9",
      "percent-unexpected Bảng 1!D10",
      "cell-became-date Bảng 1!D11",
      "formula-failed Bảng 1!D12",
      "formula-not-computed Bảng 1!D13",
      "cells-merged Bảng 1!D17",
      "figure-twice Bảng 1!D15",
    ]);
    for (const fault of report.faults) {
      for (const words of [fault.message, fault.suggestion]) {
        expect(words?.vi).toMatch(/\S/);
        expect(words?.en).toMatch(/\S/);
        expect(`${words?.vi}${words?.en}`).not.toMatch(/[{}]/);
      }
    }
    expect(report).toMatchObject({ ok: false, written: false, faultsTotal: 14 });
    expect(report.faults[2]?.suggestion?.en).toContain("Similar: 1.1");
    expect(report.faults[7]?.message).toEqual({
      vi: "“1.234” có thể là 1234 hoặc 1,234.",
      en: "“1.234” may be 1234 or 1.234.",
    });
    expect(await figures()).toEqual({});
    const runs = await database.db
      .selectFrom("import_run")
      .selectAll()
      .where("round_id", "=", round.roundId)
      .execute();
    expect(runs).toMatchObject([
      { outcome: "refused", file_name: "so-lieu.xlsx", sha256: report.sha256, id: report.runId },
    ]);
  });

  test("takes “1.234” when told which mark stands before decimals", async () => {
    expect(await run("unit;item;value\nQuảng Ninh;1.1;1.234\n", { mark: "comma" })).toMatchObject({
      ok: true,
    });
    expect(await figures()).toEqual({ "Quảng Ninh 1.1 value": "1234" });
  });

  test("says which columns of a wide table nobody asked for", async () => {
    const report = await run("Đơn vị;1.1;1.9;1.1\nQuảng Ninh;1;2;3\n");
    expect(faultsOf(report)).toEqual(["item-unknown C1", "header-twice D1", "figure-twice D2"]);
  });

  test("says when no heading is found", async () => {
    expect(faultsOf(await run("a;b\n1;2\n"))).toEqual(["header-missing "]);
  });

  test("refuses a unit that does not take part, whatever the look-up says", async () => {
    const outsider = await openTestRound(database, ["Xã Ngoài"], ITEMS);
    const report = await run("unit,item,value\nXã Ngoài,1.1,5\nXã Ngoài,3.3,a\n", {
      expected: outsider.expected,
    });
    expect(faultsOf(report)).toEqual(["unit-not-in-round C2"]);
  });

  test("reports a file that breaks off beside the faults before it", async () => {
    expect(faultsOf(await run('unit,item,value\nHà Nội,1.1,5\nQuảng Ninh,1.1,"5\n'))).toEqual([
      "unit-unknown A2",
      "csv-quote 3",
    ]);
  });

  test("counts all faults and keeps the first", async () => {
    const report = await run(`unit,item,value\n${"Nơi khác,1.1,5\n".repeat(50)}`, { faultsKept_max: 10 });
    expect([report.faults.length, report.faultsTotal]).toEqual([10, 50]);
  });

  test("of another kind of file is refused before the database is asked", async () => {
    expect(faultsOf(await run("%PDF-1.7"))).toEqual(["file-is-not-a-table "]);
  });

  test("writes one audit line that names the file", async () => {
    await run("unit,item,value\nQuảng Ninh,1.1,91.04\n");
    const line = await database.db
      .selectFrom("audit_line")
      .selectAll()
      .where("object", "=", round.roundId)
      .orderBy("number", "desc")
      .limit(1)
      .executeTakeFirst();
    expect(line).toMatchObject({
      actor: "clerk",
      action: "figures.import",
      details: { fileName: "so-lieu.csv", new: 1 },
    });
    expect(Object.keys(line?.changes as object)).toEqual(["figure", "import_run"]);
  });

  test("of two files at the same moment keeps both", async () => {
    const reports = await Promise.all([
      run("unit,item,value\nQuảng Ninh,1.1,1\n"),
      run("unit,item,value\nPhường Hồng Hà,1.1,2\n"),
    ]);
    expect(reports.map((report) => report.ok)).toEqual([true, true]);
    expect(Object.keys(await figures())).toHaveLength(2);
  });

  test("for a round nobody opened is an error of the caller", async () => {
    await expect(run("unit,item,value\nQuảng Ninh,1.1,1\n", { roundId: newId() })).rejects.toThrow(
      "round-unknown",
    );
  });
});

describe("text in an old eight-bit table", () => {
  const legacy: LegacyText = {
    detect: (text) => (text.includes("¶") ? "TCVN3" : undefined),
    convert: (text) => text.replaceAll("¶", "ả"),
  };
  const asUnicode = "unit,item,value\nQu¶ng Ninh,1.1,5\n";

  test("is recognised, shown converted, and offered", async () => {
    const report = await run(asUnicode, { legacy });
    expect(faultsOf(report)).toEqual(["text-legacy A2"]);
    expect(report.faults[0]?.message.en).toContain("“Quảng Ninh”");
  });

  test.each([
    ["a Unicode file", Buffer.from(asUnicode)],
    ["a file of bytes", Buffer.from(asUnicode, "latin1")],
  ])("of %s is converted when that is wanted", async (_what, bytes) => {
    expect(await run(bytes, { legacy, convertLegacy: true })).toMatchObject({ ok: true, counts: { new: 1 } });
    expect(await figures()).toEqual({ "Quảng Ninh 1.1 value": "5" });
  });

  test("of a cell without a telling letter is known from its column", async () => {
    const hoang = await openTestRound(database, ["Quảng Ninh", "Xã Hộp"], ITEMS);
    const both: LegacyText = {
      ...legacy,
      convert: (text) => text.replaceAll("¶", "ả").replaceAll("é", "ộ").replaceAll("·", "ã"),
    };
    const report = await run("unit,item,value\nX· Hép,1.1,7\nQu¶ng Ninh,1.1,5\n", {
      roundId: hoang.roundId,
      expected: hoang.expected,
      legacy: both,
      convertLegacy: true,
    });
    expect(report).toMatchObject({ ok: true, counts: { new: 2 } });
  });

  test("that nobody recognises is refused as not Unicode", async () => {
    expect(
      faultsOf(await run(Buffer.from("unit,item,value\nH\xe0 N\xf4i,1.1,5\n", "latin1"), { legacy })),
    ).toEqual(["text-not-unicode A2"]);
  });
});

describe("a file of 100,000 figures", () => {
  const units = Array.from({ length: 2000 }, (_unused, index) => `Xã Số ${index}`);
  const codes = Array.from({ length: 50 }, (_unused, index) => `1.${index}`);

  /** In a process of its own, whose heap is too small to hold the file's rows; prints what it measured. */
  async function importApart(kind: "csv" | "xlsx"): Promise<{
    ok: boolean;
    counts: { new: number; same: number };
    time_ms: number;
    growth_MB: number;
    pause_ms: number;
  }> {
    const script = new URL("./testing-import-100k.ts", import.meta.url).pathname;
    const input = JSON.stringify({
      connection: database.connection,
      roundId: round.roundId,
      units: Object.fromEntries(round.versions),
      codes,
      kind,
    });
    const done = spawnSync(process.execPath, ["--max-old-space-size=96", "--expose-gc", script], {
      input,
      encoding: "utf8",
    });
    if (done.status !== 0) throw new Error(done.stderr);
    return JSON.parse(done.stdout) as Awaited<ReturnType<typeof importApart>>;
  }

  test("streams through little memory without holding up other work, from CSV and again from XLSX", async () => {
    round = await openTestRound(
      database,
      units,
      Object.fromEntries(codes.map((code) => [code, { value: "number" as const }])),
    );
    const csv = await importApart("csv");
    expect(csv).toMatchObject({ ok: true, counts: { new: 100_000, same: 0 } });
    const xlsx = await importApart("xlsx");
    expect(xlsx).toMatchObject({ ok: true, counts: { new: 0, same: 100_000 } });
    for (const { growth_MB, time_ms, pause_ms } of [csv, xlsx]) {
      // Some 60 of it are the thread that reads, given back at the end.
      expect(growth_MB).toBeLessThan(260);
      expect(time_ms).toBeLessThan(150_000);
      expect(pause_ms).toBeLessThan(5_000);
    }
  });
});
