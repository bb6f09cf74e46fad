import type { IndexNode, IndicatorFrame } from "../../../packages/engine/src/composite/index.ts";
import type { Table } from "../runner.ts";

/** The ASEM example (51 countries, 49 indicators) from its two tables, with the grouping used for imputation. */
export function asemFrame(source: Table, metadata: Table): IndicatorFrame {
  const nodes = nodesOf(metadata);
  const wanted = new Set(nodes.flatMap(({ code, denominator }) => [code, denominator ?? code]));
  const columns = source.columns
    .filter((name) => wanted.has(name))
    .map((name) => [name, Float64Array.from(source.numbers(name))]);
  return {
    units: source.text("uCode").map(String),
    nodes,
    columns: Object.fromEntries(columns),
    groups: { EurAsia_group: source.text("EurAsia_group").map(String) },
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
