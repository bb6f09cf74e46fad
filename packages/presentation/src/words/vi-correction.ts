/** Words about corrections. */
export const correction = {
  title: "Đính chính",
  lead:
    "Mọi lần công bố được thay bằng một lần sau, mới nhất ở " +
    "trên: đã sửa gì, vì sao, và các năm sau dựa vào năm đã sửa. " +
    "Bản trước giữ nguyên ở địa chỉ cũ.",
  none: "Chưa có lần công bố nào phải đính chính.",
  feed: "Nguồn tin Atom",
  banner: (day: string, n: number) =>
    `Đã đính chính ngày ${day}; ` +
    `${n === 0 ? "không đơn vị nào đổi chỉ số, hạng hay xếp loại" : `${n} đơn vị đổi chỉ số, hạng hoặc xếp loại`}.`,
  unit: (unit: string) => `Kết quả của ${unit} khác với lần công bố trước.`,
  reason: "Lý do",
  seeWhat: "Đã sửa gì",
  before: "Bản trước",
  mark: "đã đính chính",
  tileNote: "Ô có dấu * là đơn vị đã đính chính.",
  rests: (year: number, was: string, is: string) =>
    `Năm ${year} đã được đính chính sau khi lần công bố này ra: so ` +
    `sánh trên trang tính theo ${is}; tệp tải về còn theo ${was}.`,
  oldResults: "Kết quả như đã công bố lần này",
  oldLead: "Bảng này không còn hiệu lực; giữ lại để ai đã trích dẫn còn kiểm tra được.",
  later: "Các năm sau dựa vào năm này",
};
