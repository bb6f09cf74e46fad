import { join } from "node:path";
import type { UnitRegistry } from "@thang-diem/engine";
import { csvText } from "@thang-diem/documents";
import { pinProvince } from "./pin-units.ts";
import { SHIPPED_ON, type ShippedRound, type ShippedSeries } from "./shipped-round.ts";
import { readTable } from "@thang-diem/press/units";

const TITLE = {
  vi: "Chỉ số Hiệu quả Quản trị và Hành chính công cấp tỉnh (PAPI)",
  en: "Provincial Governance and Public Administration Performance Index (PAPI)",
};
const SUMMARY = {
  vi:
    "Người dân 63 tỉnh, thành phố đánh giá hiệu quả quản trị và hành chính công qua khảo " +
    "sát hằng năm: sáu trục nội dung đến năm 2017, tám trục từ năm 2018, mỗi trục 1–10 điểm.",
  en:
    "Citizens of 63 provinces judge governance and public administration in a " +
    "yearly survey: six dimensions until 2017, eight since 2018, 1–10 points each.",
};
const SOURCE = {
  vi: "PAPI 2011–2024, UNDP, CECODES và VFF-CRT; số liệu nội dung thành phần theo kho github hnks-gh/ml-mcdm",
  en: "PAPI 2011–2024, UNDP, CECODES and VFF-CRT; sub-dimension scores after the github repository hnks-gh/ml-mcdm",
};

/** Which scheme scores which year (schemes/papi/<version>/sources.md). */
const VERSIONS: readonly (readonly [from: number, version: string])[] = [
  [2021, "2021"],
  [2019, "2019"],
  [2018, "2018"],
  [2011, "2011"],
];

/** PAPI of the 63 provinces, 2011–2024, from its published sub-dimension scores. */
export async function shippedPapi(data: string, registry: UnitRegistry): Promise<ShippedSeries> {
  const rows = await readTable(join(data, "results", "papi_subdimensions_2011_2024.csv"));
  const years = Map.groupBy(rows, (row) => Number(row["year"]));
  return {
    slug: "papi",
    title: TITLE,
    summary: SUMMARY,
    rounds: [...years]
      .toSorted(([a], [b]) => a - b)
      .map(([year, ofYear]) => papiRound(year, ofYear, registry)),
  };
}

function papiRound(
  year: number,
  rows: readonly Record<string, string>[],
  registry: UnitRegistry,
): ShippedRound {
  const version = VERSIONS.find(([from]) => year >= from)?.[1] ?? "2011";
  const units = rows.map((row) => pinProvince(row["province"] ?? "", year, registry));
  const figures = rows.flatMap((row, i) =>
    Object.entries(row)
      .filter(([column, value]) => column.startsWith("SC") && value !== "")
      .map(([item, value]) => [units[i]?.name.vi ?? "", item, "score", value, row["source"] ?? ""]),
  );
  return {
    head: {
      series: "papi",
      indexTitle: TITLE,
      summary: SUMMARY,
      shortTitle: { vi: "PAPI", en: "PAPI" },
      title: { vi: `PAPI năm ${year}`, en: `PAPI ${year}` },
      year,
      number: 1,
      publishedOn: SHIPPED_ON,
      sources: [SOURCE],
    },
    scheme: `papi/${version}`,
    units,
    groups: [{ id: "", title: { vi: "Tỉnh, thành phố", en: "Provinces and cities" } }],
    figures: {
      fileName: `papi-${year}.csv`,
      bytes: Buffer.from(csvText(["đơn vị", "mã", "dữ kiện", "giá trị", "nguồn"], figures), "utf8"),
    },
  };
}
