import type { AnswerFaultCode } from "@thang-diem/engine/questionnaire";
import type { Bilingual } from "@thang-diem/engine";

/** What a respondent reads beside the questionnaire's own texts. */
export const WORDS = {
  next: { vi: "Tiếp tục", en: "Next" },
  back: { vi: "Quay lại", en: "Back" },
  send: { vi: "Gửi phiếu", en: "Send" },
  more: { vi: "Thêm một lần nữa", en: "Add another" },
  fewer: { vi: "Bỏ lần cuối", en: "Remove the last" },
  moreQuestion: { vi: "Còn nữa không?", en: "Is there another?" },
  ready: {
    vi: "Ông/bà đã trả lời hết các câu. Bấm “Gửi phiếu” để gửi; gửi rồi không sửa được.",
    en: "You have answered everything. Press “Send”; a form that was sent cannot be changed.",
  },
  thanks: { vi: "Đã nhận phiếu. Cảm ơn ông/bà.", en: "Your form was received. Thank you." },
  receipt: {
    vi: "Mã biên nhận (không gắn với tên ai):",
    en: "Receipt (it is tied to nobody's name):",
  },
  choose: { vi: "– chọn –", en: "– choose –" },
  place: {
    vi: "Vĩ độ và kinh độ, ví dụ 21.0285 105.8542",
    en: "Latitude and longitude, such as 21.0285 105.8542",
  },
  rank: { vi: "Thứ", en: "Place" },
  agree: { vi: "Tôi đồng ý", en: "I agree" },
  required: { vi: "(cần trả lời)", en: "(required)" },
  page: { vi: "Trang", en: "Page" },
} satisfies Record<string, Bilingual>;

export const FAULT_WORDS: Readonly<Record<AnswerFaultCode, Bilingual>> = {
  "no-such-question": { vi: "Câu này không có trong phiếu.", en: "This question is not in the form." },
  "not-asked": { vi: "Câu này không còn được hỏi.", en: "This question is no longer asked." },
  "not-answerable": { vi: "Câu này không sửa được.", en: "This question cannot be changed." },
  "too-long": { vi: "Câu trả lời dài quá 10.000 ký tự.", en: "The answer has more than 10,000 characters." },
  "not-a-number": { vi: "Hãy ghi một số, ví dụ 12 hoặc 12,5.", en: "Write a number, such as 12 or 12.5." },
  "not-whole": { vi: "Hãy ghi một số nguyên.", en: "Write a whole number." },
  "out-of-range": { vi: "Hãy chọn một mức trong thang điểm.", en: "Choose a step of the scale." },
  "not-a-choice": { vi: "Hãy chọn lại trong các lựa chọn.", en: "Choose among what is offered." },
  "chosen-twice": { vi: "Mỗi lựa chọn chỉ chọn một lần.", en: "Choose each only once." },
  "ranking-incomplete": { vi: "Hãy xếp hết các lựa chọn.", en: "Put all of them in order." },
  "not-a-day": { vi: "Hãy ghi một ngày có thật.", en: "Write a day that exists." },
  "not-a-time": { vi: "Hãy ghi giờ và phút, ví dụ 08:30.", en: "Write hour and minute, such as 08:30." },
  "not-a-place": { vi: "Hãy ghi vĩ độ và kinh độ.", en: "Write latitude and longitude." },
  "not-a-file": { vi: "Ảnh chưa nhận được.", en: "The photo did not arrive." },
  required: { vi: "Câu này cần trả lời.", en: "This question needs an answer." },
  constraint: { vi: "Câu trả lời chưa hợp lệ.", en: "The answer is not lawful." },
  "too-many-instances": { vi: "Không thêm được nữa.", en: "No more can be added." },
  "too-heavy": { vi: "Phiếu này quá nặng để tính tiếp.", en: "This form is too heavy to go on." },
};
