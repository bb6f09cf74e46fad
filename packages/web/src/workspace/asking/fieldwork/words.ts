const vi = {
  title: "Thực địa",
  lead:
    "Điều tra viên không cần tài khoản: mỗi người một mã, mở bằng đường dẫn hoặc mã QR một lần khi có mạng, " +
    "sau đó phỏng vấn nhiều ngày không cần mạng.",
  back: "Về cuộc khảo sát",
  insecure:
    "Trang này không mở qua HTTPS: điện thoại của điều tra viên sẽ KHÔNG làm việc được khi mất mạng " +
    "và không đặt được mã PIN. Đề nghị kỹ sư cài chứng chỉ trước khi đi thực địa (hướng dẫn “Kỹ sư”).",
  interviewers: "Điều tra viên",
  noInterviewers: "Chưa có điều tra viên.",
  name: "Họ và tên",
  unitsOf: "Đơn vị được giao",
  allUnits: "Tất cả đơn vị của cuộc khảo sát",
  wanted: "Số phiếu cần mỗi đơn vị",
  add: "Cấp mã điều tra viên",
  received: "Phiếu đã nhận",
  state: "Tình trạng",
  working: "đang làm",
  ended: "đã ngừng",
  end: "Ngừng mã",
  endAsk: "Ngừng mã của điều tra viên này?",
  endWhat: "Máy của người này không gửi thêm được phiếu nào; phiếu đã nhận giữ nguyên.",
  made: (name: string) => `Mã của ${name}, chỉ hiện một lần`,
  madeWhat: "Gửi đường dẫn này hoặc cho quét mã QR. Máy chủ chỉ giữ dấu của mã, không xem lại được.",
  devices: "Máy đang dùng",
  noDevices: "Chưa có máy nào liên lạc.",
  interviewer: "Điều tra viên",
  contact: "Liên lạc gần nhất (giờ máy chủ)",
  open: "Phiếu chưa về",
  oldest: "Phiếu dở lâu nhất",
  clock: "Đồng hồ máy",
  clockRight: "đúng",
  clockOff: (minutes: number) => (minutes > 0 ? `nhanh ${minutes} phút` : `chậm ${-minutes} phút`),
  nothingOpen: "không còn",
};

const en: typeof vi = {
  title: "Fieldwork",
  lead:
    "Interviewers need no account: each has a code, opened once online by link or QR code; " +
    "from then on they can interview for days offline.",
  back: "Back to the survey",
  insecure:
    "This page is not served over HTTPS: interviewers' phones will NOT work without a connection and take no PIN. " +
    "Have a certificate installed before fieldwork (guide for engineers).",
  interviewers: "Interviewers",
  noInterviewers: "There are no interviewers yet.",
  name: "Full name",
  unitsOf: "Units assigned",
  allUnits: "All units of the survey",
  wanted: "Interviews wanted in each unit",
  add: "Create an interviewer's code",
  received: "Interviews received",
  state: "Status",
  working: "at work",
  ended: "ended",
  end: "End the code",
  endAsk: "End this interviewer's code?",
  endWhat: "This person's devices can send nothing more; what was received is kept.",
  made: (name) => `Code of ${name}, shown once`,
  madeWhat:
    "Pass on this link or show the QR code. The server keeps only a hash of it and cannot show it again.",
  devices: "Devices",
  noDevices: "No device has connected yet.",
  interviewer: "Interviewer",
  contact: "Last contact (server's clock)",
  open: "Not received yet",
  oldest: "Oldest open interview",
  clock: "Device's clock",
  clockRight: "right",
  clockOff: (minutes) => (minutes > 0 ? `${minutes} min fast` : `${-minutes} min slow`),
  nothingOpen: "none",
};

export const WORDS = { vi, en };
