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
  title: "Standing in while away",
  lead:
    "Travelling or on leave: name somebody of your body who stands in for some days. " +
    "They sign or appraise under their own account, the log says for whom; " +
    "notices go to both. You can go on working meanwhile.",
  role: "Role",
  choose: "choose",
  inEvery: "every evaluation",
  deputy: "Deputy",
  from: "From",
  to: "To the end of",
  reason: "Reason",
  reasonHint: "for example: annual leave, letter of 05/01/2027",
  submit: "Name the deputy",
  given: "Who stands in for you",
  held: "For whom you stand in",
  line: (deputy, role, from, to) => `${deputy}: ${role}, ${from} to the end of ${to}`,
  heldLine: (holder, role, from, to) => `For ${holder}: ${role}, ${from} to the end of ${to}`,
  states: { "to-come": "to come", holds: "holds", over: "over", ended: "ended" },
  end: (name) => `End the delegation with ${name}`,
  nobody: "Nobody else of your body has an account yet.",
};
export const DELEGATION_WORDS = { vi, en };
