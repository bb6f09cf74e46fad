import { Exact } from "@thang-diem/engine";
import type { Item } from "@thang-diem/engine";
import type { EditionNode, EditionRow, ExactText } from "@thang-diem/contract";
import { decimal, percent } from "@thang-diem/presentation";
import type { Language, Words } from "@thang-diem/presentation";
import type { EditionView } from "./views.ts";

/** The index as its scheme shows it: "92,18%" or "42,69". */
export function indexText(edition: EditionView, value: ExactText, language: Language): string {
  const { indexValue, show } = edition.scheme;
  return indexValue === "share"
    ? percent(value, show.decimals, language)
    : decimal(value, show.decimals, language);
}

/** As {@link indexText} without the percent sign: for columns whose head carries the unit. */
export function indexCell(edition: EditionView, value: ExactText, language: Language): string {
  return indexText(edition, value, language).replace("%", "");
}

/** Share (0–1) of the highest possible index, for bars. */
export function indexShare(edition: EditionView, value: ExactText): number {
  const exact = Exact.of(value);
  return edition.scheme.indexValue === "share"
    ? exact.toNumber()
    : exact.over(edition.scheme.root.points).toNumber();
}

/** The index on the axis of a chart: percent or points. */
export function indexOnAxis(edition: EditionView, value: ExactText): number {
  return edition.scheme.indexValue === "share"
    ? Exact.of(value).toNumber() * 100
    : Exact.of(value).toNumber();
}

/** Points of an item at the decimals of the scheme; a word where there are none. */
export function pointsText(
  edition: EditionView,
  node: EditionNode | undefined,
  language: Language,
  words: Words,
): string {
  if (node?.status === "not-applicable") return words.notApplicable;
  return node?.points === undefined
    ? words.missing[edition.missing]
    : decimal(node.points, edition.scheme.show.decimals, language);
}

export function shareOf(points: ExactText, maximum: ExactText): number {
  const max = Exact.of(maximum);
  return max.isZero ? 0 : Exact.of(points).over(max).toNumber();
}

export function itemTitle(edition: EditionView, code: string, language: Language): string {
  return (
    edition.scheme.items.get(code)?.title[language] ?? (code === "" ? edition.scheme.title[language] : code)
  );
}

export function topItems(edition: EditionView): readonly Item[] {
  return edition.scheme.root.children;
}

/** "↑ tăng 5 bậc", or why there is nothing to compare with. */
export function changeText(row: EditionRow, language: Language, words: Words): string {
  const places = row.change?.places;
  if (places === undefined) return row.noChange?.[language] ?? words.change.none;
  if (places === 0) return words.change.same;
  return places > 0 ? `↑ ${words.change.up(places)}` : `↓ ${words.change.down(-places)}`;
}

/** The mean of exact values; undefined for none. */
export function meanOf(values: readonly ExactText[]): ExactText | undefined {
  if (values.length === 0) return undefined;
  return Exact.sum(values.map((value) => Exact.of(value))).over(Exact.of(values.length)).text;
}
