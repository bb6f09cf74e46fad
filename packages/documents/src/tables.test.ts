import { type ItemCode, WHOLE } from "@thang-diem/engine";
import ExcelJS from "exceljs";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CLAIM_FORM_COLUMNS, claimForm, csvText, workbook } from "./index.ts";
import type { ClaimFormRow, Sheet } from "./index.ts";
import { printable } from "./printable.ts";
import { partsOf, PASTED, readBook } from "./testing.ts";

const sheet: Sheet = {
  name: "Kết quả 2026",
  columns: [
    { title: "Đơn vị", width: 30 },
    { title: "Điểm", width: 10, format: "0.00" },
  ],
  rows: [
    ["Sở Nội vụ", 71.25],
    ["=1+1", 0.1 + 0.2],
    ["0123", -3],
    ["  đầu cuối  ", 100],
  ],
  notes: ["Nguồn: Sở Nội vụ & các sở"],
};
const head = (...notes: readonly string[]) => ({ name: "Tự chấm", notes, date: "2026-12-01" });
/** What a form of one unit, whose figures are its own, has no use for. */
const UNIT_HEADS = Object.values(CLAIM_FORM_COLUMNS).filter(
  (title) => !["Đơn vị", "Mã đơn vị", "Nguồn", "Sai số chuẩn", "Điểm lúc tải"].includes(title),
);
const rows: readonly ClaimFormRow[] = [
  {
    item: "1.10" as ItemCode,
    itemTitle: "Mức độ hoàn thành kế hoạch",
    maximum: "1,5",
    title: "Mức",
    value: "Hoàn thành một phần",
    hint: "Chọn một mức",
    choices: ["Hoàn thành", "Hoàn thành một phần", 'Chưa, còn "tồn" <2>'],
    field: "1.10/grade",
  },
  {
    item: "1.2" as ItemCode,
    itemTitle: "Số nhiệm vụ",
    maximum: "2",
    title: "Đã xong",
    value: "0045",
    hint: "",
    choices: [],
    field: "1.2/done",
  },
];

const empty: ClaimFormRow = {
  item: WHOLE,
  itemTitle: "",
  maximum: "1",
  title: "Mức",
  value: "",
  hint: "",
  choices: [],
  field: "f",
};

describe("a workbook", () => {
  test("gives every figure back as a number, every text as a text, and runs no formula", async () => {
    const book = await readBook(await workbook([sheet], "2026-12-31"));
    expect(book.get("Kết quả 2026")).toEqual([
      ["Đơn vị", "Điểm"],
      ["Sở Nội vụ", 71.25],
      ["=1+1", 0.1 + 0.2],
      ["0123", -3],
      ["  đầu cuối  ", 100],
      ["", null],
      ["Nguồn: Sở Nội vụ & các sở", null],
    ]);
  });

  test("gives any figure back to the last digit", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1 }),
        async (figures) => {
          const file = await workbook(
            [{ ...sheet, rows: figures.map((each) => ["x", each]), notes: [] }],
            "2026-12-31",
          );
          const read = [...(await readBook(file)).values()][0]?.slice(1, 1 + figures.length);
          expect(read?.map(([, each]) => Number(each) + 0)).toEqual(figures.map((each) => each + 0));
        },
      ),
      { numRuns: 8 },
    );
  });

  test("is the same bytes for the same sheets, well-formed, with the date given", async () => {
    const file = await workbook([sheet], "2026-12-31");
    expect(Buffer.from(await workbook([sheet], "2026-12-31")).equals(Buffer.from(file))).toBe(true);
    expect(partsOf(file).get("docProps/core.xml")).toContain("2026-12-31T00:00:00Z");
  });

  test("takes any name of a sheet, twice as well", async () => {
    const names = [
      "A/B: điểm [1]?*\\",
      "'dấu nháy'",
      "",
      "Một tên dài hơn ba mươi mốt ký tự của Excel 1",
      "Một tên dài hơn ba mươi mốt ký tự của Excel 2",
      "KẾT QUẢ",
      "Kết quả",
    ];
    const book = await readBook(
      await workbook(
        names.map((name) => ({ ...sheet, name })),
        "2026-12-31",
      ),
    );
    expect(book.size).toBe(names.length);
    for (const name of book.keys()) expect(name).toMatch(/^(?!')[^\\/?*[\]:]{1,31}(?<!')$/);
  });
});

describe("the form of a unit", () => {
  test("gives every cell back as the text it was, the value once to change and once to compare with", async () => {
    const book = await readBook(await claimForm(rows, head("Ghi vào cột Giá trị.")));
    expect(book.get("Tự chấm")).toEqual([
      UNIT_HEADS,
      ...rows.map(({ item, itemTitle, maximum, title, value, hint, field }) => [
        item,
        itemTitle,
        maximum,
        title,
        value,
        hint,
        field,
        value,
      ]),
    ]);
    expect(book.get("Cách ghi")).toEqual([["Ghi vào cột Giá trị."]]);
  });

  test("offers exactly the levels of the field, by a list that stands in the file", async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await claimForm(rows, head())).slice().buffer);
    const rule = book.getWorksheet("Tự chấm")?.getCell("E2").dataValidation;
    expect(rule?.formulae).toEqual(["'Mức'!$A$2:$A$4"]);
    expect([2, 3, 4].map((row) => book.getWorksheet("Mức")?.getCell(row, 1).value)).toEqual(rows[0]?.choices);
    expect(book.getWorksheet("Tự chấm")?.getCell("E3").dataValidation).toBeUndefined();
    expect(book.getWorksheet("Tự chấm")?.getCell("A2").numFmt).toBe("@");
  });

  test("is the same bytes for the same fields", async () => {
    const [one, two] = await Promise.all([claimForm(rows, head()), claimForm(rows, head())]);
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
  });
});

describe("what people paste", () => {
  test("makes no workbook unreadable, in cells, titles, notes or names of sheets", async () => {
    const clean = PASTED.map((pasted) => spaced(printable(pasted)));
    const dirty = PASTED.map((pasted, i) => ({
      name: pasted,
      columns: [{ title: pasted, width: 9 }],
      rows: PASTED.map((each) => [each]),
      notes: [`${i} ${pasted}`],
    }));
    const file = await workbook(dirty, "2026-12-31");
    partsOf(file);
    const sheets = [...(await readBook(file)).values()];
    expect(sheets.map((read) => spaced(String(read[0]?.[0])))).toEqual(clean);
    for (const [i, read] of sheets.entries()) {
      expect(read.slice(1, 1 + clean.length).map(([text]) => spaced(String(text)))).toEqual(clean);
      expect(spaced(String(read.at(-1)?.[0]))).toBe(spaced(`${i} ${clean[i]}`));
    }
  });

  test("makes no form unreadable, in values, titles, levels or the guide", async () => {
    const clean = PASTED.map((pasted) => spaced(printable(pasted)));
    const dirty = PASTED.map((pasted, i) => ({
      ...empty,
      item: `1.${i}` as ItemCode,
      itemTitle: pasted,
      value: pasted,
      choices: [pasted, "khác"],
    }));
    const form = await claimForm(dirty, head(...PASTED));
    partsOf(form);
    const book = await readBook(form);
    expect(
      book
        .get("Tự chấm")
        ?.slice(1)
        .map((row) => [row[1], row[4]].map((text) => spaced(String(text)))),
    ).toEqual(clean.map((text) => [text, text]));
    expect(book.get("Mức")?.[1]?.map((text) => spaced(String(text)))).toEqual(clean);
    expect(book.get("Cách ghi")?.map(([text]) => spaced(String(text)))).toEqual(clean);
  });

  test("loses nothing but what no file may hold", () => {
    expect(PASTED.map(printable)).toEqual([
      "Đã xong",
      "dòng một dòng hai",
      "trang mới",
      "đầu",
      "cuối",
      "nửa ký tự \ufffd rơi",
      "\ufffd lẻ",
      " và ",
      'A & B < C > "D" ]]> &#x1; _x0001_',
    ]);
    const allowed = (character: string): boolean => {
      const code = character.codePointAt(0) ?? 0;
      return [9, 10, 13].includes(code) || (code >= 32 && code !== 0xfffe && code !== 0xffff);
    };
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const kept = [...text.replaceAll("\v", " ").replaceAll("\f", " ")].filter(allowed);
        expect(printable(text)).toBe(kept.join(""));
      }),
    );
    expect(printable("một\thai\r\nba 😀 ế")).toBe("một\thai\r\nba 😀 ế");
  });
});

describe("a CSV file", () => {
  test("keeps commas, quotes and line ends inside a cell, and ends every line as the RFC says", () => {
    expect(
      csvText(
        ["tên", "điểm"],
        [
          ['Sở "A", B', "1.5"],
          ["hai\ndòng", ""],
        ],
      ),
    ).toBe('tên,điểm\r\n"Sở ""A"", B",1.5\r\n"hai\ndòng",\r\n');
    expect(csvText(["x"], [["a\u0000b"]])).toBe("x\r\nab\r\n");
  });

  test("is read back by another reader cell for cell", async () => {
    const cells = fc.array(fc.string({ unit: "grapheme" }), { minLength: 2, maxLength: 2 });
    await fc.assert(
      fc.asyncProperty(fc.array(cells, { minLength: 1, maxLength: 8 }), async (table) => {
        const { parse } = await import("csv-parse/sync");
        const read: string[][] = parse(csvText(["a", "b"], table), { record_delimiter: "\r\n" });
        expect(read).toEqual([["a", "b"], ...table.map((row) => row.map(printable))]);
      }),
      { numRuns: 100 },
    );
  });
});

/** Runs of blanks at the ends and line ends, which readers treat in their own ways, as one blank. */
function spaced(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
