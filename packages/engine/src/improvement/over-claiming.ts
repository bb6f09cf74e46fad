import { Exact } from "../numbers/index.ts";

/** What a unit gave itself in a year, and what stood in the end, over the same items. */
export interface ClaimedYear {
  readonly year: number;
  readonly claimed: Exact;
  readonly stands: Exact;
  /** Items that were both claimed and judged. */
  readonly items: number;
  /** Items where more was claimed than stood. */
  readonly over: number;
}

export interface OverClaiming {
  readonly years: readonly (ClaimedYear & {
    readonly excess: Exact;
    /** Of what stood; nothing where nothing stood. */
    readonly share: Exact | undefined;
  })[];
  /** Whether the last year's share is lower or higher than the first one's; nothing with fewer than two years. */
  readonly course: "less" | "more" | "as-before" | undefined;
}

/** Claims less what stood, year by year, oldest first. Points outside both are no part of it. */
export function overClaiming(years: readonly ClaimedYear[]): OverClaiming {
  const lines = years
    .toSorted((a, b) => a.year - b.year)
    .map((each) => {
      const excess = each.claimed.minus(each.stands);
      return { ...each, excess, share: each.stands.isZero ? undefined : excess.over(each.stands) };
    });
  const [first, last] = [lines.find(({ share }) => share), lines.findLast(({ share }) => share)];
  const moved =
    first?.share === undefined || last?.share === undefined || first === last
      ? undefined
      : last.share.compare(first.share);
  return {
    years: lines,
    course: moved === undefined ? undefined : moved < 0 ? "less" : moved > 0 ? "more" : "as-before",
  };
}

/** One item that was claimed and judged. */
export interface ClaimedItem {
  readonly claimed: Exact;
  readonly stands: Exact;
}

/** @example claimedYear(2026, [{ claimed: Exact.of(3), stands: Exact.of(2) }]).over // 1 */
export function claimedYear(year: number, items: readonly ClaimedItem[]): ClaimedYear {
  return {
    year,
    claimed: Exact.sum(items.map(({ claimed }) => claimed)),
    stands: Exact.sum(items.map(({ stands }) => stands)),
    items: items.length,
    over: items.filter(({ claimed, stands }) => claimed.above(stands)).length,
  };
}
