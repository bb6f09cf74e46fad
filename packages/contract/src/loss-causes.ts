import type { Bilingual, LossCause } from "@thang-diem/engine";

/** Why points are gone, for pages, papers and files. */
export const LOSS_CAUSE_WORDS: Readonly<Record<LossCause, Bilingual>> = {
  "own-work": { vi: "Việc của đơn vị", en: "The unit's own work" },
  evidence: { vi: "Thiếu tài liệu kiểm chứng", en: "Evidence missing" },
  late: { vi: "Chậm thời hạn", en: "Late" },
  "not-reported": { vi: "Chưa có số liệu", en: "Not reported" },
  "lead-agency": { vi: "Cơ quan chủ trì chấm", en: "Judged by a lead agency" },
  survey: { vi: "Điều tra xã hội học", en: "Survey" },
  "outside-figure": { vi: "Số liệu từ bên ngoài", en: "Figure from outside" },
  "rule-changed": { vi: "Quy định chấm thay đổi", en: "The rule changed" },
  none: { vi: "Không mất điểm", en: "Nothing lost" },
};
