/** Small lawful schemes for the tests beside: one item, or a few, with everything around them that a scheme needs. */
import type { UnitVersionId } from "../ids/index.ts";
import { parseScheme, type Scheme } from "../scheme/index.ts";
import { award, type AwardContext } from "./award.ts";
import type { FactValue, UnitFacts } from "./facts.ts";
import type { ResultNode } from "./node.ts";
import { readFact } from "./read.ts";

type Written = Record<string, unknown>;

/** @throws Error with all faults, when the test wrote an unlawful scheme */
export function schemeOf(items: readonly Written[], around: Written = {}): Scheme {
  const points = items.reduce((sum, item) => sum + Number(item["points"]), 0);
  const text = { ...FRAME, index: { value: "points", points, show: { decimals: 2 } }, items, ...around };
  const read = parseScheme(JSON.stringify(text));
  if (!read.ok)
    throw new Error(
      read.faults
        .map((fault) => `${fault.code} at ${fault.line}:${fault.column}: ${fault.message.en}`)
        .join("\n"),
    );
  return read.value;
}

const FRAME = {
  scheme: "example",
  version: "1",
  status: "sample",
  title: { vi: "Bộ ví dụ", en: "Example" },
  basis: { d1: { document: "Ví dụ" } },
  years: { from: 2026 },
  units: ["xã"],
  levels: [
    { vi: "lĩnh vực", en: "domain" },
    { vi: "tiêu chí", en: "criterion" },
    { vi: "tiêu chí thành phần", en: "sub-criterion" },
  ],
  ranking: { on: "exact", ties: "shared-gap" },
  groups: "none",
};

export function item(code: string, points: number | string, rest: Written): Written {
  return { code, title: { vi: `Tiêu chí ${code}`, en: `Item ${code}` }, points, ...rest };
}

/** An item whose points are handed in: the simplest leaf. */
export function given(code: string, points: number | string, rest: Written = {}): Written {
  return item(code, points, {
    facts: { score: { kind: "number", vi: "Điểm", en: "Points" } },
    rule: { kind: "external", of: "score", as: "points" },
    ...rest,
  });
}

type Figures = Readonly<Record<string, string | number | boolean | undefined>>;

/** The outcome of one item for figures as a clerk would type them; `undefined` is an empty cell. */
export function awarded(
  written: Written,
  figures: Figures,
  context: AwardContext = {},
  around: Written = {},
  others: readonly Written[] = [],
): ResultNode {
  return awardIn(schemeOf([written, ...others], around), written, figures, context);
}

/** As {@link awarded}, for an item of the bonus or the penalty block. */
export function awardedOutside(block: "bonus" | "penalty", written: Written, figures: Figures): ResultNode {
  return awardIn(schemeOf([given("0", 1)], { [block]: { items: [written] } }), written, figures, {});
}

function awardIn(scheme: Scheme, { code }: Written, figures: Figures, context: AwardContext): ResultNode {
  const found = scheme.items.get(String(code));
  if (!found) throw new Error("the item is not in the scheme");
  return award(found, factsOf(scheme, found.code, figures), context);
}

function factsOf(scheme: Scheme, code: string, figures: Figures): Map<string, FactValue> {
  return new Map(
    Object.entries(figures).flatMap(([name, written]) => {
      const declaration = scheme.items.get(code)?.reads.get(name) ?? scheme.facts.get(name);
      const read = declaration && readFact(declaration, written === undefined ? "" : String(written));
      if (!read?.ok) throw new Error(`${code}.${name}: ${read ? read.message.en : "no such fact"}`);
      return [[name, read.value] as const];
    }),
  );
}

export function unitOf(
  scheme: Scheme,
  unit: string,
  figures: Readonly<Record<string, Figures | string | number>>,
  rest: Partial<UnitFacts> = {},
): UnitFacts {
  const facts = new Map(
    Object.entries(figures).map(([code, each]) => [
      code,
      factsOf(scheme, code, typeof each === "object" ? each : { score: each }),
    ]),
  );
  return { unit: unit as UnitVersionId, group: "", facts, ...rest };
}

/** Points of the item with its sentence, as one would say them. */
export function said(node: ResultNode): [points: string, vi: string, en: string] {
  return [node.points?.text ?? node.status, node.sentence.vi, node.sentence.en];
}

export const yesNo = (vi: string, en: string) => ({ kind: "yes-no", vi, en });
export const count = (vi: string, en: string) => ({ kind: "count", vi, en });
