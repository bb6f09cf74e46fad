/** Words about figures that others print or show on their pages. */
export const press = {
  svg: "Tải hình (SVG)",
  png: "Tải hình (PNG)",
  embed: "Nhúng vào trang khác",
  embedLead: "Dán đoạn mã này vào trang của bạn; hình tự đổi theo lần công bố đang dùng.",
  card: "Hình chia sẻ",
  seeOn: (name: string) => `Xem trên ${name}`,
  free: "Dùng tự do khi ghi nguồn (CC BY 4.0).",
};
