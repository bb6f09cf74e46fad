import type { FieldFault } from "@thang-diem/contract";
import type { FilePlace, Problem } from "@thang-diem/platform/problems";

export const NO_LIST: Problem = {
  code: "not-found",
  message: {
    vi: "Không có danh sách hoặc phiếu này, hoặc phiếu không có tên bạn.",
    en: "There is no such list or sheet, or the sheet does not bear your name.",
  },
};
export const NOT_YOURS: Problem = {
  code: "forbidden",
  message: {
    vi: "Việc này do người khác làm: không ai chấm, xác nhận hay quyết định về chính mình.",
    en: "Somebody else does this: nobody scores, confirms or decides about himself beyond the own column.",
  },
};
export const NO_INDEX_ITEM: Problem = {
  code: "index-item-missing",
  message: {
    vi: "Bộ tiêu chí này không có tiêu chí nào lấy chỉ số đã công bố so với bình quân.",
    en: "This scheme has no item that compares a published index with the mean.",
  },
  suggestion: {
    vi: "Chọn bộ tiêu chí đánh giá người đứng đầu.",
    en: "Choose a scheme for heads of agencies.",
  },
};
export const CLOSED: Problem = {
  code: "heads-list-closed",
  message: {
    vi: "Danh sách đã trình hoặc đã quyết định, nội dung không đổi nữa. Chưa có gì được ghi.",
    en: "The list lies before the authority or is decided and does not change. Nothing was written.",
  },
};
export const NOT_NOW: Problem = {
  code: "heads-not-now",
  message: {
    vi: "Chưa đến lượt bạn, hoặc phần này đã nộp. Chưa có gì được ghi.",
    en: "It is not your turn yet, or this part is handed in. Nothing was written.",
  },
  suggestion: {
    vi:
      "Thứ tự: tự chấm, cấp quản lý trực tiếp, cấp có thẩm quyền. " +
      "Người làm công tác cán bộ trả lại phần đã nộp được.",
    en: "The order is self, direct manager, authority. The personnel office can give a part back.",
  },
};
export const WRITTEN_ON: Problem = {
  code: "heads-sheet-begun",
  message: {
    vi: "Phiếu này đã có người ghi nên không bỏ, không đổi người được nữa.",
    en: "Something is written on this sheet, so it is neither removed nor given to another.",
  },
};
export const NOT_PROPOSED: Problem = {
  code: "heads-not-proposed",
  message: {
    vi: "Danh sách chưa được trình, hoặc đã quyết định.",
    en: "The list is not before you, or is decided already.",
  },
};
export const NO_DECISION: Problem = {
  code: "heads-not-decided",
  message: {
    vi: "Chưa có quyết định xếp loại, hoặc kiến nghị trước chưa được trả lời.",
    en: "There is no decision yet, or an earlier petition waits for its answer.",
  },
};
export const NO_PETITION: Problem = {
  code: "not-found",
  message: { vi: "Phiếu này không có kiến nghị nào chờ trả lời.", en: "No petition waits on this sheet." },
};

/** @param names heads whose sheets are not complete, with what is missing */
export function incomplete(names: readonly string[]): Problem {
  const some = names.slice(0, 10).join("; ");
  return {
    code: "heads-incomplete",
    message: {
      vi: `Chưa trình được, còn ${names.length} phiếu chưa đủ: ${some}.`,
      en: `The list cannot go on, ${names.length} sheets are incomplete: ${some}.`,
    },
    suggestion: {
      vi: "Chờ đủ ba cột và số liệu được xác nhận, hoặc bỏ người không đánh giá khỏi danh sách.",
      en: "Wait for the three columns and the confirmed figures, or take out who is not evaluated.",
    },
  };
}
export const NO_HEADS: Problem = {
  code: "heads-none",
  message: { vi: "Danh sách chưa có ai.", en: "There is nobody on the list." },
};

const ROW = {
  unit: {
    code: "unit-unknown",
    vi: "Kết quả đã công bố không có đơn vị này.",
    en: "The published result has no such unit.",
  },
  twice: {
    code: "unit-twice",
    vi: "Đơn vị này đã có ở dòng trước.",
    en: "An earlier row names the same unit.",
  },
  name: { code: "full-name-missing", vi: "Chưa ghi họ và tên.", en: "The name is not written." },
  account: {
    code: "person-unknown",
    vi: "Không có tài khoản này, hoặc người đó chưa có vai trò xem phiếu trong kỳ đánh giá.",
    en: "There is no such account, or its holder has no role in this evaluation that opens a sheet.",
  },
  manager: {
    code: "manager-self",
    vi: "Người đứng đầu không là cấp quản lý trực tiếp của chính mình.",
    en: "Nobody is his own direct manager.",
  },
  authority: {
    code: "authority-listed",
    vi: "Cấp có thẩm quyền quyết định danh sách này không đứng trong danh sách.",
    en: "Whoever decides on this list does not stand on it.",
  },
  confirmed: {
    code: "heads-confirmed",
    vi: "Số liệu của người này đã nộp, hoặc do người khác xác nhận. Chưa có gì được ghi.",
    en: "The figures of this head are handed in, or somebody else confirms them. Nothing was written.",
  },
  begun: { code: "heads-sheet-begun", vi: WRITTEN_ON.message.vi, en: WRITTEN_ON.message.en },
} as const;
export type RowFault = keyof typeof ROW;

/** What is wrong with one head of the list. */
export function rowFault(fault: RowFault, place?: FilePlace): Problem {
  const { code, vi, en } = ROW[fault];
  return { code, message: { vi, en }, ...(place && { place }) };
}

/** The same at a field of a form. */
export function fieldOf(field: string, fault: RowFault): FieldFault {
  const { code, vi, en } = ROW[fault];
  return { field, code, message: { vi, en } };
}
