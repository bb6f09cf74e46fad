import { Exact } from "@thang-diem/engine";
import {
  count,
  decimal,
  placeAmong,
  placeText,
  pointSumOf,
  pointSumText,
  say,
} from "@thang-diem/presentation";
import { EditionFrame, Figure, Kicker, Quartile, Say } from "../layout/index.ts";
import type { Page } from "../layout/index.ts";
import {
  address,
  againstMean,
  againstSource,
  changeText,
  farthestPart,
  identityOf,
  indexText,
  itemTitle,
  lossesOf,
  meanOfGroup,
  mostLost,
  shownIn,
  rankSaid,
  unitsOf,
} from "../site/index.ts";
import type { EditionView, RowView, SeriesView } from "../site/index.ts";
import type { ProfileProps } from "./profile-props.ts";
import { Components } from "./profile-components.tsx";
import { UnitNotice } from "./unit-notice.tsx";
import { History } from "./profile-history.tsx";
import { Downloads } from "./downloads.tsx";
import { Facts } from "./facts-list.tsx";
import { sourceLine } from "./source-line.ts";
import { Why } from "./why.tsx";

export function ProfilePage({ page, series, edition, view }: ProfileProps) {
  const { words, language } = page;
  const stands = rankSaid(edition, view);
  const standing = say(stands, shownIn(edition), language);
  const farthest = farthestPart(edition, view);
  const title = standing + (farthest ? say(farthest, shownIn(edition), language) : "");
  const facts = edition.facts
    .filter(({ units, values }) => units.includes(view.unit.chain) && values["group"] === view.unit.group)
    .slice(0, 4);
  return (
    <EditionFrame
      page={page}
      series={series}
      edition={edition}
      tab="ranking"
      title={`${view.unit.name[language]}: ${series.shortTitle[language]} ${edition.year}`}
      description={title}
      crumbs={[
        { title: String(edition.year), to: address.ranking(series.slug, edition.year) },
        {
          title: view.unit.shortName[language],
          to: address.profile(series.slug, edition.year, view.segment),
        },
      ]}
      inYear={(each) => yearOf(series, view, each)}
      unit={view}
    >
      <Kicker>
        {series.shortTitle[language]} {edition.year} · {view.unit.name[language]}
      </Kicker>
      <h1>
        <span data-said={stands.kind}>{standing}</span>
        <Say page={page} edition={edition} said={farthest} />
      </h1>
      <UnitNotice page={page} chain={view.unit.chain} />
      <Numbers page={page} edition={edition} view={view} />
      <Facts page={page} facts={facts} label={words.profile.facts} />
      <details className="why-index">
        <summary>{words.profile.whyIndex}</summary>
        <Why
          page={page}
          edition={edition}
          group={view.unit.group}
          node={view.row.tree}
          tree={view.row.tree}
        />
      </details>
      <Losses page={page} edition={edition} view={view} />
      <Components page={page} edition={edition} view={view} />
      <History page={page} series={series} edition={edition} view={view} />
      <Downloads page={page} series={series} edition={edition} />
      <Neighbours page={page} series={series} edition={edition} view={view} />
    </EditionFrame>
  );
}

function yearOf(series: SeriesView, view: RowView, edition: EditionView) {
  const found = series.histories.get(identityOf(view))?.find((each) => each.edition === edition);
  return found && address.profile(series.slug, edition.year, found.row.segment);
}

function placeDetail(
  { of, shared }: NonNullable<RowView["row"]["rank"]>,
  units: string,
  { words, language }: Page,
): string {
  return [
    of === undefined ? [] : [words.profile.placeOf(count(of, language), units)],
    shared ? [words.profile.shared] : [],
  ]
    .flat()
    .join(", ");
}

function Numbers({ page, edition, view }: Omit<ProfileProps, "series">) {
  const { words, language } = page;
  const { row } = view;
  const summary = edition.summaryOf(view.unit.group);
  const printedMean = summary ? undefined : meanOfGroup(edition, view.unit.group);
  const rows = edition.groups.find(({ id }) => id === view.unit.group)?.rows ?? [];
  return (
    <dl className="numbers">
      <div>
        <dt>{words.profile.place}</dt>
        <dd>
          <strong>{row.rank ? placeText(row.rank) : "–"}</strong>
          <span>
            {row.rank
              ? placeDetail(row.rank, unitsOf(rows)[language], page)
              : (row.notRanked?.[language] ?? words.notRanked)}
          </span>
          <span data-said="change">{changeText(row, language, words)}</span>
        </dd>
      </div>
      <IndexNumber page={page} edition={edition} view={view} />
      {summary && (
        <div>
          <dt>{words.profile.mean}</dt>
          <dd>
            <strong>{indexText(edition, summary.mean, language)}</strong>
            <Say page={page} edition={edition} said={againstMean(edition, view)} />
            <span>
              {words.profile.best} {indexText(edition, summary.best.value, language)}
            </span>
          </dd>
        </div>
      )}
      {printedMean !== undefined && (
        <div>
          <dt>{words.profile.meanOfSource}</dt>
          <dd>
            <strong>{indexText(edition, printedMean, language)}</strong>
          </dd>
        </div>
      )}
      <ClassNumber page={page} edition={edition} row={row} />
    </dl>
  );
}

/** The index, the points behind it, and how sure both are. */
function IndexNumber({
  page,
  edition,
  view,
}: {
  readonly page: Page;
  readonly edition: EditionView;
  readonly view: RowView;
}) {
  const { words, language } = page;
  const { row } = view;
  const sum = pointSumOf(row.tree);
  return (
    <div>
      <dt>{row.indexSource === "published" ? words.profile.indexOfSource : words.profile.index}</dt>
      <dd>
        <strong>
          {row.index === undefined ? words.missing[edition.missing] : indexText(edition, row.index, language)}
        </strong>
        <Say page={page} edition={edition} said={againstSource(view)} />
        {sum && (
          <span>
            {words.profile.obtained(
              pointSumText(sum, language, (value) => decimal(value, edition.scheme.show.decimals, language)),
            )}
          </span>
        )}
        {row.interval && (
          <span>
            {words.profile.interval(
              indexText(edition, row.interval.low, language),
              indexText(edition, row.interval.high, language),
            )}
            {row.interval.placeLow !== undefined &&
              row.interval.placeHigh !== undefined &&
              `, ${words.profile.placeInterval(row.interval.placeLow, row.interval.placeHigh)}`}
          </span>
        )}
      </dd>
    </div>
  );
}

/** The class; where there is none, the quartile. */
function ClassNumber({
  page,
  edition,
  row,
}: {
  readonly page: Page;
  readonly edition: EditionView;
  readonly row: RowView["row"];
}) {
  const { words, language } = page;
  const classTitle =
    edition.scheme.classes.find((each) => each.id === row.class)?.title[language] ??
    (row.classReason && words.profile.classUndecided);
  if (!row.quartile && classTitle === undefined) return null;
  return (
    <div>
      <dt>{classTitle === undefined ? words.ranking.quartile : words.profile.class}</dt>
      <dd>
        {classTitle === undefined ? null : <strong>{classTitle}</strong>}
        {row.classReason && <span>{row.classReason[language]}</span>}
        {row.quartile && (
          <span className={classTitle === undefined ? "big-quartile" : undefined}>
            <Quartile page={page} quartile={row.quartile} />
          </span>
        )}
        {row.regionRank && (
          <span>
            {words.profile.regionPlace}: {placeAmong(row.regionRank)}
          </span>
        )}
      </dd>
    </div>
  );
}

function Losses({ page, edition, view }: Omit<ProfileProps, "series">) {
  const { words, language } = page;
  const lines = lossesOf(edition, view);
  const [worst] = lines;
  if (!worst || lines.length < 2) return null;
  const { decimals } = edition.scheme.show;
  const said = mostLost(edition, lines);
  const longest = Exact.max(worst.lost, ...lines.flatMap(({ meanLost }) => meanLost ?? []));
  const scale = (value: Exact) =>
    `${Math.max(0, (value.toNumber() / (longest.toNumber() || 1)) * 100).toFixed(1)}%`;
  return (
    <Figure
      page={page}
      title={said ? say(said, shownIn(edition), language) : words.profile.lostPlain}
      said={said?.kind}
      subtitle={words.profile.lostSubtitle}
      source={sourceLine(edition, language)}
    >
      <table className="loss-table">
        <thead className="hidden">
          <tr>
            <th scope="col">{words.profile.item}</th>
            <th scope="col">{words.profile.lost}</th>
            <th scope="col">{words.profile.lostMean}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ node, lost, meanLost }) => (
            <tr key={node.code}>
              <th scope="row">{itemTitle(edition, node.code, language)}</th>
              <td className="num">{decimal(lost.text, decimals, language)}</td>
              <td className="loss-bar">
                <span className="hidden">
                  {meanLost ? decimal(meanLost.text, decimals, language) : words.missing[edition.missing]}
                </span>
                <svg aria-hidden="true" width="100%" height="18">
                  <rect
                    className={node === worst.node ? "bar chosen" : "bar"}
                    width={scale(lost)}
                    y="3"
                    height="12"
                  />
                  {meanLost && (
                    <line className="mean" x1={scale(meanLost)} x2={scale(meanLost)} y1="0" y2="18" />
                  )}
                </svg>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Figure>
  );
}

function Neighbours({ page, series, edition, view }: ProfileProps) {
  const { words, language } = page;
  const group =
    edition.groups.find((each) => each.id === view.unit.group)?.rows.filter((each) => each.row.rank) ?? [];
  const at = group.indexOf(view);
  if (at < 0) return null;
  const beside = [
    [words.profile.previous, group[at - 1]],
    [words.profile.next, group[at + 1]],
  ] as const;
  return (
    <nav className="neighbours" aria-label={words.profile.neighbours}>
      {beside.map(([title, other]) =>
        other ? (
          <p key={title}>
            <span className="kicker">{title}</span>
            <a href={page.to(address.profile(series.slug, edition.year, other.segment))}>
              {other.row.rank && placeText(other.row.rank)} {other.unit.shortName[language]}
            </a>
            <a
              className="quiet"
              href={`${page.to(address.compare(series.slug, edition.year))}?u=${view.segment},${other.segment}`}
            >
              {words.profile.compareWith(other.unit.shortName[language])}
            </a>
          </p>
        ) : null,
      )}
      <p>
        <a href={`${page.to(address.ranking(series.slug, edition.year))}#${view.segment}`}>
          {words.profile.backToTable}
        </a>
      </p>
    </nav>
  );
}
