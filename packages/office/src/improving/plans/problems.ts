import type { Problem } from "@thang-diem/platform/problems";

export const NO_PLAN: Problem = {
  code: "not-found",
  message: { vi: "Không có kế hoạch hoặc biện pháp này.", en: "There is no such plan or measure." },
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
export const NOTHING_LOST: Problem = {
  code: "nothing-lost",
  message: {
    vi: "Đơn vị không mất điểm nào trong kết quả này, nên không có gì để khắc phục.",
    en: "The unit lost no points in this result, so there is nothing to win back.",
  },
};
