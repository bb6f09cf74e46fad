/** Every parser that a stranger reaches, with samples to break. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { parseInput, peopleRoutes, signInRoutes } from "@thang-diem/contract";
import { workbook } from "@thang-diem/documents";
import { matchKey, parseScheme, searchKey } from "@thang-diem/engine";
import { compilePattern, parseExpression } from "@thang-diem/engine/questionnaire";
import { readTable } from "@thang-diem/platform/spreadsheet";
import { readTextFile } from "@thang-diem/platform/text-file";
import { readFormFile } from "../../packages/office/src/asking/forms/index.ts";
import { parseConfiguration } from "../../packages/office/src/composition/configuration/index.ts";
import { readFileKind } from "../../packages/office/src/judging/evidence/file-kind.ts";
import { readName } from "../../packages/office/src/judging/evidence/read-name.ts";
import { passwordWeakness } from "../../packages/office/src/people/sign-in/password-strength.ts";
import { broken, brokenInside, type Parts, partsOf } from "./broken-files.ts";

export interface Parser {
  readonly name: string;
  /** The file that a seed makes. */
  file(seed: number): Uint8Array;
  /** A refusal is an answer; only what it throws is a fault. */
  read(file: Uint8Array): Promise<unknown>;
}

/** @returns the parsers, and what takes their scratch folder away */
export async function openParsers(): Promise<{ readonly parsers: readonly Parser[]; close(): void }> {
  const scratch = mkdtempSync(join(tmpdir(), "td-fuzz-"));
  const parsers = [...(await parsersOfTables()), ...parsersOfForms(), ...parsersOfDocuments(scratch)];
  return {
    parsers: [...parsers, ...parsersOfTexts()],
    close: () => rmSync(scratch, { recursive: true, force: true }),
  };
}

const root = join(import.meta.dirname, "../..");
const bytes = (text: string) => new Uint8Array(Buffer.from(text));

const text = (read: (text: string) => unknown) => (given: Uint8Array) =>
  Promise.resolve(read(Buffer.from(given).toString("utf8")));

/** A parser whose samples are broken byte by byte. */
const ofBytes = (name: string, samples: readonly Uint8Array[], read: Parser["read"]): Parser => ({
  name,
  read,
  file: (seed) => broken(samples, seed),
});

const ofParts = (name: string, samples: readonly Parts[], read: Parser["read"]): Parser => ({
  name,
  read,
  file: (seed) => brokenInside(samples, seed),
});

const table = (name: string) => async (given: Uint8Array) => {
  const opened = await readTable(given, name);
  if (!opened.ok) return;
  try {
    for await (const event of opened.value.rows()) void event;
  } catch (error) {
    // A refusal in the middle of a file is an answer with a code.
    if (!(error instanceof Error && "problem" in error)) throw error;
  } finally {
    await opened.value.close();
  }
};

const ROWS = Array.from({ length: 30 }, (_, row) => [
  `Nguyễn Văn ${row}`,
  "Sở Nội vụ",
  String(row * 1.5),
  "có",
]);

const bookOf = (name: string, titles: readonly string[], rows: readonly (readonly string[])[]) =>
  workbook(
    [{ name, columns: titles.map((title) => ({ title, width: 20 })), rows: [...rows], notes: [] }],
    "2026-01-01",
  );

async function parsersOfTables(): Promise<Parser[]> {
  const book = await bookOf("Danh sách", ["Họ và tên", "Cơ quan", "Số", "Có"], ROWS);
  const form = await bookOf(
    "survey",
    ["type", "name", "label", "relevant", "constraint"],
    [
      ["select_one yes_no", "q1", "Ông/bà có hài lòng không?", "", ""],
      ["integer", "age", "Tuổi", "${q1} = 'yes'", ". > 0 and . < 120"],
      ["begin repeat", "r", "Lần", "", ""],
      ["text", "why", "Vì sao?", "count(${r}) > 1", "regex(., '^[a-z]+$')"],
      ["end repeat", "", "", "", ""],
    ],
  );
  const csv = bytes(ROWS.map((row) => row.join(",")).join("\r\n"));
  const readForm = (given: Uint8Array) => readFormFile(Readable.from([Buffer.from(given)]), "phieu.xlsx");
  return [
    ofBytes("xlsx", [book], table("a.xlsx")),
    ofParts("xlsx inside", [await partsOf(book)], table("a.xlsx")),
    ofBytes("csv", [csv, bytes("a;b;c\n1;2;3\n"), bytes('\uFEFFa\tb\n"x\ny"\t2')], table("a.csv")),
    ofBytes(
      "json table",
      [bytes('[{"a":1,"b":"x"},{"a":null}]'), bytes('{"rows":[{"a":"\\u1ea1]"}]}')],
      table("a.json"),
    ),
    ofParts("questionnaire, xlsx", [await partsOf(form)], readForm),
  ];
}

function parsersOfForms(): Parser[] {
  const scheme = readFileSync(join(root, "schemes/par-index-department/sample-2026/scheme.yaml"));
  const ready = ["hai-long-nguoi-dan", "cuoi-ho-so"].map((name) =>
    readFileSync(join(root, `data/questionnaires/${name}.md`)),
  );
  const expressions = [
    "if(${a} > 3, 'x', ${b} + 1)",
    "regex(., '^[0-9]{9,12}$')",
    "count-selected(${q}) <= 3",
  ];
  const patterns = ["^[0-9]{9,12}$", "(a|b)*c+[^d-f]{2,}", "\\p{L}+\\s?\\d"];
  return [
    ofBytes("scheme", [scheme.subarray(0, 20_000), bytes("index: x\nitems: []\n")], text(parseScheme)),
    ofBytes("questionnaire, text", ready, (given) =>
      readFormFile(Readable.from([Buffer.from(given)]), "phieu.md"),
    ),
    ofBytes("expression", expressions.map(bytes), text(parseExpression)),
    ofBytes("pattern", patterns.map(bytes), text(compilePattern)),
    ofBytes(
      "configuration",
      [bytes("publicAddress: https://a.vn\nsignIn:\n  issuers: []\nlog: { file: true }\n")],
      text(parseConfiguration),
    ),
  ];
}

const DOCX: Parts = {
  "[Content_Types].xml":
    "<Types><Override ContentType=" +
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  "word/document.xml":
    '<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>Quảng Ninh dẫn đầu</w:t></w:r></w:p></w:body></w:document>',
};
const HTML =
  "<!doctype html><html><body><table><tr><td>Hạng</td><td>1</td></tr></table><p>Kết quả</p></body>";
const PDF =
  "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj";

function parsersOfDocuments(scratch: string): Parser[] {
  const kind = (given: Uint8Array) => {
    const whole = Buffer.from(given);
    const read = (range?: { readonly start: number; readonly end: number }) =>
      Readable.from([range === undefined ? whole : whole.subarray(range.start, range.end + 1)]);
    return readFileKind({ bytes: whole.byteLength, read });
  };
  const words = (ending: string) => (given: Uint8Array) => {
    const path = join(scratch, `bai.${ending}`);
    writeFileSync(path, given);
    return readTextFile(path, (found) => found);
  };
  return [
    ofParts("kind of a document", [DOCX], kind),
    ofBytes(
      "kind of a file",
      [bytes(PDF), bytes("PK\u0003\u0004"), bytes("\u00ff\u00d8\u00ff\u00e0JFIF")],
      kind,
    ),
    ofParts("words of a document", [DOCX], words("docx")),
    ofBytes("words of a page", [bytes(HTML)], words("html")),
    ofBytes("words of a pdf", [bytes(PDF)], words("pdf")),
  ];
}

function parsersOfTexts(): Parser[] {
  const request = text((json) => {
    let given: unknown;
    try {
      given = JSON.parse(json);
    } catch {
      return undefined;
    }
    return [signInRoutes.signIn, peopleRoutes.findAccounts].map(({ input }) => parseInput(input, given));
  });
  return [
    ofBytes(
      "file name",
      [bytes("BC số 123/BC-SNV ngày 12-03-2026 (trang 4).pdf"), bytes("qd.12.2026.docx")],
      text(readName),
    ),
    ofBytes(
      "names",
      [bytes("Ủy ban nhân dân xã Đông Hòa"), bytes("So Noi vu")],
      text((name) => [matchKey(name), searchKey(name)]),
    ),
    ofBytes(
      "password",
      [bytes("QuangNinh@2026"), bytes("con mèo trên mái nhà")],
      text((given) => passwordWeakness(given.slice(0, 200), "an.nguyen")),
    ),
    ofBytes(
      "request",
      [
        bytes('{"signInName":"an.nguyen","password":"x"}'),
        bytes('{"accountId":"01990000-0000-7000-8000-000000000000","q":"a"}'),
      ],
      request,
    ),
  ];
}
