const vi = {
  title: "Thư mời và thư nhắc",
  lead:
    "Thư gửi cho người được chọn có đường dẫn riêng và có địa chỉ thư. " +
    "Chương trình biết ai đã trả lời để không nhắc nữa, " +
    "nhưng không ai biết họ trả lời gì. Khi khảo sát đóng, người nhận và thư bị xóa, chỉ còn số lượng.",
  back: "Về cuộc khảo sát",
  noMail:
    "Máy chủ này chưa có máy chủ thư. Gửi bằng danh sách Excel của trang Chọn mẫu, " +
    "hoặc nhờ quản trị đặt mục letters trong thangdiem.yaml.",
  open: (count: number) => `${count} người có đường dẫn riêng chưa trả lời.`,
  noContacts: "Chưa ai có đường dẫn riêng. Chọn mẫu và giao đường dẫn ở trang Chọn mẫu trước.",
  kind: "Loại thư",
  kinds: { invitation: "Thư mời", reminder: "Thư nhắc" },
  kindHint:
    "Mỗi người nhận một thư mời; thư nhắc chỉ gửi cho người chưa trả lời, cách lần trước ít nhất 20 giờ.",
  message: "Lời thêm (không bắt buộc)",
  messageHint: "Tên người nhận, tên cuộc khảo sát, giờ đóng và đường dẫn có sẵn trong thư.",
  send: "Gửi thư",
  means: "Thư đã gửi không lấy lại được. Mọi người chưa trả lời và có địa chỉ thư đều nhận một thư.",
  queued: (letters: number, without: number) =>
    `Đã xếp ${letters} thư để gửi.` + (without > 0 ? ` ${without} người không có địa chỉ thư.` : ""),
  waves: "Các lần gửi",
  noWaves: "Chưa gửi thư nào.",
  number: "Lần",
  at: "Lúc",
  by: "Người gửi",
  letters: "Thư",
  sent: "Đã đi",
  waiting: "Đang chờ",
  failed: "Không đi được",
  answered: "Đã trả lời trước",
};

const en: typeof vi = {
  title: "Invitations and reminders",
  lead:
    "Letters go to drawn people who have a link of their own and a mail address. " +
    "Who has answered is known, so that nobody is reminded in vain; what they answered is not. " +
    "When the survey is closed, readers and letters are erased; counts stay.",
  back: "Back to the survey",
  noMail:
    "This installation has no mail server. Use the Excel list of the page Sampling, " +
    "or ask the administrator to set letters in thangdiem.yaml.",
  open: (count) => `${count} people with a link of their own have not answered.`,
  noContacts: "Nobody has a link of their own yet. Draw a sample and give links on the page Sampling first.",
  kind: "Kind of letter",
  kinds: { invitation: "Invitation", reminder: "Reminder" },
  kindHint:
    "Everybody is invited once; reminders go to those who have not answered, at least 20 hours after the last.",
  message: "Words of your own (optional)",
  messageHint: "The letter names its reader, the survey, the closing minute and the link.",
  send: "Send letters",
  means:
    "A letter that is sent cannot be taken back. Everybody with a mail address who has not answered gets one.",
  queued: (letters, without) =>
    `${letters} letters are on their way.` + (without > 0 ? ` ${without} people have no mail address.` : ""),
  waves: "Letters so far",
  noWaves: "No letter was sent.",
  number: "No.",
  at: "At",
  by: "Sent by",
  letters: "Letters",
  sent: "Gone out",
  waiting: "Waiting",
  failed: "Not gone out",
  answered: "Answered before",
};

export const WORDS = { vi, en };
