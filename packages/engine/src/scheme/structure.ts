/** Faults of form, in words: what zod found, said so that a clerk can mend it. */
import type { z } from "zod";
import { fault, type Path, type PlacedFault } from "./fault.ts";

type Issue = z.core.$ZodIssue;

export function structureFaults(issues: readonly Issue[], written: unknown): PlacedFault[] {
  return issues.flatMap((issue) => toFaults(issue, written));
}

function toFaults(issue: Issue, written: unknown): PlacedFault[] {
  const path = issue.path as Path;
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => unknownKey([...path, key], key));
    case "invalid_union":
      return unionFaults(issue, written);
    case "custom":
      return [customFault(path, String(issue.params?.["fault"]), valueAt(written, path))];
    case "invalid_value":
      return [unknownWord(path, issue.values.map(String), valueAt(written, path))];
    case "invalid_type":
      return [
        valueAt(written, path) === undefined
          ? missingKey(path)
          : wrongType(path, issue.expected, valueAt(written, path)),
      ];
    default:
      return [wrongForm(path, valueAt(written, path))];
  }
}

/** Of a union the branch that came nearest speaks; where none came near the whole value is of the wrong form. */
function unionFaults(issue: Issue & { code: "invalid_union" }, written: unknown): PlacedFault[] {
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
    return nearest.flatMap((each) => toFaults({ ...each, path: [...path, ...each.path] } as Issue, written));
  const words = issue.errors.flatMap((branch) =>
    branch.flatMap((each) => (each.code === "invalid_value" ? each.values.map(String) : [])),
  );
  return [words.length > 0 ? unknownWord(path, words, value) : wrongForm(path, value)];
}

function unknownKey(path: Path, key: string): PlacedFault {
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
  return fault(
    "unknown-key",
    path,
    [`Không có từ khóa “${key}” ở đây.`, `There is no key "${key}" here.`],
    [
      "Xóa dòng này hoặc sửa lỗi gõ; danh sách từ khóa ở docs/scheme-language.md.",
      "Delete the line or mend the spelling; the keys are listed in docs/scheme-language.md.",
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

function wrongType(path: Path, expected: string, value: unknown): PlacedFault {
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
