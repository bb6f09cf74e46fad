const vi = {
  title: "Rà soát mã định danh cơ quan",
  lead:
    "Chọn tệp Excel hoặc CSV có hai cột “Tên cơ quan” và “Mã định danh”. " +
    "Mã được kiểm tra, đổi sang cả hai cách viết, chỉ ra cơ quan chưa có mã, mã sai, mã trùng, chữ O lẫn số 0. " +
    "Tệp không được lưu lại.",
  back: "Cơ quan",
  choose: "Chọn danh sách cơ quan",
  check: "Rà soát",
  summary: (all: number, wrong: number) =>
    wrong === 0 ? `${all} cơ quan, không có mã nào phải sửa.` : `${all} cơ quan, ${wrong} mã phải xem lại.`,
  row: "Dòng",
  name: "Cơ quan",
  code: "Mã trong tệp",
  qd20: "Theo Quyết định 20/2020/QĐ-TTg",
  qcvn102: "Theo QCVN 102:2016/BTTTT",
  findings: "Cần xem lại",
  suggestion: (code: string) => `có thể là ${code}`,
  faults: (count: number) => `${count} chỗ trong tệp không đọc được`,
};

const organisations = (n: number) => (n === 1 ? "1 organisation" : `${n} organisations`);

const en: typeof vi = {
  title: "Check identification codes",
  lead:
    "Choose an Excel or CSV file with two columns, “Tên cơ quan” (name) and “Mã định danh” (code). " +
    "Codes are checked and shown in both notations; missing, wrong and duplicate codes, and a letter O typed " +
    "for a zero, are pointed out. The file is not kept.",
  back: "Organisations",
  choose: "Choose the list of organisations",
  check: "Check",
  summary: (all, wrong) =>
    wrong === 0
      ? `${organisations(all)}, no code to correct.`
      : `${organisations(all)}, ${wrong === 1 ? "1 code" : `${wrong} codes`} to review.`,
  row: "Row",
  name: "Organisation",
  code: "Code in the file",
  qd20: "Under Decision 20/2020/QĐ-TTg",
  qcvn102: "Under QCVN 102:2016/BTTTT",
  findings: "To review",
  suggestion: (code) => `possibly ${code}`,
  faults: (count) => `${count} places in the file cannot be read`,
};

export const WORDS = { vi, en } as const;
