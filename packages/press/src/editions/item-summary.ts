import type { EditionResults, ItemSummary } from "@thang-diem/contract";
import {
  Exact,
  exactQuantile,
  type IndexResult,
  mean,
  type Place,
  type ResultNode,
  type Scheme,
  type UnitVersionId,
} from "@thang-diem/engine";

/** Mean, median, best and worst of the index and of every item over the ranked units of each group. */
export function summarise(
  scheme: Scheme,
  computed: readonly IndexResult[],
  places: ReadonlyMap<string, Place>,
): EditionResults["summary"] {
  const groups = Map.groupBy(
    computed.filter((result) => places.has(result.unit)),
    (result) => result.group,
  );
  return Object.fromEntries([...groups].map(([group, results]) => [group, summaryOf(scheme, results)]));
}

function summaryOf(scheme: Scheme, results: readonly IndexResult[]): Record<string, ItemSummary> {
  const values = new Map<string, { unit: UnitVersionId; value: Exact }[]>();
  for (const result of results) {
    if (result.index) push(values, "", { unit: result.unit, value: result.index });
    for (const node of allNodes(result.tree))
      if (node.points && scheme.items.has(node.code))
        push(values, node.code, { unit: result.unit, value: node.points });
  }
  return Object.fromEntries([...values].map(([code, list]) => [code, itemSummary(list)]));
}

function push<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function itemSummary(list: readonly { unit: UnitVersionId; value: Exact }[]): ItemSummary {
  const sorted = list.toSorted((a, b) => a.value.compare(b.value));
  const values = sorted.map((each) => each.value);
  const end = (value: Exact | undefined) => ({
    value: (value ?? Exact.ZERO).text,
    units: list.filter((each) => value && each.value.equals(value)).map((each) => each.unit),
  });
  return {
    count: list.length,
    mean: mean(values).text,
    median: exactQuantile(values, Exact.ratio(1, 2)).text,
    best: end(values.at(-1)),
    worst: end(values[0]),
  };
}

/** A node and everything below it. */
export function allNodes(node: ResultNode): ResultNode[] {
  return [node, ...node.children.flatMap(allNodes)];
}
