import { upperF } from "../distributions/index.ts";
import { solveLinear } from "../linear/index.ts";
import { at, encode } from "./column.ts";
import type { CodedColumn, LabelColumn } from "./column.ts";
import type { SurveyDesign } from "./design.ts";
import { meanOf } from "./linearise.ts";
import { fail, placed, problem, succeed } from "./problem.ts";
import type { Outcome, SurveyProblem } from "./problem.ts";
import { degreesOfFreedom, taylorCovariance } from "./variance.ts";

/** A table of two categorical variables and the test that they have nothing to do with each other. */
export interface Association {
  readonly rowLevels: readonly string[];
  readonly columnLevels: readonly string[];
  /** Shares of all cells, row by row; they add up to 1. */
  readonly shares: readonly (readonly number[])[];
  /** Pearson's statistic, n Σ (p − p̂)²/p̂ with weighted shares. */
  readonly chiSquared: number;
  /** Pearson's statistic over the mean generalised design effect, compared with F. */
  readonly f: number;
  readonly numeratorDegrees: number;
  readonly denominatorDegrees: number;
  readonly pValue: number;
  readonly answers: number;
}

/**
 * Pearson's test of independence for a sample with weights and clusters, with the second-order correction of Rao & Scott
 * (Annals of Statistics 12, 1984) in its F form (Thomas & Rao 1987; R `svychisq`). Rows that lack one of the answers are
 * left out. Problems: columns of another length, a variable with one level only.
 *
 * @example testAssociation(design, { gender, satisfied })
 */
export function testAssociation(
  design: SurveyDesign,
  variables: Readonly<Record<string, LabelColumn>>,
): Outcome<Association> {
  const names = Object.keys(variables);
  const [left, right] = Object.values(variables).map(encode);
  const problems = checkPair(design.rowCount, names, left, right);
  if (problems.length > 0 || !left || !right) return fail(problems);
  const rows = Int32Array.from(left.codes.keys()).filter(
    (row) => at(left.codes, row) >= 0 && at(right.codes, row) >= 0,
  );
  const [height, width] = [left.levels.length, right.levels.length];
  const cells = Array.from({ length: height * width }, (_, cell) =>
    meanOf(
      design.surveyWeights,
      Uint8Array.from(left.codes, (code, row) =>
        code * width + at(right.codes, row) === cell && at(right.codes, row) >= 0 ? 1 : 0,
      ),
      rows,
    ),
  );
  const shares = cells.map(({ value }) => value);
  const covariance = taylorCovariance(
    design,
    cells.map(({ influence }) => influence),
  );
  const chiSquared = rows.length * pearson(shares, height, width);
  const { trace, squares } = designEffects(shares, covariance, rows.length, height, width);
  const numeratorDegrees = trace ** 2 / squares;
  const denominatorDegrees = numeratorDegrees * degreesOfFreedom(design);
  const f = chiSquared / trace;
  return succeed({
    rowLevels: left.levels,
    columnLevels: right.levels,
    shares: left.levels.map((_, i) => shares.slice(i * width, (i + 1) * width)),
    chiSquared,
    f,
    numeratorDegrees,
    denominatorDegrees,
    pValue: upperF(f, numeratorDegrees, denominatorDegrees),
    answers: rows.length,
  });
}

function checkPair(
  rowCount: number,
  names: readonly string[],
  left: CodedColumn | undefined,
  right: CodedColumn | undefined,
): SurveyProblem[] {
  const coded = [left, right];
  const short = names.filter((_, i) => coded[i]?.codes.length !== rowCount);
  const single = names.filter((_, i) => (coded[i]?.levels.length ?? 0) < 2);
  if (names.length !== 2 || short.length > 0)
    return [
      problem(
        "survey.column-length",
        { vi: `Cần hai biến, mỗi biến ${rowCount} dòng`, en: `Two variables of ${rowCount} rows are needed` },
        placed("variable", short),
      ),
    ];
  if (single.length === 0) return [];
  const text = { vi: "Biến chỉ có một mức", en: "The variable has one level only" };
  return [problem("survey.variable-constant", text, placed("variable", single))];
}

function pearson(shares: readonly number[], height: number, width: number): number {
  const ofRow = Array.from({ length: height }, (_, i) => sum(shares.slice(i * width, (i + 1) * width)));
  const ofColumn = Array.from({ length: width }, (_, j) =>
    sum(shares.filter((_, cell) => cell % width === j)),
  );
  return sum(
    shares.map((share, cell) => {
      const expected = at(ofRow, Math.floor(cell / width)) * at(ofColumn, cell % width);
      return (share - expected) ** 2 / expected;
    }),
  );
}

/**
 * Trace of Δ and of Δ², Δ the generalised design effects of the interactions: (C′ D⁻¹ C/n)⁻¹ C′ D⁻¹ V D⁻¹ C with the
 * contrasts C of the table that add up to 0 in every row and column.
 */
function designEffects(
  shares: readonly number[],
  covariance: Float64Array,
  answers: number,
  height: number,
  width: number,
): { trace: number; squares: number } {
  const size = shares.length;
  const contrasts: { cell: number; sign: number }[][] = [];
  for (let i = 0; i + 1 < height; i++)
    for (let j = 0; j + 1 < width; j++)
      contrasts.push([
        { cell: i * width + j, sign: 1 },
        { cell: i * width + width - 1, sign: -1 },
        { cell: (height - 1) * width + j, sign: -1 },
        { cell: size - 1, sign: 1 },
      ]);
  const inverse = shares.map((share) => (share > 0 ? 1 / share : 0));
  const simple = contrasts.map((a) =>
    contrasts.map((b) =>
      sum(
        a.flatMap((x) =>
          b.map((y) => (x.cell === y.cell ? (x.sign * y.sign * at(inverse, x.cell)) / answers : 0)),
        ),
      ),
    ),
  );
  const complex = contrasts.map((a) =>
    contrasts.map((b) =>
      sum(
        a.flatMap((x) =>
          b.map(
            (y) =>
              x.sign *
              y.sign *
              at(inverse, x.cell) *
              at(inverse, y.cell) *
              at(covariance, x.cell * size + y.cell),
          ),
        ),
      ),
    ),
  );
  const columns = contrasts.map(
    (_, k) =>
      solveLinear(
        simple,
        complex.map((row) => at(row, k)),
      ) ?? [],
  );
  const trace = sum(columns.map((column, k) => at(column, k)));
  const squares = sum(
    columns.map((column, k) => sum(column.map((value, i) => value * at(columns[i] ?? [], k)))),
  );
  return { trace, squares };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
