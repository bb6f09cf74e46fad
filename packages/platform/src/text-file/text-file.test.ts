import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipOf } from "../spreadsheet/testing.ts";
import { beforeAll, describe, expect, test } from "vitest";
import { readTextFile } from "./index.ts";

const SENTENCE = "PAR INDEX 2023: Quảng Ninh đạt 92,18%.";
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "text-file-"));
});

async function read(name: string, bytes: string | Uint8Array) {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return await readTextFile(path, (text) => text);
}

describe("the words of a text file", () => {
  test("are those of a plain text in UTF-8, UTF-16 and decomposed Unicode", async () => {
    const wanted = { ok: true, value: SENTENCE };
    expect(await read("a.txt", SENTENCE)).toEqual(wanted);
    expect(await read("b.txt", SENTENCE.normalize("NFD"))).toEqual(wanted);
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(SENTENCE, "utf16le")]);
    expect(await read("c.txt", utf16)).toEqual(wanted);
  });

  test("are what a browser shows of a page, without scripts and styles", async () => {
    const page = `<!doctype html><html><head><title>x</title><script>alert("99,99%")</script></head>
      <body><style>p{}</style><h1>PAR INDEX 2023</h1><p>Quảng Ninh&nbsp;đạt <b>92,18%</b></p>
      <table><tr><td>Hải Phòng</td><td>91,87%</td></tr></table></body></html>`;
    const answer = await read("a.html", page);
    expect(answer).toEqual({
      ok: true,
      value: "PAR INDEX 2023\nQuảng Ninh đạt 92,18%\nHải Phòng\t91,87%",
    });
  });

  test("are the paragraphs of a Word document, without what was deleted", async () => {
    const document = `<?xml version="1.0" encoding="UTF-8"?>
      <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
      <w:p><w:r><w:t>PAR INDEX 2023: Quảng Ninh đạt </w:t></w:r>
      <w:r><w:delText>90%</w:delText></w:r><w:r><w:t>92,18%.</w:t></w:r></w:p>
      <w:p><w:r><w:t>Hết.</w:t></w:r></w:p></w:body></w:document>`;
    const bytes = zipOf({ "word/document.xml": document });
    expect(await read("a.docx", bytes)).toEqual({ ok: true, value: `${SENTENCE}\nHết.\n` });
  });

  test("are the lines of a PDF with a text layer", async () => {
    expect(await read("a.pdf", onePagePdf("PAR INDEX 2023: Quang Ninh 92,18%"))).toEqual({
      ok: true,
      value: "PAR INDEX 2023: Quang Ninh 92,18%",
    });
  });

  test("of a PDF go on where a line was only full; rows of a table and short lines stay apart", async () => {
    const lines = [
      "KET QUA",
      "Theo PAR INDEX 2023 vua duoc cong bo, so voi ket qua cua Hai",
      "Phong (91,87%), Quang Ninh hon 0,31 diem phan tram va dat",
      "92,18%.",
      "Quang Ninh, hang 1 trong bang xep hang cua nam 2023: 92,18%",
      "Hai Phong, hang 2 trong bang xep hang cua nam 2023: 91,87%",
    ];
    expect(await read("a.pdf", onePagePdf(...lines))).toEqual({
      ok: true,
      value: `KET QUA\n${lines.slice(1, 4).join(" ")}\n${lines.slice(4).join("\n")}`,
    });
  });

  test("are refused in words where a file is broken, missing or no text", async () => {
    expect((await read("broken.docx", Buffer.from("PK\u0003\u0004 nonsense"))).ok).toBe(false);
    expect((await read("broken.pdf", "%PDF-1.7 nonsense")).ok).toBe(false);
    expect((await readTextFile(join(folder, "none.txt"), (text) => text)).ok).toBe(false);
    expect((await read("large.txt", "a".repeat(5_000_001))).ok).toBe(false);
    expect(await read("short.txt", "a")).toEqual({ ok: true, value: "a" });
    expect(await read("empty.txt", "")).toEqual({ ok: true, value: "" });
  });
});

/** A PDF of one page, with the table of its parts counted. */
function onePagePdf(...lines: readonly string[]): string {
  const escaped = lines.map((line) => line.replaceAll(/[()]/g, "\\$&"));
  const stream = `BT /F1 12 Tf 16 TL 72 720 Td (${escaped.join(") Tj T* (")}) Tj ET`;
  const parts = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
  ];
  let text = "%PDF-1.4\n";
  const places = parts.map((part, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${part}\nendobj\n`;
    return at;
  });
  const table = text.length;
  const rows = places.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  const head = `${text}xref\n0 ${parts.length + 1}\n0000000000 65535 f \n`;
  return `${head}${rows}trailer << /Size ${parts.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF`;
}
