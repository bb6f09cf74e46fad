import { matchKey, searchKey, tidyText, type UnitVersionId } from "@thang-diem/engine";
import { samePeople, type SamePeople } from "@thang-diem/engine/survey";
import type { Problem } from "@thang-diem/platform/problems";
import { type Cell, readTable, type TableInput, type TableLimits } from "@thang-diem/platform/spreadsheet";

export interface FramePerson {
  readonly unit: UnitVersionId;
  readonly name: string;
  readonly telephone: string;
  readonly address: string;
  readonly email: string;
  readonly stratum: string;
  readonly row: number;
}

export interface FrameFault {
  readonly row: number;
  readonly message: { readonly vi: string; readonly en: string };
}

export interface FrameRead {
  readonly sha256: string;
  /** Everybody of the file, those who stand twice too; unit after unit, as the file has them. */
  readonly people: readonly FramePerson[];
  readonly same: SamePeople;
  readonly faults: readonly FrameFault[];
}

/** Everybody whom a province's offices served in a year. */
const LIMITS: TableLimits = {
  file_bytes_max: 50_000_000,
  inflated_bytes_max: 500_000_000,
  inflation_max: 200,
  rows_max: 300_000,
  columns_max: 64,
  cells_max: 6_000_000,
  texts_max: 1_500_000,
  seconds_max: 60,
};

const HEADINGS = {
  unit: ["don vi", "don vi duoc danh gia", "co quan", "unit"],
  name: ["ho ten", "ho va ten", "ten", "nguoi giao dich", "name", "full name"],
  telephone: ["dien thoai", "so dien thoai", "sdt", "telephone", "phone"],
  address: ["dia chi", "noi o", "address"],
  email: ["thu dien tu", "email", "e-mail"],
  stratum: ["tang", "nhom", "dich vu", "stratum"],
} as const;
type Role = keyof typeof HEADINGS;

/**
 * Reads a list of people from a workbook or CSV: the row that names "Họ tên" is the heading; a survey of one unit needs
 * no column for it. Every fault is told with its row; people who stand twice in one unit's list are found, not refused.
 *
 * @param units the units that are asked about, by their names
 */
export async function readFrame(
  input: TableInput,
  fileName: string,
  units: ReadonlyMap<UnitVersionId, string>,
): Promise<FrameRead> {
  const opened = await readTable(input, fileName, LIMITS);
  if (!opened.ok) return { ...NOBODY, faults: opened.faults.map(asFault) };
  const { value: file } = opened;
  try {
    const byName = new Map([...units].map(([unit, name]) => [matchKey(name), unit]));
    const [only] = units.size === 1 ? [...units.keys()] : [];
    let columns: ReadonlyMap<Role, number> | undefined;
    const people: FramePerson[] = [];
    const faults: FrameFault[] = [];
    for await (const event of file.rows()) {
      if (event.kind === "fault") faults.push(asFault(event.problem));
      if (event.kind !== "row") continue;
      const texts = event.cells.map(textOf);
      if (columns === undefined) columns = headingIn(texts);
      else {
        const read = personIn(texts, columns, event.row, (name) => byName.get(matchKey(name)) ?? only);
        if ("message" in read) faults.push(read);
        else people.push(read);
      }
    }
    if (columns === undefined) faults.push(NO_HEADING);
    else if (people.length === 0 && faults.length === 0) faults.push(EMPTY);
    const order = [...Map.groupBy(people, ({ unit }) => unit)]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([, own]) => own);
    return { sha256: file.sha256, people: order, same: samePeople(order), faults };
  } finally {
    await file.close();
  }
}

const NOBODY = { sha256: "", people: [], same: { kept: [], left: [], doubtful: [] } };

function headingIn(texts: readonly string[]): ReadonlyMap<Role, number> | undefined {
  const found = new Map<Role, number>();
  for (const [at, text] of texts.entries()) {
    const key = searchKey(text).replaceAll(/[*:]/g, "").trim();
    const role = (Object.keys(HEADINGS) as Role[]).find((each) =>
      (HEADINGS[each] as readonly string[]).includes(key),
    );
    if (role !== undefined && !found.has(role)) found.set(role, at);
  }
  return found.has("name") ? found : undefined;
}

function personIn(
  texts: readonly string[],
  columns: ReadonlyMap<Role, number>,
  row: number,
  unitOf: (name: string) => UnitVersionId | undefined,
): FramePerson | FrameFault {
  const text = (role: Role) => tidyText(texts[columns.get(role) ?? -1] ?? "").slice(0, 400);
  const name = text("name");
  if (name === "") return { row, message: { vi: "Thiếu họ tên.", en: "The name is missing." } };
  const unit = unitOf(text("unit"));
  if (unit === undefined)
    return {
      row,
      message: {
        vi: `Cuộc khảo sát không hỏi về đơn vị “${text("unit")}”.`,
        en: `The survey does not ask about the unit “${text("unit")}”.`,
      },
    };
  return {
    unit,
    name,
    row,
    telephone: text("telephone"),
    address: text("address"),
    email: text("email"),
    stratum: text("stratum"),
  };
}

function textOf(cell: Cell): string {
  switch (cell.kind) {
    case "text":
    case "number":
      return cell.text;
    case "date":
      return cell.iso.slice(0, 10);
    default:
      return "";
  }
}

function asFault({ message, place }: Problem): FrameFault {
  return { row: place?.row ?? 0, message };
}

const NO_HEADING: FrameFault = {
  row: 0,
  message: {
    vi: "Không tìm thấy dòng tiêu đề có cột “Họ tên”. Cần các cột: Đơn vị, Họ tên, Điện thoại, Địa chỉ, Email.",
    en: "There is no heading row with a column “Họ tên”. Columns: Đơn vị, Họ tên, Điện thoại, Địa chỉ, Email.",
  },
};
const EMPTY: FrameFault = {
  row: 0,
  message: { vi: "Danh sách không có ai.", en: "There is nobody in the list." },
};
