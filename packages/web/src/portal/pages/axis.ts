import { points } from "@thang-diem/presentation";
import type { Language } from "@thang-diem/presentation";
import type { EditionView, SeriesView } from "../site/index.ts";

/** Positions (from 1) at which the criteria set differs from the year before: values on the two sides do not compare. */
export function cutsOf(editions: readonly EditionView[]): number[] {
  return editions.flatMap((edition, i) => (i > 0 && edition.scheme.id !== editions[i - 1]?.scheme.id ? [i] : []));
}

export function axisText(series: SeriesView, language: Language): (value: number) => string {
  const ending = series.years[0]?.scheme.indexValue === "share" ? "%" : "";
  return (value) => points(value.toFixed(4), language) + ending;
}
