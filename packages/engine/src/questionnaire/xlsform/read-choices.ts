import type { Choice } from "../model.ts";
import { type FormPlace, quoted } from "./findings.ts";
import { cellOf, isKnownColumn, type Table, textsOf } from "./headings.ts";
import { type ListRead, type Reading, report } from "./reading.ts";

type Reporting = Pick<Reading, "findings" | "more">;

const CHOICES_MAX = 100_000;

/** The lists of choices, in the order in which they stand. */
export function readChoices(
  reading: Reporting,
  table: Table,
  keyOf: Reading["keyOf"],
  allowsDoubles: boolean,
): Map<string, ListRead> {
  const lists = new Map<string, ListRead>();
  const known = new Map<string, Map<string, number>>();
  const further = table.columns.filter((column) => !isKnownColumn(column, "choices"));
  const columns = new Set(further.map(({ heading }) => heading));
  for (const row of table.rows.slice(0, CHOICES_MAX)) {
    const list = cellOf(table, row, "list_name");
    const name = cellOf(table, row, "name");
    const label = textsOf(table, row, "label", keyOf);
    if (list.text === "" && name.text === "") {
      if (Object.keys(label).length > 0) listMissing(reading, list.place);
      continue;
    }
    if (list.text === "") {
      listMissing(reading, list.place);
      continue;
    }
    if (name.text === "") {
      nameMissing(reading, name.place, list.text);
      continue;
    }
    const choice: Choice = {
      name: name.text,
      label,
      columns: Object.fromEntries(
        further.flatMap(({ heading, at }) => {
          const text = row.cells[at]?.text.trim() ?? "";
          return text === "" ? [] : [[heading, text]];
        }),
      ),
    };
    if (Object.keys(label).length === 0) labelMissing(reading, cellOf(table, row, "label").place, name.text);
    const names = known.get(list.text) ?? new Map<string, number>();
    known.set(list.text, names);
    const before = names.get(name.text);
    if (before !== undefined && !allowsDoubles) doubled(reading, name.place, list.text, name.text, before);
    names.set(name.text, row.row);
    const found = lists.get(list.text) ?? { name: list.text, choices: [], columns, place: list.place };
    lists.set(list.text, found);
    found.choices.push(choice);
  }
  if (table.rows.length > CHOICES_MAX) tooMany(reading, table);
  return lists;
}

function listMissing(reading: Reporting, place: FormPlace): void {
  report(
    reading,
    "fault",
    "list-name-missing",
    place,
    ["Lựa chọn này không thuộc danh sách nào.", "This choice belongs to no list."],
    ["Điền tên danh sách vào cột list_name.", "Write the name of its list into the column list_name."],
  );
}

function nameMissing(reading: Reporting, place: FormPlace, list: string): void {
  report(
    reading,
    "fault",
    "choice-name-missing",
    place,
    [
      `Một lựa chọn của danh sách ${quoted(list)} không có mã.`,
      `A choice of the list ${quoted(list)} has no name.`,
    ],
    ["Điền mã vào cột name.", "Write a name into the column name."],
  );
}

function labelMissing(reading: Reporting, place: FormPlace, name: string): void {
  report(
    reading,
    "note",
    "choice-label-missing",
    place,
    [
      `Lựa chọn ${quoted(name)} không có nhãn; mã được hiện thay.`,
      `The choice ${quoted(name)} has no label; its name is shown.`,
    ],
    ["Điền nhãn vào cột label.", "Write its label into the column label."],
  );
}

function doubled(reading: Reporting, place: FormPlace, list: string, name: string, before: number): void {
  report(
    reading,
    "fault",
    "choice-twice",
    place,
    [
      `Danh sách ${quoted(list)} đã có mã ${quoted(name)} ở dòng ${before}.`,
      `The list ${quoted(list)} already has the name ${quoted(name)} in row ${before}.`,
    ],
    [
      "Đổi mã; hoặc ghi allow_choice_duplicates = yes ở trang settings nếu hai lựa chọn không bao giờ hiện cùng nhau.",
      "Give it another name; or write allow_choice_duplicates = yes in the sheet settings where the two never show together.",
    ],
  );
}

function tooMany(reading: Reporting, table: Table): void {
  report(
    reading,
    "fault",
    "too-many-choices",
    { sheet: table.sheet, row: table.rows[CHOICES_MAX]?.row ?? 0, column: "", heading: "" },
    [
      `Có hơn ${CHOICES_MAX} lựa chọn; phần sau chưa được đọc.`,
      `There are more than ${CHOICES_MAX} choices; the rest was not read.`,
    ],
    ["Bớt lựa chọn, hoặc chia bảng hỏi.", "Use fewer choices, or divide the questionnaire."],
  );
}
