/** What can be wrong with the sheets of a form before their rows are read. */
import { type FormPlace, quoted } from "./findings.ts";
import { type Column, isKnownColumn, positionOf, type SheetKind, type Table } from "./headings.ts";
import { type Reading, report } from "./reading.ts";
import { type FormSheet, sheetKey } from "./sheets.ts";

type Reporting = Pick<Reading, "findings" | "more">;

const READ = new Set(["survey", "choices", "external_choices", "settings"]);
const OF_THE_TRADE: Readonly<Record<string, readonly [vi: string, en: string]>> = {
  entities: ["danh mục đối tượng (entities)", "entities"],
  osm: ["nhãn OpenStreetMap", "OpenStreetMap tags"],
};

export function otherSheet(reporting: Reporting, { name }: FormSheet): void {
  const key = sheetKey(name);
  if (READ.has(key)) return;
  const known = Object.hasOwn(OF_THE_TRADE, key) ? OF_THE_TRADE[key] : undefined;
  const place = { sheet: name, row: 0, column: "", heading: "" };
  report(
    reporting,
    known === undefined ? "note" : "unsupported",
    "sheet-not-read",
    place,
    known === undefined
      ? [
          `Trang ${quoted(name)} không thuộc bảng hỏi, không được đọc.`,
          `The sheet ${quoted(name)} is no part of a form and was not read.`,
        ]
      : [
          `Trang ${quoted(name)} (${known[0]}) không được hỗ trợ.`,
          `The sheet ${quoted(name)} (${known[1]}) is not supported.`,
        ],
    [
      "Nếu trang này chứa câu hỏi hoặc lựa chọn, đổi tên thành survey hoặc choices.",
      "If it holds questions or choices, call it survey or choices.",
    ],
  );
}

/** Two sheets of one name after tidying, such as "Survey" and "survey ". */
export function sheetTwice(reporting: Reporting, { name, rows }: FormSheet): void {
  report(
    reporting,
    "fault",
    "sheet-twice",
    { sheet: name, row: rows[0]?.row ?? 0, column: "", heading: "" },
    [`Có hai trang cùng tên ${quoted(name)}.`, `There are two sheets called ${quoted(name)}.`],
    ["Gộp thành một trang, hoặc đổi tên trang không dùng.", "Join them, or rename the one that is not used."],
  );
}

/** Rows above the headings are no questions. */
export function rowsAbove(reporting: Reporting, { sheet, above, headingRow }: Table): void {
  const [first] = above;
  if (first === undefined) return;
  report(
    reporting,
    "note",
    "rows-above-headings",
    { sheet, row: first.row, column: "", heading: "" },
    [
      `Tiêu đề cột đứng ở dòng ${headingRow}; các dòng phía trên không được đọc.`,
      `The headings stand in row ${headingRow}; what is above was not read.`,
    ],
    ["Không cần làm gì nếu đó chỉ là tên bảng.", "Nothing needs to be done if that is only a title."],
  );
}

export function unknownColumns(reporting: Reporting, table: Table, kind: SheetKind): void {
  if (kind === "choices") return mediaColumns(reporting, table);
  for (const column of table.columns) {
    const first = table.rows.find(({ cells }) => (cells[column.at]?.text.trim() ?? "") !== "");
    if (first === undefined) continue;
    const isPlain = isKnownColumn(column, kind) && !MEDIA.has(column.name) && column.name !== "trigger";
    if (isPlain || (kind === "settings" && column.name === "style")) continue;
    notRead(reporting, table, column, first.row);
  }
}

const MEDIA = new Set(["image", "audio", "video", "big_image"]);

function mediaColumns(reporting: Reporting, table: Table): void {
  for (const column of table.columns) {
    const first = table.rows.find(({ cells }) => (cells[column.at]?.text.trim() ?? "") !== "");
    if (first !== undefined && MEDIA.has(column.name)) notRead(reporting, table, column, first.row);
  }
}

/** Columns that people and tools keep for themselves, and those of XForms that have no meaning here. */
function notRead(reporting: Reporting, table: Table, column: Column, row: number): void {
  const matters =
    MEDIA.has(column.name) ||
    column.name === "trigger" ||
    /^(bind|body|control|instance)::|^(save_to|public_key|submission_url|auto_send|auto_delete|sms_|intent|query)/.test(
      column.name,
    );
  report(
    reporting,
    matters ? "unsupported" : "note",
    "column-not-read",
    positionOf(table, row, column),
    [
      `Cột ${quoted(column.heading)} không được hỗ trợ; các ô của cột (từ dòng ${row}) không có tác dụng.`,
      `The column ${quoted(column.heading)} is not supported; its cells (from row ${row}) have no effect.`,
    ],
    MEDIA.has(column.name)
      ? ["Nói bằng lời trong label hoặc hint.", "Say it in words, in the label or hint."]
      : [
          "Xóa cột, hoặc kiểm tra cách viết tên cột.",
          "Remove the column, or check how its heading is spelled.",
        ],
  );
}

export function brokenCells(reporting: Reporting, table: Table): void {
  for (const row of table.rows)
    for (const column of table.columns) {
      const cell = row.cells[column.at];
      if ((cell?.text.length ?? 0) > CELL_CHARACTERS_MAX)
        tooLong(reporting, positionOf(table, row.row, column));
      if (cell?.broken === undefined) continue;
      report(
        reporting,
        "fault",
        cell.broken === "error" ? "cell-error" : "cell-not-computed",
        positionOf(table, row.row, column),
        cell.broken === "error"
          ? [`Ô này báo lỗi ${quoted(cell.text)}.`, `The cell shows the error ${quoted(cell.text)}.`]
          : ["Công thức của ô này chưa được tính.", "The formula in this cell has no value yet."],
        [
          "Thay công thức bằng giá trị rồi lưu lại.",
          "Replace the formula by its value and save the file again.",
        ],
      );
    }
}

/** What a cell of a spreadsheet holds at most. */
const CELL_CHARACTERS_MAX = 32_767;

function tooLong(reporting: Reporting, place: FormPlace): void {
  report(
    reporting,
    "fault",
    "cell-too-long",
    place,
    [
      `Ô này dài hơn ${CELL_CHARACTERS_MAX} ký tự.`,
      `The cell holds more than ${CELL_CHARACTERS_MAX} characters.`,
    ],
    ["Rút ngắn nội dung của ô.", "Shorten it."],
  );
}

export function unknownLanguage(reporting: Reporting, wanted: string, own: string): void {
  report(
    reporting,
    "note",
    "language-unknown",
    { sheet: "settings", row: 2, column: "", heading: "default_language" },
    [
      `Không có cột nào của ngôn ngữ ${quoted(wanted)}; ${quoted(own)} được dùng làm ngôn ngữ chính.`,
      `No column has the language ${quoted(wanted)}; ${quoted(own)} is taken as the form's own.`,
    ],
    ["Sửa default_language cho khớp với tiêu đề cột.", "Write default_language as the headings write it."],
  );
}

export function noSurvey(reporting: Reporting, sheets: readonly FormSheet[]): void {
  const names = sheets
    .map(({ name }) => quoted(name))
    .slice(0, 10)
    .join(", ");
  report(
    reporting,
    "fault",
    "no-survey",
    { sheet: sheets[0]?.name ?? "", row: 0, column: "", heading: "" },
    sheets.length === 0
      ? ["Tệp không có trang nào có nội dung.", "The file holds no sheet with anything in it."]
      : [`Không có trang survey; chỉ thấy ${names}.`, `There is no sheet survey; there are ${names}.`],
    [
      "Đặt các câu hỏi trong trang tên survey với các cột type, name, label.",
      "Put the questions into a sheet called survey with the columns type, name and label.",
    ],
  );
}

export function noTypes(reporting: Reporting, table: Table): void {
  report(
    reporting,
    "fault",
    "no-types",
    { sheet: table.sheet, row: table.headingRow, column: "", heading: "" },
    ["Dòng tiêu đề không có cột type.", "The headings have no column type."],
    [
      "Dòng đầu của trang survey phải ghi tên các cột: type, name, label …",
      "The first row of the sheet survey names the columns: type, name, label …",
    ],
  );
}

export function nothingAsked(reporting: Reporting, table: Table): void {
  report(
    reporting,
    "fault",
    "nothing-asked",
    { sheet: table.sheet, row: table.headingRow, column: "", heading: "" },
    ["Bảng hỏi không có câu hỏi nào.", "The form has no questions."],
    [
      "Thêm ít nhất một câu hỏi dưới các tiêu đề type, name, label.",
      "Add a question below the headings type, name and label.",
    ],
  );
}
