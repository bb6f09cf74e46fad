import type { Problem } from "@thang-diem/platform/problems";

export const NO_PLAN: Problem = {
  code: "not-found",
  message: { vi: "Không có kế hoạch hoặc biện pháp này.", en: "There is no such plan or measure." },
};
export const NO_UNIT_HERE: Problem = {
  code: "unit-not-here",
  message: {
    vi: "Đơn vị này không còn trong kỳ đánh giá, có thể đã sáp nhập hoặc đổi tên. Chưa có gì được lập.",
    en: "This unit is not in the evaluation any more; it may have been merged or renamed. Nothing was made.",
  },
  suggestion: {
    vi: "Lập kế hoạch cho đơn vị kế thừa, dùng điểm mất của đơn vị cũ để tham khảo.",
    en: "Make a plan for the unit that follows it, and look at what the old one lost.",
  },
};
export const NOT_YOURS: Problem = {
  code: "forbidden",
  message: { vi: "Kế hoạch này không thuộc phạm vi của bạn.", en: "This plan is not within your reach." },
};
export const STANDS: Problem = {
  code: "plan-stands",
  message: {
    vi: "Đơn vị đã có kế hoạch từ kết quả này.",
    en: "The unit has a plan from this result already.",
  },
};
export const SIGNED: Problem = {
  code: "plan-signed",
  message: {
    vi: "Kế hoạch đã ký, nội dung không đổi nữa; chỉ còn báo tiến độ.",
    en: "The plan is signed and does not change any more; only progress is reported.",
  },
};
export const NOT_SIGNED: Problem = {
  code: "plan-not-signed",
  message: {
    vi: "Kế hoạch chưa ký nên chưa báo tiến độ được.",
    en: "The plan is not signed yet, so there is no progress to report.",
  },
};
export const UNIT_PROVES_NOT: Problem = {
  code: "four-eyes",
  message: {
    vi: "Đơn vị báo đã làm; cơ quan thường trực xác nhận đã chứng minh.",
    en: "The unit reports what is done; the reform office says that it is proved.",
  },
};
export const NOTHING_LOST: Problem = {
  code: "nothing-lost",
  message: {
    vi: "Đơn vị không mất điểm nào trong kết quả này, nên không có gì để khắc phục.",
    en: "The unit lost no points in this result, so there is nothing to win back.",
  },
};
