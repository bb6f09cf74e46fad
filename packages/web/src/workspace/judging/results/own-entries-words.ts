const vi = {
  title: "Cơ quan chủ trì tự nhập cho chính mình",
  lead:
    "Số liệu dưới đây do cơ quan chủ trì nhập về chính cơ quan mình. " +
    "Người ngoài cơ quan đó xem lại và xác nhận, ghi lý do; chưa xác nhận thì khi công bố vẫn ghi rõ " +
    "là chưa có người ngoài cơ quan xác nhận.",
  none: (count: number) => `chưa xác nhận ${count}`,
  confirmed: (by: string, at: string, reason: string) => `${by} xác nhận ${at}: ${reason}`,
  notConfirmed: "Chưa có người ngoài cơ quan xác nhận.",
  confirm: "Xác nhận số liệu đúng",
  reason: "Căn cứ xác nhận",
  reasonHint: "Ví dụ: đối chiếu sổ công văn đến của Văn phòng ủy ban.",
};
const en: typeof vi = {
  title: "Lead agencies about themselves",
  lead:
    "These figures were entered by a lead agency about itself. " +
    "Somebody outside that agency checks and confirms them, with a reason; until then " +
    "the published result says that nobody outside the agency has confirmed them.",
  none: (count) => `${count} not confirmed`,
  confirmed: (by, at, reason) => `Confirmed by ${by}, ${at}: ${reason}`,
  notConfirmed: "Nobody outside the agency has confirmed this.",
  confirm: "Confirm the figures",
  reason: "On what the confirmation rests",
  reasonHint: "For example: compared with the register of incoming mail of the People's Committee.",
};
export const OWN_ENTRIES_WORDS = { vi, en };
