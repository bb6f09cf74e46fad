// The verifier as a program of its own: `scripts/verifier.ts` makes one file of it, which runs on bare Node.
import { parseArgs } from "node:util";
import { verify } from "./commands/verify.ts";
import { openConsole } from "./console.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { keys: { type: "string" }, json: { type: "boolean" }, lang: { type: "string" } },
});
const console = openConsole(values.lang === "en" ? "en" : "vi", values.json === true, {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
});
try {
  process.exitCode = await verify.run({
    args: positionals,
    options: values,
    console,
    product: "",
    home: "",
    databaseUrl: undefined,
  });
} catch (error) {
  const why = error instanceof Error ? error.message : String(error);
  console.fault({ vi: `Không kiểm chứng được: ${why}`, en: `Cannot be verified: ${why}` });
  process.exitCode = 1;
}
