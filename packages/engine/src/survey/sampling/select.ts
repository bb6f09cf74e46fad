import { at } from "../column.ts";
import { randomStream } from "../random.ts";
import type { RandomStream } from "../random.ts";

/** Which units of a list were taken (zero-based, in list order) and with what probability each unit could be taken. */
export interface Selection {
  readonly selected: readonly number[];
  readonly inclusionProbabilities: readonly number[];
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
export function selectPpsSystematic(sizes: readonly number[], n: number, start: number): Selection {
  const certainty = certaintyUnits(sizes, n);
  const rest = n - certainty.reduce((count, sure) => count + (sure ? 1 : 0), 0);
  const total = sizes.reduce((sum, size, unit) => sum + (certainty[unit] ? 0 : size), 0);
  const interval = total / rest;
  const inclusionProbabilities = sizes.map((size, unit) =>
    certainty[unit] ? 1 : rest > 0 ? (rest * size) / total : 0,
  );
  const hit = new Set(indices(sizes).filter((unit) => certainty[unit] === true));
  let upper = 0;
  let point = 0;
  for (let unit = 0; unit < sizes.length && point < rest; unit++) {
    if (certainty[unit]) continue;
    upper += at(sizes, unit);
    for (; point < rest && (start + point) * interval < upper; point++) hit.add(unit);
  }
  // Rounding may put the last point on the upper end of the last unit.
  if (point < rest) hit.add(certainty.lastIndexOf(false));
  return {
    selected: Array.from(hit).toSorted((a, b) => a - b),
    inclusionProbabilities,
    certainty,
    ...(rest > 0 ? { interval } : {}),
  };
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

const indices = (values: readonly unknown[]): number[] => Array.from(values.keys());

function equalProbabilities(populationSize: number, n: number): number[] {
  return Array.from({ length: populationSize }, () => n / populationSize);
}

function certaintyUnits(sizes: readonly number[], n: number): boolean[] {
  const certainty = sizes.map(() => false);
  for (;;) {
    const rest = n - certainty.reduce((count, sure) => count + (sure ? 1 : 0), 0);
    const total = sizes.reduce((sum, size, unit) => sum + (certainty[unit] ? 0 : size), 0);
    const large = indices(sizes).filter(
      (unit) => !certainty[unit] && rest > 0 && rest * at(sizes, unit) >= total,
    );
    if (large.length === 0) return certainty;
    for (const unit of large) certainty[unit] = true;
  }
}
