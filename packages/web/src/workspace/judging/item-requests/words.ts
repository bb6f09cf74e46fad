const vi = {
  requests: "Yêu cầu bổ sung và trao đổi",
  ask: "Yêu cầu bổ sung…",
  askMeans: "Đơn vị nhận thông báo và gắn được tài liệu vào tiêu chí này đến hạn trả lời. Điểm không đổi.",
  text: "Cần bổ sung gì",
  until: "Hạn trả lời",
  send: "Gửi yêu cầu",
  asked: (by: string, at: string) => `${by} yêu cầu, ${at}`,
  states: {
    waits: (until: string) => `chờ đơn vị trả lời, hạn ${until}`,
    answered: () => "đơn vị đã trả lời",
    over: (until: string) => `hết hạn ${until}, đơn vị chưa trả lời`,
    withdrawn: () => "đã rút",
  },
  documents: (count: number) =>
    count === 0 ? "chưa có tài liệu mới" : `${count} tài liệu mới từ khi có yêu cầu`,
  answered: (by: string, at: string) => `${by} trả lời, ${at}`,
  noWords: "(chỉ gắn tài liệu)",
  answer: "Trả lời",
  answerHint: "Gắn tài liệu ở phần Tài liệu kiểm chứng rồi trả lời; đã gắn tài liệu thì không bắt buộc viết.",
  sendAnswer: "Gửi trả lời",
  withdraw: "Rút yêu cầu",
  comments: "Trao đổi nội bộ",
  commentsOf: {
    unit: "Chỉ người của đơn vị đọc được.",
    judges: "Chỉ người thẩm định mục này và cơ quan thường trực đọc được; đơn vị không đọc được.",
  },
  comment: "Ý kiến",
  sendComment: "Ghi ý kiến",
  said: (by: string, at: string) => `${by}, ${at}`,
  waiting: (item: string, by: string, until: string) =>
    `Yêu cầu bổ sung tiêu chí ${item} (${by}), trả lời trước ${until}`,
};
type Words = typeof vi;
const en: Words = {
  requests: "Requests and comments",
  ask: "Request more…",
  askMeans:
    "The unit is notified and may attach documents to this item until the deadline. Points do not change.",
  text: "What is needed",
  until: "Answer by",
  send: "Send the request",
  asked: (by, at) => `asked by ${by}, ${at}`,
  states: {
    waits: (until) => `awaiting the unit's answer by ${until}`,
    answered: () => "answered by the unit",
    over: (until) => `not answered by ${until}`,
    withdrawn: () => "withdrawn",
  },
  documents: (count) =>
    count === 0 ? "no new document" : count === 1 ? "1 new document since" : `${count} new documents since`,
  answered: (by, at) => `answered by ${by}, ${at}`,
  noWords: "(documents only)",
  answer: "Answer",
  answerHint: "Attach documents under Evidence, then answer; with documents, words are not needed.",
  sendAnswer: "Send the answer",
  withdraw: "Withdraw the request",
  comments: "Comments among colleagues",
  commentsOf: {
    unit: "Visible to the unit's own people only.",
    judges: "Visible to the appraisers of this item and the reform office, not to the unit.",
  },
  comment: "Comment",
  sendComment: "Add the comment",
  said: (by, at) => `${by}, ${at}`,
  waiting: (item, by, until) => `More information requested on item ${item} (${by}), answer before ${until}`,
};
export const REQUEST_WORDS = { vi, en };
