/** Forms as people brought them in a trial of the product, held against the form that they were made from. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type ItemCode, parseScheme } from "@thang-diem/engine";
import { expect, test } from "vitest";
import { askedFields } from "./form-file.ts";
import { doubtsOfPlan, fieldKey, planOf } from "./plan-form.ts";
import { readFormFile } from "./read-form-file.ts";

const ROOT = join(import.meta.dirname, "../../../../..");
const SCHEME = join(ROOT, "schemes/par-index-department/sample-2026/scheme.yaml");
const read = parseScheme(readFileSync(SCHEME, "utf8"));
if (!read.ok) throw new Error("the sample scheme has faults");
const scheme = read.value;

interface Told {
  readonly code: string;
  readonly place?: { readonly column?: string | undefined; readonly row?: number | undefined } | undefined;
}
const cells = (of: readonly Told[]) =>
  of.map(({ code, place }) => `${code} ${place?.column ?? ""}${place?.row ?? ""}`.trim());

/** What stands in the form: what the file says it was made from, and what `typed` says. */
async function plan(name: string, typed: Readonly<Record<string, string>> = {}) {
  const file = await readFormFile(readFileSync(join(ROOT, "tests/golden/tried/forms", name)), name);
  const before = file.fields.map((field): [string, string] => [fieldKey(field), field.before ?? ""]);
  const held = {
    scheme,
    asked: askedFields(scheme),
    values: new Map([...before, ...Object.entries(typed)]),
  };
  const made = planOf(file.fields, held);
  return {
    changes: made.changes.length,
    conflicts: made.conflicts.map(({ item, field }) => `${item} ${field}`),
    faults: cells([...file.faults, ...made.faults]),
    doubts: cells(doubtsOfPlan(made, held, () => undefined)),
  };
}

/** Facts of the whole unit that others give today. */
const GENERAL = ["item-not-own G2", "item-not-own G3"];
const MORE = ["more-than-whole E43", "more-than-whole E99"];

test("a text with two blanks inside was changed by nobody: what was typed in Excel would be written", async () => {
  const typed = { [fieldKey({ item: "1.4.2" as ItemCode, field: "@note" })]: "Báo cáo số 5  ngày 3/4 " };
  expect(await plan("form-two-spaces.xlsx", typed)).toEqual({
    changes: 1,
    conflicts: [],
    faults: GENERAL,
    doubts: [],
  });
});

test("a date written another way is the date that stands there; another date is a conflict", async () => {
  const dates = [
    ["since", "05/01/2026"],
    ["day", "23/01/2026"],
  ] as const;
  const typed = Object.fromEntries(
    dates.map(([field, value]) => [fieldKey({ item: "1.1.1" as ItemCode, field }), value]),
  );
  expect(await plan("form-odd-but-accepted.xlsx", typed)).toMatchObject({
    changes: 104,
    conflicts: ["1.1.1 day"],
  });
});

test.each<[string, { changes: number; faults: string[]; doubts?: string[] }]>([
  ["form-note-25600.xlsx", { changes: 0, faults: [...GENERAL, "value-long E42"] }],
  ["form-odd-but-accepted.xlsx", { changes: 106, faults: GENERAL, doubts: MORE }],
  [
    "form-wrong-cells-libreoffice.xlsx",
    {
      changes: 100,
      faults: [
        "formula E40",
        ...GENERAL,
        ...["E6", "E10", "E11", "E13", "E16"].map((cell) => `value-unreadable ${cell}`),
        "item-unknown A30",
      ],
      doubts: MORE,
    },
  ],
  ["out-form.xlsx", { changes: 0, faults: ["file-is-broken"] }],
])("%s: every wrong cell and every doubt by its place", async (name, right) => {
  expect(await plan(name)).toEqual({ conflicts: [], doubts: [], ...right });
});
