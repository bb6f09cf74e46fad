import type { Block, Scheme, UnitClass, Veto } from "@thang-diem/engine";
import { classConditionWords, Exact } from "@thang-diem/engine";
import { count, dateText, percent, points } from "@thang-diem/presentation";
import { EditionFrame, Kicker } from "../layout/index.ts";
import type { Page } from "../layout/index.ts";
import { address } from "../site/index.ts";
import type { EditionView, SeriesView } from "../site/index.ts";
import { MethodItems } from "./method-items.tsx";

/** How an index is calculated, written from the scheme itself. */
export function MethodPage({
  page,
  series,
  edition,
}: {
  readonly page: Page;
  readonly series: SeriesView;
  readonly edition: EditionView;
}) {
  const { words, language } = page;
  const { scheme } = edition;
  const title = words.method.title(series.shortTitle[language]);
  return (
    <EditionFrame
      page={page}
      series={series}
      edition={edition}
      tab="method"
      title={`${title} (${edition.year})`}
      description={words.method.lead(scheme.title[language], scheme.version)}
      crumbs={[
        { title: String(edition.year), to: address.ranking(series.slug, edition.year) },
        { title: words.nav.method, to: address.method(series.slug, edition.year) },
      ]}
      inYear={(each) => address.method(series.slug, each.year)}
    >
      <Kicker>
        {series.shortTitle[language]} {edition.year} · {words.method.kicker}
      </Kicker>
      <h1>{title}</h1>
      <p className="standfirst">{words.method.lead(scheme.title[language], scheme.version)}</p>
      {scheme.note && <p className="standfirst">{scheme.note[language]}</p>}
      <Summary page={page} edition={edition} />
      <Basis page={page} scheme={scheme} />
      <Tree page={page} scheme={scheme} />
      {scheme.bonus && (
        <BlockSection
          page={page}
          scheme={scheme}
          block={scheme.bonus}
          title={words.method.bonus}
          limit={words.method.bonusLimit}
        />
      )}
      {scheme.penalty && (
        <BlockSection
          page={page}
          scheme={scheme}
          block={scheme.penalty}
          title={words.method.penalty}
          limit={words.method.penaltyLimit}
        />
      )}
      {scheme.classes.length > 0 && <Classes page={page} scheme={scheme} />}
      <Ranking page={page} scheme={scheme} />
    </EditionFrame>
  );
}

/** Every item, folded. */
function Tree({ page, scheme }: { readonly page: Page; readonly scheme: Scheme }) {
  const { words, language } = page;
  return (
    <section className="section">
      <h2>{words.method.tree}</h2>
      <p>
        {words.method.treeLead(
          count([...scheme.items.keys()].filter((code) => code !== "").length, language),
        )}
      </p>
      <p className="needs-js">
        <button type="button" className="plain" data-open-all="true">
          {words.method.openAll}
        </button>{" "}
        <button type="button" className="plain" data-open-all="false">
          {words.method.closeAll}
        </button>
      </p>
      <MethodItems page={page} scheme={scheme} items={scheme.root.children} />
    </section>
  );
}

function Summary({ page, edition }: { readonly page: Page; readonly edition: EditionView }) {
  const { words, language } = page;
  const { scheme, manifest } = edition;
  const { from, to } = scheme.years;
  const lines: readonly (readonly [string, string])[] = [
    [words.edition.status, words[manifest.status]],
    [words.method.appliesTo, scheme.units.join(", ")],
    [words.method.years, to === undefined ? words.method.since(from) : words.start.years(from, to)],
    [
      words.method.total,
      points(scheme.root.points.text, language) +
        (scheme.upTo ? `. ${words.method.totalLimit(points(scheme.upTo.text, language))}` : ""),
    ],
    [
      words.method.indexIs,
      scheme.indexValue === "share" ? words.method.indexShare : words.method.indexPoints,
    ],
  ];
  return (
    <section className="section">
      <h2>{words.method.summary}</h2>
      <dl className="facts-list">
        {lines.map(([term, text]) => (
          <div key={term} className="pair">
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
        <div className="pair">
          <dt>{words.method.hash}</dt>
          <dd className="hash">{manifest.scheme.hash}</dd>
        </div>
      </dl>
    </section>
  );
}

function Basis({ page, scheme }: { readonly page: Page; readonly scheme: Scheme }) {
  const { words, language } = page;
  return (
    <section className="section">
      <h2>{words.method.basis}</h2>
      {scheme.basis.size === 0 ? (
        <p>{words.method.noBasis}</p>
      ) : (
        <ul className="prose">
          {[...scheme.basis].map(([key, basis]) => (
            <li key={key}>
              {basis.url === undefined ? basis.document : <a href={basis.url}>{basis.document}</a>}
              {basis.title && `: ${basis.title[language]}`}
              {datesOf(basis, page)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function datesOf(
  basis: { readonly issued?: string; readonly inForce?: string; readonly until?: string },
  { words, language }: Page,
): string {
  const say = (text: (date: string) => string, date: string | undefined) =>
    date === undefined ? [] : [text(dateText(date, language))];
  const said = [
    ...say(words.method.issuedOn, basis.issued),
    ...say(words.method.inForce, basis.inForce),
    ...say(words.method.until, basis.until),
  ];
  return said.length === 0 ? "" : `, ${said.join(", ")}`;
}

function BlockSection({
  page,
  scheme,
  block,
  title,
  limit,
}: {
  readonly page: Page;
  readonly scheme: Scheme;
  readonly block: Block;
  readonly title: string;
  readonly limit: (limit: string) => string;
}) {
  const { words, language } = page;
  return (
    <section className="section">
      <h2>{title}</h2>
      <p>{block.limit ? limit(points(block.limit.absolute().text, language)) : words.method.noLimit}</p>
      <MethodItems page={page} scheme={scheme} items={block.items} />
    </section>
  );
}

function Classes({ page, scheme }: { readonly page: Page; readonly scheme: Scheme }) {
  const { words, language } = page;
  const value = (low: Exact) =>
    scheme.indexValue === "share"
      ? percent(low.text, low.times(Exact.of(100)).isWhole ? 0 : 2, language)
      : points(low.text, language);
  return (
    <section className="section">
      <h2>{words.method.classes}</h2>
      <ul className="prose">
        {scheme.classes.map((each: UnitClass) => (
          <li key={each.id}>
            <strong>{each.title[language]}</strong>:{" "}
            {each.lowOpen
              ? words.method.classAbove(value(each.low))
              : words.method.classFrom(value(each.low))}
            {each.provided.length > 0 &&
              `; ${words.method.classProvided} ` +
                each.provided
                  .map((condition) => classConditionWords(condition, scheme, language))
                  .join(words.rule.and)}
          </li>
        ))}
      </ul>
      {scheme.vetoes.length > 0 && (
        <>
          <h3>{words.method.vetoes}</h3>
          <ul className="prose">
            {scheme.vetoes.map((veto) => (
              <li key={veto.title.vi}>
                {veto.title[language]}: {vetoEffect(veto, scheme, page)} (
                {veto.when.map((each) => classConditionWords(each, scheme, language)).join(words.rule.and)})
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** How far down a case takes a unit: not above a class, or so many classes lower. */
function vetoEffect({ class: id, lower }: Veto, { classes }: Scheme, { language, words }: Page): string {
  const title = classes.find((each) => each.id === id)?.title[language];
  return [title && words.method.vetoNotAbove(title), lower && words.method.vetoLower(lower)]
    .filter(Boolean)
    .join("; ");
}

function Ranking({ page, scheme }: { readonly page: Page; readonly scheme: Scheme }) {
  const { words } = page;
  const groups = {
    none: words.method.groupsNone,
    "by-kind": words.method.groupsByKind,
    "by-round": words.method.groupsByRound,
  };
  const lines = [
    groups[scheme.groups],
    scheme.ranking.ties === "shared-gap" ? words.ranking.tieShared : words.ranking.tieDense,
    scheme.ranking.on === "exact"
      ? words.ranking.onExact(scheme.show.decimals)
      : words.ranking.onShown(scheme.show.decimals),
    ...(scheme.ranking.quarters ? [words.method.quarters] : []),
  ];
  return (
    <section className="section">
      <h2>{words.method.ranking}</h2>
      <ul className="prose">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
