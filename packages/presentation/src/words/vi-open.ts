/** Words about open data and citing. */
export const open = {
  title: "Dữ liệu mở của cả chuỗi",
  lead:
    "Mọi năm trong một tệp, địa chỉ giữ nguyên qua các lần công bố. " +
    "Tệp CSV mã UTF-8, dấu phẩy ngăn cột, dấu chấm thập phân; mỗi giá trị có cả số thập phân và số chính xác.",
  csv: "mọi năm, đơn vị, tiêu chí, cho phần mềm thống kê",
  excel: "chỉ số và hạng, mở bằng Excel (dấu chấm phẩy, dấu phẩy thập phân)",
  metadata: "nghĩa của từng cột, số dòng, dấu vân tay, giấy phép (CSVW)",
  cube: "chỉ số và hạng dạng khối (JSON-stat 2.0)",
  catalogue: "danh mục mọi bộ dữ liệu của cổng (DCAT-AP)",
  api: "mô tả các địa chỉ tải dữ liệu (OpenAPI 3.1)",
  zip: "Tải cả lần công bố trong một tệp (ZIP)",
  cite: "Trích dẫn",
  citation: (owner: string, title: string, id: string, day: string) =>
    `${owner}. ${title}. Lần công bố ${id}, ${day}.`,
  free: "Dùng tự do khi ghi nguồn, theo giấy phép CC BY 4.0.",
  termsOfSources: "Số liệu của nguồn nêu trên: dùng theo điều kiện của nguồn và ghi rõ nguồn.",
};
