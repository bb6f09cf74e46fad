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
  title: "Duties of appraisers",
  intro:
    "Who appraises which items of which units. " +
    "Seats 1 and 2 judge blind items without seeing each other, " +
    "seat 3 judges where these are far apart.",
  duties: "Duties that stand",
  none: "No duties yet.",
  person: "Appraiser",
  item: "Item",
  everything: "everything",
  itemCode: "Code of the item",
  itemHint: "Such as 1.1. Empty is everything.",
  unit: "Unit",
  everyUnit: "every unit",
  seat: "Seat",
  round: "Round",
  end: "End",
  endReason: "Reason for ending it",
  endIt: "End the duty",
  barred: "Barred",
  barredAbout: "Duties have no effect on these units. Somebody else is needed.",
  noBarred: "Nobody is barred.",
  own: "own unit",
  declared: (reason) => `declared: ${reason}`,
  give: "Give another",
  giveIt: "Give the duty",
  choose: "Choose…",
  rotation: "Suggested rotation",
  rotationAbout:
    "Shares units equally among appraisers, without own units, declared conflicts, " +
    "units towards which somebody holds another seat, and the units of last time. " +
    "A suggestion: nothing is written. When it is given, duties of the same seat end.",
  assessed: "Also people of bodies that are assessed",
  suggest: "Suggest",
  again: "as last time",
  apply: (n) => `Give as suggested (${n} units)`,
  given: (n) => `${n} duties given.`,
};
export const DUTY_WORDS = { vi, en };
