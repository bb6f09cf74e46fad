export const WORDS = {
  title: { vi: "Phỏng vấn", en: "Interviews" },
  code: { vi: "Mã điều tra viên", en: "Interviewer's code" },
  codeHint: {
    vi: "Mã do người tổ chức khảo sát cấp. Lần đầu cần có mạng để tải bảng hỏi về máy.",
    en: "Given by whoever runs the survey. The first time needs a connection, to fetch the questionnaire.",
  },
  enter: { vi: "Nhận việc", en: "Take on the work" },
  offlineNow: {
    vi: "Không có mạng nên chưa tải được bảng hỏi. Thử lại khi có mạng.",
    en: "There is no connection, so the questionnaire could not be fetched. Try again with one.",
  },
  insecure: {
    vi:
      "Trang này không mở qua HTTPS nên KHÔNG dùng được khi mất mạng và không đặt được mã PIN. " +
      "Đề nghị kỹ sư cài chứng chỉ (hướng dẫn “Kỹ sư”) trước khi đi thực địa.",
    en:
      "This page is not served over HTTPS: it does NOT work without a connection and takes no PIN. " +
      "Have a certificate installed (guide for engineers) before fieldwork.",
  },
  ready: {
    vi: "Máy đã sẵn sàng làm việc không cần mạng.",
    en: "This device is ready to work without a connection.",
  },
  begin: { vi: "Phỏng vấn mới", en: "New interview" },
  unit: { vi: "Đơn vị được đánh giá", en: "Unit that is rated" },
  drafts: { vi: "Đang làm dở", en: "Not finished" },
  goOn: { vi: "Làm tiếp", en: "Go on" },
  leave: { vi: "Tạm dừng, giữ trên máy", en: "Pause and keep on this device" },
  waiting: { vi: "Chờ gửi", en: "Waiting to be sent" },
  received: { vi: "Máy chủ đã nhận", en: "Received by the server" },
  refused: { vi: "Máy chủ không nhận (vẫn giữ trên máy)", en: "Refused (still on this device)" },
  send: { vi: "Gửi và đối chiếu", en: "Send and compare" },
  nothingLacks: {
    vi: "Máy này không giữ phiếu nào mà máy chủ chưa có.",
    en: "This device holds nothing that the server lacks.",
  },
  lacks: { vi: "Máy chủ chưa có:", en: "The server lacks:" },
  signed: { vi: "có chữ ký của máy chủ, lúc", en: "signed by the server, at" },
  wrongSignature: {
    vi: "Chữ ký của máy chủ không đúng: không xóa gì trên máy này, báo người tổ chức khảo sát.",
    en: "The server's signature is wrong: delete nothing here and tell whoever runs the survey.",
  },
  noLine: {
    vi: "Không có mạng. Phiếu còn nguyên trên máy và tự gửi khi có mạng.",
    en: "No connection. Everything is safe on this device and sends itself later.",
  },
  clock: {
    vi: "Đồng hồ máy này lệch quá 5 phút; giờ của phiếu được tính theo máy chủ.",
    en: "This device's clock is more than 5 minutes off; times are taken by the server's clock.",
  },
  otherTab: {
    vi: "Phiếu này đang mở ở một thẻ khác. Đóng thẻ kia rồi mở lại.",
    en: "This interview is open in another tab. Close that one first.",
  },
  setPin: { vi: "Đặt mã PIN", en: "Set a PIN" },
  pin: { vi: "Mã PIN (ít nhất 6 chữ số)", en: "PIN (at least 6 digits)" },
  unlock: { vi: "Mở khóa", en: "Unlock" },
  pinWrong: { vi: "Mã PIN không đúng.", en: "The PIN is wrong." },
  pinWhat: {
    vi: "Phiếu trên máy được mã hóa bằng mã PIN. Quên mã PIN thì phiếu chưa gửi không mở được nữa.",
    en: "What lies on this device is encrypted with the PIN. Without it nothing unsent can be opened.",
  },
  pinSet: { vi: "Phiếu trên máy được mã hóa.", en: "What lies on this device is encrypted." },
  pinFirstSend: {
    vi: "Gửi hết phiếu và làm xong phiếu dở rồi mới đặt được mã PIN.",
    en: "Send everything and finish what is open before setting a PIN.",
  },
  handOver: { vi: "Giao máy cho người khác", en: "Hand this device over" },
  handOverWhat: {
    vi: "Người khác nhập mã của mình; phiếu của ông/bà còn chờ vẫn được gửi bằng mã của ông/bà.",
    en: "Somebody else enters their code; what you have waiting is still sent with yours.",
  },
} as const;
