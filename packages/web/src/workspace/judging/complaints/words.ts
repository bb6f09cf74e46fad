const vi = {
  title: "Kiến nghị",
  lead:
    "Đơn vị kiến nghị về kết quả của mình khi xem trước và trong hạn sau khi công bố. " +
    "Trả lời từng kiến nghị, nêu lý do; kết quả giải quyết được công bố trên cổng, không nêu tên người.",
  until: (day: string) => `Nhận kiến nghị về kết quả đã công bố đến hết ngày ${day}.`,
  none: "Chưa có kiến nghị nào.",
  waiting: (count: number) => `Chưa trả lời (${count})`,
  toCorrect: (count: number) => `Đã chấp nhận, chờ mở lại để đính chính (${count})`,
  answered: (count: number) => `Đã trả lời (${count})`,
  nothingWaits: "Không còn kiến nghị nào chờ trả lời.",
  number: (number: number) => `Số ${number}`,
  item: (item: string) => `tiêu chí ${item}`,
  whole: "cả kết quả",
  aboutPreview: "kết quả xem trước",
  aboutEdition: (edition: number) =>
    edition === 1 ? "kết quả đã công bố" : `bản đính chính (công bố lần ${edition})`,
  filedAt: (time: string) => `gửi lúc ${time}`,
  seeResult: "Kết quả của đơn vị",
  barred: "Bạn thuộc đơn vị này hoặc đã khai xung đột lợi ích: người khác trả lời.",
  answerOf: (unit: string) => `Trả lời ${unit}`,
  outcome: "Kết quả giải quyết",
  outcomes: { accepted: "Chấp nhận", partly: "Chấp nhận một phần", rejected: "Không chấp nhận" },
  acceptedMeans: "Tiêu chí phải được chủ tịch hội đồng mở lại và đính chính trước lần phê duyệt sau.",
  reason: "Lý do",
  reasonHint: "Đơn vị thấy lý do này; cổng công bố lý do này. Không ghi tên người.",
  reasonEn: "Lý do bằng tiếng Anh (không bắt buộc)",
  reasonEnHint: "Dùng cho bản tiếng Anh của cổng.",
  send: "Gửi trả lời",
  askSend: "Gửi trả lời?",
  sendMeans: "Đơn vị được báo ngay và câu trả lời được công bố; không sửa lại được.",
  answer: "Trả lời",
  unanswered: "chưa trả lời",
  howToCorrect: "Chủ tịch hội đồng mở lại kết quả, rồi mở lại tiêu chí này ở trang kết quả của đơn vị.",
  toApproval: "Trang phê duyệt và mở lại",
  previewTitle: "Kiến nghị về kết quả xem trước",
  previewAbout:
    "Ví dụ: nhầm số hồ sơ, nhầm đơn vị. Gửi tới cơ quan thường trực và thư ký hội đồng. " +
    "Không đồng ý với cách chấm thì việc đó đã qua bước giải trình.",
  editionTitle: "Kiến nghị về kết quả đã công bố",
  editionAbout: (day: string) =>
    `Nhận đến hết ngày ${day}. Nêu vì sao kết quả chưa đúng, dẫn số, ngày của tài liệu đã nộp. ` +
    "Cơ quan thường trực trả lời, nêu lý do; kết quả giải quyết được công bố, không nêu tên người.",
  leaderFiles: (day: string) =>
    `Lãnh đạo đơn vị gửi kiến nghị về kết quả đã công bố từ tài khoản của mình, đến hết ngày ${day}.`,
  itemField: "Tiêu chí (nếu có)",
  text: "Nội dung",
  file: "Gửi kiến nghị",
  askFile: "Gửi kiến nghị?",
  fileMeans:
    "Kiến nghị đã gửi thì không sửa, không rút lại được. Cổng công bố tên đơn vị, tiêu chí và câu trả lời.",
  received: (number: number) =>
    `Đã nhận kiến nghị, số tiếp nhận ${number}. Sẽ có thông báo khi được trả lời.`,
  filed: "Kiến nghị đã gửi",
};
const en: typeof vi = {
  title: "Complaints",
  lead:
    "Units complain about their results in the preview and within a term after the announcement. " +
    "Answer each with the reason; the outcome is published on the portal, without names of people.",
  until: (day) => `Complaints about the published result are taken until the end of ${day}.`,
  none: "There are no complaints.",
  waiting: (count) => `Without an answer (${count})`,
  toCorrect: (count) => `Accepted, to be re-opened for a correction (${count})`,
  answered: (count) => `Answered (${count})`,
  nothingWaits: "No complaint waits for an answer.",
  number: (number) => `No. ${number}`,
  item: (item) => `item ${item}`,
  whole: "the whole result",
  aboutPreview: "the preview",
  aboutEdition: (edition) =>
    edition === 1 ? "the published result" : `the correction (published as no. ${edition})`,
  filedAt: (time) => `filed at ${time}`,
  seeResult: "Result of the unit",
  barred: "You belong to this unit or have declared a conflict: somebody else answers.",
  answerOf: (unit) => `Answer ${unit}`,
  outcome: "Outcome",
  outcomes: { accepted: "Accepted", partly: "Accepted in part", rejected: "Not accepted" },
  acceptedMeans: "The chair has to re-open the item for a correction before the next approval.",
  reason: "Reason",
  reasonHint: "The unit sees this reason; the portal publishes it. Leave out names of people.",
  reasonEn: "Reason in English (optional)",
  reasonEnHint: "For the English pages of the portal.",
  send: "Send the answer",
  askSend: "Send the answer?",
  sendMeans: "The unit is told at once and the answer is published; it cannot be changed.",
  answer: "Answer",
  unanswered: "no answer yet",
  howToCorrect: "The chair re-opens the result, then this item on the page of the unit's result.",
  toApproval: "Approval and re-opening",
  previewTitle: "Complain about the preview",
  previewAbout:
    "Such as a wrong number of files, or another unit's figure. It goes to the reform office and the council's " +
    "secretary. Disagreement with a judgement had its place in the explanation.",
  editionTitle: "Complain about the published result",
  editionAbout: (day) =>
    `Taken until the end of ${day}. Say why the result is not right, with number and date of the documents that were ` +
    "handed in. The reform office answers with the reason; the outcome is published, without names of people.",
  leaderFiles: (day) =>
    `The unit's leader complains about a published result from the own account, until the end of ${day}.`,
  itemField: "Item (if any)",
  text: "What is not right",
  file: "File the complaint",
  askFile: "File the complaint?",
  fileMeans:
    "A complaint cannot be changed or withdrawn. The portal publishes the unit's name, the item and the answer.",
  received: (number) => `Your complaint was received as no. ${number}. You will hear when it is answered.`,
  filed: "Complaints filed",
};
export const WORDS = { vi, en };
export type Words = typeof vi;
