import { dateText, escapeXml, type Language, WORDS } from "@thang-diem/presentation";
import { Layout, ReasonText } from "../layout/index.ts";
import type { Page } from "../layout/index.ts";
import { Complaints } from "./complaints.tsx";
import { address, data } from "../site/index.ts";
import type { CorrectedDigest, PublishedDigest, SeriesDigest, Site } from "../site/index.ts";

/** Every correction of the site, newest first. */
export function correctedEditions(digests: readonly SeriesDigest[]): CorrectedDigest[] {
  return digests.flatMap(({ corrected }) => corrected).toSorted((a, b) => (a.day < b.day ? 1 : -1));
}

/** What was corrected on the whole site, and why. */
export function CorrectionsPage({
  page,
  digests,
}: {
  readonly page: Page;
  readonly digests: readonly SeriesDigest[];
}) {
  const { words, language } = page;
  const all = correctedEditions(digests);
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
      {all.map(({ id, title, day, corrects, later }) => (
        <section key={id} className="section">
          <h2>
            <a href={page.to(address.edition(id))}>{title[language]}</a>, {dateText(day, language)}
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
                <span key={each}>
                  {i > 0 && ", "}
                  <a href={page.to(address.edition(each))}>{each}</a>
                </span>
              ))}
            </p>
          )}
        </section>
      ))}
      <AllComplaints page={page} digests={digests} />
    </Layout>
  );
}

/** What units complained about, year by year, and what became of it. */
function AllComplaints({
  page,
  digests,
}: {
  readonly page: Page;
  readonly digests: readonly SeriesDigest[];
}) {
  const { words, language } = page;
  const all = digests.flatMap(({ complaints }) => complaints);
  if (all.length === 0) return undefined;
  return (
    <section className="section" id="complaints">
      <h2>{words.complaint.title}</h2>
      <p>{words.complaint.lead}</p>
      {all.map((told) => (
        <section key={told.edition}>
          <h3>
            <a href={page.to(address.edition(told.edition))}>{told.title[language]}</a>
          </h3>
          <Complaints page={page} told={told} />
        </section>
      ))}
    </section>
  );
}

/**
 * The same list as an Atom feed (RFC 4287); addresses are whole where the site knows its own, else relative to the
 * feed.
 */
export function correctionsFeed(
  { identity }: Pick<Site, "identity">,
  digests: readonly SeriesDigest[],
  language: Language,
): string {
  const words = WORDS[language];
  const all = correctedEditions(digests).map((each) => ({
    ...each,
    told: `${words.correction.title}: ${each.title[language]}`,
    summary: each.corrects.changes.map((change) => change[language]).join(" "),
  }));
  return atomFeed(identity, language, {
    title: words.correction.title,
    path: data.feed(language),
    entries: all,
  });
}

/** Every edition of the site as it was published, newest first: what a newsroom subscribes to. */
export function editionsFeed(
  { identity }: Pick<Site, "identity">,
  digests: readonly SeriesDigest[],
  language: Language,
): string {
  const words = WORDS[language];
  const all = digests
    .flatMap(({ editions }) => editions)
    .toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : a.id < b.id ? 1 : -1))
    .slice(0, ENTRIES_MAX)
    .map((each) => ({ ...each, told: each.title[language], summary: each.id }));
  return atomFeed(identity, language, { title: words.edition.feed, path: data.news(language), entries: all });
}

/** Feeds are polled: a hundred entries are more than any reader has missed. */
const ENTRIES_MAX = 100;

interface Feed {
  readonly title: string;
  readonly path: string;
  /** Newest first. */
  readonly entries: readonly (PublishedDigest & { readonly told: string; readonly summary: string })[];
}

function atomFeed(identity: Site["identity"], language: Language, { title, path, entries }: Feed): string {
  const root = identity.origin === undefined ? "../" : `${identity.origin}/`;
  const link = (to: string) => escapeXml(`${root}${to}`);
  const lines = entries.map(({ id, day, fingerprint, told, summary }) =>
    [
      "<entry>",
      `<id>urn:sha256:${fingerprint}</id>`,
      `<title>${escapeXml(told)}</title>`,
      `<updated>${day}T00:00:00Z</updated>`,
      `<link href="${link(address.edition(id)(language))}"/>`,
      `<summary>${escapeXml(summary)}</summary>`,
      "</entry>",
    ].join(""),
  );
  return [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    `<id>${link(path)}</id>`,
    `<title>${escapeXml(`${title} – ${identity.name[language]}`)}</title>`,
    `<author><name>${escapeXml(identity.owner[language])}</name></author>`,
    `<updated>${entries[0]?.day ?? "2000-01-01"}T00:00:00Z</updated>`,
    `<link rel="self" href="${link(path)}"/>`,
    ...lines,
    "</feed>\n",
  ].join("\n");
}
