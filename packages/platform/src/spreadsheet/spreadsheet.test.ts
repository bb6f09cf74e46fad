import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import { readTable, type TableInput } from "./index.ts";
import { zipOf } from "./testing.ts";
import { read, refused, utf8, workbook } from "./testing-read.ts";

async function texts(input: TableInput, fileName: string): Promise<string[][]> {
  const { rows } = await read(input, fileName);
  return rows.map((row) => row.cells.map((cell) => ("text" in cell ? cell.text : cell.kind)));
}

describe("a CSV file", () => {
  test.each([
    [
      "commas",
      'đơn vị,mã,giá trị\n"Hà Nội, thủ đô",1.1,"5,5"\n',
      [
        ["đơn vị", "mã", "giá trị"],
        ["Hà Nội, thủ đô", "1.1", "5,5"],
      ],
    ],
    [
      "semicolons beside decimal commas",
      "đơn vị;mã;giá trị\nHà Nội;1.1;5,5\nHuế;1.1;6,25\n",
      [
        ["đơn vị", "mã", "giá trị"],
        ["Hà Nội", "1.1", "5,5"],
        ["Huế", "1.1", "6,25"],
      ],
    ],
    [
      "tabs",
      "đơn vị\tmã\nHà Nội\t1,5\n",
      [
        ["đơn vị", "mã"],
        ["Hà Nội", "1,5"],
      ],
    ],
    [
      "bars",
      "đơn vị|mã\nHà Nội|1,5\n",
      [
        ["đơn vị", "mã"],
        ["Hà Nội", "1,5"],
      ],
    ],
    [
      "every cell in quotation marks up to the last byte",
      '"đơn vị";"mã, số"\n"Hà Nội";"1"',
      [
        ["đơn vị", "mã, số"],
        ["Hà Nội", "1"],
      ],
    ],
    [
      "the same and one byte more",
      '"đơn vị";"mã, số"\n"Hà Nội";"12"',
      [
        ["đơn vị", "mã, số"],
        ["Hà Nội", "12"],
      ],
    ],
    [
      "a told separator",
      "sep=;\r\na;b\r\n1,2;3\r\n",
      [
        ["a", "b"],
        ["1,2", "3"],
      ],
    ],
    [
      "line breaks and quotation marks inside cells",
      'a,b\n"dòng 1\ndòng ""2""",x\n',
      [
        ["a", "b"],
        ['dòng 1\ndòng "2"', "x"],
      ],
    ],
  ])("may have %s", async (_what, content, cells) => {
    expect(await texts(utf8(content), "t.csv")).toEqual(cells);
  });

  test("may be UTF-8 with a mark, UTF-16 of either order with or without one, and is always NFC", async () => {
    const content = "đơn vị;giá trị\r\nQuảng Ninh;1\r\n";
    const expected = [
      ["đơn vị", "giá trị"],
      ["Quảng Ninh", "1"],
    ];
    const utf16 = Buffer.from(content, "utf16le");
    const withMark = Buffer.from(`\uFEFF${content}`, "utf16le");
    for (const bytes of [
      utf8(`\uFEFF${content}`),
      utf8(content.normalize("NFD")),
      utf16,
      withMark,
      Buffer.from(withMark).swap16(),
    ])
      expect(await texts(bytes, "t.csv")).toEqual(expected);
  });

  test("in an eight-bit table says that it is not Unicode and keeps every byte", async () => {
    const opened = await readTable(Buffer.from("a;b\nQu\xb6ng Ninh;1\n", "latin1"), "t.csv");
    expect(opened).toMatchObject({ ok: true, value: { unicode: false } });
    if (opened.ok) await opened.value.close();
    expect(await texts(Buffer.from("a;b\nQu\xb6ng Ninh;1\n", "latin1"), "t.csv")).toEqual([
      ["a", "b"],
      ["Qu¶ng Ninh", "1"],
    ]);
  });

  test("keeps the row numbers of a spreadsheet program: empty rows are counted and not given", async () => {
    const { rows } = await read(utf8('a,b\n\n"x\ny",1\n'), "t.csv");
    expect(rows.map((row) => row.row)).toEqual([1, 3]);
  });

  test("with an unclosed quotation mark says where", async () => {
    const { rows, told } = await read(utf8('a,b\n0,0\n1,"2\n3,4\n'), "t.csv");
    expect(rows).toHaveLength(2);
    expect(told).toMatchObject([{ kind: "fault", problem: { code: "csv-quote", place: { row: 3 } } }]);
  });

  test("with quotation marks in wrong places names each line, and every other row is read", async () => {
    const lines = Array.from({ length: 300 }, (_, n) => `x${n},1`);
    const { rows, told } = await read(
      utf8(`a,b\n${lines.join("\n")}\nPhường "Bãi Cháy",5\ny,6\nz "q",1\n`),
      "t.csv",
    );
    expect(told.map(({ problem }) => problem.place)).toEqual([{ row: 302 }, { row: 304 }]);
    expect(rows.map(({ row }) => row).slice(-2)).toEqual([301, 303]);
  });

  test("may mix line ends: each of the three ends a row", async () => {
    expect(await texts(utf8("a,b\r\n1,2\n3,4\r5,6\r\n"), "t.csv")).toEqual([
      ["a", "b"],
      ["1", "2"],
      ["3", "4"],
      ["5", "6"],
    ]);
  });

  test("names what stands between its cells, and how many cells each row has", async () => {
    const opened = await readTable(utf8("a;b\n1,5;2;\n"), "t.csv");
    expect(opened).toMatchObject({ ok: true, value: { delimiter: ";" } });
    if (opened.ok) await opened.value.close();
    const { rows } = await read(utf8("a;b\n1,5;2;\n"), "t.csv");
    expect(rows.map(({ width }) => width)).toEqual([2, 3]);
  });

  test("arrives the same in pieces of any size", async () => {
    const bytes = utf8("đơn vị;giá trị\nThừa Thiên Huế;1\n");
    const pieces = Readable.from(Array.from(bytes, (byte) => Uint8Array.of(byte)));
    expect(await texts(pieces, "t.csv")).toEqual([
      ["đơn vị", "giá trị"],
      ["Thừa Thiên Huế", "1"],
    ]);
  });
});

describe("an XLSX file", () => {
  test("gives texts, numbers, dates, truth values, errors and the saved values of formulas", async () => {
    const bytes = await workbook((book) => {
      const sheet = book.addWorksheet("Bảng 1");
      sheet.addRow([
        "=không phải công thức",
        0.1 + 0.2,
        new Date(Date.UTC(2026, 2, 5)),
        true,
        { error: "#DIV/0!" },
        { formula: "1+1", result: 2 },
        { formula: "1+1" },
      ]);
      sheet.addRow([
        { richText: [{ text: "Quảng " }, { text: "Ninh".normalize("NFD") }] },
        null,
        12.5,
        1e-7,
        -1234567.5,
        3e20,
      ]);
      sheet.getCell("C2").numFmt = "0.0%";
    });
    const { rows } = await read(bytes, "t.xlsx");
    expect(rows[0]?.cells).toEqual([
      { kind: "text", text: "=không phải công thức" },
      { kind: "number", text: "0.3", percent: false },
      { kind: "date", iso: "2026-03-05" },
      { kind: "truth", value: true },
      { kind: "error", text: "#DIV/0!" },
      { kind: "number", text: "2", percent: false, formula: true },
      { kind: "not-computed", formula: true },
    ]);
    expect(rows[1]?.cells).toEqual([
      { kind: "text", text: "Quảng Ninh" },
      { kind: "empty" },
      { kind: "number", text: "12.5", percent: true },
      { kind: "number", text: "0.0000001", percent: false },
      { kind: "number", text: "-1234567.5", percent: false },
      { kind: "number", text: "300000000000000000000", percent: false },
    ]);
    expect(rows.map((row) => [row.sheet, row.row])).toEqual([
      ["Bảng 1", 1],
      ["Bảng 1", 2],
    ]);
  });

  test("tells merged cells, and leaves hidden sheets out with a note", async () => {
    const bytes = await workbook((book) => {
      const sheet = book.addWorksheet("A");
      sheet.addRows([
        ["x", "y"],
        [1, 2],
        [3, 4],
      ]);
      sheet.mergeCells("A2:A3");
      book.addWorksheet("Ẩn", { state: "hidden" }).addRow(["bí mật"]);
    });
    const { rows, merged, notes } = await read(bytes, "t.xlsx");
    expect(merged).toEqual([{ kind: "merged", sheet: "A", range: "A2:A3", lastRow: 3 }]);
    expect(notes).toEqual(["sheet-hidden"]);
    expect(JSON.stringify(rows)).not.toContain("bí mật");
  });

  test("is read as other programs write it: prefixes, absolute targets, inline texts, no addresses", async () => {
    const bytes = zipOf({
      "[Content_Types].xml": "<Types/>",
      "xl/workbook.xml":
        '<x:workbook xmlns:x="m" xmlns:r="r"><x:sheets>' +
        '<x:sheet name="Số liệu" sheetId="1" r:id="rId9"/></x:sheets></x:workbook>',
      "xl/_rels/workbook.xml.rels":
        '<Relationships><Relationship Id="rId9" Type="t" Target="/xl/worksheets/bang.xml"/></Relationships>',
      "xl/worksheets/bang.xml":
        '<x:worksheet xmlns:x="m"><x:sheetData>' +
        '<x:row><x:c t="inlineStr"><x:is><x:r><x:t>Hà </x:t></x:r><x:r><x:t>Nội</x:t></x:r>' +
        "<x:rPh><x:t>no</x:t></x:rPh></x:is></x:c><x:c><x:v>7</x:v></x:c></x:row>" +
        '<x:row r="5"><x:c r="B5" t="str"><x:f>A1</x:f><x:v>a_x000D_b</x:v></x:c></x:row>' +
        "</x:sheetData></x:worksheet>",
    });
    const { rows } = await read(bytes, "t.xlsx");
    expect(rows).toEqual([
      {
        kind: "row",
        sheet: "Số liệu",
        row: 1,
        cells: [
          { kind: "text", text: "Hà Nội" },
          { kind: "number", text: "7", percent: false },
        ],
      },
      {
        kind: "row",
        sheet: "Số liệu",
        row: 5,
        cells: [{ kind: "empty" }, { kind: "text", text: "a\nb", formula: true }],
      },
    ]);
  });

  test("keeps what a code shows, knows both ways to write truth, and calls no time or far number a date", async () => {
    const bytes = await workbook((book) => {
      const sheet = book.addWorksheet("A");
      sheet.addRow([1.1, 2.125, 0.5, -5, 1_747_911_406, 46_000]);
      sheet.getCell("A1").numFmt = "0.00";
      sheet.getCell("B1").numFmt = "0.00";
      sheet.getCell("C1").numFmt = "h:mm";
      for (const cell of ["D1", "E1", "F1"]) sheet.getCell(cell).numFmt = "dd/mm/yyyy";
    });
    const { rows } = await read(bytes, "t.xlsx");
    expect(rows[0]?.cells).toEqual([
      { kind: "number", text: "1.1", percent: false, shown: "1.10" },
      { kind: "number", text: "2.125", percent: false },
      { kind: "no-date", text: "12:00" },
      { kind: "no-date", text: "-5" },
      { kind: "no-date", text: "1747911406" },
      { kind: "date", iso: "2025-12-09" },
    ]);
  });

  test("names its parts by relationships: other programs call workbook and texts otherwise", async () => {
    const bytes = zipOf({
      "_rels/.rels":
        '<Relationships><Relationship Id="a" Type="http://x/officeDocument" Target="xl/workbook22.xml"/>' +
        "</Relationships>",
      "xl/workbook22.xml":
        '<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="s"/></sheets></workbook>',
      "xl/_rels/workbook22.xml.rels":
        '<Relationships><Relationship Id="s" Type="http://x/worksheet" Target="worksheets/Sheet1.xml"/>' +
        '<Relationship Id="t" Type="http://x/sharedStrings" Target="SharedTexts.xml"/></Relationships>',
      "xl/SharedTexts.xml": "<sst><si><t>Hà Nội</t></si></sst>",
      "xl/worksheets/sheet1.xml":
        '<worksheet><sheetData><row><c t="s"><v>0</v></c><c t="b"><v>true</v></c><c t="b"><v>0</v></c></row>' +
        "</sheetData></worksheet>",
    });
    const { rows } = await read(bytes, "t.xlsx");
    expect(rows[0]?.cells).toEqual([
      { kind: "text", text: "Hà Nội" },
      { kind: "truth", value: true },
      { kind: "truth", value: false },
    ]);
  });

  test("tells which rows and columns it hides; they are read", async () => {
    const bytes = await workbook((book) => {
      const sheet = book.addWorksheet("A");
      sheet.addRows([
        ["a", "b"],
        [1, 2],
        [3, 4],
      ]);
      sheet.getRow(2).hidden = true;
      sheet.getColumn(2).hidden = true;
    });
    const { rows, told } = await read(bytes, "t.xlsx");
    expect(rows).toHaveLength(3);
    expect(told).toMatchObject([{ kind: "note", problem: { code: "cells-hidden", place: { sheet: "A" } } }]);
    expect(told[0]?.problem.message.vi).toContain("dòng 2; cột B");
  });

  test("with own entities in its XML is refused, so none can be expanded", async () => {
    const bytes = zipOf({ "xl/workbook.xml": '<!DOCTYPE w [<!ENTITY a "aaaa">]><workbook>&a;</workbook>' });
    expect(await refused(bytes, "t.xlsx")).toBe("file-is-broken");
  });
});

describe("JSON", () => {
  const rowsOf = async (text: string) => {
    const { rows, told } = await read(utf8(text), "a.json");
    const cells = rows.map((row) =>
      row.cells.map((cell) => (cell.kind === "text" || cell.kind === "number" ? cell.text : cell.kind)),
    );
    return { cells, told: told.map(({ problem }) => [problem.code, problem.place?.row]) };
  };

  test("a list of objects is a table: names are the heading, numbers keep their digits", async () => {
    const { cells } = await rowsOf(
      '[{"Đơn vị":"Sở Y tế","n":87.12345678901234567},{"n":null,"Đơn vị":"{]\\"x"}]',
    );
    expect(cells).toEqual([
      ["Đơn vị", "n"],
      ["Sở Y tế", "87.12345678901234567"],
      ['{]"x', "empty"],
    ]);
  });

  test("the first list inside an object is read, what cannot be read is told at its row", async () => {
    const { cells, told } = await rowsOf(
      '{"rows":[{"a":1},{"a":{"b":2}},{"b":1},{"a":tru},{"a":2}],"n":[{"a":3}]}',
    );
    expect(cells).toEqual([["a"], ["1"], ["2"]]);
    expect(told).toEqual([
      ["json-object", 3],
      ["json-name", 4],
      ["json-object", 5],
    ]);
  });

  test("a list that does not end is refused as broken", async () => {
    await expect(rowsOf('[{"a":1},{"a":2}')).rejects.toMatchObject({ problem: { code: "file-is-broken" } });
  });
});
