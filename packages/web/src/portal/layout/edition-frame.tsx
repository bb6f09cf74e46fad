import type { ReactNode } from "react";
import { address, hasMap } from "../site/index.ts";
import type { Address, EditionView, RowView, SeriesView } from "../site/index.ts";
import { CorrectionNotice } from "./correction-notice.tsx";
import { Layout } from "./layout.tsx";
import type { Crumb } from "./layout.tsx";
import type { Page } from "./page.ts";

export type Tab = "ranking" | "map" | "trend" | "compare" | "method" | "edition" | "none";

interface EditionFrameProps {
  readonly page: Page;
  readonly series: SeriesView;
  readonly edition: EditionView;
  readonly tab: Tab;
  readonly title: string;
  readonly description: string;
  readonly crumbs: readonly Crumb[];
  /** The same page in another year, where it makes sense. */
  readonly inYear?: ((edition: EditionView) => Address | undefined) | undefined;
  /** Given on the page of one unit: whether its own result was corrected. */
  readonly unit?: RowView;
  readonly children: ReactNode;
}

/** A page of an index and year: breadcrumb, tabs and years around the content. */
export function EditionFrame({
  page,
  series,
  edition,
  tab,
  title,
  description,
  crumbs,
  inYear,
  unit,
  children,
}: EditionFrameProps) {
  const { words, language } = page;
  const { status } = edition.manifest;
  const home: Crumb[] = [{ title: series.shortTitle[language], to: address.index(series.slug) }];
  return (
    <Layout
      page={page}
      title={title}
      description={description}
      crumbs={[...home, ...crumbs]}
      caution={status === "issued" ? undefined : status === "sample" ? words.sample : words.reconstructed}
      card={address.ranking(series.slug, edition.year)}
      stamp={`${edition.manifest.id} · SHA-256 ${edition.fingerprint}`}
      navigation={
        <>
          <Tabs page={page} series={series} edition={edition} tab={tab} />
          {inYear && series.years.length > 1 && (
            <Years page={page} series={series} edition={edition} inYear={inYear} />
          )}
        </>
      }
    >
      <CorrectionNotice page={page} edition={edition} unit={unit} />
      {children}
    </Layout>
  );
}

function Tabs({
  page,
  series,
  edition,
  tab,
}: Pick<EditionFrameProps, "page" | "series" | "edition" | "tab">) {
  const { nav } = page.words;
  const tabs: readonly (readonly [Tab, string, Address])[] = [
    ["ranking", nav.ranking, address.ranking(series.slug, edition.year)],
    ...(hasMap(edition) ? [["map", nav.map, address.map(series.slug, edition.year)] as const] : []),
    ...(series.years.length > 1 ? [["trend", nav.trend, address.trend(series.slug)] as const] : []),
    ...(edition.rows.length > 1
      ? [["compare", nav.compare, address.compare(series.slug, edition.year)] as const]
      : []),
    ["method", nav.method, address.method(series.slug, edition.year)],
    ["edition", nav.edition, address.edition(edition.manifest.id)],
  ];
  return (
    <nav className="tabs" aria-label={nav.pages}>
      <ul>
        {tabs.map(([id, title, target]) => (
          <li key={id}>
            <a href={page.to(target)} aria-current={id === tab ? "page" : undefined}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Years({
  page,
  series,
  edition,
  inYear,
}: Pick<EditionFrameProps, "page" | "series" | "edition"> & {
  readonly inYear: NonNullable<EditionFrameProps["inYear"]>;
}) {
  return (
    <nav className="years" aria-label={page.words.nav.years}>
      <ul>
        {series.years.map((each) => {
          const target = inYear(each);
          return (
            <li key={each.year}>
              {target ? (
                <a href={page.to(target)} aria-current={each.year === edition.year ? "true" : undefined}>
                  {each.year}
                </a>
              ) : (
                <span>{each.year}</span>
              )}
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
