import { quoted } from "./findings.ts";
import { cellOf, type Table } from "./headings.ts";

type Pair = readonly [vi: string, en: string];

/** As the specification wants names: a letter or "_", then letters, digits, "-", "_" and ".". */
const NAME = /^[\p{L}_][\p{L}\p{N}\p{M}._-]*$/u;
export const NAME_CHARACTERS_MAX = 200;
/** Words that a program keeps for itself. */
const KEPT = new Set(["__proto__", "constructor", "prototype"]);

export function nameFault(
  name: string,
  before: number | undefined,
): { readonly code: string; readonly message: Pair; readonly fix: Pair } | undefined {
  if (name === "")
    return {
      code: "name-missing",
      message: ["Câu hỏi này không có tên.", "This question has no name."],
      fix: ["Điền cột name, ví dụ tuoi.", "Write its name, such as age."],
    };
  if (!NAME.test(name) || name.length > NAME_CHARACTERS_MAX || KEPT.has(name))
    return {
      code: "name-malformed",
      message: [`Tên ${quoted(name)} không dùng được.`, `The name ${quoted(name)} cannot be used.`],
      fix: [
        "Bắt đầu bằng chữ cái, chỉ dùng chữ, số, gạch nối, gạch dưới và dấu chấm, không có dấu cách.",
        "Begin with a letter; use letters, digits, hyphens, underscores and points only, without blanks.",
      ],
    };
  if (before !== undefined)
    return {
      code: "name-twice",
      message: [
        `Tên ${quoted(name)} đã có ở dòng ${before}.`,
        `The name ${quoted(name)} already stands in row ${before}.`,
      ],
      fix: ["Đổi một trong hai tên.", "Change one of the two."],
    };
  return undefined;
}

/** Names that stand in several groups: their keys are written with the groups before them. */
export function namesUsedTwice(survey: Table): ReadonlySet<string> {
  const once = new Set<string>();
  const twice = new Set<string>();
  for (const row of survey.rows) {
    const { text } = cellOf(survey, row, "name");
    if (text === "" || /^end\b|^end_/i.test(cellOf(survey, row, "type").text)) continue;
    if (once.has(text)) twice.add(text);
    once.add(text);
  }
  return twice;
}
