import { readdir, readFile, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import {
  type Bilingual,
  parseScheme,
  runGoldenCases,
  runWholeCaseFile,
  type Scheme,
} from "@thang-diem/engine";
import type { Command } from "../command.ts";

interface Remark {
  readonly line: number;
  readonly column: number;
  readonly code: string;
  readonly message: Bilingual;
  readonly fix: Bilingual;
}

interface CheckedFile {
  readonly file: string;
  readonly ok: boolean;
  readonly cases: number;
  readonly faults: readonly Remark[];
  /** What is lawful and often not meant. */
  readonly warnings: readonly Remark[];
}

/** Sentence of the user: "I wrote a scheme; is it lawful, and do its worked examples come out?" */
export const check: Command = {
  name: "check",
  usage: "check FILE|FOLDER…",
  purpose: {
    vi:
      "Kiểm tra bộ tiêu chí: mọi lỗi kèm dòng, cột, cách sửa; " +
      "chạy các ví dụ trong tệp và trong thư mục cases bên cạnh.",
    en:
      "Checks schemes: every fault with line, column and how to mend it; " +
      "runs the worked examples in the file and in the folder cases beside it.",
  },
  options: {},
  async run({ args, console }) {
    if (args.length === 0) {
      console.fault({
        vi: "Hãy nêu tệp hoặc thư mục cần kiểm tra.",
        en: "Name the file or folder to check.",
      });
      return 2;
    }
    const files = (await Promise.all(args.map(schemeFiles))).flat();
    const checked = await Promise.all(files.map(checkFile));
    console.result(checked, () => checked.flatMap(told));
    return checked.length > 0 && checked.every(({ ok }) => ok) ? 0 : 1;
  },
};

async function schemeFiles(path: string): Promise<string[]> {
  if ((await stat(path)).isFile()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name === "scheme.yaml")
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

async function checkFile(file: string): Promise<CheckedFile> {
  const read = parseScheme(await readFile(file, "utf8"));
  if (!read.ok) {
    const ran = read.sound ? ranCases(read.sound) : { cases: 0, faults: [] };
    const faults = [...read.faults, ...ran.faults].toSorted((a, b) => a.line - b.line || a.column - b.column);
    return { file, ok: false, cases: ran.cases, faults, warnings: [] };
  }
  const own = ranCases(read.value);
  const whole = await checkCases(file, read.value);
  const faults = [...own.faults, ...whole.faults];
  return {
    file,
    ok: faults.length === 0,
    cases: own.cases + whole.cases,
    faults,
    warnings: read.warnings,
  };
}

/** The worked examples of the items that are right. */
function ranCases(scheme: Scheme): Pick<CheckedFile, "cases" | "faults"> {
  const { count, failed } = runGoldenCases(scheme);
  const faults = failed.map(({ line, item, expected, got }) => ({
    line,
    column: 1,
    code: "case-failed",
    message: {
      vi: `Ví dụ của ${item}: mong đợi ${expected}, tính ra ${got}.`,
      en: `Case of ${item}: expected ${expected}, got ${got}.`,
    },
    fix: { vi: "Sửa quy tắc hoặc sửa ví dụ.", en: "Mend the rule or the case." },
  }));
  return { cases: count, faults };
}

/** Whole units in the folder `cases` beside the scheme; none where there is no such folder. */
async function checkCases(file: string, scheme: Scheme): Promise<Pick<CheckedFile, "cases" | "faults">> {
  const folder = join(dirname(file), "cases");
  const names = file.endsWith("scheme.yaml")
    ? (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(".yaml")).toSorted()
    : [];
  const ran = await Promise.all(
    names.map(async (name) => ({
      name,
      ...runWholeCaseFile(scheme, await readFile(join(folder, name), "utf8")),
    })),
  );
  return {
    cases: ran.reduce((sum, { count }) => sum + count, 0),
    faults: ran.flatMap(({ name, failed }) =>
      failed.map(({ unit, what, expected, got }) => ({
        line: 1,
        column: 1,
        code: "case-failed",
        message: {
          vi: `cases/${name}: ${[unit, what].filter(Boolean).join(", ")}: mong đợi ${expected}, tính ra ${got}.`,
          en: `cases/${name}: ${[unit, what].filter(Boolean).join(", ")}: expected ${expected}, got ${got}.`,
        },
        fix: { vi: "Sửa quy tắc hoặc sửa ví dụ.", en: "Mend the rule or the case." },
      })),
    ),
  };
}

function told({ file, ok, cases, faults, warnings }: CheckedFile): Bilingual[] {
  const right = { vi: `${file}: đúng, ${cases} ví dụ khớp`, en: `${file}: right, ${cases} cases come out` };
  const line = ({ line: at, column, code, message, fix }: Remark, kind: Bilingual) => ({
    vi: `${file}:${at}:${column} [${code}] ${kind.vi}${message.vi} → ${fix.vi}`,
    en: `${file}:${at}:${column} [${code}] ${kind.en}${message.en} → ${fix.en}`,
  });
  return [
    ...(ok ? [right] : []),
    ...faults.map((each) => line(each, { vi: "", en: "" })),
    ...warnings.map((each) => line(each, { vi: "Lưu ý: ", en: "Note: " })),
  ];
}
