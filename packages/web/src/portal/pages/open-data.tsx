import type { Page } from "../layout/index.ts";
import { data } from "../site/index.ts";
import type { SeriesView } from "../site/index.ts";

/** The files of a whole series, and how it is described to catalogues and search engines. */
export function OpenData({ page, series }: { readonly page: Page; readonly series: SeriesView }) {
  const { words } = page;
  const paths = data.open(series.slug);
  const files = [
    [paths.csv, words.open.csv],
    [paths.excel, words.open.excel],
    [paths.metadata, words.open.metadata],
    [paths.cube, words.open.cube],
    [data.catalogue, words.open.catalogue],
    [data.api, words.open.api],
  ] as const;
  return (
    <section className="section" id="open-data">
      <h2>{words.open.title}</h2>
      <p>{words.open.lead}</p>
      <ul>
        {files.map(([path, text]) => (
          <li key={path}>
            <a href={page.file(path)}>{path.split("/").at(-1)}</a>: {text}
          </li>
        ))}
      </ul>
      <script
        type="application/ld+json"
        dangerouslySetInnerHTML={{
          __html: JSON.stringify(datasetOf(page, series)).replaceAll("<", "\\u003c"),
        }}
      />
    </section>
  );
}

/** schema.org/Dataset. */
function datasetOf(page: Page, series: SeriesView): unknown {
  const { language, site } = page;
  const { origin } = site.identity;
  const paths = data.open(series.slug);
  const url = (path: string) => (origin === undefined ? page.file(path) : `${origin}/${path}`);
  const [newest, oldest] = [series.years[0], series.years.at(-1)];
  const own = series.years.every(({ manifest }) => manifest.approval !== undefined);
  return {
    "@context": "https://schema.org",
    "@type": "Dataset",
    name: series.title[language],
    description: series.summary[language],
    url: url(page.address(language)),
    inLanguage: ["vi", "en"],
    creator: { "@type": "Organization", name: site.identity.owner[language] },
    dateModified: newest?.manifest.publishedOn,
    temporalCoverage: `${oldest?.year}/${newest?.year}`,
    isAccessibleForFree: true,
    ...(own && { license: "https://creativecommons.org/licenses/by/4.0/" }),
    isBasedOn: newest?.manifest.sources.map((source) => source[language]),
    distribution: [
      { "@type": "DataDownload", encodingFormat: "text/csv", contentUrl: url(paths.csv) },
      { "@type": "DataDownload", encodingFormat: "application/json", contentUrl: url(paths.cube) },
    ],
  };
}
