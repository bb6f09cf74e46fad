const vi = {
  title: (count: number) => `Đơn vị không đồng ý (${count})`,
  intro:
    "Đơn vị đề nghị số liệu khác với kết quả của cơ quan bạn. " +
    "Chấp nhận, hoặc giữ kết quả và nêu rõ vì sao; còn khác nhau thì trình hội đồng.",
  waits: "Trả lời được khi đến bước thẩm định lại.",
  entered: "Cơ quan chủ trì",
  held: "Đơn vị đề nghị",
  answered: "Cơ quan chủ trì trả lời",
  decision: "Hội đồng quyết định",
  accept: "Chấp nhận số liệu của đơn vị",
  keep: "Giữ hoặc sửa theo số liệu dưới đây",
  answer: "Trả lời",
  again: "Sửa câu trả lời",
  reason: "Lý do",
  reasonHint: "Nêu căn cứ; đơn vị và hội đồng đọc nội dung này.",
  send: "Gửi trả lời",
  sent: (who: string, time: string) => `${who}, ${time}`,
};
type Words = typeof vi;
const en: Words = {
  title: (count) => `Contested by units (${count})`,
  intro:
    "These units hold different facts from those your agency entered. " +
    "Accept them, or say what stands and why; what still differs goes to the council.",
  waits: "They can be answered during the second appraisal.",
  entered: "Lead agency",
  held: "The unit holds",
  answered: "The lead agency answers",
  decision: "Decided by the council",
  accept: "Accept the unit's facts",
  keep: "Keep or correct to the facts below",
  answer: "Answer",
  again: "Change the answer",
  reason: "Reason",
  reasonHint: "State the grounds; the unit and the council read this.",
  send: "Send the answer",
  sent: (who, time) => `${who}, ${time}`,
};
export const LEAD_CONTEST_WORDS = { vi, en };
