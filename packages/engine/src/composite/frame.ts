import { bad, faultAt, good } from "./faults.ts";
import type { CompositeFault, Outcome } from "./faults.ts";

/**
 * A node of the index: an indicator (no children) or an aggregate of its children. `componentWeight` is relative
 * within the parent. `direction` −1: lower is better. `denominator` names a column of the frame to divide by;
 * `target` is the value aimed at, for distances to target.
 */
export type IndexNode = {
  code: string;
  parent?: string;
  componentWeight: number;
  direction?: 1 | -1;
  denominator?: string;
  target?: number;
};

/**
 * The input of an index: units, the tree of nodes, one column of values for each indicator (and denominator) in unit
 * order with NaN for a missing value, and groups of units (name → label of each unit) for imputation within a group.
 */
export type IndicatorFrame = {
  units: readonly string[];
  nodes: readonly IndexNode[];
  columns: Readonly<Record<string, Float64Array>>;
  groups?: Readonly<Record<string, readonly string[]>>;
};

/** The tree made ready for walking: indicators first, then aggregates, children always before their parent. */
export type IndexTree = {
  nodes: readonly TreeNode[];
  indicators: readonly TreeNode[];
  aggregates: readonly TreeNode[];
  top: TreeNode;
};

/** `level` 1 is an indicator; an aggregate stands one above its highest child. `children` are positions in `nodes`. */
export type TreeNode = IndexNode & { level: number; children: readonly number[] };

/** The tree of a frame whose structure and columns are sound, or all that is wrong with them. */
export function treeOf(frame: IndicatorFrame): Outcome<IndexTree> {
  const faults = [...structureFaults(frame.nodes), ...columnFaults(frame)];
  return faults.length > 0 ? bad(faults) : good(orderedTree(frame.nodes));
}

function structureFaults(nodes: readonly IndexNode[]): CompositeFault[] {
  const codes = nodes.map(({ code }) => code);
  const known = new Set(codes);
  const doubled = [...new Set(codes.filter((code, place) => codes.indexOf(code) !== place))];
  const lost = nodes
    .filter(({ parent }) => parent !== undefined && !known.has(parent))
    .map(({ code }) => code);
  const tops = nodes.filter(({ parent }) => parent === undefined).map(({ code }) => code);
  const weightless = nodes
    .filter(({ componentWeight }) => !Number.isFinite(componentWeight) || componentWeight < 0)
    .map(({ code }) => code);
  return [
    ...faultAt("duplicate-code", doubled, { vi: "Mã xuất hiện nhiều lần", en: "Code used more than once" }),
    ...faultAt("unknown-parent", lost, {
      vi: "Thành phần cha không tồn tại",
      en: "The parent does not exist",
    }),
    ...(tops.length === 1
      ? []
      : faultAt("no-single-top", tops.length === 0 ? codes : tops, {
          vi: "Chỉ số cần đúng một nút gốc",
          en: "An index needs exactly one top node",
        })),
    ...faultAt("bad-weight", weightless, {
      vi: "Trọng số phải là số không âm",
      en: "A weight must be a number that is not negative",
    }),
    ...faultAt(
      "bad-direction",
      nodes
        .filter(({ direction = 1 }) => direction !== 1 && direction !== -1)
        .map(({ code, direction }) => `${code} (${direction})`),
      BAD_DIRECTION,
    ),
    ...faultAt(
      "no-target",
      nodes.filter(({ target = 0 }) => !Number.isFinite(target)).map(({ code }) => code),
      { vi: "Mục tiêu phải là một con số", en: "A target must be a number" },
    ),
    ...faultAt("bad-weight", parentsWithoutWeight(nodes), {
      vi: "Các thành phần con có tổng trọng số bằng 0",
      en: "The weights of the children add up to 0",
    }),
    ...(lost.length > 0
      ? []
      : faultAt("cycle", inCycle(nodes), {
          vi: "Thành phần tự chứa chính mình",
          en: "A node contains itself",
        })),
  ];
}

/** A direction that is misread turns the whole ranking round. */
export const BAD_DIRECTION = {
  vi: "Chiều của chỉ tiêu phải là 1 (cao là tốt) hoặc -1 (thấp là tốt)",
  en: "The direction of an indicator must be 1 (higher is better) or -1 (lower is better)",
} as const;

function parentsWithoutWeight(nodes: readonly IndexNode[]): string[] {
  const sums = new Map<string, number>();
  for (const { parent, componentWeight } of nodes)
    if (parent !== undefined) sums.set(parent, (sums.get(parent) ?? 0) + componentWeight);
  return [...sums].filter(([, sum]) => sum === 0).map(([code]) => code);
}

function inCycle(nodes: readonly IndexNode[]): string[] {
  const parents = new Map(nodes.map(({ code, parent }) => [code, parent]));
  return nodes
    .filter(({ code }) => {
      let above = parents.get(code);
      for (let steps = 0; above !== undefined && steps < nodes.length; steps += 1) above = parents.get(above);
      return above !== undefined;
    })
    .map(({ code }) => code);
}

function columnFaults({ units, nodes, columns, groups = {} }: IndicatorFrame): CompositeFault[] {
  const parents = new Set(nodes.map(({ parent }) => parent));
  const indicators = nodes.filter(({ code }) => !parents.has(code)).map(({ code }) => code);
  const wrong = Object.keys(columns).filter((code) => columns[code]?.length !== units.length);
  const wrongGroups = Object.keys(groups).filter((name) => groups[name]?.length !== units.length);
  const endless = Object.keys(columns).filter(
    (code) => columns[code]?.some((value) => Math.abs(value) === Infinity) === true,
  );
  const doubled = units.filter((unit, place) => units.indexOf(unit) !== place);
  return [
    ...faultAt(
      "no-column",
      indicators.filter((code) => columns[code] === undefined),
      { vi: "Chỉ tiêu không có cột số liệu", en: "The indicator has no column of values" },
    ),
    ...faultAt(
      "empty-column",
      indicators.filter((code) => units.length > 0 && columns[code]?.every(Number.isNaN)),
      { vi: "Chỉ tiêu không có giá trị nào", en: "The indicator has no value at all" },
    ),
    ...faultAt("wrong-length", [...wrong, ...wrongGroups], {
      vi: "Số dòng khác số đơn vị",
      en: "The number of rows is not the number of units",
    }),
    ...faultAt("not-finite", endless, {
      vi: "Cột có giá trị vô hạn",
      en: "The column holds an infinite value",
    }),
    ...faultAt("duplicate-code", doubled, {
      vi: "Đơn vị xuất hiện nhiều lần",
      en: "Unit listed more than once",
    }),
  ];
}

function orderedTree(nodes: readonly IndexNode[]): IndexTree {
  const byParent = Map.groupBy(nodes, ({ parent }) => parent);
  const levels = new Map<string, number>();
  const levelOf = (code: string): number => {
    const known = levels.get(code);
    if (known !== undefined) return known;
    const level = 1 + Math.max(0, ...(byParent.get(code) ?? []).map((child) => levelOf(child.code)));
    levels.set(code, level);
    return level;
  };
  const ordered = nodes.toSorted((a, b) => levelOf(a.code) - levelOf(b.code));
  const positions = new Map(ordered.map(({ code }, position) => [code, position]));
  const tree = ordered.map((node) => ({
    ...node,
    level: levelOf(node.code),
    children: (byParent.get(node.code) ?? []).map(({ code }) => positions.get(code) ?? 0),
  }));
  const top = tree.at(-1);
  if (top === undefined) throw new Error("a checked tree has a top");
  return {
    nodes: tree,
    indicators: tree.filter(({ level }) => level === 1),
    aggregates: tree.filter(({ level }) => level > 1),
    top,
  };
}
