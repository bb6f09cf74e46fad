import { z } from "zod";
import { declareDesign, declareDomains } from "../../../packages/engine/src/survey/index.ts";
import type {
  LabelColumn,
  MissingRule,
  Outcome,
  SurveyDesign,
  SurveyDomains,
} from "../../../packages/engine/src/survey/index.ts";
import { file, tableIn } from "../adapter.ts";
import type { Sources } from "../adapter.ts";

/** Parts that the cases on samples share. */
export const surveyTable = file;
export const surveyDesign = z.strictObject({
  ids: z.array(z.string()),
  strata: z.array(z.string()),
  weights: z.string().nullable(),
  probs: z.string().nullable(),
  fpc: z.array(z.string()),
  nest: z.boolean(),
  lonelyPsu: z.enum(["fail", "certainty", "remove", "adjust", "average"]),
  adjustDomainLonely: z.boolean(),
});
export const rowFilter = z.strictObject({ variable: z.string(), notMissing: z.literal(true) });
export const by = z.union([z.string().transform((name) => [name]), z.array(z.string()).min(1)]);

const missingRules: Record<string, MissingRule> = {
  "none present": "refuse",
  "drop per variable": "dropPerVariable",
  drop: "dropPerVariable",
  "drop listwise": "dropListwise",
};
/** What a case says about missing answers, as the rule of the engine. */
export const missing = z
  .enum(Object.keys(missingRules))
  .transform((words): MissingRule => missingRules[words] ?? "refuse");

/** The rows of a case: its columns, less the rows that `options.rowFilter` takes out. */
export interface CaseRows {
  readonly columns: readonly string[];
  readonly numbers: (column: string) => Float64Array;
  readonly labels: (column: string) => (string | null)[];
}

export function rowsOf(
  part: { file: string },
  sources: Sources,
  filter?: z.output<typeof rowFilter>,
): CaseRows {
  const source = tableIn(part, sources);
  const marks = filter && source.text(filter.variable);
  const kept = Array.from({ length: source.rowCount }, (_, row) => row).filter(
    (row) => marks === undefined || marks[row] !== null,
  );
  return {
    columns: source.columns,
    numbers: (column) => {
      const values = source.numbers(column);
      return Float64Array.from(kept, (row) => values[row] ?? Number.NaN);
    },
    labels: (column) => {
      const values = source.text(column);
      return kept.map((row) => values[row] ?? null);
    },
  };
}

/** Columns by name, for a variable or a design. */
export interface NamedColumns {
  readonly numbers: (column: string) => Float64Array;
  readonly labels: (column: string) => LabelColumn;
}

/** The design of a case, declared on its rows. */
export function designOf(design: z.output<typeof surveyDesign>, rows: NamedColumns): SurveyDesign {
  const { ids, strata, weights, probs, fpc, nest, lonelyPsu, adjustDomainLonely } = design;
  return valueOf(
    declareDesign({
      ids: ids.map(rows.labels),
      strata: strata.map(rows.labels),
      ...(weights === null ? {} : { surveyWeights: rows.numbers(weights) }),
      ...(probs === null ? {} : { probabilities: rows.numbers(probs) }),
      ...(fpc.length === 0 ? {} : { populationSizes: fpc.map(rows.numbers) }),
      nest,
      lonelyPsu,
      adjustDomainLonely,
    }),
  );
}

/** The domains a case asks for; none when it names no columns. */
export function domainsOf(
  columns: readonly string[] | undefined,
  rows: NamedColumns,
): { by?: SurveyDomains } {
  if (columns === undefined) return {};
  return {
    by: valueOf(declareDomains(Object.fromEntries(columns.map((name) => [name, rows.labels(name)])))),
  };
}

/** Several columns of numbers by name. */
export function numbersBy(columns: readonly string[], rows: NamedColumns): Record<string, Float64Array> {
  return Object.fromEntries(columns.map((name) => [name, rows.numbers(name)]));
}

/** The value, or an error that says every problem. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new RangeError(
    outcome.problems.map((problem) => `${problem.code}: ${problem.message.en}`).join("\n"),
  );
}

/** Columns of the reference data that hold categories as numbers (`race` of the NHANES example is a factor in R). */
const categories: ReadonlySet<string> = new Set(["race"]);

/** True when the column is to be averaged, false when its levels are to be counted. */
export function isNumeric(name: string, labels: readonly (string | null)[]): boolean {
  return (
    !categories.has(name) &&
    labels.every((label) => label === null || (label.trim() !== "" && !Number.isNaN(Number(label))))
  );
}
