import type { Path } from "../fault.ts";
import type { ConditionText, ItemText, RuleText, SchemeText } from "../language.ts";

export interface PlacedItem {
  readonly item: ItemText;
  readonly path: Path;
  readonly depth: number;
  readonly block: "items" | "bonus" | "penalty";
}

export function placedItems(text: SchemeText): PlacedItem[] {
  return [
    ...descend(text.items, ["items"], 1, "items"),
    ...descend(text.bonus?.items ?? [], ["bonus", "items"], 1, "bonus"),
    ...descend(text.penalty?.items ?? [], ["penalty", "items"], 1, "penalty"),
  ];
}

function descend(
  items: readonly ItemText[],
  path: Path,
  depth: number,
  block: PlacedItem["block"],
): PlacedItem[] {
  return items.flatMap((item, i) => {
    const here = [...path, i];
    return [
      { item, path: here, depth, block },
      ...descend(item.items ?? [], [...here, "items"], depth + 1, block),
    ];
  });
}

/** A rule and the rules inside it, each with its path. */
export function rulesOf({ item, path }: PlacedItem): { rule: RuleText; path: Path }[] {
  return item.rule ? inside(item.rule, [...path, "rule"]) : [];
}

function inside(rule: RuleText, path: Path): { rule: RuleText; path: Path }[] {
  if (rule.kind !== "branch") return [{ rule, path }];
  return [
    { rule, path },
    ...inside(rule.use, [...path, "use"]),
    ...inside(rule.otherwise, [...path, "otherwise"]),
  ];
}

/** A condition and where it stands. */
export interface Placed<Text> {
  readonly condition: Text;
  readonly path: Path;
}

export function conditionsOf(placed: PlacedItem): Placed<ConditionText>[] {
  const { item, path } = placed;
  const ofRules = rulesOf(placed).flatMap(({ rule, path: at }) => [
    ...("when" in rule ? placedConditions(rule.when, [...at, "when"]) : []),
    ...("provided" in rule && rule.provided ? placedConditions(rule.provided, [...at, "provided"]) : []),
  ]);
  return [
    ...ofRules,
    ...placedConditions(item.notApplicable?.when ?? [], [...path, "notApplicable", "when"]),
  ];
}

export function placedConditions<Text>(conditions: readonly Text[], path: Path): Placed<Text>[] {
  return conditions.map((condition, i) => ({ condition, path: [...path, i] }));
}
