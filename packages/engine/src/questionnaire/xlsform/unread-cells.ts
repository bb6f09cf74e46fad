/** Cells that hold something and are read by nobody: each is named, so that nothing is lost in silence. */
import { quoted } from "./findings.ts";
import { cellOf, type Column, isKnownColumn, positionOf, type SheetKind, type Table } from "./headings.ts";
import type { TypeSaid } from "./question-types.ts";
import { parametersOf, type Reading, report } from "./reading.ts";
import { type FormRow, lettersOf } from "./sheets.ts";

type Reporting = Pick<Reading, "findings" | "more">;

/** Two columns that mean the same: where both are filled one of them would be lost. */
export function headingsTwice(
  reporting: Reporting,
  table: Table,
  kind: SheetKind,
  keyOf: Reading["keyOf"],
): void {
  const first = new Map<string, Column>();
  for (const column of table.columns) {
    if (kind === "survey" && !isKnownColumn(column, kind)) continue;
    const meaning = `${column.name}::${keyOf(column.language)}`;
    const before = first.get(meaning);
    if (before === undefined) {
      first.set(meaning, column);
      continue;
    }
    const both = table.rows.find(({ cells }) => {
      const [one, other] = [before, column].map(({ at }) => cells[at]?.text.trim() ?? "");
      return one !== "" && other !== "" && one !== other;
    });
    if (both !== undefined)
      report(
        reporting,
        "fault",
        "heading-twice",
        positionOf(table, both.row, column),
        [
          `Cột ${lettersOf(before.at + 1)} và cột này cùng là ${quoted(column.heading)}, mà dòng này ghi khác nhau.`,
          `Column ${lettersOf(before.at + 1)} and this one both mean ${quoted(column.heading)} and differ in this row.`,
        ],
        [
          "Giữ một cột, hoặc ghi rõ ngôn ngữ của từng cột.",
          "Keep one of them, or write the language of each.",
        ],
      );
  }
}

/** Remarks beside a table, or cells below a heading that was joined with another. */
export function cellsWithoutHeading(reporting: Reporting, table: Table): void {
  const headed = new Set(table.columns.map(({ at }) => at));
  for (const { row, cells } of table.rows) {
    const at = cells.findIndex(({ text }, place) => text.trim() !== "" && !headed.has(place));
    if (at < 0) continue;
    report(
      reporting,
      "note",
      "cell-without-heading",
      { sheet: table.sheet, row, column: lettersOf(at + 1), heading: "" },
      [
        `Ô ${quoted(cells[at]?.text ?? "")} nằm dưới một cột không có tiêu đề nên không được đọc.`,
        `The cell ${quoted(cells[at]?.text ?? "")} stands below no heading and was not read.`,
      ],
      [
        "Ghi tiêu đề cho cột, hoặc bỏ ô trộn ở dòng tiêu đề.",
        "Give the column a heading, or split joined headings.",
      ],
    );
    return;
  }
}

/** Only the first row of the settings counts. */
export function furtherSettings(reporting: Reporting, table: Table): void {
  const [, second] = table.rows;
  if (second === undefined) return;
  report(
    reporting,
    "note",
    "settings-row-not-read",
    { sheet: table.sheet, row: second.row, column: "", heading: "" },
    [
      "Trang settings chỉ dùng dòng đầu tiên dưới tiêu đề; dòng này không có tác dụng.",
      "Only the first row below the headings of settings counts; this row has no effect.",
    ],
    ["Xóa dòng này, hoặc đưa lên trên.", "Remove the row, or move it up."],
  );
}

/** What each column needs of a row, to mean something there. */
function hasNoEffect(column: string, said: TypeSaid): boolean {
  const isFrame = said.kind === "begin" || said.kind === "end";
  switch (column) {
    case "choice_filter":
      return said.kind !== "choices";
    case "repeat_count":
      return !(said.kind === "begin" && said.of === "repeat");
    case "constraint":
    case "calculation":
    case "default":
    case "required":
    case "read_only":
      return isFrame;
    case "relevant":
    case "appearance":
      return said.kind === "end";
    default:
      return false;
  }
}

const WATCHED = [
  "choice_filter",
  "repeat_count",
  "constraint",
  "calculation",
  "default",
  "required",
  "read_only",
  "relevant",
  "appearance",
] as const;
const NOTHING_SAID = new Set(["", "no", "false", "false()", "0"]);

/** A condition in a row whose type has no use for it. */
export function cellsWithoutEffect(reading: Reading, row: FormRow, said: TypeSaid): void {
  if (said.kind === "unknown" || said.kind === "unsupported-group" || said.kind === "left-out") return;
  for (const column of WATCHED) {
    if (!hasNoEffect(column, said)) continue;
    const { text, place } = cellOf(reading.survey, row, column);
    if (NOTHING_SAID.has(text.toLowerCase())) continue;
    report(
      reading,
      "unsupported",
      "cell-no-effect",
      place,
      [
        `${quoted(text)} ở cột ${column} không có tác dụng với dòng loại này.`,
        `${quoted(text)} in the column ${column} has no effect in a row of this type.`,
      ],
      [
        "Xóa ô này, hoặc chuyển sang dòng của câu hỏi cần nó.",
        "Empty the cell, or move it to the row that needs it.",
      ],
    );
  }
}

const PARAMETERS: Readonly<Record<string, readonly string[]>> = {
  range: ["start", "end", "step"],
  choices: ["randomize", "seed"],
  begin: ["randomize", "seed"],
};
/** How a phone takes a photo, or how large a field is drawn: nothing of the answer depends on it. */
const HARMLESS = new Set([
  "rows",
  "max-pixels",
  "quality",
  "app",
  "placeholder",
  "tick_interval",
  "tick_labelset",
]);

/** Parameters that nobody reads, and a seed that would come from an answer. */
export function parametersWithoutEffect(reading: Reading, row: FormRow, said: TypeSaid): void {
  const { text, place } = cellOf(reading.survey, row, "parameters");
  if (text === "" || said.kind === "left-out" || said.kind === "unsupported-group") return;
  const kind = said.kind === "question" && said.isRange === true ? "range" : said.kind;
  const given = parametersOf(text);
  const known = Object.hasOwn(PARAMETERS, kind) ? (PARAMETERS[kind] ?? []) : [];
  const strange = [...given.keys()].filter((name) => !known.includes(name));
  const seed = known.includes("seed") ? given.get("seed") : undefined;
  const words = [
    ...strange.map((name) => `${name}=${given.get(name) ?? ""}`),
    ...(given.size === 0 ? [text] : []),
    ...(seed !== undefined && !Number.isInteger(Number(seed)) ? [`seed=${seed}`] : []),
  ];
  if (words.length === 0) return;
  report(
    reading,
    strange.every((name) => HARMLESS.has(name)) && words.length === strange.length ? "note" : "unsupported",
    "parameter-not-read",
    place,
    [
      `Tham số ${quoted(words.join(" "))} không có tác dụng ở đây.`,
      `The parameters ${quoted(words.join(" "))} have no effect here.`,
    ],
    [
      "Dùng start, end, step cho range; randomize=true, seed=<số> cho câu lựa chọn và nhóm.",
      "Use start, end and step for range; randomize=true and seed=<number> for choices and groups.",
    ],
  );
}
