import type { FilePlace, Problem, Words } from "@thang-diem/platform/problems";

/**
 * Every fault of a file of figures: what is wrong and what to do instead. `{…}` is filled from the details.
 */
const FAULTS = {
  "header-missing": [
    { vi: "Không tìm thấy dòng tiêu đề.", en: "No heading row was found." },
    {
      vi: "Cần cột “đơn vị” cùng các cột “mã” và “giá trị”, hoặc cột “đơn vị” cùng mỗi mã tiêu chí một cột.",
      en:
        "A column “unit” with columns “item” and “value”, or a column “unit” with one column " +
        "for each item code is needed.",
    },
  ],
  "code-is-number": [
    {
      vi: "Ô mã là số {text}, mà bộ tiêu chí có cả mã {codes}.",
      en: "The cell of the code is the number {text}, and the scheme has the codes {codes}.",
    },
    {
      vi: "Đặt định dạng ô là Văn bản rồi ghi lại mã.",
      en: "Set the cell's format to Text and write the code again.",
    },
  ],
  "number-for-date": [
    {
      vi: "Ô là số {text} trong khi cần một ngày; theo cách đếm của bảng tính đó là {date}.",
      en: "The cell is the number {text} where a date is needed; counted as spreadsheets do it is {dateEn}.",
    },
    { vi: "Đặt định dạng ô là Ngày.", en: "Set the cell's format to Date." },
  ],
  "header-twice": [
    { vi: "Tiêu đề “{header}” đứng ở hai cột.", en: "The heading “{header}” stands over two columns." },
    { vi: "Xóa hoặc đổi tên một cột.", en: "Remove or rename one of the columns." },
  ],
  "cells-merged": [
    {
      vi: "Các ô {range} bị gộp, nên không biết giá trị thuộc ô nào.",
      en: "The cells {range} are merged, so it is unclear which one the value belongs to.",
    },
    { vi: "Bỏ gộp ô và điền giá trị vào từng ô.", en: "Unmerge them and fill in each cell." },
  ],
  "unit-missing": [
    { vi: "Dòng có số liệu nhưng không có tên đơn vị.", en: "The row has figures but names no unit." },
    { vi: "Điền tên hoặc mã đơn vị.", en: "Fill in the unit's name or code." },
  ],
  "unit-unknown": [
    { vi: "Không có đơn vị “{text}” trong kỳ đánh giá này.", en: "This round has no unit “{text}”." },
    { vi: "Kiểm tra tên đơn vị. Gần giống: {nearest}.", en: "Check the name. Similar: {nearest}." },
  ],
  "unit-ended": [
    { vi: "“{text}” đã kết thúc trước kỳ này.", en: "“{text}” had ended before this round." },
    {
      vi: "Ghi số liệu ở dòng của đơn vị tiếp nhận, nếu đơn vị đó thuộc kỳ đánh giá; nếu không thì bỏ dòng này.",
      en: "Write the figure for the unit that followed it, if that takes part in the round; else drop the row.",
    },
  ],
  "unit-ambiguous": [
    { vi: "“{text}” có thể là nhiều đơn vị: {names}.", en: "“{text}” may be several units: {names}." },
    { vi: "Viết đầy đủ tên hoặc dùng mã đơn vị.", en: "Write the full name or use the unit's code." },
  ],
  "unit-not-in-round": [
    {
      vi: "Đơn vị của dòng này không thuộc kỳ đánh giá.",
      en: "The unit of this row does not take part in the round.",
    },
    {
      vi: "Bỏ dòng này hoặc thêm đơn vị vào kỳ đánh giá.",
      en: "Remove the row or add the unit to the round.",
    },
  ],
  "figure-closed": [
    {
      vi: "Số liệu của dòng này đã phê duyệt trước đây và không mở lại để sửa.",
      en: "The figure of this row was approved before and is not open for correction.",
    },
    {
      vi: "Giữ nguyên giá trị cũ, hoặc đề nghị chủ tịch hội đồng mở lại tiêu chí này của đơn vị.",
      en: "Leave the old value, or ask the chair of the council to open this item of the unit again.",
    },
  ],
  "item-missing": [
    { vi: "Dòng không có mã tiêu chí.", en: "The row has no item code." },
    { vi: "Điền mã tiêu chí.", en: "Fill in the item code." },
  ],
  "item-unknown": [
    { vi: "Bộ tiêu chí không có mã “{text}”.", en: "The scheme has no item “{text}”." },
    { vi: "Kiểm tra mã. Gần giống: {nearest}.", en: "Check the code. Similar: {nearest}." },
  ],
  "fact-unknown": [
    { vi: "Mã {item} không có dữ kiện “{text}”.", en: "Item {item} has no fact “{text}”." },
    { vi: "Các dữ kiện được dùng: {nearest}.", en: "The facts it takes: {nearest}." },
  ],
  "value-wrong-kind": [
    { vi: "“{text}” không phải là {kindVi}.", en: "“{text}” is not {kindEn}." },
    {
      vi: "Sửa giá trị; nếu không có số liệu thì để trống ô.",
      en: "Correct the value; where there is no figure leave the cell empty.",
    },
  ],
  "value-refused": [
    { vi: "{whyVi}", en: "{whyEn}" },
    {
      vi: "Sửa giá trị; nếu không có số liệu thì để trống ô.",
      en: "Correct the value; where there is no figure leave the cell empty.",
    },
  ],
  "number-ambiguous": [
    {
      vi: "“{text}” có thể là {asThousands} hoặc {asDecimalVi}.",
      en: "“{text}” may be {asThousands} or {asDecimal}.",
    },
    {
      vi: "Cho biết dấu thập phân của tệp (phẩy hay chấm) khi nhập, hoặc viết số không có dấu ngăn cách hàng nghìn.",
      en:
        "Say which decimal mark the file uses (comma or point) when importing, " +
        "or write the number without thousands marks.",
    },
  ],
  "percent-unexpected": [
    {
      vi: "“{text}” có dấu %, nhưng mã {item} cần một số thường.",
      en: "“{text}” has a percent sign, but item {item} takes a plain number.",
    },
    { vi: "Viết số không có dấu %.", en: "Write the number without a percent sign." },
  ],
  "cell-became-date": [
    {
      vi: "Ô chứa ngày {text} trong khi cần một con số: chương trình bảng tính có thể đã tự đổi số thành ngày.",
      en:
        "The cell holds the date {text} where a number is needed: " +
        "the spreadsheet program may have turned a number into a date.",
    },
    {
      vi: "Đặt định dạng ô là Số hoặc Văn bản rồi nhập lại giá trị.",
      en: "Set the cell's format to Number or Text and enter the value again.",
    },
  ],
  "formula-failed": [
    { vi: "Công thức trong ô cho lỗi {text}.", en: "The formula in the cell gives the error {text}." },
    { vi: "Sửa công thức hoặc dán giá trị.", en: "Correct the formula or paste the value." },
  ],
  "formula-not-computed": [
    { vi: "Ô là công thức chưa được tính.", en: "The cell is a formula that was never computed." },
    {
      vi: "Mở tệp bằng chương trình bảng tính, lưu lại rồi nhập.",
      en: "Open the file in a spreadsheet program, save it and import again.",
    },
  ],
  "text-legacy": [
    {
      vi: "Chữ “{text}” dùng bảng mã cũ {table}; đọc theo Unicode là “{converted}”.",
      en: "The text “{text}” uses the old table {table}; in Unicode it reads “{converted}”.",
    },
    {
      vi: "Nhập lại với lựa chọn chuyển mã {table}, hoặc chuyển tệp sang Unicode.",
      en: "Import again with conversion from {table} switched on, or convert the file to Unicode.",
    },
  ],
  "text-not-unicode": [
    {
      vi: "Tệp không ở dạng Unicode, không đọc chắc được chữ “{text}”.",
      en: "The file is not Unicode; the text “{text}” cannot be read with certainty.",
    },
    { vi: "Lưu lại tệp ở dạng CSV UTF-8 hoặc .xlsx.", en: "Save the file again as CSV UTF-8 or as .xlsx." },
  ],
  "sampling-error-wrong": [
    { vi: "{whyVi}", en: "{whyEn}" },
    {
      vi: "Sửa các cột sai số chuẩn, n, bậc tự do, hệ số thiết kế; số liệu không từ mẫu thì để trống các cột này.",
      en: "Correct the columns standard error, n, df, deff; leave them empty for a figure that is not from a sample.",
    },
  ],
  "sampling-column-alone": [
    {
      vi: "Cột “{header}” nói về sai số của mã {item}, nhưng tệp không có cột của mã này.",
      en: "The column “{header}” speaks of the sampling error of item {item}, but the file has no column of that item.",
    },
    {
      vi: "Thêm cột số liệu của mã này hoặc bỏ cột sai số.",
      en: "Add the column of its figures or remove the one of the error.",
    },
  ],
  "figure-twice": [
    {
      vi: "Đơn vị, mã {item} và dữ kiện {fact} này đã có ở {first}.",
      en: "This unit, item {item} and fact {fact} stand already at {first}.",
    },
    { vi: "Giữ lại một dòng.", en: "Keep one of them." },
  ],
  "figure-approved": [
    {
      vi: "Kết quả của kỳ này đã phê duyệt: số liệu mã {item} không thay đổi được nữa.",
      en: "The result of this evaluation is approved: the figure of item {item} cannot change any more.",
    },
    {
      vi: "Nếu số liệu sai, chủ tịch hội đồng mở lại kết quả với lý do, rồi nhập lại.",
      en: "If a figure is wrong, the chair opens the result again with a reason; then import again.",
    },
  ],
  "figure-claimed": [
    {
      vi: "Mã {item} do đơn vị tự chấm rồi được thẩm định, không nhập từ tệp.",
      en: "Item {item} is claimed by the units and then appraised; it is not imported from a file.",
    },
    {
      vi: "Bỏ số liệu này khỏi tệp; muốn thay đổi thì sửa ở phần tự chấm, thẩm định hoặc hội đồng.",
      en: "Take the figure out of the file; it is changed in self-assessment, appraisal or council.",
    },
  ],
  "figure-of-lead": [
    {
      vi: "Mã {item} do cơ quan chủ trì tiêu chí nhập, không nhập từ tệp.",
      en: "Item {item} is entered by its lead agency; it is not imported from a file.",
    },
    {
      vi: "Bỏ số liệu này khỏi tệp; cơ quan chủ trì sửa trong phần việc của mình.",
      en: "Take the figure out of the file; the lead agency changes it in its own work.",
    },
  ],
  "figure-decided": [
    {
      vi: "Việc miễn mã {item} được quyết định trong phần mềm, không nhập từ tệp.",
      en: "That item {item} does not apply is decided in the workspace; it is not imported from a file.",
    },
    {
      vi: "Bỏ ô này khỏi tệp và lập đề nghị miễn ở trang của kỳ đánh giá.",
      en: "Take the cell out of the file and propose the exemption on the evaluation's page.",
    },
  ],
} satisfies Record<string, [message: Words, suggestion: Words]>;

export type FaultCode = keyof typeof FAULTS;

/** Nothing is wrong, but whoever imports should know. */
const NOTES = {
  "sheet-not-read": {
    vi: "Trang “{sheet}” không có dòng tiêu đề của bảng số liệu nên không được đọc.",
    en: "The sheet “{sheet}” has no heading row of a table of figures and was not read.",
  },
  "cells-without-figure": {
    vi: "{count} ô ghi “{texts}” được hiểu là chưa có số liệu: {cells}.",
    en: "Cells that say “{texts}” and were taken for no figure: {count} ({cells}).",
  },
  "units-without-figures": {
    vi: "{count} đơn vị không có số liệu trong tệp: {names}.",
    en: "Units without a figure in the file: {count} ({names}).",
  },
} satisfies Record<string, Words>;

export function figureNote(
  code: keyof typeof NOTES,
  place: FilePlace,
  details: Readonly<Record<string, string>>,
): Problem {
  return { code, place, message: fill(NOTES[code], details), details };
}

/** One fault with its words filled in; an empty `nearest` leaves its sentence out. */
export function figureFault(
  code: FaultCode,
  place: FilePlace,
  details: Readonly<Record<string, string>> = {},
): Problem {
  const [message, suggestion] = FAULTS[code];
  return { code, place, message: fill(message, details), suggestion: fill(suggestion, details), details };
}

/** Faults of one file: all are counted, the first are kept with their words. */
export interface FaultList {
  add(fault: Problem): void;
  readonly total: number;
  readonly first: readonly Problem[];
}

export function faultList(kept_max: number): FaultList {
  const first: Problem[] = [];
  let total = 0;
  return {
    add: (fault) => {
      total += 1;
      if (first.length < kept_max) first.push(fault);
    },
    get total() {
      return total;
    },
    first,
  };
}

function fill({ vi, en }: Words, details: Readonly<Record<string, string>>): Words {
  const one = (text: string) =>
    text
      .replace(/ (Gần giống|Similar): \{nearest\}\./, details.nearest === "" ? "" : "$&")
      .replace(/\{(\w+)\}/g, (_all, name: string) => details[name] ?? "");
  return { vi: one(vi), en: one(en) };
}
