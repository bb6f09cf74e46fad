/** Words about papers that came back signed. */
export const signed = {
  title: "Văn bản đã ký",
  lead:
    "Văn bản của cơ quan có thẩm quyền về lần công bố này, như đã ký. " +
    "Số liệu của lần công bố không đổi khi văn bản được đính kèm hoặc thay.",
  kinds: {
    decision: "Quyết định",
    submission: "Tờ trình",
    report: "Báo cáo",
    minutes: "Biên bản",
    notice: "Thông báo",
  },
  named: (kind: string, number: string, day: string) => `${kind} số ${number} ngày ${day}`,
  file: (size: string) => `PDF, ${size}`,
  replaced: (day: string) => `Tệp được thay ngày ${day}`,
};
