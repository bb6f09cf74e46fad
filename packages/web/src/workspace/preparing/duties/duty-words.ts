const vi = {
  title: "Phân công thẩm định",
  intro:
    "Ai thẩm định mục nào của đơn vị nào. " +
    "Vị trí 1 và 2 chấm độc lập ở những mục yêu cầu hai người, vị trí 3 chấm khi hai kết quả lệch xa.",
  duties: "Phân công đang có hiệu lực",
  none: "Chưa có phân công nào.",
  person: "Người thẩm định",
  item: "Tiêu chí",
  everything: "tất cả",
  itemCode: "Mã tiêu chí",
  itemHint: "Ví dụ 1.1. Để trống là tất cả.",
  unit: "Đơn vị",
  everyUnit: "mọi đơn vị",
  seat: "Vị trí",
  round: "Bảng đánh giá",
  end: "Kết thúc",
  endReason: "Lý do kết thúc",
  endIt: "Kết thúc phân công",
  barred: "Không được thẩm định",
  barredAbout: "Phân công không có hiệu lực với các đơn vị dưới đây. Cần giao người khác.",
  noBarred: "Không có ai bị vướng.",
  own: "đơn vị của mình",
  declared: (reason: string) => `đã khai: ${reason}`,
  give: "Giao thêm",
  giveIt: "Giao phân công",
  choose: "Chọn…",
  rotation: "Gợi ý luân chuyển",
  rotationAbout:
    "Chia đều đơn vị cho những người có vai trò thẩm định, tránh đơn vị của mình, " +
    "đơn vị đã khai xung đột, đơn vị mà người đó giữ vị trí khác và đơn vị đã thẩm định kỳ trước. " +
    "Chỉ là gợi ý, chưa ghi gì. Khi giao theo gợi ý, phân công cũ ở cùng vị trí kết thúc.",
  assessed: "Gồm cả người của cơ quan được đánh giá",
  suggest: "Lập gợi ý",
  again: "như kỳ trước",
  apply: (n: number) => `Giao theo gợi ý (${n} đơn vị)`,
  given: (n: number) => `Đã giao ${n} phân công.`,
};
type Words = typeof vi;
const en: Words = {
  title: "Appraisal assignments",
  intro:
    "Who appraises which items of which units. " +
    "Seats 1 and 2 judge blind items without seeing each other, " +
    "seat 3 judges where they differ widely.",
  duties: "Current assignments",
  none: "No assignments yet.",
  person: "Appraiser",
  item: "Item",
  everything: "everything",
  itemCode: "Item code",
  itemHint: "e.g. 1.1. Leave empty for everything.",
  unit: "Unit",
  everyUnit: "every unit",
  seat: "Seat",
  round: "Round",
  end: "End",
  endReason: "Reason for ending it",
  endIt: "End the assignment",
  barred: "Barred",
  barredAbout: "These assignments have no effect on the units below. Somebody else is needed.",
  noBarred: "Nobody is barred.",
  own: "own unit",
  declared: (reason) => `declared: ${reason}`,
  give: "New assignment",
  giveIt: "Assign",
  choose: "Choose…",
  rotation: "Suggested rotation",
  rotationAbout:
    "Shares units equally among appraisers, without own units, declared conflicts, " +
    "units where somebody holds another seat, and last year's units. " +
    "This is a suggestion only. When you apply it, assignments of the same seat end.",
  assessed: "Include people from assessed bodies",
  suggest: "Suggest",
  again: "as last time",
  apply: (n) => `Apply the suggestion (${n} units)`,
  given: (n) => `${n} assignments made.`,
};
export const DUTY_WORDS = { vi, en };
