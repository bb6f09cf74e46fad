/** What the script says beside the pages themselves. */
export const LINE_WORDS = {
  waiting: {
    vi: "Chưa gửi được vì mất mạng. Phiếu còn nguyên trên máy này và tự gửi khi có mạng; không cần làm lại.",
    en: "Not sent yet: there is no connection. Your form is safe on this device and sends itself; nothing is lost.",
  },
  again: { vi: "Gửi lại ngay", en: "Send now" },
  restored: {
    vi: "Các câu đã trả lời trước đó còn nguyên trên máy này.",
    en: "What you answered before is still here, on this device.",
  },
  notKept: {
    vi: "Máy này không cho lưu tạm: xin đừng đóng trang trước khi gửi.",
    en: "This device keeps nothing: please do not close the page before sending.",
  },
} as const;
