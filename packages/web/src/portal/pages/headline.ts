import type { Page } from "../layout/index.ts";
import type { EditionView } from "../site/index.ts";

/** The headline of a year: its most interesting fact without the full stop, else what the page is. */
export function headlineOf(
  edition: EditionView,
  { words, language }: Pick<Page, "words" | "language">,
): { readonly text: string; readonly kind: string } {
  const [fact] = edition.facts;
  return fact
    ? { text: fact.sentence[language].replace(/\.$/, ""), kind: fact.kind }
    : { text: words.ranking.title(edition.seriesTitle[language], edition.year), kind: "title" };
}
