import { Exact } from "../numbers/index.ts";
import type { Bilingual, ClassCondition, Scheme, UnitClass } from "../scheme/index.ts";
import { check, holds } from "./award.ts";
import { type FactValue, isMissing, plainFact } from "./facts.ts";
import type { ResultNode } from "./node.ts";

export interface Classification {
  readonly id: string;
  readonly title: Bilingual;
  /** A better class that the index alone would have given, and the condition that held it back. */
  readonly heldBack?: { readonly id: string; readonly title: Bilingual; readonly by: ClassCondition };
  /** A veto overrides index and conditions. */
  readonly veto?: Bilingual;
}

/** The best class whose lower end and conditions both hold; a veto overrides it (Hải Phòng 212/2025/QĐ-UBND: score and conditions must both hold). */
export function classify(
  scheme: Scheme,
  index: Exact,
  tree: ResultNode,
  facts: ReadonlyMap<string, FactValue>,
): Classification | undefined {
  if (scheme.classes.length === 0) return undefined;
  const veto = scheme.vetoes.find(({ when }) => check(when, facts, {}) === "met");
  const vetoed = veto && scheme.classes.find(({ id }) => id === veto.class);
  if (veto && vetoed) return { id: vetoed.id, title: vetoed.title, veto: veto.title };
  // penalties can push an index below 0: the last class is open downwards
  const reached = scheme.classes.filter((each, i) => i === scheme.classes.length - 1 || reaches(index, each));
  const given =
    reached.find((each) => each.provided.every((condition) => isMet(condition, tree, facts))) ??
    reached.at(-1);
  const best = reached[0];
  if (!given || !best) return undefined;
  const by = best.provided.find((condition) => !isMet(condition, tree, facts));
  return {
    id: given.id,
    title: given.title,
    ...(best !== given && by && { heldBack: { id: best.id, title: best.title, by } }),
  };
}

function reaches(index: Exact, { low, lowOpen }: UnitClass): boolean {
  return lowOpen ? index.above(low) : index.atLeast(low);
}

function isMet(condition: ClassCondition, tree: ResultNode, facts: ReadonlyMap<string, FactValue>): boolean {
  const { subject } = condition;
  if ("fact" in subject) {
    const value = plainFact(facts, subject.fact);
    return !isMissing(value) && holds(value, condition);
  }
  const nodes =
    "item" in subject
      ? descendants(tree).filter((node) => node.code === subject.item)
      : descendants(tree).filter(
          (node) => node.item.depth === subject.everyItemAtDepth && node.item.line > 0,
        );
  return nodes.every(
    (node) =>
      node.status === "not-applicable" ||
      (node.points !== undefined && holds(node.points.over(node.maximum), condition)),
  );
}

function descendants(node: ResultNode): ResultNode[] {
  return node.children.flatMap((child) =>
    child.code === "bonus" || child.code === "penalty" ? [] : [child, ...descendants(child)],
  );
}
