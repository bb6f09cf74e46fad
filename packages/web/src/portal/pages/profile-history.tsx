import { lineChart, placeAmong, placeText } from "@thang-diem/presentation";
import { Figure, Svg } from "../layout/index.ts";
import type { Page } from "../layout/index.ts";
import { address, changeText, identityOf, indexOnAxis, indexText } from "../site/index.ts";
import type { RowView, SeriesView, YearOfUnit } from "../site/index.ts";
import { axisText, comparable, cutsOf } from "./axis.ts";
import type { ProfileProps } from "./profile-props.ts";
import { sourceLine } from "./source-line.ts";

/** The unit through the years: chart over table. */
export function History({ page, series, edition, view }: ProfileProps) {
  const { words, language } = page;
  const history = series.histories.get(identityOf(view)) ?? [];
  if (history.length < 2) {
    return (
      <section>
        <h2>{words.profile.historyTitle}</h2>
        <p>{words.profile.historyNone}</p>
      </section>
    );
  }
  const title = historyTitle(page, history, view);
  const cut = cutsOf(history.map((each) => each.edition)).length > 0;
  return (
    <Figure
      page={page}
      title={title}
      subtitle={words.profile.historySubtitle(series.shortTitle[language])}
      source={sourceLine(edition, language)}
      note={cut ? words.profile.cutNote : undefined}
      id="history"
    >
      <Svg className="chart" markup={drawHistory(page, series, history, view, title)} />
      <table className="history-table">
        <thead>
          <tr>
            <th scope="col">{words.profile.year}</th>
            <th scope="col" className="num">
              {words.profile.place}
            </th>
            <th scope="col" className="num">
              {words.profile.index}
            </th>
            <th scope="col" className="num">
              {words.profile.mean}
            </th>
            <th scope="col" className="wide">
              {words.ranking.change}
            </th>
          </tr>
        </thead>
        <tbody>
          {history.toReversed().map((each) => (
            <HistoryRow
              key={each.edition.year}
              page={page}
              series={series}
              each={each}
              current={each.edition === edition}
            />
          ))}
        </tbody>
      </table>
    </Figure>
  );
}

function HistoryRow({
  page,
  series,
  each,
  current,
}: {
  readonly page: Page;
  readonly series: SeriesView;
  readonly each: YearOfUnit;
  readonly current: boolean;
}) {
  const { words, language } = page;
  const { row, unit } = each.row;
  const mean = each.edition.summaryOf(unit.group)?.mean;
  return (
    <tr className={current ? "current" : undefined}>
      <th scope="row">
        <a
          href={page.to(address.profile(series.slug, each.edition.year, each.row.segment))}
          aria-current={current ? "page" : undefined}
        >
          {each.edition.year}
        </a>
      </th>
      <td className="num">{row.rank ? placeAmong(row.rank) : words.notRanked}</td>
      <td className="num">
        {row.index === undefined ? words.missing : indexText(each.edition, row.index, language)}
      </td>
      <td className="num">{mean === undefined ? words.missing : indexText(each.edition, mean, language)}</td>
      <td className="wide">{changeText(row, language, words)}</td>
    </tr>
  );
}

/** The change since the first year in which the unit was ranked under the criteria set of this page. */
function historyTitle(page: Page, history: readonly YearOfUnit[], view: RowView): string {
  const { profile } = page.words;
  const now = history.find((each) => each.row === view);
  const first = history.find((each) => each.row.row.rank && now && comparable(each.edition, now.edition));
  if (!now?.row.row.rank || !first?.row.row.rank || first === now) return profile.historyTitle;
  const before = first.row.row.rank;
  const after = now.row.row.rank;
  const name = view.unit.shortName[page.language];
  if (before.place === after.place) return profile.historySame(name, first.edition.year, placeText(after));
  const say = after.place < before.place ? profile.historyUp : profile.historyDown;
  return say(name, first.edition.year, placeText(before), placeText(after));
}

function drawHistory(
  page: Page,
  series: SeriesView,
  history: readonly YearOfUnit[],
  view: RowView,
  alternative: string,
): string {
  const { words, language } = page;
  const editions = series.years.toReversed();
  const byYear = new Map(history.map((each) => [each.edition.year, each]));
  const own = editions.map((edition) => {
    const index = byYear.get(edition.year)?.row.row.index;
    return index === undefined ? undefined : indexOnAxis(edition, index);
  });
  const means = editions.map((edition) => {
    const mean = edition.summaryOf(
      byYear.get(edition.year)?.row.unit.group ?? edition.groups[0]?.id ?? "",
    )?.mean;
    return mean === undefined ? undefined : indexOnAxis(edition, mean);
  });
  return lineChart({
    years: editions.map((edition) => edition.year),
    lines: [
      { label: words.profile.mean, role: "main", values: means },
      { label: view.unit.shortName[language], role: "chosen", values: own },
    ],
    alternative,
    height: 220,
    tickText: axisText(series, language),
    cuts: cutsOf(editions),
    cutText: words.profile.cut,
  });
}
