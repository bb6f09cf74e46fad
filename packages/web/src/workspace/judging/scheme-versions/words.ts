const vi = {
  evaluation: "Kỳ đánh giá",
  none: "chưa có",
  choose: "Chọn …",
  unit: "Đơn vị",
  round: "Bảng",
  reason: "Lý do",
  points: "Điểm",
  index: "Chỉ số",
  place: "Hạng",
  before: "Trước",
  after: "Sau",
  movedBy: (places: number) =>
    places === 0 ? "" : places > 0 ? `tăng ${places} bậc` : `giảm ${-places} bậc`,
  showAll: (count: number) => `Hiện tất cả ${count} đơn vị`,
  beforeAfter: "Trước và sau, từng đơn vị",
  whatThereIs:
    "Tính trên số liệu đang có: tiêu chí chưa có số liệu được đưa ra khỏi điểm tối đa của đơn vị. " +
    "Đơn vị đổi hạng nhiều đứng trước.",
  verdicts: {
    waiting: "chờ quyết định",
    approved: "đã chấp thuận",
    refused: "không chấp thuận",
    withdrawn: "đã rút",
  },
  proposedBy: (who: string, time: string) => `${who} đề nghị lúc ${time}`,
  decidedBy: (who: string, time: string) => `${who} quyết định lúc ${time}`,
  decisionReason: "Căn cứ của quyết định",
  refuse: "Không chấp thuận",
  withdraw: "Rút đề nghị",

  schemeChange: "Đổi bộ tiêu chí đang dùng",
  schemeChangeLead:
    "Bộ tiêu chí đang dùng không sửa được. Bản mới được đề nghị ở đây, " +
    "cùng kết quả trước và sau của từng đơn vị; " +
    "chủ tịch hội đồng, không phải người đề nghị, phê duyệt.",
  noProposals: "Chưa có đề nghị nào.",
  fromTo: (from: string, to: string) => `Từ ${from} sang ${to}`,
  lookAtIt: "Xem trước và sau",
  approveVersion: "Phê duyệt bản mới",
  proposeVersion: "Đề nghị bản mới",
  proposeVersionSubmit: "Gửi đề nghị",
  editInUse: "Soạn bản mới từ bộ đang dùng",
  newScheme: "Bộ tiêu chí mới",
  bridge: "Bộ tiêu chí đổi những gì",
  bridgeCounts: (same: number, moved: number) => `${same} tiêu chí giữ nguyên, ${moved} tiêu chí thay đổi.`,
  bridgeStates: { same: "Giữ nguyên", changed: "Đổi", new: "Mới", gone: "Bỏ" },
  parts: {
    title: "tên",
    points: "điểm tối đa",
    rule: "quy tắc chấm",
    facts: "số liệu cần nhập",
    source: "nơi chấm",
    evidence: "tài liệu kiểm chứng",
    applicability: "khi nào áp dụng",
    weight: "trọng số",
    place: "vị trí",
  },
  ruleBefore: "Đang dùng",
  ruleAfter: "Phiên bản mới",
  pointsFromTo: (from: string, to: string) => `điểm tối đa từ ${from} thành ${to}`,
  claimsStay: "Nội dung đã nhập giữ nguyên.",
  claimsAgain: "Cần xem lại nội dung đã nhập.",
  alsoAs: (code: string) => `có tiêu chí cùng tên ở mã ${code}`,
  consequences: "Cần biết trước khi phê duyệt",
  nothingLost: "Mọi nội dung đã nhập đều dùng được với bản mới.",
  signedStay: (count: number) =>
    `${count} đơn vị đã ký gửi không bị ảnh hưởng, bản ký gửi giữ nguyên hiệu lực.`,
  returned: (count: number) =>
    count === 0
      ? "Không đơn vị nào đã ký gửi phải làm lại."
      : `${count} đơn vị đã ký gửi sẽ tự động được trả lại để hoàn thiện khi phê duyệt. ` +
        "Nội dung đã nhập và bản đã ký vẫn được giữ.",
  touchedWhy: { new: "tiêu chí mới", gone: "không còn", facts: "số liệu cần nhập đổi", points: "điểm đổi" },
  termForReturned: "Hạn hoàn thiện của đơn vị bị trả lại",
  termForReturnedHint: "Thời hạn tự chấm điểm trong lịch đã hết. Giờ Việt Nam.",
  findingsMade: (count: number) => `${count} kết quả thẩm định đã có ở tiêu chí thay đổi cần xem lại.`,
  leadsMissing: "Tiêu chí chưa có cơ quan chủ trì:",

  trial: "Thử bộ tiêu chí trên số liệu năm trước",
  trialLead:
    "Xem mỗi đơn vị được bao nhiêu điểm và đứng thứ mấy nếu dùng bộ tiêu chí mới. Không có gì được ghi.",
  toRounds: "Bảng và bộ tiêu chí",
  noSources:
    "Chưa có kỳ trước nào cùng mã chuỗi công bố có số liệu. " +
    "Thêm bảng với mã chuỗi của kỳ trước, hoặc nhập số liệu kỳ trước.",
  figuresOf: "Số liệu của",
  source: (title: string, year: number, units: number) => `${title}, ${year} (${units} đơn vị)`,
  withoutData: (count: number) => `${count} tiêu chí không có số liệu`,
  withoutDataLead: "Không đơn vị nào có số liệu cho các tiêu chí này; chúng không được tính trong phép thử.",
  unread: "Số liệu bộ tiêu chí mới không đọc được",
  inUnits: (count: number) => `(${count} đơn vị)`,
};
type Words = typeof vi;
const en: Words = {
  evaluation: "Evaluation",
  none: "none",
  choose: "Choose …",
  unit: "Unit",
  round: "Round",
  reason: "Reason",
  points: "Points",
  index: "Index",
  place: "Place",
  before: "Before",
  after: "After",
  movedBy: (places) => (places === 0 ? "" : places > 0 ? `up ${places}` : `down ${-places}`),
  showAll: (count) => `Show all ${count} units`,
  beforeAfter: "Before and after, unit by unit",
  whatThereIs:
    "Computed from the data available: an item without figures is excluded from its unit's maximum. " +
    "Units whose place changes most come first.",
  verdicts: { waiting: "waiting", approved: "approved", refused: "refused", withdrawn: "withdrawn" },
  proposedBy: (who, time) => `proposed by ${who} at ${time}`,
  decidedBy: (who, time) => `decided by ${who} at ${time}`,
  decisionReason: "Grounds for the decision",
  refuse: "Refuse",
  withdraw: "Withdraw the proposal",

  schemeChange: "Change a scheme in use",
  schemeChangeLead:
    "A scheme in use cannot be edited. A new version is proposed here, " +
    "with before and after for every unit; " +
    "the chair of the council, who must not be the proposer, approves it.",
  noProposals: "There are no proposals yet.",
  fromTo: (from, to) => `From ${from} to ${to}`,
  lookAtIt: "See before and after",
  approveVersion: "Approve the new version",
  proposeVersion: "Propose a new version",
  proposeVersionSubmit: "Send the proposal",
  editInUse: "Edit a new version from the one in use",
  newScheme: "New scheme",
  bridge: "What changes in the scheme",
  bridgeCounts: (same, moved) => `${same} items stay the same, ${moved} change.`,
  bridgeStates: { same: "Same", changed: "Changed", new: "New", gone: "Gone" },
  parts: {
    title: "title",
    points: "maximum",
    rule: "rule",
    facts: "what is asked",
    source: "who scores it",
    evidence: "evidence",
    applicability: "applicability",
    weight: "weight",
    place: "place in the tree",
  },
  ruleBefore: "In use",
  ruleAfter: "New version",
  pointsFromTo: (from, to) => `maximum from ${from} to ${to}`,
  claimsStay: "Existing entries are kept.",
  claimsAgain: "Existing entries need to be checked.",
  alsoAs: (code) => `an item with the same title is at ${code}`,
  consequences: "To know before approving",
  nothingLost: "Everything entered so far fits the new version.",
  signedStay: (count) => `${count} signed units are unaffected; their sign-off stands.`,
  returned: (count) =>
    count === 0
      ? "No signed unit has to do anything again."
      : `Approval automatically returns ${count} signed units for completion. Everything entered and signed is kept.`,
  touchedWhy: {
    new: "new item",
    gone: "gone",
    facts: "asks for different facts",
    points: "different points",
  },
  termForReturned: "Deadline for the returned units",
  termForReturnedHint: "The time for self-assessment in the calendar is over. Time of Viet Nam.",
  findingsMade: (count) => `${count} findings on changed items need to be reviewed.`,
  leadsMissing: "Items without a lead agency:",

  trial: "Try a scheme on last year's figures",
  trialLead: "See what points and place each unit would have had under a new scheme. Nothing is saved.",
  toRounds: "Rounds and schemes",
  noSources:
    "No earlier round of the same series has figures. Add a round with the series of last year, or import its figures.",
  figuresOf: "Figures of",
  source: (title, year, units) => `${title}, ${year} (${units} units)`,
  withoutData: (count) => `${count} items without figures`,
  withoutDataLead: "No unit has figures for these items; they do not count in the trial.",
  unread: "Figures that the new scheme cannot read",
  inUnits: (count) => `(${count} units)`,
};
export const WORDS = { vi, en };
