const vi = {
  askPublish: "Công bố kết quả?",
  publishMeans:
    "Kết quả hiện ngay trên cổng cho mọi người. " +
    "Lần công bố không xóa và không sửa được; sai thì chỉ công bố bản đính chính.",
  askCorrection: "Công bố bản đính chính?",
  correctionMeans:
    "Bản đính chính hiện ngay trên cổng cùng lý do và mọi thay đổi. " +
    "Mỗi đơn vị nhận thông báo về thay đổi của mình. Bản cũ vẫn còn ở địa chỉ cũ.",
  publishCorrection: "Công bố bản đính chính",
  correctionTitle: "Bản đính chính",
  correctionAbout: "Kết quả đã công bố trước đây. Lần công bố này sẽ thay đổi:",
  comparing: "Đang so với lần công bố trước…",
  correctionReason: "Lý do đính chính",
  correctionReasonHint: "In trên cổng và trong thông báo cho mọi đơn vị.",
  correctionReasonEn: "Lý do đính chính bằng tiếng Anh",
  unchangedRound: "không thay đổi, không có lần công bố mới",
  whatChanges: "Nội dung",
  publishedNow: "Đã công bố",
  willBe: "Sẽ công bố",
  publishTitle: "Công bố kết quả",
  publishLead:
    "Mỗi bảng thành một lần công bố: tệp kết quả, trang trên cổng và dữ liệu mở, ai cũng tính lại được.",
  publishedOn: "Ngày công bố",
  publish: "Công bố",
  needsApproval: "Chỉ công bố được kết quả đã phê duyệt.",
  waiting: "Đang chờ",
  editionsStep: (done: number, total: number) => `Đang lập ấn bản: ${done}/${total} bảng`,
  siteStep: (done: number) => `Đang dựng trang trên cổng: ${done} trang`,
  leave: "Có thể rời trang này: việc công bố vẫn chạy.",
  done: "Đã công bố xong.",
  failed: "Chưa công bố được.",
  editions: "Các lần công bố",
  noEditions: "Chưa có lần công bố nào.",
  correction: (number: number) => (number > 1 ? `bản đính chính (lần ${number})` : "lần đầu"),
  onPortal: "Xem trên cổng",
};
const en: typeof vi = {
  askPublish: "Publish the result?",
  publishMeans:
    "The result appears on the public portal at once. " +
    "An edition is never removed or changed; a mistake can only be corrected by a new edition.",
  askCorrection: "Publish the correction?",
  correctionMeans:
    "The correction appears on the portal at once, with its reason and every change. " +
    "Each unit is told what changed for it. The old edition stays at its address.",
  publishCorrection: "Publish the correction",
  correctionTitle: "Correction",
  correctionAbout: "The result has already been published. This publication changes:",
  comparing: "Comparing with the last publication…",
  correctionReason: "Reason for the correction",
  correctionReasonHint: "Shown on the portal and sent to every unit.",
  correctionReasonEn: "Reason for the correction, in English",
  unchangedRound: "unchanged, no new edition",
  whatChanges: "Change",
  publishedNow: "Published",
  willBe: "Will be",
  publishTitle: "Publish the result",
  publishLead: "Each round becomes an edition: files, portal pages and open data that anyone can recompute.",
  publishedOn: "Date of publication",
  publish: "Publish",
  needsApproval: "Only an approved result can be published.",
  waiting: "Waiting",
  editionsStep: (done, total) => `Making editions: ${done} of ${total} rounds`,
  siteStep: (done) => `Rendering the portal: ${done} pages`,
  leave: "You can leave this page; publication continues.",
  done: "Published.",
  failed: "Not published.",
  editions: "Editions",
  noEditions: "There are no editions yet.",
  correction: (number) => (number > 1 ? `correction (edition ${number})` : "first edition"),
  onPortal: "See it on the portal",
};
/** What the office reads while it publishes or corrects. */
export const PUBLISH_WORDS = { vi, en };
