/** Forms of others (tests/forms): whatever they hold comes in or is named, they can be answered, and written again. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import {
  type FormRead,
  openForm,
  readForm,
  readMarkdownForm,
  sheetsOfRows,
  walkByChance,
  writeForm,
  writeMarkdownForm,
} from "@thang-diem/engine/questionnaire";
import { root } from "./tidy/read-tree.ts";

const FOLDER = join(root, "tests/forms/pyxform");
/** What is not offered of each, by its place; a form that is not named here comes in whole. */
const LEFT_OUT: Readonly<Record<string, readonly string[]>> = {
  "case_insensitivity.csv": [
    "sheet-not-read ENTITIES!0",
    "sheet-not-read OSM!0",
    "type-unsupported SURVEY!B5",
  ],
  "loop.csv": ["group-unsupported survey!B4"],
  "select_from_file.md": ["choices-from-file survey!B3", "choices-from-file survey!B4"],
  "widgets.csv": ["type-unsupported survey!B15", "type-unsupported survey!B16", "name-unknown survey!J11"],
};

function readNamed(name: string): FormRead {
  const text = readFileSync(join(FOLDER, name), "utf8");
  if (name.endsWith(".md")) return readForm(readMarkdownForm(text), name);
  const rows: string[][] = parse(text, { relax_column_count: true });
  return readForm(
    sheetsOfRows(rows.map((cells, at) => ({ row: at + 1, cells: cells.map((each) => ({ text: each })) }))),
    name,
  );
}

describe("forms of others", () => {
  const names = readdirSync(FOLDER);
  test("there is a dozen of them", () => expect(names).toHaveLength(12));

  test.each(names)("%s comes in, and what does not is named", (name) => {
    const { findings, questionnaire } = readNamed(name);
    expect(questionnaire).toBeDefined();
    expect(
      findings
        .filter(({ weight }) => weight !== "note")
        .map(({ code, sheet, column, row }) => `${code} ${sheet}!${column}${row}`),
    ).toEqual(LEFT_OUT[name] ?? []);
  });

  test.each(names)("%s is the same form when it was written and read again, and can be walked", (name) => {
    const { questionnaire } = readNamed(name);
    if (questionnaire === undefined) throw new Error(name);
    const again = readForm(readMarkdownForm(writeMarkdownForm(writeForm(questionnaire))), name);
    expect(again.questionnaire).toEqual(questionnaire);
    const { finished } = walkByChance(openForm(questionnaire), { now: "2026-11-30T08:00:00+07:00", seed: 1 });
    // A constraint such as "between 10.51 and 18.39" is not always met by chance.
    if (!finished.ok) expect(finished.faults.every(({ code }) => code === "constraint")).toBe(true);
  });
});
