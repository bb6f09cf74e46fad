import { type ItemCode, WHOLE } from "@thang-diem/engine";
import { cellDot, dateText, decimal, linearScale, placeText, type Scale } from "@thang-diem/presentation";
import type { ReactNode } from "react";
import type { Column } from "../../tables/index.ts";
import { type Page, Quartile } from "../layout/index.ts";
import { address, changeText, indexCell, indexOnAxis, pointsText, topItems } from "../site/index.ts";
import type { EditionView, RowView, SeriesView } from "../site/index.ts";
import { type Bracket, bracketClass, intervalParts } from "./interval-parts.ts";

/** A unit in the table, with what its group lends it. */
export interface RankRow {
  readonly view: RowView;
  /** Of the group, on the axis of the index. */
  readonly mean: number | undefined;
  readonly bracket: Bracket | undefined;
}

export interface RankColumn extends Column<RankRow> {
  /** What stands in the row of a mean, of a group or of a region; nothing where a mean says nothing. */
  readonly mean?: (of: MeanOf) => ReactNode;
  /** Shown when the reader asks for all columns. */
  readonly extra?: boolean;
}

/** The units whose mean a row gives. */
export interface MeanOf {
  readonly name: string;
  /** Exact, by item code, "" the index; undefined where none can be said. */
  readonly of: (item: ItemCode) => string | undefined;
}

/** Above this many units the points by component are left to the profiles and the downloads. */
const COMPONENTS_UP_TO = 120;

export function hasComponents(edition: EditionView): boolean {
  return edition.rows.length <= COMPONENTS_UP_TO && topItems(edition).length > 1;
}

/** The columns that the edition has something for, in their order. A new column is one more entry. */
export function rankColumns(page: Page, series: SeriesView, edition: EditionView): readonly RankColumn[] {
  const { words } = page;
  const some = (has: (view: RowView) => boolean) => edition.rows.some(has);
  return [
    {
      key: "place",
      title: words.ranking.place,
      className: "place",
      head: { "data-sort": "place", "aria-sort": "ascending" },
      cell: ({ view: { row } }) => (row.rank ? placeText(row.rank) : <span title={words.notRanked}>–</span>),
    },
    unitColumn(page, series, edition),
    indexColumn(page, edition),
    dotColumn(page, edition),
    ...(some(({ row }) => row.interval !== undefined) ? [intervalColumn(page, edition)] : []),
    ...(some(({ row }) => row.class !== undefined || row.classReason !== undefined)
      ? [classColumn(page, edition)]
      : []),
    ...(some(({ row }) => row.quartile !== undefined) ? [quartileColumn(page)] : []),
    ...(some(({ row }) => row.change !== undefined) ? [changeColumn(page, edition)] : []),
    ...(some(({ unit }) => unit.region !== undefined) ? [regionColumn(page)] : []),
    ...(hasComponents(edition) ? componentColumns(page, edition) : []),
  ];
}

function unitColumn(page: Page, series: SeriesView, edition: EditionView): RankColumn {
  const { words, language } = page;
  const changes = edition.rows.some(({ row }) => row.change);
  return {
    key: "unit",
    title: words.ranking.unit,
    className: "unit",
    names: true,
    head: { "data-sort": "text" },
    cell: ({ view }) => (
      <>
        <a href={page.to(address.profile(series.slug, edition.year, view.segment))}>
          {view.unit.shortName[language]}
        </a>
        <Ended page={page} view={view} />
        {edition.correction?.units.has(view.unit.id) && (
          <small className="corrected-mark"> {words.correction.mark}</small>
        )}
        {view.row.rank ? (
          <Below
            page={page}
            quartile={view.row.quartile}
            change={changes ? changeText(view.row, language, words) : undefined}
            interval={intervalParts(page, edition, view)}
          />
        ) : (
          <small className="reason">{view.row.notRanked?.[language] ?? words.notRanked}</small>
        )}
      </>
    ),
    mean: ({ name }) => name,
  };
}

/** That a unit of an old year is no more; what followed it stands on its profile. */
function Ended({ page: { site, words, language }, view }: { readonly page: Page; readonly view: RowView }) {
  const endedOn = site.lastingUnits.get(view.unit.chain)?.endedOn;
  if (endedOn === undefined) return null;
  return <small className="quiet-mark"> {words.unitPage.until(dateText(endedOn, language))}</small>;
}

function indexColumn({ words, language }: Page, edition: EditionView): RankColumn {
  const maximum =
    edition.scheme.indexValue === "share"
      ? words.ranking.inPercent
      : words.ranking.ofMaximum(edition.scheme.root.points.text);
  return {
    key: "index",
    title: (
      <>
        {words.ranking.index} <small>{maximum}</small>
      </>
    ),
    className: "num",
    head: { "data-sort": "number" },
    cell: ({ view: { row } }) =>
      row.index === undefined ? words.missing[edition.missing] : indexCell(edition, row.index, language),
    mean: ({ of }) => {
      const mean = of(WHOLE);
      return mean === undefined ? words.missing[edition.missing] : indexCell(edition, mean, language);
    },
  };
}

function dotColumn({ words, language }: Page, edition: EditionView): RankColumn {
  const scale = scaleOf(edition);
  const end = (value: number) => decimal(String(value), Number.isInteger(value) ? 0 : 1, language);
  return {
    key: "dot",
    title: (
      <>
        {words.ranking.scale}{" "}
        <small className="axis-ends">
          <span>{end(scale.low)}</span> <span>{end(scale.high)}</span>
        </small>
      </>
    ),
    className: "dot-cell",
    cell: () => undefined,
    attributes: ({ view: { row }, mean }) => ({
      dangerouslySetInnerHTML: { __html: dotOf(edition, row, mean, scale) },
    }),
  };
}

/** So many steps of a round size lie between the lowest and the highest value. */
const STEPS = 6;

/** The range in which the values of an edition and their intervals lie: from 0 all would look alike. */
function scaleOf(edition: EditionView): Scale {
  const values = edition.rows.flatMap(({ row: { index, interval } }) =>
    [index, interval?.low, interval?.high].flatMap((value) =>
      value === undefined ? [] : [indexOnAxis(edition, value)],
    ),
  );
  return linearScale(values.length === 0 ? [0, 1] : values, STEPS);
}

function intervalColumn(page: Page, edition: EditionView): RankColumn {
  return {
    key: "interval",
    title: page.words.ranking.interval,
    className: "wide interval",
    head: { "data-sort": "number" },
    cell: ({ view }) =>
      view.row.interval
        ? intervalParts(page, edition, view).map((part) => <span key={part}>{part}</span>)
        : page.words.missing[edition.missing],
    attributes: ({ view, bracket }) => ({
      className: `wide interval${bracketClass(bracket)}`,
      "data-v": view.row.interval?.placeLow,
    }),
  };
}

function classColumn({ words, language }: Page, edition: EditionView): RankColumn {
  return {
    key: "class",
    title: words.ranking.class,
    head: { "data-sort": "text" },
    cell: ({ view: { row } }) => (
      <>
        {edition.scheme.classes.find(({ id }) => id === row.class)?.title[language] ??
          row.class ??
          (row.classReason ? "" : words.missing[edition.missing])}
        {row.classReason && <small className="reason">{row.classReason[language]}</small>}
      </>
    ),
  };
}

function quartileColumn(page: Page): RankColumn {
  return {
    key: "quartile",
    title: page.words.ranking.quartile,
    className: "wide",
    cell: ({ view: { row } }) =>
      row.quartile ? <Quartile page={page} quartile={row.quartile} /> : page.words.notRanked,
    attributes: () => ({ className: "wide nowrap" }),
  };
}

function changeColumn({ words, language }: Page, edition: EditionView): RankColumn {
  const since = edition.rows.find(({ row }) => row.change)?.row.change?.since;
  return {
    key: "change",
    title: since === undefined ? words.ranking.change : words.ranking.changeSince(since),
    className: "wide",
    head: { "data-sort": "number" },
    cell: ({ view: { row } }) => changeText(row, language, words),
    attributes: ({ view: { row } }) => ({ "data-v": row.change?.places }),
  };
}

function regionColumn({ words, language }: Page): RankColumn {
  return {
    key: "region",
    title: words.ranking.region,
    className: "extra",
    extra: true,
    head: { "data-sort": "text" },
    cell: ({ view: { unit } }) => unit.region?.title[language] ?? "–",
  };
}

function componentColumns({ words, language }: Page, edition: EditionView): RankColumn[] {
  return topItems(edition).map(({ code, title }) => ({
    key: code,
    title: title[language],
    className: "num extra",
    extra: true,
    head: { "data-sort": "number" },
    cell: ({ view }) => pointsText(edition, view.nodes.get(code), language, words),
    mean: ({ of }) => {
      const mean = of(code);
      return mean === undefined
        ? words.missing[edition.missing]
        : pointsText(edition, { ...SCORED, code, points: mean }, language, words);
    },
  }));
}

const SCORED = {
  status: "scored",
  maximum: "0",
  fullMaximum: "0",
  rule: "",
  inputs: [],
  sentence: { vi: "", en: "" },
} as const;

interface BelowProps {
  readonly page: Page;
  readonly quartile: 1 | 2 | 3 | 4 | undefined;
  readonly change: string | undefined;
  readonly interval: readonly string[];
}

/** Quarter, change and interval under the name, where the screen has no room for their columns. */
function Below({ page, quartile, change, interval }: BelowProps) {
  if (quartile === undefined && change === undefined && interval.length === 0) return null;
  return (
    <small className="sub">
      {quartile && (
        <span>
          <Quartile page={page} quartile={quartile} />
        </span>
      )}
      {change !== undefined && <span>{change}</span>}
      {interval.length > 0 && <span>{interval.join("; ")}</span>}
    </small>
  );
}

function dotOf(
  edition: EditionView,
  { index, interval }: RowView["row"],
  mean: number | undefined,
  scale: Scale,
): string {
  if (index === undefined) return "";
  const axis = (value: string) => indexOnAxis(edition, value);
  return cellDot(
    {
      value: axis(index),
      ...(mean !== undefined && { mean }),
      ...(interval && { low: axis(interval.low), high: axis(interval.high) }),
    },
    scale,
  );
}
