import type { UnitRegistry } from "@thang-diem/engine";
import { sinceYear } from "./years-of-methods.ts";
import { pinProvince } from "./pin-units.ts";
import { shareOf } from "./published-means.ts";
import { publishedPlace } from "./published-place.ts";
import { meanRemark, printedTotal, publishedRound, type PublishedResult } from "./published-round.ts";
import { byYear, type PublishedLine, readPublished } from "./published-table.ts";
import type { ShippedSeries } from "./shipped-round.ts";

const SLUG = "sipas";
const TITLE = {
  vi: "Chỉ số hài lòng về sự phục vụ hành chính (SIPAS)",
  en: "Satisfaction Index of Public Administrative Services (SIPAS)",
};
const COUNTRY = "Vietnam";
const SUMMARY = {
  vi:
    "Tỷ lệ người dân hài lòng với cơ quan hành chính ở 63 tỉnh, thành phố; " +
    "từ năm 2022 hỏi cả việc xây dựng, thực hiện chính sách. Chỉ một phần kết quả được in, hạng là hạng do nguồn in.",
  en:
    "The share of people satisfied with the administration of 63 provinces; " +
    "since 2022 they are asked about policy as well. " +
    "Only part of the results is printed, and places are those printed.",
};

/** What was measured: five factors until 2021, the policy part as well since 2022; the pilot of 2015 stands alone. */
const METHODS: readonly (readonly [from: number, method: string])[] = [
  [2022, "SIPAS 2022"],
  [2017, "2640/QĐ-BNV"],
  [2015, "1383/QĐ-BNV"],
];

/** SIPAS of the provinces, 2015–2024, as far as it is published. */
export async function shippedSipas(data: string, registry: UnitRegistry): Promise<ShippedSeries> {
  const lines = await readPublished(data, "sipas_points.csv");
  return {
    slug: SLUG,
    title: TITLE,
    summary: SUMMARY,
    rounds: byYear(lines).map(([year, ofYear]) =>
      publishedRound({
        series: SLUG,
        indexTitle: TITLE,
        summary: SUMMARY,
        shortTitle: { vi: "SIPAS", en: "SIPAS" },
        year,
        scheme: "sipas/published-total",
        method: sinceYear(METHODS, year),
        publisher: { vi: "Bộ Nội vụ", en: "Ministry of Home Affairs" },
        groups: [{ id: "", title: { vi: "Tỉnh, thành phố", en: "Provinces and cities" } }],
        source: {
          means: ofYear
            .filter((line) => line.cells["unit"] === COUNTRY && line.cells["index_pct"])
            .map(({ cells, note }) => ({
              group: "",
              value: shareOf(cells["index_pct"] ?? ""),
              ...(note && { note }),
            })),
        },
        results: ofYear
          .filter((line) => line.cells["unit"] !== COUNTRY)
          .map((line) => resultOf(line, registry)),
        remarks: ofYear
          .filter((line) => line.cells["unit"] === COUNTRY)
          .map(({ cells, source, note }) =>
            meanRemark({ vi: "cả nước", en: "the country" }, cells["index_pct"] ?? "", source, note),
          ),
      }),
    ),
  };
}

function resultOf({ cells, year, source, note }: PublishedLine, registry: UnitRegistry): PublishedResult {
  const printed = cells["index_pct"] ?? "";
  const ranked = year === 2015 ? 10 : 63;
  const unit = {
    ...pinProvince(cells["unit"] ?? "", year, registry),
    ...publishedPlace(cells["rank"] ?? "", ranked, printed === "" ? note : undefined),
  };
  return { unit, printed, figures: printedTotal(printed), source, note };
}
