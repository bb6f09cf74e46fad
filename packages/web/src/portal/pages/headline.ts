import type { NewsFact } from "@thang-diem/contract";
import type { Page } from "../layout/index.ts";
import type { EditionView } from "../site/index.ts";

/** The headline of a year: its most interesting fact, else who came first, else what the page is. */
export function headlineOf(
  edition: EditionView,
  { words, language }: Pick<Page, "words" | "language">,
): string {
  const [fact] = edition.facts;
  if (fact) return asHeadline(fact, language);
  const leaders =
    edition.groups.length === 1 ? edition.rows.filter((view) => view.row.rank?.place === 1) : [];
  const index = edition.seriesTitle[language];
  if (leaders.length === 0) return words.ranking.title(index, edition.year);
  return words.ranking.leaderTitle(
    leaders.map((view) => view.unit.shortName[language]).join(", "),
    index,
    edition.year,
  );
}

/** A sentence without its full stop. */
function asHeadline(fact: NewsFact, language: Page["language"]): string {
  return fact.sentence[language].replace(/\.$/, "");
}
