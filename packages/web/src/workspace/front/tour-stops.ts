import { ROLES, type Role } from "@thang-diem/contract";
import type { Bilingual } from "@thang-diem/engine";

export interface Stop {
  readonly title: Bilingual;
  readonly text: Bilingual;
}

const MAX = 5;

/** At most five: the first of the roles that has most to do, then what is the same for everybody. */
export function stopsFor(roles: readonly Role[]): readonly Stop[] {
  const own = ROLES.find((role) => roles.includes(role));
  return [...(own === undefined ? [] : OWN[own]), ...COMMON].slice(0, MAX);
}

const stop = (vi: readonly [string, string], en: readonly [string, string]): Stop => ({
  title: { vi: vi[0], en: en[0] },
  text: { vi: vi[1], en: en[1] },
});

const COMMON: readonly Stop[] = [
  stop(
    [
      "Tìm mọi thứ bằng một ô",
      "Nhấn Ctrl K ở bất cứ trang nào, gõ tên đơn vị, tiêu chí hoặc người, " +
        "có dấu hay không dấu đều được. Nhấn ? để xem mọi phím tắt.",
    ],
    [
      "One field finds everything",
      "Press Ctrl K on any page and type the name of a unit, " +
        "an item or a person, with or without marks. Press ? for all keys.",
    ],
  ),
  stop(
    [
      "Thông báo và hiển thị",
      "Tin mới hiện ở mục Thông báo. Mục Hiển thị đổi cỡ chữ, màu nền tối hoặc tương phản cao, và in trang.",
    ],
    [
      "Notices and display",
      "News arrives under Notices. Display changes the text size, dark or high-contrast colours, and prints the page.",
    ],
  ),
];

const UNIT = stop(
  [
    "Mỗi tiêu chí một màn hình",
    "Mở kỳ đánh giá, chọn Tự chấm điểm. Điểm hiện ngay khi nhập, kèm lý do. " +
      "Mọi phím gõ đều được giữ, kể cả khi mất mạng hoặc mất điện.",
  ],
  [
    "One item a screen",
    "Open the evaluation and choose Self-assessment. Points show as you type, " +
      "with the reason. Every keystroke is kept, even without network or power.",
  ],
);
const EXPLAIN = stop(
  [
    "Khi điểm bị thay đổi",
    "Sau thẩm định bạn có thời gian giải trình từng tiêu chí bị thay đổi: " +
      "đồng ý, hoặc không đồng ý kèm lý do và tài liệu.",
  ],
  [
    "When points are changed",
    "After the appraisal there is time to answer each changed item: agree, or contest with reason and evidence.",
  ],
);
const COUNCIL = stop(
  [
    "Nội dung còn ý kiến khác nhau",
    "Mỗi nội dung có lý do của đơn vị và của người thẩm định cạnh nhau, kèm tài liệu và quy định chấm điểm.",
  ],
  [
    "What is contested",
    "Each matter shows the reasons of unit and appraiser side by side, with evidence and rule.",
  ],
);

const OWN: Readonly<Record<Role, readonly Stop[]>> = {
  administrator: [
    stop(
      [
        "Đưa mọi người vào",
        "Vào Tài khoản, nhập cả danh sách từ một tệp Excel: " +
          "kiểm tra thử trước, mọi lỗi hiện cùng lúc, mỗi người có một mã một lần.",
      ],
      [
        "Bring people in",
        "Under Accounts import the whole list from one Excel file: " +
          "try first, all faults at once, a one-time code for each.",
      ],
    ),
    stop(
      [
        "Nhật ký không sửa được",
        "Mục Nhật ký ghi ai làm gì, lúc nào. Nút Kiểm chứng cho biết có ai sửa sau lưng hệ thống không.",
      ],
      [
        "A log that cannot be changed",
        "The Log says who did what and when. Verify tells whether anything was changed behind its back.",
      ],
    ),
    stop(
      ["Bảo vệ tài khoản quản trị", "Bật bước xác nhận thứ hai ở Tài khoản của tôi."],
      ["Protect this account", "Turn on two-step verification under My account."],
    ),
  ],
  "reform-office": [
    stop(
      [
        "Chuẩn bị và mở kỳ",
        "Chọn bộ tiêu chí, đơn vị, lịch và người thẩm định; danh mục kiểm tra cho biết còn thiếu gì trước khi mở.",
      ],
      [
        "Prepare and open",
        "Choose schemes, units, calendar and appraisers; a check list tells what is missing.",
      ],
    ),
    stop(
      [
        "Bảng tiến độ",
        "Ai chậm việc gì, điểm thay đổi ở đâu, mỗi người thẩm định còn bao nhiêu việc; " +
          "nhắc tất cả hoặc từng đơn vị bằng một nút.",
      ],
      [
        "The progress board",
        "Who is late with what, where points move, what each appraiser has left; remind all or some with one button.",
      ],
    ),
    stop(
      ["Lịch sử", "Mọi giá trị cũ → mới, ai sửa và lúc nào, lọc theo đơn vị, tiêu chí, người."],
      ["History", "Every value old → new, by whom and when, filtered by unit, item and person."],
    ),
  ],
  "unit-clerk": [
    UNIT,
    stop(
      [
        "Tài liệu kiểm chứng",
        "Kéo nhiều tệp vào một lúc; số, ngày, cơ quan ban hành được đọc từ tên tệp khi có thể. " +
          "Không có tài liệu thì ghi giải trình.",
      ],
      [
        "Evidence",
        "Drop many files at once; number, date and issuer are read from the names where possible. " +
          "Without evidence an explanation is needed.",
      ],
    ),
    EXPLAIN,
  ],
  "unit-leader": [
    stop(
      [
        "Xem và ký gửi",
        "Mở kỳ đánh giá, xem bản tự chấm, rồi ký gửi: " +
          "từ lúc đó nội dung và câu chữ được giữ nguyên. Làm được trên điện thoại.",
      ],
      [
        "Read and sign",
        "Open the evaluation, read the self-assessment, sign it off: " +
          "from then on contents and wording are frozen. A telephone is enough.",
      ],
    ),
    UNIT,
    EXPLAIN,
  ],
  appraiser: [
    stop(
      [
        "Hàng đợi của bạn",
        "Chọn một tiêu chí để xem mọi đơn vị cạnh nhau, hoặc một đơn vị qua mọi tiêu chí. Chỉ cần bàn phím.",
      ],
      [
        "Your queue",
        "Take one item over all units side by side, or one unit through all items. The keyboard is enough.",
      ],
    ),
    stop(
      [
        "Tìm thấy gì thì nhập số liệu đó",
        "Bạn nhập số liệu tìm thấy, điểm theo quy tắc mà ra. Khác với tự chấm thì cần lý do.",
      ],
      ["Enter what you find", "You enter facts; points follow from the rule. A difference needs a reason."],
    ),
    stop(
      [
        "Khách quan",
        "Bạn không thấy kết quả của người thẩm định kia trước khi xong. " +
          "Đơn vị của mình và nơi có lợi ích liên quan thì không thẩm định.",
      ],
      [
        "Impartial",
        "You do not see the other appraiser's findings before you are done. " +
          "Your own unit, and any conflict, is barred.",
      ],
    ),
  ],
  "lead-agency": [
    stop(
      ["Tiêu chí của cơ quan bạn", "Nhập số liệu cho mọi đơn vị ở các tiêu chí được giao chủ trì."],
      ["Your agency's items", "Enter figures of all units for the items that you answer for."],
    ),
  ],
  "council-member": [
    COUNCIL,
    stop(
      ["Biểu quyết", "Chọn phương án, ghi ý kiến nếu cần; kết quả tính theo đa số và số người có mặt."],
      ["Vote", "Choose, add a remark if needed; quorum and majority decide."],
    ),
  ],
  "council-secretary": [
    COUNCIL,
    stop(
      ["Phiên họp và biên bản", "Lập phiên họp, mời thành viên, xuất biên bản ra Word."],
      ["Sessions and minutes", "Call a session, invite members, get the minutes as a Word file."],
    ),
  ],
  "council-chair": [
    COUNCIL,
    stop(
      ["Phê duyệt", "Phê duyệt toàn bộ kết quả; mở lại phải có lý do và ai cũng thấy."],
      ["Approve", "Approve the whole result; opening it again needs a reason that everybody sees."],
    ),
  ],
  "survey-staff": [
    stop(
      ["Khảo sát", "Nhập bảng hỏi, lập cuộc khảo sát, cấp mã, đóng và tính kết quả vào tiêu chí."],
      ["Surveys", "Bring questionnaires, set up surveys, give codes, close, and estimate into the items."],
    ),
    stop(
      ["Kết quả điều tra", "Nhập kết quả điều tra xã hội học cho các tiêu chí lấy điểm từ khảo sát."],
      ["Survey results", "Enter results for the items that are scored from surveys."],
    ),
  ],
  "personnel-office": [
    stop(
      [
        "Đánh giá người đứng đầu",
        "Mở từ kết quả đã công bố, lập danh sách, xác nhận số liệu, trình người có thẩm quyền.",
      ],
      [
        "Heads of agencies",
        "Open from a published result, keep the list, confirm figures, put it before the authority.",
      ],
    ),
  ],
  analyst: [
    stop(
      ["Bảng tiến độ", "Xem điểm thay đổi ở lĩnh vực và đơn vị nào; xuất ra Excel."],
      ["The board", "See in which domains and units points move; export to Excel."],
    ),
  ],
  auditor: [
    stop(
      ["Nhật ký", "Ai, việc gì, lúc nào, trên đối tượng nào; lọc được, xuất được đầy đủ."],
      ["The log", "Who, what, when, on what; filtered and exported in full."],
    ),
    stop(
      ["Kiểm chứng", "Một nút đi qua mọi dòng và mọi bảng; bất cứ thay đổi nào sau lưng nhật ký đều lộ ra."],
      ["Verify", "One button walks every line and table; any change behind the log's back shows."],
    ),
    stop(
      ["Lịch sử từng giá trị", "Trong mỗi kỳ đánh giá, mục Lịch sử cho thấy giá trị cũ → mới."],
      ["History of values", "In each evaluation the History shows old → new."],
    ),
  ],
};
