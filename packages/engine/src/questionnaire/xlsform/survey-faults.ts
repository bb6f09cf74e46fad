/** What can be wrong with the rows of the sheet "survey" as a whole. */
import { quoted } from "./findings.ts";
import { cellOf } from "./headings.ts";
import { type Reading, report } from "./reading.ts";
import type { Question } from "../model.ts";
import type { TypeSaid } from "./question-types.ts";
import type { FormRow } from "./sheets.ts";

interface Open {
  readonly of: string;
  readonly row: FormRow | undefined;
  readonly name: string;
}

export const GROUP_DEPTH_MAX = 40;
export const SURVEY_ROWS_MAX = 20_000;

export function unknownType(reading: Reading, row: FormRow): void {
  const { text, place } = cellOf(reading.survey, row, "type");
  report(
    reading,
    "fault",
    "type-unknown",
    place,
    [`Không có loại câu hỏi ${quoted(text)}.`, `There is no type ${quoted(text)}.`],
    [
      "Dùng text, integer, decimal, date, time, select_one …, select_multiple …, rank …, range, geopoint, image, note, calculate.",
      "Use text, integer, decimal, date, time, select_one …, select_multiple …, rank …, range, geopoint, image, note, calculate.",
    ],
  );
}

export function unsupportedGroup(reading: Reading, row: FormRow): void {
  const { text, place } = cellOf(reading.survey, row, "type");
  report(
    reading,
    "unsupported",
    "group-unsupported",
    place,
    [
      `${quoted(text)} không được hỗ trợ; các câu hỏi bên trong không được hỏi.`,
      `${quoted(text)} is not supported; the questions in it are not asked.`,
    ],
    [
      "Dùng begin_repeat, hoặc begin_group với appearance table-list cho bảng các thang điểm.",
      "Use begin_repeat, or begin_group with the appearance table-list for a table of scales.",
    ],
  );
}

export function outsideChoices(reading: Reading, row: FormRow, from: "file" | "answers"): void {
  const { text, place } = cellOf(reading.survey, row, "type");
  report(
    reading,
    "unsupported",
    from === "file" ? "choices-from-file" : "choices-from-answers",
    place,
    [
      `${quoted(text)}: lựa chọn không lấy từ ${from === "file" ? "tệp ngoài" : "câu trả lời khác"}; câu hỏi này không được hỏi.`,
      `${quoted(text)}: choices do not come from ${from === "file" ? "a file" : "other answers"}; this question is not asked.`,
    ],
    [
      "Đưa các lựa chọn vào trang choices và dùng select_one hoặc select_multiple.",
      "Put the choices into the sheet choices and use select_one or select_multiple.",
    ],
  );
}

export function endWithoutBegin(reading: Reading, row: FormRow): void {
  const { text, place } = cellOf(reading.survey, row, "type");
  report(
    reading,
    "fault",
    "end-without-begin",
    place,
    [`${quoted(text)} không có dòng mở đầu tương ứng.`, `${quoted(text)} has no row that begins it.`],
    [
      "Xóa dòng này, hoặc thêm begin_group, begin_repeat phía trên.",
      "Remove the row, or add begin_group or begin_repeat above.",
    ],
  );
}

export function otherEnd(reading: Reading, row: FormRow, open: Open): void {
  const { text, place } = cellOf(reading.survey, row, "type");
  report(
    reading,
    "fault",
    "other-end",
    place,
    [
      `${quoted(text)} đứng khi ${open.of === "repeat" ? "nhóm lặp" : "nhóm"} ${quoted(open.name)} (dòng ${open.row?.row}) còn mở.`,
      `${quoted(text)} stands while the ${open.of} ${quoted(open.name)} (row ${open.row?.row}) is open.`,
    ],
    [`Đặt end_${open.of} trước dòng này.`, `Put end_${open.of} before this row.`],
  );
}

export function notEnded(reading: Reading, row: FormRow, of: string): void {
  const { text, place } = cellOf(reading.survey, row, "type");
  report(
    reading,
    "fault",
    "not-ended",
    place,
    [`${quoted(text)} không được đóng lại.`, `${quoted(text)} is not ended.`],
    [
      `Thêm một dòng end_${of === "repeat" ? "repeat" : "group"}.`,
      `Add a row end_${of === "repeat" ? "repeat" : "group"}.`,
    ],
  );
}

export function tooDeep(reading: Reading, row: FormRow): void {
  report(
    reading,
    "fault",
    "groups-too-deep",
    cellOf(reading.survey, row, "type").place,
    [
      `Nhóm lồng nhau quá ${GROUP_DEPTH_MAX} tầng.`,
      `Groups stand more than ${GROUP_DEPTH_MAX} deep inside each other.`,
    ],
    ["Bớt số tầng nhóm.", "Use fewer levels."],
  );
}

export function tooManyRows(reading: Reading): void {
  report(
    reading,
    "fault",
    "too-many-rows",
    {
      sheet: reading.survey.sheet,
      row: reading.survey.rows[SURVEY_ROWS_MAX]?.row ?? 0,
      column: "",
      heading: "",
    },
    [
      `Có hơn ${SURVEY_ROWS_MAX} dòng; phần sau chưa được đọc.`,
      `There are more than ${SURVEY_ROWS_MAX} rows; the rest was not read.`,
    ],
    ["Chia thành nhiều bảng hỏi.", "Divide it into several questionnaires."],
  );
}

export function repeatTwice(reading: Reading, row: FormRow, name: string): void {
  report(
    reading,
    "fault",
    "repeat-name-twice",
    cellOf(reading.survey, row, "name").place,
    [
      `Tên nhóm lặp ${quoted(name)} còn được dùng ở chỗ khác.`,
      `The name of the repeated group ${quoted(name)} is used elsewhere too.`,
    ],
    ["Đặt cho nhóm lặp một tên riêng.", "Give the repeated group a name of its own."],
  );
}

/** What a reader should know of a question that comes in otherwise than it was written. */
export function noteOf(
  reading: Reading,
  row: FormRow,
  said: TypeSaid,
  { calculation, kind, label, readOnly }: Question,
): void {
  const { place } = cellOf(reading.survey, row, "type");
  if (said.kind === "question" && said.note === "barcode")
    report(
      reading,
      "note",
      "barcode-typed",
      place,
      ["Mã vạch được gõ tay, không quét.", "The bar code is typed, not scanned."],
      ["Không cần làm gì.", "Nothing needs to be done."],
    );
  if (calculation !== undefined && kind !== "calculated" && kind !== "note" && readOnly !== true)
    report(
      reading,
      "note",
      "calculated-not-typed",
      cellOf(reading.survey, row, "calculation").place,
      [
        "Câu này luôn lấy kết quả tính, người trả lời không sửa được.",
        "This question always shows its calculation; nobody can change it.",
      ],
      [
        "Chuyển công thức sang cột default nếu muốn cho sửa.",
        "Move the formula to the column default to let people change it.",
      ],
    );
  if (
    kind === "calculated" &&
    calculation === undefined &&
    cellOf(reading.survey, row, "calculation").text === "" &&
    (said.kind !== "question" || said.isHidden !== true)
  )
    report(
      reading,
      "note",
      "calculation-missing",
      cellOf(reading.survey, row, "calculation").place,
      [
        "Câu tính toán này không có công thức nên luôn trống.",
        "This calculation has no formula, so it stays empty.",
      ],
      ["Điền cột calculation.", "Write a formula into the column calculation."],
    );
  if (kind !== "calculated" && Object.keys(label).length === 0)
    report(
      reading,
      "note",
      "label-missing",
      cellOf(reading.survey, row, "label").place,
      ["Câu hỏi này không có câu chữ.", "This question has no label."],
      ["Điền cột label.", "Write its text into the column label."],
    );
}
