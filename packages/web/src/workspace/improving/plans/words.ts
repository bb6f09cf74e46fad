const vi = {
  title: "Kế hoạch khắc phục",
  lead:
    "Mỗi tiêu chí mất điểm có một biện pháp, người chủ trì, thời hạn. " +
    "Lãnh đạo ký; kết quả năm sau cho biết biện pháp nào đã lấy lại được điểm.",
  none: "Chưa có kế hoạch nào.",
  unit: "Đơn vị",
  planOf: (unit: string, year: number) => `Kế hoạch khắc phục năm ${year}, ${unit}`,
  status: "Trạng thái",
  signed: "đã ký",
  draft: "dự thảo",
  expected: "Điểm dự kiến lấy lại",
  make: "Lập kế hoạch mới",
  makeHint: (title: string) =>
    `Đề xuất biện pháp cho từng tiêu chí mất điểm trong ${title}. Mọi nội dung sửa được cho đến khi ký.`,
  propose: (unit: string) => `Lập kế hoạch cho ${unit}`,
  summary: (title: string, measures: number, expected: string) =>
    `Từ ${title}: ${measures} biện pháp, dự kiến lấy lại ${expected} điểm.`,
  notSigned: "Kế hoạch chưa ký.",
  signedAt: (time: string) => `Đã ký lúc ${time}.`,
  document: "Tải kế hoạch (Word)",
  inExcel: "Sửa biện pháp bằng Excel",
  inExcelLead:
    "Tải các biện pháp ra Excel, sửa, thêm hoặc bỏ dòng, rồi nhập lại. " +
    "Chương trình cho xem mọi thay đổi trước khi ghi.",
  provinceDocument: "Tải kế hoạch chung của tỉnh (Word)",
  byUnit: "Theo đơn vị",
  byItem: "Theo tiêu chí",
  code: "Mã",
  item: "Tiêu chí",
  units: "Số đơn vị",
  sum: (plans: number, expected: string, signed: number) =>
    `${plans} kế hoạch, ${signed} đã ký, dự kiến lấy lại tổng cộng ${expected} điểm.`,
  sign: "Ký kế hoạch",
  signTitle: "Ký kế hoạch này?",
  signMeans: "Sau khi ký, nội dung biện pháp không đổi nữa; đơn vị chỉ còn báo tiến độ.",
  measure: "Biện pháp",
  owner: "Chủ trì",
  helpers: "Phối hợp",
  due: "Thời hạn",
  money: "Kinh phí",
  evidence: "Tài liệu sẽ có",
  progress: "Kết quả thực hiện",
  change: (item: string) => `Sửa biện pháp ${item}`,
  save: "Lưu biện pháp",
  drop: (item: string) => `Bỏ biện pháp ${item}`,
  outcomes: {
    won: "năm sau: đã lấy lại đủ điểm",
    partly: "năm sau: lấy lại được một phần",
    "not-won": "năm sau: chưa lấy lại được",
    "rule-gone": "năm sau: tiêu chí không còn hoặc đã đổi cách chấm",
  },
};

const en: typeof vi = {
  title: "Improvement plans",
  lead:
    "For every item that lost points: a measure, somebody responsible and a date. " +
    "The leader signs; next year's result shows which measures won their points back.",
  none: "There are no plans yet.",
  unit: "Unit",
  planOf: (unit, year) => `Improvement plan ${year}, ${unit}`,
  status: "Status",
  signed: "signed",
  draft: "draft",
  expected: "Points expected back",
  make: "Make a new plan",
  makeHint: (title) =>
    `Proposes a measure for every item that lost points in ${title}. Everything can be changed until it is signed.`,
  propose: (unit) => `Make a plan for ${unit}`,
  summary: (title, measures, expected) =>
    `From ${title}: ${measures} measures, ${expected} points expected back.`,
  notSigned: "The plan has not been signed yet.",
  signedAt: (time) => `Signed at ${time}.`,
  document: "Download the plan (Word)",
  inExcel: "Edit the measures in Excel",
  inExcelLead:
    "Download the measures, change, add or remove rows, and upload the file again. " +
    "Every change is shown before it is saved.",
  provinceDocument: "Download the province's plan (Word)",
  byUnit: "By unit",
  byItem: "By item",
  code: "Code",
  item: "Item",
  units: "Units",
  sum: (plans, expected, signed) =>
    `${plans} plans, ${signed} signed, ${expected} points expected back in total.`,
  sign: "Sign the plan",
  signTitle: "Sign this plan?",
  signMeans: "Once signed, the measures can no longer be changed; the unit only reports progress.",
  measure: "Measure",
  owner: "Responsible",
  helpers: "With",
  due: "Due",
  money: "Funding",
  evidence: "Expected evidence",
  progress: "What was done",
  change: (item) => `Edit the measure for ${item}`,
  save: "Save the measure",
  drop: (item) => `Remove the measure for ${item}`,
  outcomes: {
    won: "next year: all points won back",
    partly: "next year: partly won back",
    "not-won": "next year: not won back",
    "rule-gone": "next year: the item is gone or scored differently",
  },
};

export const WORDS = { vi, en } as const;
