const vi = {
  title: "Thử phương án lấy lại điểm",
  lead:
    "Đổi điểm hoặc số liệu của tiêu chí bất kỳ, thấy ngay tổng điểm, chỉ số, hạng và xếp loại. Các đơn vị khác " +
    "giữ như đã công bố, trừ khi nêu xu hướng. Không có gì được ghi vào kết quả.",
  toLosses: "Về trang điểm mất và nguyên nhân",
  moved:
    "Số liệu của kỳ này đã thay đổi sau lần công bố, nên không tính thử được. Kết quả đã công bố vẫn nguyên " +
    "vẹn; hãy thử lại sau khi có bản đính chính.",
  noUnit: "Kết quả này không có số liệu của đơn vị đã chọn. Hãy chọn đơn vị khác.",
  answerFor: (name: string) => `Kết quả thử của ${name}`,
  points: "Tổng điểm",
  index: "Chỉ số",
  place: "Hạng trong nhóm",
  class: "Xếp loại",
  unknown: "chưa tính được",
  notRanked: "không xếp hạng",
  clear: "Bỏ mọi thay đổi",
  print: "In trang này",
  trend: "Các đơn vị khác thay đổi",
  trendShare: "Điểm phần trăm của chỉ số, ví dụ 1,5 hoặc −0,5. Để trống: giữ như đã công bố.",
  trendPoints: "Điểm của chỉ số, ví dụ 1,5 hoặc −0,5. Để trống: giữ như đã công bố.",
  items: "Tiêu chí có thể lấy lại điểm",
  itemsHint:
    "Chọn mức điểm tiêu chí đạt được, hoặc mở số liệu để nhập. Ngày công là của cả phần điểm còn thiếu; để " +
    "trống nếu không lấy lại được. Đây là ước lượng ban đầu, hãy sửa theo thực tế.",
  showWhole: "Hiện cả tiêu chí đã đạt tối đa",
  item: "Tiêu chí",
  nowOf: "Đang có / tối đa",
  supposePoints: "Giả sử đạt",
  supposeFor: (code: string) => `Giả sử tiêu chí ${code} đạt`,
  asItIs: "như hiện nay",
  becomes: "Thành",
  effort: "Ngày công",
  effortFor: (code: string) => `Ngày công cho tiêu chí ${code}`,
  facts: "Số liệu",
  noFacts: "không có",
  changeFacts: (code: string) => `Đổi số liệu ${code}`,
  factsOf: (title: string) => `Số liệu của tiêu chí ${title}`,
  published: "Đã công bố",
  cheapest: "Cách ít công nhất để đạt mục tiêu",
  cheapestHint:
    "Chọn trong mọi cách lấy lại điểm đúng quy tắc, ngưỡng và giới hạn của bộ tiêu chí, cách tốn ít ngày công nhất.",
  targetKind: "Mục tiêu",
  targetShare: "Chỉ số từ (%)",
  targetPoints: "Chỉ số từ (điểm)",
  targetPlace: "Hạng trong nhóm từ",
  targetClass: "Xếp loại từ",
  targetValue: "Mức",
  choose: "Chọn",
  find: "Tìm cách ít công nhất",
  targetUnread: "Nhập mức của mục tiêu bằng một số, ví dụ 87,5; hạng là số nguyên.",
  noSuchTarget: "Không có mục tiêu này: hạng phải từ 1 đến số đơn vị của nhóm.",
  reachedAlready: "Mục tiêu này đã đạt với kết quả hiện nay.",
  reached: (days: string, items: number, result: string) =>
    `Cần ít nhất ${days} ngày công, ở ${items} tiêu chí; kết quả khi đó: ${result}.`,
  outOfReach: (result: string) =>
    `Không đạt được mục tiêu này với các tiêu chí còn lấy lại được. Cao nhất có thể: ${result}.`,
  notExact:
    "Trong bộ tiêu chí này điểm của một mục ảnh hưởng mục khác: cách trên đạt mục tiêu, nhưng có thể còn cách " +
    "ít công hơn.",
  surveyHint: "Điểm điều tra do người dân quyết định và có sai số mẫu, nên chỉ là kỳ vọng.",
  bySurvey: "do điều tra xã hội học quyết định",
  fromTo: "Điểm",
  days: "Ngày công",
  note: "Ghi chú",
  apply: "Đưa vào phương án đang thử",
  scenarios: "Phương án đã lưu",
  scenario: "Phương án",
  noScenarios: "Chưa có phương án nào được lưu cho kết quả này.",
  unit: "Đơn vị",
  drop: "Bỏ",
  dropNamed: (title: string) => `Bỏ phương án ${title}`,
  keptByOther: "người khác lưu",
  keep: "Lưu phương án đang thử",
  scenarioTitle: "Tên phương án",
};

const en: typeof vi = {
  title: "Try how to win points back",
  lead:
    "Change the points or figures of any item and see points, index, place and class at once. Other units stay " +
    "as published unless you set a trend. Nothing here enters the result.",
  toLosses: "Back to points lost and why",
  moved:
    "Figures of this round have changed since it was published, so nothing can be tried on them. The published " +
    "result still stands; try again after the correction.",
  noUnit: "This result has no figures of the chosen unit. Choose another one.",
  answerFor: (name) => `Projected result of ${name}`,
  points: "Points",
  index: "Index",
  place: "Place in group",
  class: "Class",
  unknown: "not computed",
  notRanked: "not ranked",
  clear: "Undo all changes",
  print: "Print this page",
  trend: "Other units move by",
  trendShare: "Percentage points of the index, e.g. 1.5 or −0.5. Leave empty to keep them as published.",
  trendPoints: "Points of the index, e.g. 1.5 or −0.5. Leave empty to keep them as published.",
  items: "Items that can be won back",
  itemsHint:
    "Choose the points an item would reach, or open its figures and type. Days of work cover everything that is " +
    "missing; leave them empty where nothing can be won. They are a first estimate: correct them by what you know.",
  showWhole: "Also show items at their maximum",
  item: "Item",
  nowOf: "Now / maximum",
  supposePoints: "Suppose",
  supposeFor: (code) => `Suppose item ${code} has`,
  asItIs: "as it is",
  becomes: "Becomes",
  effort: "Days of work",
  effortFor: (code) => `Days of work for item ${code}`,
  facts: "Figures",
  noFacts: "none",
  changeFacts: (code) => `Change figures of ${code}`,
  factsOf: (title) => `Figures of item ${title}`,
  published: "Published",
  cheapest: "Least work to reach a target",
  cheapestHint:
    "Of all ways to win points that keep the rules, thresholds and caps of the scheme, the one with the fewest " +
    "days of work.",
  targetKind: "Target",
  targetShare: "Index of at least (%)",
  targetPoints: "Index of at least (points)",
  targetPlace: "Place in group or better",
  targetClass: "Class or better",
  targetValue: "Value",
  choose: "Choose",
  find: "Find it",
  targetUnread: "Enter the value as a number, e.g. 87.5; a place is a whole number.",
  noSuchTarget: "There is no such target: a place is between 1 and the number of units in the group.",
  reachedAlready: "The current result already reaches this target.",
  reached: (days, items, result) =>
    `It takes at least ${days} days of work, on ${items} items; the result would be ${result}.`,
  outOfReach: (result) =>
    `This target cannot be reached with the items that can still be won. The best possible: ${result}.`,
  notExact:
    "In this scheme the points of one item affect another: this " +
    "way reaches the target, but there may be one with less work.",
  surveyHint:
    "Survey points depend on respondents and carry a sampling error: they can be hoped for, not planned.",
  bySurvey: "decided by a survey",
  fromTo: "Points",
  days: "Days",
  note: "Note",
  apply: "Apply to the current trial",
  scenarios: "Saved scenarios",
  scenario: "Scenario",
  noScenarios: "No scenarios saved for this result.",
  unit: "Unit",
  drop: "Remove",
  dropNamed: (title) => `Remove the scenario ${title}`,
  keptByOther: "saved by somebody else",
  keep: "Save the current trial",
  scenarioTitle: "Name of the scenario",
};

export const WORDS = { vi, en } as const;
