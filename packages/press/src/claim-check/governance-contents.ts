import type { KnownPart } from "@thang-diem/presentation";

/** The eight contents of PAPI, which DGI took over, in their order; the code is the column of the table of PAPI. */
export const GOVERNANCE_CONTENTS: readonly KnownPart[] = [
  {
    code: "participation",
    names: ["tham gia của người dân ở cấp cơ sở", "tham gia của người dân", "sự tham gia của người dân"],
  },
  {
    code: "transparency",
    names: [
      "công khai, minh bạch trong việc ra quyết định",
      "công khai trong việc ra quyết định",
      "công khai, minh bạch trong ra quyết định",
      "công khai, minh bạch",
      "công khai minh bạch",
    ],
  },
  {
    code: "vertical_accountability",
    names: ["trách nhiệm giải trình với người dân", "trách nhiệm giải trình"],
  },
  {
    code: "control_of_corruption",
    names: ["kiểm soát tham nhũng trong khu vực công", "kiểm soát tham nhũng"],
  },
  { code: "administrative_procedures", names: ["thủ tục hành chính công"] },
  { code: "public_service_delivery", names: ["cung ứng dịch vụ công"] },
  { code: "environmental_governance", names: ["quản trị môi trường"] },
  { code: "e_governance", names: ["quản trị điện tử"] },
];
