/** What of a faulty scheme can be computed all the same. */
import type { Path } from "./fault.ts";
import type { ItemText, SchemeText } from "./language.ts";

/** Parts whose faults bear on no single item: the others can be computed. */
const APART = new Set([
  "title",
  "note",
  "basis",
  "years",
  "units",
  "index",
  "ranking",
  "groups",
  "classes",
  "vetoes",
]);

/**
 * The scheme without rules and cases of the items that a fault touches, so that the cases of the others can run;
 * `undefined` where a fault may bear on any item, such as one of a shared fact.
 *
 * @param spoilt where faults stand, and where parts were set aside
 */
export function soundPart(text: SchemeText, spoilt: readonly Path[]): SchemeText | undefined {
  const inItems = spoilt.filter(([top]) => typeof top === "string" && !APART.has(top));
  const owners = inItems.map(ownerOf);
  if (spoilt.some(([top]) => top === undefined) || owners.includes(undefined)) return undefined;
  const touched = new Set(owners.map((path) => JSON.stringify(path)));
  const kept = (item: ItemText, path: Path): ItemText => {
    const { rule, cases, items, ...rest } = item;
    const below = items?.map((each, i) => kept(each, [...path, "items", i]));
    const whole = touched.has(JSON.stringify(path)) ? {} : { ...(rule && { rule }), ...(cases && { cases }) };
    return { ...rest, ...whole, ...(below && { items: below }) };
  };
  const { classes: _classes, vetoes: _vetoes, bonus, penalty, ...head } = text;
  const block = <Block extends { items: ItemText[] }>(whole: Block, name: string): Block => ({
    ...whole,
    items: whole.items.map((each, i) => kept(each, [name, "items", i])),
  });
  return {
    ...head,
    items: text.items.map((each, i) => kept(each, ["items", i])),
    ...(bonus && { bonus: block(bonus, "bonus") }),
    ...(penalty && { penalty: block(penalty, "penalty") }),
  };
}

/** The item that a path leads into: the deepest pair of `items` and a number. */
function ownerOf(path: Path): Path | undefined {
  let at = path[0] === "items" ? 0 : 1;
  if (path[0] !== "items" && path[0] !== "bonus" && path[0] !== "penalty") return undefined;
  if (path[at] !== "items" || typeof path[at + 1] !== "number") return undefined;
  while (path[at + 2] === "items" && typeof path[at + 3] === "number") at += 2;
  return path.slice(0, at + 2);
}
