/** What is open on the whole site: a DCAT-AP catalogue and a description of the files as an API (OpenAPI 3.1). */
import type { SiteIdentity } from "@thang-diem/contract";
import { CC_BY, openPaths, type OpenSeries, rightsOf } from "./open-data.ts";

/** Below the root of the site. */
export const CATALOGUE = "data/catalog.jsonld";
export const OPENAPI = "data/openapi.json";

/** Where the site does not know its own address, addresses are relative to the file. */
function rootOf({ origin }: SiteIdentity): string {
  return origin === undefined ? "../" : `${origin}/`;
}

const both = ({ vi, en }: { readonly vi: string; readonly en: string }) => [
  { "@value": vi, "@language": "vi" },
  { "@value": en, "@language": "en" },
];

const MEDIA = "http://www.iana.org/assignments/media-types/";

/** DCAT-AP 3.0 as JSON-LD: one data set a series, one distribution a file. */
export function catalogue(identity: SiteIdentity, all: readonly OpenSeries[]): string {
  const root = rootOf(identity);
  const publisher = {
    "@id": `${root}#publisher`,
    "@type": "foaf:Agent",
    "foaf:name": both(identity.owner),
  };
  return `${JSON.stringify(
    {
      "@context": {
        dcat: "http://www.w3.org/ns/dcat#",
        dct: "http://purl.org/dc/terms/",
        foaf: "http://xmlns.com/foaf/0.1/",
        spdx: "http://spdx.org/rdf/terms#",
        xsd: "http://www.w3.org/2001/XMLSchema#",
      },
      "@id": `${root}${CATALOGUE}`,
      "@type": "dcat:Catalog",
      "dct:title": both(identity.name),
      "dct:description": both(identity.owner),
      "dct:publisher": publisher,
      "dcat:dataset": all.map((series) => datasetOf(root, publisher["@id"], series)),
    },
    undefined,
    1,
  )}\n`;
}

function datasetOf(root: string, publisher: string, series: OpenSeries): unknown {
  const { slug, title, summary, years, modified, own, sources, sha256, bytes } = series;
  const paths = openPaths(slug);
  const licence = own
    ? { "dct:license": { "@id": CC_BY } }
    : {
        "dct:rights": {
          "@type": "dct:RightsStatement",
          "dct:description": both({ vi: rightsOf(sources, "vi"), en: rightsOf(sources, "en") }),
        },
      };
  const file = (path: string, media: string, more: object = {}) => ({
    "@id": `${root}${path}`,
    "@type": "dcat:Distribution",
    "dcat:accessURL": { "@id": `${root}${path}` },
    "dcat:downloadURL": { "@id": `${root}${path}` },
    "dcat:mediaType": { "@id": `${MEDIA}${media}` },
    ...licence,
    ...more,
  });
  return {
    "@id": `${root}data/${slug}/`,
    "@type": "dcat:Dataset",
    "dct:title": both(title),
    "dct:description": both(summary),
    "dct:publisher": { "@id": publisher },
    "dct:modified": { "@value": modified, "@type": "xsd:date" },
    "dct:temporal": {
      "@type": "dct:PeriodOfTime",
      "dcat:startDate": { "@value": `${years[0]}-01-01`, "@type": "xsd:date" },
      "dcat:endDate": { "@value": `${years[1]}-12-31`, "@type": "xsd:date" },
    },
    "dcat:landingPage": { "@id": `${root}vi/${slug}/` },
    "dcat:distribution": [
      file(paths.csv, "text/csv", {
        "dcat:byteSize": { "@value": String(bytes), "@type": "xsd:nonNegativeInteger" },
        "spdx:checksum": {
          "@type": "spdx:Checksum",
          "spdx:algorithm": { "@id": "http://spdx.org/rdf/terms#checksumAlgorithm_sha256" },
          "spdx:checksumValue": { "@value": sha256, "@type": "xsd:hexBinary" },
        },
      }),
      file(paths.excel, "text/csv"),
      file(paths.metadata, "application/csvm+json"),
      file(paths.cube, "application/json"),
    ],
  };
}

const OF_SERIES = "{series}/{series}";
/** Address below the root, what stands there, its type. */
const ADDRESSES: readonly (readonly [path: string, summary: string, media: string])[] = [
  ["/data/catalog.jsonld", "All series (DCAT-AP)", "application/ld+json"],
  [`/data/${OF_SERIES}.csv`, "Every year, unit and item of a series", "text/csv"],
  [`/data/${OF_SERIES}.csv-metadata.json`, "What its columns mean (CSVW)", "application/csvm+json"],
  [`/data/${OF_SERIES}-excel.csv`, "The index for Excel", "text/csv"],
  [`/data/${OF_SERIES}.json-stat.json`, "The index as a cube (JSON-stat 2.0)", "application/json"],
  ["/editions/{edition}/manifest.json", "An edition: its files with their SHA-256", "application/json"],
  ["/editions/{edition}/results/results.json", "Results with every reason", "application/json"],
];

/** The files as a read API: they are addresses that stay, served by any web server. */
export function openApi(identity: SiteIdentity, all: readonly OpenSeries[]): string {
  const text = { type: "string" };
  const parameters: Readonly<Record<string, object>> = {
    series: { schema: { ...text, enum: all.map(({ slug }) => slug) } },
    edition: { schema: text, example: "papi-2024-1" },
  };
  const paths = ADDRESSES.map(([path, summary, media]) => {
    const named = Object.entries(parameters).filter(([name]) => path.includes(`{${name}}`));
    const get = {
      summary,
      parameters: named.map(([name, more]) => ({ name, in: "path", required: true, ...more })),
      responses: {
        "200": { description: "The file, with ETag and Cache-Control.", content: { [media]: {} } },
        "404": { description: "There is no such series or edition." },
      },
    };
    return [path, { get }] as const;
  });
  const info = {
    title: `${identity.name.vi} – dữ liệu mở / open data`,
    version: "1.0.0",
    description:
      "Tệp tĩnh, địa chỉ lâu dài, không cần đăng ký. Static files at lasting addresses, without registration.",
  };
  const servers = [{ url: identity.origin ?? ".." }];
  return `${JSON.stringify({ openapi: "3.1.0", info, servers, paths: Object.fromEntries(paths) }, undefined, 1)}\n`;
}
