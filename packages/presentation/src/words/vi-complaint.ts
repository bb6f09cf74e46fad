/** Words about complaints of units. */
export const complaint = {
  title: "Kiến nghị về kết quả",
  lead:
    "Đơn vị được đánh giá kiến nghị về kết quả của mình; cơ quan thường trực trả lời từng kiến nghị, nêu lý do. " +
    "Kiến nghị được chấp nhận thì kết quả được đính chính bằng một lần công bố sau.",
  count: (filed: number, answered: number) => `Đã nhận ${filed} kiến nghị, đã trả lời ${answered}.`,
  until: (day: string) => `Nhận kiến nghị đến hết ngày ${day}.`,
  number: (number: number) => `Số ${number}`,
  item: (code: string, title: string) => `tiêu chí ${code} (${title})`,
  whole: "cả kết quả",
  preview: "khi xem trước",
  outcomes: { accepted: "chấp nhận", partly: "chấp nhận một phần", rejected: "không chấp nhận" },
  answeredOn: (day: string) => `(trả lời ngày ${day})`,
  reason: "Lý do",
};
