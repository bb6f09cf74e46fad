import ExcelJS from "exceljs";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { verifyAudit } from "../../../platform/src/audit/index.ts";
import type { Database } from "../../../platform/src/db/index.ts";
import { newId } from "../../../platform/src/ids/index.ts";
import { openTestDatabase } from "../../../platform/src/db/testing.ts";
import type { LegacyText } from "./expected.ts";
import type { FigureImport } from "./index.ts";
import { faultsOf, importInto, ITEMS, openTestRound, type TestRound, UNITS } from "./testing.ts";

let database: Database;
let round: TestRound;

beforeAll(async () => {
  database = await openTestDatabase();
});

beforeEach(async () => {
  round = await openTestRound(database, UNITS, ITEMS);
});

afterAll(() => database.close());

const run = (input: Uint8Array | string, more?: Partial<FigureImport>) =>
  importInto(database, round, input, more);

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

async function workbook(fill: (sheet: ExcelJS.Worksheet) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet("Bảng 1"));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

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
