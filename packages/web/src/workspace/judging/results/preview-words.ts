const vi = {
  publishedTitle: "Kết quả của đơn vị",
  publishedForUnits: "Kết quả đã công bố.",
  approvedForUnits: "Chủ tịch hội đồng đã phê duyệt kết quả; chưa công bố.",
  previewLead: "Mỗi đơn vị xem kết quả của mình trước khi công bố và báo lại nếu có nhầm lẫn về sự việc.",
  window: {
    "not-planned": "Kỳ này không có bước xem trước.",
    "not-yet": (time: string) => `Xem trước bắt đầu lúc ${time}.`,
    open: (time: string) => `Nhận kiến nghị đến ${time}.`,
    over: (time: string) => `Đã hết hạn kiến nghị về kết quả xem trước (${time}).`,
  },
  noUnits: "Bạn không thuộc đơn vị nào được đánh giá trong kỳ này.",
  placeHidden: "Hạng chưa hiển thị ở bước xem trước.",
  distribution: "Phân bố điểm của nhóm",
  distributionAbout: (share: boolean): string =>
    share
      ? "Mỗi chấm là một đơn vị, không nêu tên, xếp theo phần trăm tròn."
      : "Mỗi chấm là một đơn vị, không nêu tên, xếp theo điểm tròn.",
  yours: "đơn vị của bạn",
  unitsAt: (range: string, count: number) => `${range}: ${count} đơn vị`,
  hidden: {
    "few-units": "Nhóm có ít hơn 5 đơn vị nên không vẽ phân bố.",
    "nothing-computed": "Chưa tính được phân bố.",
  },
  seeTree: "Xem từng tiêu chí và lý do",
  openInPreview: (count: number) =>
    `Còn ${count} nội dung của đơn vị bạn chưa xong: điểm dưới đây chưa phải điểm cuối.`,
};
const en: typeof vi = {
  publishedTitle: "Result of the unit",
  publishedForUnits: "The result is published.",
  approvedForUnits: "The chair of the council has approved the result; it is not published yet.",
  previewLead: "Each unit sees its own result before publication and reports any factual mistake.",
  window: {
    "not-planned": "This evaluation has no preview.",
    "not-yet": (time) => `The preview begins at ${time}.`,
    open: (time) => `Complaints are accepted until ${time}.`,
    over: (time) => `The time for complaints about the preview is over (${time}).`,
  },
  noUnits: "Your account does not belong to a unit assessed in this evaluation.",
  placeHidden: "Places are not shown in the preview.",
  distribution: "Distribution of the group",
  distributionAbout: (share) =>
    share
      ? "Each dot is a unit, unnamed, rounded to whole percent."
      : "Each dot is a unit, unnamed, rounded to whole points.",
  yours: "your unit",
  unitsAt: (range, count) => `${range}: ${count} units`,
  hidden: {
    "few-units": "The group has fewer than 5 units, so its distribution is not shown.",
    "nothing-computed": "The distribution cannot be computed yet.",
  },
  seeTree: "See every item and why",
  openInPreview: (count) =>
    `${count} ${count === 1 ? "matter" : "matters"} of your unit ` +
    `${count === 1 ? "is" : "are"} still open: the points below are not final.`,
};
/** What a unit reads of its own result. */
export const PREVIEW_WORDS = { vi, en };
