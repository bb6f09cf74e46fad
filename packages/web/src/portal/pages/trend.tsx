import { bumpChart, lineChart, placeText, say, spark } from "@thang-diem/presentation";
import type { BumpLine, LineRole } from "@thang-diem/presentation";
import { EditionFrame, Figure, Kicker, Svg } from "../layout/index.ts";
import type { Page } from "../layout/index.ts";
import {
  address,
  championOf,
  indexOnAxis,
  indexText,
  largestGroup,
  meanOfGroup,
  meansMoved,
  shownIn,
} from "../site/index.ts";
import type { EditionView, RowView, SeriesView } from "../site/index.ts";
import { axisText, comparable, cutsOf } from "./axis.ts";
import type { Drawn } from "./drawn.ts";
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
  /** Every unit that ever stood in the group: those of the newest year in rank order, then those that stood before. */
  readonly units: readonly UnitOverYears[];
}

interface UnitOverYears {
  readonly chain: string;
  /** The last year in which it stood. */
  readonly last: RowView;
  /** Its year, for addresses. */
  readonly lastYear: number;
  readonly rows: readonly (RowView | undefined)[];
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
      <Headline {...trend} title={title} />
      {edition.groups.length > 1 && (
        <p className="standfirst">
          {words.trend.otherGroups(
            edition.groups.find(({ id }) => id === trend.group)?.title[language] ?? "",
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

/** Who led most often, where that can be said of one; else what the page is. */
function Headline({ page, series, edition, group, title }: Trend & { readonly title: string }) {
  const champion = championOf(series, group);
  return (
    <h1 data-said={champion?.kind}>{champion ? say(champion, shownIn(edition), page.language) : title}</h1>
  );
}

function trendOf({ page, series, edition }: TrendProps): Trend {
  const group = largestGroup(edition)?.id ?? "";
  const editions = series.years.toReversed();
  const chains = series.years.flatMap(({ rows }) =>
    rows.flatMap(({ unit }) => (unit.group === group ? [unit.chain] : [])),
  );
  const units = [...new Set(chains)].flatMap((chain): UnitOverYears[] => {
    const history = series.histories.get(chain) ?? [];
    const last = history.at(-1);
    const years = new Map(history.map((each) => [each.edition.year, each.row]));
    const rows = editions.map(({ year }) => years.get(year));
    return last ? [{ chain, last: last.row, lastYear: last.edition.year, rows }] : [];
  });
  return { page, series, edition, editions, group, units: units.slice(0, UNITS_SHOWN) };
}

function Means(trend: Trend) {
  const { page, series, edition, editions, group } = trend;
  const made = meansOf(trend);
  if (made === undefined) return null;
  const [note] = made.notes;
  return (
    <Figure
      page={page}
      title={made.title}
      said={made.said}
      subtitle={made.subtitle}
      source={sourceLine(edition, page.language)}
      note={note}
      picture={{ folder: address.trend(series.slug), embedHeight: 480 }}
    >
      <Svg className="chart" markup={made.drawing} />
      <MeansTable page={page} editions={editions} group={group} />
    </Figure>
  );
}

/** The same figure as a file. */
export function meansPicture(props: TrendProps): Drawn | undefined {
  const made = meansOf(trendOf(props));
  if (made === undefined) return undefined;
  const { words, language } = props.page;
  const foot = [`${words.source}: ${sourceLine(props.edition, language)}`, ...made.notes];
  return { ...made, foot, left: 48, right: 130 };
}

function meansOf({ page, series, edition, editions, group }: Trend) {
  const { words, language } = page;
  const summaries = editions.map((each) => each.summaryOf(group));
  const values = (pick: (summary: NonNullable<(typeof summaries)[number]>) => string) =>
    summaries.map((summary, i) =>
      summary && editions[i] ? indexOnAxis(editions[i], pick(summary)) : undefined,
    );
  const means = editions.map((each) => {
    const mean = meanOfGroup(each, group);
    return mean === undefined ? undefined : indexOnAxis(each, mean);
  });
  if (means.every((mean) => mean === undefined)) return undefined;
  const said = meansMoved(editions, group);
  const title = said ? say(said, shownIn(edition), language) : words.trend.meansTitle;
  const cuts = cutsOf(editions);
  const last = summaries.at(-1);
  const line = (label: string, role: LineRole, own: readonly (number | undefined)[], pick?: string) => ({
    label,
    role,
    values: own,
    ...(pick !== undefined && { lastText: indexText(edition, pick, language) }),
  });
  const drawing = lineChart({
    years: editions.map((each) => each.year),
    lines: [
      line(
        words.trend.best,
        "context",
        values(({ best }) => best.value),
        last?.best.value,
      ),
      line(words.trend.mean, "chosen", means, meanOfGroup(edition, group)),
      line(
        words.trend.worst,
        "context",
        values(({ worst }) => worst.value),
        last?.worst.value,
      ),
    ],
    alternative: title,
    height: 260,
    tickText: axisText(series, language),
    cuts,
    cutText: words.profile.cut,
  });
  const notes = cuts.length > 0 ? [words.profile.cutNote] : [];
  return { title, said: said?.kind, subtitle: words.trend.meanSubtitle, notes, drawing };
}

function MeansTable({
  page: { words, language },
  editions,
  group,
}: {
  readonly page: Page;
  readonly editions: readonly EditionView[];
  readonly group: string;
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
          {editions.map((each) => {
            const summary = each.summaryOf(group);
            return (
              <tr key={each.year}>
                <th scope="row">{each.year}</th>
                {(["best", "mean", "worst"] as const).map((which) => {
                  const value = which === "mean" ? meanOfGroup(each, group) : summary?.[which].value;
                  return (
                    <td key={which} className="num">
                      {value === undefined ? words.missing[each.missing] : indexText(each, value, language)}
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

/** Leaders of the newest year that are drawn out beside the champion. */
const LEADERS = 4;

function Bumps({ page, series, edition, editions, group, units }: Trend) {
  const { words, language } = page;
  const ranked = units.filter(({ rows }) => rows.some((row) => row?.row.rank));
  const champion = championOf(series, group);
  const lines = ranked.map(({ chain, last, lastYear, rows }, i): BumpLine => ({
    id: last.segment,
    label: last.unit.shortName[language],
    role: champion?.chains.includes(chain)
      ? "chosen"
      : i < LEADERS && lastYear === edition.year && last.row.rank
        ? "main"
        : "context",
    places: rows.map((row) => row?.row.rank?.place),
  }));
  const title = champion ? say(champion, shownIn(edition), language) : words.trend.tableTitle;
  const most = Math.max(1, ...lines.flatMap(({ places }) => places.flatMap((place) => place ?? [])));
  return (
    <Figure
      page={page}
      title={title}
      said={champion?.kind}
      subtitle={words.trend.bumpSubtitle}
      source={sourceLine(edition, language)}
    >
      <Highlight page={page} lines={lines} />
      <Svg
        className={lines.length > MANY_LINES ? "chart bump-box many" : "chart bump-box"}
        markup={bumpChart({
          years: editions.map((each) => each.year),
          lines: lines.toSorted((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role)),
          alternative: title,
          rowHeight: most > MANY_PLACES ? 8 : 17,
        })}
      />
      <PlacesTable page={page} editions={editions} units={units} />
    </Figure>
  );
}

/** Drawn in this order: what matters lies on top. */
const ROLES: readonly BumpLine["role"][] = ["context", "main", "chosen"];

/** From here rows are low: the picture shows who leads, the table every place. */
const MANY_PLACES = 20;

/** From here the grey lines are drawn only when one is lifted out: sixty of them show nothing. */
const MANY_LINES = 12;

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
            {units.map(({ chain, last, rows }) => (
              <tr key={chain}>
                <th scope="row" className="nowrap">
                  {last.unit.shortName[language]}
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
  const means = recent.map((each) => axis(each, meanOfGroup(each, group)));
  if (means.every((mean) => mean === undefined)) return null;
  const drawn = units
    .map(({ chain, last, lastYear, rows }) => ({
      chain,
      last,
      lastYear,
      values: rows.slice(from).map((row, i) => axis(recent[i], row?.row.index)),
    }))
    .filter(({ values }) => values.some((value) => value !== undefined));
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
        {drawn.map(({ chain, last, lastYear, values }) => (
          <li key={chain}>
            <a href={page.to(address.profile(series.slug, lastYear, last.segment))}>
              <span className="name">
                <span>{last.unit.shortName[language]}</span>
                <span>{last.row.rank && lastYear === edition.year ? placeText(last.row.rank) : "–"}</span>
              </span>
              <span dangerouslySetInnerHTML={{ __html: spark(values, means, range) }} />
            </a>
          </li>
        ))}
      </ul>
    </Figure>
  );
}
