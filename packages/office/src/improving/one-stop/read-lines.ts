import type { UnitId } from "@thang-diem/engine";
import { faultList, type FaultList, readNumber, type UnitAnswer } from "@thang-diem/press/figures";
import type { FilePlace, Problem } from "@thang-diem/platform/problems";
import {
  type NamedRow,
  readNamedRows,
  TABLE_LIMITS,
  type TableInput,
} from "@thang-diem/platform/spreadsheet";
import { countFault, monthFault, partFault, unitFault } from "./problems.ts";

/** The columns of the file; a heading is known with or without marks, in either language. */
export const COLUMNS = {
  unit: { title: "Đơn vị", also: ["co quan", "ten don vi", "ma don vi", "unit"], needed: true },
  month: { title: "Tháng", also: ["ky bao cao", "thang bao cao", "month"], needed: true },
  field: { title: "Lĩnh vực", also: ["field"] },
  procedure: { title: "Thủ tục", also: ["thu tuc hanh chinh", "ma thu tuc", "procedure"], needed: true },
  received: { title: "Tiếp nhận", also: ["ho so tiep nhan", "so ho so tiep nhan", "received"], needed: true },
  early: { title: "Trước hạn", also: ["giai quyet truoc han", "early"] },
  onTime: { title: "Đúng hạn", also: ["giai quyet dung han", "on time"], needed: true },
  late: { title: "Quá hạn", also: ["giai quyet qua han", "tre han", "late"], needed: true },
  online: { title: "Trực tuyến", also: ["nop truc tuyen", "ho so truc tuyen", "online"] },
  payable: { title: "Phải nộp phí", also: ["ho so phai nop phi", "payable"] },
  paid: { title: "Thanh toán trực tuyến", also: ["paid online"] },
  digitised: { title: "Số hóa", also: ["ho so so hoa", "digitised"] },
  rated: { title: "Lượt đánh giá", also: ["so danh gia", "rated"] },
  satisfied: { title: "Hài lòng", also: ["so hai long", "satisfied"] },
} as const;

export const COUNTS = [
  "received",
  "early",
  "onTime",
  "late",
  "online",
  "payable",
  "paid",
  "digitised",
  "rated",
  "satisfied",
] as const;
export type CountColumn = (typeof COUNTS)[number];
const NEEDED: ReadonlySet<CountColumn> = new Set(["received", "onTime", "late"]);

/** Which part may not be more than which whole. */
const PARTS = [
  ["online", "received"],
  ["digitised", "received"],
  ["paid", "payable"],
  ["satisfied", "rated"],
] as const;

/** A line of the file that could be read. */
export interface DossierLine {
  readonly unitId: UnitId;
  /** "2026-03" */
  readonly month: string;
  readonly field: string;
  readonly procedure: string;
  readonly counts: Readonly<Partial<Record<CountColumn, number>>>;
  readonly place: FilePlace;
}

export interface LinesAsked {
  readonly input: TableInput;
  readonly fileName: string;
  /** Any spelling of a unit to the lasting unit. */
  readonly findUnit: (text: string) => UnitAnswer;
  readonly unitOf: ReadonlyMap<string, UnitId>;
  /** The month that is running: nothing is reported of a later one. */
  readonly thisMonth: string;
  readonly signal?: AbortSignal | undefined;
}

/** How many faults come with words and place; all are counted. */
const FAULTS_KEPT = 500;

export function openFaults(): FaultList {
  return faultList(FAULTS_KEPT);
}

/** The lines of a file one by one; what is wrong with it goes to `faults`, each at its cell. */
export async function* readLines(asked: LinesAsked, faults: FaultList): AsyncIterable<DossierLine> {
  const { input, fileName, findUnit, signal } = asked;
  const found = new Map<string, UnitAnswer>();
  const unitCalled = (text: string) => {
    const answer = found.get(text) ?? findUnit(text);
    found.set(text, answer);
    return answer;
  };
  for await (const each of readNamedRows(input, fileName, COLUMNS, { limits: TABLE_LIMITS, signal }))
    if (each.kind === "fault") faults.add(each.problem);
    else {
      const line = lineOf(each, { ...asked, findUnit: unitCalled }, faults.add);
      if (line !== undefined) yield line;
    }
}

type Row = NamedRow<keyof typeof COLUMNS>;

function lineOf(
  row: Row,
  { findUnit, unitOf, thisMonth }: Pick<LinesAsked, "findUnit" | "unitOf" | "thisMonth">,
  tell: (fault: Problem) => void,
): DossierLine | undefined {
  let wrong = false;
  const fault = (problem: Problem) => {
    wrong = true;
    tell(problem);
  };
  const answer = findUnit(row.text.unit);
  const unitId = answer.kind === "one" ? unitOf.get(answer.unitVersionId) : undefined;
  if (unitId === undefined) fault(unitFault(row.text.unit, answer, row.place("unit")));
  const month = monthOf(row.text.month);
  if (month === undefined || month > thisMonth) fault(monthFault(row.text.month, row.place("month")));
  if (row.text.procedure === "")
    fault(countFault("procedure-missing", COLUMNS.procedure.title, "", row.place("procedure")));
  const counts = countsOf(row, fault);
  if (wrong || unitId === undefined || month === undefined) return undefined;
  const { field, procedure } = row.text;
  return { unitId, month, field, procedure, counts, place: row.place("unit") };
}

function countsOf(row: Row, fault: (problem: Problem) => void): Partial<Record<CountColumn, number>> {
  const counts: Partial<Record<CountColumn, number>> = {};
  for (const column of COUNTS) {
    const [text, title] = [row.text[column], COLUMNS[column].title];
    if (text === "") {
      if (NEEDED.has(column)) fault(countFault("count-missing", title, text, row.place(column)));
      continue;
    }
    const value = wholeOf(text, row.cell(column)?.kind === "number");
    if (value === undefined) fault(countFault("count-invalid", title, text, row.place(column)));
    else counts[column] = value;
  }
  for (const [part, whole] of PARTS) {
    const [few, many] = [counts[part], counts[whole]];
    if (few !== undefined && (many === undefined ? row.text[whole] === "" : few > many))
      fault(partFault(COLUMNS[part].title, COLUMNS[whole].title, row.place(part)));
  }
  return counts;
}

/** More dossiers of one procedure in a month than any unit has. */
const COUNT_MAX = 10_000_000;

/** A whole number; a text such as "1.234", which could be two, is none. */
function wholeOf(text: string, stored: boolean): number | undefined {
  const read = readNumber(text, stored ? "point" : undefined);
  if (read.kind !== "number" || read.percent || !/^\d+$/.test(read.decimal)) return undefined;
  const value = Number(read.decimal);
  return value <= COUNT_MAX ? value : undefined;
}

/**
 * @example monthOf("03/2026") // "2026-03"
 * @example monthOf("Tháng 3 năm 2026") // "2026-03"
 * @example monthOf("2026-03-01") // "2026-03", a cell that is a date
 */
export function monthOf(text: string): string | undefined {
  const iso = /^(\d{4})-(\d{1,2})(?:-\d{1,2})?$/.exec(text);
  const said = /^(?:tháng\s*)?(\d{1,2})\s*(?:[/.-]|năm)\s*(?:năm\s*)?(\d{4})$/i.exec(text.trim());
  const [year, number] = iso ? [iso[1], iso[2]] : [said?.[2], said?.[1]];
  if (year === undefined || number === undefined) return undefined;
  const month = Number(number);
  return Number(year) >= 2000 && month >= 1 && month <= 12
    ? `${year}-${String(month).padStart(2, "0")}`
    : undefined;
}
