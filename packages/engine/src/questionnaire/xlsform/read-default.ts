import { chosenIn, dayNumber, fractionOfTime, parseExpression } from "../expression/index.ts";
import type { Formula, Question, QuestionKind } from "../model.ts";
import { quoted } from "./findings.ts";
import { cellOf } from "./headings.ts";
import { formulaOf, type ListRead, type Reading, report } from "./reading.ts";
import type { FormRow } from "./sheets.ts";

interface Wanted {
  readonly kind: QuestionKind;
  readonly list: ListRead | undefined;
  readonly precision: Question["precision"];
}

/** The cell "default": an answer as it would be stored, or an expression when it looks at something or calls a function. */
export function readDefault(reading: Reading, row: FormRow, wanted: Wanted): string | Formula | undefined {
  const { text, place } = cellOf(reading.survey, row, "default");
  if (text === "") return undefined;
  if (text.includes("${") || isCall(text)) return formulaOf(reading, text, place, "default");
  const answer = tidied(text, wanted);
  if (answer !== undefined) return answer;
  report(
    reading,
    "unsupported",
    "default-not-usable",
    place,
    [
      `Câu trả lời có sẵn ${quoted(text)} không hợp với loại câu hỏi này; ô để trống.`,
      `The default ${quoted(text)} is no answer to a question of this type; it starts empty.`,
    ],
    ["Sửa hoặc xóa ô này.", "Correct or empty the cell."],
  );
  return undefined;
}

function isCall(text: string): boolean {
  return /^[a-z][\w:-]*\s*\(/i.test(text) && parseExpression(text).ok;
}

/** The text as an answer of that kind is stored; undefined when it is none. */
function tidied(text: string, { kind, list, precision }: Wanted): string | undefined {
  const isChoice = (name: string) =>
    list === undefined || list.choices.some((choice) => choice.name === name);
  switch (kind) {
    case "number":
    case "scale":
      if (kind === "scale" && list !== undefined) return isChoice(text) ? text : undefined;
      return /^-?\d+([.,]\d+)?$/.test(text) ? text.replace(",", ".") : undefined;
    case "single":
      return isChoice(text) ? text : undefined;
    case "multiple":
    case "rank":
      return chosenIn(text).every(isChoice) ? chosenIn(text).join(" ") : undefined;
    case "date":
      return dateOf(text, precision);
    case "time":
      return fractionOfTime(text) === undefined ? undefined : text;
    case "photo":
    case "place":
      return undefined;
    case "consent":
      return text === "OK" ? text : undefined;
    default:
      return text;
  }
}

/** A day as it is stored; a cell that a spreadsheet keeps as a date arrives with midnight. */
function dateOf(text: string, precision: Question["precision"]): string | undefined {
  const [, year = "", month = "", day = "", time] = /^(\d{4})-(\d{2})-(\d{2})(T.*)?$/.exec(text) ?? [];
  if (dayNumber(Number(year), Number(month), Number(day)) === undefined) return undefined;
  const date = `${year}-${month}-${day}`;
  return precision === "minute" ? date + (time ?? "T00:00") : date;
}
