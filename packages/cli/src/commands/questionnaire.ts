import { dayInVietnam } from "@thang-diem/presentation";
import { createReadStream } from "node:fs";
import { stat, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Bilingual } from "@thang-diem/engine";
import {
  everyPart,
  type FormFinding,
  type FormRead,
  type Questionnaire,
} from "@thang-diem/engine/questionnaire";
import { FORM_FORMATS, type FormFormat, readFormFile, writeFormFile } from "@thang-diem/office/asking/forms";
import type { Call, Command, ExitCode } from "../command.ts";

/** What `questionnaire check --json` says of a file; docs/questionnaires.md describes every field. */
interface CheckedForm {
  readonly file: string;
  /** It can be used as it is. */
  readonly ok: boolean;
  /** Nothing of it is left out. */
  readonly whole: boolean;
  readonly form?: {
    readonly id: string;
    readonly version: string;
    readonly title: Readonly<Record<string, string>>;
    readonly languages: Questionnaire["languages"];
    readonly language: string;
    readonly questions: number;
    readonly groups: number;
    readonly repeats: number;
    readonly lists: number;
    readonly choices: number;
    readonly kinds: Readonly<Record<string, number>>;
  };
  readonly faults: readonly FormFinding[];
  readonly unsupported: readonly FormFinding[];
  readonly notes: readonly FormFinding[];
  /** Findings beyond the thousand that are listed. */
  readonly more: number;
}

/** Sentence of the user: "Here is our XLSForm; does it come in whole, and if not, what do I do where?" */
export const questionnaire: Command = {
  name: "questionnaire",
  usage: "questionnaire check FILE… | questionnaire convert FILE [--to xlsx|csv|md|json] [--out FILE]",
  purpose: {
    vi:
      "Kiểm tra bảng hỏi theo chuẩn XLSForm (.xlsx, .csv, .md): " +
      "mọi lỗi và mọi phần chưa hỗ trợ kèm trang, dòng, cột, " +
      "cách sửa; hoặc chuyển sang định dạng khác.",
    en:
      "Checks an XLSForm (.xlsx, .csv, .md): every fault and everything that is not supported with sheet, " +
      "row, column " +
      "and what to do; or writes it in another format.",
  },
  options: {
    to: {
      type: "string",
      help: { vi: "xlsx, csv, md hoặc json (mặc định)", en: "xlsx, csv, md or json (usual)" },
    },
    out: { type: "string", help: { vi: "tệp ghi ra", en: "the file to write" } },
  },
  async run(call) {
    const [verb, ...files] = call.args;
    if (verb === "check" && files.length > 0) return await checkAll(call, files);
    const [file] = files;
    if (verb === "convert" && file !== undefined && files.length === 1) return await convert(call, file);
    call.console.fault({
      vi: "Hãy viết: questionnaire check TỆP…, hoặc questionnaire convert TỆP --to md --out TỆP.",
      en: "Write: questionnaire check FILE…, or questionnaire convert FILE --to md --out FILE.",
    });
    return 2;
  },
};

async function checkAll({ console }: Call, files: readonly string[]): Promise<ExitCode> {
  const checked: CheckedForm[] = [];
  for (const file of files) checked.push(checkedForm(file, await readNamed(file)));
  console.result(files.length === 1 ? checked[0] : checked, () => checked.flatMap(told));
  return checked.every(({ ok }) => ok) ? 0 : 1;
}

async function readNamed(file: string): Promise<FormRead> {
  await stat(file);
  return await readFormFile(createReadStream(file), basename(file));
}

async function convert({ options, console }: Call, file: string): Promise<ExitCode> {
  const to = options["to"] ?? "json";
  const format = FORM_FORMATS.find((each) => each === to);
  const { out } = options;
  if (format === undefined || (format === "xlsx" && typeof out !== "string")) {
    console.fault({
      vi: "Định dạng là xlsx, csv, md hoặc json; xlsx cần --out TỆP.",
      en: "Formats are xlsx, csv, md and json; xlsx needs --out FILE.",
    });
    return 2;
  }
  const read = await readNamed(file);
  const checked = checkedForm(file, read);
  if (read.questionnaire === undefined) {
    console.result(checked, () => told(checked));
    return 1;
  }
  return await written(read.questionnaire, checked, { format, out, console });
}

async function written(
  form: Questionnaire,
  checked: CheckedForm,
  {
    format,
    out,
    console,
  }: { format: FormFormat; out: string | boolean | undefined; console: Call["console"] },
): Promise<ExitCode> {
  const today = dayInVietnam(new Date());
  const bytes = await writeFormFile(form, format, today);
  if (typeof out === "string") {
    await writeFile(out, bytes);
    console.result({ ...checked, written: out }, () => [
      ...told(checked),
      { vi: `Đã ghi ${out}`, en: `Written: ${out}` },
    ]);
    return 0;
  }
  const text = new TextDecoder().decode(bytes);
  console.result(format === "json" ? { ...checked, questionnaire: form } : { ...checked, text }, () => [
    { vi: text.trimEnd(), en: text.trimEnd() },
  ]);
  return 0;
}

function checkedForm(file: string, { questionnaire: form, findings, more }: FormRead): CheckedForm {
  const of = (weight: FormFinding["weight"]) => findings.filter((each) => each.weight === weight);
  const unsupported = of("unsupported");
  return {
    file,
    ok: form !== undefined,
    whole: form !== undefined && unsupported.length === 0,
    ...(form && { form: summary(form) }),
    faults: of("fault"),
    unsupported,
    notes: of("note"),
    more,
  };
}

function summary(form: Questionnaire): NonNullable<CheckedForm["form"]> {
  const parts = [...everyPart(form.parts)];
  const kinds: Record<string, number> = {};
  for (const part of parts) if (part.part === "question") kinds[part.kind] = (kinds[part.kind] ?? 0) + 1;
  const count = (what: string) => parts.filter(({ part }) => part === what).length;
  const { id, version, title, languages, language, lists } = form;
  return {
    id,
    version,
    title,
    languages,
    language,
    questions: count("question"),
    groups: count("group"),
    repeats: count("repeat"),
    lists: Object.keys(lists).length,
    choices: Object.values(lists).reduce((sum, list) => sum + list.length, 0),
    kinds,
  };
}

const WEIGHTS: Readonly<Record<FormFinding["weight"], Bilingual>> = {
  fault: { vi: "LỖI", en: "FAULT" },
  unsupported: { vi: "CHƯA HỖ TRỢ", en: "NOT SUPPORTED" },
  note: { vi: "lưu ý", en: "note" },
};

function told({ file, ok, form, faults, unsupported, notes, more }: CheckedForm): Bilingual[] {
  const lines = [...faults, ...unsupported, ...notes].map(
    ({ weight, code, sheet, row, column, message, fix }) => {
      const at = `${file} ${sheet}!${column}${row}`;
      return {
        vi: `${at} ${WEIGHTS[weight].vi} [${code}] ${message.vi} → ${fix.vi}`,
        en: `${at} ${WEIGHTS[weight].en} [${code}] ${message.en} → ${fix.en}`,
      };
    },
  );
  const rest = more > 0 ? [{ vi: `… và ${more} chỗ khác`, en: `… and ${more} more` }] : [];
  const unusable = { vi: `${file}: chưa dùng được`, en: `${file}: cannot be used yet` };
  const sum = form && {
    vi:
      `${file}: ${form.questions} câu, ${form.groups} nhóm, ${form.repeats} nhóm ` +
      `lặp, ${form.languages.length} ngôn ngữ`,
    en:
      `${file}: ${form.questions} questions, ${form.groups} groups, ${form.repeats} ` +
      `repeats, ${form.languages.length} languages`,
  };
  return [...lines, ...rest, ok ? (sum ?? unusable) : unusable];
}
