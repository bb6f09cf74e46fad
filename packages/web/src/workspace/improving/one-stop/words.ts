const vi = {
  title: "Số liệu một cửa hằng tháng",
  lead:
    "Hồ sơ tiếp nhận và giải quyết của từng đơn vị theo tháng, tỷ lệ đúng hạn, trực tuyến, số hóa, hài lòng, " +
    "và điểm tính theo bộ tiêu chí mẫu (các nhóm của Quyết định 766/QĐ-TTg, 82 điểm).",
  none: "Chưa có số liệu tháng nào.",
  noneHere: "Không có đơn vị nào của bạn trong tháng này.",
  month: "Tháng",
  monthText: (month: string) => month.split("-").toReversed().join("/"),
  table: (month: string, units: string) =>
    `Tháng ${month}: ${units} đơn vị, tỷ lệ đúng hạn thấp nhất đứng trước`,
  all: "Tất cả đơn vị",
  unit: "Đơn vị",
  received: "Tiếp nhận",
  kept: "Trước hạn, đúng hạn",
  late: "Quá hạn",
  keptShare: "Tỷ lệ đúng hạn",
  online: "Trực tuyến",
  paid: "Thanh toán trực tuyến",
  digitised: "Số hóa",
  satisfied: "Hài lòng",
  score: "Điểm",
  of: (points: string, maximum: string) => `${points} / ${maximum}`,
  notReported: "chưa báo cáo",
  nothing: "không có hồ sơ",
  download: "Tải bảng của tháng (Excel)",
  bring: "Nhập số liệu",
  bringHint:
    "Tệp Excel, CSV hoặc JSON, mỗi dòng một đơn vị, tháng, lĩnh vực, thủ tục. Cột bắt buộc: Đơn vị, Tháng, Thủ tục, " +
    "Tiếp nhận, Đúng hạn, Quá hạn. Cột có thể thêm: Lĩnh vực, Trước hạn, Trực tuyến, Phải nộp phí, Thanh toán trực " +
    "tuyến, Số hóa, Lượt đánh giá, Hài lòng. Ô để trống là chưa báo cáo, không phải 0.",
  source: "Hệ thống xuất số liệu",
  takenOn: "Ngày xuất số liệu",
  reason: "Lý do đính chính (khi tháng đã có số liệu khác)",
  choose: "Chọn tệp số liệu",
  check: "Kiểm tra thử",
  write: "Ghi số liệu",
  would: (fresh: string, corrected: string, same: string) =>
    `Tệp đọc được: ${fresh} tháng mới, ${corrected} tháng đính chính, ${same} tháng giữ nguyên (tính theo đơn vị).`,
  written: (fresh: string, corrected: string) =>
    `Đã ghi ${fresh} tháng mới và ${corrected} tháng đính chính.`,
  refused: (faults: string) => `Tệp có ${faults} chỗ sai, chưa có gì được ghi.`,
  place: "Ô",
  fault: "Chỗ sai",
  imports: "Các lần nhập gần đây",
  at: "Lúc",
  file: "Tệp",
  months: "Số tháng",
  by: "Người nhập",
  why: "Lý do đính chính",
  facts: "Đưa vào tiêu chí",
  factsHint:
    "Số liệu của khoảng tháng được đưa vào dữ kiện lấy từ bên ngoài, kèm khoảng tháng và nguồn. " +
    "Đưa lại thì thay số đã đưa. Đơn vị không có hồ sơ thì không có số liệu, không phải 0.",
  noFacts: "Bộ tiêu chí của kỳ này không có dữ kiện tỷ lệ hay số lượng nào lấy từ bên ngoài.",
  fact: "Dữ kiện",
  round: "Bảng đánh giá",
  measure: "Số liệu",
  field: "Lĩnh vực",
  allFields: "mọi lĩnh vực",
  from: "Từ tháng",
  to: "Đến tháng",
  put: "Đưa vào tiêu chí",
  putDone: (units: string) => `Đã đưa số liệu của ${units} đơn vị vào tiêu chí.`,
  without: (names: string) => `Không có hồ sơ: ${names}.`,
  flowed: (measure: string, field: string, from: string, to: string, units: string) =>
    `${measure}, ${field}, ${from}–${to}, ${units} đơn vị`,
  notYet: "chưa đưa",
  back: "Về bảng của tháng",
  chart: (name: string) => `Biểu đồ kiểm soát tỷ lệ đúng hạn của ${name}`,
  chartLead: (centre: string) =>
    `Tỷ lệ chung của các tháng là ${centre}. Vạch giới hạn cách ba độ lệch chuẩn tính theo số hồ sơ của tháng; ` +
    "tháng nằm ngoài giới hạn khó có thể chỉ do ngẫu nhiên.",
  chartNone: "Chưa có hồ sơ nào được giải quyết nên chưa có biểu đồ.",
  steady: "Không có tháng nào nằm ngoài giới hạn.",
  signals: {
    below: "thấp hơn giới hạn dưới",
    above: "cao hơn giới hạn trên",
    "run-below": "tháng thứ tám liên tiếp trở đi dưới mức chung",
    "run-above": "tháng thứ tám liên tiếp trở đi trên mức chung",
    none: "",
  },
  told: (month: string, share: string, what: string) => `Tháng ${month}: ${share}, ${what}.`,
  series: "Theo tháng",
  limits: "Giới hạn",
  earlier: (kept: string, settled: string, file: string, by: string) =>
    `Trước đính chính: ${kept}/${settled} đúng hạn (${file}, ${by})`,
  stamp: (source: string, day: string) => `${source}, xuất ngày ${day}`,
  origin: "Nguồn",
  lines: (month: string) => `Theo thủ tục, tháng ${month}`,
  procedure: "Thủ tục",
};

const units = (n: string) => (n === "1" ? "1 unit" : `${n} units`);
const months = (n: string) => (n === "1" ? "1 month" : `${n} months`);

const en: typeof vi = {
  title: "Monthly figures of one-stop shops",
  lead:
    "Dossiers received and settled by each unit month by month, the shares on time, online, digitised and satisfied, " +
    "and points under the sample scheme (groups of Decision 766/QĐ-TTg, 82 points).",
  none: "There are no monthly figures yet.",
  noneHere: "None of your units has figures for this month.",
  month: "Month",
  monthText: (month) => month.split("-").toReversed().join("/"),
  table: (month, n) => `${month}: ${units(n)}, lowest share on time first`,
  all: "All units",
  unit: "Unit",
  received: "Received",
  kept: "Early or on time",
  late: "Late",
  keptShare: "Share on time",
  online: "Online",
  paid: "Paid online",
  digitised: "Digitised",
  satisfied: "Satisfied",
  score: "Points",
  of: (points, maximum) => `${points} / ${maximum}`,
  notReported: "not reported",
  nothing: "no dossiers",
  download: "Download the month (Excel)",
  bring: "Import figures",
  bringHint:
    "An Excel, CSV or JSON file with one row for each unit, month, field and procedure. Required columns: Đơn vị " +
    "(unit), Tháng (month), Thủ tục (procedure), Tiếp nhận (received), Đúng hạn (on time), Quá hạn (late). " +
    "Optional: Lĩnh vực (field), Trước hạn (early), Trực tuyến (online), Phải nộp phí (payable), Thanh toán " +
    "trực tuyến (paid online), Số hóa (digitised), Lượt đánh giá (rated), Hài lòng (satisfied). " +
    "An empty cell means not reported, not 0.",
  source: "System the figures come from",
  takenOn: "Exported on",
  reason: "Reason for a correction (where the month has other figures)",
  choose: "Choose the file of figures",
  check: "Check",
  write: "Save the figures",
  would: (fresh, corrected, same) =>
    `The file can be read: ${months(fresh)} new, ${corrected} corrected, ${same} unchanged (counted by unit).`,
  written: (fresh, corrected) => `${months(fresh)} saved as new, ${corrected} corrected.`,
  refused: (faults) => `The file has ${faults} faults; nothing was saved.`,
  place: "Cell",
  fault: "Fault",
  imports: "Recent imports",
  at: "At",
  file: "File",
  months: "Months",
  by: "Imported by",
  why: "Reason for the correction",
  facts: "Use in the criteria",
  factsHint:
    "Figures of the chosen months go into a fact that comes from outside, with their period and source. " +
    "Doing it again replaces them. A unit without dossiers gets no figure, which is not 0.",
  noFacts: "The criteria of this evaluation have no share or count that comes from outside.",
  fact: "Fact",
  round: "Round",
  measure: "Figure",
  field: "Field",
  allFields: "all fields",
  from: "From",
  to: "To",
  put: "Use in the criteria",
  putDone: (n) => `Figures of ${units(n)} went into the criteria.`,
  without: (names) => `No dossiers: ${names}.`,
  flowed: (measure, field, from, to, n) => `${measure}, ${field}, ${from}–${to}, ${units(n)}`,
  notYet: "not yet",
  back: "Back to the month",
  chart: (name) => `Control chart of the share on time of ${name}`,
  chartLead: (centre) =>
    `The share over all months is ${centre}. The limits lie three standard deviations away, given the dossiers ` +
    "of the month; a month outside them is hardly chance alone.",
  chartNone: "No dossier was settled yet, so there is no chart.",
  steady: "No month lies outside the limits.",
  signals: {
    below: "below the lower limit",
    above: "above the upper limit",
    "run-below": "the eighth or a later month in a row below the overall share",
    "run-above": "the eighth or a later month in a row above the overall share",
    none: "",
  },
  told: (month, share, what) => `${month}: ${share}, ${what}.`,
  series: "By month",
  limits: "Limits",
  earlier: (kept, settled, file, by) => `Before the correction: ${kept}/${settled} on time (${file}, ${by})`,
  stamp: (source, day) => `${source}, exported on ${day}`,
  origin: "Source",
  lines: (month) => `By procedure, ${month}`,
  procedure: "Procedure",
};

export const WORDS = { vi, en } as const;
