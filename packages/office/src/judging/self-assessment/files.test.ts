import { randomUUID } from "node:crypto";
import { claimFileRoutes, claimRoutes, requestOf, type ClaimImportReport } from "@thang-diem/contract";
import { claimForm, CLAIM_FORM_COLUMNS } from "@thang-diem/documents";
import { Exact, type ItemCode } from "@thang-diem/engine";
import ExcelJS from "exceljs";
import { readBook } from "../../../../documents/src/testing.ts";
import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  openTestEvaluation,
  type TestEvaluation,
  type TestPerson,
} from "../../preparing/evaluations/testing.ts";
import { readSignedClaims } from "./sign-offs/index.ts";

let round: TestEvaluation;
let clerk: TestPerson;
beforeAll(async () => {
  round = await openTestEvaluation();
  clerk = round.person("clerk Sở Nội vụ");
  const typed = [
    ["1.1.1", "issued", "có"],
    ["1.1.1", "since", "05/01/2026"],
    ["1.1.1", "day", "20.1.2026"],
    ["1.1.2", "grade", "partial"],
    ["1.1.3", "done", "9"],
    ["1.1.3", "total", "10"],
    ["1.1.3", "@note", "Theo báo cáo 45/BC-SNV\nngày 10/12/2026 & phụ lục <2>"],
  ] as const;
  await clerk.call(claimRoutes.save, {
    ...place(),
    changes: typed.map(([item, field, value]) => ({
      id: randomUUID(),
      item: item as ItemCode,
      field,
      before: "",
      value,
    })),
  });
});
afterAll(() => round.close());

function place(name = "Sở Nội vụ") {
  const { evaluationId, roundId, unitVersionId } = round.unit(name);
  return { evaluationId, roundId, unitVersionId };
}

async function download(route: typeof claimFileRoutes.report, by: TestPerson = clerk): Promise<Uint8Array> {
  const answer = await round.workspace.app.inject({
    url: requestOf(route, place()).url,
    headers: { cookie: [...by.cookies].map((pair) => pair.join("=")).join("; ") },
  });
  expect(answer.statusCode).toBe(200);
  return answer.rawPayload;
}

async function bring(
  file: Uint8Array,
  write: "yes" | "no",
  fileName = "tu-cham.xlsx",
): Promise<ClaimImportReport> {
  return (await clerk.call(claimFileRoutes.importFile, { ...place(), fileName, write }, file)).value;
}

async function edited(
  file: Uint8Array,
  edit: (cell: (item: string, field: string) => ExcelJS.Cell, sheet: ExcelJS.Worksheet) => void,
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(file).buffer);
  const sheet = book.worksheets[0];
  if (sheet === undefined) throw new Error("no sheet");
  const heads = sheet.getRow(1).values as readonly string[];
  const column = (name: keyof typeof CLAIM_FORM_COLUMNS) => heads.indexOf(CLAIM_FORM_COLUMNS[name]);
  const cell = (item: string, field: string) => {
    for (let row = 2; row <= sheet.rowCount; row++)
      if (
        sheet.getCell(row, column("item")).text === item &&
        sheet.getCell(row, column("field")).text === field
      )
        return sheet.getCell(row, column("value"));
    throw new Error(`no row for ${item} ${field}`);
  };
  edit(cell, sheet);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const form = async () =>
  new Map(
    (await clerk.call(claimRoutes.read, place())).value.fields.map(({ item, field, value }) => [
      `${item} ${field}`,
      value,
    ]),
  );

describe("the form as a workbook", () => {
  test("brought back untouched changes nothing", async () => {
    const file = await download(claimFileRoutes.file);
    expect(await bring(file, "yes")).toMatchObject({
      outcome: "nothing-new",
      changes: [],
      conflicts: [],
      faults: [],
    });
    expect(Buffer.from(await download(claimFileRoutes.file)).equals(file)).toBe(true);
  });

  test("shows the points of each item once, as numbers, and nothing where there are none yet", async () => {
    const sheet = (await readBook(await download(claimFileRoutes.file))).get("Tự chấm") ?? [];
    const [heads = [], ...lines] = sheet;
    const [item, points] = [CLAIM_FORM_COLUMNS.item, CLAIM_FORM_COLUMNS.points].map((title) =>
      heads.indexOf(title),
    );
    const shown = lines.flatMap((line) => {
      const value = line[points ?? -1];
      return typeof value === "number" ? [[String(line[item ?? -1]), value] as const] : [];
    });
    // Fifteen days after the province's plan; a part of the tasks; nine of ten.
    expect(shown).toEqual([
      ["1.1.1", 0.5],
      ["1.1.2", 0.25],
      ["1.1.3", 0.9],
    ]);
  });

  test("tries, then writes the same; the second time nothing is left to do", async () => {
    const file = await edited(await download(claimFileRoutes.file), (cell) => {
      cell("1.1.2", "grade").value = "Không đáp ứng";
      cell("1.3.1", "done").value = 3;
      cell("1.3.1", "total").value = "10";
      cell("1.2.1", "met").value = true;
      cell("1.1.3", "@note").value = "";
      cell("1.1.1", "day").value = new Date("2026-01-19T00:00:00Z");
      // Cells of one column share their style.
      cell("1.1.1", "day").style = { numFmt: "dd/mm/yyyy" };
    });
    const changes = [
      ["1.1.1", "day", "20.1.2026", "19/01/2026"],
      ["1.1.2", "grade", "Thiếu sản phẩm, trách nhiệm hoặc thời hạn ở một số nhiệm vụ", "Không đáp ứng"],
      ["1.1.3", "@note", "Theo báo cáo 45/BC-SNV\nngày 10/12/2026 & phụ lục <2>", ""],
      ["1.2.1", "met", "", "Có"],
      ["1.3.1", "done", "", "3"],
      ["1.3.1", "total", "", "10"],
    ];
    const before = await form();
    const trial = await bring(file, "no");
    expect([
      trial.outcome,
      trial.changes.map(({ item, field, before: was, value }) => [item, field, was, value]),
    ]).toEqual(["would-be-written", changes]);
    expect(await form()).toEqual(before);
    const real = await bring(file, "yes");
    expect([real.outcome, real.changes]).toEqual(["written", trial.changes]);
    expect((await form()).get("1.1.2 grade")).toBe("none");
    expect(await bring(file, "yes")).toMatchObject({ outcome: "nothing-new", changes: [] });
  });

  test("finds no change in blanks: a text with some at its end is edited in Excel like any other", async () => {
    const texts = ["Báo cáo số 5 ", "Hai  khoảng\ttrắng", "Dòng 1\r\nDòng 2\n", "Dính\u00a0liền "];
    for (const typed of texts) {
      const [stands = ""] = [(await form()).get("1.1.3 @note")];
      await clerk.call(claimRoutes.save, {
        ...place(),
        changes: [{ id: randomUUID(), item: "1.1.3", field: "@note", before: stands, value: typed }],
      });
      const file = await download(claimFileRoutes.file);
      expect(await bring(file, "no")).toMatchObject({ outcome: "nothing-new", conflicts: [] });
      const changed = await edited(file, (cell) => void (cell("1.1.3", "@note").value = "Bản ngắn"));
      expect(await bring(changed, "no")).toMatchObject({ outcome: "would-be-written", conflicts: [] });
    }
    const heads = ["item", "itemTitle", "maximum", "title", "value", "hint", "field", "before"] as const;
    const csv = `${heads.map((name) => CLAIM_FORM_COLUMNS[name]).join(",")}\n1.1.3,,,,4,5,,done,\n`;
    expect(await bring(Buffer.from(csv), "no", "tu-cham.csv")).toMatchObject({
      outcome: "refused",
      faults: [{ code: "row-width", place: { row: 2 } }],
    });
  });

  test("does not write over what somebody has changed since the file was made", async () => {
    const file = await edited(
      await download(claimFileRoutes.file),
      (cell) => void (cell("1.7", "number").value = "2"),
    );
    await round.person("leader Sở Nội vụ").call(claimRoutes.save, {
      ...place(),
      changes: [{ id: randomUUID(), item: "1.7", field: "number", before: "", value: "1" }],
    });
    expect(await bring(file, "yes")).toMatchObject({
      outcome: "nothing-new",
      conflicts: [{ item: "1.7", inFile: "2", stands: "1" }],
    });
    expect((await form()).get("1.7 number")).toBe("1");
  });

  test("with a text longer than the form takes is refused at its cell, and changes nothing", async () => {
    const file = await edited(await download(claimFileRoutes.file), (cell) => {
      cell("1.1.2", "@note").value = "x".repeat(25_600);
    });
    const report = await bring(file, "yes");
    expect([report.outcome, report.faults.map(({ code }) => code)]).toEqual(["refused", ["value-long"]]);
    expect(report.faults[0]?.place?.row).toBeGreaterThan(1);
    expect((await form()).get("1.1.2 @note")).toBeUndefined();
  });

  test("with faults is refused whole, every fault with its cell", async () => {
    const before = await form();
    const file = await edited(await download(claimFileRoutes.file), (cell, sheet) => {
      cell("1.4.1", "done").value = { formula: "1+1", result: 2 };
      cell("1.4.1", "total").value = "mười";
      cell("1.4.2", "number").value = "1,5";
      const more = (item: string, field: string) => sheet.addRow([item, "", "", "", "", "1", "", field, ""]);
      more("1.2.2", "done");
      more("99", "x");
      more("1.7", "sai");
      more("1.7", "number");
    });
    const { outcome, faults } = await bring(file, "yes");
    expect(outcome).toBe("refused");
    expect(faults.map(({ code, place: at }) => `${code} ${at?.sheet} ${at?.column}`)).toEqual([
      "formula Tự chấm F",
      "value-unreadable Tự chấm F",
      "value-unreadable Tự chấm F",
      "item-not-own Tự chấm A",
      "item-unknown Tự chấm A",
      "field-unknown Tự chấm H",
      "field-twice Tự chấm H",
    ]);
    expect(await form()).toEqual(before);
    expect((await bring(Buffer.from("không phải bảng"), "yes", "a.xlsx")).faults).toMatchObject([
      { code: "file-name-and-content-differ" },
    ]);
    expect((await bring(Buffer.from("a;b\n1;2"), "yes", "a.csv")).faults).toMatchObject([
      { code: "headings-missing" },
    ]);
  });

  test("keeps lists of levels beyond what fits into a cell's rule", async () => {
    const choices = Array.from({ length: 9 }, (_none, i) => `Mức ${i}: ${"rất dài ".repeat(10)}`.trim());
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(
      (
        await claimForm(
          [
            {
              item: "1" as ItemCode,
              itemTitle: "A",
              maximum: "1",
              title: "Mức",
              value: "",
              hint: "",
              choices,
              field: "x",
            },
          ],
          { name: "Tự chấm", notes: [], date: "2026-01-01" },
        )
      ).slice().buffer,
    );
    expect(book.worksheets[0]?.getCell("E2").dataValidation.formulae).toEqual(["'Mức'!$A$2:$A$10"]);
    expect(book.getWorksheet("Mức")?.getCell("A10").text).toBe(choices[8]);
  });
});

/** Texts of every table cell of a DOCX, row by row, as any program reads them (ECMA-376 part 1, 17.4). */
function tablesOf(docx: Uint8Array): { rows: string[][]; text: string } {
  const rows: string[][] = [];
  let text = "";
  let inText = false;
  const parser = new SaxesParser();
  parser.on("opentag", ({ name }) => {
    if (name === "w:tr") rows.push([]);
    if (name === "w:tc") rows.at(-1)?.push("");
    inText = name === "w:t";
  });
  parser.on("text", (piece) => {
    if (!inText) return;
    text += piece;
    const row = rows.at(-1);
    if (row !== undefined && row.length > 0) row[row.length - 1] += piece;
  });
  parser.on(
    "closetag",
    ({ name }) => void (name === "w:t" ? (inText = false) : name === "w:p" && (text += "\n")),
  );
  parser.write(strFromU8(unzipSync(docx)["word/document.xml"] ?? new Uint8Array())).close();
  return { rows, text };
}

describe("the report for signature", () => {
  const comma = (points: string) =>
    points === ""
      ? ""
      : Exact.of(points)
          .toFixed(4)
          .replace(/\.?0+$/, "")
          .replace(".", ",");

  test("is a draft before the sign-off, in the layout of an office, the same bytes for the same content", async () => {
    const docx = await download(claimFileRoutes.report);
    const { text } = tablesOf(docx);
    for (const words of [
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Độc lập - Tự do - Hạnh phúc",
      "SỞ NỘI VỤ",
      "BÁO CÁO",
      "Nơi nhận:",
      "Kính gửi: Ủy ban nhân dân tỉnh.",
      "GIÁM ĐỐC",
      "ngày …… tháng …… năm",
    ])
      expect(text).toContain(words);
    const parts = unzipSync(docx);
    expect(
      Object.entries(parts)
        .filter(([name]) => /footer\d\.xml$/.test(name))
        .map(([, content]) => strFromU8(content))
        .join(""),
    ).toContain("DỰ THẢO");
    expect(Buffer.from(await download(claimFileRoutes.report)).equals(docx)).toBe(true);
  });

  test("holds every figure that was signed, and no other", async () => {
    const leader = round.person("leader Sở Nội vụ");
    const unexplained = (await leader.call(claimRoutes.sign, { ...place(), points: "?" })).problem?.details?.[
      "items"
    ] as string[];
    await clerk.call(claimRoutes.save, {
      ...place(),
      changes: unexplained.map((item) => ({
        id: randomUUID(),
        item,
        field: "@note",
        before: "",
        value: `Giải trình của ${item}`,
      })),
    });
    const seen = (await leader.call(claimRoutes.sign, { ...place(), points: "?" })).problem?.details?.[
      "points"
    ];
    const signed = (await leader.call(claimRoutes.sign, { ...place(), points: String(seen) })).value;
    await leader.call(claimRoutes.document, { ...place(), number: "125/BC-SNV", date: "2026-11-21" });
    const docx = await download(claimFileRoutes.report);
    const { rows, text } = tablesOf(docx);
    const claims = await readSignedClaims(round.workspace.database.db, {
      roundId: place().roundId,
      unitVersionIds: [place().unitVersionId],
    });
    const inReport = new Map(rows.map(([code = "", , maximum, points]) => [code, [maximum, points]]));
    expect(claims.length).toBe(40);
    for (const { item, maximum, points } of claims)
      expect([item, inReport.get(item)]).toEqual([item, [comma(maximum), comma(points)]]);
    const ofDomain = (code: string, of: (claim: (typeof claims)[number]) => string) =>
      comma(
        Exact.sum(
          claims.filter(({ item }) => item.startsWith(`${code}.`)).map((claim) => Exact.of(of(claim) || "0")),
        ).text,
      );
    for (const code of ["1", "2", "3", "4", "5", "6", "7"])
      expect([code, inReport.get(code)]).toEqual([
        code,
        [ofDomain(code, ({ maximum }) => maximum), ofDomain(code, ({ points }) => points)],
      ]);
    expect(inReport.get("1.2.2")).toEqual(["0,5", ""]);
    expect(text).toContain(
      `Tổng điểm tự chấm: ${comma(signed.points)} trên ${comma(signed.maximum)}; ` +
        `thưởng ${comma(signed.bonus?.points ?? "")} / ${comma(signed.bonus?.maximum ?? "")} điểm`,
    );
    expect(text).toContain("Số: 125/BC-SNV");
    expect(text).toContain("ngày 21 tháng 11 năm 2026");
    expect(
      Object.entries(unzipSync(docx))
        .filter(([name]) => /footer\d\.xml$/.test(name))
        .map(([, content]) => strFromU8(content))
        .join(""),
    ).toContain(signed.sha256);
  });

  test("a signed form takes no file, and says what to do", async () => {
    const file = await edited(
      await download(claimFileRoutes.file),
      (cell) => void (cell("1.7", "number").value = "5"),
    );
    expect(await bring(file, "yes")).toMatchObject({ outcome: "refused", faults: [{ code: "signed" }] });
  });
});
