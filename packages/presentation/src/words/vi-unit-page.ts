/** Words about a unit over all indices, and about units that have ended. */
export const unitPage = {
  kicker: "Đơn vị",
  title: (unit: string) => `${unit}: mọi chỉ số qua các năm`,
  description: (unit: string) =>
    `Hạng và giá trị của ${unit} trong từng chỉ số, từng năm; đơn vị hành chính trước và sau sắp xếp ở cùng một trang.`,
  all: (unit: string) => `Mọi chỉ số của ${unit} qua các năm`,
  until: (day: string) => `đến ${day}`,
  ended: (unit: string, day: string) => `${unit} kết thúc ngày ${day}.`,
  followedBy: "Nay thuộc",
  madeOf: "Hợp thành từ",
  results: (unit: string) => `Kết quả của ${unit}`,
  former: (unit: string) => `Trước khi sắp xếp: ${unit}`,
  none: (unit: string) => `Chưa có chỉ số nào công bố cho ${unit}.`,
  cell: "hạng · chỉ số",
  noRound: "không có kỳ công bố",
  ownIndices: (unit: string) => `Chỉ số trong phạm vi ${unit}`,
};
