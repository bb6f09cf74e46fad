import type { UnitRegistry } from "@thang-diem/engine";
import { pinUnitWithin, provinceVersion } from "./pin-units.ts";
import { printedShareRemark, sharesIn } from "./printed-share.ts";
import { publishedPlace } from "./published-place.ts";
import { printedTotal, publishedRound, type PublishedResult } from "./published-round.ts";
import { byYear, type PublishedLine, readPublished } from "./published-table.ts";
import type { ShippedSeries } from "./shipped-round.ts";

const SLUG = "dgi-quang-ninh";
const TITLE = {
  vi: "Chỉ số hiệu quả quản trị và hành chính công cấp huyện (DGI) tỉnh Quảng Ninh",
  en: "District Governance Index (DGI) of Quang Ninh",
};
const SUMMARY = {
  vi:
    "Người dân Quảng Ninh đánh giá 13 huyện, thị xã, thành phố theo tám nội dung như PAPI, " +
    "mỗi nội dung 10 điểm. Nguồn chỉ in kết quả của Uông Bí.",
  en:
    "Citizens of Quang Ninh judged its 13 districts on eight contents like those of PAPI, 10 points each. " +
    "The source prints only the result of Uong Bi.",
};
const CONTENT = "DGI content ";

/** DGI of Quảng Ninh as far as it is published: eight contents where they are printed, else the total. */
export async function shippedDgiQuangNinh(data: string, registry: UnitRegistry): Promise<ShippedSeries> {
  const lines = (await readPublished(data, "local_results.csv")).filter(({ cells }) =>
    cells["metric"]?.startsWith("DGI "),
  );
  return {
    slug: SLUG,
    title: TITLE,
    summary: SUMMARY,
    rounds: byYear(lines).map(([year, ofYear]) => roundOf(year, ofYear, registry)),
  };
}

function roundOf(year: number, lines: readonly PublishedLine[], registry: UnitRegistry) {
  const contents = Map.groupBy(
    lines.filter(({ cells }) => cells["metric"]?.startsWith(CONTENT)),
    ({ cells }) => cells["unit"] ?? "",
  );
  const totals = lines.filter(({ cells }) => cells["metric"] === "DGI points");
  return publishedRound({
    series: SLUG,
    indexTitle: TITLE,
    summary: SUMMARY,
    shortTitle: { vi: "DGI Quảng Ninh", en: "DGI of Quang Ninh" },
    scope: { vi: "Tỉnh Quảng Ninh", en: "Quang Ninh Province" },
    year,
    scheme: `${SLUG}/${contents.size > 0 ? "2019" : "published-total"}`,
    method: "949/QĐ-UBND",
    publisher: { vi: "UBND tỉnh Quảng Ninh", en: "People's Committee of Quang Ninh" },
    groups: [{ id: "", title: { vi: "Huyện, thị xã, thành phố", en: "Districts, towns and cities" } }],
    results: totals.map((line) => resultOf(line, contents.get(line.cells["unit"] ?? "") ?? [], registry)),
    remarks: totals.flatMap(({ cells }) =>
      sharesIn(cells["note"] ?? "").flatMap(({ points, maximum, share }) =>
        printedShareRemark(points, maximum, share),
      ),
    ),
  });
}

function resultOf(
  { cells, year, source, note }: PublishedLine,
  contents: readonly PublishedLine[],
  registry: UnitRegistry,
): PublishedResult {
  const pinned = pinUnitWithin(
    cells["unit"] ?? "",
    ["thanh_pho_thuoc_tinh", "thi_xa", "huyen"],
    provinceVersion("Quảng Ninh", year, registry),
    year,
    registry,
    "",
  );
  const printed = cells["value"] ?? "";
  const figures = contents.map((line) => ({
    item: `ND${line.cells["metric"]?.slice(CONTENT.length)}`,
    fact: "score",
    value: line.cells["value"] ?? "",
  }));
  return {
    unit: { ...pinned, ...publishedPlace(cells["rank"] ?? "", Number(cells["of"])) },
    printed,
    figures: figures.length > 0 ? figures : printedTotal(printed),
    source,
    note,
  };
}
