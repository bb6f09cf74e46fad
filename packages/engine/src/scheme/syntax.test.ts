import { describe, expect, test } from "vitest";
import { runGoldenCases } from "../scoring/index.ts";
import { parseScheme } from "./index.ts";

const HEAD = `scheme: vi-du
version: "1"
status: sample
title: { vi: Ví dụ, en: Example }
basis:
  d1: { document: "Quyết định 1/QĐ-UBND" }
years: { from: 2026 }
units: [xã]
levels: [{ vi: tiêu chí, en: criterion }]
index: { value: points, points: 5, show: { decimals: 2 } }
ranking: { on: exact, ties: shared-gap }
groups: none
items:
`;
const item = (code: string, title: string, points: number, each = "0.5") => `  - code: "${code}"
    title: ${title}
    points: ${points}
    facts: { cases: { kind: count, vi: Số việc, en: Cases } }
    rule: { kind: per-unit, of: cases, each: ${each} }
`;
const WHOLE = HEAD + item("1", "{ vi: Một, en: One }", 3) + item("2", "{ vi: Hai, en: Two }", 2);

function faulty(yaml: string): string[] {
  const read = parseScheme(yaml);
  return read.ok ? [] : read.faults.map(({ line, code }) => `${line} ${code}`);
}
function words(yaml: string): { vi: string; en: string; fix: string } | undefined {
  const read = parseScheme(yaml);
  const [first] = read.ok ? [] : read.faults;
  return first && { ...first.message, fix: first.fix.vi };
}

test("cases of items that no fault touches run beside the faults of the others", () => {
  const withCase = (yaml: string, points: number) =>
    yaml.replace(
      /(each: 0.5 }\n)(?![\s\S]*each: 0.5)/,
      `$1    cases: [{ given: { cases: 2 }, points: ${points} }]\n`,
    );
  const ran = (yaml: string) => {
    const read = parseScheme(yaml);
    const scheme = read.ok ? read.value : read.sound;
    return scheme && runGoldenCases(scheme).failed.map(({ item, expected, got }) => [item, expected, got]);
  };
  // item 1 is misspelt, item 2 is right but for its case
  const misspelt = WHOLE.replace("of: cases", "of: casez");
  expect(faulty(misspelt)).not.toEqual([]);
  expect(ran(withCase(misspelt, 2))).toEqual([["2", "2", "1"]]);
  expect(ran(withCase(misspelt, 1))).toEqual([]);
  // no example runs by a rule that is wrong itself, or where the text is no YAML
  expect(
    ran(withCase(WHOLE, 2).replace(/of: cases, each: 0.5 }\n {4}cases/, "of: casez, each: 0.5 }\n    cases")),
  ).toEqual([]);
  expect(ran(`${withCase(WHOLE, 2)}\tx`)).toBeUndefined();
});

test("a scheme without faults has none", () => {
  expect(faulty(WHOLE)).toEqual([]);
});

describe("a fault of one text", () => {
  test.each([
    ["a missing en", "{ vi: Một }"],
    ["an empty en", '{ vi: Một, en: "" }'],
    ["a title that is no group", "Một"],
  ])("hides no other: %s", (_what, title) => {
    const found = faulty(HEAD + item("1", title, 3) + item("2", "{ vi: Hai, en: Two }", 4));
    expect(found).toHaveLength(2);
    expect(found[0]).toBe("10 points-do-not-add-up");
  });

  test("hides no other: a basis without its document, a note in one language", () => {
    const yaml = WHOLE.replace('{ document: "Quyết định 1/QĐ-UBND" }', "{ issued: 2026-01-15 }")
      .replace("status: sample", "status: sample\nnote: { vi: Ghi chú }")
      .replace("points: 2", "points: 4");
    expect(faulty(yaml)).toEqual(["4 missing-key", "7 missing-key", "11 points-do-not-add-up"]);
  });
});

describe("a fault of YAML is said in words of our own, and what can be read is checked all the same", () => {
  test("a key that stands twice names the line of the first", () => {
    const yaml = WHOLE.replace("    points: 3", "    points: 3\n    points: 3").replace(
      "points: 2",
      "points: 4",
    );
    expect(faulty(yaml)).toEqual(["10 points-do-not-add-up", "17 yaml-syntax"]);
    expect(words(yaml.replace("points: 4", "points: 2"))).toMatchObject({
      vi: "Khóa “points” đã có ở dòng 16.",
      en: 'The key "points" stands already on line 16.',
    });
  });

  test("a tab is one fault of its line", () => {
    const yaml = WHOLE.replace("    points: 3", "\tpoints: 3").replace("points: 2", "points: 4");
    expect(faulty(yaml)).toEqual(["10 points-do-not-add-up", "16 yaml-syntax"]);
    expect(faulty(WHOLE.replace('  - code: "1"', '\t\t- code: "1"'))).toEqual(["14 yaml-syntax"]);
  });

  test.each([
    ["title: { vi: Ví dụ, en: Example }", 'title: { vi: "Ví dụ, en: Example }', /chưa đóng/],
    ["groups: none", "groups: none\n---\nscheme: khac", /nhiều phần/],
    ["units: [xã]", "units: !!python/object [xã]", /nhãn kiểu/],
    ["units: [xã]", "units: &a [xã]", /bí danh và neo/],
    ["Ví dụ", "V\uFFFD d", /UTF-8/],
    ["points: 3", "points: 1e400", /1e400 là số quá lớn/],
  ])("%s written as %s", (right, wrong, said) => {
    const found = words(WHOLE.replace(right, wrong));
    expect(found?.vi).toMatch(said);
    expect(`${found?.vi}${found?.en}`).not.toMatch(/YAML\.|implicit|mapping|flow/i);
  });

  test.each(["", "# chỉ có ghi chú\n", "\uFEFF\n"])("a file without content is empty: %j", (yaml) => {
    expect(words(yaml)?.vi).toBe("Tệp trống.");
  });

  test("what was pinned before is read as it was", () => {
    expect(parseScheme(WHOLE.replace("units: [xã]", "units: &a [xã]"), "pinned").ok).toBe(true);
  });
});

describe("the fix says what to write", () => {
  test.each([
    ["a decimal comma", WHOLE.replace("each: 0.5", "each: 0,75"), /0\.75/],
    ["a code as a number", WHOLE.replace('code: "1"', "code: 2.10"), /"2\.10" trong dấu nháy kép/],
    ["a mistyped key", WHOLE.replace("groups: none", "groups: none\nvetos: []"), /“vetoes”/],
    [
      "a day in the wrong form",
      WHOLE.replace('"Quyết định 1/QĐ-UBND"', "x, issued: 15/01/2026"),
      /2026-01-15/,
    ],
  ])("for %s", (_what, yaml, fix) => {
    expect(faulty(yaml)).toHaveLength(1);
    expect(words(yaml)?.fix).toMatch(fix);
  });

  test("a code that is used twice names the line of the first", () => {
    expect(words(WHOLE.replace('code: "2"', 'code: "1"'))?.vi).toBe("Mã “1” đã dùng ở dòng 14.");
  });
});
