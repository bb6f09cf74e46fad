import type { Problem } from "@thang-diem/platform/problems";

export const NO_INSPECTION: Problem = {
  code: "not-found",
  message: {
    vi: "Không có cuộc kiểm tra hoặc phát hiện này.",
    en: "There is no such inspection or finding.",
  },
};
export const NOT_YOURS: Problem = {
  code: "forbidden",
  message: {
    vi: "Chỉ người được cử kiểm tra đơn vị này và cơ quan thường trực ghi được.",
    en: "Only the inspectors of this unit and the reform office write here.",
  },
};
export const DRAWN: Problem = {
  code: "drawn-already",
  message: {
    vi: "Đơn vị kiểm tra của năm đã được chọn; danh sách đang có giữ nguyên.",
    en: "The units of this year are chosen already; the list stands as it is.",
  },
};
export const CONCLUDED: Problem = {
  code: "inspection-over",
  message: {
    vi: "Cuộc kiểm tra đã kết luận, nội dung không đổi nữa.",
    en: "The inspection is concluded and does not change any more.",
  },
};
export const NO_INSPECTORS: Problem = {
  code: "inspectors-missing",
  message: {
    vi: "Chưa cử người kiểm tra nên chưa kết luận được.",
    en: "Nobody was sent to inspect, so there is no conclusion yet.",
  },
};
export const NO_PERSON: Problem = {
  code: "person-unknown",
  message: {
    vi: "Có người được chọn không có tài khoản. Chưa có gì được ghi.",
    en: "Somebody among the chosen has no account. Nothing was written.",
  },
};
export const REMEDY_WITHOUT_TERM: Problem = {
  code: "date-form",
  message: {
    vi: "Việc phải khắc phục cần có thời hạn. Phát hiện chưa được ghi.",
    en: "What must be put right needs a term. The finding was not written.",
  },
};

/** @param names whoever may not inspect the unit */
export function ownUnit(names: readonly string[], unit: string): Problem {
  const who = names.join(", ");
  return {
    code: "own-unit",
    message: {
      vi: `${who} thuộc ${unit} hoặc đã khai xung đột lợi ích, không kiểm tra được đơn vị này. Chưa có gì được ghi.`,
      en: `${who} belongs to ${unit} or has declared a conflict and cannot inspect it. Nothing was written.`,
    },
    suggestion: { vi: "Chọn người của cơ quan khác.", en: "Choose people of another body." },
  };
}
