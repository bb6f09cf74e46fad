import { Readable } from "node:stream";
import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { endingOf, readFileKind } from "./file-kind.ts";
import { docxFile, pdfFile, pngFile, zipFile } from "./testing.ts";

function kindOf(given: string | Uint8Array): Promise<string> {
  const content = Buffer.from(given);
  return readFileKind({
    bytes: content.byteLength,
    read: ({ start, end } = { start: 0, end: content.byteLength - 1 }) =>
      Readable.from([content.subarray(start, end + 1)]),
  });
}

/** The head of a compound file, then names of streams as its directory writes them. */
const compound = (...streams: string[]) =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(2_000_000),
    ...streams.map((name) => Buffer.from(`${name}\0`, "utf16le")),
  ]);

describe("what a file is", () => {
  test("is told by its content for PDF and pictures", async () => {
    expect(await kindOf(pdfFile("Ke hoach"))).toBe("pdf");
    expect(await kindOf(pngFile())).toBe("png");
    expect(await kindOf(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1]))).toBe(
      "jpg",
    );
    expect(await kindOf(Buffer.from("RIFF\x24\0\0\0WEBPVP8 ", "latin1"))).toBe("webp");
  });

  test("is told by its parts for office files, in whatever order they were written", async () => {
    expect(await kindOf(docxFile("Báo cáo"))).toBe("docx");
    expect(
      await kindOf(
        docxFile("Báo cáo", { streamed: true, more: { "word/media/image1.bin": "x".repeat(300_000) } }),
      ),
    ).toBe("docx");
    const book = new ExcelJS.Workbook();
    book.addWorksheet("Biểu 1").addRow(["Đơn vị", 1]);
    expect(await kindOf(new Uint8Array(await book.xlsx.writeBuffer()))).toBe("xlsx");
    expect(
      await kindOf(zipFile({ mimetype: "application/vnd.oasis.opendocument.text", "content.xml": "<x/>" })),
    ).toBe("odt");
    expect([
      await kindOf(compound("WordDocument")),
      await kindOf(compound("Workbook")),
      await kindOf(compound("PowerPoint Document")),
    ]).toEqual(["doc", "xls", "ppt"]);
  });

  test("is an archive when the parts of a document are missing, whatever it pretends", async () => {
    expect(await kindOf(zipFile({ "anh/1.png": "x" }))).toBe("zip");
    expect(await kindOf(zipFile({ "[Content_Types].xml": "<Types/>", "anything.xml": "<x/>" }))).toBe(
      "not-taken",
    );
    expect(await kindOf(docxFile("x", { type: "text/plain" }))).toBe("not-taken");
  });

  test("says why not: macros, passwords, programs, pages, broken archives", async () => {
    expect(await kindOf(docxFile("x", { more: { "word/vbaProject.bin": "macro" } }))).toBe("has-macros");
    expect(
      await kindOf(docxFile("x", { type: "application/vnd.ms-word.document.macroEnabled.main+xml" })),
    ).toBe("has-macros");
    expect(await kindOf(compound("EncryptedPackage"))).toBe("locked");
    expect(await kindOf(compound("SummaryInformation"))).toBe("not-taken");
    expect(await kindOf(Buffer.concat([Buffer.from("MZ", "latin1"), Buffer.alloc(500)]))).toBe("not-taken");
    expect(await kindOf("<!doctype html><script>alert(1)</script>")).toBe("not-taken");
    expect(await kindOf('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')).toBe(
      "not-taken",
    );
    expect(await kindOf("#!/bin/sh\nrm -rf /")).toBe("not-taken");
    expect(await kindOf(docxFile("x").subarray(0, 200))).toBe("not-taken");
  });

  test("unpacks nothing of a bomb", async () => {
    const bomb = zipFile({
      "word/document.xml": Buffer.alloc(50_000_000),
      "[Content_Types].xml": Buffer.alloc(50_000_000, 32),
    });
    const begin = performance.now();
    expect(await kindOf(bomb)).toBe("not-taken");
    expect(performance.now() - begin).toBeLessThan(5_000);
  });
});

describe("the ending of a name", () => {
  test.each([
    ["KH.pdf", "pdf"],
    ["KH.PDF ", "pdf"],
    ["ảnh.jpeg", "jpg"],
    ["BC 15.01.2026", "none"],
    ["Báo cáo số 12", "none"],
    ["cài đặt.exe", "other"],
    ["trang.html", "other"],
    ["hinh.svg", "other"],
    ["macro.docm", "other"],
    ["hồ sơ.7z", "7z"],
  ])("of %s promises %s", (name, kind) => expect(endingOf(name)).toBe(kind));
});
