import { enableCompileCache } from "node:module";
import { join } from "node:path";

const PRODUCT = join(import.meta.dirname, "..", "..", "..");

// what was compiled once is read back the next time: half the time a short command takes
enableCompileCache(join(PRODUCT, "node_modules", ".cache", "thangdiem"));

// whoever reads our output may stop early: thangdiem rounds | head
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));

const { stopWithLauncher } = await import("./stopping.ts");
stopWithLauncher();
const { runProgram } = await import("./program.ts");
process.exitCode = await runProgram(process.argv.slice(2), {
  product: PRODUCT,
  home: process.env["THANG_DIEM_HOME"] ?? join(PRODUCT, "var"),
  databaseUrl: process.env["DATABASE_URL"] || undefined,
  locale: process.env["LANG"],
  output: {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    columns: process.stderr.isTTY ? process.stderr.columns : undefined,
  },
});
