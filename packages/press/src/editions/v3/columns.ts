import { csvText } from "@thang-diem/documents";
import type { ComputedEdition } from "../compute-edition.ts";

interface Column {
  readonly name: string;
  readonly vi: string;
  readonly en: string;
}

/** The columns of `results/results.csv` before the items, in their order. */
export const UNIT_COLUMNS: readonly Column[] = [
  {
    name: "unit",
    vi: "phiên bản đơn vị (mã và ngày có hiệu lực)",
    en: "version of the unit (code and day of effect)",
  },
  { name: "code", vi: "mã đơn vị", en: "code of the unit" },
  { name: "name_vi", vi: "tên đầy đủ", en: "full name in Vietnamese" },
  { name: "name_en", vi: "tên tiếng Anh", en: "full name in English" },
  { name: "kind", vi: "loại đơn vị", en: "kind of unit" },
  { name: "region", vi: "vùng", en: "region" },
  { name: "group", vi: "nhóm được xếp hạng chung", en: "group that is ranked together" },
  {
    name: "index",
    vi: "chỉ số, số thập phân; tỷ lệ viết từ 0 đến 1",
    en: "index as a decimal; a share goes from 0 to 1",
  },
  {
    name: "index_exact",
    vi: "chỉ số chính xác, có thể là phân số",
    en: "the exact index, a fraction where it must be",
  },
  {
    name: "index_source",
    vi: "published: chỉ số do nguồn in",
    en: "published: the index that the source prints",
  },
  {
    name: "index_of_parts",
    vi: "chỉ số cộng từ các phần nguồn in, khi khác chỉ số nguồn in",
    en: "what the printed parts add up to, where that differs",
  },
  { name: "points", vi: "tổng điểm", en: "points" },
  { name: "maximum", vi: "điểm tối đa áp dụng cho đơn vị", en: "maximum that applied to the unit" },
  { name: "rank", vi: "hạng", en: "rank" },
  { name: "rank_shared", vi: "yes: đồng hạng", en: "yes: shared with another unit" },
  { name: "ranked_units", vi: "số đơn vị được xếp hạng", en: "how many units are ranked" },
  { name: "class", vi: "xếp loại", en: "class" },
  { name: "quartile", vi: "nhóm một phần tư, 1 là cao nhất", en: "quarter of the ranking, 1 is the highest" },
  { name: "change_index", vi: "chỉ số năm nay trừ năm trước", en: "index less that of the year before" },
  { name: "change_places", vi: "số bậc tăng (số âm: giảm)", en: "ranks gained (negative: lost)" },
  { name: "not_ranked_vi", vi: "lý do không xếp hạng", en: "why there is no rank, in Vietnamese" },
  { name: "not_ranked_en", vi: "lý do không xếp hạng, tiếng Anh", en: "why there is no rank" },
];

/** Columns that stand where a sample is behind the numbers. */
export const UNCERTAIN: readonly Column[] = [
  { name: "standard_error", vi: "sai số chuẩn của chỉ số", en: "standard error of the index" },
  { name: "low_95", vi: "cận dưới khoảng tin cậy 95%", en: "lower end of the 95% interval" },
  { name: "high_95", vi: "cận trên khoảng tin cậy 95%", en: "upper end of the 95% interval" },
  { name: "place_low_95", vi: "hạng tốt nhất có thể", en: "best rank that is possible" },
  { name: "place_high_95", vi: "hạng thấp nhất có thể", en: "lowest rank that is possible" },
  { name: "tier", vi: "tầng hạng", en: "tier of units that cannot be told apart" },
];

/** `schema/columns.csv`: every column of `results/results.csv` with its meaning; items with title and maximum. */
export function columnsCsv({ scheme, results }: ComputedEdition): string {
  const known = [...UNIT_COLUMNS, ...(results.uncertainty ? UNCERTAIN : [])];
  return csvText(
    ["column", "meaning_vi", "meaning_en", "maximum"],
    [
      ...known.map(({ name, vi, en }) => [name, vi, en, ""]),
      ...Array.from(scheme.items, ([code, { title, points }]) => [
        code,
        `điểm: ${title.vi}`,
        `points: ${title.en}`,
        points.text,
      ]),
    ],
  );
}
