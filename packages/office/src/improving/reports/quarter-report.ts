import { issuerOf, type LetterPart, type LetterRow, officeLetter } from "@thang-diem/documents";
import {
  TASK_STATUS_WORDS,
  TASK_STATUSES,
  type Inspection,
  type Task,
  type TaskStatus,
} from "@thang-diem/contract";
import { count, dateText } from "@thang-diem/presentation";

/** What a report of a quarter is put together from: what its reader may see. */
export interface QuarterContent {
  readonly officeName: string;
  readonly superior: string;
  readonly place: string;
  readonly sample: boolean;
  /** ISO date on which it is made. */
  readonly today: string;
  readonly year: number;
  readonly quarter: number;
  readonly tasks: readonly Task[];
  /** Vietnamese titles of the items, by code. */
  readonly titles: ReadonlyMap<string, string>;
  readonly inspections: readonly Inspection[];
}

/**
 * Báo cáo kết quả thực hiện of a quarter under the letterhead of whoever reports: of a unit that has the tasks alone,
 * else of the office for all.
 */
export function quarterReport(content: QuarterContent): Promise<Uint8Array> {
  const { officeName, superior, place, sample, today, year, quarter, tasks } = content;
  const units = [...new Set(tasks.map(({ unitName }) => unitName))];
  const [only] = units;
  const issuer = issuerOf(units.length === 1 && only !== undefined ? only : officeName);
  return officeLetter(
    {
      superior,
      issuer: issuer.issuer,
      symbol: `BC-${issuer.symbol}`,
      place,
      ...(sample && { notice: "SỐ LIỆU MẪU, KHÔNG PHẢI VĂN BẢN BAN HÀNH" }),
      kind: "Báo cáo",
      subject: `Kết quả thực hiện nhiệm vụ cải cách hành chính quý ${quarter} năm ${year}`,
      body: [
        { kind: "heading", text: "I. KẾT QUẢ CHUNG" },
        text(sentenceOf(content, units.length)),
        { kind: "table", columns: BY_UNIT, rows: units.map((unit) => unitRow(unit, tasks)) },
        { kind: "heading", text: "II. NHIỆM VỤ QUÁ HẠN" },
        ...list(
          content,
          tasks.filter(({ status }) => status === "late"),
          "Không có nhiệm vụ quá hạn.",
        ),
        { kind: "heading", text: "III. NHIỆM VỤ ĐÃ LÀM TRONG KỲ" },
        ...list(content, tasks.filter(isDone), "Chưa có nhiệm vụ được báo cáo đã làm."),
        { kind: "heading", text: "IV. KIỂM TRA" },
        text(inspectionsOf(content)),
        { kind: "heading", text: "V. NHIỆM VỤ ĐẾN HẠN TRONG QUÝ SAU" },
        ...list(
          content,
          tasks.filter((task) => isDueNext(task, content)),
          "Không có nhiệm vụ đến hạn.",
        ),
      ],
      signer: { capacity: issuer.capacity, name: "" },
      recipients: [issuer.issuer === officeName ? superior : officeName, "Lưu: VT"],
      foot: "",
    },
    today,
  );
}

const text = (words: string): LetterPart => ({ kind: "text", text: words });
const isDone = ({ status }: Task) => status !== "on-time" && status !== "late";

/** First and last day of a quarter. @example quarterDays(2026, 4) // ["2026-10-01", "2026-12-31"] */
export function quarterDays(year: number, quarter: number): readonly [first: string, last: string] {
  const month = (n: number) => String(n).padStart(2, "0");
  const last = [31, 30, 30, 31][quarter - 1] ?? 31;
  return [`${year}-${month(quarter * 3 - 2)}-01`, `${year}-${month(quarter * 3)}-${last}`];
}

function isDueNext({ status, due }: Task, { year, quarter }: QuarterContent): boolean {
  const [first, last] = quarter === 4 ? quarterDays(year + 1, 1) : quarterDays(year, quarter + 1);
  return status === "on-time" && due >= first && due <= last;
}

function sentenceOf({ tasks, year, quarter, today }: QuarterContent, units: number): string {
  const [, last] = quarterDays(year, quarter);
  const late = tasks.filter(({ status }) => status === "late").length;
  const done = tasks.filter(isDone).length;
  return (
    `Đến ngày ${dateText(today < last ? today : last, "vi")}, ${count(units, "vi")} đơn vị có ` +
    `${count(tasks.length, "vi")} nhiệm vụ; đã làm ${count(done, "vi")}, quá hạn ${count(late, "vi")}.`
  );
}

const BY_UNIT = [
  { title: "Đơn vị", width_mm: 55 },
  ...TASK_STATUSES.map((status) => ({
    title: TASK_STATUS_WORDS[status].vi,
    width_mm: 22,
    numbers: true,
  })),
];

function unitRow(unit: string, tasks: readonly Task[]): LetterRow {
  const own = tasks.filter(({ unitName }) => unitName === unit);
  const number = (wanted: TaskStatus) => count(own.filter(({ status }) => status === wanted).length, "vi");
  return { cells: [unit, ...TASK_STATUSES.map(number)] };
}

const TASKS = [
  { title: "Đơn vị", width_mm: 32 },
  { title: "Tiêu chí", width_mm: 40 },
  { title: "Nhiệm vụ", width_mm: 48 },
  { title: "Thời hạn", width_mm: 20 },
  { title: "Kết quả", width_mm: 25 },
];

function list({ titles }: QuarterContent, tasks: readonly Task[], none: string): readonly LetterPart[] {
  if (tasks.length === 0) return [text(none)];
  const rows = tasks.map((task) => ({
    cells: [
      task.unitName,
      [task.item, titles.get(task.item) ?? ""].join(" ").trim(),
      task.measure,
      task.due === "" ? "" : dateText(task.due, "vi"),
      task.progress,
    ],
  }));
  return [{ kind: "table", columns: TASKS, rows }];
}

function inspectionsOf({ inspections, year, quarter }: QuarterContent): string {
  const [first, last] = quarterDays(year, quarter);
  const held = inspections.filter(({ heldOn }) => heldOn >= first && heldOn <= last);
  if (held.length === 0) return "Trong quý không có cuộc kiểm tra nào được kết luận.";
  const findings = held.reduce((sum, each) => sum + each.findings.length, 0);
  const units = held.map(({ unitName, paper }) => `${unitName} (${paper})`).join("; ");
  return (
    `Trong quý đã kết luận kiểm tra ${count(held.length, "vi")} đơn vị với ${count(findings, "vi")} phát hiện: ` +
    `${units}.`
  );
}
