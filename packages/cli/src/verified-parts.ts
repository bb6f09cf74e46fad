import type { VerifiedPart } from "@thang-diem/office/watching/log";
import type { Words } from "@thang-diem/platform/problems";

/** What is under way while an installation is verified. */
export const VERIFIED_PARTS: Readonly<Record<VerifiedPart, Words>> = {
  log: { vi: "Kiểm chứng nhật ký", en: "Verifying the log" },
  evidence: { vi: "Đọc lại tài liệu kiểm chứng", en: "Reading the evidence again" },
  editions: { vi: "Đọc lại bản công bố", en: "Reading the editions again" },
  keys: { vi: "Kiểm tra khóa", en: "Trying the key" },
};
