const vi = {
  notSigned: "chưa ký gửi",
  notApplicable: "không áp dụng",
  missing: "thiếu số liệu",
  yes: "có",
  no: "không",
  dateHint: "ngày/tháng/năm",
  choose: "Chọn…",
};

const en: typeof vi = {
  notSigned: "not signed",
  notApplicable: "not applicable",
  missing: "facts missing",
  yes: "yes",
  no: "no",
  dateHint: "day/month/year",
  choose: "Choose…",
};

export const WORDS = { vi, en };
