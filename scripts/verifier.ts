/**
 * Makes the verifier as one file that needs nothing but Node 20 or newer: whoever doubts an edition puts it beside the
 * edition's folder and runs it, without installing anything and without the network.
 *
 * @example node scripts/verifier.ts dist/thang-diem-verify.mjs
 */
import { copyFile, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { build } from "vite";

const ENTRY = join(import.meta.dirname, "..", "packages", "cli", "src", "verifier.ts");

export async function makeVerifier(file: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "thang-diem-verifier-"));
  try {
    await build({
      configFile: false,
      logLevel: "error",
      publicDir: false,
      ssr: { noExternal: true },
      build: {
        ssr: ENTRY,
        outDir: folder,
        target: "node20",
        rolldownOptions: {
          output: { entryFileNames: "verifier.mjs", codeSplitting: false, banner: REQUIRE },
        },
      },
    });
    await mkdir(dirname(file), { recursive: true });
    await copyFile(join(folder, "verifier.mjs"), file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Libraries of the older kind ask for Node's own modules by `require`. */
const REQUIRE =
  'import { createRequire as asked } from "node:module"; const require = asked(import.meta.url);';

const [, script, target] = process.argv;
if (script !== undefined && resolve(script) === import.meta.filename)
  await makeVerifier(resolve(target ?? "dist/thang-diem-verify.mjs"));
