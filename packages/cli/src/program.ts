import { parseArgs } from "node:util";
import type { Call, Command } from "./command.ts";
import { type Console, openConsole, type Output } from "./console.ts";
import { helpText } from "./help.ts";
import { isStopping } from "./stopping.ts";

/** Where the program runs: what a process takes from its machine, a test from itself. */
export interface Surroundings {
  readonly product: string;
  readonly home: string;
  readonly databaseUrl: string | undefined;
  /** As LANG names it. */
  readonly locale: string | undefined;
  readonly output: Output;
}

/** Each is loaded when it is called: who checks a scheme does not wait for the database and the server. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import("./commands/check.ts")).check,
  open: async () => (await import("./commands/open.ts")).open,
  import: async () => (await import("./commands/import.ts")).importFile,
  compute: async () => (await import("./commands/compute.ts")).compute,
  publish: async () => (await import("./commands/publish.ts")).publish,
  verify: async () => (await import("./commands/verify.ts")).verify,
  serve: async () => (await import("./commands/serve.ts")).serve,
  start: async () => (await import("./commands/start.ts")).start,
  export: async () => (await import("./commands/export.ts")).exportEdition,
  rounds: async () => (await import("./commands/rounds.ts")).rounds,
  size: async () => (await import("./commands/size.ts")).size,
  allocate: async () => (await import("./commands/allocate.ts")).allocate,
  draw: async () => (await import("./commands/draw.ts")).draw,
  weights: async () => (await import("./commands/weights.ts")).weights,
  estimate: async () => (await import("./commands/estimate.ts")).estimate,
  questionnaire: async () => (await import("./commands/questionnaire.ts")).questionnaire,
  sensitivity: async () => (await import("./commands/sensitivity.ts")).sensitivity,
  account: async () => (await import("./commands/account.ts")).account,
  "check-text": async () => (await import("./commands/check-text.ts")).checkText,
  announce: async () => (await import("./commands/announce.ts")).announce,
  backup: async () => (await import("./commands/backup.ts")).backup,
  restore: async () => (await import("./commands/restore.ts")).restore,
  audit: async () => (await import("./commands/audit.ts")).audit,
  upgrade: async () => (await import("./commands/upgrade.ts")).upgrade,
  rehearse: async () => (await import("./commands/rehearse.ts")).rehearse,
  doctor: async () => (await import("./commands/doctor.ts")).doctor,
};

/** As shells name a program that Ctrl-C ended. */
const CUT_OFF = 130;

/** Runs one command line; gives its exit code. */
export async function runProgram(
  [name = "", ...rest]: readonly string[],
  { product, home, databaseUrl, locale = "", output }: Surroundings,
): Promise<number> {
  const command = Object.hasOwn(COMMANDS, name) ? await COMMANDS[name]?.() : undefined;
  const read = readOptions(rest, command);
  const language =
    read.options["lang"] === "en" || (read.options["lang"] === undefined && /^en/i.test(locale))
      ? "en"
      : "vi";
  const console = openConsole(language, rest.includes("--json"), output);
  if (!command || read.options["help"] === true || read.fault) {
    if (read.fault)
      console.fault({ vi: `Tùy chọn không đúng: ${read.fault}`, en: `Wrong option: ${read.fault}` });
    // With --json stdout holds one JSON value: the faults of the call, below.
    (console.json && read.fault ? output.err : output.out)(
      helpText(
        command ? [command] : await Promise.all(Object.values(COMMANDS).map((load) => load())),
        language,
      ),
    );
    if (console.json && read.fault) return ended(2, console);
    return (name === "" || ["help", "--help", "-h"].includes(name) || read.options["help"] === true) &&
      !read.fault
      ? 0
      : 2;
  }
  const ownHome = read.options["home"];
  const call: Call = {
    args: read.args,
    options: read.options,
    console,
    product,
    home: typeof ownHome === "string" ? ownHome : home,
    databaseUrl,
  };
  return ended(await guarded(() => command.run(call), call, output), console);
}

/** With `--json` a command that gave no result gives its faults. */
function ended(code: number, console: Console): number {
  if (console.json && !console.answered() && code !== 0)
    console.result({ ok: false, faults: console.faults }, () => []);
  return code;
}

/** What the operating system says of a file that cannot be opened. */
const NOT_OPENED: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  ENOENT: { vi: "Không tìm thấy tệp", en: "No such file" },
  ENOTDIR: { vi: "Không tìm thấy tệp", en: "No such file" },
  EISDIR: { vi: "Đây là thư mục, không phải tệp", en: "This is a folder, not a file" },
  EACCES: { vi: "Không có quyền đọc tệp", en: "The file may not be read" },
  EPERM: { vi: "Không có quyền đọc tệp", en: "The file may not be read" },
};

/** Expected failures in words; anything else is a defect of ours and says so, with its trace. */
async function guarded(work: () => Promise<number>, { console }: Call, output: Output): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (isStopping()) return CUT_OFF;
    const notOpened = error instanceof Error && "code" in error ? NOT_OPENED[String(error.code)] : undefined;
    if (error instanceof Error && notOpened) {
      const file = "path" in error ? String(error.path) : "";
      const of = file === "" ? "." : `: ${file}`;
      const message = { vi: `${notOpened.vi}${of}`, en: `${notOpened.en}${of}` };
      console.fault(message, { code: "file-not-opened", message, ...(file && { file }) });
      return 1;
    }
    const { ProblemError } = await import("@thang-diem/platform/problems");
    if (error instanceof ProblemError) {
      const { message, suggestion } = error.problem;
      const text = {
        vi: `${message.vi} ${suggestion?.vi ?? ""}`.trim(),
        en: `${message.en} ${suggestion?.en ?? ""}`.trim(),
      };
      const { faultOf } = await import("./file-faults.ts");
      console.fault(text, faultOf(error.problem));
      return 1;
    }
    console.fault({
      vi: "Lỗi của phần mềm, xin báo cho nhóm phát triển kèm các dòng sau:",
      en: "A defect of the software; please report it with these lines:",
    });
    output.err(`${error instanceof Error ? error.stack : String(error)}\n`);
    return 1;
  }
}

function readOptions(
  rest: readonly string[],
  command: Command | undefined,
): { args: string[]; options: Record<string, string | boolean | undefined>; fault?: string } {
  const common = {
    json: { type: "boolean" },
    help: { type: "boolean", short: "h" },
    lang: { type: "string" },
    home: { type: "string" },
  } as const;
  const own = Object.fromEntries(
    Object.entries(command?.options ?? {}).map(([key, { type }]) => [key, { type }]),
  );
  try {
    const { values, positionals } = parseArgs({
      args: [...rest],
      options: { ...common, ...own },
      allowPositionals: true,
      strict: true,
    });
    return { args: positionals, options: values };
  } catch (error) {
    const lang = rest[rest.indexOf("--lang") + 1];
    return {
      args: [],
      options: rest.includes("--lang") ? { lang } : {},
      fault: error instanceof Error ? error.message : String(error),
    };
  }
}
