import { EditionFrame, Kicker } from "../layout/index.ts";
import type { Page } from "../layout/index.ts";
import { address, data } from "../site/index.ts";
import type { EditionView, SeriesView } from "../site/index.ts";
import { placeText } from "@thang-diem/presentation";
import { headlineOf } from "./headline.ts";

/**
 * Two to five units side by side: filled by the script from a data file; without script it says so and leads
 * to the ranking.
 */
export function ComparePage({
  page,
  series,
  edition,
}: {
  readonly page: Page;
  readonly series: SeriesView;
  readonly edition: EditionView;
}) {
  const { words, language } = page;
  const { compare } = words;
  const title = compare.title(series.shortTitle[language], edition.year);
  const headline = headlineOf(edition, page);
  return (
    <EditionFrame
      page={page}
      series={series}
      edition={edition}
      tab="compare"
      title={title}
      description={compare.intro}
      crumbs={[
        { title: String(edition.year), to: address.ranking(series.slug, edition.year) },
        { title: words.nav.compare, to: address.compare(series.slug, edition.year) },
      ]}
      inYear={(each) => address.compare(series.slug, each.year)}
    >
      <Kicker>
        {series.shortTitle[language]} {edition.year} · {compare.kicker}
      </Kicker>
      <h1 data-said={headline.kind}>{headline.text}</h1>
      <p className="standfirst needs-js">{compare.intro}</p>
      <div className="no-js">
        <p className="standfirst">{compare.noScript}</p>
        <p>
          <a href={page.to(address.ranking(series.slug, edition.year))}>{compare.toRanking}</a> ·{" "}
          <a href={page.file(data.compare(series.slug, edition.year))}>{compare.data}</a>
        </p>
      </div>
      <div
        className="needs-js compare"
        data-compare={page.file(data.compare(series.slug, edition.year))}
        data-profiles={page.to(address.ranking(series.slug, edition.year))}
        data-words={JSON.stringify(texts(words, edition))}
      >
        <UnitChoice page={page} edition={edition} />
        <ul className="chips" />
        <Neighbours page={page} edition={edition} />
        <p className="status" role="status" />
        <div className="compare-box" tabIndex={0} role="region" aria-label={compare.table} />
      </div>
    </EditionFrame>
  );
}

function UnitChoice({
  page: {
    words: { compare },
    language,
  },
  edition,
}: {
  readonly page: Page;
  readonly edition: EditionView;
}) {
  return (
    <p className="field">
      <label htmlFor="compare-add">{compare.choose}</label>
      <select id="compare-add">
        <option value="">…</option>
        {edition.rows
          .toSorted((a, b) => a.unit.shortName.vi.localeCompare(b.unit.shortName.vi, "vi"))
          .map((view) => (
            <option key={view.segment} value={view.segment}>
              {view.unit.shortName[language]}
            </option>
          ))}
      </select>
    </p>
  );
}

/** Pairs of neighbours in the ranking, to begin with. */
function Neighbours({
  page: {
    words: { compare },
    language,
  },
  edition,
}: {
  readonly page: Page;
  readonly edition: EditionView;
}) {
  return (
    <details>
      <summary>{compare.suggestions}</summary>
      <ul className="links">
        {pairs(edition).map(([a, b]) => (
          <li key={a.segment}>
            <a href={`?u=${a.segment},${b.segment}`}>
              {a.row.rank && placeText(a.row.rank)}–{b.row.rank && placeText(b.row.rank)}{" "}
              {compare.pair(a.unit.shortName[language], b.unit.shortName[language])}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What the script says; sentences with figures travel as patterns. */
function texts({ compare, ranking, profile, missing, notApplicable }: Page["words"], edition: EditionView) {
  return {
    full: compare.full,
    empty: compare.empty,
    one: compare.one,
    failed: compare.failed,
    remove: compare.remove("{unit}"),
    finding: compare.finding("{first}", "{second}", 0, 1).replace("0", "{n}").replace("1", "{all}"),
    notCompared: compare.notCompared("{first}", "{second}"),
    otherMaxima: compare.otherMaxima,
    notApplicable,
    strip: compare.strip,
    table: compare.table,
    place: ranking.place,
    index: ranking.index,
    item: profile.item,
    maximum: profile.maximum,
    missing: missing[edition.missing],
  };
}

const PAIRS_SHOWN = 20;

function pairs(edition: EditionView) {
  const ranked = edition.groups[0]?.rows.filter((view) => view.row.rank) ?? [];
  return ranked.slice(0, PAIRS_SHOWN).flatMap((view, i) => {
    const next = ranked[i + 1];
    return next ? [[view, next] as const] : [];
  });
}
