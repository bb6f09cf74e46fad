const vi = {
  unit: "Đơn vị",
  conflicts: "Xung đột lợi ích",
  conflictsWhy:
    "Trước khi mở hồ sơ, khai những đơn vị mà bạn không thể khách quan (người thân công tác, " +
    "vừa chuyển công tác, quan hệ lợi ích…). " +
    "Bạn sẽ không thẩm định và không xem hồ sơ các đơn vị đó; cơ quan thường trực giao người khác.",
  barred: "Các đơn vị bạn không thẩm định",
  ownUnit: "đơn vị của bạn",
  declared: "đã khai",
  noneBarred: "Chưa có đơn vị nào.",
  chooseUnit: "Chọn đơn vị",
  conflictReason: "Lý do",
  declare: "Khai xung đột với đơn vị này",
  declareOne: "Tôi có xung đột lợi ích với đơn vị này",
  stateAll: "Tôi đã khai đủ, mở hồ sơ",
  stateAbout: "Xác nhận một lần cho kỳ đánh giá này. Sau đó vẫn khai thêm được.",
};

const en: typeof vi = {
  unit: "Unit",
  conflicts: "Conflicts of interest",
  conflictsWhy:
    "Before opening any file, " +
    "declare the units towards which you cannot be impartial (relatives working there, " +
    "a recent move, interests …). You will neither judge nor see them; " +
    "the reform office assigns them to somebody else.",
  barred: "Units you do not appraise",
  ownUnit: "your own unit",
  declared: "declared",
  noneBarred: "None so far.",
  chooseUnit: "Choose a unit",
  conflictReason: "Reason",
  declare: "Declare a conflict with this unit",
  declareOne: "I have a conflict of interest with this unit",
  stateAll: "I have declared everything, open the files",
  stateAbout: "Confirmed once for this evaluation. More can be declared later.",
};

export const CONFLICT_WORDS = { vi, en };
