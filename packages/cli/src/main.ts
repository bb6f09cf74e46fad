import { join } from "node:path";
import { parseArgs } from "node:util";
import { ProblemError } from "@thang-diem/server";
import type { Call, Command } from "./command.ts";
import { account } from "./commands/account.ts";
import { audit } from "./commands/audit.ts";
import { check } from "./commands/check.ts";
import { compute } from "./commands/compute.ts";
import { draw } from "./commands/draw.ts";
import { estimate } from "./commands/estimate.ts";
import { exportEdition } from "./commands/export.ts";
import { importFile } from "./commands/import.ts";
import { open } from "./commands/open.ts";
import { publish } from "./commands/publish.ts";
import { rounds } from "./commands/rounds.ts";
import { sensitivity } from "./commands/sensitivity.ts";
import { serve, start } from "./commands/serve.ts";
import { verify } from "./commands/verify.ts";
import { openConsole } from "./console.ts";
import { helpText } from "./help.ts";
import { isStopping } from "./stopping.ts";

const COMMANDS: readonly Command[] = [check, open, importFile, compute, publish, verify, serve, start, exportEdition, rounds, draw, estimate, sensitivity, account, audit];
/** As shells name a program that Ctrl-C ended. */
const CUT_OFF = 130;
const PRODUCT = join(import.meta.dirname, "..", "..", "..");

// whoever reads our output may stop early: thangdiem rounds | head
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));

process.exitCode = await run(process.argv.slice(2));

async function run([name = "", ...rest]: readonly string[]): Promise<number> {
  const command = COMMANDS.find((each) => each.name === name);
  const read = readOptions(rest, command);
  const language = read.options["lang"] === "en" || (read.options["lang"] === undefined && /^en/i.test(process.env["LANG"] ?? "")) ? "en" : "vi";
  const console = openConsole(language, read.options["json"] === true);
  if (!command || read.options["help"] === true || read.fault) {
    if (read.fault) console.fault({ vi: `Tùy chọn không đúng: ${read.fault}`, en: `Wrong option: ${read.fault}` });
    process.stdout.write(helpText(command ? [command] : COMMANDS, language));
    return (name === "" || ["help", "--help", "-h"].includes(name) || read.options["help"] === true) && !read.fault ? 0 : 2;
  }
  const home = typeof read.options["home"] === "string" ? read.options["home"] : (process.env["THANG_DIEM_HOME"] ?? join(PRODUCT, "var"));
  const call: Call = { args: read.args, options: read.options, console, product: PRODUCT, home, databaseUrl: process.env["DATABASE_URL"] || undefined };
  return await guarded(() => command.run(call), call);
}

/** Expected failures in words; anything else is a defect of ours and says so, with its trace. */
async function guarded(work: () => Promise<number>, { console }: Call): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (isStopping()) return CUT_OFF;
    if (error instanceof ProblemError) {
      const { message, suggestion } = error.problem;
      console.fault({ vi: `${message.vi} ${suggestion?.vi ?? ""}`.trim(), en: `${message.en} ${suggestion?.en ?? ""}`.trim() });
      return 1;
    }
    if (error instanceof Error && "code" in error && error.code === "ENOENT") {
      console.fault({ vi: `Không tìm thấy tệp: ${"path" in error ? String(error.path) : error.message}`, en: `No such file: ${"path" in error ? String(error.path) : error.message}` });
      return 1;
    }
    console.fault({ vi: "Lỗi của phần mềm, xin báo cho nhóm phát triển kèm các dòng sau:", en: "A defect of the software; please report it with these lines:" });
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    return 1;
  }
}

function readOptions(rest: readonly string[], command: Command | undefined): { args: string[]; options: Record<string, string | boolean | undefined>; fault?: string } {
  const common = { json: { type: "boolean" }, help: { type: "boolean", short: "h" }, lang: { type: "string" }, home: { type: "string" } } as const;
  const own = Object.fromEntries(Object.entries(command?.options ?? {}).map(([key, { type }]) => [key, { type }]));
  try {
    const { values, positionals } = parseArgs({ args: [...rest], options: { ...common, ...own }, allowPositionals: true, strict: true });
    return { args: positionals, options: values };
  } catch (error) {
    return { args: [], options: {}, fault: error instanceof Error ? error.message : String(error) };
  }
}
