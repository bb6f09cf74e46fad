import type { Item, Scheme } from "./model.ts";

/** Who answers for the facts of an item: the unit itself, a lead agency, or a source outside. */
type SourceKind = NonNullable<Item["source"]>["kind"];

/**
 * Items that are scored by a rule and whose facts come from one of these sources, in the order of the scheme.
 *
 * @example itemsFrom(scheme, "self") // what a unit claims
 */
export function itemsFrom(scheme: Scheme, ...sources: readonly SourceKind[]): Item[] {
  return [...scheme.items.values()].filter(
    ({ rule, source }) => rule !== undefined && source !== undefined && sources.includes(source.kind),
  );
}
