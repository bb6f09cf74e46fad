import type { Bilingual } from "@thang-diem/engine";
import type { z } from "zod";

/** What is wrong with one field of a form, in words that say what to do. */
export interface FieldFault {
  readonly field: string;
  readonly code: string;
  readonly message: Bilingual;
}

/** A refusal as the server answers it (RFC 9457 with words in both languages). */
export interface ProblemReply {
  readonly status: number;
  readonly code: string;
  readonly message: Bilingual;
  readonly suggestion?: Bilingual;
  readonly details?: { readonly faults?: readonly FieldFault[]; readonly [more: string]: unknown };
}

export const PASSWORD_LENGTH = { min: 12, max: 128 } as const;

/** Texts of field faults; schemas name them as their message. */
export const FIELD_FAULTS = {
  "field-invalid": {
    vi: "Giá trị không đúng dạng. Kiểm tra lại.",
    en: "The value has the wrong form. Check it.",
  },
  "sign-in-name-missing": { vi: "Nhập tên đăng nhập.", en: "Enter the sign-in name." },
  "sign-in-name-form": {
    vi:
      "Tên đăng nhập gồm 3–64 ký tự: chữ a–z không dấu, số, " +
      "dấu chấm, gạch nối, gạch dưới hoặc @; bắt đầu bằng chữ hoặc số.",
    en:
      "A sign-in name has 3–64 characters: a–z without marks, digits, " +
      "dot, hyphen, underscore or @; it begins with a letter or digit.",
  },
  "sign-in-name-taken": {
    vi: "Tên đăng nhập này đã có người dùng. Chọn tên khác.",
    en: "This sign-in name is taken. Choose another.",
  },
  "password-missing": { vi: "Nhập mật khẩu.", en: "Enter the password." },
  "password-short": {
    vi: `Mật khẩu cần ít nhất ${PASSWORD_LENGTH.min} ký tự. Một câu ngắn dễ nhớ là đủ.`,
    en: `A password needs at least ${PASSWORD_LENGTH.min} characters. A short sentence will do.`,
  },
  "password-long": {
    vi: `Mật khẩu dài nhất ${PASSWORD_LENGTH.max} ký tự.`,
    en: `A password has at most ${PASSWORD_LENGTH.max} characters.`,
  },
  "password-common": {
    vi: "Mật khẩu này dễ đoán (mật khẩu phổ biến, lặp lại hoặc chứa tên đăng nhập). Chọn mật khẩu khác.",
    en: "This password is easy to guess (common, repeating, or containing the sign-in name). Choose another.",
  },
  "password-same": {
    vi: "Mật khẩu mới phải khác mật khẩu đang dùng.",
    en: "The new password must differ from the present one.",
  },
  "password-wrong": { vi: "Mật khẩu hiện tại chưa đúng.", en: "The present password is not right." },
  "code-missing": { vi: "Nhập mã.", en: "Enter the code." },
  "code-form": { vi: "Mã gồm 6 chữ số, ví dụ 123 456.", en: "The code has 6 digits, such as 123 456." },
  "code-wrong": {
    vi: "Mã chưa đúng hoặc đã quá 30 giây. Nhập mã đang hiện trong ứng dụng; kiểm tra giờ của điện thoại.",
    en:
      "The code is not right or older than 30 seconds. " +
      "Enter the one the app shows now; check the clock of the phone.",
  },
  "full-name-missing": { vi: "Nhập họ và tên.", en: "Enter the full name." },
  "full-name-long": {
    vi: "Họ và tên dài quá 120 ký tự.",
    en: "The full name is longer than 120 characters.",
  },
  "email-form": {
    vi: "Địa chỉ thư điện tử chưa đúng dạng, ví dụ an.nguyen@tinh.gov.vn.",
    en: "The e-mail address has the wrong form; an example: an.nguyen@tinh.gov.vn.",
  },
  "phone-form": {
    vi: "Số điện thoại chỉ gồm chữ số, dấu cách và dấu +.",
    en: "A phone number has digits, blanks and + only.",
  },
  "organisation-missing": { vi: "Chọn cơ quan.", en: "Choose the organisation." },
  "organisation-unknown": {
    vi: "Không có cơ quan này. Chọn trong danh sách hoặc thêm cơ quan trước.",
    en: "There is no such organisation. Choose from the list or add it first.",
  },
  "organisation-name-missing": { vi: "Nhập tên cơ quan.", en: "Enter the organisation's name." },
  "organisation-exists": {
    vi: "Cơ quan này đã có trong danh sách.",
    en: "This organisation is on the list already.",
  },
  "role-missing": { vi: "Chọn vai trò.", en: "Choose the role." },
  "role-held": { vi: "Tài khoản đã có vai trò này.", en: "The account holds this role already." },
  "deputy-missing": { vi: "Chọn người được ủy quyền.", en: "Choose the deputy." },
  "deputy-elsewhere": {
    vi: "Chỉ ủy quyền cho người cùng cơ quan có tài khoản đang dùng.",
    en: "A deputy is somebody of the same body whose account is open.",
  },
  "delegation-begins": {
    vi: "Ngày bắt đầu phải từ hôm nay trở đi.",
    en: "The first day must be today or later.",
  },
  "delegation-ends": {
    vi: "Ngày cuối phải từ ngày bắt đầu trở đi; mỗi lần ủy quyền nhiều nhất 90 ngày.",
    en: "The last day must be the first or later; one delegation covers 90 days at most.",
  },
  "evaluation-unknown": { vi: "Không có kỳ đánh giá này.", en: "There is no such evaluation." },
  "reason-missing": {
    vi: "Ghi lý do (ví dụ: số quyết định, công văn đề nghị).",
    en: "Give the reason (such as the number of a decision or letter).",
  },
  "slug-form": {
    vi: "Mã gồm chữ thường a–z không dấu, số và gạch nối, bắt đầu bằng chữ, ví dụ “so-nganh”.",
    en: "A code has lower-case letters a–z, digits and hyphens and begins with a letter, such as “so-nganh”.",
  },
  "time-form": {
    vi: "Ghi ngày và giờ, ví dụ 08:00 ngày 05/01/2027.",
    en: "Give day and time, such as 08:00 on 05/01/2027.",
  },
  "date-form": { vi: "Ghi ngày, ví dụ 31/12/2026.", en: "Give a day, such as 31/12/2026." },
  "share-small": {
    vi: "Kiểm tra ít nhất 30% số đơn vị trong năm.",
    en: "At least 30% of the units are inspected in a year.",
  },
  "quota-form": {
    vi: "Ghi phần trăm từ 1 đến 100, hoặc để trống.",
    en: "Give a percentage from 1 to 100, or leave it empty.",
  },
  "person-unknown": {
    vi: "Không có tài khoản này, hoặc người đó chưa có vai trò xem phiếu trong kỳ đánh giá.",
    en: "There is no such account, or its holder has no role in this evaluation that opens a sheet.",
  },
  "inspectors-missing": { vi: "Chọn người kiểm tra.", en: "Choose who inspects." },
  "share-form": { vi: "Tỷ lệ nằm trong khoảng từ 0 đến 100%.", en: "A share lies between 0 and 100%." },
  "year-form": {
    vi: "Ghi năm bằng bốn chữ số, ví dụ 2026.",
    en: "Give the year with four digits, such as 2026.",
  },
  "title-missing": { vi: "Đặt tên.", en: "Give a title." },
  "basis-missing": {
    vi: "Nhập số, ký hiệu văn bản, ví dụ 12/NQ-HĐND.",
    en: "Enter number and symbol of the document, such as 12/NQ-HĐND.",
  },
  "document-number-missing": {
    vi: "Nhập số, ký hiệu của báo cáo đã ký, ví dụ 125/BC-SNV.",
    en: "Enter number and symbol of the signed report, such as 125/BC-SNV.",
  },
  "document-date-form": {
    vi: "Nhập ngày ký, ví dụ 15/01/2027.",
    en: "Enter the date of signing, such as 15/01/2027.",
  },
  "item-unknown": {
    vi: "Bộ tiêu chí không có mã này. Ghi mã như trong biểu mẫu, ví dụ 1.1.3, hoặc để trống.",
    en: "The scheme has no such code. Write it as in the form, such as 1.1.3, or leave it empty.",
  },
  "outcome-missing": {
    vi: "Chọn kết quả giải quyết: chấp nhận, chấp nhận một phần hoặc không chấp nhận.",
    en: "Choose the outcome: accepted, accepted in part or not accepted.",
  },
  "text-missing": { vi: "Ghi nội dung.", en: "Write what it is about." },
  "questionnaire-missing": { vi: "Chọn bảng hỏi.", en: "Choose the questionnaire." },
  "modes-missing": { vi: "Chọn ít nhất một cách trả lời.", en: "Choose at least one way to answer." },
  "units-missing": { vi: "Chọn ít nhất một đơn vị.", en: "Choose at least one unit." },
  "item-missing": { vi: "Chọn tiêu chí.", en: "Choose the item." },
  "phase-missing": { vi: "Chọn bước trong lịch.", en: "Choose the phase." },
  "scheme-missing": { vi: "Chọn bộ tiêu chí.", en: "Choose the scheme." },
  "time-missing": {
    vi: "Thời hạn tự chấm điểm đã hết: ghi thời hạn để đơn vị hoàn thiện lại.",
    en: "The time for self-assessment is over: give units a term to complete theirs.",
  },
  "time-not-later": {
    vi: "Thời hạn mới phải sau thời hạn trong lịch và sau lúc này.",
    en: "The new end must be after the one in the calendar and after now.",
  },
  "label-missing": {
    vi: "Đặt tên để nhận ra sau này, ví dụ “Máy bàn phòng 302”.",
    en: "Give a name to recognise it by, such as “Desk, room 302”.",
  },
  "file-name-missing": { vi: "Nhập tên tài liệu.", en: "Enter the document's name." },
  "file-empty": { vi: "Tệp này rỗng (0 byte).", en: "This file is empty (0 bytes)." },
  "text-long": { vi: "Nội dung dài quá. Rút gọn lại.", en: "The text is too long. Shorten it." },
  "date-outside-year": {
    vi: "Ngày văn bản nằm ngoài năm đánh giá. Ghi lý do vì sao tài liệu vẫn được tính.",
    en: "The document's date lies outside the assessed year. Say why it counts all the same.",
  },
  "day-in-future": {
    vi: "Ngày ký ở sau hôm nay. Kiểm tra lại ngày ghi trên văn bản.",
    en: "The date is after today. Check the date on the document.",
  },
  "document-number-taken": {
    vi: "Văn bản cùng loại mang số này đã có ở lần công bố này. Dùng “Thay bằng bản khác” nếu tệp trước sai.",
    en: "A document of this kind and number is there already. If its file was wrong, replace it instead.",
  },
  "address-form": {
    vi: "Địa chỉ trang chưa đúng, ví dụ https://sonoivu.tinh.gov.vn/tin-tuc/123.",
    en: "The page's address has the wrong form; an example: https://sonoivu.tinh.gov.vn/news/123.",
  },
} as const satisfies Record<string, Bilingual>;

export type FieldFaultCode = keyof typeof FIELD_FAULTS;

export function fieldFault(field: string, code: FieldFaultCode): FieldFault {
  return { field, code, message: FIELD_FAULTS[code] };
}

/** One fault for each field, the first that the schema found. */
export function fieldFaults(error: z.ZodError): FieldFault[] {
  const faults = error.issues.map(({ path, message }) =>
    fieldFault(path.join("."), isKnown(message) ? message : "field-invalid"),
  );
  return faults.filter(({ field }, index) => faults.findIndex((other) => other.field === field) === index);
}

function isKnown(code: string): code is FieldFaultCode {
  return Object.hasOwn(FIELD_FAULTS, code);
}
