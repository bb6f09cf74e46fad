// What `npm pack` runs before and after: inside this repository the package is its TypeScript sources, outside it is plain
// JavaScript with declarations (docs/decisions/0035-engine-as-a-package.md).
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "..", "..");
const at = (...parts) => join(here, ...parts);
const KEPT = ["package.json", "README.md"];
const kept = (file) => at(`.kept-${file}`);
const DOCS = ["from-r.md", "method/survey.md", "method/composite.md"];

/** Puts back what an earlier run, or this one, has set aside. */
function restore() {
  for (const file of KEPT) if (existsSync(kept(file))) renameSync(kept(file), at(file));
  for (const made of ["dist", "docs", "LICENSE"]) rmSync(at(made), { recursive: true, force: true });
}

function compile() {
  const typescript = dirname(createRequire(join(root, "package.json")).resolve("typescript/package.json"));
  const tsc = [join(typescript, "bin", "tsc"), "-p", at("tsconfig.build.json")];
  const { status } = spawnSync(process.execPath, tsc, { stdio: ["ignore", 2, 2] });
  if (status !== 0) process.exit(status ?? 1);
}

function make() {
  restore();
  compile();
  for (const file of KEPT) cpSync(at(file), kept(file));
  const {
    scripts: _,
    private: __,
    exports,
    ...manifest
  } = JSON.parse(readFileSync(at("package.json"), "utf8"));
  const entry = ([name, source]) => {
    const made = source.replace("./src/", "./dist/").replace(/\.ts$/, "");
    return [name, { types: `${made}.d.ts`, default: `${made}.js` }];
  };
  const published = { ...manifest, exports: Object.fromEntries(Object.entries(exports).map(entry)) };
  writeFileSync(at("package.json"), `${JSON.stringify(published, null, 2)}\n`);
  for (const doc of DOCS) {
    mkdirSync(dirname(at("docs", doc)), { recursive: true });
    cpSync(join(root, "docs", doc), at("docs", doc));
  }
  writeFileSync(at("README.md"), readFileSync(at("README.md"), "utf8").replaceAll("../../docs/", "docs/"));
  cpSync(join(root, "LICENSE"), at("LICENSE"));
}

if (process.argv[2] === "make") make();
else restore();
