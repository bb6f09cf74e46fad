import { IN_ROUND, type PermissionRow } from "./permission-row.ts";

/** The one table of rights, for server and screens; a test walks every route with every role. All else is refused. */
export const PERMISSIONS = {
  "session.own": {
    about: { vi: "Hoàn tất đăng nhập, đăng xuất", en: "Finish signing in, sign out" },
    everyone: "half-signed-in",
    roles: {},
  },
  "account.own": {
    about: { vi: "Xem và bảo vệ tài khoản của chính mình", en: "See and protect one's own account" },
    everyone: "signed-in",
    roles: {},
  },
  "account.read": {
    about: { vi: "Xem danh sách tài khoản", en: "See accounts" },
    roles: { administrator: "all", auditor: "all", "reform-office": "all", "unit-leader": "own-unit" },
  },
  "account.write": {
    about: {
      vi: "Thêm, sửa, đóng tài khoản; cấp mã một lần",
      en: "Add, change and close accounts; give one-time codes",
    },
    roles: { administrator: "all" },
  },
  "account.import": {
    about: { vi: "Nhập tài khoản từ tệp", en: "Import accounts from a file" },
    roles: { administrator: "all" },
  },
  "organisation.read": {
    about: { vi: "Xem danh sách cơ quan", en: "See organisations" },
    roles: { administrator: "all", auditor: "all", "reform-office": "all" },
  },
  "organisation.write": {
    about: { vi: "Thêm cơ quan", en: "Add organisations" },
    roles: { administrator: "all", "reform-office": "all" },
  },
  "unit.change": {
    about: {
      vi: "Ghi nhận đổi tên, sáp nhập, chia tách, kết thúc đơn vị",
      en: "Record that units are renamed, merged, split or closed",
    },
    // Who keeps accounts does not say which units there are.
    roles: { "reform-office": "own-evaluation" },
  },
  "role.give": {
    about: { vi: "Giao và thu hồi vai trò", en: "Give and take roles" },
    roles: { administrator: "all", "reform-office": "own-evaluation" },
  },
  "evaluation.read": {
    about: {
      vi: "Xem lịch, bộ tiêu chí và danh sách đơn vị của kỳ đánh giá",
      en: "See calendar, schemes and units of an evaluation",
    },
    roles: { ...IN_ROUND, administrator: "all", auditor: "all" },
  },
  "evaluation.create": {
    about: { vi: "Lập kỳ đánh giá mới", en: "Set up a new evaluation" },
    roles: { "reform-office": "own-evaluation" },
  },
  "evaluation.write": {
    about: {
      vi: "Chuẩn bị, mở, gia hạn và phân công kỳ đánh giá",
      en: "Prepare, open, extend and staff an evaluation",
    },
    roles: { "reform-office": "own-evaluation" },
  },
  "exemption.propose": {
    about: { vi: "Đề nghị miễn một tiêu chí", en: "Propose an exemption" },
    roles: { "unit-clerk": "own-unit", "unit-leader": "own-unit", "reform-office": "own-evaluation" },
  },
  "exemption.decide": {
    about: { vi: "Quyết định đề nghị miễn của người khác", en: "Decide what others proposed to exempt" },
    roles: { "reform-office": "own-evaluation", "council-chair": "own-evaluation" },
  },
  "claim.read": {
    about: { vi: "Xem tự chấm điểm", en: "See self-assessments" },
    roles: {
      "unit-clerk": "own-unit",
      "unit-leader": "own-unit",
      "reform-office": "own-evaluation",
      appraiser: "own-evaluation",
      "lead-agency": "own-evaluation",
      "council-member": "own-evaluation",
      "council-secretary": "own-evaluation",
      "council-chair": "own-evaluation",
      auditor: "all",
    },
  },
  "claim.write": {
    about: { vi: "Nhập tự chấm điểm", en: "Fill in the self-assessment" },
    roles: { "unit-clerk": "own-unit", "unit-leader": "own-unit" },
  },
  "claim.sign": {
    about: { vi: "Ký gửi tự chấm điểm", en: "Sign off the self-assessment" },
    roles: { "unit-leader": "own-unit" },
  },
  "claim.return": {
    about: { vi: "Trả lại tự chấm điểm để sửa", en: "Return a self-assessment for correction" },
    roles: { "reform-office": "own-evaluation" },
  },
  "evidence.write": {
    about: {
      vi: "Gắn tài liệu kiểm chứng cho tiêu chí mình chấm",
      en: "Attach evidence to the items that one scores",
    },
    roles: { "unit-clerk": "own-unit", "unit-leader": "own-unit", "lead-agency": "own-unit" },
  },
  "lead.write": {
    about: {
      vi: "Nhập số liệu tiêu chí do cơ quan chủ trì chấm",
      en: "Enter figures of items that a lead agency scores",
    },
    roles: { "lead-agency": "own-unit" },
  },
  "lead.confirm": {
    about: {
      vi: "Xác nhận số liệu mà cơ quan chủ trì tự nhập cho chính mình",
      en: "Confirm what lead agencies entered about themselves",
    },
    roles: { "reform-office": "own-evaluation", "council-chair": "own-evaluation" },
  },
  "survey.write": {
    about: {
      vi: "Nhập kết quả điều tra và số liệu bên ngoài",
      en: "Enter survey results and outside figures",
    },
    roles: { "survey-staff": "own-evaluation", "reform-office": "own-evaluation" },
  },
  "survey.run": {
    about: {
      vi: "Lập, mở, đóng cuộc khảo sát; chọn mẫu, cấp mã trả lời, tính kết quả",
      en: "Set up, open and close surveys; draw samples, give codes, estimate results",
    },
    roles: { "survey-staff": "own-evaluation", "reform-office": "own-evaluation" },
  },
  "survey.read": {
    about: {
      vi: "Xem các cuộc khảo sát, tiến độ và kết quả ước lượng",
      en: "See surveys, their progress and estimates",
    },
    roles: {
      "survey-staff": "own-evaluation",
      "reform-office": "own-evaluation",
      "council-secretary": "own-evaluation",
      "council-chair": "own-evaluation",
      analyst: "own-evaluation",
      auditor: "all",
    },
  },
  "appraisal.read": {
    about: { vi: "Xem kết quả thẩm định", en: "See findings" },
    roles: {
      "unit-clerk": "own-unit",
      "unit-leader": "own-unit",
      "reform-office": "own-evaluation",
      appraiser: "own-evaluation",
      "lead-agency": "own-evaluation",
      "council-member": "own-evaluation",
      "council-secretary": "own-evaluation",
      "council-chair": "own-evaluation",
      auditor: "all",
    },
  },
  "appraisal.write": {
    about: { vi: "Thẩm định theo phân công", en: "Appraise as assigned" },
    roles: { appraiser: "own-evaluation", "lead-agency": "own-evaluation" },
  },
  "appraisal.assign": {
    about: { vi: "Phân công, luân chuyển người thẩm định", en: "Assign and rotate appraisers" },
    roles: { "reform-office": "own-evaluation" },
  },
  "appraisal.oversee": {
    about: {
      vi: "Xem dấu hiệu chấm không đều và mẫu kiểm tra lại",
      en: "See signs of unequal treatment and the re-check sample",
    },
    roles: {
      "reform-office": "own-evaluation",
      "council-secretary": "own-evaluation",
      "council-chair": "own-evaluation",
      auditor: "all",
    },
  },
  "explanation.write": {
    about: { vi: "Giải trình kết quả thẩm định", en: "Explain against findings" },
    roles: { "unit-clerk": "own-unit", "unit-leader": "own-unit" },
  },
  "council.read": {
    about: { vi: "Xem hồ sơ hội đồng", en: "See the council's papers" },
    roles: {
      "council-member": "own-evaluation",
      "council-secretary": "own-evaluation",
      "council-chair": "own-evaluation",
      "reform-office": "own-evaluation",
      auditor: "all",
    },
  },
  "council.prepare": {
    about: { vi: "Chuẩn bị phiên họp, biên bản", en: "Prepare sessions and minutes" },
    roles: { "council-secretary": "own-evaluation" },
  },
  "council.vote": {
    about: { vi: "Biểu quyết", en: "Vote" },
    roles: { "council-member": "own-evaluation", "council-chair": "own-evaluation" },
  },
  "council.approve": {
    about: { vi: "Phê duyệt kết quả, mở lại kết quả", en: "Approve or re-open the result" },
    roles: { "council-chair": "own-evaluation" },
  },
  "result.read": {
    about: { vi: "Xem trước kết quả của đơn vị mình", en: "Preview the own unit's result" },
    roles: {
      "unit-clerk": "own-unit",
      "unit-leader": "own-unit",
      "reform-office": "own-evaluation",
      "council-member": "own-evaluation",
      "council-secretary": "own-evaluation",
      "council-chair": "own-evaluation",
      analyst: "own-evaluation",
      auditor: "all",
    },
  },
  "complaint.file": {
    about: {
      vi: "Kiến nghị về kết quả đã công bố của đơn vị mình",
      en: "Complain about the own unit's published result",
    },
    roles: { "unit-leader": "own-unit" },
  },
  "complaint.answer": {
    about: { vi: "Trả lời kiến nghị của các đơn vị", en: "Answer complaints of units" },
    roles: { "reform-office": "own-evaluation", "council-secretary": "own-evaluation" },
  },
  "result.publish": {
    about: { vi: "Công bố kết quả đã phê duyệt", en: "Publish the approved result" },
    roles: { "reform-office": "own-evaluation" },
  },
  "improvement.read": {
    about: {
      vi: "Xem điểm mất, thử phương án lấy lại điểm của kết quả đã công bố",
      en: "See what published results lost, and try how to win it back",
    },
    roles: { ...IN_ROUND, auditor: "all" },
  },
  "plan.read": {
    about: { vi: "Xem kế hoạch khắc phục", en: "See improvement plans" },
    roles: {
      "unit-clerk": "own-unit",
      "unit-leader": "own-unit",
      "reform-office": "own-evaluation",
      "council-chair": "own-evaluation",
      "council-secretary": "own-evaluation",
      analyst: "own-evaluation",
      auditor: "all",
    },
  },
  "plan.write": {
    about: {
      vi: "Lập, sửa, báo tiến độ kế hoạch khắc phục",
      en: "Write improvement plans and report on them",
    },
    roles: { "unit-clerk": "own-unit", "unit-leader": "own-unit", "reform-office": "own-evaluation" },
  },
  "plan.sign": {
    about: { vi: "Ký kế hoạch khắc phục của đơn vị", en: "Sign the unit's improvement plan" },
    roles: { "unit-leader": "own-unit" },
  },
  "task.give": {
    about: {
      vi: "Giao nhiệm vụ từ kết luận của cơ quan thường trực",
      en: "Give tasks from conclusions of the office",
    },
    roles: { "reform-office": "own-evaluation" },
  },
  "inspection.read": {
    about: { vi: "Xem kế hoạch và kết quả kiểm tra", en: "See inspections and what they found" },
    roles: {
      "unit-clerk": "own-unit",
      "unit-leader": "own-unit",
      "reform-office": "own-evaluation",
      appraiser: "own-evaluation",
      "council-chair": "own-evaluation",
      "council-secretary": "own-evaluation",
      auditor: "all",
    },
  },
  "inspection.plan": {
    about: { vi: "Chọn đơn vị, cử người kiểm tra", en: "Choose units and send inspectors" },
    roles: { "reform-office": "own-evaluation" },
  },
  "inspection.write": {
    about: { vi: "Ghi kết quả kiểm tra được giao", en: "Write what an inspection found" },
    roles: { appraiser: "own-evaluation", "reform-office": "own-evaluation" },
  },
  "one-stop.read": {
    about: { vi: "Xem số liệu một cửa hằng tháng", en: "See the monthly figures of one-stop shops" },
    roles: {
      "unit-clerk": "own-unit",
      "unit-leader": "own-unit",
      "reform-office": "own-evaluation",
      "council-chair": "own-evaluation",
      "council-secretary": "own-evaluation",
      analyst: "own-evaluation",
      auditor: "all",
    },
  },
  "one-stop.write": {
    about: {
      vi: "Nhập số liệu một cửa, đưa vào tiêu chí",
      en: "Bring figures of one-stop shops, put them into items",
    },
    roles: { "reform-office": "own-evaluation" },
  },
  "head.read": {
    about: {
      vi: "Xem phiếu đánh giá người đứng đầu của mình hoặc có tên mình",
      en: "See the heads' sheets that bear one's own name",
    },
    // Personal: no office and no auditor sees a sheet by the role alone.
    roles: {
      "personnel-office": "own-evaluation",
      "unit-leader": "own-evaluation",
      "reform-office": "own-evaluation",
      "council-member": "own-evaluation",
      "council-chair": "own-evaluation",
    },
  },
  "head.score": {
    about: {
      vi: "Chấm cột của mình, quyết định, kiến nghị ở phiếu có tên mình",
      en: "Score one's own column, decide and petition on sheets that bear one's name",
    },
    roles: {
      "unit-leader": "own-evaluation",
      "reform-office": "own-evaluation",
      "council-member": "own-evaluation",
      "council-chair": "own-evaluation",
    },
  },
  "head.manage": {
    about: {
      vi: "Lập danh sách, hồ sơ đánh giá người đứng đầu; xem mọi phiếu trừ phiếu của mình",
      en: "Keep the heads' list and sheets; see every sheet but decide none",
    },
    roles: { "personnel-office": "own-evaluation" },
  },
  "board.read": {
    about: { vi: "Xem bảng tiến độ", en: "See the progress board" },
    roles: {
      "reform-office": "own-evaluation",
      "council-secretary": "own-evaluation",
      "council-chair": "own-evaluation",
      "council-member": "own-evaluation",
      analyst: "own-evaluation",
      auditor: "all",
    },
  },
  "history.read": {
    about: { vi: "Xem lịch sử từng giá trị", en: "See the history of every value" },
    roles: {
      "unit-clerk": "own-unit",
      "unit-leader": "own-unit",
      "reform-office": "own-evaluation",
      auditor: "all",
    },
  },
  "audit.read": {
    about: { vi: "Xem và xuất nhật ký", en: "Read and export the log" },
    roles: { administrator: "all", auditor: "all" },
  },
  "data-request.read": {
    about: { vi: "Xem yêu cầu về dữ liệu cá nhân", en: "See requests about personal data" },
    roles: { administrator: "all", auditor: "all" },
  },
  "data-request.work": {
    about: {
      vi: "Ghi nhận, trả lời yêu cầu về dữ liệu cá nhân",
      en: "Write down and answer requests about personal data",
    },
    roles: { administrator: "all" },
  },
  "operation.run": {
    about: {
      vi: "Xem tình trạng máy chủ, báo bảo trì",
      en: "See how the server is, announce maintenance",
    },
    roles: { administrator: "all" },
  },
  "work.own": {
    about: {
      vi: "Xem thông báo và tìm kiếm trong phạm vi của mình",
      en: "See notices and search within one's own reach",
    },
    everyone: "signed-in",
    roles: {},
  },
} as const satisfies Record<string, PermissionRow>;

export type Permission = keyof typeof PERMISSIONS;
