import type { Result } from "../result/index.ts";
import { choiceQuestion, type Expression, partsOf, within } from "./expression/index.ts";
import { type Formula, formulasOf, type Part, type Questionnaire, partsByKey } from "./model.ts";

/**
 * Names that an expression looks at, each once; inside brackets and choice filters bare names too,
 * when they are questions.
 */
export function namesIn(tree: Expression): readonly string[] {
  const names = new Set<string>();
  for (const each of within(tree)) {
    if (each.kind === "name" || each.kind === "filtered" || each.kind === "column") names.add(each.name);
    if (each.kind === "filtered" && each.child !== undefined) names.add(each.child);
    if (each.kind === "call" && each.name === "jr:choice-name") {
      const question = choiceQuestion(each.given[1]);
      if (question !== undefined) names.add(question);
    }
  }
  return [...names];
}

/** Names in a label: `${name}`. */
export function namesInText(text: string): readonly string[] {
  return [...text.matchAll(/\$\{\s*([\p{L}_][\p{L}\p{N}\p{M}._-]*)\s*\}/gu)].map(([, name = ""]) => name);
}

/** Keys by the names that expressions use; a name that stands for several parts gives them all. */
export function keysByName(questionnaire: Questionnaire): ReadonlyMap<string, readonly string[]> {
  const keys = new Map<string, string[]>();
  for (const [key, { part }] of partsByKey(questionnaire.parts))
    keys.set(part.name, [...(keys.get(part.name) ?? []), key]);
  return keys;
}

/** `cycle`: parts that wait for each other, "a" needs "b", "b" needs "a". */
export type ComputingOrder = Result<readonly string[], { readonly cycle: readonly string[] }>;

/**
 * The order in which values, relevance and numbers of instances are found: what is looked at before what looks at it. A
 * group comes before what stands in it. Where parts wait for each other one such circle is given.
 */
export function computingOrder(questionnaire: Questionnaire): ComputingOrder {
  const all = partsByKey(questionnaire.parts);
  const byName = keysByName(questionnaire);
  const needs = new Map(
    [...all].map(([key, { part, around }]) => {
      const parent = around.at(-1);
      return [key, [...(parent === undefined ? [] : [parent.key]), ...neededBy(part, byName)]];
    }),
  );
  return inOrder([...all.keys()], needs);
}

function neededBy(part: Part, byName: ReadonlyMap<string, readonly string[]>): string[] {
  return formulasOf(part)
    .filter(({ use }) => use === "relevant" || use === "calculation" || use === "count")
    .flatMap(({ use, formula }) =>
      namesIn(formula.tree)
        .flatMap((name) => byName.get(name) ?? [])
        .filter((key) => key !== part.key || !(use === "calculation" && looksBack(formula, part.name))),
    );
}

/**
 * A calculation may look at itself through `once()` and, in a repeated group,
 * at other instances by indexed-repeat().
 */
function looksBack({ tree }: Formula, name: string): boolean {
  const open = [tree];
  for (let each = open.pop(); each !== undefined; each = open.pop()) {
    if (each.kind === "name" && each.name === name) return false;
    const isFree = each.kind === "call" && (each.name === "once" || each.name === "indexed-repeat");
    if (!isFree) open.push(...partsOf(each));
  }
  return true;
}

/** Depth first, without recursion: a chain of ten thousand calculations is no danger. */
function inOrder(keys: readonly string[], needs: ReadonlyMap<string, readonly string[]>): ComputingOrder {
  const done = new Set<string>();
  const order: string[] = [];
  for (const start of keys) {
    const path: { key: string; next: number }[] = [{ key: start, next: 0 }];
    const onPath = new Set([start]);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const need = done.has(top.key) ? undefined : needs.get(top.key)?.[top.next];
      top.next += 1;
      if (need === undefined) {
        if (!done.has(top.key)) order.push(top.key);
        done.add(top.key);
        onPath.delete(top.key);
        path.pop();
      } else if (onPath.has(need)) {
        const from = path.findIndex(({ key }) => key === need);
        return { ok: false, cycle: path.slice(from).map(({ key }) => key) };
      } else if (!done.has(need)) {
        path.push({ key: need, next: 0 });
        onPath.add(need);
      }
    }
  }
  return { ok: true, value: order };
}
