import { method } from "./method-vi.ts";
import { rule } from "./rule-vi.ts";
import { complaint } from "./vi-complaint.ts";
import { correction } from "./vi-correction.ts";
import { files } from "./vi-files.ts";
import { open } from "./vi-open.ts";
import { press } from "./vi-press.ts";
import { signed } from "./vi-signed.ts";
import { unitPage } from "./vi-unit-page.ts";

/** Words of the public pages in Vietnamese. English must have every one of them: `Words` is taken from here. */
export const vi = {
  languageName: "Tiếng Việt",
  skip: "Đến nội dung chính",
  home: "Trang chủ",
  breadcrumb: "Bạn đang ở",
  tools: "Công cụ đọc",
  larger: "Chữ to hơn",
  smaller: "Chữ nhỏ hơn",
  contrast: "Tương phản cao",
  print: "In trang này",
  demonstration: "Trang trình diễn trên số liệu công khai, không phải công bố chính thức.",
  sample: "Bộ tiêu chí mẫu, không phải văn bản ban hành.",
  reconstructed: "Bộ tiêu chí dựng lại theo kết quả đã công bố, chưa đối chiếu với văn bản gốc.",
  issued: "Bộ tiêu chí theo văn bản đã ban hành.",
  source: "Nguồn",
  note: "Ghi chú",
  missing: {
    "not-published": "nguồn không công bố",
    "not-copied": "chưa có trong nguồn đã chép",
    "no-figures": "chưa có số liệu",
  },
  notApplicable: "không áp dụng",
  notRanked: "không xếp hạng",
  units: (n: string) => `${n} đơn vị`,

  footer: {
    responsible: "Chịu trách nhiệm",
    address: "Địa chỉ",
    phone: "Điện thoại",
    email: "Thư điện tử",
    complaints:
      "Phản ánh, kiến nghị về kết quả: gửi tới địa chỉ thư điện tử " +
      "hoặc số điện thoại nêu trên, ghi rõ chỉ số, năm và tên đơn vị.",
    siteMap: "Sơ đồ trang",
    accessibility: "Tiếp cận cho mọi người",
    openSource: "Phần mềm mã nguồn mở Thang Điểm. Mọi con số trên trang đều tính lại được từ lần công bố.",
  },

  start: {
    title: "Điểm số của chính quyền, và vì sao",
    lead:
      "Kết quả các chỉ số cải cách hành chính, hài lòng của người dân và quản " +
      "trị địa phương: mỗi con số mở ra được cách tính, nguồn và văn bản quy định.",
    newest: "Kết quả mới",
    allIndices: "Các chỉ số",
    find: "Tìm đơn vị của bạn",
    findHint: "Gõ tên tỉnh, xã, phường hoặc sở; có dấu hay không dấu đều được.",
    findLabel: "Tên đơn vị",
    findShort: "Tìm đơn vị",
    findOpen: "Gõ tên, tên cũ hoặc tên tắt",
    findNone: "Không có đơn vị nào mang tên này.",
    findCount: (n: number) => `${n} đơn vị khớp`,
    browse: "Chọn từ danh sách",
    read: "Xem bảng xếp hạng",
    years: (from: number, to: number) => (from === to ? `năm ${from}` : `${from}–${to}`),
    first: "Đứng đầu",
    mean: "Trung bình",
    year: "Năm",
  },

  ranking: {
    kicker: "Xếp hạng",
    title: (index: string, year: number) => `${index} năm ${year}: bảng xếp hạng`,
    caption: (index: string, year: number) => `Bảng xếp hạng ${index} năm ${year}`,
    more: "Điều đáng chú ý",
    place: "Hạng",
    unit: "Đơn vị",
    index: "Chỉ số",
    ofMaximum: (max: string) => `trên ${max} điểm`,
    inPercent: "%",
    scale: "Thang",
    class: "Xếp loại",
    quartile: "Nhóm",
    change: "So với năm trước",
    changeSince: (year: number) => `So với ${year}`,
    region: "Vùng",
    mean: "Trung bình",
    meanOf: (group: string) => `Trung bình: ${group}`,
    search: "Tìm trong bảng",
    searchHint: "có dấu hoặc không dấu",
    group: "Nhóm",
    allGroups: "Mọi nhóm",
    allRegions: "Mọi vùng",
    ascending: "tăng dần",
    descending: "giảm dần",
    sortBy: (what: string) => `Sắp theo ${what}`,
    shown: (n: string, all: string) => `${n} trong ${all} đơn vị`,
    clear: "Bỏ lọc",
    none: "Không có đơn vị nào khớp. Bỏ bớt điều kiện lọc.",
    allColumns: "Hiện điểm từng nội dung",
    groups: "Tới nhóm",
    page: (n: number, all: number) => `Trang ${n} trên ${all}`,
    pages: "Các trang của bảng",
    withinPage: "Bảng dài được chia trang; sắp xếp và lọc áp dụng cho trang đang xem.",
    tieShared:
      "Đơn vị bằng điểm cùng giữ một hạng (dấu = sau số hạng); " +
      "hạng kế tiếp bỏ qua số hạng đã dùng chung: 1, 2, 3=, 3=, 5.",
    tieDense:
      "Đơn vị bằng điểm cùng giữ một hạng (dấu = sau số hạng); hạng kế tiếp tính liền: 1, 2, 3=, 3=, 4.",
    onExact: (decimals: number) =>
      `Xếp hạng theo giá trị chính xác chưa làm tròn; số hiển thị làm tròn nửa lên đến ${decimals} chữ số thập phân.`,
    onShown: (decimals: number) => `Xếp hạng theo giá trị đã làm tròn đến ${decimals} chữ số thập phân.`,
    quartileRule:
      "Nhóm là bốn phần của bảng xếp hạng: 1 cao nhất, 2 trung bình cao, 3 trung bình thấp, 4 thấp nhất.",
    barNote:
      "Chấm nằm trên khoảng giá trị của bảng (hai đầu ghi ở đầu cột), không bắt đầu từ 0; " +
      "vạch đứng là trung bình của nhóm.",
    barAlone: "Chấm nằm trên khoảng giá trị của bảng (hai đầu ghi ở đầu cột), không bắt đầu từ 0.",
    fold: "Tìm và lọc trong bảng",
    unrounded:
      "Chênh lệch và mức tăng, giảm tính từ số chưa làm tròn, " +
      "nên có thể lệch một đơn vị ở chữ số cuối so với hiệu của hai số đã in.",
    regionsOfToday: "Vùng là sáu vùng kinh tế – xã hội theo cách chia năm 2021, áp dụng cho mọi năm.",
    publishedPlaces:
      "Nguồn chỉ công bố một phần kết quả: hạng là hạng nguồn in ra, không tính lại từ danh sách còn thiếu.",
    interval: "Khoảng tin cậy 95%",
    between: (low: string, high: string) => `từ ${low} đến ${high}`,
    noSample: "không từ mẫu",
    possiblePlaces: (low: number, high: number) =>
      low === high ? `hạng chắc là ${low}` : `hạng có thể từ ${low} đến ${high}`,
    tier: (tier: number) => `tầng hạng ${tier}`,
    intervalNote: "Râu trên chấm và cột khoảng tin cậy 95% cho biết sai số của mẫu khảo sát đứng sau con số.",
    placesNote: (draws: number, seed: number) =>
      `Hạng có thể: khoảng chứa 95% số hạng khi rút lại ${draws} lần các ước lượng ` +
      `trong sai số của chúng và xếp hạng lại (hạt giống ${seed}, ai cũng rút lại được).`,
    tierNote:
      "Các đơn vị chung một ngoặc là một tầng hạng, không phân biệt được với đơn vị " +
      "đứng đầu tầng: đơn vị đứng đầu không xếp trên chúng ở ít nhất 95% số lần rút lại.",
    howToRead: "Cách đọc bảng",
  },

  quartile: { 1: "cao nhất", 2: "trung bình cao", 3: "trung bình thấp", 4: "thấp nhất" } as Readonly<
    Record<1 | 2 | 3 | 4, string>
  >,
  quartileLong: (n: number, word: string) => `Nhóm ${n}, ${word}`,

  change: {
    up: (n: number) => `tăng ${n} bậc`,
    down: (n: number) => `giảm ${n} bậc`,
    same: "giữ nguyên hạng",
    none: "–",
  },

  nav: {
    ranking: "Xếp hạng",
    map: "Bản đồ",
    trend: "Diễn biến",
    compare: "So sánh",
    method: "Cách tính",
    edition: "Lần công bố và tải về",
    years: "Năm khác",
    pages: "Các trang của chỉ số",
  },

  profile: {
    place: "Hạng",
    placeOf: (of: string, units: string) => `trong ${of} ${units}`,
    indexOfSource: "Chỉ số do nguồn in",
    meanOfSource: "Trung bình do nguồn in",
    lostPlain: "Điểm mất theo nội dung",
    shared: "đồng hạng",
    index: "Chỉ số",
    mean: "Trung bình",
    best: "Cao nhất",
    worst: "Thấp nhất",
    regionPlace: "Hạng trong vùng",
    classUndecided: "Chưa xác định",
    class: "Xếp loại",
    obtained: (sum: string) => `${sum} điểm`,
    interval: (low: string, high: string) => `từ ${low} đến ${high} (khoảng tin cậy 95%)`,
    placeInterval: (low: number, high: number) =>
      low === high ? `hạng chắc là ${low}` : `hạng có thể từ ${low} đến ${high}`,
    lostSubtitle:
      "Điểm còn thiếu so với mức tối đa được áp dụng, theo nội dung; vạch đứng là mức thiếu trung bình của các đơn vị",
    lost: "Điểm mất",
    lostMean: "Trung bình mất",
    componentsPlain: "Điểm theo từng nội dung",
    componentsSubtitle:
      "Thanh là điểm của đơn vị trên mức tối đa, vạch đứng là trung bình, vòng tròn là đơn vị cao nhất",
    item: "Nội dung",
    points: "Điểm",
    maximum: "Tối đa",
    itemPlace: "Hạng",
    why: "Vì sao",
    whyThese: (points: string) => `Vì sao ${points} điểm?`,
    whyMissing: "Vì sao chưa có điểm?",
    whyIndex: "Vì sao chỉ số này?",
    rule: "Quy tắc",
    inputs: "Số liệu vào",
    maximumApplied: "Mức tối đa áp dụng",
    otherMaximum:
      "Dấu “–” ở Trung bình, Cao nhất, Hạng: có mục không áp dụng nên đơn vị được chấm trên mức tối đa khác, " +
      "không so điểm với đơn vị khác được.",
    fullMaximum: (points: string) => `mức đầy đủ là ${points}`,
    rounding: "Làm tròn",
    roundedFrom: (before: string, decimals: number, by: string) =>
      `từ ${before}, đến ${decimals} chữ số thập phân, ${by}`,
    noRounding: "không làm tròn; số hiển thị được rút gọn",
    sources: "Nguồn",
    decidedBy: "Ai, khi nào",
    inEdition: (id: string, day: string) => `lần công bố ${id}, ${day}`,
    historyTitle: "Qua các năm",
    historySubtitle: (index: string) => `${index} qua các năm, so với trung bình các đơn vị được xếp hạng`,
    historyNone: "Mới có một năm trong chuỗi số liệu này.",
    cut: "đổi phương pháp",
    cutNote: "Đường bị cắt nơi phương pháp tính đổi: các giá trị ở hai bên không so sánh trực tiếp được.",
    year: "Năm",
    previous: "Hạng trên",
    next: "Hạng dưới",
    compareWith: (unit: string) => `So sánh với ${unit}`,
    neighbours: "Đơn vị liền kề",
    facts: "Điều đáng chú ý",
    chartTable: "Bảng số liệu của biểu đồ",
    backToTable: "Về bảng xếp hạng",
  },

  map: {
    kicker: "Bản đồ ô",
    subtitle: (index: string, year: number) =>
      `${index} năm ${year}; mỗi ô một tỉnh, thành phố, chia bốn nhóm theo hạng`,
    islands: "Quần đảo Hoàng Sa thuộc thành phố Đà Nẵng, quần đảo Trường Sa thuộc tỉnh Khánh Hòa.",
    byRegion: "Theo vùng",
    regionMean: "Trung bình vùng",
    titlePlain: (index: string, year: number) => `${index} năm ${year} trên bản đồ`,
  },

  carried: {
    kicker: "Sau sắp xếp đơn vị hành chính",
    title: (index: string, units: number) => `${index} của ${units} tỉnh, thành phố hiện nay`,
    standfirst: (day: string) =>
      `Kết quả trước sáp nhập quy về các đơn vị ngày ${day}, theo quy tắc nêu rõ. ` +
      "Đây là phép so sánh, không phải kết quả công bố.",
    rules: "Quy tắc so sánh",
    formerly: "Các đơn vị cũ",
    unchanged: "không đổi",
    mapTitle: (index: string, year: number, units: number) =>
      `${index} năm ${year} quy về ${units} tỉnh, thành phố`,
    link: (units: number) => `Xem theo ${units} tỉnh, thành phố hiện nay`,
    none: "Không có giá trị so sánh được",
  },

  trend: {
    kicker: "Diễn biến",
    title: (index: string, from: number, to: number) => `${index}, ${from}–${to}`,
    meansTitle: "Trung bình qua các năm",
    meanSubtitle: "Cao nhất, trung bình và thấp nhất của các đơn vị được xếp hạng mỗi năm",
    bumpSubtitle: "Hạng từng năm; các đơn vị đứng đầu năm mới nhất được tô đậm",
    pick: "Làm nổi bật một đơn vị",
    pickNone: "Không chọn",
    multiplesTitle: "Từng đơn vị so với trung bình",
    multiplesSubtitle: "Đường đỏ là đơn vị, đường xám là trung bình; cùng một thang đo",
    tableTitle: "Hạng từng năm",
    onlyOne: "Chỉ số này mới có một năm; diễn biến hiện ra khi có năm thứ hai.",
    best: "Cao nhất",
    mean: "Trung bình",
    worst: "Thấp nhất",
    otherGroups: (group: string) => `Số liệu của nhóm: ${group}.`,
  },

  compare: {
    kicker: "So sánh",
    title: (index: string, year: number) => `So sánh các đơn vị: ${index} năm ${year}`,
    intro:
      "Chọn hai đến năm đơn vị để đặt từng nội dung cạnh nhau. " +
      "Lựa chọn nằm trong địa chỉ trang, gửi liên kết là người khác xem được cùng bảng.",
    noScript:
      "Bảng so sánh cần JavaScript để ghép số liệu theo lựa chọn của bạn. " +
      "Không bật JavaScript, bạn xem được mọi con số tại bảng xếp hạng và hồ sơ từng đơn vị.",
    toRanking: "Mở bảng xếp hạng",
    choose: "Thêm đơn vị",
    remove: (unit: string) => `Bỏ ${unit}`,
    full: "Đã đủ năm đơn vị; bỏ một đơn vị để thêm đơn vị khác.",
    empty: "Chưa chọn đơn vị nào. Thêm ít nhất hai đơn vị ở ô phía trên.",
    one: "Thêm ít nhất một đơn vị nữa để so sánh.",
    failed: "Không tải được số liệu so sánh. Kiểm tra mạng rồi tải lại trang; bảng xếp hạng vẫn xem được.",
    suggestions: "Cặp liền kề trên bảng xếp hạng",
    finding: (first: string, second: string, n: number, all: number) =>
      `${first} hơn ${second} ở ${n} trên ${all} nội dung`,
    notCompared: (first: string, second: string) =>
      `${first} và ${second}: không có nội dung lớn nào so điểm với nhau được`,
    otherMaxima:
      "Dòng ghi “điểm / mức tối đa”: có mục không áp dụng nên các đơn vị được chấm trên mức tối đa khác nhau; " +
      "không so điểm ở dòng đó, hình bên phải là phần đạt được trên mức tối đa của từng đơn vị.",
    table: "Bảng so sánh",
    strip: "Trên mức tối đa",
    pair: (first: string, second: string) => `${first} và ${second}`,
    data: "Số liệu so sánh (JSON)",
  },

  method,
  rule,
  complaint,
  correction,
  open,
  press,
  signed,
  unitPage,

  edition: {
    kicker: "Lần công bố",
    title: (title: string) => title,
    lead: "Một lần công bố không bao giờ bị sửa. Có sai thì công bố lần mới, nói rõ đã sửa gì; địa chỉ này giữ nguyên.",
    approval: "Phê duyệt",
    passedOver: {
      approval: "Khi phê duyệt, các bước sau trong lịch chưa kết thúc:",
      publication: "Khi công bố, các bước sau trong lịch chưa kết thúc:",
    },
    passedOverReason: "Lý do không chờ",
    superseded: "Lần công bố này đã được sửa bằng một lần sau:",
    corrects: "Lần công bố này sửa lần trước:",
    changes: "Đã sửa",
    about: "Thông tin",
    id: "Mã",
    year: "Năm đánh giá",
    publishedOn: "Ngày công bố",
    number: "Lần",
    scheme: "Bộ tiêu chí",
    schemeHash: "Dấu vân tay bộ tiêu chí",
    signature: "Chữ ký điện tử",
    signedBy: (owner: string, key: string) => `${owner}, khóa ${key} (danh sách khóa: /keys.json)`,
    signatureRevoked: (key: string, day: string, reason: string) =>
      `Khóa ${key} đã bị thu hồi ngày ${day}: ${reason}`,
    engine: "Phiên bản máy tính điểm",
    sources: "Nguồn số liệu",
    status: "Tình trạng bộ tiêu chí",
    scope: "Phạm vi",
    downloads: "Tải về",
    downloadsLead:
      "Dữ liệu mở, dùng tự do khi ghi nguồn. CSV mã UTF-8, dấu phẩy ngăn cột, dấu chấm thập phân.",
    describe: files,
    file: "Tệp",
    size: "Cỡ",
    fingerprint: "Dấu vân tay (SHA-256)",
    editionFingerprint: "Dấu vân tay của lần công bố",
    verify: "Tự kiểm tra",
    verifyLead: "Ai cũng tính lại được lần công bố này từ chính số liệu vào của nó. Tải thư mục về rồi chạy:",
    verifyThen:
      "Lệnh tính lại mọi điểm, hạng và câu giải thích rồi so từng tệp với dấu vân tay; " +
      "lệch một ký tự là báo lỗi. Kiểm tra riêng một tệp bằng sha256sum.",
    feed: "Các lần công bố",
    results: "Kết quả rút gọn",
    all: "Mọi lần công bố của chỉ số này",
    current: "đang dùng",
    old: "đã được sửa",
    bytes: (n: string, unit: string) => `${n} ${unit}`,
  },

  index: {
    kicker: "Chỉ số",
    yearsTitle: "Các năm",
    first: "Đứng đầu",
    mean: "Trung bình",
    range: "Thấp nhất – cao nhất",
    ranked: "Đơn vị xếp hạng",
    editions: "Các lần công bố",
    newest: (year: number) => `Mới nhất: năm ${year}`,
  },

  notFound: {
    title: "Không có trang này",
    lead:
      "Địa chỉ có thể đã gõ sai. Lần công bố nào cũng giữ địa chỉ lâu dài, " +
      "nên liên kết cũ tới một lần công bố vẫn dùng được.",
  },

  siteMap: { title: "Sơ đồ trang" },

  accessibility: {
    title: "Tiếp cận cho mọi người",
    paragraphs: [
      "Trang được làm theo Hướng dẫn nội dung web dễ tiếp cận WCAG 2.2 mức AA, " +
        "bao gồm các yêu cầu của Thông tư 26/2020/TT-BTTTT. Mọi trang được kiểm tra tự động trước khi phát hành; " +
        "kiểm tra tự động không thay được người dùng thật, nên chúng tôi mong nhận phản ánh.",
      "Mọi nội dung đọc được không cần JavaScript. Bảng có tiêu đề dòng và cột, " +
        "biểu đồ có câu thay thế và bảng số liệu đi kèm, màu không bao giờ là dấu hiệu duy nhất.",
      "Chữ phóng to đến 400% không phải cuộn ngang. Nút A+ và A− đổi cỡ chữ, " +
        "nút tương phản đổi sang nền đen chữ trắng; trang cũng theo cài đặt nền tối và tương phản của máy.",
      "Phím Tab đi qua mọi liên kết và nút; liên kết đầu trang nhảy thẳng tới nội dung. " +
        "Tiêu đề cột của bảng xếp hạng bấm được bằng phím Enter để sắp xếp.",
    ],
    known:
      "Hạn chế đã biết: trang so sánh cần JavaScript; bản đồ ô vẽ vị trí tương đối, không phải ranh giới.",
  },
};

/** Every word the public pages say. A word missing in one language does not compile. */
export type Words = typeof vi;
