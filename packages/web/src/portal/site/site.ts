import { type Bilingual, nodesOf, WHOLE } from "@thang-diem/engine";
import type {
  EditionNode,
  EditionUnit,
  IndexSeries,
  PortalInput,
  PublishedEdition,
} from "@thang-diem/contract";
import { addressSegment, oneToneStyle } from "@thang-diem/presentation";
import { correctionsOf } from "./corrections.ts";
import { toldAs, toldTogether } from "./told.ts";
import type { EditionView, RowView, SeriesView, Site, YearOfUnit } from "./views.ts";

export function siteOf(input: PortalInput): Site {
  return {
    identity: input.site,
    series: input.series.map(seriesView).filter((series) => series.years.length > 0),
    lastingUnits: new Map((input.lastingUnits ?? []).map((unit) => [unit.chain, unit])),
  };
}

export function identityOf({ unit }: RowView): string {
  return unit.chain;
}

function seriesView(series: IndexSeries): SeriesView {
  const years = toldTogether(
    series.editions
      .filter((edition) => edition.current)
      .map((edition) => editionView(inOneStyle(edition), series))
      .toSorted((a, b) => a.year - b.year),
  ).toReversed();
  return {
    slug: series.slug,
    title: series.title,
    shortTitle: series.shortTitle,
    summary: series.summary,
    years,
    published: series.editions,
    histories: historiesOf(years),
    carried: series.carried ?? [],
    complaints: series.complaints ?? [],
    documents: series.documents ?? [],
  };
}

function historiesOf(years: readonly EditionView[]): Map<string, YearOfUnit[]> {
  const histories = new Map<string, YearOfUnit[]>();
  for (const edition of years.toReversed()) {
    for (const row of edition.rows) {
      const identity = identityOf(row);
      const history = histories.get(identity);
      if (history) history.push({ edition, row });
      else histories.set(identity, [{ edition, row }]);
    }
  }
  return histories;
}

/** Names of units in one style of tone marks: sentences and tables then write a unit alike. */
function inOneStyle(edition: PublishedEdition): PublishedEdition {
  const styled = ({ vi, en }: Bilingual) => ({ vi: oneToneStyle(vi), en: oneToneStyle(en) });
  const units = edition.results.units.map((unit) => ({
    ...unit,
    name: styled(unit.name),
    shortName: styled(unit.shortName),
  }));
  return { ...edition, results: { ...edition.results, units } };
}

function editionView(edition: PublishedEdition, series: IndexSeries): EditionView {
  const units = new Map(edition.results.units.map((unit) => [unit.id, unit]));
  const segments = segmentsOf(edition.results.units);
  const views = edition.results.rows.flatMap((row) => {
    const unit = units.get(row.unit);
    return unit
      ? [{ row, unit, segment: segments.get(unit.id) ?? unit.id, nodes: nodesByCode(row.tree) }]
      : [];
  });
  const groups = edition.results.groups
    .map((group) => ({
      ...group,
      rows: views.filter((view) => view.unit.group === group.id).toSorted(inOrder),
    }))
    .filter((group) => group.rows.length > 0);
  const rows = groups.flatMap((group) => group.rows);
  return {
    slug: series.slug,
    seriesTitle: series.shortTitle,
    year: edition.manifest.year,
    manifest: edition.manifest,
    fingerprint: edition.fingerprint,
    scheme: edition.scheme,
    facts: [],
    ...toldAs(edition, series),
    ...correctionsOf(edition, series),
    groups,
    rows,
    byUnit: new Map(rows.map((view) => [view.unit.id, view])),
    uncertainty: edition.results.uncertainty,
    summaryOf: (group, item = WHOLE) => edition.results.summary[group]?.[item],
  };
}

/** Names make the address; where two units of an edition share one, the code tells them apart. */
function segmentsOf(units: readonly EditionUnit[]): Map<string, string> {
  const names = new Map(
    units.map((unit) => [unit.id, addressSegment(unit.shortName.vi) || addressSegment(unit.code)]),
  );
  const uses = Map.groupBy(names.values(), (name) => name);
  return new Map(
    units.map((unit) => {
      const name = names.get(unit.id) ?? unit.id;
      return [unit.id, (uses.get(name)?.length ?? 0) > 1 ? `${name}-${addressSegment(unit.code)}` : name];
    }),
  );
}

function nodesByCode(tree: EditionNode): Map<string, EditionNode> {
  return new Map(nodesOf(tree).map((node) => [node.code, node]));
}

const collator = new Intl.Collator("vi", { numeric: true });

function inOrder(a: RowView, b: RowView): number {
  const places =
    (a.row.rank?.place ?? Number.MAX_SAFE_INTEGER) - (b.row.rank?.place ?? Number.MAX_SAFE_INTEGER);
  return places || collator.compare(a.unit.shortName.vi, b.unit.shortName.vi);
}
