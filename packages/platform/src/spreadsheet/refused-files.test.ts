import { deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { TABLE_LIMITS } from "./index.ts";
import { zipOf } from "./testing.ts";
import { read, refused, utf8, workbook } from "./testing-read.ts";

describe("a file is refused", () => {
  const book = () => workbook((made) => made.addWorksheet("A").addRow(["x"]));

  test.each([
    ["a workbook named .csv", book, "t.csv", "file-name-and-content-differ"],
    ["text named .xlsx", async () => utf8("a,b\n1,2\n"), "t.xlsx", "file-name-and-content-differ"],
    [
      "a web page named .xls",
      async () => utf8("<html><table></table></html>"),
      "t.xls",
      "file-is-a-web-page",
    ],
    ["an old .xls", async () => Buffer.from("d0cf11e0a1b11ae1", "hex"), "t.xls", "file-is-old-excel"],
    ["a PDF named .csv", async () => utf8("%PDF-1.7\n"), "t.csv", "file-is-not-a-table"],
    [
      "a picture",
      async () => Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"),
      "t.csv",
      "file-is-not-a-table",
    ],
    [
      "another kind of archive",
      async () => zipOf({ "word/document.xml": "<w/>" }),
      "t.xlsx",
      "file-is-not-a-table",
    ],
    ["an empty file", async () => Buffer.alloc(0), "t.csv", "file-is-empty"],
    ["half a workbook", async () => (await book()).subarray(0, 2000), "t.xlsx", "file-is-broken"],
  ])("that is %s", async (_what, bytes, fileName, code) => {
    expect(await refused(await bytes(), fileName)).toBe(code);
  });

  test("that is larger than allowed", async () => {
    expect(await refused(utf8("a,b\n1,2\n"), "t.csv", { ...TABLE_LIMITS, file_bytes_max: 5 })).toBe(
      "file-too-large",
    );
  });

  test("whose archive declares that it inflates a thousandfold, before anything is inflated", async () => {
    const zeros = "0".repeat(20_000_000);
    expect(
      await refused(zipOf({ "xl/workbook.xml": "<workbook/>", "xl/worksheets/sheet1.xml": zeros }), "t.xlsx"),
    ).toBe("file-inflates-too-much");
  });

  test("whose archive lies about its size, as soon as it is larger than it said", async () => {
    const sheet = `<worksheet>${" ".repeat(5_000_000)}</worksheet>`;
    const parts = {
      "xl/workbook.xml":
        '<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="a"/></sheets></workbook>',
      "xl/_rels/workbook.xml.rels":
        '<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/></Relationships>',
      "xl/worksheets/sheet1.xml": sheet,
    };
    const lying = zipOf(parts, { "xl/worksheets/sheet1.xml": 1000 });
    expect(deflateRawSync(sheet).byteLength).toBeLessThan(20_000);
    await expect(read(lying, "t.xlsx")).rejects.toMatchObject({
      problem: { code: "file-inflates-too-much" },
    });
  });
});
