const vi = {
  title: "Chất lượng phiếu",
  lead:
    "Dấu hiệu chỉ nhắc người xem lại, không tự loại phiếu nào. Loại phiếu là một quyết định có lý do; " +
    "phiếu bị loại vẫn được giữ nguyên, không vào kết quả, và tính là người đã được hỏi.",
  running:
    "Cuộc khảo sát chưa đóng: chỉ xem phiếu do điều tra viên gửi. Phiếu qua đường dẫn không ghi giờ gửi " +
    "và chỉ xem sau khi đóng. Câu trả lời không hiện ở đây.",
  back: "Về cuộc khảo sát",
  looked: (looked: number, rejected: number) => `Đã xem ${looked} phiếu; ${rejected} phiếu bị loại.`,
  rates: "Tỷ lệ theo định nghĩa của AAPOR",
  ratesText: (response: string, refusal: string, contact: string, cooperation: string) =>
    `trả lời ${response} (RR1), từ chối ${refusal} (REF1), gặp được ${contact} (CON1), hợp tác ${cooperation} (COOP1)`,
  marked: "Phiếu có dấu hiệu hoặc đã bị loại",
  noMarked: "Không phiếu nào có dấu hiệu.",
  more: (count: number) => `Còn ${count} phiếu có dấu hiệu chưa hiện; quyết định các phiếu trên trước.`,
  choose: "Chọn",
  chooseOne: (id: string) => `Chọn phiếu ${id}`,
  response: "Phiếu",
  unit: "Đơn vị",
  interviewer: "Điều tra viên",
  nobody: "không có",
  made: "Làm xong lúc",
  signals: "Dấu hiệu",
  signal: {
    "too-fast": (seconds: number, answers: number, usual: number) =>
      `quá nhanh: ${seconds} giây cho ${answers} câu` +
      (usual > 0 ? ` (phiếu ở giữa mất ${usual} giây)` : ""),
    "straight-lining": (questions: number) => `cùng một mức cho cả ${questions} câu`,
    "near-duplicate": (of: string, same: number, compared: number) =>
      `gần trùng phiếu ${of}: ${same}/${compared} câu giống nhau`,
    night: (minute: string) => `bắt đầu lúc ${minute}, ban đêm`,
    "same-place": (others: number, metres: number) => `cùng chỗ (dưới ${metres} m) với ${others} phiếu khác`,
    "same-telephone": (others: number) => `cùng số điện thoại với ${others} phiếu khác`,
  },
  state: "Tình trạng",
  counts: "được tính",
  rejected: (reason: string, by: string) => `đã loại (${by}): ${reason}`,
  reason: "Lý do",
  decision: "Quyết định về các phiếu đã chọn",
  reject: "Loại",
  accept: "Nhận lại",
  decide: "Ghi quyết định",
  chosen: (count: number) => `Đã chọn ${count} phiếu.`,
  decided: (count: number) => `Đã ghi quyết định về ${count} phiếu.`,
  interviewers: "Điều tra viên",
  noInterviewers: "Chưa có phiếu nào do điều tra viên gửi.",
  interviews: "Phiếu",
  withSignals: "Có dấu hiệu",
  rejectedCount: "Bị loại",
  minutes: "Phút mỗi phiếu (ở giữa)",
  effect: "So với người khác ở cùng đơn vị",
  effectText: (mean: string, others: string) => `trung bình ${mean}; người khác ${others}`,
  far: "lệch xa, nên xem lại",
  noEffect: "chưa có để so",
  rho: (share: string) => `Phần khác nhau do điều tra viên: ${share} (hệ số tương quan nội nhóm).`,
  days: "Theo ngày",
  day: (day: string, interviews: number, withSignals: number, rejected: number) =>
    `${day}: ${interviews} phiếu, ${withSignals} có dấu hiệu, ${rejected} bị loại`,
  rechecks: "Chọn ngẫu nhiên để phúc tra",
  rechecksLead: "Cùng hạt giống thì chọn đúng các phiếu đó. Giao người khác hỏi lại rồi ghi quyết định.",
  seed: "Hạt giống",
  count: "Số phiếu",
  draw: "Chọn",
  drawn: (ids: string) => `Phúc tra các phiếu: ${ids}`,
  outcomes: "Người không trả lời",
  outcomesLead:
    "Ghi theo phiếu theo dõi của điều tra viên: đã tìm mà không trả lời. Số này vào trọng số và các tỷ lệ; " +
    "không ghi tên ai.",
  refused: "Từ chối",
  notReached: "Không gặp được",
  notEligible: "Không thuộc đối tượng",
  save: "Lưu",
  saved: "Đã lưu.",
};

const en: typeof vi = {
  title: "Quality of responses",
  lead:
    "A signal only asks you to look again; it does not reject " +
    "anything. Rejecting is a decision with a reason; a rejected " +
    "response is kept as it came, is left out of the estimates, and still counts as a person who was asked.",
  running:
    "The survey is not closed yet: only responses sent by interviewers are checked. Responses by link carry no time " +
    "and are checked after closing. Answers are not shown here.",
  back: "Back to the survey",
  looked: (looked, rejected) => `${looked} responses checked; ${rejected} rejected.`,
  rates: "Rates as defined by AAPOR",
  ratesText: (response, refusal, contact, cooperation) =>
    `response ${response} (RR1), refusal ${refusal} (REF1), contact ${contact} (CON1), ` +
    `cooperation ${cooperation} (COOP1)`,
  marked: "Responses with signals, or rejected",
  noMarked: "No response has a signal.",
  more: (count) => `${count} more responses with signals are not shown; decide on these first.`,
  choose: "Select",
  chooseOne: (id) => `Select response ${id}`,
  response: "Response",
  unit: "Unit",
  interviewer: "Interviewer",
  nobody: "none",
  made: "Completed",
  signals: "Signals",
  signal: {
    "too-fast": (seconds, answers, usual) =>
      `too fast: ${seconds} seconds for ${answers} answers` +
      (usual > 0 ? ` (the median is ${usual} seconds)` : ""),
    "straight-lining": (questions) => `the same step for all ${questions} questions`,
    "near-duplicate": (of, same, compared) =>
      `nearly identical to response ${of}: ${same} of ${compared} answers the same`,
    night: (minute) => `started at ${minute}, at night`,
    "same-place": (others, metres) => `same place (within ${metres} m) as ${others} other responses`,
    "same-telephone": (others) => `same telephone number as ${others} other responses`,
  },
  state: "Status",
  counts: "counted",
  rejected: (reason, by) => `rejected (${by}): ${reason}`,
  reason: "Reason",
  decision: "Decision on the selected responses",
  reject: "Reject",
  accept: "Accept again",
  decide: "Record the decision",
  chosen: (count) => `${count} selected.`,
  decided: (count) => `Decision recorded for ${count === 1 ? "1 response" : `${count} responses`}.`,
  interviewers: "Interviewers",
  noInterviewers: "No interviewer has sent anything yet.",
  interviews: "Interviews",
  withSignals: "With signals",
  rejectedCount: "Rejected",
  minutes: "Minutes each (median)",
  effect: "Compared with others in the same units",
  effectText: (mean, others) => `mean ${mean}; others ${others}`,
  far: "far off, to be reviewed",
  noEffect: "nothing to compare with yet",
  rho: (share) => `Share of variation due to interviewers: ${share} (intraclass correlation).`,
  days: "By day",
  day: (day, interviews, withSignals, rejected) =>
    `${day}: ${interviews === 1 ? "1 interview" : `${interviews} interviews`}, ` +
    `${withSignals} with signals, ${rejected} rejected`,
  rechecks: "Draw responses for a re-check",
  rechecksLead:
    "The same seed draws the same responses. Have somebody else interview again, then record a decision.",
  seed: "Seed",
  count: "How many",
  draw: "Draw",
  drawn: (ids) => `Re-check the responses: ${ids}`,
  outcomes: "Non-respondents",
  outcomesLead:
    "From the interviewers' contact sheets: people who were approached " +
    "and did not answer. The counts enter the weights and rates; " +
    "no names are recorded.",
  refused: "Refused",
  notReached: "Not reached",
  notEligible: "Not eligible",
  save: "Save",
  saved: "Saved.",
};

export const WORDS = { vi, en };
