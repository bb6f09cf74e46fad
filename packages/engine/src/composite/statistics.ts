import { sortedQuantile, sortPresent } from "../ranking/index.ts";

/** Description of one indicator; NaN where a figure is not defined (too few values, no spread). */
export type IndicatorStatistics = {
  min: number;
  max: number;
  mean: number;
  /** Standard deviation with n − 1. */
  sd: number;
  median: number;
  /** Quantiles of type 7. */
  q5: number;
  q25: number;
  q75: number;
  q95: number;
  skewness: number;
  kurtosis: number;
  missingCount: number;
  distinctCount: number;
};

/** Statistics of the values that are present (NaN = missing). */
export function indicatorStatistics(values: ArrayLike<number>): IndicatorStatistics {
  const sorted = sortPresent(values);
  const at = (p: number) => sortedQuantile(sorted, p);
  return {
    min: at(0),
    max: at(1),
    mean: meanOf(sorted),
    sd: sampleSd(sorted),
    median: at(0.5),
    q5: at(0.05),
    q25: at(0.25),
    q75: at(0.75),
    q95: at(0.95),
    skewness: skewness(sorted),
    kurtosis: kurtosis(sorted),
    missingCount: values.length - sorted.length,
    distinctCount: new Set(sorted).size,
  };
}

/**
 * Arithmetic mean of the present values; NaN when there is none. It is taken from the first value on, so that a column
 * of equal values has exactly that mean and no spread.
 */
export function meanOf(values: ArrayLike<number>): number {
  let first = Number.NaN;
  let sum = 0;
  let count = 0;
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    if (count === 0) first = value;
    sum += value - first;
    count += 1;
  }
  return count === 0 ? Number.NaN : first + sum / count;
}

/** Sample standard deviation (n − 1) of the present values; NaN for fewer than two. */
export function sampleSd(values: ArrayLike<number>): number {
  const { count, m2 } = centralSums(values);
  return count < 2 ? Number.NaN : Math.sqrt(m2 / (count - 1));
}

/** Adjusted Fisher–Pearson skewness G1 of the present values; NaN for fewer than three or no spread. */
export function skewness(values: ArrayLike<number>): number {
  return shape(values).skewness;
}

/** Excess kurtosis G2 (bias-adjusted) of the present values; NaN for fewer than four or no spread. */
export function kurtosis(values: ArrayLike<number>): number {
  return shape(values).kurtosis;
}

/** Skewness and kurtosis in one pass (Joanes and Gill, 1998, types 2). */
export function shape(values: ArrayLike<number>): { skewness: number; kurtosis: number } {
  const { count: n, m2, m3, m4 } = centralSums(values);
  if (m2 === 0) return { skewness: Number.NaN, kurtosis: Number.NaN };
  const g1 = m3 / n / (m2 / n) ** 1.5;
  const g2 = m4 / n / (m2 / n) ** 2 - 3;
  return {
    skewness: n < 3 ? Number.NaN : (g1 * Math.sqrt(n * (n - 1))) / (n - 2),
    kurtosis: n < 4 ? Number.NaN : ((n - 1) / ((n - 2) * (n - 3))) * ((n + 1) * g2 + 6),
  };
}

function centralSums(values: ArrayLike<number>): { count: number; m2: number; m3: number; m4: number } {
  const centre = meanOf(values);
  const sums = { count: 0, m2: 0, m3: 0, m4: 0 };
  for (let i = 0; i < values.length; i += 1) {
    const deviation = (values[i] ?? Number.NaN) - centre;
    if (Number.isNaN(deviation)) continue;
    const square = deviation * deviation;
    sums.count += 1;
    sums.m2 += square;
    sums.m3 += square * deviation;
    sums.m4 += square * square;
  }
  return sums;
}
