/** Worked examples of whole units: facts in, points of every part, index, class and place out. */
import { parseDocument } from "yaml";
import { z } from "zod";
import { Exact, readExact } from "../numbers/index.ts";
import { type Place, rankUnits } from "../ranking/index.ts";
import { bilingual, type Scheme } from "../scheme/index.ts";
import { computeRound, type IndexResult } from "./compute.ts";
import type { Exemption, UnitFacts } from "./facts.ts";
import type { ResultNode } from "./node.ts";
import { type FactRow, readFacts } from "./read.ts";

const figure = z.union([z.boolean(), z.string(), z.number()]);
const exact = figure.refine((written) => readExact(String(written)) !== undefined, { error: "not a number" });
const exemption = z.strictObject({
  reason: bilingual,
  proposedBy: z.string().optional(),
  approvedBy: z.string().optional(),
});

const expectation = z.strictObject({
  /** Points of items, domains and the blocks `bonus` and `penalty`. */
  points: z.record(z.string(), exact).optional(),
  notApplicable: z.array(z.string()).optional(),
  maximum: exact.optional(),
  total: exact.optional(),
  index: exact.optional(),
  /** The index as the office prints it: "94.05%" or "48.81", decimal point. */
  shown: z.string().optional(),
  class: z.string().optional(),
  place: z.int().optional(),
  noIndex: z.literal(true).optional(),
});

const wholeUnit = z.strictObject({
  unit: z.string().brand<"UnitVersionId">(),
  group: z.string().optional(),
  /** By item code; an item with one fact needs only its figure; facts of the scheme stand under `""`. */
  facts: z.record(z.string(), z.union([figure, z.record(z.string(), figure)])),
  exempt: z.record(z.string(), exemption).optional(),
  expect: expectation,
});

const wholeCases = z.strictObject({ title: bilingual, source: z.string(), units: z.array(wholeUnit).min(1) });
type WholeUnit = z.infer<typeof wholeUnit>;
type Expectation = z.infer<typeof expectation>;

export interface FailedWholeCase {
  readonly unit: string;
  /** What differs: an item code, "index", "class" …; "form" when the file itself cannot be read. */
  readonly what: string;
  readonly expected: string;
  readonly got: string;
}

/** As {@link runWholeCases}, from the text of the file. */
export function runWholeCaseFile(scheme: Scheme, yaml: string): ReturnType<typeof runWholeCases> {
  const document = parseDocument(yaml, { prettyErrors: false, logLevel: "error" });
  const [error] = document.errors;
  return error
    ? { count: 0, failed: [{ unit: "", what: "form", expected: "YAML", got: error.message }] }
    : runWholeCases(scheme, document.toJS());
}

/**
 * Computes the units of one case file as one round and compares what the file expects.
 * @param written the parsed file (`schemes/<index>/<version>/cases/*.yaml`)
 * @returns how many single expectations were compared, and those that differ
 */
export function runWholeCases(
  scheme: Scheme,
  written: unknown,
): { readonly count: number; readonly failed: readonly FailedWholeCase[] } {
  const file = wholeCases.safeParse(written);
  if (!file.success)
    return {
      count: 0,
      failed: file.error.issues.map(({ path, message }) => ({
        unit: "",
        what: "form",
        expected: path.join("."),
        got: message,
      })),
    };
  const read = readFacts(scheme, file.data.units.flatMap(rowsOf));
  if (!read.ok)
    return {
      count: 0,
      failed: read.faults.map(({ row, message }) => ({
        unit: "",
        what: "form",
        expected: `fact ${row}`,
        got: message.en,
      })),
    };
  const facts = new Map(read.value.map((unit) => [unit.unit, unit]));
  const results = computeRound(
    scheme,
    file.data.units.map((unit) => withExemptions(unit, facts.get(unit.unit))),
  );
  const places = rankUnits(
    results.map(({ unit, group, index }) => ({ unit, group, value: index })),
    { ...scheme.ranking, decimals: scheme.show.decimals },
  );
  const compared = file.data.units.flatMap((unit, i) =>
    compare(unit.expect, results[i], places.get(unit.unit), scheme).map((each) => ({
      unit: unit.unit,
      ...each,
    })),
  );
  return { count: compared.length, failed: compared.filter(({ expected, got }) => expected !== got) };
}

function rowsOf({ unit, group, facts }: WholeUnit): FactRow[] {
  return Object.entries(facts).flatMap(([item, figures]) =>
    (typeof figures === "object" ? Object.entries(figures) : [["", figures] as const]).map(
      ([fact, value]) => ({ unit, group, item, fact, value: String(value) }),
    ),
  );
}

function withExemptions({ unit, group = "", exempt }: WholeUnit, read: UnitFacts | undefined): UnitFacts {
  const exemptions = new Map(
    Object.entries(exempt ?? {}).map(([code, { reason, proposedBy, approvedBy }]): [string, Exemption] => [
      code,
      { reason, ...(proposedBy && { proposedBy }), ...(approvedBy && { approvedBy }) },
    ]),
  );
  return { unit, group, facts: read?.facts ?? new Map(), exemptions };
}

type Compared = Pick<FailedWholeCase, "what" | "expected" | "got">;

function compare(
  expected: Expectation,
  result: IndexResult | undefined,
  place: Place | undefined,
  scheme: Scheme,
): Compared[] {
  if (!result) return [];
  const nodes = new Map<string, ResultNode>(withDescendants(result.tree).map((node) => [node.code, node]));
  const number = (
    what: string,
    wanted: boolean | string | number | undefined,
    got: Exact | undefined,
  ): Compared[] =>
    wanted === undefined
      ? []
      : [
          {
            what,
            expected: Exact.of(String(wanted)).text,
            got: got?.text ?? `– (${result.noIndex?.en ?? "no points"})`,
          },
        ];
  const text = (
    what: string,
    wanted: string | number | undefined,
    got: string | number | undefined,
  ): Compared[] =>
    wanted === undefined ? [] : [{ what, expected: String(wanted), got: String(got ?? "–") }];
  return [
    ...Object.entries(expected.points ?? {}).flatMap(([code, points]) =>
      number(code, points, nodes.get(code)?.points),
    ),
    ...(expected.notApplicable ?? []).flatMap((code) =>
      text(code, "not-applicable", nodes.get(code)?.status),
    ),
    ...number("maximum", expected.maximum, result.maximum),
    ...number("total", expected.total, result.points),
    ...number("index", expected.index, result.index),
    ...text("shown", expected.shown, result.index && shownAs(result.index, scheme)),
    ...text("class", expected.class, classId(result)),
    ...text("place", expected.place, place?.place),
    ...text("noIndex", expected.noIndex && "none", result.index ? result.index.text : "none"),
  ];
}

/** "undecided" where something that decides the class is missing. */
function classId({ class: given }: IndexResult): string | undefined {
  return given && (given.decided ? given.id : "undecided");
}

function withDescendants(node: ResultNode): ResultNode[] {
  return [node, ...node.children.flatMap(withDescendants)];
}

function shownAs(index: Exact, { indexValue, show }: Scheme): string {
  return indexValue === "points"
    ? index.toFixed(show.decimals)
    : `${index.times(Exact.of(100)).toFixed(show.decimals)}%`;
}
