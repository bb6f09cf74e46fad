import { LANGUAGES, WORDS } from "@thang-diem/presentation";
import { Layout } from "../layout/index.ts";
import type { Page } from "../layout/index.ts";
import { address } from "../site/index.ts";
import type { Address, SeriesDigest, Site } from "../site/index.ts";

/** A plain page of the portal: what is where. */
export function SiteMapPage({
  page,
  digests,
}: {
  readonly page: Page;
  readonly digests: readonly SeriesDigest[];
}) {
  const { words } = page;
  return (
    <Layout
      page={page}
      title={words.siteMap.title}
      description={words.siteMap.title}
      crumbs={[{ title: words.siteMap.title, to: address.siteMap() }]}
    >
      <h1>{words.siteMap.title}</h1>
      <ul className="prose">
        <li>
          <a href={page.to(address.home())}>{words.home}</a>
        </li>
        <li>
          <a href={page.to(address.accessibility())}>{words.accessibility.title}</a>
        </li>
        <li>
          <a href={page.to(address.corrections())}>{words.correction.title}</a>
        </li>
      </ul>
      {digests.map((series) => (
        <section className="section" key={series.slug}>
          <h2>
            <a href={page.to(address.index(series.slug))}>{series.shortTitle[page.language]}</a>
          </h2>
          <p>
            <a href={page.to(address.trend(series.slug))}>{words.nav.trend}</a>
          </p>
          <ul>
            {series.years.map((each) => (
              <li key={each.year}>
                {each.year}:{" "}
                {pagesOfYear(page, series, each).map(([title, target], i) => (
                  <span key={title}>
                    {i > 0 && " · "}
                    <a href={page.to(target)}>{title}</a>
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Layout>
  );
}

function pagesOfYear(
  { words }: Page,
  { slug }: SeriesDigest,
  { year, edition, map }: SeriesDigest["years"][number],
): readonly (readonly [string, Address])[] {
  return [
    [words.nav.ranking, address.ranking(slug, year)],
    ...(map ? [[words.nav.map, address.map(slug, year)] as const] : []),
    [words.nav.compare, address.compare(slug, year)],
    [words.nav.method, address.method(slug, year)],
    [words.nav.edition, address.edition(edition)],
  ];
}

export function AccessibilityPage({ page }: { readonly page: Page }) {
  const { accessibility } = page.words;
  return (
    <Layout
      page={page}
      title={accessibility.title}
      description={accessibility.paragraphs[0] ?? ""}
      crumbs={[{ title: accessibility.title, to: address.accessibility() }]}
    >
      <h1>{accessibility.title}</h1>
      <div className="prose">
        {accessibility.paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        <p>{accessibility.known}</p>
      </div>
    </Layout>
  );
}

/** Served for any address that is not there; in both languages, because the address may tell neither. */
export function NotFoundPage({ page }: { readonly page: Page }) {
  return (
    <Layout page={page} title={page.words.notFound.title} description={page.words.notFound.lead}>
      {LANGUAGES.map((language) => {
        const { notFound, home, siteMap } = WORDS[language];
        const Heading = language === page.language ? "h1" : "h2";
        return (
          <section
            key={language}
            lang={language}
            className={language === page.language ? undefined : "section"}
          >
            <Heading>{notFound.title}</Heading>
            <p>{notFound.lead}</p>
            <p>
              <a href={page.file(address.home()(language))}>{home}</a> ·{" "}
              <a href={page.file(address.siteMap()(language))}>{siteMap.title}</a>
            </p>
          </section>
        );
      })}
    </Layout>
  );
}

/** The root address: leads to the Vietnamese start page, with both languages as links for those who stay. */
export function rootPage(site: Pick<Site, "identity">): string {
  const name = site.identity.name.vi.replace(/[<&]/g, "");
  const links = LANGUAGES.map(
    (language) => `<a href="${language}/" lang="${language}">${WORDS[language].languageName}</a>`,
  ).join(" · ");
  return (
    `<!doctype html><html lang="vi"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width, initial-scale=1">` +
    `<meta http-equiv="refresh" content="0; url=vi/"><title>${name}</title></head>` +
    `<body><main><h1>${name}</h1><p>${links}</p></main></body></html>\n`
  );
}

/** sitemap.xml of the given page addresses. */
export function siteMapXml(site: Pick<Site, "identity">, addresses: readonly string[]): string {
  const origin = site.identity.origin ?? "";
  const entries = addresses.map((each) => `<url><loc>${origin}/${each}</loc></url>`).join("\n");
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n` +
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries}\n</urlset>\n`
  );
}
