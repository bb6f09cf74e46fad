import { lineChart, placeAmong, say } from "@thang-diem/presentation";
import { Figure, Svg } from "../layout/index.ts";
import type { Page } from "../layout/index.ts";
import {
  address,
  changeText,
  gapsIn,
  identityOf,
  indexOnAxis,
  indexText,
  meanOfGroup,
  shownIn,
  sinceThen,
} from "../site/index.ts";
import type { RowView, SeriesView, YearOfUnit } from "../site/index.ts";
import { axisText, cutsOf } from "./axis.ts";
import type { Drawn } from "./drawn.ts";
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
  const { title, said, subtitle, notes, drawing } = historyOf({ page, series, edition, view }, history);
  const [note] = notes;
  return (
    <Figure
      page={page}
      title={title}
      said={said}
      subtitle={subtitle}
      source={sourceLine(edition, language)}
      note={note}
      {...(edition === series.years[0] && {
        picture: { folder: address.profile(series.slug, edition.year, view.segment) },
      })}
      id="history"
    >
      <Svg className="chart" markup={drawing} />
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
  const mean = meanOfGroup(each.edition, unit.group);
  const missing = words.missing[each.edition.missing];
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
      <td className="num">
        {row.rank ? placeAmong(row.rank) : gapsIn(each.edition) ? missing : words.notRanked}
      </td>
      <td className="num">
        {row.index === undefined ? missing : indexText(each.edition, row.index, language)}
      </td>
      <td className="num">{mean === undefined ? missing : indexText(each.edition, mean, language)}</td>
      <td className="wide" data-said="change" data-year={each.edition.year}>
        {changeText(row, language, words)}
      </td>
    </tr>
  );
}

/** The same figure as a file; nothing where there is one year alone. */
export function historyPicture(props: ProfileProps): Drawn | undefined {
  const history = props.series.histories.get(identityOf(props.view)) ?? [];
  if (history.length < 2) return undefined;
  const { words, language } = props.page;
  const made = historyOf(props, history);
  const foot = [`${words.source}: ${sourceLine(props.edition, language)}`, ...made.notes];
  return { ...made, foot, left: 48, right: 150 };
}

function historyOf({ page, series, edition, view }: ProfileProps, history: readonly YearOfUnit[]) {
  const { words, language } = page;
  const said = sinceThen(history, view);
  const title = said ? say(said, shownIn(edition), language) : words.profile.historyTitle;
  const cut = cutsOf(history.map((each) => each.edition)).length > 0;
  return {
    title,
    said: said?.kind,
    subtitle: words.profile.historySubtitle(series.shortTitle[language]),
    notes: cut ? [words.profile.cutNote] : [],
    drawing: drawHistory(page, series, history, view, title),
  };
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
    const mean = meanOfGroup(
      edition,
      byYear.get(edition.year)?.row.unit.group ?? edition.groups[0]?.id ?? "",
    );
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
