import type { UnitAnswer } from "@thang-diem/press/figures";
import type { FilePlace, Problem } from "@thang-diem/platform/problems";

export function unitFault(text: string, answer: UnitAnswer, place: FilePlace): Problem {
  const names = answer.kind === "candidates" ? answer.names : answer.kind === "none" ? answer.nearest : [];
  const some = (names ?? []).slice(0, 3).join(", ");
  return {
    code: text === "" ? "unit-missing" : "unit-unknown",
    message:
      text === ""
        ? { vi: "Dòng không ghi đơn vị.", en: "The row names no unit." }
        : {
            vi: `Không xác định được đơn vị “${text}” trong kỳ đánh giá này.`,
            en: `It is unclear which unit of this evaluation “${text}” is.`,
          },
    suggestion:
      some === ""
        ? { vi: "Ghi tên hoặc mã đơn vị của kỳ.", en: "Write the name or code of a unit of the evaluation." }
        : { vi: `Có phải: ${some}?`, en: `Is it: ${some}?` },
    place,
  };
}

export function monthFault(text: string, place: FilePlace): Problem {
  return {
    code: "month-invalid",
    message: {
      vi: `“${text}” không phải là một tháng đã qua hoặc tháng này.`,
      en: `“${text}” is not a month that has passed or the present one.`,
    },
    suggestion: { vi: "Ghi như 03/2026 hoặc 2026-03.", en: "Write it as 03/2026 or 2026-03." },
    place,
  };
}

type CountFault = "count-missing" | "count-invalid" | "procedure-missing";

export function countFault(code: CountFault, title: string, text: string, place: FilePlace): Problem {
  return {
    code,
    message:
      code === "count-invalid"
        ? {
            vi: `Cột “${title}”: “${text}” không phải là một số hồ sơ nguyên, không âm.`,
            en: `Column “${title}”: “${text}” is not a whole number of dossiers, 0 or more.`,
          }
        : { vi: `Cột “${title}” để trống.`, en: `Column “${title}” is empty.` },
    suggestion:
      code === "procedure-missing"
        ? { vi: "Ghi tên hoặc mã thủ tục.", en: "Write the name or code of the procedure." }
        : {
            vi: "Ghi số liền nhau, ví dụ 1234; không có hồ sơ nào thì ghi 0.",
            en: "Write the digits without separators, e.g. 1234; write 0 where there was none.",
          },
    place,
  };
}

export function partFault(part: string, whole: string, place: FilePlace): Problem {
  return {
    code: "part-above-whole",
    message: {
      vi: `“${part}” phải có “${whole}” và không lớn hơn “${whole}”.`,
      en: `“${part}” needs “${whole}” and is not above it.`,
    },
    suggestion: { vi: "Kiểm tra hai cột của dòng này.", en: "Check both columns of this row." },
    place,
  };
}

export function twiceFault(first: number, place: FilePlace): Problem {
  return {
    code: "line-twice",
    message: {
      vi: `Đơn vị, tháng, lĩnh vực và thủ tục này đã có ở dòng ${first} của tệp.`,
      en: `This unit, month, field and procedure stand in row ${first} of the file already.`,
    },
    suggestion: { vi: "Giữ một dòng.", en: "Keep one of the rows." },
    place,
  };
}

/** @param months how many months of units have other figures already */
export function reasonMissing(months: number): Problem {
  return {
    code: "correction-reason-missing",
    message: {
      vi: `Tệp đính chính ${months} tháng đã có số liệu khác: cần ghi lý do đính chính.`,
      en: `The file corrects ${months} months that have other figures: say why.`,
    },
    suggestion: {
      vi: "Ghi lý do rồi gửi lại. Số liệu trước vẫn được giữ bên cạnh.",
      en: "Write the reason and send it again. The earlier figures stay beside the new ones.",
    },
  };
}

export const NO_EVALUATION: Problem = {
  code: "not-found",
  message: { vi: "Không có kỳ đánh giá này.", en: "There is no such evaluation." },
};
export const NO_UNIT: Problem = {
  code: "not-found",
  message: {
    vi: "Không có đơn vị này trong kỳ đánh giá.",
    en: "There is no such unit in the evaluation.",
  },
};
/** Stands for a trial and for a file with faults: nothing of it is kept. */
export const NOT_KEPT: Problem = {
  code: "not-kept",
  message: { vi: "Chưa có gì được ghi.", en: "Nothing was written." },
};
export const NO_FACT: Problem = {
  code: "fact-unknown",
  message: {
    vi: "Dữ kiện này không lấy số liệu bên ngoài, hoặc không cùng loại với số liệu được chọn. Chưa có gì được ghi.",
    en: "This fact takes no outside figures, or is of another kind than what was chosen. Nothing was written.",
  },
  suggestion: {
    vi: "Tỷ lệ đưa vào dữ kiện là tỷ lệ, số lượng đưa vào dữ kiện là số lượng.",
    en: "Shares go into facts that are shares, counts into facts that are counts.",
  },
};
export const PERIOD_WRONG: Problem = {
  code: "period-wrong",
  message: {
    vi: "Tháng cuối đứng trước tháng đầu. Chưa có gì được ghi.",
    en: "The last month is before the first one. Nothing was written.",
  },
};
export const NOTHING_THERE: Problem = {
  code: "period-empty",
  message: {
    vi: "Chưa có số liệu một cửa nào của khoảng tháng này. Chưa có gì được ghi.",
    en: "There are no figures of these months yet. Nothing was written.",
  },
  suggestion: { vi: "Nhập số liệu các tháng trước.", en: "Bring the figures of the months first." },
};
