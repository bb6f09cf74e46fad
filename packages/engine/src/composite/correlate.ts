import { completePairs, kendallTauB, pearson, spearman } from "../ranking/index.ts";
import type { IndexTree } from "./frame.ts";
import { studentTwoSided } from "./student.ts";

export type CorrelationKind = "pearson" | "spearman" | "kendall";

const measures: Record<CorrelationKind, (a: ArrayLike<number>, b: ArrayLike<number>) => number> = {
  pearson,
  spearman,
  kendall: kendallTauB,
};

/**
 * Correlation matrix of columns of the same units, each pair over the units present in both (1 on the diagonal).
 * Kendall is tau-b. A pair without spread gives NaN.
 */
export function correlationMatrix(
  columns: readonly ArrayLike<number>[],
  kind: CorrelationKind = "pearson",
): number[][] {
  return symmetric(columns, 1, (a, b) => measures[kind](a, b));
}

/** Two-sided p-values of Pearson's correlations by Student's t with n − 2 degrees of freedom; 0 on the diagonal. */
export function correlationPValues(columns: readonly ArrayLike<number>[]): number[][] {
  return symmetric(columns, 0, (a, b) => {
    const r = pearson(a, b);
    const df = completePairs(a, b)[0].length - 2;
    return df < 1 ? Number.NaN : studentTwoSided(r * Math.sqrt(df / ((1 - r) * (1 + r))), df);
  });
}

/** A pair of nodes of an index and how they go together. */
export type NodeCorrelation = {
  a: string;
  b: string;
  relation: "siblings" | "child-parent" | "child-top";
  correlation: number;
  n: number;
};

/**
 * Correlations within the structure of an index: of the children of each parent with each other, of each node with
 * its parent, and with the top. `values` are the columns of `tree.nodes`, as the aggregation gives them. A child that
 * goes against its parent (negative) or hardly with it deserves a look (OECD/JRC Handbook, step 9).
 */
export function correlateStructure(
  tree: IndexTree,
  values: readonly Float64Array[],
  kind: CorrelationKind = "pearson",
): NodeCorrelation[] {
  const top = tree.nodes.length - 1;
  const pair = (a: number, b: number, relation: NodeCorrelation["relation"]): NodeCorrelation => {
    const [x, y] = completePairs(values[a] ?? [], values[b] ?? []);
    return {
      a: tree.nodes[a]?.code ?? "",
      b: tree.nodes[b]?.code ?? "",
      relation,
      correlation: measures[kind](x, y),
      n: x.length,
    };
  };
  return tree.nodes.flatMap((node, position) => [
    ...node.children.flatMap((a, place) => node.children.slice(place + 1).map((b) => pair(a, b, "siblings"))),
    ...node.children.map((child) => pair(child, position, "child-parent")),
    ...(position === top || node.parent === tree.top.code ? [] : [pair(position, top, "child-top")]),
  ]);
}

function symmetric(
  columns: readonly ArrayLike<number>[],
  diagonal: number,
  entry: (a: ArrayLike<number>, b: ArrayLike<number>) => number,
): number[][] {
  const matrix = columns.map(() => columns.map(() => diagonal));
  for (const [i, a] of columns.entries()) {
    for (const [j, b] of columns.slice(0, i).entries()) {
      const value = entry(a, b);
      matrix[i]?.splice(j, 1, value);
      matrix[j]?.splice(i, 1, value);
    }
  }
  return matrix;
}
