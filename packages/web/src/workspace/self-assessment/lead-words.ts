const vi = {
  title: "Tiêu chí do cơ quan chủ trì nhập",
  lead: "Nhập số liệu cho mọi đơn vị, từng tiêu chí một.",
  none: "Cơ quan của bạn chưa được giao chủ trì tiêu chí nào trong kỳ này. Cơ quan thường trực giao khi chuẩn bị kỳ đánh giá.",
  answered: (answered: number, units: number) => `đã nhập ${answered}/${units} đơn vị`,
  unit: "Đơn vị",
  points: "Điểm",
  yes: "Có",
  no: "Không",
  save: (count: number) => (count === 0 ? "Lưu" : `Lưu ${count} ô`),
  unsaved: (count: number) => `${count} ô chưa lưu`,
  saved: (when: string) => `Đã lưu lúc ${when}`,
  parked: (count: number) => `${count} ô vừa có người khác sửa và chưa ghi đè. Xem lại số đang có rồi lưu lần nữa nếu số của bạn đúng.`,
  closed: "Chưa đến hoặc đã hết thời gian nhập (bước tự chấm và bước thẩm định).",
};
type Words = typeof vi;
const en: Words = {
  title: "Items entered by the lead agency",
  lead: "Enter the figures of all units, item by item.",
  none: "Your agency leads no item in this evaluation yet. The reform office gives them while it prepares the evaluation.",
  answered: (answered, units) => `${answered} of ${units} units entered`,
  unit: "Unit",
  points: "Points",
  yes: "Yes",
  no: "No",
  save: (count) => (count === 0 ? "Save" : `Save ${count} fields`),
  unsaved: (count) => `${count} fields not saved`,
  saved: (when) => `Saved at ${when}`,
  parked: (count) => `${count} fields were changed by somebody else and not written over. Look at what stands, then save again if yours is right.`,
  closed: "The time for entering is not now (self-assessment and appraisal).",
};
export const LEAD_WORDS = { vi, en };
