import type { UnitId, UnitVersionId } from "@thang-diem/engine";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { beforeAll, describe, expect, test } from "vitest";
import { readFigureFile, type ReadFigureFile } from "../figures/index.ts";
import type { PinnedUnit } from "../editions/index.ts";
import { expectedFigures, legacyText } from "./index.ts";

const point = (code: string, title: string) =>
  `      - { code: "${code}", title: { vi: ${title}, en: ${title} }, points: 10, clause: d1, facts: { score: { kind: number, vi: Điểm, en: Points } }, rule: { kind: external, of: score, as: points } }\n`;
const SCHEME = `scheme: files
version: "1"
status: sample
title: { vi: Thử, en: Trial }
basis: { d1: { document: x } }
years: { from: 2020 }
units: [xã]
levels: [{ vi: lĩnh vực, en: domain }, { vi: tiêu chí, en: item }]
facts: { disciplined: { kind: yes-no, vi: Có người bị kỷ luật, en: Somebody was disciplined } }
index: { value: points, points: 50, show: { decimals: 2 } }
ranking: { on: exact, ties: shared-gap }
groups: by-round
items:
  - code: "1"
    title: { vi: A, en: A }
    points: 30
    items:
${point("1.1", "Công khai thủ tục")}${point("1.2", "Báo cáo đúng hạn")}${point("1.10", "Sáng kiến")}
  - code: "2"
    title: { vi: B, en: B }
    points: 20
    items:
      - { code: "2.1", title: { vi: Tỷ lệ hài lòng, en: Satisfied }, points: 10, clause: d1, facts: { rate: { kind: share, vi: Tỷ lệ, en: Share } }, rule: { kind: external, of: rate, as: share } }
      - { code: "2.2", title: { vi: Ngày nộp, en: Day }, points: 10, clause: d1, facts: { due: { kind: date, vi: Hạn nộp, en: Due }, sent: { kind: date, vi: Ngày nộp, en: Sent } }, rule: { kind: step-by-delay, of: sent - due, bands: [{ upTo: 0, points: 10 }, { beyond: 0, points: 0 }] } }
`;
const UNITS = [
  "Phường Hồng Gai",
  "Phường Cẩm Phả",
  "Phường Bãi Cháy",
  "Sở Kế hoạch và Đầu tư",
  "Sở Nội vụ",
  "Văn phòng Ủy ban nhân dân tỉnh",
].map((name, n): PinnedUnit => {
  const id = `u${n + 1}`;
  const both = { vi: name, en: name };
  return {
    id: id as UnitVersionId,
    chain: id as UnitId,
    code: id,
    name: both,
    shortName: both,
    kind: "body",
    group: "g",
  };
});

let expected: Awaited<ReturnType<typeof expectedFigures>>;
let legacy: Awaited<ReturnType<typeof legacyText>>;
beforeAll(async () => {
  expected = await expectedFigures(SCHEME, UNITS, 2026);
  legacy = await legacyText(join(import.meta.dirname, "../../../../data"));
});

async function read(input: string | Uint8Array): Promise<ReadFigureFile> {
  const isText = typeof input === "string";
  const bytes = isText ? Buffer.from(input) : input;
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return await readFigureFile(bytes, isZip ? "so-lieu.xlsx" : "so-lieu.csv", expected, { legacy });
}

const taken = ({ figures }: ReadFigureFile) =>
  figures.map(({ unitVersionId, item, fact, value }) => `${unitVersionId} ${item || "*"} ${fact} ${value}`);
const faulty = ({ faults }: ReadFigureFile) =>
  faults.map(
    ({ code, place }) =>
      `${code} ${place?.sheet === undefined ? "" : `${place.sheet}!`}${place?.column ?? ""}${place?.row ?? ""}`,
  );
const noted = ({ notes }: ReadFigureFile) => notes.map(({ code }) => code);

async function workbook(fill: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  fill(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}
const sheet = (rows: readonly (readonly unknown[])[], more?: (made: ExcelJS.Worksheet) => void) =>
  workbook((book) => {
    const made = book.addWorksheet("Bảng 1");
    made.addRows(rows.map((row) => [...row]));
    more?.(made);
  });

describe("a figure in CSV", () => {
  test("with a decimal comma between commas is a fault of its row, not half a figure", async () => {
    const long = await read("Đơn vị,Mã,Giá trị\nPhường Hồng Gai,1.1,4,25\nPhường Cẩm Phả,1.1,5\n");
    expect([faulty(long), taken(long)]).toEqual([["row-width C2"], ["u2 1.1 score 5"]]);
    expect(long.faults[0]?.message.vi).toBe(
      "Dòng có 4 ô, dòng tiêu đề có 3 ô (dấu phân cách đọc được: “,”).",
    );
    const wide = await read("Đơn vị,1.1,1.2\nPhường Hồng Gai,4,25,3,5\nPhường Cẩm Phả,5,5,2,5\n");
    expect([faulty(wide), taken(wide)]).toEqual([["row-width C2", "row-width C3"], []]);
  });

  test("in a row that ends too early is a fault; a row without its last, optional column is not", async () => {
    const cut = await read("Đơn vị;1.1;1.2\nPhường Hồng Gai;4\n");
    expect([faulty(cut), taken(cut)]).toEqual([["row-width B2"], []]);
    const short = await read("Đơn vị;1.1;Ghi chú\nPhường Hồng Gai;4\n");
    expect([faulty(short), taken(short)]).toEqual([[], ["u1 1.1 score 4"]]);
  });

  test("stands in a row of its own, whatever mixture of line ends the file has", async () => {
    const report = await read(
      "Đơn vị,Mã,Giá trị,Nguồn\r\nPhường Hồng Gai,1.1,4,Báo cáo 1\r\nPhường Cẩm Phả,1.1,5,Báo cáo 2\nPhường Bãi Cháy,1.1,6,Báo cáo 3\r\n",
    );
    expect(taken(report)).toEqual(["u1 1.1 score 4", "u2 1.1 score 5", "u3 1.1 score 6"]);
    expect(report.figures.map(({ source }) => source)).toEqual(["Báo cáo 1", "Báo cáo 2", "Báo cáo 3"]);
  });

  test("after a quotation mark in the wrong place is read, and the line with the mark is named", async () => {
    const rows = Array.from({ length: 300 }, () => "Phường Hồng Gai,1.1,4,x");
    const report = await read(
      `Đơn vị,Mã,Giá trị,Nguồn\n${rows.join("\n")}\nPhường "Bãi Cháy",1.1,5,x\nSở Lạ,1.2,a,x\n`,
    );
    expect(faulty(report)).toEqual(["csv-quote 302", "unit-unknown A303", "value-wrong-kind C303"]);
  });

  test("in Windows-1258 is told by the name of the table", async () => {
    // "Đơn vị;Mã;Giá trị" and "Sở Nội vụ;1.1;4,5"
    const heading = "d0f56e207669f23b4d61de3b4769e120747269f20a";
    const report = await read(Buffer.from(`${heading}53f5d2204ef4f269207675f23b312e313b342c350a`, "hex"));
    expect(faulty(report)).toEqual(["text-legacy A2"]);
    expect(report.faults[0]?.details).toMatchObject({ table: "Windows-1258", converted: "Sở Nội vụ" });
  });
});

describe("a figure in a workbook", () => {
  test("stands at the code that its cell shows; where a number may be two codes it is asked", async () => {
    const long = await sheet(
      [
        ["Đơn vị", "Mã", "Giá trị"],
        ["Phường Hồng Gai", 1.1, 5],
        ["Phường Cẩm Phả", 1.1, 6],
        ["Phường Bãi Cháy", 1.2, 7],
      ],
      (made) => void (made.getCell("B2").numFmt = "0.00"),
    );
    const report = await read(long);
    expect([taken(report), faulty(report)]).toEqual([
      ["u1 1.10 score 5", "u3 1.2 score 7"],
      ["code-is-number Bảng 1!B3"],
    ]);
    const wide = await sheet(
      [
        ["Đơn vị", 1.1, 1.2],
        ["Phường Hồng Gai", 10, 2],
      ],
      (made) => {
        made.getCell("B1").numFmt = "0.00";
      },
    );
    expect(taken(await read(wide))).toEqual(["u1 1.10 score 10", "u1 1.2 score 2"]);
  });

  test("that became a far date is one fault among the others of the file", async () => {
    const report = await read(
      await sheet(
        [
          ["Đơn vị", "Mã", "Giá trị"],
          ["Phường Hồng Gai", "1.1", 3],
          ["Phường Cẩm Phả", "1.1", 1_747_911_406],
          ["Phường Lạ", "1.1", 3],
          ["Phường Bãi Cháy", "1.1", "ba"],
        ],
        (made) => void (made.getCell("C3").numFmt = "dd/mm/yyyy"),
      ),
    );
    expect(faulty(report)).toEqual([
      "cell-became-date Bảng 1!C3",
      "unit-unknown Bảng 1!A4",
      "value-wrong-kind Bảng 1!C5",
    ]);
  });

  test("is no date where the cell shows a time, and a bare number of days is asked with the date that it may be", async () => {
    const report = await read(
      await sheet(
        [
          ["Đơn vị", "Mã", "Dữ kiện", "Giá trị"],
          ["Phường Hồng Gai", "2.2", "due", 0.5],
          ["Phường Hồng Gai", "2.2", "sent", 44_900],
        ],
        (made) => void (made.getCell("D2").numFmt = "h:mm"),
      ),
    );
    expect(faulty(report)).toEqual(["value-wrong-kind Bảng 1!D2", "number-for-date Bảng 1!D3"]);
    expect(report.faults.map(({ message }) => message.vi)).toEqual([
      "“12:00” không phải là một ngày, ví dụ 05/03/2026.",
      "Ô là số 44900 trong khi cần một ngày; theo cách đếm của bảng tính đó là 05/12/2022.",
    ]);
  });

  test("on another sheet is read under its own heading, and a sheet of figures that is not understood is a fault", async () => {
    const two = (heading: string) =>
      workbook((book) => {
        book.addWorksheet("Phường").addRows([
          ["Đơn vị", "Mã", "Giá trị"],
          ["Phường Hồng Gai", "1.1", 4],
        ]);
        book.addWorksheet("Phường khác").addRows([
          [heading, "Mã", "Giá trị"],
          ["Phường Cẩm Phả", "1.1", 5],
        ]);
        book.addWorksheet("Cách ghi").addRow(["Ghi mỗi số liệu một dòng"]);
      });
    const known = await read(await two("Tên phường"));
    expect([taken(known), faulty(known), noted(known)]).toEqual([
      ["u1 1.1 score 4", "u2 1.1 score 5"],
      [],
      ["sheet-not-read", "units-without-figures"],
    ]);
    expect(faulty(await read(await two("Nơi báo cáo")))).toEqual(["header-missing Phường khác!"]);
  });

  test("stands under a heading of two rows, as forms of ministries have it", async () => {
    const report = await read(
      await sheet(
        [
          ["STT", "Đơn vị", "Chỉ tiêu", null],
          [null, null, "1.1", "1.2"],
          [1, "Phường Hồng Gai", 4, 5],
        ],
        (made) => ["A1:A2", "B1:B2", "C1:D1"].forEach((range) => made.mergeCells(range)),
      ),
    );
    expect([taken(report), faulty(report)]).toEqual([["u1 1.1 score 4", "u1 1.2 score 5"], []]);
  });

  test("in a hidden row is read, with a note", async () => {
    const report = await read(
      await sheet(
        [
          ["Đơn vị", "1.1"],
          ["Phường Hồng Gai", 4],
        ],
        (made) => void (made.getRow(2).hidden = true),
      ),
    );
    expect([taken(report), noted(report)]).toEqual([
      ["u1 1.1 score 4"],
      ["cells-hidden", "units-without-figures"],
    ]);
  });
});

describe("a heading", () => {
  test.each([
    ["Đơn vị;Mã;Giá trị;Giá trị\nPhường Hồng Gai;1.1;4;6\n", ["header-twice D1"]],
    ["Đơn vị;Mã;Điểm;Giá trị\nPhường Hồng Gai;1.1;4;6\n", ["header-twice D1"]],
    ["Tỉnh;Đơn vị;Mã;Giá trị\nQuảng Ninh;Phường Hồng Gai;1.1;4\n", ["header-twice B1", "unit-unknown A2"]],
    ["Đơn vị;Mã đơn vị;Mã tiêu chí;Tiêu chí;Giá trị\nPhường Hồng Gai;u1;1.1;Công khai;4\n", []],
  ])(
    "that two columns share is a fault, unless one holds the code of the other: %s",
    async (file, faults) => {
      expect(faulty(await read(file))).toEqual(faults);
    },
  );

  test("may be a code with its title, the title, or the words of the form for a fact", async () => {
    expect(
      taken(
        await read("Đơn vị;1.1. Công khai thủ tục;Báo cáo đúng hạn;2.2:Ngày nộp\nSở Nội vụ;4;5;05/12/2022\n"),
      ),
    ).toEqual(["u5 1.1 score 4", "u5 1.2 score 5", "u5 2.2 sent 2022-12-05"]);
    expect(
      taken(
        await read(
          "Đơn vị;Mã;Dữ kiện;Giá trị\nSở Nội vụ;2.2;Ngày nộp;05/12/2022\nSở Nội vụ;;disciplined;không\n",
        ),
      ),
    ).toEqual(["u5 2.2 sent 2022-12-05", "u5 * disciplined false"]);
  });
});

describe("a unit", () => {
  test.each([
    ["Sở KH&ĐT", "u4"],
    ["Sở Kế hoạch & Đầu tư", "u4"],
    ["VP UBND tỉnh", "u6"],
    ["Văn phòng UBND", "u6"],
    ["Sở Nội Vụ tỉnh Quảng Ninh", "u5"],
    ["phường Hồng\u200B Gai", "u1"],
  ])("is found as officials write it: %s", async (name, id) => {
    expect(taken(await read(`Đơn vị;1.1\n${name};4\n`))).toEqual([`${id} 1.1 score 4`]);
  });

  test("that the file leaves out is named in a note", async () => {
    const report = await read("Đơn vị;1.1\nSở Nội vụ;4\nSở KHĐT;5\n");
    expect(report.notes).toMatchObject([
      {
        code: "units-without-figures",
        details: { count: "4", names: expect.stringContaining("Phường Hồng Gai, ") },
      },
    ]);
  });
});

describe("a cell", () => {
  test("that says in a word that there is no figure holds none, and is listed in a note", async () => {
    const report = await read("Đơn vị;1.1;1.2\nSở Nội vụ;-;chưa có\nSở KHĐT;N/A;5\n");
    expect([taken(report), faulty(report)]).toEqual([["u4 1.2 score 5"], []]);
    expect(report.notes[0]).toMatchObject({
      code: "cells-without-figure",
      message: { vi: "3 ô ghi “-”, “chưa có”, “N/A” được hiểu là chưa có số liệu: B2, C2, B3." },
    });
  });

  test("with a zero-width character in its code is read as it looks", async () => {
    expect(taken(await read("Đơn vị;Mã;Giá trị\nSở Nội vụ;1.1\u200B;4\n"))).toEqual(["u5 1.1 score 4"]);
  });

  test.each([
    ["2.1", "92,18", "value-refused C2"],
    ["1.1", "11", "value-refused C2"],
  ])("of %s with %s, which computing would refuse, is refused here", async (code, value, fault) => {
    expect(faulty(await read(`Đơn vị;Mã;Giá trị\nSở Nội vụ;${code};${value}\n`))).toEqual([fault]);
  });
});
