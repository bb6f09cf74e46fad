/**
 * Functions that an expression may call, with the fewest and most values that each takes: those of the ODK XForms
 * specification that have a meaning without a server beside the form.
 */
export const FUNCTIONS: Readonly<Record<string, readonly [fewest: number, most: number]>> = {
  // choices
  selected: [2, 2],
  "selected-at": [2, 2],
  "count-selected": [1, 1],
  "jr:choice-name": [2, 2],
  // conditions
  if: [3, 3],
  coalesce: [2, 50],
  once: [1, 1],
  not: [1, 1],
  true: [0, 0],
  false: [0, 0],
  boolean: [1, 1],
  "boolean-from-string": [1, 1],
  checklist: [3, 200],
  "weighted-checklist": [4, 400],
  // repeated groups
  position: [0, 1],
  last: [0, 0],
  "indexed-repeat": [3, 7],
  count: [1, 1],
  "count-non-empty": [1, 1],
  sum: [1, 1],
  min: [1, 200],
  max: [1, 200],
  join: [1, 200],
  // numbers
  number: [0, 1],
  int: [1, 1],
  round: [1, 2],
  floor: [1, 1],
  ceiling: [1, 1],
  abs: [1, 1],
  pow: [2, 2],
  sqrt: [1, 1],
  exp: [1, 1],
  exp10: [1, 1],
  log: [1, 1],
  log10: [1, 1],
  pi: [0, 0],
  sin: [1, 1],
  cos: [1, 1],
  tan: [1, 1],
  asin: [1, 1],
  acos: [1, 1],
  atan: [1, 1],
  atan2: [2, 2],
  // texts
  string: [0, 1],
  concat: [1, 200],
  "string-length": [0, 1],
  substr: [2, 3],
  substring: [2, 3],
  "substring-before": [2, 2],
  "substring-after": [2, 2],
  contains: [2, 2],
  "starts-with": [2, 2],
  "ends-with": [2, 2],
  translate: [3, 3],
  "normalize-space": [0, 1],
  "upper-case": [1, 1],
  "lower-case": [1, 1],
  regex: [2, 2],
  // days and times
  today: [0, 0],
  now: [0, 0],
  date: [1, 1],
  "date-time": [1, 1],
  "decimal-date-time": [1, 1],
  "decimal-time": [1, 1],
  "format-date": [2, 2],
  "format-date-time": [2, 2],
  // chance
  random: [0, 0],
  uuid: [0, 1],
  // places
  distance: [2, 2],
  // the questionnaire
  version: [0, 0],
};

/** Functions of XLSForm that are known and not offered, each with what to do instead. */
export const UNSUPPORTED_FUNCTIONS: Readonly<Record<string, readonly [vi: string, en: string]>> = {
  pulldata: [
    "Đưa bảng dữ liệu vào trang choices rồi dùng instance('ten_danh_sach')/root/item[…]/cot.",
    "Put the table into the sheet choices and use instance('list_name')/root/item[…]/column.",
  ],
  search: [
    "Đưa bảng dữ liệu vào trang choices và dùng choice_filter.",
    "Put the table into the sheet choices and use choice_filter.",
  ],
  "jr:itext": [
    "Dùng jr:choice-name() hoặc viết câu chữ vào label.",
    "Use jr:choice-name(), or write the text as a label.",
  ],
  digest: [
    "Bỏ công thức băm; máy chủ tự tính mã băm khi lưu.",
    "Leave hashing out; the server makes hashes when it stores.",
  ],
  randomize: [
    "Ghi randomize=true vào cột parameters của câu hỏi hoặc của nhóm.",
    "Write randomize=true into the column parameters of the question or group.",
  ],
  "base64-decode": ["Ghi thẳng giá trị đã giải mã.", "Write the decoded value itself."],
  "extract-signed": ["Bỏ công thức này.", "Leave this formula out."],
  property: [
    "Bỏ công thức này: thiết bị của người trả lời không được ghi lại.",
    "Leave it out: the device of a respondent is not recorded.",
  ],
  area: [
    "Bỏ công thức này: bảng hỏi chỉ ghi điểm, không ghi vùng.",
    "Leave it out: places are points, not areas.",
  ],
  "enclosed-area": [
    "Bỏ công thức này: bảng hỏi chỉ ghi điểm, không ghi vùng.",
    "Leave it out: places are points, not areas.",
  ],
  geofence: [
    "Bỏ công thức này: bảng hỏi chỉ ghi điểm, không ghi vùng.",
    "Leave it out: places are points, not areas.",
  ],
  intersects: [
    "Bỏ công thức này: bảng hỏi chỉ ghi điểm, không ghi vùng.",
    "Leave it out: places are points, not areas.",
  ],
  thousandsep: ["Dùng appearance thousands-sep.", "Use the appearance thousands-sep."],
  id: ["Dùng ${ten_cau_hoi}.", "Use ${question_name}."],
  name: ["Dùng ${ten_cau_hoi}.", "Use ${question_name}."],
  "local-name": ["Dùng ${ten_cau_hoi}.", "Use ${question_name}."],
  "namespace-uri": ["Dùng ${ten_cau_hoi}.", "Use ${question_name}."],
  lang: ["Bỏ công thức này.", "Leave this formula out."],
  // Of other programs of the trade (SurveyCTO, KoboToolbox).
  "count-if": ["Dùng count(${ten_nhom}[…]).", "Use count(${group_name}[…])."],
  "sum-if": ["Dùng sum(${ten_nhom}[…]/ten_cau).", "Use sum(${group_name}[…]/question)."],
  "min-if": ["Dùng min(${ten_nhom}[…]/ten_cau).", "Use min(${group_name}[…]/question)."],
  "max-if": ["Dùng max(${ten_nhom}[…]/ten_cau).", "Use max(${group_name}[…]/question)."],
  "join-if": ["Dùng join(', ', ${ten_nhom}[…]/ten_cau).", "Use join(', ', ${group_name}[…]/question)."],
  "item-at": ["Dùng selected-at().", "Use selected-at()."],
  "item-present": ["Dùng selected().", "Use selected()."],
  "count-items": ["Dùng count-selected().", "Use count-selected()."],
  "rank-index": ["Bỏ công thức này.", "Leave this formula out."],
  hash: ["Bỏ công thức này.", "Leave this formula out."],
  duration: [
    "Bỏ công thức này: thời gian làm phiếu được ghi sẵn.",
    "Leave it out: times are kept without it.",
  ],
  username: ["Bỏ công thức này.", "Leave this formula out."],
  "device-info": ["Bỏ công thức này.", "Leave this formula out."],
};
