import type { FileKind } from "@thang-diem/contract";
import type { Problem } from "@thang-diem/platform/problems";
import type { UntakenContent } from "./file-kind.ts";

const MEGA = 1_000_000;
/** 100 000 000 → "100 MB"; decimals with a comma, as people write them. */
const size = (bytes: number) =>
  bytes >= 1000 * MEGA
    ? `${Math.round(bytes / (100 * MEGA)) / 10} GB`
    : `${Math.round(bytes / (MEGA / 10)) / 10} MB`;
const sizeVi = (bytes: number) => size(bytes).replace(".", ",");

export const FORBIDDEN: Problem = {
  code: "forbidden",
  message: {
    vi: "Tài khoản này không được xem hoặc sửa tài liệu của đơn vị đó.",
    en: "This account may not see or change the evidence of that unit.",
  },
};
export const NO_DOCUMENT: Problem = {
  code: "not-found",
  message: { vi: "Không có tài liệu này.", en: "There is no such document." },
};
export const NO_UPLOAD: Problem = {
  code: "not-found",
  message: { vi: "Lần tải lên này không còn.", en: "This upload is no longer there." },
  suggestion: { vi: "Chọn lại tệp để tải từ đầu.", en: "Choose the file again to send it anew." },
};
export const NO_ITEM: Problem = {
  code: "not-found",
  message: { vi: "Bộ tiêu chí không có mục này.", en: "The scheme has no such item." },
};

export function tooLarge(bytes: number, limit: number): Problem {
  return {
    code: "file-too-large",
    message: {
      vi: `Tệp ${sizeVi(bytes)}, lớn hơn mức ${sizeVi(limit)} cho một tệp.`,
      en: `The file has ${size(bytes)}, more than the ${size(limit)} that one file may have.`,
    },
    suggestion: {
      vi: "Quét lại ở 200 dpi, tách thành nhiều tệp, hoặc ghi địa chỉ trang đăng tài liệu.",
      en: "Scan it at 200 dpi, split it, or give the address of a page that carries it.",
    },
    details: { bytes, limit },
  };
}

export function noRoom(used: number, bytes: number, limit: number): Problem {
  return {
    code: "unit-full",
    message: {
      vi: `Đơn vị đã dùng ${sizeVi(used)} trong ${sizeVi(limit)}; tệp này thêm ${sizeVi(bytes)}.`,
      en: `The unit uses ${size(used)} of ${size(limit)}; this file adds ${size(bytes)}.`,
    },
    suggestion: {
      vi: "Gỡ tài liệu không cần nữa, hoặc đề nghị cơ quan thường trực nâng mức.",
      en: "Remove what is not needed, or ask the reform office for more room.",
    },
    details: { used, bytes, limit },
  };
}

export const ENDING_NOT_TAKEN: Problem = {
  code: "file-kind",
  message: { vi: "Không nhận loại tệp này.", en: "This kind of file is not taken." },
  suggestion: {
    vi: "Nhận PDF, Word, Excel, PowerPoint, OpenDocument, ảnh (PNG, JPG, WEBP, TIFF), tệp nén (ZIP, RAR, 7Z) và MP4.",
    en: "PDF, Word, Excel, PowerPoint, OpenDocument, pictures (PNG, JPG, WEBP, TIFF), archives (ZIP, RAR, 7Z) and MP4 are taken.",
  },
};

const CONTENT: Readonly<Record<UntakenContent, Problem>> = {
  "not-taken": {
    ...ENDING_NOT_TAKEN,
    message: {
      vi: "Nội dung tệp không phải loại được nhận, hoặc tệp bị hỏng.",
      en: "The file's content is of no kind that is taken, or the file is broken.",
    },
  },
  "has-macros": {
    code: "file-macros",
    message: {
      vi: "Tệp có macro (chương trình nhúng) nên không nhận.",
      en: "The file holds macros and is not taken.",
    },
    suggestion: {
      vi: "Lưu lại dạng .docx, .xlsx, .pptx không macro, hoặc xuất ra PDF.",
      en: "Save it as .docx, .xlsx, .pptx without macros, or as PDF.",
    },
  },
  locked: {
    code: "file-locked",
    message: {
      vi: "Tệp có mật khẩu nên người thẩm định không mở được.",
      en: "The file has a password; appraisers could not open it.",
    },
    suggestion: { vi: "Bỏ mật khẩu rồi tải lại.", en: "Remove the password and send it again." },
  },
};

export function contentNotTaken(why: UntakenContent): Problem {
  return CONTENT[why];
}

export function falseEnding(ending: FileKind, kind: FileKind): Problem {
  return {
    code: "file-ending",
    message: {
      vi: `Tên tệp có đuôi .${ending} nhưng nội dung là ${kind.toUpperCase()}.`,
      en: `The name ends in .${ending} but the content is ${kind.toUpperCase()}.`,
    },
    suggestion: {
      vi: "Mở tệp kiểm tra, lưu lại đúng loại hoặc sửa đuôi tệp rồi tải lại.",
      en: "Open the file, save it as what it is or correct its ending, then send it again.",
    },
    details: { ending, kind },
  };
}

export const FINGERPRINT_DIFFERS: Problem = {
  code: "fingerprint-differs",
  message: {
    vi: "Nội dung nhận được khác với tệp đã chọn (tệp đã bị sửa trong lúc tải, hoặc đường truyền lỗi).",
    en: "What arrived differs from the file that was chosen (it was changed meanwhile, or the line failed).",
  },
  suggestion: { vi: "Chọn lại tệp để tải từ đầu.", en: "Choose the file again to send it anew." },
};

export function notWhole(arrived: number, bytes: number): Problem {
  return {
    code: "not-whole",
    message: { vi: "Tệp chưa đến đủ.", en: "The file has not arrived in full." },
    details: { offset: arrived, bytes },
  };
}

export const NOT_A_PAGE: Problem = {
  code: "page-not-page",
  message: { vi: "Tài liệu này không phải là trang web.", en: "This document is not a web page." },
};
