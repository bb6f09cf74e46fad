import { bridgeSchemes, type ItemPart, type Scheme } from "../scheme/index.ts";

/** Parts of an item that decide its points; wording, evidence and place do not. */
const DECIDES: ReadonlySet<ItemPart> = new Set(["points", "rule", "facts", "applicability", "weight"]);

/** Items that are scored otherwise than in the scheme before, and those that are new. */
export function changedItems(before: Scheme, after: Scheme): Set<string> {
  return new Set(
    bridgeSchemes(before, after)
      .filter(({ state, parts }) => state === "new" || parts.some((part) => DECIDES.has(part)))
      .map(({ code }) => code),
  );
}
