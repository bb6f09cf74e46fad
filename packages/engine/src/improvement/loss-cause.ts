import type { Exact } from "../numbers/index.ts";
import { type Item, rulesWithin } from "../scheme/index.ts";

/**
 * Why points are gone, told by what the scheme and the evaluation say, never guessed: nobody reported; the rule became
 * another one; what was claimed was not proved; a term was missed; people answered so in a survey; a figure comes from
 * elsewhere; a lead agency judged so; else it is the unit's own work.
 */
export const LOSS_CAUSES = [
  "own-work",
  "evidence",
  "late",
  "not-reported",
  "lead-agency",
  "survey",
  "outside-figure",
  "rule-changed",
  "none",
] as const;
export type LossCause = (typeof LOSS_CAUSES)[number];

/** What an evaluation knows besides its edition; without it nothing is said of claims and evidence. */
export interface WhatIsKnown {
  /** Points that the unit claimed for itself, by item. */
  readonly claimed?: ReadonlyMap<string, Exact>;
  /** Items for which at least one document was shown. */
  readonly documented?: ReadonlySet<string>;
}

interface Line {
  readonly missing: boolean;
  readonly points: Exact | undefined;
  readonly lost: Exact;
  readonly before: { readonly points: Exact; readonly comparable: boolean } | undefined;
}

/** The first cause that holds, in the order of {@link LOSS_CAUSES}' explanation; "none" where nothing is lost. */
export function lossCause(item: Item, line: Line, ruleChanged: boolean, known: WhatIsKnown): LossCause {
  if (line.lost.isZero) return "none";
  if (line.missing) return "not-reported";
  const claimed = known.claimed?.get(item.code);
  const unproved =
    known.documented !== undefined &&
    claimed !== undefined &&
    line.points !== undefined &&
    claimed.above(line.points) &&
    !known.documented.has(item.code);
  if (unproved) return "evidence";
  if (ruleChanged && line.before !== undefined && line.points !== undefined) {
    if (line.before.points.above(line.points)) return "rule-changed";
  }
  switch (item.source?.kind) {
    case "survey":
      return "survey";
    case "data":
    case "index":
      return "outside-figure";
    case "lead":
      return isLate(item) ? "late" : "lead-agency";
    case "self":
    case undefined:
      return isLate(item) ? "late" : "own-work";
  }
}

function isLate({ rule }: Item): boolean {
  return (
    rule !== undefined &&
    rulesWithin(rule).some(({ kind }) => kind === "step-by-delay" || kind === "penalty-per-day")
  );
}
