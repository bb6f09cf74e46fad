import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  correlateStructure,
  correlationPValues,
  cronbachAlpha,
  pairwiseWeights,
  treeOf,
  varimax,
  weightsForImportance,
} from "./index.ts";
import { cholesky, dot, solveLinear, symmetricEigen } from "../linear/index.ts";
import { studentTwoSided } from "./student.ts";

const square = fc.integer({ min: 1, max: 6 }).chain((n) =>
  fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: n, maxLength: n }), {
    minLength: n,
    maxLength: n,
  }),
);

test("eigenvectors of a symmetric matrix are stretched by their eigenvalues and stand square to each other", () => {
  fc.assert(
    fc.property(square, (rows) => {
      const matrix = rows.map((row, i) => row.map((entry, j) => entry + (rows[j]?.[i] ?? 0)));
      const { values, vectors } = symmetricEigen(matrix);
      for (const [k, vector] of vectors.entries()) {
        for (const [i, row] of matrix.entries())
          expect(dot(row, vector)).toBeCloseTo((values[k] ?? 0) * (vector[i] ?? 0), 8);
        for (const [l, other] of vectors.entries())
          expect(dot(vector, other)).toBeCloseTo(k === l ? 1 : 0, 9);
      }
      expect(values).toEqual(values.toSorted((a, b) => b - a));
    }),
  );
});

test("a linear system is solved, or said to have no single solution", () => {
  fc.assert(
    fc.property(square, (matrix) => {
      const solution = solveLinear(
        matrix,
        matrix.map((row) => row.reduce((sum, entry) => sum + entry, 0)),
      );
      for (const row of matrix)
        if (solution !== undefined)
          expect(dot(row, solution)).toBeCloseTo(
            row.reduce((sum, entry) => sum + entry, 0),
            5,
          );
    }),
  );
  expect(
    solveLinear(
      [
        [1, 2],
        [2, 4],
      ],
      [1, 1],
    ),
  ).toBeUndefined();
});

test("a covariance matrix is its Cholesky factor times itself turned over", () => {
  const matrix = [
    [4, 2, 0],
    [2, 5, 0],
    [0, 0, 0],
  ];
  const lower = cholesky(matrix);
  expect(lower.map((row) => lower.map((other) => dot(row, other)))).toEqual(matrix);
});

test("rotation keeps what each indicator has in common with the factors", () => {
  const loadings = [
    [0.8, 0.3],
    [0.7, -0.4],
    [0.2, 0.9],
    [0.5, 0.5],
  ];
  for (const [i, row] of varimax(loadings).entries())
    expect(dot(row, row)).toBeCloseTo(dot(loadings[i] ?? [], loadings[i] ?? []), 12);
});

test("Student's two-sided tail meets published values", () => {
  expect(studentTwoSided(12.706_204_736, 1)).toBeCloseTo(0.05, 9);
  expect(studentTwoSided(2.228_138_852, 10)).toBeCloseTo(0.05, 9);
  expect(studentTwoSided(0, 5)).toBe(1);
});

test("a consistent comparison gives back the weights it was made from", () => {
  const weights = [0.5, 0.3, 0.2];
  const { weights: found, consistencyRatio } = pairwiseWeights(weights.map((a) => weights.map((b) => a / b)));
  for (const [i, weight] of found.entries()) expect(weight).toBeCloseTo(weights[i] ?? 0, 12);
  expect(consistencyRatio).toBeCloseTo(0, 12);
  expect(() =>
    pairwiseWeights([
      [1, 0],
      [1, 1],
    ]),
  ).toThrow("positive");
});

test("alpha is 1 for indicators that say the same, and not defined for a single one", () => {
  const column = Float64Array.of(1, 2, 3, 5);
  expect(cronbachAlpha([column, column, column]).alpha).toBeCloseTo(1, 12);
  expect(cronbachAlpha([column, column.map((value) => -value)], { directions: [1, -1] }).alpha).toBeCloseTo(
    1,
    12,
  );
  expect(cronbachAlpha([column]).alpha).toBeNaN();
});

test("weights for an importance meet the target, or keep to weights of 0 and say by how much they miss", () => {
  const columns = [
    Float64Array.of(1, 5, 2, 8, 3, 9),
    Float64Array.of(2, 1, 7, 3, 8, 4),
    Float64Array.of(5, 3, 1, 9, 2, 2),
  ];
  const met = weightsForImportance(columns, [0.4, 0.3, 0.3]);
  expect(met?.residual).toBeCloseTo(0, 12);
  for (const [i, share] of [0.4, 0.3, 0.3].entries()) expect(met?.achieved[i]).toBeCloseTo(share, 9);
  const missed = weightsForImportance(columns, [0.98, 0.01, 0.01]);
  expect(Math.min(...(missed?.weights ?? [-1]))).toBeGreaterThanOrEqual(0);
  expect(
    weightsForImportance([columns[0] ?? Float64Array.of(), columns[0] ?? Float64Array.of()], [0.5, 0.5]),
  ).toBeUndefined();
});

test("correlations inside an index go between siblings, to the parent and to the top", () => {
  const nodes = [
    { code: "a", parent: "P", componentWeight: 1 },
    { code: "b", parent: "P", componentWeight: 1 },
    { code: "P", parent: "T", componentWeight: 1 },
    { code: "c", parent: "T", componentWeight: 1 },
    { code: "T", componentWeight: 1 },
  ];
  const columns = { a: Float64Array.of(1, 2, 3), b: Float64Array.of(3, 2, 1), c: Float64Array.of(1, 3, 2) };
  const tree = treeOf({ units: ["A", "B", "C"], nodes, columns });
  if (!tree.ok) throw new Error("a sound tree was expected");
  const values = tree.value.nodes.map(({ code }) => columns[code as "a"] ?? Float64Array.of(1, 2, 4));
  const pairs = correlateStructure(tree.value, values);
  expect(pairs.map(({ a, b, relation }) => `${a}-${b} ${relation}`)).toEqual(
    expect.arrayContaining([
      "a-b siblings",
      "a-P child-parent",
      "a-T child-top",
      "P-T child-parent",
      "c-T child-parent",
    ]),
  );
  expect(pairs.find(({ relation, a, b }) => relation === "siblings" && a === "a" && b === "b")).toMatchObject(
    { correlation: -1, n: 3 },
  );
  expect(correlationPValues([columns.a, columns.b, columns.c])[0]?.[0]).toBe(0);
});
