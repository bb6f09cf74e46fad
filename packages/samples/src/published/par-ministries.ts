import { meansOf, publishedDays } from "./published-means.ts";
import { type Organisations, readOrganisations } from "./organisations.ts";
import { publishedPlace } from "./published-place.ts";
import { printedTotal, publishedRound, type PublishedResult } from "./published-round.ts";
import { byYear, type PublishedLine, readPublished } from "./published-table.ts";
import type { ShippedSeries } from "./shipped-round.ts";
import { parDecision } from "./years-of-methods.ts";

const SLUG = "par-index-bo";
const TITLE = {
  vi: "Chỉ số cải cách hành chính cấp bộ (PAR INDEX)",
  en: "Public Administration Reform Index of ministries (PAR INDEX)",
};
const SUMMARY = {
  vi:
    "Bộ Nội vụ chấm kết quả cải cách hành chính của các bộ, cơ quan ngang bộ hằng năm từ 2012. " +
    "Báo chí chỉ in một phần bảng, nên hạng ở đây là hạng do nguồn in.",
  en:
    "The Ministry of Home Affairs scores administrative reform in the ministries every year since 2012. " +
    "The press prints only part of the table, so places here are those printed.",
};

/** How many ministries were ranked, in the years whose sources say so. */
const RANKED = new Map([
  [2013, 19],
  [2014, 19],
  [2015, 19],
  [2016, 19],
  [2021, 17],
  [2022, 17],
  [2023, 17],
]);

/** PAR INDEX of the ministries, 2012–2023, as far as it is published. */
export async function shippedParMinistries(data: string): Promise<ShippedSeries> {
  const [lines, means, days, organisations] = await Promise.all([
    readPublished(data, "par_index_ministries_points.csv"),
    meansOf(data, "ministries", { vi: "các bộ, cơ quan ngang bộ", en: "the ministries" }),
    publishedDays(data, "PAR INDEX"),
    readOrganisations(data),
  ]);
  return {
    slug: SLUG,
    title: TITLE,
    summary: SUMMARY,
    rounds: byYear(lines).map(([year, ofYear]) => {
      const mean = means.get(year);
      const day = days.get(year);
      return publishedRound({
        series: SLUG,
        indexTitle: TITLE,
        summary: SUMMARY,
        shortTitle: { vi: "PAR INDEX cấp bộ", en: "PAR INDEX of ministries" },
        year,
        scheme: "par-index-ministry/published-total",
        method: parDecision(year),
        publisher: { vi: "Bộ Nội vụ", en: "Ministry of Home Affairs" },
        groups: [
          {
            id: "",
            title: { vi: "Bộ, cơ quan ngang bộ", en: "Ministries and agencies of ministerial rank" },
          },
        ],
        results: ofYear.map((line) => resultOf(line, organisations)),
        source: { ...(day && { publishedOn: day }), ...(mean && { means: [mean.mean] }) },
        remarks: mean ? [mean.remark] : [],
      });
    }),
  };
}

function resultOf(
  { cells, year, source, note }: PublishedLine,
  organisations: Organisations,
): PublishedResult {
  const name = cells["unit"] ?? "";
  const printed = cells["index_pct"] ?? "";
  const found = organisations.find("VN", name);
  if (!found) throw new Error(`no ministry is called ${name}`);
  const unit = {
    ...found,
    group: "",
    ...publishedPlace(cells["rank"] ?? "", RANKED.get(year), printed === "" ? note : undefined),
  };
  return { unit, printed, figures: printedTotal(printed), source, note };
}
