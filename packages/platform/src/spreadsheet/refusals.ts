import { ProblemError, type Words } from "../problems/index.ts";

const REFUSALS = {
  "file-too-large": [
    { vi: "Tệp lớn hơn mức cho phép.", en: "The file is larger than allowed." },
    { vi: "Chia thành nhiều tệp nhỏ hơn.", en: "Split it into smaller files." },
  ],
  "file-inflates-too-much": [
    {
      vi: "Nội dung nén trong tệp phình ra quá mức cho phép, nên tệp bị từ chối.",
      en: "What is compressed in the file grows beyond what is allowed, so the file is refused.",
    },
    {
      vi: "Mở tệp bằng chương trình bảng tính, chép các ô cần dùng sang tệp mới rồi lưu lại.",
      en: "Open it in a spreadsheet program, copy the needed cells to a new file and save that.",
    },
  ],
  "file-is-not-a-table": [
    { vi: "Nội dung không phải là CSV hay XLSX.", en: "The content is neither CSV nor XLSX." },
    {
      vi: "Lưu bảng dưới dạng .xlsx hoặc CSV UTF-8 rồi nhập lại.",
      en: "Save the table as .xlsx or as CSV UTF-8 and import that.",
    },
  ],
  "file-is-a-web-page": [
    {
      vi: "Tệp là một trang web hoặc XML mang tên của một bảng tính.",
      en: "The file is a web page or XML under the name of a spreadsheet.",
    },
    {
      vi: "Mở bằng Excel hoặc LibreOffice rồi lưu thành .xlsx; chỉ đổi đuôi tệp thì không được.",
      en: "Open it in Excel or LibreOffice and save it as .xlsx; changing the ending alone does not help.",
    },
  ],
  "file-is-old-excel": [
    {
      vi: "Đây là tệp Excel kiểu cũ (.xls) hoặc tệp có mật khẩu.",
      en: "This is an old Excel file (.xls) or one with a password.",
    },
    {
      vi: "Mở bằng Excel hoặc LibreOffice, bỏ mật khẩu và lưu thành .xlsx.",
      en: "Open it in Excel or LibreOffice, remove the password and save it as .xlsx.",
    },
  ],
  "file-name-and-content-differ": [
    {
      vi: "Phần mở rộng của tên tệp không khớp với nội dung.",
      en: "The file name's ending does not match the content.",
    },
    {
      vi: "Đổi phần mở rộng cho đúng (.csv hoặc .xlsx) rồi nhập lại.",
      en: "Correct the ending (.csv or .xlsx) and import again.",
    },
  ],
  "file-is-empty": [
    { vi: "Tệp không có nội dung.", en: "The file is empty." },
    { vi: "Kiểm tra lại tệp đã chọn.", en: "Check that the right file was chosen." },
  ],
  "file-is-broken": [
    { vi: "Tệp bị hỏng hoặc thiếu phần.", en: "The file is damaged or incomplete." },
    {
      vi: "Mở và lưu lại bằng chương trình bảng tính rồi nhập lại.",
      en: "Open and save it again in a spreadsheet program, then import.",
    },
  ],
  "json-object": [
    {
      vi: "Không đọc được phần tử này: mỗi phần tử của danh sách JSON là một đối tượng với các giá trị đơn.",
      en: "This element cannot be read: each element of the JSON list is an object of plain values.",
    },
    {
      vi: "Sửa phần tử, không lồng đối tượng hay danh sách bên trong.",
      en: "Correct it, without objects or lists inside.",
    },
  ],
  "csv-quote": [
    {
      vi: "Dấu nháy kép mở mà không đóng, hoặc đứng sai chỗ.",
      en: "A quotation mark is opened and not closed, or stands in the wrong place.",
    },
    {
      vi: 'Trong ô có dấu nháy kép, viết hai dấu liền nhau ("") và bao cả ô bằng nháy kép.',
      en: 'Inside a cell write a quotation mark twice ("") and put the whole cell in quotation marks.',
    },
  ],
} satisfies Record<string, [message: Words, suggestion: Words]>;

export type RefusalCode = keyof typeof REFUSALS;

/** The file as a whole cannot be read. */
export function refusal(
  code: RefusalCode,
  details: Record<string, unknown> = {},
  place: { row?: number; sheet?: string } = {},
): ProblemError {
  const [message, suggestion] = REFUSALS[code];
  return new ProblemError({ code, message, suggestion, place, details });
}

/** What a table may have only so much of. */
export type Counted = "rows" | "columns" | "cells" | "texts" | "seconds";

const number = (count: number, language: "vi" | "en") =>
  new Intl.NumberFormat(language === "vi" ? "vi-VN" : "en-GB").format(count);

const COUNTED: Readonly<Record<Counted, { what(limit: { vi: string; en: string }): Words; cure: Words }>> = {
  rows: {
    what: ({ vi, en }) => ({
      vi: `Tệp có hơn ${vi} dòng (tính cả dòng trống), nên không được đọc.`,
      en: `The file has more than ${en} rows (blank ones count too), so it was not read.`,
    }),
    cure: {
      vi: "Xóa hẳn các dòng trống bên dưới bảng, hoặc chia thành nhiều tệp.",
      en: "Delete the blank rows below the table, or split it into several files.",
    },
  },
  columns: {
    what: ({ vi, en }) => ({
      vi: `Tệp có ô ở ngoài ${vi} cột đầu, nên không được đọc.`,
      en: `The file has cells beyond the first ${en} columns, so it was not read.`,
    }),
    cure: {
      vi: "Xóa hẳn các cột thừa bên phải bảng, hoặc chép bảng sang tệp mới rồi lưu.",
      en: "Delete the columns to the right of the table, or copy the table to a new file and save that.",
    },
  },
  cells: {
    what: ({ vi, en }) => ({
      vi: `Tệp có hơn ${vi} ô (tính cả ô trống), nên không được đọc.`,
      en: `The file has more than ${en} cells (blank ones count too), so it was not read.`,
    }),
    cure: {
      vi: "Chỉ giữ bảng cần nhập, hoặc chia thành nhiều tệp.",
      en: "Keep only the table that is to be imported, or split it into several files.",
    },
  },
  texts: {
    what: ({ vi, en }) => ({
      vi: `Tệp có hơn ${vi} đoạn chữ khác nhau, nên không được đọc.`,
      en: `The file has more than ${en} different texts, so it was not read.`,
    }),
    cure: {
      vi: "Chép riêng bảng cần nhập sang tệp mới rồi lưu.",
      en: "Copy the table that is to be imported to a new file and save that.",
    },
  },
  seconds: {
    what: ({ vi, en }) => ({
      vi: `Đọc tệp quá ${vi} giây nên đã dừng.`,
      en: `Reading the file took more than ${en} seconds and was stopped.`,
    }),
    cure: {
      vi: "Chép riêng bảng cần nhập sang tệp mới rồi lưu, hoặc chia thành nhiều tệp.",
      en: "Copy the table that is to be imported to a new file, or split it into several files.",
    },
  },
};

/** A table that is larger than it may be, with the limit and what to do. */
export function tableRefusal(
  counted: Counted,
  limit: number,
  place: { row?: number; sheet?: string } = {},
): ProblemError {
  const { what, cure } = COUNTED[counted];
  return new ProblemError({
    code: `table-too-many-${counted}`,
    message: what({ vi: number(limit, "vi"), en: number(limit, "en") }),
    suggestion: cure,
    place,
    details: { limit },
  });
}
