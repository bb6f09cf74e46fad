import { mkdtempSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BRIEFING_SECTIONS, type EditionResults } from "@thang-diem/contract";
import { unzipSync } from "fflate";
import Fraction from "fraction.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { partsOf, readPaper, treeOf, within, wordsOf } from "../../../documents/src/testing.ts";
import { announcementPackage } from "./index.ts";
import { HOUSE, writeProvince } from "./testing.ts";

const folder = mkdtempSync(join(tmpdir(), "slides-"));
let files: Record<string, Uint8Array> = {};
let results: EditionResults[] = [];

beforeAll(async () => {
  const editions = await writeProvince(folder, { departments: 4, communes: 4 });
  const made = await announcementPackage({ editions, house: HOUSE, sections: BRIEFING_SECTIONS });
  if (!made.ok) throw new Error(made.faults.map(({ en }) => en).join("\n"));
  files = unzipSync(made.value.bytes);
  results = await Promise.all(
    editions.map(
      async (edition) =>
        JSON.parse(await readFile(join(edition, "results/results.json"), "utf8")) as EditionResults,
    ),
  );
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the slides of the conference", () => {
  const parts = () => partsOf(files["04-trang-chieu.pptx"] ?? new Uint8Array());
  const slides = () =>
    [...parts()]
      .filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
      .toSorted(([a], [b]) => Number(/\d+/.exec(a)?.[0]) - Number(/\d+/.exec(b)?.[0]))
      .map(([, xml]) => within(treeOf(xml), "a:p").map(wordsOf));

  test("say one finding each, in the words of the report", async () => {
    const report = (await readPaper(files["03-bao-cao.docx"] ?? new Uint8Array())).lines;
    const titles = slides().flatMap((lines) => lines.slice(1, 2));
    const findings = report.flatMap((line) => /^\d+\. (.+)\.$/.exec(line)?.[1] ?? []);
    expect(findings.length).toBeGreaterThan(10);
    for (const finding of findings) expect(titles).toContain(finding);
  });

  test("draw charts that can be edited, with the figures of the edition", () => {
    const charts = [...parts()].filter(([name]) => /charts\/chart\d+\.xml$/.test(name));
    expect(charts.length).toBeGreaterThanOrEqual(2);
    const shares = results.flatMap(({ rows }) =>
      rows.flatMap(({ index }) => (index ? [new Fraction(index)] : [])),
    );
    const drawn = charts.map(([, xml]) =>
      within(within(treeOf(xml), "c:val")[0] ?? treeOf(xml), "c:v").map(wordsOf),
    );
    const ofResults = drawn.filter((values) =>
      values.every((value) => shares.some((share) => share.mul(100).sub(value).abs().lte("0.005"))),
    );
    expect(ofResults.length).toBeGreaterThanOrEqual(results.length);
    const books = Object.keys(unzipSync(files["04-trang-chieu.pptx"] ?? new Uint8Array()));
    expect(books.filter((name) => name.endsWith(".xlsx"))).toHaveLength(charts.length);
  });

  test("bear in their notes the whole table that they only begin", () => {
    const notes = [...parts()].filter(([name]) => /notesSlides\/notesSlide\d+\.xml$/.test(name));
    const said = notes.map(([, xml]) => wordsOf(treeOf(xml))).join("\n");
    for (const { units } of results) for (const { name } of units) expect(said).toContain(name.vi);
  });
});
