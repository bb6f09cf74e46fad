const vi = {
  title: "Rà soát mã định danh cơ quan",
  lead:
    "Chọn tệp Excel hoặc CSV có hai cột “Tên cơ quan” và “Mã định danh”. " +
    "Mã được kiểm tra, đổi sang cả hai cách viết, chỉ ra cơ quan chưa có mã, mã sai, mã trùng, chữ O lẫn số 0. " +
    "Tệp không được lưu lại.",
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

const en: typeof vi = {
  title: "Identification codes looked over",
  lead:
    "Choose an Excel or CSV file with the columns “Tên cơ quan” (name) and “Mã định danh” (code). " +
    "Codes are checked and written in both directions; bodies without a code, wrong and shared codes and a letter O " +
    "for a zero are named. The file is not kept.",
  choose: "Choose the list of bodies",
  check: "Look it over",
  summary: (all, wrong) =>
    wrong === 0 ? `${all} bodies, no code to correct.` : `${all} bodies, ${wrong} codes to look at.`,
  row: "Row",
  name: "Body",
  code: "Code in the file",
  qd20: "By Decision 20/2020/QĐ-TTg",
  qcvn102: "By QCVN 102:2016/BTTTT",
  findings: "To look at",
  suggestion: (code) => `perhaps ${code}`,
  faults: (count) => `${count} places of the file cannot be read`,
};

export const WORDS = { vi, en } as const;
