const vi = {
  title: "Cơ quan",
  toUnits: "Đơn vị qua thời gian: đổi tên, sáp nhập, chia tách, kết thúc",
  toCodes: "Rà soát mã định danh cơ quan",
  lead:
    "Cơ quan, đơn vị có tài khoản hoặc được đánh giá: " +
    "sở, ngành của mình và các xã, phường theo danh mục đơn vị hành chính.",
  count: (count: number) => `${count} cơ quan`,
  search: "Tìm theo tên hoặc mã",
  kind: "Loại",
  kinds: { all: "Tất cả", own: "Sở, ngành và cơ quan khác", unit: "Đơn vị hành chính" },
  name: "Tên",
  code: "Mã",
  accounts: "Tài khoản",
  none: "Không có cơ quan nào như vậy.",
  empty: "Chưa có cơ quan nào. Thêm sở, ngành của mình hoặc mọi xã, phường của tỉnh.",
  more: (count: number) => `Còn ${count} cơ quan nữa: gõ tên để thu hẹp.`,
  add: "Thêm một cơ quan",
  addSubmit: "Thêm cơ quan",
  added: (name: string) => `Đã thêm “${name}”.`,
  communes: "Thêm mọi xã, phường của một tỉnh",
  communesLead:
    "Các xã, phường, đặc khu trong danh mục vào ngày đã chọn được thêm một lần; nơi đã có giữ nguyên.",
  province: "Tỉnh, thành phố",
  choose: "Chọn …",
  provinceLine: (name: string, count: number) => `${name} (${count} xã, phường)`,
  on: "Tính đến ngày",
  communesSubmit: "Thêm các xã, phường",
  communesAdded: (province: string, added: number, known: number) =>
    `${province}: đã thêm ${added}${known > 0 ? `, ${known} nơi đã có từ trước` : ""}.`,
};
type Words = typeof vi;
const en: Words = {
  title: "Organisations",
  toUnits: "Units over time: new names, mergers, splits, ends",
  toCodes: "Check identification codes",
  lead:
    "Bodies that have accounts or are assessed: your own departments " +
    "and communes from the register of administrative units.",
  count: (count) => `${count} organisations`,
  search: "Search by name or code",
  kind: "Kind",
  kinds: { all: "All", own: "Departments and others", unit: "Administrative units" },
  name: "Name",
  code: "Code",
  accounts: "Accounts",
  none: "No organisation matches.",
  empty: "There are no organisations yet. Add your departments, or all communes of the province.",
  more: (count) => `${count} more: type a name to narrow the list.`,
  add: "Add an organisation",
  addSubmit: "Add",
  added: (name) => `“${name}” has been added.`,
  communes: "Add all communes of a province",
  communesLead:
    "Communes, wards and special zones in the register on that " +
    "date are added once; those already known stay as they are.",
  province: "Province",
  choose: "Choose …",
  provinceLine: (name, count) => `${name} (${count} communes)`,
  on: "As of",
  communesSubmit: "Add the communes",
  communesAdded: (province, added, known) =>
    `${province}: ${added} added${known > 0 ? `, ${known} were known already` : ""}.`,
};
export const WORDS = { vi, en };
