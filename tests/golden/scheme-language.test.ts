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
import { computeRound, readFacts, runGoldenCases } from "../../packages/engine/src/scoring/index.ts";

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

describe("the rules of decisions that the guide names", () => {
  const [ofHaiPhong, ofParty, deduction] = examples.slice(
    examples.findIndex(({ text }) => text.includes("code: B3.c")),
  );

  /** Code → its sentence in both languages, for the unit A. */
  function said(example: typeof ofHaiPhong, rows: readonly (readonly [string, string, string, string])[]) {
    const read = parseScheme(schemeText(example?.block ?? "", example?.text ?? ""));
    if (!read.ok) throw new Error("the example is not lawful");
    const facts = readFacts(
      read.value,
      rows.map(([unit, item, fact, value]) => ({ unit, group: "", item, fact, value })),
    );
    if (!facts.ok) throw new Error(facts.faults.map(({ message }) => message.en).join("; "));
    const [first] = computeRound(read.value, facts.value);
    const nodes = [first?.tree, ...(first?.tree.children ?? [])].flatMap((node) => [
      node,
      ...(node?.children ?? []),
    ]);
    return (code: string) => nodes.find((node) => node?.code === code)?.sentence;
  }

  test("Hải Phòng, 212/2025: early and on the day over all, at the mean of the city, a day that is fixed", () => {
    const of = said(ofHaiPhong, [
      ["A", "B3.c", "early", "10"],
      ["A", "B3.c", "onTime", "30"],
      ["A", "B3.c", "assigned", "50"],
      ["A", "B5.1.a", "index", "93"],
      ["B", "B5.1.a", "index", "92"],
      ["A", "B5.2.b", "assigned", "có"],
      ["A", "B5.2.b", "reached", "2026-01-05"],
    ]);
    expect(["B3.c", "B5.1.a", "B5.2.b"].map(of)).toEqual([
      {
        vi: "(xong trước hạn 10 + xong đúng hạn 30) / được giao 50 = 80%, nhân với 5 điểm: 4/5 điểm.",
        en: "(done early 10 + done on the day 30) / assigned 50 = 80%, times 5 points: 4 of 5 points.",
      },
      {
        vi:
          "Chỉ số đã công bố 93 / bình quân nhóm của chỉ số đã công bố 92,5 = 100,54%, " +
          "thuộc mức từ 100% trở lên: 2/2 điểm.",
        en:
          "Published index 93 / group mean of published index 92.5 = 100.54%, " +
          "in the band 100% or more: 2 of 2 points.",
      },
      {
        vi: "Không đạt yêu cầu ngày đạt tỷ lệ được giao không muộn hơn ngày 31/12/2025: 0/2,5 điểm.",
        en: "Requirement not met, day on which the assigned rate was reached on or before 2025-12-31: 0 of 2.5 points.",
      },
    ]);
  });

  test("11-QĐ/TU of 2026: a day that is fixed, and what the committee takes off", () => {
    expect(said(ofParty, [["A", "II.7", "sent", "2026-12-16"]])("II.7")).toEqual({
      vi: "Ngày gửi 16/12/2026 − 15/12/2026 = 1 ngày, thuộc mức trên 0 ngày: 0/3 điểm.",
      en: "Sent 2026-12-16 − 2026-12-15 = 1 day, in the band above 0 days: 0 of 3 points.",
    });
    expect(
      said(deduction, [
        ["A", "0", "yes", "có"],
        ["A", "V.4", "deducted", "-1"],
      ])("V.4"),
    ).toEqual({ vi: "Lấy giá trị −1: −1 điểm.", en: "Value taken over, −1: −1 points." });
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
