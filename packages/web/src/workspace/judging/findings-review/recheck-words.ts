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
    "Drawn at random for you to look at afresh. You change nobody's finding; the office reads what you found.",
  waits: "waits for you",
  done: "checked",
  thanks: "You have checked this.",
  claimed: "The unit claims",
  verdict: "You find it",
  same: "As claimed",
  differs: "Different from the claim",
  reason: "Reason",
  send: "Send",
};
export const RECHECK_WORDS = { vi, en };
