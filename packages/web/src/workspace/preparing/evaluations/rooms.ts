import type { Permission } from "@thang-diem/contract";
import type { Bilingual } from "@thang-diem/engine";

/** A part of the work in an evaluation, with a page of its own. */
export interface Room {
  /** Address below the evaluation: "/ky-danh-gia/$evaluationId/tu-cham". */
  readonly to: string;
  /** Shown to whoever holds it. */
  readonly permission: Permission;
  readonly title: Bilingual;
  readonly about: Bilingual;
}

/** In the order of the year's work. */
export const ROOMS: readonly Room[] = [
  {
    to: "/ky-danh-gia/$evaluationId/tu-cham",
    permission: "claim.read",
    title: { vi: "Tự chấm điểm", en: "Self-assessment" },
    about: {
      vi: "Nhập số liệu, giải trình từng tiêu chí; điểm hiện ngay khi nhập.",
      en: "Figures and explanations, item by item; points appear as you type.",
    },
  },
  {
    to: "/ky-danh-gia/$evaluationId/tham-dinh",
    permission: "appraisal.write",
    title: { vi: "Thẩm định", en: "Appraisal" },
    about: {
      vi: "Xem xét tự chấm điểm của các đơn vị được giao, theo tiêu chí hoặc theo đơn vị.",
      en: "Appraise the self-assessments assigned to you, by item or by unit.",
    },
  },
  {
    to: "/ky-danh-gia/$evaluationId/tai-lieu",
    permission: "claim.read",
    title: { vi: "Tài liệu của đơn vị", en: "The unit's documents" },
    about: {
      vi: "Mọi tài liệu kiểm chứng và các tiêu chí dùng chúng.",
      en: "All evidence and the items it is used for.",
    },
  },
  {
    to: "/ky-danh-gia/$evaluationId/chu-tri",
    permission: "lead.write",
    title: { vi: "Tiêu chí do cơ quan chủ trì nhập", en: "Items entered by the lead agency" },
    about: {
      vi: "Nhập số liệu của mọi đơn vị cho tiêu chí cơ quan bạn chủ trì.",
      en: "Figures of all units for the items your agency is responsible for.",
    },
  },
  {
    to: "/ky-danh-gia/$evaluationId/khao-sat",
    permission: "survey.read",
    title: { vi: "Khảo sát", en: "Surveys" },
    about: {
      vi: "Bảng hỏi, chọn mẫu, mã trả lời, tiến độ, đóng và tính kết quả.",
      en: "Questionnaires, samples, codes, progress, closing and estimates.",
    },
  },
  {
    to: "/ky-danh-gia/$evaluationId/so-lieu-ngoai",
    permission: "survey.write",
    title: { vi: "Kết quả điều tra và số liệu bên ngoài", en: "Survey results and outside figures" },
    about: {
      vi: "Nhập từ tệp số liệu điều tra, thống kê, chỉ số khác.",
      en: "Import figures from surveys, statistics and other indices from a file.",
    },
  },
  {
    to: "/ky-danh-gia/$evaluationId/giai-trinh",
    permission: "explanation.write",
    title: { vi: "Giải trình", en: "Explanation" },
    about: {
      vi: "Xem những mục thẩm định khác với tự chấm, đồng ý hoặc giải trình.",
      en: "See where findings differ from the self-assessment; agree or explain.",
    },
  },
  {
    to: "/ky-danh-gia/$evaluationId/phan-cong-tham-dinh",
    permission: "appraisal.assign",
    title: { vi: "Phân công thẩm định", en: "Appraisal assignments" },
    about: {
      vi: "Giao, kết thúc, luân chuyển người thẩm định; ai bị vướng đơn vị nào.",
      en: "Assign, end and rotate appraisers; who is barred from which unit.",
    },
  },
  {
    to: "/ky-danh-gia/$evaluationId/giam-sat-tham-dinh",
    permission: "appraisal.oversee",
    title: { vi: "Giám sát thẩm định", en: "Oversight of the appraisal" },
    about: {
      vi: "Dấu hiệu chấm không đều, mức độ chặt của từng người, mẫu kiểm tra lại.",
      en: "Signs of unequal treatment, how strict each appraiser is, the re-check sample.",
    },
  },
  {
    to: "/ky-danh-gia/$evaluationId/lich",
    permission: "evaluation.write",
    title: { vi: "Lịch và gia hạn", en: "Calendar and extensions" },
    about: {
      vi: "Gia hạn cho từng đơn vị, đổi lịch của cả kỳ, có ghi lý do.",
      en: "Extensions for individual units, a new calendar for all, each with a reason.",
    },
  },
  {
    to: "/ky-danh-gia/$evaluationId/nguon-so-lieu",
    permission: "evaluation.write",
    title: { vi: "Cơ quan chủ trì và nguồn số liệu", en: "Lead agencies and sources" },
    about: {
      vi: "Ai nhập, ai cung cấp số liệu tiêu chí đơn vị không tự chấm; tiêu chí chưa có cơ quan.",
      en: "Who enters or supplies the items that units do not score themselves; items without an agency.",
    },
  },
  {
    to: "/ky-danh-gia/$evaluationId/mien-tieu-chi",
    permission: "claim.read",
    title: { vi: "Miễn tiêu chí", en: "Exemptions" },
    about: {
      vi: "Tiêu chí không áp dụng cho một đơn vị: đề nghị, quyết định, lý do.",
      en: "Items that do not apply to a unit: proposals, decisions, reasons.",
    },
  },
  {
    to: "/ky-danh-gia/$evaluationId/doi-bo-tieu-chi",
    permission: "council.read",
    title: { vi: "Đổi bộ tiêu chí đang dùng", en: "Change a scheme in use" },
    about: {
      vi: "Bản mới được đề nghị, kết quả trước và sau; chủ tịch hội đồng phê duyệt.",
      en: "Proposed new versions with results before and after; the chair of the council approves.",
    },
  },
  {
    to: "/ky-danh-gia/$evaluationId/hoi-dong",
    permission: "council.read",
    title: { vi: "Hội đồng", en: "Council" },
    about: {
      vi: "Nội dung còn ý kiến khác nhau, phiên họp, biểu quyết, biên bản.",
      en: "Contested items, sessions, votes, minutes.",
    },
  },
  {
    to: "/ky-danh-gia/$evaluationId/ket-qua",
    permission: "board.read",
    title: { vi: "Kết quả, phê duyệt, công bố", en: "Results, approval, publication" },
    about: {
      vi: "Điểm đang có hiệu lực của mọi đơn vị, nội dung chưa xong, phê duyệt và công bố.",
      en: "The result of every unit, what is still open, approval and publication.",
    },
  },
  {
    to: "/ky-danh-gia/$evaluationId/xem-truoc",
    permission: "explanation.write",
    title: { vi: "Xem trước kết quả, kiến nghị", en: "Preview of the result, complaints" },
    about: {
      vi: "Kết quả của đơn vị trước và sau khi công bố, từng tiêu chí và lý do; gửi kiến nghị.",
      en: "The unit's result before and after it is published, item by item and why; complaints.",
    },
  },
  {
    to: "/ky-danh-gia/$evaluationId/kien-nghi",
    permission: "council.read",
    title: { vi: "Kiến nghị", en: "Complaints" },
    about: {
      vi: "Kiến nghị của các đơn vị về kết quả, câu trả lời, nội dung phải đính chính.",
      en: "What units complain about in their results, the answers, what has to be corrected.",
    },
  },
  {
    to: "/ky-danh-gia/$evaluationId/khac-phuc",
    permission: "improvement.read",
    title: { vi: "Khắc phục, lấy lại điểm", en: "Winning points back" },
    about: {
      vi: "Điểm mất ở đâu, vì sao, so với nhóm; thử phương án và cách ít công nhất để đạt mục tiêu.",
      en: "Where points were lost and why, compared with others; trials, and the least work to reach a target.",
    },
  },
  {
    to: "/ky-danh-gia/$evaluationId/khac-phuc/cong-viec",
    permission: "plan.read",
    title: { vi: "Công việc trong năm", en: "Work of the year" },
    about: {
      vi: "Nhiệm vụ từ kế hoạch khắc phục, kết luận và kiểm tra: còn hạn, quá hạn, đã làm, đã chứng minh.",
      en: "Tasks from improvement plans, conclusions and inspections: on time, overdue, done, proved.",
    },
  },
  {
    to: "/ky-danh-gia/$evaluationId/khac-phuc/kiem-tra",
    permission: "inspection.read",
    title: { vi: "Kiểm tra trong năm", en: "Inspections of the year" },
    about: {
      vi: "Đơn vị được chọn, người kiểm tra, phát hiện, việc phải khắc phục và thời hạn.",
      en: "Which units were selected, who inspects, what was found and must be put right by when.",
    },
  },
  {
    to: "/ky-danh-gia/$evaluationId/nguoi-dung-dau",
    permission: "head.read",
    title: { vi: "Đánh giá người đứng đầu", en: "Heads of agencies" },
    about: {
      vi: "Phiếu có tên bạn: tự chấm, chấm người thuộc quyền, xếp loại và lý do; kiến nghị.",
      en: "Sheets that bear your name: score yourself or those you manage, classes and why, petitions.",
    },
  },
  {
    to: "/ky-danh-gia/$evaluationId/mot-cua",
    permission: "one-stop.read",
    title: { vi: "Số liệu một cửa", en: "One-stop figures" },
    about: {
      vi: "Hồ sơ của từng đơn vị theo tháng, tỷ lệ đúng hạn, điểm, tháng bất thường; đưa vào tiêu chí.",
      en: "Dossiers of each unit by month, shares on time, points, unusual months; used in the criteria.",
    },
  },
  {
    to: "/ky-danh-gia/$evaluationId/tien-do",
    permission: "board.read",
    title: { vi: "Bảng tiến độ", en: "Progress board" },
    about: {
      vi: "Ai chậm việc gì, điểm thay đổi ở đâu, người thẩm định còn bao nhiêu việc; nhắc việc.",
      en: "What is overdue, where points change, how much work appraisers have left; reminders.",
    },
  },
  {
    to: "/ky-danh-gia/$evaluationId/lich-su",
    permission: "history.read",
    title: { vi: "Lịch sử", en: "History" },
    about: { vi: "Mọi giá trị cũ → mới, ai sửa và lúc nào.", en: "Every value old → new, by whom and when." },
  },
];
