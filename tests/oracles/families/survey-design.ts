import { declareDesign, declareDomains } from "../../../packages/engine/src/survey/index.ts";
import type {
  LabelColumn,
  LonelyPsuRule,
  Outcome,
  SurveyDesign,
  SurveyDomains,
} from "../../../packages/engine/src/survey/index.ts";
import type { OracleCase, Table } from "../runner.ts";
import { optionsOf, recordIn, tableNamed, textIn, textsIn } from "./reading.ts";

/** The rows of a case: its table, less those that `options.rowFilter` takes out. */
export interface CaseRows {
  readonly table: Table;
  readonly numbers: (column: string) => Float64Array;
  readonly labels: (column: string) => (string | null)[];
}

export function rowsOf(testCase: OracleCase, table: (file: string) => Table): CaseRows {
  const source = tableNamed(testCase.data, table);
  const { rowFilter } = optionsOf(testCase);
  const filterColumn =
    rowFilter === undefined
      ? undefined
      : source.text(textIn(recordIn(rowFilter, "rowFilter").variable, "rowFilter.variable"));
  const kept = Array.from({ length: source.rowCount }, (_, row) => row).filter(
    (row) => filterColumn === undefined || filterColumn[row] !== null,
  );
  return {
    table: source,
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

/** The design of a case, declared on its rows. */
export function designOf(testCase: OracleCase, rows: CaseRows): SurveyDesign {
  const design = recordIn(testCase.design, "design");
  const { weights, probs } = design;
  const populationSizes = textsIn(design.fpc, "fpc").map(rows.numbers);
  const rule: LonelyPsuRule | undefined = (
    ["fail", "certainty", "remove", "adjust", "average"] as const
  ).find((name) => name === design.lonelyPsu);
  return valueOf(
    declareDesign({
      ids: textsIn(design.ids, "ids").map(rows.labels),
      strata: textsIn(design.strata, "strata").map(rows.labels),
      ...(typeof weights === "string" ? { surveyWeights: rows.numbers(weights) } : {}),
      ...(typeof probs === "string" ? { probabilities: rows.numbers(probs) } : {}),
      ...(populationSizes.length > 0 ? { populationSizes } : {}),
      nest: design.nest === true,
      ...(rule === undefined ? {} : { lonelyPsu: rule }),
      adjustDomainLonely: design.adjustDomainLonely === true,
    }),
  );
}

/** The domains `options.by` names, a text or a list of texts. */
export function domainsOf(testCase: OracleCase, rows: CaseRows): SurveyDomains | undefined {
  const { by } = optionsOf(testCase);
  if (by === undefined || by === null) return undefined;
  const names = typeof by === "string" ? [by] : textsIn(by, "by");
  return valueOf(
    declareDomains(Object.fromEntries(names.map((name): [string, LabelColumn] => [name, rows.labels(name)]))),
  );
}

/** The value, or an error that says every problem. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new RangeError(
    outcome.problems.map((problem) => `${problem.code}: ${problem.message.en}`).join("\n"),
  );
}

/** Columns of the reference data that hold categories as numbers. */
const categories: ReadonlySet<string> = new Set(["race"]);

/** True when the column is to be averaged, false when its levels are to be counted. */
export function isNumeric(name: string, labels: readonly (string | null)[]): boolean {
  return (
    !categories.has(name) &&
    labels.every((label) => label === null || (label.trim() !== "" && !Number.isNaN(Number(label))))
  );
}
