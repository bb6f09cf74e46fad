/** What an item has of its maximum: "80% điểm tối đa". */
export const ofMaximum = (share: string) => `${share} điểm tối đa`;

/** What a rule of a scheme says, word by word. */
export const rule = {
  name: {
    "all-or-nothing": "Đạt hoặc không",
    "step-by-ratio": "Bậc theo tỷ lệ",
    "step-by-count": "Bậc theo số lượng",
    "step-by-delay": "Bậc theo số ngày trễ",
    "threshold-proportional": "Tỷ lệ có ngưỡng",
    proportional: "Theo tỷ lệ",
    level: "Theo mức",
    "per-unit": "Theo từng lượt",
    "compared-with-mean": "So với bình quân",
    external: "Lấy từ kết quả khác",
    bonus: "Thưởng",
    penalty: "Trừ",
    "penalty-per-day": "Trừ theo ngày",
    information: "Chỉ để thông tin",
    branch: "Tùy trường hợp",
    sum: "Tổng các mục con",
    mean: "Trung bình các mục con",
    "weighted-mean": "Trung bình có trọng số",
    "geometric-mean": "Trung bình nhân",
  } as Readonly<Record<string, string>>,
  full: (points: string, when: string) => `${points} điểm khi ${when}; nếu không, 0 điểm.`,
  provided: (when: string) => `Chỉ tính khi ${when}; nếu không, 0 điểm.`,
  bands: (measure: string) => `Theo ${measure}:`,
  band: (range: string, points: string) => `${range}: ${points} điểm`,
  otherwise: "còn lại",
  from: (low: string) => `từ ${low}`,
  above: (low: string) => `trên ${low}`,
  below: (high: string) => `dưới ${high}`,
  upTo: (high: string) => `đến ${high}`,
  threshold: (measure: string, full: string, floor: string, max: string) =>
    `Theo ${measure}: từ ${full} trở lên được đủ ${max} điểm; ` +
    `từ ${floor} đến dưới ${full} được (tỷ lệ ÷ ${full}) × ${max}; dưới ${floor} được 0 điểm.`,
  thresholdFromFloor: (measure: string, full: string, floor: string, max: string) =>
    `Theo ${measure}: từ ${full} trở lên được đủ ${max} điểm; ` +
    `từ ${floor} đến dưới ${full} điểm tăng đều từ 0 đến ${max}; dưới ${floor} được 0 điểm.`,
  proportional: (measure: string, max: string) => `${measure} × ${max} điểm.`,
  level: (fact: string) => `Theo ${fact}:`,
  perUnit: (measure: string, each: string, max: string) =>
    `Mỗi ${measure}: ${each} điểm, nhiều nhất ${max} điểm.`,
  mean: (measure: string, mean: string, high: string, low: string) =>
    `${measure} bằng hoặc cao hơn ${mean}: ${high} điểm; thấp hơn: ${low} điểm.`,
  groupMean: "bình quân của nhóm",
  externalShare: (fact: string, max: string) => `${fact} × ${max} điểm.`,
  externalPoints: (fact: string) => `Bằng đúng điểm của ${fact}.`,
  externalRange: (from: string, upTo: string) => `Từ ${from} đến ${upTo}, ngoài khoảng đó không nhận.`,
  bonus: (points: string, when: string) => `Cộng ${points} điểm khi ${when}.`,
  penalty: (points: string, when: string) => `Trừ ${points} điểm khi ${when}.`,
  perDay: (measure: string, perDay: string) => `Trừ ${perDay} điểm cho mỗi ngày của ${measure}.`,
  perDayMost: (points: string) => `Nhiều nhất trừ ${points} điểm.`,
  perDayFirst: (upTo: string, points: string) => `Đến ${upTo} ngày: trừ ${points} điểm.`,
  perDayRefused: (beyond: string) => `Quá ${beyond} ngày: không chấm.`,
  pointsFor: (group: string, most: string) =>
    `Đối với ${group}: tối đa ${most} điểm, các mức nhân theo tỷ lệ.`,
  information: "Báo cáo để biết, không tính điểm.",
  branch: (when: string) => `Nếu ${when}:`,
  branchElse: "Nếu không:",
  ratio: (of: string, to: string) => `${of} ÷ ${to}`,
  difference: (of: string, to: string) => `${of} − ${to}`,
  between: {
    "working-days": (days: string) => `số ngày làm việc (${days})`,
    months: (days: string) => `số tháng tròn (${days})`,
  },
  and: " và ",
  is: (subject: string, value: string) => `${subject} là ${value}`,
  yes: (subject: string) => subject,
  no: (subject: string) => `không có: ${subject}`,
  comparison: { is: "bằng", atLeast: "từ", above: "trên", below: "dưới", atMost: "đến" },
  pointsOf: (item: string) => `điểm của mục ${item}`,
};
