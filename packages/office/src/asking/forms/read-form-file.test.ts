import ExcelJS from "exceljs";
import { expect, test } from "vitest";
import { readFormFile } from "./index.ts";

async function workbookOf(fill: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  fill(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}
const places = ({ findings }: Awaited<ReturnType<typeof readFormFile>>) =>
  findings.map(({ weight, code, sheet, column, row }) => `${weight} ${code} ${sheet}!${column}${row}`);

test("a workbook as people keep it: hidden choices, joined headings, numbers, dates, truths, blank rows", async () => {
  const file = await workbookOf((book) => {
    const survey = book.addWorksheet("Survey ");
    survey.addRow(["PHIẾU HỎI NĂM 2026"]);
    survey.mergeCells("A1:D1");
    survey.addRow([" Type", "name ", "label::Tiếng Việt (vi)", "Required", "default", "relevant"]);
    survey.addRow(["date", "ngay", "Ngày", true, new Date(Date.UTC(2026, 10, 30))]);
    survey.addRow([]);
    survey.addRow(["select_one muc ", "muc", { richText: [{ text: "Mức " }, { text: "nào?" }] }, "yes", 2]);
    survey.addRow(["integer", "so", "Số", "", 5, { formula: 'CONCATENATE("a","b")', result: "${muc} = 1" }]);
    const choices = book.addWorksheet("choices", { state: "hidden" });
    choices.addRow(["list name", "name", "label::Tiếng Việt (vi)"]);
    choices.addRow(["muc", 1, "Một"]);
    choices.addRow(["muc", 2, "Hai"]);
  });
  const read = await readFormFile(file, "phieu.xlsx");
  expect(places(read)).toEqual(["note cells-merged Survey !A1", "note rows-above-headings Survey !1"]);
  expect(read.questionnaire?.parts).toMatchObject([
    { name: "ngay", required: true, default: "2026-11-30" },
    { name: "muc", label: { vi: "Mức nào?" }, default: "2", list: "muc" },
    { name: "so", default: "5", relevant: { source: "${muc} = 1" } },
  ]);
  expect(read.questionnaire?.lists["muc"]?.map(({ name }) => name)).toEqual(["1", "2"]);
});

test("a failed formula is a fault with its place", async () => {
  const file = await workbookOf((book) => {
    const survey = book.addWorksheet("survey");
    survey.addRow(["type", "name", "label"]);
    survey.addRow(["text", "a", { error: "#REF!" }]);
  });
  expect(places(await readFormFile(file, "a.xlsx"))).toContain("fault cell-error survey!C2");
});

const OLD_EXCEL = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0]);
test.each([
  ["phieu.xls", OLD_EXCEL, "file-is-old-excel"],
  ["phieu.md", Uint8Array.from([0x23, 0xff, 0xfe]), "file-not-unicode"],
  ["phieu.md", new TextEncoder().encode("x".repeat(10_000_001)), "file-too-large"],
  ["phieu.csv", new Uint8Array(), "file-is-empty"],
  ["phieu.md", new Uint8Array(), "no-survey"],
])("%s that cannot be read says why and what to do", async (name, bytes, code) => {
  const { questionnaire, findings } = await readFormFile(bytes, name);
  expect(questionnaire).toBeUndefined();
  expect(findings.map((each) => each.code)).toEqual([code]);
  expect(findings[0]?.fix.vi.length).toBeGreaterThan(10);
});
