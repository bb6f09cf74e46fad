import { Exact } from "@thang-diem/engine";
import { bumpChart, lineChart, placeText, spark } from "@thang-diem/presentation";
import type { BumpLine } from "@thang-diem/presentation";
import { EditionFrame, Figure, Kicker, Svg } from "../layout/index.ts";
import type { Page } from "../layout/index.ts";
import { address, identityOf, indexOnAxis, indexText } from "../site/index.ts";
import type { EditionView, RowView, SeriesView } from "../site/index.ts";
import { axisText, comparable, cutsOf } from "./axis.ts";
import { sourceLine } from "./source-line.ts";

/** Units in the bump chart and the small multiples; larger groups show their leaders. */
const UNITS_SHOWN = 80;

interface TrendProps {
  readonly page: Page;
  readonly series: SeriesView;
  readonly edition: EditionView;
}

interface Trend extends TrendProps {
  /** Oldest first. */
  readonly editions: readonly EditionView[];
  readonly group: string;
  /** Units of the newest year, in rank order, with their row in each year. */
  readonly units: readonly { readonly newest: RowView; readonly rows: readonly (RowView | undefined)[] }[];
}

/**
 * An index through the years: best, mean and worst; places; each unit against the mean. `edition` is the
 * newest one.
 */
export function TrendPage({ page, series, edition }: TrendProps) {
  const { words, language } = page;
  const title = words.trend.title(
    series.shortTitle[language],
    series.years.at(-1)?.year ?? edition.year,
    edition.year,
  );
  const trend = trendOf({ page, series, edition });
  return (
    <EditionFrame
      page={page}
      series={series}
      edition={edition}
      tab="trend"
      title={title}
      description={title}
      crumbs={[{ title: words.nav.trend, to: address.trend(series.slug) }]}
    >
      <Kicker>
        {series.shortTitle[language]} · {words.trend.kicker}
      </Kicker>
      <h1>{title}</h1>
      {edition.groups.length > 1 && (
        <p className="standfirst">
          {words.trend.otherGroups(
            edition.groups.find((group) => group.id === trend.group)?.title[language] ?? "",
          )}
        </p>
      )}
      {series.carried[0] && (
        <p>
          <a href={page.to(address.carried(series.slug, series.carried[0].rule))}>
            {words.carried.link(series.carried[0].units.length)}
          </a>
        </p>
      )}
      {trend.editions.length < 2 ? (
        <p className="standfirst">{words.trend.onlyOne}</p>
      ) : (
        <>
          <Means {...trend} />
          <Bumps {...trend} />
          <Multiples {...trend} />
        </>
      )}
    </EditionFrame>
  );
}

function trendOf({ page, series, edition }: TrendProps): Trend {
  const group = edition.groups.toSorted((a, b) => b.rows.length - a.rows.length)[0];
  const editions = series.years.toReversed();
  const units = (group?.rows ?? []).slice(0, UNITS_SHOWN).map((newest) => {
    const history = new Map(
      series.histories.get(identityOf(newest))?.map((each) => [each.edition.year, each.row]),
    );
    return { newest, rows: editions.map((each) => history.get(each.year)) };
  });
  return { page, series, edition, editions, group: group?.id ?? "", units };
}

function Means({ page, series, edition, editions, group }: Trend) {
  const { words, language } = page;
  const summaries = editions.map((each) => each.summaryOf(group));
  const values = (pick: (summary: NonNullable<(typeof summaries)[number]>) => string) =>
    summaries.map((summary, i) =>
      summary && editions[i] ? indexOnAxis(editions[i], pick(summary)) : undefined,
    );
  const means = values((summary) => summary.mean);
  const title = meansTitle(page, editions, group) ?? words.trend.kicker;
  const cuts = cutsOf(editions);
  const last = summaries.at(-1);
  if (means.every((mean) => mean === undefined)) return null;
  const lines = [
    {
      label: words.trend.best,
      role: "context",
      values: values((summary) => summary.best.value),
      pick: last?.best.value,
    },
    { label: words.trend.mean, role: "chosen", values: means, pick: last?.mean },
    {
      label: words.trend.worst,
      role: "context",
      values: values((summary) => summary.worst.value),
      pick: last?.worst.value,
    },
  ] as const;
  return (
    <Figure
      page={page}
      title={title}
      subtitle={words.trend.meanSubtitle}
      source={sourceLine(edition, language)}
      note={cuts.length > 0 ? words.profile.cutNote : undefined}
    >
      <Svg
        className="chart"
        markup={lineChart({
          years: editions.map((each) => each.year),
          lines: lines.map(({ pick, ...line }) =>
            pick === undefined ? line : { ...line, lastText: indexText(edition, pick, language) },
          ),
          alternative: title,
          height: 260,
          tickText: axisText(series, language),
          cuts,
          cutText: words.profile.cut,
        })}
      />
      <MeansTable page={page} editions={editions} summaries={summaries} />
    </Figure>
  );
}

function MeansTable({
  page: { words, language },
  editions,
  summaries,
}: {
  readonly page: Page;
  readonly editions: readonly EditionView[];
  readonly summaries: readonly ReturnType<EditionView["summaryOf"]>[];
}) {
  return (
    <details>
      <summary>{words.profile.chartTable}</summary>
      <table className="history-table">
        <thead>
          <tr>
            {[words.profile.year, words.trend.best, words.trend.mean, words.trend.worst].map((head, i) => (
              <th key={head} scope="col" className={i === 0 ? undefined : "num"}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {editions.map((each, i) => {
            const summary = summaries[i];
            return (
              <tr key={each.year}>
                <th scope="row">{each.year}</th>
                {(["best", "mean", "worst"] as const).map((which) => {
                  const value = which === "mean" ? summary?.mean : summary?.[which].value;
                  return (
                    <td key={which} className="num">
                      {value === undefined ? words.missing : indexText(each, value, language)}
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </details>
  );
}

/** How the mean moved under the present criteria set. */
function meansTitle(page: Page, editions: readonly EditionView[], group: string): string | undefined {
  const { trend } = page.words;
  const now = editions.at(-1);
  const first = editions.find((each) => now && comparable(each, now) && each.summaryOf(group));
  const from = first?.summaryOf(group)?.mean;
  const to = now?.summaryOf(group)?.mean;
  if (!now || !first || first === now || from === undefined || to === undefined) return undefined;
  const say = Exact.of(to).compare(Exact.of(from)) >= 0 ? trend.meanUp : trend.meanDown;
  return say(indexText(first, from, page.language), first.year, indexText(now, to, page.language), now.year);
}

function Bumps({ page, edition, editions, units }: Trend) {
  const { words, language } = page;
  const ranked = units.filter(({ newest }) => newest.row.rank);
  const lines = ranked.map(({ newest, rows }): BumpLine => {
    const place = newest.row.rank?.place ?? 0;
    return {
      id: newest.segment,
      label: newest.unit.shortName[language],
      role: place === 1 ? "chosen" : place <= 5 ? "main" : "context",
      places: rows.map((row) => row?.row.rank?.place),
    };
  });
  const champion = ranked
    .map(({ newest, rows }) => ({ newest, times: rows.filter((row) => row?.row.rank?.place === 1).length }))
    .toSorted((a, b) => b.times - a.times)[0];
  const title = champion
    ? words.trend.bumpTitle(champion.newest.unit.shortName[language], champion.times)
    : words.trend.tableTitle;
  return (
    <Figure
      page={page}
      title={title}
      subtitle={words.trend.bumpSubtitle}
      source={sourceLine(edition, language)}
    >
      <Highlight page={page} lines={lines} />
      <Svg
        className="chart bump-box"
        markup={bumpChart({
          years: editions.map((each) => each.year),
          lines: lines.toReversed(),
          alternative: title,
          rowHeight: 17,
        })}
      />
      <PlacesTable page={page} editions={editions} units={units} />
    </Figure>
  );
}

/** One unit's line lifted out by the script. */
function Highlight({ page: { words }, lines }: { readonly page: Page; readonly lines: readonly BumpLine[] }) {
  return (
    <p className="field needs-js">
      <label>
        {words.trend.pick}{" "}
        <select data-highlight="">
          <option value="">{words.trend.pickNone}</option>
          {lines
            .toSorted((a, b) => a.label.localeCompare(b.label, "vi"))
            .map((line) => (
              <option key={line.id} value={line.id}>
                {line.label}
              </option>
            ))}
        </select>
      </label>
    </p>
  );
}

function PlacesTable({
  page: { words, language },
  editions,
  units,
}: Pick<Trend, "page" | "editions" | "units">) {
  return (
    <details>
      <summary>{words.trend.tableTitle}</summary>
      <div className="compare-box" tabIndex={0} role="region" aria-label={words.trend.tableTitle}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.ranking.unit}</th>
              {editions.map((each) => (
                <th key={each.year} scope="col" className="num">
                  {each.year}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {units.map(({ newest, rows }) => (
              <tr key={newest.segment}>
                <th scope="row" className="nowrap">
                  {newest.unit.shortName[language]}
                </th>
                {rows.map((row, i) => (
                  <td key={editions[i]?.year} className="num">
                    {row?.row.rank ? placeText(row.row.rank) : "–"}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function Multiples({ page, series, edition, editions, group, units }: Trend) {
  const { words, language } = page;
  const from = editions.findIndex((each) => comparable(each, edition));
  const recent = editions.slice(from);
  if (recent.length < 2) return null;
  const axis = (each: EditionView | undefined, value: string | undefined) =>
    each === undefined || value === undefined ? undefined : indexOnAxis(each, value);
  const means = recent.map((each) => axis(each, each.summaryOf(group)?.mean));
  if (means.every((mean) => mean === undefined)) return null;
  const drawn = units.map(({ newest, rows }) => ({
    newest,
    values: rows.slice(from).map((row, i) => axis(recent[i], row?.row.index)),
  }));
  const all = [...means, ...drawn.flatMap(({ values }) => values)].filter((value) => value !== undefined);
  const range = { low: Math.min(...all), high: Math.max(...all) };
  return (
    <Figure
      page={page}
      title={words.trend.multiplesTitle}
      subtitle={`${words.trend.multiplesSubtitle}, ${recent[0]?.year}–${edition.year}`}
      source={sourceLine(edition, language)}
    >
      <ul className="multiples">
        {drawn.map(({ newest, values }) => (
          <li key={newest.segment}>
            <a href={page.to(address.profile(series.slug, edition.year, newest.segment))}>
              <span className="name">
                <span>{newest.unit.shortName[language]}</span>
                <span>{newest.row.rank ? placeText(newest.row.rank) : "–"}</span>
              </span>
              <span dangerouslySetInnerHTML={{ __html: spark(values, means, range) }} />
            </a>
          </li>
        ))}
      </ul>
    </Figure>
  );
}
