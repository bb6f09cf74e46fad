import type { ItemCode } from "../ids/index.ts";
import type { Bilingual } from "./language.ts";
import type { Item, Scheme } from "./model.ts";

/** What may differ between two versions of an item. */
export const ITEM_PARTS = [
  "title",
  "points",
  "rule",
  "facts",
  "source",
  "evidence",
  "applicability",
  "weight",
  "place",
] as const;
export type ItemPart = (typeof ITEM_PARTS)[number];

/** An item in two versions of a scheme, by its code. */
export interface BridgeItem {
  readonly code: ItemCode;
  readonly title: Bilingual;
  readonly state: "same" | "changed" | "new" | "gone";
  /** For `changed`: what differs. */
  readonly parts: readonly ItemPart[];
  /** For `new` and `gone`: the code under which an item of the same title stands in the other version. */
  readonly alsoAs?: ItemCode;
  /** Points before and after, as text; "" where the item is not. */
  readonly points: { readonly before: string; readonly after: string };
  /** Whether claims of the item are read as before: its facts did not change. */
  readonly claimsStay: boolean;
}

/**
 * The bridge between two versions of a scheme: every item of either, in the order of the later one, those
 * that are gone
 * at the end. Items are the same when nothing that decides points or wording differs; worked examples and
 * comments do
 * not count.
 *
 * @example bridgeSchemes(old, next).filter(({ state }) => state === "changed")
 */
export function bridgeSchemes(before: Scheme, after: Scheme): BridgeItem[] {
  const gone = [...before.items.values()].filter(({ code }) => !after.items.has(code));
  const fresh = [...after.items.values()].filter(({ code }) => !before.items.has(code));
  const kept = (item: Item): BridgeItem => {
    const old = before.items.get(item.code);
    if (old === undefined)
      return { ...lone(item, "new", gone), points: { before: "", after: item.points.text } };
    const parts = ITEM_PARTS.filter((part) => written(partOf(old, part)) !== written(partOf(item, part)));
    return {
      code: item.code,
      title: item.title,
      state: parts.length === 0 ? "same" : "changed",
      parts,
      points: { before: old.points.text, after: item.points.text },
      claimsStay: !parts.includes("facts"),
    };
  };
  return [
    ...[...after.items.values()].map(kept),
    ...gone.map((item) => ({
      ...lone(item, "gone", fresh),
      points: { before: item.points.text, after: "" },
    })),
  ];
}

function lone(
  { code, title }: Item,
  state: "new" | "gone",
  others: readonly Item[],
): Omit<BridgeItem, "points"> {
  const twin = others.find((other) => other.title.vi === title.vi);
  return { code, title, state, parts: [], ...(twin && { alsoAs: twin.code }), claimsStay: false };
}

function partOf(item: Item, part: ItemPart): unknown {
  switch (part) {
    case "rule":
      return [item.rule, item.aggregate, item.round];
    case "facts":
      return [...item.facts.values()].map(({ name, kind, levels }) => [name, kind, [...levels.keys()]]);
    case "applicability":
      return item.notApplicable;
    case "weight":
      return item.componentWeight;
    case "place":
      return item.parent;
    default:
      return item[part];
  }
}

/**
 * Content as text, with maps as lists and numbers exact; key order is that of the parser, the same for
 * both.
 */
function written(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) => (each instanceof Map ? [...each] : each)) ?? "";
}
