import type { ItemCode } from "../ids/index.ts";
import { Exact } from "../numbers/index.ts";
import {
  type GoldenCase,
  GROUP,
  type Item,
  readGroupFigure,
  type Scheme,
  schemeForGroup,
} from "../scheme/index.ts";
import { award } from "./award.ts";
import type { FactValue } from "./facts.ts";
import type { ResultNode } from "./node.ts";
import { readFact } from "./read.ts";

/** A golden case of the scheme that does not come out as written. */
export interface FailedCase {
  readonly line: number;
  readonly item: ItemCode;
  readonly expected: string;
  readonly got: string;
}

/**
 * Runs every worked example that stands in the scheme. `count` says how many ran, so that none is lost
 * silently.
 */
export function runGoldenCases(scheme: Scheme): {
  readonly count: number;
  readonly failed: readonly FailedCase[];
} {
  const all = [...scheme.items.values()].flatMap((item) => item.cases.map((golden) => ({ item, golden })));
  return {
    count: all.length,
    failed: all.flatMap(({ item, golden }) => runCase(item, golden, scheme)),
  };
}

function runCase({ code }: Item, golden: GoldenCase, general: Scheme): FailedCase[] {
  const scheme = golden.group === undefined ? general : schemeForGroup(general, golden.group);
  const item = scheme.items.get(code);
  if (item === undefined) return [];
  const facts = new Map<string, FactValue>(golden.group === undefined ? [] : [[GROUP, golden.group]]);
  for (const [name, written] of Object.entries(golden.given)) {
    const ofGroup = readGroupFigure(name);
    const fact = ofGroup?.fact ?? name;
    const declared = item.facts.get(fact) ?? scheme.facts.get(fact);
    const declaration =
      declared && ofGroup?.ofGroup === "place" ? { ...declared, kind: "count" as const } : declared;
    const value = declaration && readFact(declaration, String(written));
    if (!value?.ok)
      return [
        {
          line: golden.line,
          item: item.code,
          expected: String(written),
          got: value ? value.message.vi : "?",
        },
      ];
    facts.set(name, value.value);
  }
  const others = new Map(
    [...golden.items].map(([code, points]) => [
      code,
      { points, maximum: scheme.items.get(code)?.points ?? Exact.ZERO },
    ]),
  );
  const node = award(item, facts, { others, mean: golden.mean });
  const expected =
    "points" in golden.expected
      ? golden.expected.points.text
      : "applies" in golden.expected
        ? "not-applicable"
        : "refused";
  const got = outcome(node, expected);
  return got === expected ? [] : [{ line: golden.line, item: item.code, expected, got }];
}

function outcome(node: ResultNode, expected: string): string {
  if (expected === "refused" && node.reason.kind === "per-day" && node.reason.refused) return "refused";
  return node.points instanceof Exact ? node.points.text : node.status;
}
