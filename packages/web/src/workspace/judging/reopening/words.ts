const vi = {
  close: {
    unit: "Nộp lại tiêu chí này",
    lead: "Đã sửa xong",
    outside: "Đã sửa xong",
    chair: "Kết thúc việc sửa",
  },
  askClose: {
    unit: "Nộp lại tiêu chí này?",
    lead: "Kết thúc việc sửa?",
    outside: "Kết thúc việc sửa?",
    chair: "Kết thúc việc sửa?",
  },
  closeMeans: {
    unit: "Số liệu đang có trong biểu mẫu được trình hội đồng. Sau khi nộp, đơn vị không sửa được nữa.",
    lead: "Số liệu đang có được dùng để tính kết quả. Sau đó cơ quan bạn không sửa được nữa.",
    outside: "Số liệu đang có được dùng để tính kết quả. Sau đó không nhập lại được nữa.",
    chair: "Không ai sửa được tiêu chí này nữa, trừ khi mở lại lần khác.",
  },
  opened: (item: string, by: string, until: string, reason: string) =>
    `${by} mở lại tiêu chí ${item} để sửa đến ${until}. Lý do: ${reason}`,
  openedFact: (fact: string, by: string, until: string, reason: string) =>
    `${by} mở lại thông tin ${fact} để sửa đến ${until}. Lý do: ${reason}`,
  openedForUnit: (unit: string, by: string, until: string, reason: string) =>
    `${by} mở lại tiêu chí này của ${unit} để sửa đến ${until}. Lý do: ${reason}`,
  leaderCloses: "Sửa xong, lãnh đạo đơn vị nộp lại ở đây.",
};
type Words = typeof vi;
const en: Words = {
  close: {
    unit: "Resubmit this item",
    lead: "Correction finished",
    outside: "Correction finished",
    chair: "End the correction",
  },
  askClose: {
    unit: "Resubmit this item?",
    lead: "End the correction?",
    outside: "End the correction?",
    chair: "End the correction?",
  },
  closeMeans: {
    unit: "What the form holds now goes before the council. Afterwards your unit cannot change it.",
    lead: "What stands now goes into the result. Afterwards your agency cannot change it.",
    outside: "What stands now goes into the result. Afterwards it cannot be entered again.",
    chair: "Nobody can change this item any more, unless it is opened again.",
  },
  opened: (item, by, until, reason) =>
    `${by} has opened item ${item} for correction until ${until}. Reason: ${reason}`,
  openedFact: (fact, by, until, reason) =>
    `${by} has opened ${fact} for correction until ${until}. Reason: ${reason}`,
  openedForUnit: (unit, by, until, reason) =>
    `${by} has opened this item of ${unit} for correction until ${until}. Reason: ${reason}`,
  leaderCloses: "Once corrected, the leader of the unit resubmits it here.",
};
export const REOPENING_WORDS = { vi, en };
