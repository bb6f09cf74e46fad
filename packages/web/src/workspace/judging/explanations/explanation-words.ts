const vi = {
  title: "Giải trình",
  intro:
    "Những mục mà kết quả thẩm định khác với tự chấm điểm. " +
    "Mỗi mục chọn đồng ý, hoặc không đồng ý và nêu rõ vì sao, dẫn tài liệu.",
  notYet: (time: string) => `Kết quả thẩm định mở cho đơn vị từ ${time}.`,
  notYetOpen: "Kết quả thẩm định chưa mở cho đơn vị.",
  until: (time: string) => `Nhận giải trình đến ${time}.`,
  over: "Đã hết thời hạn giải trình. Cần thêm thời gian thì đề nghị cơ quan thường trực gia hạn, nêu lý do.",
  noUnit: "Tài khoản của bạn không giải trình cho đơn vị nào trong kỳ này.",
  nothing: "Không có mục nào thay đổi so với tự chấm. Không cần giải trình.",
  left: (left: number, all: number) =>
    left === 0 ? `Đã trả lời cả ${all} mục.` : `Còn ${left} trên ${all} mục chưa trả lời.`,
  claimed: "Tự chấm",
  found: "Thẩm định",
  second: "Thẩm định lại",
  decision: "Hội đồng quyết định",
  why: "Lý do",
  answer: "Ý kiến của đơn vị",
  agrees: "Đồng ý với kết quả thẩm định",
  contests: "Không đồng ý",
  text: "Nội dung giải trình",
  textHint:
    "Nêu vì sao và dẫn tài liệu kiểm chứng (số, ngày, trang); tài liệu mới thì thêm ở phần Tài liệu của mục này.",
  send: "Gửi ý kiến",
  change: "Sửa ý kiến",
  sent: (who: string, time: string) => `${who}, ${time}`,
  leadTitle: "Tiêu chí do cơ quan chủ trì chấm",
  leadIntro:
    "Không đồng ý với mục nào thì mở mục đó, ghi số liệu đơn vị cho là đúng và nêu rõ vì sao. " +
    "Mục không trả lời giữ theo cơ quan chủ trì.",
  entered: "Cơ quan chủ trì",
  agreesLead: "Đồng ý với cơ quan chủ trì",
  rule: "Quy tắc chấm",
  of: (points: string, maximum: string) => `${points}/${maximum}`,
};
type Words = typeof vi;
const en: Words = {
  title: "Explanation",
  intro:
    "The items where the appraisal differs from your claim. " +
    "For each, agree, or contest and say why, naming the evidence.",
  notYet: (time) => `Findings will be shown to units from ${time}.`,
  notYetOpen: "Findings are not shown to units yet.",
  until: (time) => `Explanations are accepted until ${time}.`,
  over: "The time for explanations is over. For more time ask the reform office for an extension and give the reason.",
  noUnit: "Your account does not answer for any unit in this evaluation.",
  nothing: "Nothing differs from your claim. There is nothing to explain.",
  left: (left, all) =>
    left === 0
      ? all === 1
        ? "The item is answered."
        : `All ${all} items are answered.`
      : `${left} of ${all} items still to answer.`,
  claimed: "Claimed",
  found: "Found",
  second: "Second appraisal",
  decision: "Decided by the council",
  why: "Reason",
  answer: "The unit's answer",
  agrees: "Agrees with the finding",
  contests: "Contests it",
  text: "Explanation",
  textHint:
    "Say why and name the evidence (number, date, page); add new documents under Evidence of this item.",
  send: "Send the answer",
  change: "Change the answer",
  sent: (who, time) => `${who}, ${time}`,
  leadTitle: "Items that lead agencies score",
  leadIntro:
    "To contest one, open it, give the facts as you hold them to be right and say why. " +
    "An item that is not answered stays as the agency found it.",
  entered: "Lead agency",
  agreesLead: "Agrees with the lead agency",
  rule: "Rule",
  of: (points, maximum) => `${points} of ${maximum}`,
};
export const EXPLANATION_WORDS = { vi, en };
