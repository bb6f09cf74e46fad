const vi = {
  title: "Ủy quyền khi vắng",
  lead:
    "Đi công tác, nghỉ phép: chọn người cùng cơ quan làm thay trong một số ngày. Người đó ký gửi hoặc " +
    "thẩm định bằng tài khoản của mình, nhật ký ghi rõ làm thay ai; " +
    "thông báo đến cả hai người. Bạn vẫn làm việc được trong thời gian đó.",
  role: "Vai trò ủy quyền",
  choose: "chọn",
  inEvery: "mọi kỳ đánh giá",
  deputy: "Người làm thay",
  from: "Từ ngày",
  to: "Đến hết ngày",
  reason: "Lý do",
  reasonHint: "ví dụ: nghỉ phép theo đơn ngày 05/01/2027",
  submit: "Ủy quyền",
  given: "Bạn đã ủy quyền",
  held: "Bạn làm thay",
  line: (deputy: string, role: string, from: string, to: string) =>
    `${deputy}: ${role}, từ ${from} đến hết ${to}`,
  heldLine: (holder: string, role: string, from: string, to: string) =>
    `Thay ${holder}: ${role}, từ ${from} đến hết ${to}`,
  states: { "to-come": "chưa đến ngày", holds: "đang có hiệu lực", over: "đã hết hạn", ended: "đã kết thúc" },
  end: (name: string) => `Kết thúc ủy quyền với ${name}`,
  nobody: "Cơ quan của bạn chưa có tài khoản nào khác để ủy quyền.",
};
type Words = typeof vi;
const en: Words = {
  title: "Deputies while away",
  lead:
    "When you travel or are on leave, name a colleague from your organisation to stand in for some days. " +
    "They sign or appraise under their own account and the log records for whom; " +
    "both of you get the notices. You can keep working in the meantime.",
  role: "Role to delegate",
  choose: "choose",
  inEvery: "every evaluation",
  deputy: "Deputy",
  from: "From",
  to: "Until (inclusive)",
  reason: "Reason",
  reasonHint: "for example: annual leave, letter of 05/01/2027",
  submit: "Name the deputy",
  given: "Your deputies",
  held: "You stand in for",
  line: (deputy, role, from, to) => `${deputy}: ${role}, from ${from} to ${to} inclusive`,
  heldLine: (holder, role, from, to) => `${holder}: ${role}, from ${from} to ${to} inclusive`,
  states: { "to-come": "not started", holds: "in effect", over: "expired", ended: "ended" },
  end: (name) => `End the delegation with ${name}`,
  nobody: "Nobody else in your organisation has an account yet.",
};
export const DELEGATION_WORDS = { vi, en };
