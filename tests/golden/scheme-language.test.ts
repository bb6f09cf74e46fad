/** The guide to the scheme language: every example is lawful and comes out as written, no word is left out. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import {
  FACT_KINDS,
  FAULT_CODES,
  parseScheme,
  RULE_KINDS,
  schemeJsonSchema,
  WARNING_CODES,
} from "../../packages/engine/src/scheme/index.ts";
import { runGoldenCases } from "../../packages/engine/src/scoring/index.ts";

const guide = readFileSync(join(import.meta.dirname, "..", "..", "docs", "scheme-language.md"), "utf8");
const examples = [...guide.matchAll(/^```yaml(?: (\w+))?\n([\s\S]*?)^```$/gm)].map(
  ([, block = "scheme", text = ""], i) => ({ name: `example ${i + 1} (${block})`, block, text }),
);

/** An example of items stands in a small scheme of its own. */
function schemeText(block: string, text: string): string {
  if (block === "scheme") return text;
  const items: unknown = parse(text);
  const leaf = {
    code: "0",
    title: TITLE,
    points: 1,
    facts: { yes: { kind: "yes-no", vi: "Có", en: "Yes" } },
    rule: { kind: "all-or-nothing", when: ["yes"] },
  };
  const main = block === "items" ? items : [leaf];
  const points = Array.isArray(main)
    ? main.reduce((sum: number, item: { points: number }) => sum + item.points, 0)
    : 0;
  return JSON.stringify({
    ...FRAME,
    index: { value: "points", points, show: { decimals: 2 } },
    items: main,
    ...(block !== "items" && { [block]: { items } }),
  });
}

const TITLE = { vi: "Ví dụ", en: "Example" };
const FRAME = {
  scheme: "example",
  version: "1",
  status: "sample",
  title: TITLE,
  basis: { d1: { document: "…" } },
  years: { from: 2026 },
  units: ["xã"],
  levels: [TITLE, TITLE],
  ranking: { on: "exact", ties: "shared-gap" },
  groups: "none",
};

describe.each(examples)("$name", ({ block, text }) => {
  const read = parseScheme(schemeText(block, text));

  test("is lawful", () => {
    expect(read.ok ? [] : read.faults.map(({ code, message }) => `${code}: ${message.en}`)).toEqual([]);
  });

  test("comes out as written", () => {
    const ran = read.ok ? runGoldenCases(read.value) : undefined;
    expect(ran?.failed).toEqual([]);
    expect(ran?.count).toBeGreaterThan(0);
  });
});

test("every kind of rule has an example of its own", () => {
  const shown = examples
    .filter(({ block }) => block !== "scheme")
    .flatMap(({ text }) => [...text.matchAll(/rule:\s*(?:\{ )?kind: ([\w-]+)/g)].map(([, kind]) => kind));
  expect(RULE_KINDS.filter((kind) => !shown.includes(kind))).toEqual([]);
});

test("every key, every word, every kind of fact and every fault is named", () => {
  const spoken = new Set([...guide.matchAll(/[A-Za-z$][\w$-]*/g)].map(([word]) => word));
  const words = [...keysAndWords(schemeJsonSchema()), ...FACT_KINDS, ...FAULT_CODES, ...WARNING_CODES];
  expect([...new Set(words)].filter((word) => !spoken.has(word))).toEqual([]);
});

function keysAndWords(schema: unknown): string[] {
  if (typeof schema !== "object" || schema === null) return [];
  if (Array.isArray(schema)) return schema.flatMap(keysAndWords);
  return Object.entries(schema).flatMap(([key, value]) => {
    if (key === "properties") return [...Object.keys(value), ...Object.values(value).flatMap(keysAndWords)];
    if (key === "enum") return (value as unknown[]).map(String);
    if (key === "const") return typeof value === "string" ? [value] : [];
    return keysAndWords(value);
  });
}
