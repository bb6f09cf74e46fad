import type { DisplayWord, Formula, Question, QuestionKind } from "../model.ts";
import { type AppearanceSaid, readAppearance } from "./appearances.ts";
import { type FormPlace, nearest, quoted } from "./findings.ts";
import { cellOf } from "./headings.ts";
import type { LeftOut, TypeSaid } from "./question-types.ts";
import {
  externalName,
  formulaIn,
  formulaOf,
  type ListRead,
  parametersOf,
  type Reading,
  report,
  wordsIn,
  yesOr,
} from "./reading.ts";
import { readDefault } from "./read-default.ts";
import type { FormRow } from "./sheets.ts";

type Said = Extract<TypeSaid, { kind: "choices" | "question" }>;

export interface Named {
  readonly key: string;
  readonly name: string;
}

/** The question of a row. */
export function readQuestion(reading: Reading, row: FormRow, said: Said, named: Named): Question {
  const list = said.kind === "choices" ? listOf(reading, row, said) : undefined;
  const looks = appearancesOf(reading, row);
  const kind = kindOf(said, looks);
  const parameters = parametersOf(cellOf(reading.survey, row, "parameters").text);
  const relevant = formulaIn(reading, row, "relevant", "relevant");
  const constraint = constraintOf(reading, row, said);
  const calculation = calculationOf(reading, row, said);
  const choiceFilter = formulaIn(reading, row, "choice_filter", "choiceFilter", list);
  const start = readDefault(reading, row, { kind, list, precision: precisionOf(said) });
  const shuffled = shuffledBy(parameters);
  const isHidden = said.kind === "question" && said.isHidden === true;
  return {
    part: "question",
    kind,
    ...named,
    label: wordsIn(reading, row, "label"),
    hint: wordsIn(reading, row, "hint"),
    guidance: wordsIn(reading, row, "guidance_hint"),
    ...(relevant && { relevant }),
    required: kind === "note" ? false : yesOr(reading, row, "required", "required"),
    requiredMessage: wordsIn(reading, row, "required_message"),
    ...(constraint && { constraint }),
    constraintMessage: wordsIn(reading, row, "constraint_message"),
    ...(start !== undefined && !isHidden && { default: start }),
    ...(isHidden && typeof start === "string" && { calculation: constant(start) }),
    ...(isHidden && typeof start === "object" && { calculation: start }),
    ...(calculation && { calculation }),
    readOnly: yesOr(reading, row, "read_only", "readOnly"),
    display: displayOf(looks),
    ...(list !== undefined && { list: list.name }),
    ...(choiceFilter && { choiceFilter }),
    ...(shuffled !== undefined && { shuffled }),
    ...(said.kind === "question" && said.whole === true && { whole: true }),
    ...(precisionOf(said) !== undefined && kind === "date" && { precision: precisionOf(said) ?? "day" }),
    ...(said.kind === "question" && said.isRange === true && { range: rangeOf(reading, row, parameters) }),
  };
}

/** A question that is not offered: its name stays, so that expressions which look at it find no answer. */
export function emptyQuestion(named: Named): Question {
  return {
    part: "question",
    kind: "calculated",
    ...named,
    label: {},
    hint: {},
    guidance: {},
    required: false,
    requiredMessage: {},
    constraintMessage: {},
    readOnly: false,
    display: [],
  };
}

const precisionOf = (said: Said) => (said.kind === "question" ? said.precision : undefined);

function constant(text: string): Formula {
  const mark = text.includes("'") ? '"' : "'";
  return { source: mark + text + mark, tree: { kind: "text", value: text } };
}

function kindOf(said: Said, looks: readonly AppearanceSaid[]): QuestionKind {
  if (looks.some(({ kind }) => kind === "matrix-head")) return "note";
  if (said.kind !== "choices" || said.as !== "single") return said.as;
  return looks.some(({ kind }) => kind === "scale" || kind === "matrix-row") ? "scale" : "single";
}

function constraintOf(reading: Reading, row: FormRow, said: Said): Formula | undefined {
  const own = formulaIn(reading, row, "constraint", "constraint");
  if (own !== undefined || said.kind !== "question" || said.constraint === undefined) return own;
  return formulaOf(reading, said.constraint, cellOf(reading.survey, row, "type").place, "constraint");
}

function calculationOf(reading: Reading, row: FormRow, said: Said): Formula | undefined {
  const own = formulaIn(reading, row, "calculation", "calculation");
  if (own !== undefined || said.kind !== "question" || said.calculation === undefined) return own;
  return formulaOf(reading, said.calculation, cellOf(reading.survey, row, "type").place, "calculation");
}

function listOf(
  reading: Reading,
  row: FormRow,
  said: Extract<TypeSaid, { kind: "choices" }>,
): ListRead | undefined {
  const { place } = cellOf(reading.survey, row, "type");
  const wanted = said.list === "" ? cellOf(reading.survey, row, "select_from_list_name").text : said.list;
  const found =
    (said.from === "external-sheet" ? reading.lists.get(externalName(wanted)) : undefined) ??
    reading.lists.get(wanted) ??
    [...reading.lists.values()].find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
  if (found !== undefined) {
    if (said.as !== "single") namesWithBlanks(reading, place, found);
    return found;
  }
  const near = wanted === "" ? undefined : nearest(wanted, reading.lists.keys());
  report(
    reading,
    "fault",
    wanted === "" ? "list-not-named" : "list-unknown",
    place,
    wanted === ""
      ? ["Câu hỏi lựa chọn chưa nêu danh sách.", "The question does not name its list of choices."]
      : [`Không có danh sách lựa chọn ${quoted(wanted)}.`, `There is no list of choices ${quoted(wanted)}.`],
    near === undefined
      ? [
          "Ghi tên danh sách có trong cột list_name của trang choices.",
          "Write the name of a list in the column list_name of the sheet choices.",
        ]
      : [`Có phải ${quoted(near)}?`, `Is ${quoted(near)} meant?`],
  );
  return undefined;
}

/** Several answers are stored with a blank between them, so no name may hold one. */
function namesWithBlanks(reading: Reading, place: FormPlace, { name, choices }: ListRead): void {
  const blank = choices.find((choice) => /\s/.test(choice.name));
  if (blank === undefined) return;
  report(
    reading,
    "fault",
    "choice-name-blank",
    place,
    [
      `Mã ${quoted(blank.name)} của danh sách ${quoted(name)} có dấu cách; câu chọn nhiều ý không tách được.`,
      `The name ${quoted(blank.name)} of the list ${quoted(name)} holds a blank; several answers run together.`,
    ],
    [
      "Bỏ dấu cách trong cột name của trang choices.",
      "Take the blank out of the column name of the sheet choices.",
    ],
  );
}

/** What the words of "appearance" come to; those that are not known are named. */
export function appearancesOf(reading: Reading, row: FormRow): readonly AppearanceSaid[] {
  const { text, place } = cellOf(reading.survey, row, "appearance");
  const words = readAppearance(text);
  for (const { word, said } of words) {
    if (said.kind === "unsupported")
      report(
        reading,
        "unsupported",
        "appearance-unsupported",
        place,
        [
          `Cách hiển thị ${quoted(word)} không được hỗ trợ; câu hỏi hiện theo cách thường.`,
          `The appearance ${quoted(word)} is not supported; the question looks the usual way.`,
        ],
        ["Xóa từ này, hoặc chọn cách hiển thị khác.", "Remove the word, or choose another appearance."],
      );
    if (said.kind === "search")
      report(
        reading,
        "unsupported",
        "search-unsupported",
        place,
        ["Không lấy lựa chọn từ tệp ngoài bằng search().", "Choices are not taken from a file by search()."],
        [
          "Đưa các lựa chọn vào trang choices và dùng choice_filter.",
          "Put the choices into the sheet choices and use choice_filter.",
        ],
      );
  }
  return words.map(({ said }) => said);
}

function displayOf(looks: readonly AppearanceSaid[]): DisplayWord[] {
  return [...new Set(looks.flatMap((each) => (each.kind === "display" ? each.words : [])))];
}

export function shuffledBy(parameters: ReadonlyMap<string, string>): "chance" | number | undefined {
  if (parameters.get("randomize")?.toLowerCase() !== "true") return undefined;
  const seed = Number(parameters.get("seed") ?? Number.NaN);
  return Number.isInteger(seed) ? seed : "chance";
}

const STEPS_OF_RANGE_MAX = 1_000;

function rangeOf(
  reading: Reading,
  row: FormRow,
  parameters: ReadonlyMap<string, string>,
): NonNullable<Question["range"]> {
  const [from, to, step] = [
    Number(parameters.get("start") ?? 0),
    Number(parameters.get("end") ?? 10),
    Number(parameters.get("step") ?? 1),
  ];
  const steps = (to - from) / step;
  if (Number.isFinite(steps) && step !== 0 && Math.abs(steps) >= 1 && Math.abs(steps) <= STEPS_OF_RANGE_MAX)
    return { from, to, step: Math.abs(step) * Math.sign(to - from) };
  report(
    reading,
    "fault",
    "range-malformed",
    cellOf(reading.survey, row, "parameters").place,
    ["Thang điểm không có bậc nào, hoặc có quá 1000 bậc.", "The range has no steps, or more than 1000."],
    [
      "Ghi start=1 end=5 step=1 vào cột parameters.",
      "Write start=1 end=5 step=1 into the column parameters.",
    ],
  );
  return { from: 0, to: 10, step: 1 };
}

const WHY_LEFT_OUT: Readonly<
  Record<LeftOut, readonly [vi: string, en: string, fixVi: string, fixEn: string]>
> = {
  recording: [
    "ghi âm, ghi hình",
    "sound or film",
    "Thay bằng câu hỏi loại text hoặc image.",
    "Use a question of type text or image instead.",
  ],
  file: ["tệp bất kỳ", "any file", "Thay bằng câu hỏi loại image.", "Use a question of type image instead."],
  shape: [
    "đường hoặc vùng trên bản đồ",
    "lines or areas on a map",
    "Thay bằng geopoint.",
    "Use geopoint instead.",
  ],
  device: [
    "thiết bị hoặc người dùng máy",
    "the device or its user",
    "Xóa dòng này: thiết bị của người trả lời không được ghi lại.",
    "Remove the row: the device of a respondent is not recorded.",
  ],
  audit: [
    "nhật ký thao tác (audit)",
    "the log of what is done in the form (audit)",
    "Xóa dòng này: thời gian làm phiếu được ghi sẵn.",
    "Remove the row: times of a response are kept without it.",
  ],
  external: [
    "tệp dữ liệu đi kèm",
    "a file beside the form",
    "Đưa bảng dữ liệu vào trang choices.",
    "Put its table into the sheet choices.",
  ],
  osm: ["dữ liệu OpenStreetMap", "OpenStreetMap", "Thay bằng geopoint.", "Use geopoint instead."],
};

/** Says that a question is not offered. */
export function reportLeftOut(reading: Reading, row: FormRow, why: LeftOut): void {
  const [vi, en, fixVi, fixEn] = WHY_LEFT_OUT[why];
  const { text, place } = cellOf(reading.survey, row, "type");
  report(
    reading,
    "unsupported",
    "type-unsupported",
    place,
    [
      `Loại câu hỏi ${quoted(text)} (${vi}) không được hỗ trợ; câu hỏi này không được hỏi.`,
      `The type ${quoted(text)} (${en}) is not supported; this question is not asked.`,
    ],
    [fixVi, fixEn],
  );
}
