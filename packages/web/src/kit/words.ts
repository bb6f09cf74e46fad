/** Words of the controls, whatever the page is about. */
const vi = {
  loading: "Đang tải …",
  sending: "Đang gửi …",
  notYet: "Chưa, quay lại",
  close: "Đóng",
  errorTitle: "Chưa thực hiện được",
  notAllowed: "Không có quyền",
  offline: "Không kết nối được máy chủ.",
  offlineAdvice: "Kiểm tra mạng rồi bấm lại. Nội dung đã nhập vẫn còn trên màn hình.",
  keptTitle: "Nội dung bạn vừa viết chưa gửi được",
  keptCopy: "Chép nội dung",
  keptCopied: "Đã chép",
  keptCopyByHand: "Trình duyệt không cho chép. Bôi đen nội dung bên trên rồi nhấn Ctrl+C.",
  keptForget: "Bỏ nội dung này",
  keptOnPage:
    "Trình duyệt này hiện không giữ được nội dung trên máy. " +
    "Nội dung đang viết chỉ còn trên trang này: đừng đóng trang trước khi gửi xong.",
  brokenTitle: "Trang này gặp lỗi và đã dừng",
  brokenPart: "Phần này gặp lỗi; phần còn lại của trang vẫn dùng được.",
  brokenSafe:
    "Nội dung bạn đã nhập vẫn an toàn: phần đã báo “Đã lưu” nằm ở máy chủ, " +
    "phần chưa gửi được giữ trên máy này và hiện lại khi mở trang.",
  brokenDo: "Bấm “Tải lại trang”. Nếu lỗi lặp lại, báo người quản trị nội dung dưới đây.",
  brokenOnPage: "Nội dung chưa gửi dưới đây chỉ còn trên trang này. Chép lại trước khi tải lại.",
  brokenDetails: "Nội dung lỗi, để báo người quản trị",
  newVersionTitle: "Chưa tải được phần này của phần mềm",
  newVersionWhy: "Phần mềm trên máy chủ vừa được cập nhật, hoặc đường truyền bị ngắt giữa chừng.",
  newVersionDo: "Kiểm tra mạng rồi bấm “Tải lại trang”.",
  reload: "Tải lại trang",
  stillHere: "Trang này vẫn mở; bấm lại khi có mạng.",
  toStart: "Về trang đầu",
};
const en: typeof vi = {
  loading: "Loading …",
  sending: "Sending …",
  notYet: "Not yet, go back",
  close: "Close",
  errorTitle: "This could not be done",
  notAllowed: "Not allowed",
  offline: "The server cannot be reached.",
  offlineAdvice: "Check the network and press again. What you typed is still on the screen.",
  keptTitle: "What you wrote could not be sent",
  keptCopy: "Copy the text",
  keptCopied: "Copied",
  keptCopyByHand: "The browser does not allow copying. Select the text above and press Ctrl+C.",
  keptForget: "Discard it",
  keptOnPage:
    "This browser cannot keep text on this computer at present. " +
    "Your text is on this page only: do not close it before it is sent.",
  brokenTitle: "This page has stopped because of an error",
  brokenPart: "This part has stopped because of an error; the rest of the page still works.",
  brokenSafe:
    "What you typed is safe: what was shown as “Saved” is with the server, " +
    "what was not sent is kept on this computer and appears again when the page opens.",
  brokenDo: "Press “Reload the page”. If it happens again, give the administrator the details below.",
  brokenOnPage: "The text below was not sent and is on this page only. Copy it before reloading.",
  brokenDetails: "Details for the administrator",
  newVersionTitle: "This part of the program could not be loaded",
  newVersionWhy: "The program on the server has just been updated, or the connection dropped.",
  newVersionDo: "Check the connection and press “Reload the page”.",
  reload: "Reload the page",
  stillHere: "This page stays open; press again when the connection is back.",
  toStart: "To the home page",
};
export const KIT_WORDS = { vi, en };
