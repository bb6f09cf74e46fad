import {
  computeRound,
  Exact,
  type FactValue,
  parseScheme,
  rankUnits,
  type Scheme,
  type UnitFacts,
  type UnitVersionId,
} from "@thang-diem/engine";
import type { BenchRow } from "./rows.ts";

const UNITS = 3321;
const ITEMS = 90;

/**
 * 3,321 units × 90 sub-criteria of mixed rule kinds: scored,
 * traced and ranked on one core; cost per unit must not grow.
 */
export async function scoringBench(): Promise<BenchRow[]> {
  const scheme = mixedScheme();
  const tenth = timed(scheme, mixedFacts(Math.round(UNITS / 10)), 10);
  const whole = timed(scheme, mixedFacts(UNITS), 5);
  return [
    { name: "3,321 units × 90 items scored, traced, ranked", value: whole.seconds, unit: "s", limit: 1.5 },
    { name: "… heap that the results hold", value: whole.megabytes, unit: "MB", limit: 400 },
    {
      name: "… against a tenth of the units, ratio of times",
      value: whole.seconds / tenth.seconds,
      unit: "×",
      limit: 11,
    },
  ];
}

function timed(
  scheme: Scheme,
  units: readonly UnitFacts[],
  runs: number,
): { seconds: number; megabytes: number } {
  let best = Number.POSITIVE_INFINITY;
  let megabytes = 0;
  for (let run = 0; run < runs; run += 1) {
    globalThis.gc?.();
    const heapBefore = process.memoryUsage().heapUsed;
    const begin = performance.now();
    const results = computeRound(scheme, units);
    const places = rankUnits(
      results.map((each) => ({ unit: each.unit, group: each.group, value: each.index })),
      { on: "exact", decimals: 2, ties: "shared-gap" },
    );
    best = Math.min(best, (performance.now() - begin) / 1000);
    globalThis.gc?.();
    megabytes = Math.max(megabytes, (process.memoryUsage().heapUsed - heapBefore) / 1e6);
    if (places.size !== units.length) throw new Error(`ranked ${places.size} of ${units.length}`);
  }
  return { seconds: best, megabytes };
}

/** Nine domains of ten items, the rule kinds in turn. */
export function mixedScheme(): Scheme {
  const rules = [
    "facts: { done: { kind: yes-no, vi: xong, en: done } }\n        rule: { kind: all-or-nothing, when: [done] }",
    "facts: { a: { kind: count, vi: a, en: a }, b: { kind: count, vi: b, en: b } }\n" +
      "        rule: { kind: step-by-ratio, of: a / b, bands: [{ from: 1, " +
      'points: 1 }, { from: "80%", points: 0.5 }, { otherwise: true, points: 0 }] }',
    "facts: { a: { kind: count, vi: a, en: a }, b: { kind: count, vi: b, en: b } }\n" +
      '        rule: { kind: threshold-proportional, of: a / b, full: "85%", floor: "60%" }',
    "facts: { a: { kind: count, vi: a, en: a }, b: { kind: count, vi: b, en: b } }\n" +
      "        rule: { kind: proportional, of: a / b }",
    "facts: { a: { kind: count, vi: a, en: a } }\n        rule: { kind: per-unit, of: a, each: 0.05 }",
    "facts: { d: { kind: days, vi: d, en: d } }\n        rule: { kind: step-by-delay, of: d, " +
      "bands: [{ upTo: 30, points: 1 }, { upTo: 60, points: 0.5 }, { beyond: 60, points: 0 }] }",
    "facts: { l: { kind: level, vi: l, en: l, levels: { good: { vi: tốt, en: good }, bad: { vi: kém, " +
      "en: bad } } } }\n        rule: { kind: level, of: l, points: { good: 1, bad: 0 } }",
    "facts: { s: { kind: share, vi: s, en: s } }\n        rule: { kind: external, of: s, as: share }",
    "facts: { a: { kind: count, vi: a, en: a } }\n" +
      "        rule: { kind: compared-with-mean, of: a, mean: of-group, atOrAbove: 1, below: 0 }",
    "facts: { a: { kind: count, vi: a, en: a }, b: { kind: count, vi: b, en: b } }\n" +
      "        notApplicable: { when: [{ fact: b, is: 0 }], effect: leaves-the-maximum }\n" +
      "        rule: { kind: proportional, of: a / b }",
  ];
  const domains = Array.from({ length: ITEMS / rules.length }, (_, d) =>
    [
      `  - code: "${d + 1}"`,
      "    title: { vi: lĩnh vực, en: domain }",
      `    points: ${rules.length}`,
      "    items:",
      ...rules.map(
        (rule, i) =>
          `      - code: "${d + 1}.${i + 1}"\n        title: { vi: tiêu chí, en: item }\n` +
          `        points: 1\n        source: self\n        ${rule}`,
      ),
    ].join("\n"),
  );
  const yaml =
    `scheme: bench\nversion: "1"\nstatus: sample\ntitle: { vi: thử, en: bench }\nbasis: {}\n` +
    `years: { from: 2026 }\nunits: [xã]\nlevels: [{ vi: lĩnh vực, en: domain }, { vi: tiêu chí, en: item }]\n` +
    `index: { value: share, points: ${ITEMS}, show: { decimals: 2 } }\n` +
    `ranking: { on: exact, ties: shared-gap }\ngroups: none\nitems:\n${domains.join("\n")}\n`;
  const read = parseScheme(yaml);
  if (!read.ok) throw new Error(read.faults.map((fault) => `${fault.line}: ${fault.message.en}`).join("\n"));
  return read.value;
}

/** Facts from a small linear congruential generator: the same on every run. */
export function mixedFacts(count: number): UnitFacts[] {
  let state = 2026;
  const draw = (below: number) => {
    state = (1664525 * state + 1013904223) % 4294967296;
    return Math.floor((state / 4294967296) * below);
  };
  const number = (below: number, from = 0): Exact => Exact.of(from + draw(below));
  const ofItem = (i: number): [string, FactValue][] => {
    const b = 20 + draw(400);
    const ratio: [string, FactValue][] = [
      ["a", number(b + 1)],
      ["b", Exact.of(b)],
    ];
    return (
      [
        [["done", draw(2) === 1] as [string, FactValue]],
        ratio,
        ratio,
        ratio,
        [["a", number(30)] as [string, FactValue]],
        [["d", number(90)] as [string, FactValue]],
        [["l", draw(2) === 1 ? "good" : "bad"] as [string, FactValue]],
        [["s", Exact.ratio(draw(10001), 10000)] as [string, FactValue]],
        [["a", number(1000)] as [string, FactValue]],
        [
          ["a", number(20)],
          ["b", number(40, 0)],
        ] as [string, FactValue][],
      ][i] ?? []
    );
  };
  return Array.from({ length: count }, (_, u) => ({
    unit: `u${u}` as UnitVersionId,
    group: "",
    facts: new Map(
      Array.from(
        { length: ITEMS },
        (__, k) => [`${Math.floor(k / 10) + 1}.${(k % 10) + 1}`, new Map(ofItem(k % 10))] as const,
      ),
    ),
  }));
}
