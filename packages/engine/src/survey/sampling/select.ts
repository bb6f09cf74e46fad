import { at } from "../column.ts";
import { randomStream } from "../random.ts";
import type { RandomStream } from "../random.ts";

/** Which units of a list were taken (zero-based, in list order) and with what probability each unit could be taken. */
export interface Selection {
  readonly selected: readonly number[];
  readonly inclusionProbabilities: Float64Array;
  /** Distance between selection points, for systematic selection. */
  readonly interval?: number;
  /** Units large enough to be taken for sure, for selection with probability proportional to size. */
  readonly certainty?: readonly boolean[];
}

/** n of N with equal probability, every subset as likely (selection sampling: Knuth 3.4.2, algorithm S). */
export function selectSimple(populationSize: number, n: number, random: RandomStream): Selection {
  const selected: number[] = [];
  for (let unit = 0; unit < populationSize && selected.length < n; unit++) {
    if (random.integer(populationSize - unit) < n - selected.length) selected.push(unit);
  }
  return { selected, inclusionProbabilities: equalProbabilities(populationSize, n) };
}

/** Every (N/n)-th unit from a start u in [0, 1): index floor((u + j) N / n), j = 0 … n − 1. */
export function selectSystematic(populationSize: number, n: number, start: number): Selection {
  const interval = populationSize / n;
  const selected = Array.from({ length: n }, (_, j) =>
    Math.min(populationSize - 1, Math.floor((start + j) * interval)),
  );
  return { selected, inclusionProbabilities: equalProbabilities(populationSize, n), interval };
}

/**
 * Systematic selection with probability proportional to size (Madow 1949). Units with n · size / total ≥ 1 are taken
 * for sure, again on the rest; the others are laid end to end in list order and hit by points (u + k) · interval.
 */
export function selectPpsSystematic(sizes: ArrayLike<number>, n: number, start: number): Selection {
  const { sure, rest, total } = certaintyUnits(sizes, n);
  const interval = total / rest;
  const inclusionProbabilities = new Float64Array(sizes.length);
  const selected: number[] = [];
  let upper = 0;
  let point = 0;
  let lastUncertain = -1;
  for (let unit = 0; unit < sizes.length; unit++) {
    if (sure[unit] === 1) {
      inclusionProbabilities[unit] = 1;
      selected.push(unit);
      continue;
    }
    lastUncertain = unit;
    const size = sizes[unit] ?? 0;
    if (rest > 0) inclusionProbabilities[unit] = (rest * size) / total;
    upper += size;
    if (point >= rest || (start + point) * interval >= upper) continue;
    selected.push(unit);
    while (point < rest && (start + point) * interval < upper) point++;
  }
  // Rounding may put the last point on the upper end of the last unit.
  if (point < rest && selected.at(-1) !== lastUncertain) insert(selected, lastUncertain);
  return {
    selected,
    inclusionProbabilities,
    certainty: Array.from(sure, (flag) => flag === 1),
    ...(rest > 0 ? { interval } : {}),
  };
}

/** Keeps the list ascending, each unit once. */
function insert(selected: number[], unit: number): void {
  const place = selected.findIndex((each) => each >= unit);
  if (place === -1) selected.push(unit);
  else if (selected[place] !== unit) selected.splice(place, 0, unit);
}

/** A shuffled order of 0 … size − 1 (Fisher & Yates). */
export function shuffledOrder(size: number, random: RandomStream): number[] {
  const order = Array.from({ length: size }, (_, index) => index);
  for (let last = size - 1; last > 0; last--) {
    const other = random.integer(last + 1);
    [order[last], order[other]] = [at(order, other), at(order, last)];
  }
  return order;
}

/** A stream of its own for a named part of a draw, so that adding a stratum does not change the others. */
export function streamFor(seed: number, name: string): RandomStream {
  let hash = 2166136261 ^ seed;
  for (let index = 0; index < name.length; index++) hash = Math.imul(hash ^ name.charCodeAt(index), 16777619);
  return randomStream(hash | 0);
}

function equalProbabilities(populationSize: number, n: number): Float64Array {
  return new Float64Array(populationSize).fill(n / populationSize);
}

/** 1 for each unit taken for sure, how many are left to take, and the size of the others together. */
function certaintyUnits(
  sizes: ArrayLike<number>,
  n: number,
): { sure: Uint8Array; rest: number; total: number } {
  const sure = new Uint8Array(sizes.length);
  let rest = n;
  for (;;) {
    let total = 0;
    for (let unit = 0; unit < sizes.length; unit++) if (sure[unit] === 0) total += sizes[unit] ?? 0;
    const before = rest;
    if (before <= 0) return { sure, rest, total };
    for (let unit = 0; unit < sizes.length; unit++) {
      if (sure[unit] === 1 || before * (sizes[unit] ?? 0) < total) continue;
      sure[unit] = 1;
      rest -= 1;
    }
    if (rest === before) return { sure, rest, total };
  }
}
