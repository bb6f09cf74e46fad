import { join } from "node:path";
import type { UnitRegistry } from "@thang-diem/engine";
import { parDecision, sinceYear } from "./years-of-methods.ts";
import { pinProvince } from "./pin-units.ts";
import { meansOf, publishedDays, shareOf } from "./published-means.ts";
import { publishedPlace } from "./published-place.ts";
import { printedTotal, publishedRound, type PublishedResult, sumRemark } from "./published-round.ts";
import { byYear, type PublishedLine, readPublished } from "./published-table.ts";
import type { ShippedSeries } from "./shipped-round.ts";
import { readTable } from "@thang-diem/press/units";

const SLUG = "par-index-tinh";
const TITLE = {
  vi: "Chỉ số cải cách hành chính cấp tỉnh (PAR INDEX)",
  en: "Public Administration Reform Index of provinces (PAR INDEX)",
};
const SHORT = { vi: "PAR INDEX cấp tỉnh", en: "PAR INDEX of provinces" };
const GROUP = { id: "", title: { vi: "Tỉnh, thành phố", en: "Provinces and cities" } };
const PROVINCES_RANKED = 63;
const SUMMARY = {
  vi:
    "Bộ Nội vụ chấm kết quả cải cách hành chính của 63 tỉnh, thành phố hằng năm từ 2012. " +
    "Báo chí chỉ in một phần bảng, nên hạng ở đây là hạng do nguồn in.",
  en:
    "The Ministry of Home Affairs scores administrative reform in 63 provinces every year since 2012. " +
    "The press prints only part of the table, so places here are those printed.",
};

/** Which scheme holds which year: parts where they were printed, else the total. */
const SCHEMES: readonly (readonly [from: number, version: string])[] = [
  [2021, "published-total-2020"],
  [2020, "2020"],
  [2013, "published-total"],
  [2012, "2012"],
];

type Parts = PublishedResult["figures"];

/**
 * PAR INDEX of the 63 provinces, 2012–2024, as far as it is published:
 * 2012 from two parts, 2020 from four, other years from the printed index.
 */
export async function shippedParProvinces(data: string, registry: UnitRegistry): Promise<ShippedSeries> {
  const [lines, means, days, parts2020] = await Promise.all([
    readPublished(data, "par_index_provinces_points.csv"),
    meansOf(data, "provinces", { vi: "63 tỉnh, thành phố", en: "63 provinces and cities" }),
    publishedDays(data, "PAR INDEX"),
    partsOf2020(data),
  ]);
  return {
    slug: SLUG,
    title: TITLE,
    summary: SUMMARY,
    rounds: byYear(lines).map(([year, ofYear]) => {
      const version = sinceYear(SCHEMES, year);
      const results = ofYear.map((line) => resultOf(line, version, parts2020, registry));
      const mean = means.get(year);
      const day = days.get(year);
      return publishedRound({
        series: SLUG,
        indexTitle: TITLE,
        summary: SUMMARY,
        shortTitle: SHORT,
        year,
        scheme: `par-index-province/${version}`,
        method: parDecision(year),
        publisher: { vi: "Bộ Nội vụ", en: "Ministry of Home Affairs" },
        groups: [GROUP],
        results,
        source: { ...(day && { publishedOn: day }), ...(mean && { means: [mean.mean] }) },
        remarks: [...(mean ? [mean.remark] : []), ...results.flatMap(sumRemark)],
      });
    }),
  };
}

function resultOf(
  { cells, year, source, note }: PublishedLine,
  version: string,
  parts2020: ReadonlyMap<string, Parts>,
  registry: UnitRegistry,
): PublishedResult {
  const name = cells["unit"] ?? "";
  const printed = cells["index_pct"] ?? "";
  const unit = {
    ...pinProvince(name, year, registry),
    ...publishedPlace(cells["rank"] ?? "", PROVINCES_RANKED, printed === "" ? note : undefined),
  };
  const ofParts = version === "2012" || version === "2020";
  return {
    unit,
    printed,
    ...(ofParts && printed !== "" && { printedIndex: shareOf(printed) }),
    figures: figuresOf(),
    source,
    note,
  };

  function figuresOf(): Parts {
    if (version === "2012")
      return cells["appraised_points"] && cells["survey_points"] ? partsOf(cells, COLUMNS_2012) : [];
    if (version === "2020") return parts2020.get(name) ?? [];
    return printedTotal(printed);
  }
}

type Columns = readonly (readonly [item: string, fact: string, column: string])[];

const COLUMNS_2012: Columns = [
  ["TONG", "appraised", "appraised_points"],
  ["TONG", "survey", "survey_points"],
];
const COLUMNS_2020: Columns = [
  ["CONLAI", "appraised", "appraised"],
  ["SIPAS", "score", "sipas_of_10"],
  ["CONLAI", "leaders", "leaders_survey"],
  ["CONLAI", "socioEconomic", "socio_economic"],
];

function partsOf(cells: PublishedLine["cells"], columns: Columns): Parts {
  return columns.map(([item, fact, column]) => ({ item, fact, value: cells[column] ?? "" }));
}

async function partsOf2020(data: string): Promise<Map<string, Parts>> {
  const rows = await readTable(join(data, "results", "par_index_2020_top10_parts.csv"));
  return new Map(rows.map((row) => [row["unit"] ?? "", partsOf(row, COLUMNS_2020)]));
}
