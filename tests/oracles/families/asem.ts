import type { IndexNode, IndicatorFrame } from "../../../packages/engine/src/composite/index.ts";
import type { Table } from "../table.ts";

/**
 * An index from a table of units (`uCode`) and COINr's iMeta: every column that is neither indicator nor denominator
 * may group the units for imputation.
 */
export function asemFrame(source: Table, metadata: Table): IndicatorFrame {
  const nodes = nodesOf(metadata);
  const wanted = new Set(nodes.flatMap(({ code, denominator }) => [code, denominator ?? code]));
  const values = source.columns.filter((name) => wanted.has(name));
  const labels = source.columns.filter((name) => !wanted.has(name) && name !== "uCode");
  return {
    units: source.text("uCode").map(String),
    nodes,
    columns: Object.fromEntries(values.map((name) => [name, Float64Array.from(source.numbers(name))])),
    groups: Object.fromEntries(labels.map((name) => [name, source.text(name).map(String)])),
  };
}

/** The nodes of the tree that the metadata table describes. */
export function nodesOf(metadata: Table): IndexNode[] {
  const [codes, types, parents, denominators] = ["iCode", "Type", "Parent", "Denominator"].map((name) =>
    metadata.text(name),
  );
  const [weights, directions] = ["Weight", "Direction"].map((name) => metadata.numbers(name));
  return (codes ?? []).flatMap((code, row) => {
    if (types?.[row] !== "Indicator" && types?.[row] !== "Aggregate") return [];
    const [parent, denominator] = [parents?.[row] ?? undefined, denominators?.[row] ?? undefined];
    return [
      {
        code: code ?? "",
        componentWeight: weights?.[row] ?? Number.NaN,
        direction: directions?.[row] === -1 ? -1 : 1,
        ...(parent === undefined ? {} : { parent }),
        ...(denominator === undefined ? {} : { denominator }),
      },
    ];
  });
}
