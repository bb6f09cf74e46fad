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
