const vi = {
  unit: "Đơn vị",
  item: "Tiêu chí",
  reason: "Lý do",
  verdicts: {
    waiting: "chờ quyết định",
    approved: "đã chấp thuận",
    refused: "không chấp thuận",
    withdrawn: "đã rút",
  },
  proposedBy: (who: string, time: string) => `${who} đề nghị lúc ${time}`,
  decidedBy: (who: string, time: string) => `${who} quyết định lúc ${time}`,
  decisionReason: "Căn cứ của quyết định",
  approve: "Chấp thuận",
  refuse: "Không chấp thuận",
  withdraw: "Rút đề nghị",
  exemptions: "Miễn tiêu chí",
  exemptionsLead:
    "Tiêu chí không áp dụng cho một đơn vị được đưa ra khỏi điểm tối đa của đơn vị đó. " +
    "Người đề nghị không tự quyết định; lý do được công bố cùng kết quả.",
  noExemptions: "Chưa có đề nghị nào.",
  decide: "Quyết định",
  revoke: "Hủy việc miễn",
  revokeSubmit: "Hủy việc miễn",
  propose: "Đề nghị miễn một tiêu chí",
  proposeUnit: "Cơ quan thường trực hoặc chủ tịch hội đồng sẽ quyết định.",
  proposeOffice: "Đề nghị của bạn do một người khác có thẩm quyền quyết định.",
  proposeSubmit: "Gửi đề nghị",
  exemptionReason: "Nêu căn cứ: quy định, văn bản, chức năng của đơn vị.",
};

const en: typeof vi = {
  unit: "Unit",
  item: "Item",
  reason: "Reason",
  verdicts: { waiting: "waiting", approved: "approved", refused: "refused", withdrawn: "withdrawn" },
  proposedBy: (who, time) => `proposed by ${who} at ${time}`,
  decidedBy: (who, time) => `decided by ${who} at ${time}`,
  decisionReason: "Grounds for the decision",
  approve: "Approve",
  refuse: "Refuse",
  withdraw: "Withdraw the proposal",
  exemptions: "Exemptions",
  exemptionsLead:
    "An item that does not apply to a unit is excluded from its maximum. " +
    "Whoever proposes an exemption cannot decide on it; the reason is published with the result.",
  noExemptions: "There are no proposals yet.",
  decide: "Decide",
  revoke: "End the exemption",
  revokeSubmit: "End the exemption",
  propose: "Propose an exemption",
  proposeUnit: "The reform office or the chair of the council decides.",
  proposeOffice: "Another person with the right to decide will decide on your proposal.",
  proposeSubmit: "Send the proposal",
  exemptionReason: "State the grounds: a regulation, a document, the unit's functions.",
};

export const WORDS = { vi, en };
