import { describe, expect, test } from "vitest";
import type { ItemCode } from "../ids/index.ts";
import {
  FACT_KINDS,
  parseScheme,
  RULE_KINDS,
  type Scheme,
  schemeJsonSchema,
  type SchemeFault,
} from "./index.ts";

const HEAD = `scheme: vi-du
version: "1"
status: issued
title: { vi: Ví dụ, en: Example }
basis:
  d1: { document: "Quyết định 1/QĐ-UBND", issued: 2026-01-15, inForce: 2026-02-01 }
years: { from: 2026 }
units: [xã]
levels: [{ vi: lĩnh vực, en: domain }, { vi: tiêu chí, en: criterion }]
index: { value: share, points: "10/3", show: { decimals: 2 } }
ranking: { on: exact, ties: shared-gap }
groups: none
`;
const ITEMS = `items:
  - code: I
    title: { vi: Chỉ đạo, en: Steering }
    points: "10/3"
    items:
      - code: I.1
        title: { vi: Kế hoạch, en: Plan }
        points: 3
        clause: d1 phụ lục I, mục 1
        source: { lead: { vi: Sở Nội vụ, en: Department of Home Affairs } }
        facts: { late: { kind: days, vi: Số ngày chậm, en: Days late } }
        rule:
          kind: step-by-delay
          of: late
          bands: [{ upTo: 30, points: 3 }, { upTo: 60, points: 1.5 }, { beyond: 60, points: 0 }]
        cases: [{ given: { late: 30 }, points: 3 }]
      - code: I.2
        title: { vi: Kiểm tra, en: Inspection }
        points: "1/3"
        clause: d1 phụ lục I, mục 2
        facts: { rate: { kind: share, vi: Tỷ lệ, en: Share } }
        rule:
          kind: step-by-ratio
          of: rate
          bands: [{ from: "30%", points: "1/3" }, { above: 0, points: 0.25 }, { otherwise: true, points: 0 }]
`;

function lawful(yaml: string): Scheme {
  const read = parseScheme(yaml);
  if (!read.ok)
    throw new Error(
      read.faults.map((fault) => `${fault.line}:${fault.column} ${fault.message.en}`).join("\n"),
    );
  return read.value;
}

function faults(yaml: string): readonly SchemeFault[] {
  const read = parseScheme(yaml);
  return read.ok ? [] : read.faults;
}

describe("a lawful scheme", () => {
  const scheme = lawful(HEAD + ITEMS);

  test("keeps every number exact", () => {
    expect(scheme.root.points.text).toBe("10/3");
    expect(scheme.items.get("I.2")?.points.text).toBe("1/3");
  });

  test("knows each item by its code, with its clause, its source, its parent and its line", () => {
    expect(scheme.items.get("I.1")).toMatchObject({
      clause: { basis: "d1", place: "phụ lục I, mục 1" },
      source: { kind: "lead", from: { vi: "Sở Nội vụ" } },
      parent: "I",
      depth: 2,
      line: 18,
    });
  });

  test("joins bands that the file writes with one end: a value belongs to exactly one", () => {
    const rule = scheme.items.get("I.2")?.rule;
    expect(
      rule?.kind === "step-by-ratio" &&
        rule.bands.map(
          ({ low, lowOpen, high, highClosed }) =>
            `${lowOpen ? "(" : "["}${low?.text ?? ""}, ${high?.text ?? ""}${highClosed ? "]" : ")"}`,
        ),
    ).toEqual(["[0.3, )", "(0, 0.3)", "[, 0]"]);
  });

  test("may be written with decomposed marks or with tabs of another editor: the text is the same", () => {
    expect(lawful((HEAD + ITEMS).normalize("NFD")).title.vi).toBe("Ví dụ");
    expect(lawful((HEAD + ITEMS).replaceAll("\n", "\r\n")).items.size).toBe(3);
  });
});

describe("faults", () => {
  test("an issued scheme cites a clause for each scored item; a sample need not", () => {
    const without = (HEAD + ITEMS).replace("        clause: d1 phụ lục I, mục 2\n", "");
    expect(faults(without).map(({ code, line }) => `${line} ${code}`)).toEqual(["29 clause-missing"]);
    expect(faults(without.replace("status: issued", "status: sample"))).toEqual([]);
  });

  test("a misspelt key says where and what to do, in both languages", () => {
    const [fault, ...others] = faults(
      (HEAD + ITEMS)
        .replace("clause: d1 phụ lục I, mục 1", "cluase: d1 phụ lục I, mục 1")
        .replace("status: issued", "status: sample"),
    );
    expect(others).toEqual([]);
    expect(fault).toMatchObject({
      code: "unknown-key",
      line: 21,
      column: 9,
      message: { vi: "Không có từ khóa “cluase” ở đây.", en: 'There is no key "cluase" here.' },
    });
  });

  test("points that do not add up show each part", () => {
    const [fault] = faults((HEAD + ITEMS).replace('points: "1/3"', "points: 0.5"));
    expect(fault?.message.vi).toBe(
      "Điểm của mục I là 10/3 nhưng các mục bên dưới cộng lại là 3.5 (I.1: 3; I.2: 0.5).",
    );
  });

  test("a fault of form sets only its own item aside: the bands beside it are still checked", () => {
    const broken = (HEAD + ITEMS)
      .replace("kind: step-by-delay", "kind: step-by-dalay")
      .replace(", { otherwise: true, points: 0 }", "");
    expect(faults(broken).map(({ code }) => code)).toEqual(["unknown-word", "band-gap"]);
  });

  test("a file that is no scheme at all is refused, not crashed on", () => {
    for (const yaml of [
      "",
      "just text",
      "[]",
      "null",
      "items: 3",
      "? [a]\n: b",
      "a: *b",
      "a: &a [x]\nb: [*a, *a]",
      "\u0000",
    ])
      expect(faults(yaml).length).toBeGreaterThan(0);
  });

  test("text never becomes code: YAML tags and merge tricks stay text or are refused", () => {
    expect(faults("!!js/function 'function(){}'").length).toBeGreaterThan(0);
    expect(
      faults(
        (HEAD + ITEMS).replace(
          "title: { vi: Ví dụ, en: Example }",
          "title: { vi: Ví dụ, en: Example, __proto__: { polluted: yes } }",
        ),
      ).length,
    ).toBeGreaterThanOrEqual(0);
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });
});

test("what the system knows of a sign-off is of one kind each", () => {
  const asDay = "facts: { late: { kind: days, signOff: sent, vi: Số ngày chậm, en: Days late } }";
  const text = (HEAD + ITEMS).replace(
    "facts: { late: { kind: days, vi: Số ngày chậm, en: Days late } }",
    asDay,
  );
  expect(faults(text).map(({ code }) => code)).toEqual(["wrong-kind-of-fact"]);
  expect(
    lawful(text.replace("signOff: sent", "signOff: days-late")).items.get("I.1" as ItemCode)?.facts,
  ).toEqual(new Map([["late", expect.objectContaining({ signOff: "days-late" })]]));
});

describe("warnings", () => {
  const yaml = (value: string, effect: string) => `
scheme: canh-bao
version: "1"
status: sample
title: { vi: Chỉ số, en: Index }
basis: { d1: { document: Ví dụ } }
years: { from: 2026 }
units: [xã]
levels: [{ vi: phần, en: part }]
index: { value: ${value}, points: 10, show: { decimals: 2 } }
ranking: { on: exact, ties: shared-gap }
groups: none
items:
  - code: "1"
    title: { vi: Có, en: With }
    points: 4
    facts: { a: { kind: yes-no, vi: A, en: A } }
    rule: { kind: all-or-nothing, when: [a] }
  - code: "2"
    title: { vi: Không, en: Without }
    points: 6
    facts: { b: { kind: yes-no, vi: B, en: B }, c: { kind: yes-no, vi: C, en: C } }
    rule: { kind: all-or-nothing, when: [b] }
    notApplicable: { when: [{ fact: c, is: false }], effect: ${effect} }
`;
  const warned = (text: string) => {
    const read = parseScheme(text);
    return read.ok
      ? read.warnings.map(({ code, line, message }) => [code, line, message.vi])
      : read.faults.map(({ code, line }) => [code, line]);
  };

  test("tell that an item that leaves the maximum takes its points away where the index is a number of points", () => {
    const [found, ...others] = warned(yaml("points", "leaves-the-maximum"));
    expect(others).toEqual([]);
    expect(found).toEqual([
      "points-out-of-reach",
      24,
      "Chỉ số là số điểm: đơn vị không phải chấm tiêu chí 2 mất luôn số điểm này khi xếp hạng và xếp loại.",
    ]);
    expect(warned(yaml("share", "leaves-the-maximum"))).toEqual([]);
    expect(warned(yaml("points", "shared-among-siblings"))).toEqual([]);
  });
});

describe("JSON Schema for editors", () => {
  const text = JSON.stringify(schemeJsonSchema());

  test("offers every rule kind and every kind of fact", () => {
    for (const word of [...RULE_KINDS, ...FACT_KINDS]) expect(text).toContain(`"${word}"`);
  });

  test("there are fifteen rule kinds as words, and two effects of what does not apply", () => {
    expect(RULE_KINDS).toHaveLength(15);
    expect(text).toContain('"leaves-the-maximum","shared-among-siblings"');
  });
});
