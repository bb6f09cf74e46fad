/** The columns of the long table of a series, with their meaning: the data dictionary is made of them. */
export interface OpenColumn {
  readonly name: string;
  readonly of:
    | "year"
    | "edition"
    | "unit"
    | "chain"
    | "code"
    | "name-vi"
    | "name-en"
    | "group"
    | "region"
    | "item"
    | "item-vi"
    | "item-en"
    | "scale"
    | "value"
    | "value-exact"
    | "maximum"
    | "state"
    | "rank"
    | "rank-shared"
    | "ranked-units"
    | "rank-by"
    | "standard-error"
    | "low"
    | "high";
  /** A datatype of CSV on the Web. */
  readonly datatype: "string" | "decimal" | "integer" | "gYear";
  readonly vi: string;
  readonly en: string;
}

function column(of: OpenColumn["of"], datatype: OpenColumn["datatype"], vi: string, en: string): OpenColumn {
  return { name: of.replaceAll("-", "_"), of, datatype, vi, en };
}

export const COLUMNS: readonly OpenColumn[] = [
  column(
    "year",
    "gYear",
    "năm đánh giá, không phải năm công bố",
    "the assessed year, not that of publication",
  ),
  column("edition", "string", "mã lần công bố", "id of the edition"),
  column(
    "unit",
    "string",
    "phiên bản đơn vị (mã và ngày có hiệu lực)",
    "version of the unit (code and day of effect)",
  ),
  column(
    "chain",
    "string",
    "đơn vị qua các phiên bản: nối các năm",
    "the unit through its versions: joins the years",
  ),
  column(
    "code",
    "string",
    "mã đơn vị, là chữ, giữ số 0 ở đầu",
    "code of the unit, a text with leading zeros",
  ),
  column("name-vi", "string", "tên đầy đủ", "full name in Vietnamese"),
  column("name-en", "string", "tên tiếng Anh", "full name in English"),
  column(
    "group",
    "string",
    "nhóm được xếp hạng chung; trống: chỉ có một nhóm",
    "group ranked together; empty: only one",
  ),
  column("region", "string", "vùng", "region"),
  column("item", "string", "mã tiêu chí; index: chính chỉ số", "code of the item; index: the index itself"),
  column("item-vi", "string", "tên tiêu chí", "title of the item in Vietnamese"),
  column("item-en", "string", "tên tiêu chí, tiếng Anh", "title of the item in English"),
  column("scale", "string", "share: tỷ lệ từ 0 đến 1; points: điểm", "share: from 0 to 1; points"),
  column(
    "value",
    "decimal",
    "giá trị, dấu chấm thập phân; trống: không có",
    "value with a decimal point; empty: none",
  ),
  column(
    "value-exact",
    "string",
    "giá trị chính xác, có thể là phân số",
    "the exact value, a fraction where it must be",
  ),
  column("maximum", "decimal", "mức tối đa áp dụng cho đơn vị", "the maximum that applied to the unit"),
  column(
    "state",
    "string",
    "scored: có điểm; missing: không có số liệu; not-applicable: không áp dụng",
    "scored; missing: no figure; not-applicable",
  ),
  column("rank", "integer", "hạng trong nhóm", "rank within the group"),
  column("rank-shared", "string", "yes: đồng hạng", "yes: shared with another unit"),
  column("ranked-units", "integer", "số đơn vị được xếp hạng", "how many units are ranked"),
  column(
    "rank-by",
    "string",
    "published: hạng nguồn in; computed: tính lại",
    "published: as the source prints it; computed",
  ),
  column(
    "standard-error",
    "decimal",
    "sai số chuẩn, nơi có mẫu khảo sát",
    "standard error, where a sample stands behind",
  ),
  column("low", "decimal", "cận dưới khoảng tin cậy 95%", "lower end of the 95% interval"),
  column("high", "decimal", "cận trên khoảng tin cậy 95%", "upper end of the 95% interval"),
];

export const EXCEL_HEADS = [
  "Năm",
  "Đơn vị",
  "Mã",
  "Nhóm",
  "Vùng",
  "Chỉ số",
  "Đơn vị tính",
  "Hạng",
  "Trong số",
  "Lần công bố",
];
