import type { Scheme } from "../scheme/index.ts";

/** A node of a result as computed, or as an edition has it. */
interface TreeNode<N> {
  readonly code: string;
  readonly children?: readonly N[] | undefined;
}

/**
 * A node and everything below it, each before what stands below it, in the order of the scheme.
 *
 * @example nodesOf(result.tree).map(({ code }) => code) // ["index", "1", "1.1", "1.1.1", …]
 */
export function nodesOf<N extends TreeNode<N>>(node: N): N[] {
  const found: N[] = [];
  const add = (at: N) => {
    found.push(at);
    for (const child of at.children ?? []) add(child);
  };
  add(node);
  return found;
}

/**
 * What was scored by a rule, in the order of the scheme; groups and blocks are what stands above it.
 * Of a group that is exempt as a whole nothing was scored.
 */
export function leavesOf<N extends TreeNode<N>>(scheme: Scheme, node: N): N[] {
  return nodesOf(node).filter(({ code }) => scheme.items.get(code)?.rule !== undefined);
}

/** @returns undefined where the tree has no such node: another scheme, or a group above it is exempt as a whole */
export function nodeAt<N extends TreeNode<N>>(node: N, code: string): N | undefined {
  if (node.code === code) return node;
  for (const child of node.children ?? []) {
    const found = nodeAt(child, code);
    if (found !== undefined) return found;
  }
  return undefined;
}
