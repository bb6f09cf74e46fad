import type { Item, ItemCode, Scheme, SourceKind } from "@thang-diem/engine";

/** What the database has to know of one scored item of a scheme. */
export interface RoundItem {
  readonly item: ItemCode;
  /** Bonus and penalty stand outside the maximum. */
  readonly block: "index" | "bonus" | "penalty";
  /** Code of the first level above it; of bonus and penalty the name of the block. */
  readonly domain: string;
  readonly source: SourceKind | "none";
  /** Its own code and those of everything that it stands below. */
  readonly within: readonly string[];
}

/**
 * Every item of a scheme that has a rule, in the order of the scheme: the tree, then bonus, then penalty.
 *
 * @example
 * roundItems(scheme)[0]
 * // { item: "1.1.1", block: "index", domain: "1", source: "self", within: ["1.1.1", "1.1", "1"] }
 */
export function roundItems(scheme: Scheme): RoundItem[] {
  const below = (
    item: Item,
    above: readonly string[],
    place: Pick<RoundItem, "block" | "domain">,
  ): RoundItem[] => {
    const within = [item.code, ...above];
    return [
      ...(item.rule === undefined
        ? []
        : [{ item: item.code, ...place, source: item.source?.kind ?? ("none" as const), within }]),
      ...item.children.flatMap((child) => below(child, within, place)),
    ];
  };
  const outside = (["bonus", "penalty"] as const).flatMap((block) =>
    (scheme[block]?.items ?? []).flatMap((item) => below(item, [], { block, domain: block })),
  );
  return [
    ...scheme.root.children.flatMap((item) => below(item, [], { block: "index", domain: item.code })),
    ...outside,
  ];
}
