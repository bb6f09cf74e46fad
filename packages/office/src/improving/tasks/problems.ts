import type { Problem } from "@thang-diem/platform/problems";

export const NO_TASK: Problem = {
  code: "not-found",
  message: { vi: "Không có nhiệm vụ này.", en: "There is no such task." },
};
export const NOT_YOURS: Problem = {
  code: "forbidden",
  message: { vi: "Nhiệm vụ này không thuộc phạm vi của bạn.", en: "This task is not within your reach." },
};
export const UNIT_PROVES_NOT: Problem = {
  code: "four-eyes",
  message: {
    vi: "Đơn vị báo đã làm; cơ quan thường trực xác nhận đã chứng minh.",
    en: "The unit reports what is done; the reform office says that it is proved.",
  },
};
export const NO_UNIT_HERE: Problem = {
  code: "unit-not-here",
  message: {
    vi: "Đơn vị này không còn trong kỳ đánh giá, có thể đã sáp nhập hoặc đổi tên. Chưa có gì được lập.",
    en: "This unit is not in the evaluation any more; it may have been merged or renamed. Nothing was made.",
  },
  suggestion: {
    vi: "Chọn đơn vị kế thừa; điểm mất của đơn vị cũ vẫn xem được để tham khảo.",
    en: "Choose the unit that follows it; what the old one lost can still be looked at.",
  },
};
