import { problemsOf, type Problem } from "@thang-diem/platform/problems";

const problem = problemsOf("survey");

export const NOT_YOURS = problem(
  "not-yours",
  "Ông/bà không tổ chức khảo sát trong kỳ đánh giá này.",
  "You run no surveys in this evaluation.",
  "Đề nghị Văn phòng cải cách hành chính giao vai trò cán bộ khảo sát.",
  "Ask the reform office for the role of survey staff.",
);
export const NOT_OPEN = problem(
  "evaluation-not-open",
  "Kỳ đánh giá này không mở.",
  "This evaluation is not open.",
  "Khảo sát chỉ lập được khi kỳ đánh giá đang mở.",
  "Surveys are set up while the evaluation is open.",
);
export const NO_QUESTIONNAIRE = problem(
  "not-found",
  "Kỳ đánh giá này không có bảng hỏi đó.",
  "This evaluation has no such questionnaire.",
  "Nhập tệp bảng hỏi trước.",
  "Bring its file in first.",
);
export const NO_SURVEY = problem(
  "not-found",
  "Không có cuộc khảo sát này.",
  "There is no such survey.",
  "Chọn lại cuộc khảo sát.",
  "Choose the survey again.",
);
export const NO_UNIT = problem(
  "not-found",
  "Đơn vị này không thuộc kỳ đánh giá.",
  "This unit is not in the evaluation.",
  "Chọn đơn vị trong danh sách.",
  "Choose a unit of the list.",
);
export const CLOSED = problem(
  "closed",
  "Cuộc khảo sát đã đóng.",
  "The survey is closed.",
  "Phiếu đã nhận được giữ nguyên; muốn hỏi tiếp thì lập cuộc khảo sát mới.",
  "What was received is kept; set up another survey to go on asking.",
);
export const STILL_RUNNING = problem(
  "still-running",
  "Cuộc khảo sát chưa hết giờ.",
  "The survey is still running.",
  "Chờ đến giờ đóng và hết thời gian chờ phiếu đang làm dở.",
  "Wait until it ends and the time for forms that are open is over.",
);
export const MINUTES_WRONG = problem(
  "minutes-wrong",
  "Giờ đóng phải sau giờ mở và chưa qua.",
  "A survey closes after it opens, and not in the past.",
  "Chọn lại giờ mở, giờ đóng.",
  "Choose the minutes again.",
);
export const ALREADY_OPEN = problem(
  "already-open",
  "Cuộc khảo sát đã mở, không sửa kế hoạch được nữa.",
  "The survey has opened: its plan stands.",
  "Muốn thêm thời gian thì gia hạn; muốn đổi câu hỏi thì công bố phiên bản mới.",
  "Extend it for more time; publish another version for other questions.",
);
export const NOT_LATER = problem(
  "not-later",
  "Giờ đóng mới phải sau giờ đóng đang có và chưa qua.",
  "The new closing minute is later than the present one, and not in the past.",
  "Chọn lại giờ đóng.",
  "Choose the minute again.",
);
export const UNIT_TWICE = problem(
  "unit-twice",
  "Có đơn vị được chọn hai lần.",
  "A unit was chosen twice.",
  "Bỏ một dòng.",
  "Remove one of the lines.",
);
export const NOT_ASKED = problem(
  "not-asked",
  "Cuộc khảo sát này không hỏi về đơn vị đó.",
  "This survey does not ask about that unit.",
  "Chọn đơn vị trong danh sách của cuộc khảo sát.",
  "Choose a unit of the survey's list.",
);
export const NOTHING_COUNTED = problem(
  "nothing-counted",
  "Bảng hỏi không có câu nào trả lời theo thang điểm.",
  "The questionnaire has no question on a scale.",
  "Bỏ phần nối với tiêu chí, hoặc chọn bảng hỏi có câu theo thang điểm.",
  "Remove the links to items, or choose a questionnaire with questions on a scale.",
);
export const TARGET_TWICE = problem(
  "target-twice",
  "Một số liệu của tiêu chí nhận hai kết quả.",
  "One fact of an item is fed twice.",
  "Mỗi số liệu chỉ nối với một phần của bảng hỏi.",
  "Feed each fact from one part only.",
);
export const SAME_VERSION = problem(
  "same-version",
  "Cuộc khảo sát đang dùng chính phiên bản này.",
  "The survey uses this version already.",
  "Chọn phiên bản khác.",
  "Choose another version.",
);

export function populationBelow(units: readonly string[]): Problem {
  return problem(
    "population-below",
    `Số người của ${units.length} đơn vị nhỏ hơn số phiếu cần: ${units.slice(0, 20).join(", ")}.`,
    `${units.length} units have fewer people than answers wanted: ${units.slice(0, 20).join(", ")}.`,
    "Sửa số người hoặc số phiếu; chưa biết số người thì để 0.",
    "Correct people or answers; 0 where the number of people is not known.",
  );
}

export function satisfiedWrong(lowest: number, highest: number): Problem {
  return problem(
    "satisfied-wrong",
    `Thang điểm của bảng hỏi từ ${lowest} đến ${highest}; mức “hài lòng” phải nằm trong đó, trên mức thấp nhất.`,
    `The questionnaire's scale runs from ${lowest} to ${highest}; “satisfied” lies above its lowest step.`,
    "Chọn lại từ mức nào thì tính là hài lòng.",
    "Choose again from which step on an answer counts as satisfied.",
  );
}

export function targetsWrong(named: readonly string[]): Problem {
  return problem(
    "targets-wrong",
    `Có số liệu không nhận kết quả khảo sát hoặc phần không có trong bảng hỏi: ${named.join("; ")}.`,
    `Some facts take no survey results, or the questionnaire lacks the part: ${named.join("; ")}.`,
    "Chọn lại số liệu và phần của bảng hỏi.",
    "Choose fact and part again.",
  );
}

export const NOT_PUBLIC = problem(
  "not-public",
  "Cuộc khảo sát này không nhận phiếu qua đường dẫn chung.",
  "This survey takes no answers by a link for everybody.",
  "Thêm cách trả lời “đường dẫn chung” trước khi cuộc khảo sát mở.",
  "Add that way to answer before the survey opens.",
);
export const NO_KIOSK = problem(
  "no-kiosk",
  "Cuộc khảo sát này không nhận phiếu ở máy tại chỗ.",
  "This survey takes no answers at a kiosk.",
  "Thêm cách trả lời “máy tại chỗ” trước khi cuộc khảo sát mở.",
  "Add that way to answer before the survey opens.",
);
export const NO_PAPER = problem(
  "no-paper",
  "Cuộc khảo sát này không nhận phiếu giấy.",
  "This survey takes no answers on paper.",
  "Thêm cách trả lời “phiếu giấy” trước khi cuộc khảo sát mở.",
  "Add that way to answer before the survey opens.",
);
export const COUNT_WRONG = problem(
  "count-wrong",
  "Mỗi lần cấp từ 1 đến 10.000 mã.",
  "Between 1 and 10,000 codes are made at a time.",
  "Sửa số mã cần cấp.",
  "Correct the number of codes.",
);

export function photoByLink(question: string): Problem {
  return problem(
    "photo-by-link",
    `Câu “${question}” cần ảnh, không hỏi được qua đường dẫn.`,
    `The question “${question}” asks for a photo, which a link cannot.`,
    "Bỏ câu này, hoặc để điều tra viên hỏi.",
    "Leave it out, or let interviewers ask it.",
  );
}

/** @param names questions and groups by their names in the form */
export function notOnPaper(names: readonly string[]): Problem {
  return problem(
    "not-on-paper",
    `Phiếu giấy không in được câu cần ảnh và nhóm câu lặp lại: ${names.join(", ")}.`,
    `Photos and groups that repeat cannot be on paper: ${names.join(", ")}.`,
    "Bỏ các câu này, hoặc bỏ cách trả lời “phiếu giấy”.",
    "Leave these out, or do not choose paper.",
  );
}
