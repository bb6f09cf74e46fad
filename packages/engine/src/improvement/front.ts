import { Exact } from "../numbers/index.ts";

/** One way to spend so much effort: the points it gives, and which items it wins. */
export interface Way {
  readonly effort: number;
  readonly points: Exact;
  /** The same as a number, for quick comparison. */
  readonly approx: number;
  readonly picks: Picks | undefined;
}

/** What was picked, as a tree that ways share. */
export type Picks =
  | { readonly code: string; readonly points: Exact; readonly effort: number }
  | { readonly left: Picks | undefined; readonly right: Picks | undefined };

/**
 * The best ways by effort: effort and points both rise from one to the next, whatever is worse in both is gone.
 * The first costs least.
 */
export type Front = readonly Way[];

export function wayOf(effort: number, points: Exact, picks: Picks | undefined): Way {
  return { effort, points, approx: points.toNumber(), picks };
}

/** Keeps what no other way beats: as many points for no more effort. */
export function frontOf(ways: readonly Way[]): Front {
  const kept: Way[] = [];
  for (const way of ways.toSorted((a, b) => a.effort - b.effort || b.points.compare(a.points)))
    if (kept.length === 0 || way.points.above(kept[kept.length - 1]?.points ?? way.points)) kept.push(way);
  return kept;
}

/** Numbers nearer than this are compared exactly. */
const NEAR = 1e-7;

/** Both fronts together: every sum of a way of each up to an effort, and of these the best. */
export function joined(a: Front, b: Front, effortMax: number): Front {
  const [firstA, firstB] = [a[0], b[0]];
  if (firstA === undefined || firstB === undefined) return [];
  const best: ({ readonly approx: number; readonly a: Way; readonly b: Way } | undefined)[] = [];
  for (const left of a)
    for (const right of b) {
      const effort = left.effort + right.effort;
      if (effort > effortMax) break;
      const approx = left.approx + right.approx;
      const held = best[effort];
      const better =
        held === undefined ||
        approx > held.approx + NEAR ||
        (approx > held.approx - NEAR &&
          left.points.plus(right.points).above(held.a.points.plus(held.b.points)));
      if (better) best[effort] = { approx, a: left, b: right };
    }
  const kept: Way[] = [];
  best.forEach((pair, effort) => {
    const last = kept.at(-1);
    if (pair === undefined || (last !== undefined && pair.approx < last.approx - NEAR)) return;
    const points = pair.a.points.plus(pair.b.points);
    if (last !== undefined && !points.above(last.points)) return;
    kept.push(wayOf(effort, points, { left: pair.a.picks, right: pair.b.picks }));
  });
  return kept;
}

/** Every picked item of a way. */
export function pickedOf(picks: Picks | undefined): { code: string; points: Exact; effort: number }[] {
  const found: { code: string; points: Exact; effort: number }[] = [];
  const open: (Picks | undefined)[] = [picks];
  while (open.length > 0) {
    const at = open.pop();
    if (at === undefined) continue;
    if ("code" in at) found.push(at);
    else open.push(at.right, at.left);
  }
  return found;
}
