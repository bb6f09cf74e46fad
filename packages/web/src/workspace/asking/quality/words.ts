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
  made: "Thời gian làm",
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
    "A signal asks people to look again; it rejects nothing. Rejecting is a decision with a reason; a rejected " +
    "response stays stored as it came, enters no estimate, and counts as somebody who was asked.",
  running:
    "The survey is not closed: only what interviewers sent is looked at. Responses by link bear no time " +
    "and are looked at after closing. Answers are not shown here.",
  back: "Back to the survey",
  looked: (looked, rejected) => `${looked} responses looked at; ${rejected} rejected.`,
  rates: "Rates by AAPOR's definitions",
  ratesText: (response, refusal, contact, cooperation) =>
    `response ${response} (RR1), refusal ${refusal} (REF1), contact ${contact} (CON1), ` +
    `cooperation ${cooperation} (COOP1)`,
  marked: "Responses with signals, or rejected",
  noMarked: "No response has a signal.",
  more: (count) => `${count} more have signals and are not shown; decide about these first.`,
  choose: "Choose",
  chooseOne: (id) => `Choose response ${id}`,
  response: "Response",
  unit: "Unit",
  interviewer: "Interviewer",
  nobody: "none",
  made: "Made",
  signals: "Signals",
  signal: {
    "too-fast": (seconds, answers, usual) =>
      `too fast: ${seconds} seconds for ${answers} answers` +
      (usual > 0 ? ` (the interview in the middle took ${usual} seconds)` : ""),
    "straight-lining": (questions) => `one step for all ${questions} questions`,
    "near-duplicate": (of, same, compared) => `nearly response ${of}: ${same} of ${compared} answers alike`,
    night: (minute) => `begun at ${minute}, at night`,
    "same-place": (others, metres) => `same place (within ${metres} m) as ${others} others`,
    "same-telephone": (others) => `same telephone as ${others} others`,
  },
  state: "State",
  counts: "counts",
  rejected: (reason, by) => `rejected (${by}): ${reason}`,
  reason: "Reason",
  decision: "Decision about the chosen responses",
  reject: "Reject",
  accept: "Take back the rejection",
  decide: "Record the decision",
  chosen: (count) => `${count} chosen.`,
  decided: (count) => `The decision about ${count} responses is recorded.`,
  interviewers: "Interviewers",
  noInterviewers: "No interviewer has sent anything yet.",
  interviews: "Interviews",
  withSignals: "With signals",
  rejectedCount: "Rejected",
  minutes: "Minutes each (middle)",
  effect: "Beside others in the same units",
  effectText: (mean, others) => `mean ${mean}; others ${others}`,
  far: "far away, look again",
  noEffect: "nothing to compare with yet",
  rho: (share) => `Differences that come from interviewers: ${share} (intraclass correlation).`,
  days: "By day",
  day: (day, interviews, withSignals, rejected) =>
    `${day}: ${interviews} interviews, ${withSignals} with signals, ${rejected} rejected`,
  rechecks: "Draw some for a re-check",
  rechecksLead: "The same seed draws the same ones. Have somebody else ask again, then record a decision.",
  seed: "Seed",
  count: "How many",
  draw: "Draw",
  drawn: (ids) => `Re-check the responses: ${ids}`,
  outcomes: "Who did not answer",
  outcomesLead:
    "From the interviewers' sheets: who was sought and did not answer. The counts enter weights and rates; " +
    "nobody's name is recorded.",
  refused: "Refused",
  notReached: "Not reached",
  notEligible: "Not eligible",
  save: "Save",
  saved: "Saved.",
};

export const WORDS = { vi, en };
