import { points } from "@thang-diem/presentation";
import type { Language } from "@thang-diem/presentation";
import type { EditionView, SeriesView } from "../site/index.ts";

/** Positions (from 1) at which the method changes, so that values on the two sides do not compare. */
export function cutsOf(editions: readonly EditionView[]): number[] {
  return editions.flatMap((edition, i) => {
    const before = editions[i - 1];
    return before === undefined || comparable(edition, before) ? [] : [i];
  });
}

export function comparable(a: EditionView, b: EditionView): boolean {
  return a.manifest.method === b.manifest.method;
}

export function axisText(series: SeriesView, language: Language): (value: number) => string {
  const ending = series.years[0]?.scheme.indexValue === "share" ? "%" : "";
  return (value) => points(value.toFixed(4), language) + ending;
}
