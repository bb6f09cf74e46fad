/** Words of the workspace in Vietnamese. English must have every one of them: `Words` is taken from here. */
export const vi = {
  workspace: "Không gian làm việc",
  skip: "Đến nội dung chính",
  otherLanguage: "English",
  organisations: "Cơ quan",
  menu: "Danh mục",
  guides: "Các hướng dẫn khác",
  signOut: "Đăng xuất",
  log: "Nhật ký",
  operation: "Vận hành",
  personalData: "Dữ liệu cá nhân",
  loading: "Đang tải …",
  sending: "Đang gửi …",
  errorTitle: "Chưa thực hiện được",
  keptAdvice:
    "Bước này đã đóng trong lúc bạn viết. Nội dung được giữ trên máy này: chép lại để dùng, " +
    "và đề nghị cơ quan thường trực gia hạn, nêu lý do. " +
    "Khi bước mở lại, nội dung có sẵn trong biểu mẫu.",
  optional: (label: string) => `${label} (không bắt buộc)`,
  notFound: "Không có trang này",
  toHome: "Về trang đầu",
  back: "Quay lại",
  close: "Đóng",
  chars: "Phím tắt",

  home: {
    title: (name: string) => `Xin chào, ${name}`,
    menu: "Trang đầu",
    roles: "Vai trò của bạn",
    noRoles:
      "Bạn chưa được giao vai trò nào. " +
      "Liên hệ cơ quan thường trực hoặc người quản trị để được giao việc; " +
      "trong khi chờ, hãy kiểm tra phần bảo vệ tài khoản.",
    next: "Việc có thể làm bây giờ",
    everyEvaluation: "mọi kỳ đánh giá",
    protect: "Bật bước xác nhận thứ hai cho tài khoản",
    protectWhy:
      "Tài khoản có quyền quản trị nên có thêm mã trên điện thoại hoặc khóa bảo mật, " +
      "để lộ mật khẩu cũng không mất quyền.",
    addPeople: "Nhập tài khoản từ tệp Excel",
    seePeople: "Xem và tìm tài khoản",
    checkText: "Đối chiếu số liệu trong bài viết, báo cáo với kết quả đã công bố",
  },

  signIn: {
    title: "Đăng nhập",
    signInName: "Tên đăng nhập",
    password: "Mật khẩu",
    submit: "Đăng nhập",
    haveCode: "Tôi có mã một lần",
    forgot: "Quên mật khẩu? Nhờ người quản trị của cơ quan cấp mã một lần.",
    issuers: "Hoặc đăng nhập qua",
    problems: {
      "identity-not-linked":
        "Định danh này chưa liên kết với tài khoản nào ở đây. " +
        "Đăng nhập bằng tên và mật khẩu, rồi liên kết ở trang “Tài khoản của tôi”.",
      "identity-linked-elsewhere":
        "Định danh này đã liên kết với một tài khoản khác. Liên hệ người quản trị để kiểm tra.",
      "issuer-visit-cancelled":
        "Bạn đã hủy ở cổng đăng nhập bên ngoài; ở đây chưa có gì thay đổi. " +
        "Bắt đầu lại, hoặc đăng nhập bằng tên và mật khẩu.",
      "issuer-visit-lost": "Lần đăng nhập qua cổng ngoài không hoàn tất. Hãy bắt đầu lại.",
    },
  },

  code: {
    title: "Đặt mật khẩu bằng mã một lần",
    lead: "Mã do người quản trị đưa cho bạn, dùng được một lần trong 7 ngày.",
    code: "Mã một lần",
    codeHint: "12 chữ và số, ví dụ 7KQP-2M4X-9RTD. Viết hoa hay thường đều được.",
    submit: "Đặt mật khẩu và vào làm việc",
    toSignIn: "Về trang đăng nhập",
  },

  newPassword: {
    title: "Đặt mật khẩu của riêng bạn",
    lead: "Mật khẩu vừa dùng do người khác đặt. Hãy thay bằng mật khẩu chỉ mình bạn biết.",
    label: "Mật khẩu mới",
    hint: "Ít nhất 12 ký tự. Một câu ngắn dễ nhớ, có dấu cách, là tốt nhất. Không cần ký tự đặc biệt.",
    submit: "Lưu mật khẩu",
  },

  secondFactor: {
    title: "Xác nhận bước hai",
    code: "Mã 6 số",
    codeHint: "Mở ứng dụng xác thực trên điện thoại và nhập mã đang hiện.",
    submit: "Xác nhận",
    recovery: "Không có điện thoại? Dùng mã dự phòng",
    recoveryCode: "Mã dự phòng",
    recoveryHint: "Một trong mười mã bạn đã lưu khi bật bước hai. Mỗi mã dùng một lần.",
    totp: "Dùng mã 6 số trên điện thoại",
    passkey: "Dùng khóa bảo mật của máy này",
    lost: "Mất cả điện thoại và mã dự phòng? Nhờ người quản trị gỡ bước hai.",
  },

  enrol: {
    title: "Bật bước xác nhận thứ hai",
    required: "Vai trò của bạn cần bước xác nhận thứ hai trước khi làm việc.",
    step1:
      "1. Cài ứng dụng xác thực trên điện thoại (Google Authenticator, Microsoft Authenticator, Aegis … đều được).",
    step2: "2. Quét hình dưới đây, hoặc nhập khóa bằng tay.",
    qrAlt: "Mã QR để thêm tài khoản vào ứng dụng xác thực; khóa bằng chữ ở ngay dưới.",
    secret: "Khóa nhập bằng tay",
    step3: "3. Nhập mã 6 số mà ứng dụng đang hiện.",
    submit: "Bật bước hai",
    begin: "Bật mã 6 số trên điện thoại",
    recoveryTitle: "Lưu mười mã dự phòng này ngay",
    recoveryLead:
      "Mỗi mã thay được điện thoại một lần. Các mã chỉ hiện lần này; in ra hoặc chép vào nơi an toàn.",
    saved: "Tôi đã lưu các mã",
    print: "In các mã",
  },

  my: {
    title: "Tài khoản của tôi",
    who: "Thông tin",
    fullName: "Họ và tên",
    signInName: "Tên đăng nhập",
    organisation: "Cơ quan",
    email: "Thư điện tử",
    phone: "Điện thoại",
    none: "chưa ghi",
    wrong: "Thông tin sai? Nhờ người quản trị sửa.",
    password: "Đổi mật khẩu",
    present: "Mật khẩu hiện tại",
    passwordChanged: "Đã đổi mật khẩu. Các phiên ở máy khác đã đăng xuất.",
    factors: "Bước xác nhận thứ hai",
    totpOn: (left: number) => `Mã 6 số trên điện thoại: đang bật. Còn ${left} mã dự phòng.`,
    totpOff: "Mã 6 số trên điện thoại: chưa bật.",
    totpRemove: "Gỡ mã 6 số",
    renew: "Tạo lại mã dự phòng",
    confirmPassword: "Nhập mật khẩu để xác nhận",
    passkeys: "Khóa bảo mật",
    passkeysNone:
      "Chưa có khóa bảo mật nào. Khóa là vân tay, mã PIN của máy hoặc thiết bị USB; " +
      "đăng nhập bước hai chỉ cần một lần chạm.",
    passkeyAdd: "Thêm khóa bảo mật",
    passkeyLabel: "Tên khóa",
    passkeyLabelHint: "Ví dụ: Máy bàn phòng 302",
    passkeyRemove: (label: string) => `Gỡ khóa ${label}`,
    passkeyFailed:
      "Trình duyệt không tạo được khóa (bị hủy hoặc máy không hỗ trợ). Thử lại hoặc dùng mã 6 số.",
    added: (date: string) => `thêm lúc ${date}`,
    sessions: "Phiên đăng nhập",
    sessionsLead: "Nơi tài khoản này đang mở. Thấy máy lạ: đăng xuất máy đó và đổi mật khẩu ngay.",
    thisOne: "máy đang dùng",
    lastSeen: (date: string, address: string) => `dùng gần nhất ${date}, từ địa chỉ ${address}`,
    endSession: (device: string) => `Đăng xuất ${device}`,
    endOthers: "Đăng xuất mọi máy khác",
    ended: "Đã đăng xuất.",
    onlyThis: "Chỉ có máy này.",
    identities: "Liên kết đăng nhập",
    link: (name: string) => `Liên kết với ${name}`,
    unlink: (name: string) => `Bỏ liên kết ${name}`,
  },

  accounts: {
    title: "Tài khoản",
    search: "Tìm theo tên, tên đăng nhập hoặc cơ quan",
    searchHint: "Gõ có dấu hoặc không dấu. Phím / để tìm, ↑ ↓ để chọn, Enter để mở.",
    role: "Vai trò",
    anyRole: "Mọi vai trò",
    status: "Trạng thái",
    open: "Đang dùng",
    closed: "Đã đóng",
    add: "Thêm tài khoản",
    import: "Nhập từ Excel",
    count: (n: string) => `${n} tài khoản`,
    name: "Họ và tên",
    organisation: "Cơ quan",
    roles: "Vai trò",
    lastSeen: "Dùng gần nhất",
    never: "chưa đăng nhập",
    noRole: "chưa giao",
    factor: "Bước hai",
    factorOn: "đã bật",
    factorOff: "chưa bật",
    states: { invited: "chờ đặt mật khẩu", active: "đang dùng", closed: "đã đóng" },
    nothingFound: "Không có tài khoản nào khớp.",
    clear: "Bỏ điều kiện tìm",
    onlyYou:
      "Mới chỉ có tài khoản của bạn. Nhập cả danh sách cán bộ đầu mối từ một tệp Excel, hoặc thêm từng người.",
    previous: "Trang trước",
    next: "Trang sau",
    pageOf: (page: number, pages: number) => `Trang ${page}/${pages}`,
  },

  account: {
    add: "Thêm tài khoản",
    signInNameHint: "Chữ a–z không dấu, số, dấu chấm. Không đổi được về sau. Ví dụ: an.nguyenvan",
    submitAdd: "Thêm tài khoản",
    details: "Thông tin",
    save: "Lưu thông tin",
    saved: "Đã lưu.",
    newOrganisation: "Cơ quan chưa có trong danh sách?",
    organisationName: "Tên cơ quan mới",
    organisationCode: "Mã định danh",
    addOrganisation: "Thêm cơ quan",
    organisationAdded: (name: string) => `Đã thêm cơ quan ${name}.`,
    choose: "Chọn …",
    codeTitle: "Mã một lần",
    codeGiven: (name: string) => `Mã một lần của ${name}`,
    codeLead: (until: string) =>
      `Đưa mã này tận tay hoặc đọc qua điện thoại. Mã dùng một lần, đến ${until}, và không hiện lại.`,
    codeUse: "Người nhận mở trang đăng nhập, chọn “Tôi có mã một lần”.",
    giveCode: "Cấp mã một lần",
    giveCodeLead:
      "Khi người dùng quên mật khẩu hoặc mất điện thoại. Mật khẩu cũ còn dùng được đến khi mã được dùng.",
    removeFactors: "Gỡ cả bước xác nhận thứ hai (mất điện thoại)",
    reason: "Lý do",
    reasonHint: "Ví dụ: công văn số 15/SNV-CCHC",
    roles: "Vai trò",
    noRoles: "Chưa giao vai trò nào: người này đăng nhập được nhưng chưa có việc.",
    giveRole: "Giao vai trò",
    evaluation: "Kỳ đánh giá",
    everyEvaluation: "Mọi kỳ đánh giá",
    given: (by: string, date: string, reason: string) => `${by} giao lúc ${date}: ${reason}`,
    taken: (by: string, date: string, reason: string) => `${by} thu hồi lúc ${date}: ${reason}`,
    proposed: (by: string, date: string, reason: string) =>
      `Chờ người thứ hai đồng ý. ${by} đề nghị lúc ${date}: ${reason}`,
    agree: "Đồng ý giao vai trò",
    decline: "Không đồng ý",
    take: (role: string) => `Thu hồi ${role}`,
    past: "Vai trò đã thu hồi",
    security: "Bảo vệ",
    sessions: (n: number) => (n === 0 ? "Không có phiên nào đang mở." : `${n} phiên đang mở.`),
    endSessions: "Đăng xuất khỏi mọi máy",
    lockedUntil: (time: string) =>
      `Đang tạm chờ do nhập sai nhiều lần, đến ${time}. Cấp mã một lần sẽ bỏ chờ.`,
    closeAccount: "Đóng tài khoản",
    closeLead: "Người này không đăng nhập được nữa; mọi việc đã làm và lịch sử vẫn giữ. Có thể mở lại.",
    reopen: "Mở lại tài khoản",
    done: "Đã thực hiện.",
  },

  import: {
    title: "Nhập tài khoản từ tệp",
    lead:
      "Tệp Excel (.xlsx) hoặc CSV, mỗi người một dòng. Cột bắt buộc: Họ và tên, Cơ quan. " +
      "Cột khác: Tên đăng nhập, Vai trò, Thư điện tử, Điện thoại.",
    template: "Tải tệp mẫu",
    file: "Tệp danh sách",
    choose: "Chọn tệp",
    chosen: (name: string) => `Tệp đã chọn: ${name}`,
    fileMissing: "Chọn tệp danh sách.",
    addOrganisations: "Thêm cơ quan chưa có trong danh sách",
    check: "Kiểm tra thử",
    checkHint: "Kiểm tra thử đọc và xét y như nhập thật, nhưng chưa ghi gì.",
    refused: (faults: number, rows: string) =>
      `Tệp có ${faults} chỗ cần sửa${rows === "" ? "" : ` (dòng ${rows})`}. ` +
      "Chưa có gì được ghi. Sửa trong tệp rồi kiểm tra lại.",
    place: "Ô",
    what: "Cần sửa",
    good: (n: number) => `Tệp hợp lệ: ${n} tài khoản sẽ được tạo. Chưa có gì được ghi.`,
    newOrganisations: "Cơ quan sẽ được thêm:",
    write: (n: number) => `Tạo ${n} tài khoản`,
    written: (n: number) => `Đã tạo ${n} tài khoản`,
    codesLead: (until: string) =>
      `Mỗi người có một mã một lần, dùng đến ${until}. Các mã chỉ hiện lần này: in hoặc tải về ngay.`,
    print: "In danh sách mã",
    download: "Tải danh sách (CSV)",
    code: "Mã một lần",
    another: "Nhập tệp khác",
  },
};

export type Words = typeof vi;
