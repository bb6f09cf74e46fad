import type { Role } from "@thang-diem/contract";
import type { Bilingual } from "@thang-diem/engine";

/** The guides for the officials of a round, by their names among the documents. */
export const GUIDE_NAMES = [
  "don-vi",
  "tham-dinh",
  "co-quan-chu-tri",
  "khao-sat",
  "hoi-dong",
  "thuong-truc",
] as const;
export type GuideName = (typeof GUIDE_NAMES)[number];

export const GUIDE_TITLES: Readonly<Record<GuideName, Bilingual>> = {
  "don-vi": {
    vi: "Hướng dẫn cho cán bộ đầu mối và lãnh đạo đơn vị",
    en: "Guide for the clerk and the leader of a unit",
  },
  "tham-dinh": { vi: "Hướng dẫn cho người thẩm định", en: "Guide for appraisers" },
  "co-quan-chu-tri": {
    vi: "Hướng dẫn cho cơ quan chủ trì và người nhập số liệu",
    en: "Guide for lead agencies and survey staff",
  },
  "khao-sat": { vi: "Hướng dẫn cho người tổ chức khảo sát", en: "Guide for those who run surveys" },
  "hoi-dong": { vi: "Hướng dẫn cho hội đồng", en: "Guide for the council" },
  "thuong-truc": { vi: "Hướng dẫn cho cơ quan thường trực", en: "Guide for the reform office" },
};

const OF_ROLE: Readonly<Partial<Record<Role, GuideName>>> = {
  "unit-clerk": "don-vi",
  "unit-leader": "don-vi",
  appraiser: "tham-dinh",
  "lead-agency": "co-quan-chu-tri",
  "survey-staff": "khao-sat",
  "council-member": "hoi-dong",
  "council-secretary": "hoi-dong",
  "council-chair": "hoi-dong",
};

/** The guides of somebody's work; who oversees a round reads that of the whole. */
export function guidesFor(roles: readonly Role[]): readonly GuideName[] {
  const own = new Set(roles.map((role) => OF_ROLE[role] ?? "thuong-truc"));
  return GUIDE_NAMES.filter((name) => own.has(name));
}
