/** Faults of form, in words: what zod found, said so that a clerk can mend it. */
import type { z } from "zod";
import { fault, type Path, type PlacedFault } from "./fault.ts";
import { nearestWord } from "./nearest-word.ts";

type Issue = z.core.$ZodIssue;

/** How a value is written in the file. */
type SourceOf = (path: Path) => string | undefined;

export function structureFaults(
  issues: readonly Issue[],
  written: unknown,
  sourceOf: SourceOf = () => undefined,
): PlacedFault[] {
  return issues.flatMap((issue) => toFaults(issue, written, sourceOf));
}

function toFaults(issue: Issue, written: unknown, sourceOf: SourceOf): PlacedFault[] {
  const path = issue.path as Path;
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => unknownKey([...path, key], key, valueAt(written, path)));
    case "invalid_union":
      return unionFaults(issue, written, sourceOf);
    case "custom":
      return [customFault(path, String(issue.params?.["fault"]), valueAt(written, path))];
    case "invalid_value":
      return [unknownWord(path, issue.values.map(String), valueAt(written, path))];
    case "invalid_type":
      return [
        valueAt(written, path) === undefined
          ? missingKey(path)
          : wrongType(path, issue.expected, valueAt(written, path), sourceOf(path)),
      ];
    default:
      return [wrongForm(path, valueAt(written, path))];
  }
}

/**
 * Of a union the branch that came nearest speaks; where none came near the whole value is of the wrong
 * form.
 */
function unionFaults(
  issue: Issue & { code: "invalid_union" },
  written: unknown,
  sourceOf: SourceOf,
): PlacedFault[] {
  const path = issue.path as Path;
  const value = valueAt(written, path);
  if (value === undefined) return [missingKey(path)];
  const kinds = "options" in issue && Array.isArray(issue.options) ? issue.options.map(String) : undefined;
  if (kinds) return [unknownWord(path, kinds, value)];
  const inner = issue.errors.filter((branch) =>
    branch.some((each) => each.path.length > 0 || each.code === "unrecognized_keys"),
  );
  const nearest = inner.toSorted((a, b) => a.length - b.length)[0];
  if (nearest)
    return nearest.flatMap((each) =>
      toFaults({ ...each, path: [...path, ...each.path] } as Issue, written, sourceOf),
    );
  const words = issue.errors.flatMap((branch) =>
    branch.flatMap((each) => (each.code === "invalid_value" ? each.values.map(String) : [])),
  );
  return [words.length > 0 ? unknownWord(path, words, value) : wrongForm(path, value)];
}

function unknownKey(path: Path, key: string, among: unknown): PlacedFault {
  const decimals =
    typeof among === "object" &&
    among !== null &&
    Object.entries(among).some(([name, value]) => name === key && value === null);
  if (decimals && /^\d+$/.test(key))
    return fault(
      "unknown-key",
      path,
      [
        `“${key}” bị đọc thành từ khóa: số thập phân trước đó viết dấu phẩy.`,
        `"${key}" is read as a key: the decimal number before it is written with a comma.`,
      ],
      ["Viết dấu chấm thập phân, ví dụ 0.75.", "Write a decimal point, such as 0.75."],
    );
  if (/\s/.test(key))
    return fault(
      "unknown-key",
      path,
      [
        `“${key}” bị đọc thành từ khóa vì văn bản đứng trước có dấu phẩy.`,
        `"${key}" is read as a key because the text before it holds a comma.`,
      ],
      ["Đặt cả đoạn văn bản trong dấu nháy kép.", "Put the whole text in double quotes."],
    );
  const near = nearestWord(key);
  return fault(
    "unknown-key",
    path,
    [`Không có từ khóa “${key}” ở đây.`, `There is no key "${key}" here.`],
    [
      near === undefined
        ? "Xóa dòng này hoặc sửa lỗi gõ; danh sách từ khóa ở docs/scheme-language.md."
        : `Có phải “${near}” không? Sửa lỗi gõ hoặc xóa dòng này.`,
      near === undefined
        ? "Delete the line or mend the spelling; the keys are listed in docs/scheme-language.md."
        : `Is it "${near}"? Mend the spelling or delete the line.`,
    ],
  );
}

function missingKey(path: Path): PlacedFault {
  const key = String(path.at(-1));
  return fault(
    "missing-key",
    path,
    [`Thiếu “${key}”.`, `"${key}" is missing.`],
    [`Thêm dòng “${key}: …”.`, `Add a line "${key}: …".`],
  );
}

function wrongType(path: Path, expected: string, value: unknown, source: string | undefined): PlacedFault {
  if (
    expected === "string" &&
    source !== undefined &&
    (typeof value === "number" || typeof value === "boolean")
  )
    return fault(
      "wrong-type",
      path,
      [
        `“${shown(path)}” phải là văn bản, nhưng ${source} được đọc ` +
          `thành ${typeof value === "number" ? "số" : "có/không"}.`,
        `"${shown(path)}" must be text, but ${source} is read as ` +
          `${typeof value === "number" ? "a number" : "yes or no"}.`,
      ],
      [`Viết "${source}" trong dấu nháy kép.`, `Write "${source}" in double quotes.`],
    );
  const words = TYPE_WORDS[expected] ?? [expected, expected];
  return fault(
    "wrong-type",
    path,
    [
      `“${shown(path)}” phải là ${words[0]}, đang là ${shownValue(value)}.`,
      `"${shown(path)}" must be ${words[1]}, but is ${shownValue(value)}.`,
    ],
    [`Viết ${words[0]}.`, `Write ${words[1]}.`],
  );
}

const TYPE_WORDS: Readonly<Record<string, readonly [string, string]>> = {
  string: ["văn bản", "text"],
  number: ["số", "a number"],
  int: ["số nguyên", "a whole number"],
  boolean: ["true hoặc false", "true or false"],
  object: ["một nhóm “khóa: giá trị”", 'a group of "key: value"'],
  record: ["một nhóm “khóa: giá trị”", 'a group of "key: value"'],
  array: ["một danh sách", "a list"],
};

function unknownWord(path: Path, words: readonly string[], value: unknown): PlacedFault {
  const list = words.join(", ");
  return fault(
    "unknown-word",
    path,
    [
      `${shownValue(value)} không phải là từ dùng được cho “${shown(path)}”.`,
      `${shownValue(value)} is no word for "${shown(path)}".`,
    ],
    [`Viết một trong: ${list}.`, `Write one of: ${list}.`],
  );
}

function customFault(path: Path, kind: string, value: unknown): PlacedFault {
  if (kind === "not-a-date")
    return fault(
      "not-a-date",
      path,
      [`${shownValue(value)} không phải là ngày.`, `${shownValue(value)} is no date.`],
      ["Viết theo dạng 2026-01-15.", "Write it as 2026-01-15."],
    );
  if (kind === "not-a-measure") return wrongForm(path, value);
  return fault(
    "not-a-number",
    path,
    [`${shownValue(value)} không phải là số.`, `${shownValue(value)} is no number.`],
    [
      'Viết 3, 0.5, "85%" hoặc "10/3" (dấu chấm thập phân).',
      'Write 3, 0.5, "85%" or "10/3" (decimal point).',
    ],
  );
}

function wrongForm(path: Path, value: unknown): PlacedFault {
  return fault(
    "wrong-form",
    path,
    [
      `“${shown(path)}” viết sai dạng: ${shownValue(value)}.`,
      `"${shown(path)}" is written in the wrong form: ${shownValue(value)}.`,
    ],
    [
      "Xem dạng đúng trong docs/scheme-language.md hoặc trong gợi ý của trình soạn thảo.",
      "See the right form in docs/scheme-language.md or in the editor's hints.",
    ],
  );
}

function shown(path: Path): string {
  const named = path.filter((step) => typeof step === "string");
  return String(named.at(-1) ?? "tệp / file");
}

function shownValue(value: unknown): string {
  const json = JSON.stringify(value) ?? "∅";
  return json.length > 60 ? `${json.slice(0, 57)}…` : json;
}

export function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const step of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}
