const vi = {
  title: "Mẫu kiểm tra lại",
  about:
    "Những mục được chọn ngẫu nhiên để bạn xem lại độc lập. " +
    "Bạn không sửa kết quả của người khác; cơ quan thường trực đọc kết luận của bạn.",
  waits: "chờ bạn",
  done: "đã kiểm tra",
  thanks: "Bạn đã kiểm tra mục này.",
  claimed: "Đơn vị tự chấm",
  verdict: "Bạn thấy",
  same: "Như đơn vị tự chấm",
  differs: "Khác với tự chấm",
  reason: "Lý do",
  send: "Gửi kết luận",
};
type Words = typeof vi;
const en: Words = {
  title: "Re-check sample",
  about:
    "Items drawn at random for you to check independently. You do not " +
    "change anybody's finding; the reform office reads your conclusion.",
  waits: "awaiting you",
  done: "checked",
  thanks: "You have checked this item.",
  claimed: "The unit claims",
  verdict: "Your conclusion",
  same: "As claimed",
  differs: "Different from the claim",
  reason: "Reason",
  send: "Send the conclusion",
};
export const RECHECK_WORDS = { vi, en };
