import type { PublishedEdition } from "@thang-diem/contract";
import { dateText, escapeXml, type Language, WORDS } from "@thang-diem/presentation";
import { Layout, ReasonText } from "../layout/index.ts";
import type { Page } from "../layout/index.ts";
import { address, data } from "../site/index.ts";
import type { SeriesView, Site } from "../site/index.ts";

interface Corrected {
  readonly series: SeriesView;
  readonly edition: PublishedEdition;
  readonly corrects: NonNullable<PublishedEdition["manifest"]["corrects"]>;
  /** Editions of later years that were made with the one that is corrected. */
  readonly later: readonly PublishedEdition[];
}

/** Every correction of the site, newest first. */
export function correctedEditions(site: Site): Corrected[] {
  return site.series
    .flatMap((series) =>
      series.published.flatMap((edition) => {
        const { corrects } = edition.manifest;
        if (!corrects) return [];
        const later = series.published.filter(
          ({ current, restsOn }) => current && restsOn.includes(corrects.edition),
        );
        return [{ series, edition, corrects, later }];
      }),
    )
    .toSorted((a, b) => (a.edition.manifest.publishedOn < b.edition.manifest.publishedOn ? 1 : -1));
}

/** What was corrected on the whole site, and why. */
export function CorrectionsPage({ page }: { readonly page: Page }) {
  const { words, language, site } = page;
  const all = correctedEditions(site);
  return (
    <Layout
      page={page}
      title={words.correction.title}
      description={words.correction.lead}
      crumbs={[{ title: words.correction.title, to: address.corrections() }]}
    >
      <h1>{words.correction.title}</h1>
      <p className="standfirst">{words.correction.lead}</p>
      <p>
        <a href={page.file(data.feed(language))}>{words.correction.feed}</a>
      </p>
      {all.length === 0 && <p>{words.correction.none}</p>}
      {all.map(({ edition: { manifest }, corrects, later }) => (
        <section key={manifest.id} className="section">
          <h2>
            <a href={page.to(address.edition(manifest.id))}>{manifest.title[language]}</a>,{" "}
            {dateText(manifest.publishedOn, language)}
          </h2>
          <ul>
            {corrects.changes.map((change) => (
              <li key={change.vi}>
                <ReasonText page={page} reason={change} />
              </li>
            ))}
          </ul>
          <p>
            {words.correction.before}:{" "}
            <a href={page.to(address.edition(corrects.edition))}>{corrects.edition}</a>
          </p>
          {later.length > 0 && (
            <p>
              {words.correction.later}:{" "}
              {later.map((each, i) => (
                <span key={each.manifest.id}>
                  {i > 0 && ", "}
                  <a href={page.to(address.edition(each.manifest.id))}>{each.manifest.id}</a>
                </span>
              ))}
            </p>
          )}
        </section>
      ))}
    </Layout>
  );
}

/**
 * The same list as an Atom feed (RFC 4287); addresses are whole where the site knows its own, else relative to the
 * feed.
 */
export function correctionsFeed(site: Site, language: Language): string {
  const words = WORDS[language];
  const origin = site.identity.origin;
  const root = origin === undefined ? "../" : `${origin}/`;
  const all = correctedEditions(site);
  const updated = all[0]?.edition.manifest.publishedOn ?? "2000-01-01";
  const link = (path: string) => escapeXml(`${root}${path}`);
  const entries = all.map(({ edition: { manifest, fingerprint }, corrects }) =>
    [
      "<entry>",
      `<id>urn:sha256:${fingerprint}</id>`,
      `<title>${escapeXml(`${words.correction.title}: ${manifest.title[language]}`)}</title>`,
      `<updated>${manifest.publishedOn}T00:00:00Z</updated>`,
      `<link href="${link(address.edition(manifest.id)(language))}"/>`,
      `<summary>${escapeXml(corrects.changes.map((change) => change[language]).join(" "))}</summary>`,
      "</entry>",
    ].join(""),
  );
  return [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    `<id>${link(data.feed(language))}</id>`,
    `<title>${escapeXml(`${words.correction.title} – ${site.identity.name[language]}`)}</title>`,
    `<author><name>${escapeXml(site.identity.owner[language])}</name></author>`,
    `<updated>${updated}T00:00:00Z</updated>`,
    `<link rel="self" href="${link(data.feed(language))}"/>`,
    ...entries,
    "</feed>\n",
  ].join("\n");
}
