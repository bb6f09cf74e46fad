import type { Group, Part, Question, Repeat } from "../model.ts";
import { cellOf } from "./headings.ts";
import { nameFault, namesUsedTwice } from "./names.ts";
import { otherQuestion, withOther } from "./or-other.ts";
import { readType, type TypeSaid } from "./question-types.ts";
import { appearancesOf, emptyQuestion, readQuestion, reportLeftOut, shuffledBy } from "./read-question.ts";
import { formulaIn, type ListRead, parametersOf, type Reading, report, wordsIn } from "./reading.ts";
import type { FormRow } from "./sheets.ts";
import { cellsWithoutEffect, parametersWithoutEffect } from "./unread-cells.ts";
import {
  endWithoutBegin,
  GROUP_DEPTH_MAX,
  noteOf,
  notEnded,
  otherEnd,
  outsideChoices,
  repeatTwice,
  SURVEY_ROWS_MAX,
  tooDeep,
  tooManyRows,
  unknownType,
  unsupportedGroup,
} from "./survey-faults.ts";

interface Frame {
  readonly of: "group" | "repeat" | "form" | "left-out";
  readonly row: FormRow | undefined;
  readonly name: string;
  readonly parts: Part[];
  readonly names: Map<string, number>;
}

/** The rows of the sheet "survey" as parts inside each other; everything that is wrong with them is reported. */
export function readSurvey(reading: Reading & { readonly lists: Map<string, ListRead> }): Part[] {
  const { survey } = reading;
  const twice = namesUsedTwice(survey);
  const frames: Frame[] = [{ of: "form", row: undefined, name: "", parts: [], names: new Map() }];
  for (const row of survey.rows.slice(0, SURVEY_ROWS_MAX)) {
    if (isDisabled(reading, row)) continue;
    const said = typeIn(reading, row);
    if (said === undefined) continue;
    cellsWithoutEffect(reading, row, said);
    parametersWithoutEffect(reading, row, said);
    readRow(reading, row, said, frames, twice);
  }
  if (survey.rows.length > SURVEY_ROWS_MAX) tooManyRows(reading);
  while (frames.length > 1) {
    const open = frames.at(-1);
    if (open?.row !== undefined) notEnded(reading, open.row, open.of);
    close(reading, frames, twice);
  }
  return frames[0]?.parts ?? [];
}

function readRow(
  reading: Reading & { readonly lists: Map<string, ListRead> },
  row: FormRow,
  said: TypeSaid,
  frames: Frame[],
  twice: ReadonlySet<string>,
): void {
  const frame = frames.at(-1);
  if (frame === undefined) return;
  switch (said.kind) {
    case "begin":
    case "end":
      return said.kind === "begin"
        ? begin(reading, row, said, frames)
        : end(reading, row, said.of, frames, twice);
    case "unsupported-group":
      return said.begins ? begin(reading, row, said, frames) : end(reading, row, "left-out", frames, twice);
    case "unknown":
      return unknownType(reading, row);
    default:
      break;
  }
  const name = nameIn(reading, row, frame, said);
  if (name === undefined) return;
  const key = keyOf(frames, name, twice);
  const named = { key, name };
  reading.places.set(key, cellOf(reading.survey, row, "name").place);
  if (frame.of === "left-out") return void frame.parts.push(emptyQuestion(named));
  if (said.kind === "left-out") {
    reportLeftOut(reading, row, said.why);
    return void frame.parts.push(emptyQuestion(named));
  }
  if (said.kind === "choices" && (said.from === "file" || said.from === "answers")) {
    outsideChoices(reading, row, said.from);
    return void frame.parts.push(emptyQuestion(named));
  }
  const asked = said.kind === "choices" && said.orOther ? withOther(reading, said) : said;
  const question = readQuestion(reading, row, asked, named);
  noteOf(reading, row, said, question);
  frame.parts.push(question);
  if (said.kind === "choices" && said.orOther) addOther(reading, row, frame, otherQuestion(question, key));
}

/** The question that "or_other" asks beside its own; its name may not be another's. */
function addOther(reading: Reading, row: FormRow, frame: Frame, other: Question): void {
  const fault = nameFault(other.name, frame.names.get(other.name));
  if (fault !== undefined)
    return report(
      reading,
      "fault",
      fault.code,
      cellOf(reading.survey, row, "name").place,
      fault.message,
      fault.fix,
    );
  frame.names.set(other.name, row.row);
  frame.parts.push(other);
}

function begin(
  reading: Reading,
  row: FormRow,
  said: Extract<TypeSaid, { of: unknown } | { begins: unknown }>,
  frames: Frame[],
): void {
  const frame = frames.at(-1);
  if (frame === undefined) return;
  const written = cellOf(reading.survey, row, "name").text;
  const isOut = "begins" in said || frame.of === "left-out";
  if ("begins" in said) unsupportedGroup(reading, row);
  if (frames.length > GROUP_DEPTH_MAX) tooDeep(reading, row);
  const name =
    written === "" ? `group_${row.row}` : (nameIn(reading, row, frame, said) ?? `group_${row.row}`);
  frames.push({ of: isOut ? "left-out" : said.of, row, name, parts: [], names: new Map() });
}

function end(
  reading: Reading,
  row: FormRow,
  of: Frame["of"],
  frames: Frame[],
  twice: ReadonlySet<string>,
): void {
  const frame = frames.at(-1);
  if (frame === undefined || frame.of === "form") return endWithoutBegin(reading, row);
  if (frame.of !== of && frame.of !== "left-out") return otherEnd(reading, row, frame);
  close(reading, frames, twice);
}

/** Makes the part of the innermost frame and puts it into the one around it. */
function close(reading: Reading, frames: Frame[], twice: ReadonlySet<string>): void {
  const frame = frames.pop();
  const around = frames.at(-1);
  if (frame?.row === undefined || around === undefined) return;
  if (frame.of === "left-out") return void around.parts.push(...frame.parts);
  const { row, name, parts } = frame;
  const key = keyOf(frames, name, twice);
  reading.places.set(key, cellOf(reading.survey, row, "name").place);
  const looks = appearancesOf(reading, row).filter((each) => each.kind === "layout");
  const wanted =
    looks.find(({ layout }) => layout === "matrix")?.layout ??
    looks[0]?.layout ??
    (hasMatrixRows(parts) ? "page" : "section");
  const relevant = formulaIn(reading, row, "relevant", "relevant");
  const shared = {
    key,
    name,
    label: wordsIn(reading, row, "label"),
    hint: wordsIn(reading, row, "hint"),
    ...(relevant && { relevant }),
    parts,
  };
  if (frame.of === "repeat") {
    if (twice.has(name)) repeatTwice(reading, row, name);
    const count = formulaIn(reading, row, "repeat_count", "count");
    const repeat: Repeat = {
      part: "repeat",
      ...shared,
      layout: wanted === "section" ? "section" : "page",
      ...(count && { count }),
    };
    around.parts.push(repeat);
    return;
  }
  const shuffled = shuffledBy(parametersOf(cellOf(reading.survey, row, "parameters").text));
  around.parts.push(groupOf(shared, wanted, shuffled));
}

function groupOf(
  shared: Omit<Group, "part" | "layout" | "shuffled">,
  wanted: Group["layout"],
  shuffled: Group["shuffled"],
): Group {
  const { parts } = shared;
  const questions = parts.filter((each): each is Question => each.part === "question");
  const choosing = questions.filter(({ kind }) => kind === "single" || kind === "scale");
  const isMatrix =
    wanted !== "section" &&
    questions.length === parts.length &&
    choosing.length > 1 &&
    choosing.length >= questions.length - 1 &&
    new Set(choosing.map(({ list }) => list)).size === 1 &&
    (wanted === "matrix" || choosing.every(({ kind }) => kind === "scale"));
  const rest = { ...shared, ...(shuffled !== undefined && { shuffled }) };
  if (!isMatrix) return { part: "group", ...rest, layout: wanted === "section" ? "section" : "page" };
  const scales = parts.map((each): Part =>
    each.part === "question" && each.kind === "single" ? { ...each, kind: "scale" } : each,
  );
  return { part: "group", ...rest, parts: scales, layout: "matrix" };
}

function hasMatrixRows(parts: readonly Part[]): boolean {
  return (
    parts.length > 1 &&
    parts.every((each) => each.part === "question" && (each.kind === "scale" || each.kind === "note")) &&
    parts.some((each) => each.part === "question" && each.kind === "note" && each.list !== undefined)
  );
}

function keyOf(frames: readonly Frame[], name: string, twice: ReadonlySet<string>): string {
  if (!twice.has(name)) return name;
  return [...frames.slice(1).map((frame) => frame.name), name].join("/");
}

function nameIn(reading: Reading, row: FormRow, frame: Frame, said: TypeSaid): string | undefined {
  const { text, place } = cellOf(reading.survey, row, "name");
  const own = text === "" && said.kind === "question" && said.as === "note" ? `note_${row.row}` : text;
  const fault = nameFault(own, frame.names.get(own));
  if (fault !== undefined) {
    report(reading, "fault", fault.code, place, fault.message, fault.fix);
    return undefined;
  }
  frame.names.set(own, row.row);
  return own;
}

function isDisabled(reading: Reading, row: FormRow): boolean {
  const { text, place } = cellOf(reading.survey, row, "disabled");
  if (!["yes", "true", "true()", "1"].includes(text.toLowerCase())) return false;
  report(
    reading,
    "note",
    "row-disabled",
    place,
    ["Dòng này được đánh dấu không dùng (disabled).", "This row is marked as disabled."],
    ["Xóa dấu ở cột disabled nếu muốn hỏi.", "Empty the cell disabled if it is to be asked."],
  );
  return true;
}

function typeIn(reading: Reading, row: FormRow): TypeSaid | undefined {
  const { text, place } = cellOf(reading.survey, row, "type");
  if (text !== "") return readType(text);
  const hasWords =
    Object.keys(wordsIn(reading, row, "label")).length > 0 || cellOf(reading.survey, row, "name").text !== "";
  report(
    reading,
    hasWords ? "fault" : "note",
    "type-missing",
    place,
    ["Dòng này không có loại câu hỏi.", "This row has no type."],
    hasWords
      ? ["Điền cột type, ví dụ text hoặc select_one.", "Write its type, such as text or select_one."]
      : [
          "Dòng này không được đọc; chuyển ghi chú sang trang khác nếu cần.",
          "The row is not read; keep remarks in another sheet.",
        ],
  );
  return undefined;
}
