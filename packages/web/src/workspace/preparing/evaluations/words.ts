const vi = {
  asPinned: "Kỳ này vẫn đánh giá đơn vị như khi mở kỳ.",
  list: "Kỳ đánh giá",
  setUp: "Lập kỳ đánh giá",
  none:
    "Chưa có kỳ đánh giá nào mà bạn tham gia. " +
    "Kỳ đánh giá hiện ở đây khi cơ quan thường trực mở kỳ và giao vai trò cho bạn.",
  sample: "số liệu mẫu",
  year: (year: number) => `năm ${year}`,
  states: {
    draft: "đang chuẩn bị",
    open: "đang thực hiện",
    approved: "đã phê duyệt",
    published: "đã công bố",
    withdrawn: "đã hủy",
  },
  calendar: "Lịch của kỳ đánh giá",
  phases: {
    "self-assessment": "Tự chấm điểm",
    appraisal: "Thẩm định",
    explanation: "Giải trình",
    "second-appraisal": "Thẩm định lại",
    council: "Hội đồng xem xét",
    preview: "Xem trước kết quả",
  },
  phase: "Bước",
  opens: "Bắt đầu",
  closes: "Kết thúc",
  ownTerm: (unit: string, moment: string) => `${unit} được gia hạn đến ${moment}`,
  now: "đang diễn ra",
  rounds: "Bảng đánh giá",
  units: (count: number) => `${count} đơn vị`,
  work: "Việc của bạn trong kỳ này",
  noWork:
    "Hiện chưa có việc nào cho vai trò của bạn. " +
    "Lịch bên dưới cho biết bước nào bắt đầu khi nào; bạn sẽ nhận được thông báo.",
};
type Words = typeof vi;
const en: Words = {
  asPinned: "This evaluation goes on with the unit as it was when it opened.",
  list: "Evaluations",
  setUp: "Set up an evaluation",
  none:
    "You are not taking part in any evaluation yet. " +
    "An evaluation appears here once the reform office opens one and gives you a role in it.",
  sample: "sample data",
  year: (year) => `year ${year}`,
  states: {
    draft: "being prepared",
    open: "under way",
    approved: "approved",
    published: "published",
    withdrawn: "withdrawn",
  },
  calendar: "Calendar",
  phases: {
    "self-assessment": "Self-assessment",
    appraisal: "Appraisal",
    explanation: "Explanation",
    "second-appraisal": "Second appraisal",
    council: "Council",
    preview: "Preview of results",
  },
  phase: "Phase",
  opens: "Begins",
  closes: "Ends",
  ownTerm: (unit, moment) => `${unit}: extended to ${moment}`,
  now: "now",
  rounds: "Rounds",
  units: (count) => `${count} units`,
  work: "Your work in this evaluation",
  noWork:
    "There is no work for your role at the moment. " +
    "The calendar below shows when each phase begins; you will get a notice.",
};
export const WORDS = { vi, en };
