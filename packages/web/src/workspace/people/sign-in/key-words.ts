const vi = {
  title: "Khóa cho chương trình",
  lead:
    "Để một chương trình khác (kho dữ liệu của tỉnh, phần mềm thống kê) đọc hoặc gửi số liệu thay bạn. Khóa chỉ làm " +
    "được những việc bạn chọn và đang được làm; không ký, không thẩm định, không biểu quyết thay bạn.",
  none: "Chưa có khóa nào.",
  line: (madeAt: string, expiresAt: string) => `tạo lúc ${madeAt}, hết hạn lúc ${expiresAt}`,
  used: (when: string) => `dùng gần nhất ${when}`,
  unused: "chưa dùng lần nào",
  end: (name: string) => `Thu hồi khóa ${name}`,
  ended: "Đã thu hồi. Chương trình dùng khóa này không vào được nữa.",
  make: "Tạo khóa",
  name: "Tên chương trình",
  nameHint: "Chương trình dùng khóa này, ví dụ “Kho dữ liệu của tỉnh”.",
  permissions: "Khóa được làm",
  days: "Có hiệu lực",
  dayCount: (days: number) => `${days} ngày`,
  password: "Mật khẩu của bạn",
  once: "Chép khóa này ngay: nó chỉ hiện một lần. Ai có khóa là làm được những việc trên dưới tên bạn.",
  until: (when: string) => `Hết hạn lúc ${when}. Đổi mật khẩu cũng làm mọi khóa hết hiệu lực.`,
  kept: "Tôi đã chép khóa",
};
type Words = typeof vi;
const en: Words = {
  title: "Keys for programs",
  lead:
    "For another program (the province's data store, statistics software) to read or send figures for you. " +
    "A key does what you choose and are allowed to do yourself; it never signs, appraises or votes for you.",
  none: "There are no keys.",
  line: (madeAt, expiresAt) => `made at ${madeAt}, expires at ${expiresAt}`,
  used: (when) => `last used at ${when}`,
  unused: "never used",
  end: (name) => `Withdraw the key ${name}`,
  ended: "Withdrawn. The program that used this key is shut out.",
  make: "Make a key",
  name: "Name of the program",
  nameHint: "The one that will use the key, such as “Data store of the province”.",
  permissions: "The key may",
  days: "Valid for",
  dayCount: (days) => `${days} days`,
  password: "Your password",
  once: "Copy this key now: it is shown once. Whoever has it can do these things in your name.",
  until: (when) => `Expires at ${when}. Changing your password ends every key as well.`,
  kept: "I have copied the key",
};

export const KEY_WORDS = { vi, en };
