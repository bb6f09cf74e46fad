import { at } from "../column.ts";
import { randomStream } from "../random.ts";
import type { RandomStream } from "../random.ts";

/** Which units of a list were taken (zero-based, in list order) and with what probability each unit could be taken. */
export interface Selection {
  readonly selected: readonly number[];
  /** With what probability the unit at a place of the list could be taken; 1 for one that is taken for sure. */
  readonly inclusionProbability: (unit: number) => number;
  /** Distance between selection points, for systematic selection. */
  readonly interval?: number;
}

/** n of N with equal probability, every subset as likely (selection sampling: Knuth 3.4.2, algorithm S). */
export function selectSimple(populationSize: number, n: number, random: RandomStream): Selection {
  const selected: number[] = [];
  for (let unit = 0; unit < populationSize && selected.length < n; unit++) {
    if (random.integer(populationSize - unit) < n - selected.length) selected.push(unit);
  }
  return { selected, inclusionProbability: () => n / populationSize };
}

/** Every (N/n)-th unit from a start u in [0, 1): index floor((u + j) N / n), j = 0 … n − 1. */
export function selectSystematic(populationSize: number, n: number, start: number): Selection {
  const interval = populationSize / n;
  const selected = Array.from({ length: n }, (_, j) =>
    Math.min(populationSize - 1, Math.floor((start + j) * interval)),
  );
  return { selected, inclusionProbability: () => n / populationSize, interval };
}

/** Units whose sizes are added up before the next mark. */
const STRIDE = 16;

/**
 * Systematic selection with probability proportional to size (Madow 1949). Units with n · size / total ≥ 1 are taken
 * for sure, again on the rest; the others are laid end to end in list order and hit by points (u + k) · interval.
 * Costs one pass of additions; the points then read only the strides of the list that they fall into.
 */
export function selectPpsSystematic(sizes: ArrayLike<number>, n: number, start: number): Selection {
  const { lying, rest, marks } = laidOut(sizes, n);
  const total = marks[marks.length - 1] ?? 0;
  const interval = total / rest;
  const hit: number[] = [];
  let stride = 0;
  let point = 0;
  while (point < rest) {
    const place = (start + point) * interval;
    while (stride + 2 < marks.length && place >= (marks[stride + 1] ?? 0)) stride++;
    let unit = stride * STRIDE;
    let upper = marks[stride] ?? 0;
    const end = Math.min(lying.length, unit + STRIDE);
    for (; unit < end; unit++) {
      upper += lying[unit] ?? 0;
      if (place < upper) break;
    }
    // Rounding may put the last point on the upper end of the last unit.
    if (unit === end) while (lying[--unit] === 0);
    if (hit.at(-1) !== unit) hit.push(unit);
    do point++;
    while (point < rest && (start + point) * interval < upper);
  }
  const isSure = (unit: number): boolean => lying !== sizes && lying[unit] === 0;
  return {
    selected: lying === sizes ? hit : hit.concat(placesOf(lying, 0)).toSorted((a, b) => a - b),
    inclusionProbability: (unit) => (isSure(unit) ? 1 : (rest * (sizes[unit] ?? 0)) / total),
    ...(rest > 0 ? { interval } : {}),
  };
}

function placesOf(values: ArrayLike<number>, wanted: number): number[] {
  return Array.from(values, (value, place) => (value === wanted ? place : -1)).filter((place) => place >= 0);
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

/** The units that are not taken for sure, end to end. */
interface LaidOut {
  /** The sizes; where some are taken for sure a copy in which theirs is 0. */
  readonly lying: ArrayLike<number>;
  /** How many are left to take. */
  readonly rest: number;
  /** Size of the units before each stride together; the last entry is that of all. */
  readonly marks: Float64Array;
}

function laidOut(sizes: ArrayLike<number>, n: number): LaidOut {
  let lying = sizes;
  let rest = n;
  for (;;) {
    const { marks, largest } = addedUp(lying);
    const total = marks[marks.length - 1] ?? 0;
    const before = rest;
    if (largest === 0) return { lying, rest: 0, marks };
    if (before <= 0 || before * largest < total) return { lying, rest, marks };
    lying = Float64Array.from(lying, (size) => (size > 0 && before * size >= total ? 0 : size));
    rest = n - placesOf(lying, 0).length;
  }
}

function addedUp(sizes: ArrayLike<number>): { marks: Float64Array; largest: number } {
  const marks = new Float64Array(Math.ceil(sizes.length / STRIDE) + 1);
  let [upper, largest] = [0, 0];
  for (let stride = 1; stride < marks.length; stride++) {
    const end = Math.min(sizes.length, stride * STRIDE);
    for (let unit = (stride - 1) * STRIDE; unit < end; unit++) {
      const size = sizes[unit] ?? 0;
      upper += size;
      if (size > largest) largest = size;
    }
    marks[stride] = upper;
  }
  return { marks, largest };
}
