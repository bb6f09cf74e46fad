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

/** The files as a read API: they are addresses that stay, served by any web server. */
export function openApi(identity: SiteIdentity, all: readonly OpenSeries[]): string {
  const series = {
    name: "series",
    in: "path",
    required: true,
    description: "index, as in the addresses of its pages",
    schema: { type: "string", enum: all.map(({ slug }) => slug) },
  };
  const edition = {
    name: "edition",
    in: "path",
    required: true,
    schema: { type: "string" },
    example: "papi-2024-1",
  };
  const get = (summary: string, media: string, parameters: readonly object[]) => ({
    get: {
      summary,
      parameters,
      responses: {
        "200": { description: "The file; ETag and Cache-Control are sent.", content: { [media]: {} } },
        "404": { description: "There is no such series or edition." },
      },
    },
  });
  return `${JSON.stringify(
    {
      openapi: "3.1.0",
      info: {
        title: `${identity.name.vi} – dữ liệu mở / open data`,
        version: "1.0.0",
        description:
          "Tệp tĩnh, địa chỉ lâu dài, không cần đăng ký. Static files at lasting addresses, without registration.",
      },
      servers: [{ url: identity.origin ?? ".." }],
      paths: {
        "/data/catalog.jsonld": get("All series (DCAT-AP)", "application/ld+json", []),
        "/data/{series}/{series}.csv": get("Every year, unit and item of a series", "text/csv", [series]),
        "/data/{series}/{series}.csv-metadata.json": get(
          "What its columns mean (CSVW)",
          "application/csvm+json",
          [series],
        ),
        "/data/{series}/{series}-excel.csv": get("The index for Excel", "text/csv", [series]),
        "/data/{series}/{series}.json-stat.json": get(
          "The index as a cube (JSON-stat 2.0)",
          "application/json",
          [series],
        ),
        "/editions/{edition}/manifest.json": get(
          "An edition: its files with their SHA-256",
          "application/json",
          [edition],
        ),
        "/editions/{edition}/results/results.json": get(
          "Results with the reason of every point",
          "application/json",
          [edition],
        ),
      },
    },
    undefined,
    1,
  )}\n`;
}
