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
export const ELSEWHERE: Problem = {
  code: "evidence-elsewhere",
  message: {
    vi: "Tài liệu này còn dùng cho tiêu chí không được mở lại nên không sửa, không xóa được.",
    en: "This document serves items too that were not opened again: it cannot be changed or removed.",
  },
  suggestion: {
    vi: "Gỡ tài liệu khỏi tiêu chí đang mở, hoặc thêm tài liệu khác cho tiêu chí đó.",
    en: "Take it from the item that is open, or add another document to that item.",
  },
};
export const NO_DOCUMENT: Problem = {
  code: "not-found",
  message: { vi: "Không có tài liệu này.", en: "There is no such document." },
};
export function documentsChanged(names: readonly string[]): Problem {
  const list = names.map((name) => `“${name}”`).join(", ");
  return {
    code: "evidence-changed",
    message: {
      vi: `Chưa ký: trên máy chủ, tài liệu ${list} đã mất hoặc không còn đúng như lúc nộp. Bản tự chấm vẫn giữ nguyên.`,
      en: `Not signed: on the server ${list} is gone or no longer what was sent. The form stands as it was.`,
    },
    suggestion: {
      vi: "Báo người quản trị chép lại tệp từ bản sao lưu, hoặc gỡ tài liệu đó, rồi ký lại.",
      en: "Ask the administrator to bring it back from the backup, or remove the document, then sign again.",
    },
    details: { documents: names },
  };
}
export const CONTENT_GONE: Problem = {
  code: "content-gone",
  message: {
    vi: "Tài liệu này có trong hồ sơ, nhưng tệp không còn trên máy chủ.",
    en: "This document is on file, but its content is no longer on the server.",
  },
  suggestion: {
    vi: "Báo người quản trị chép lại tệp từ bản sao lưu; mọi nội dung khác của hồ sơ vẫn còn nguyên.",
    en: "Ask the administrator to bring it back from the backup; everything else on file is safe.",
  },
};
export const NO_UPLOAD: Problem = {
  code: "not-found",
  message: { vi: "Lần tải lên này không còn.", en: "This upload is no longer there." },
  suggestion: { vi: "Chọn lại tệp để tải từ đầu.", en: "Choose the file again to send it anew." },
};
export const UPLOAD_SEALED: Problem = {
  code: "upload-sealed",
  message: {
    vi: "Tệp đã đến đủ và đang được kiểm tra hoặc đã được ghi nhận, nên phần gửi thêm không được nhận.",
    en: "The file has arrived in full and is being checked or is recorded: nothing more of it is taken.",
  },
  suggestion: {
    vi: "Tài liệu đã nộp vẫn còn nguyên. Cần nộp bản khác thì chọn tệp đó và tải như một tệp mới.",
    en: "What was sent is safe. To send another version choose that file and send it as a new one.",
  },
};
export const CONTENT_DAMAGED: Problem = {
  code: "content-damaged",
  message: {
    vi: "Máy chủ đã có tệp này, nhưng bản đang lưu không còn đúng như lúc nộp. Chưa có gì thay đổi.",
    en: "The server keeps this file already, but what it keeps is no longer what was sent. Nothing was changed.",
  },
  suggestion: {
    vi: "Báo người quản trị chép lại tệp từ bản sao lưu, rồi bấm gửi lại.",
    en: "Ask the administrator to bring the file back from the backup, then send it again.",
  },
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
    en:
      "PDF, Word, Excel, PowerPoint, OpenDocument, pictures (PNG, JPG, WEBP, TIFF), " +
      "archives (ZIP, RAR, 7Z) and MP4 are taken.",
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

export function noRoomForPapers(used: number, limit: number): Problem {
  return {
    code: "papers-full",
    message: {
      vi: `Các bản báo cáo đã ký của đơn vị đã dùng ${sizeVi(used)} trong ${sizeVi(limit)}.`,
      en: `The signed reports of the unit use ${size(used)} of ${size(limit)}.`,
    },
    suggestion: {
      vi: "Quét lại ở 200 dpi cho nhẹ hơn, hoặc đề nghị cơ quan thường trực nâng mức.",
      en: "Scan it at 200 dpi, or ask the reform office for more room.",
    },
    details: { used, limit },
  };
}

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
