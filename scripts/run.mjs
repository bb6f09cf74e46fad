// Entry of every npm script. Needs only Node ≥ 20 and npm: installs what is missing, then hands over to
// the Node 24 that came along as an npm package (docs/decisions/0002-node-from-npm.md).
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const windows = process.platform === "win32";
const stamp = join(root, "node_modules", ".thang-diem-installed");

/** What decides which packages must be there: the lock file and every package.json. */
function wantedHash() {
  const packages = readdirSync(join(root, "packages")).map((name) => join("packages", name, "package.json"));
  const hash = createHash("sha256");
  for (const file of ["package.json", "package-lock.json", ...packages.toSorted()])
    if (existsSync(join(root, file))) hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest("hex");
}

/** Whether every package stands in the version of the lock file; those for other machines need not. */
function nothingMissing() {
  const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  return Object.entries(lock.packages).every(([place, { version, optional, link }]) => {
    if (!place.includes("node_modules/")) return true;
    const file = join(root, place, "package.json");
    if (!existsSync(file)) return optional === true;
    return link === true || JSON.parse(readFileSync(file, "utf8")).version === version;
  });
}

/** `npm ci` installs what the lock file says and changes no file of the checkout. */
async function installIfStale() {
  const want = wantedHash();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === want) return;
  if (!existsSync(join(root, "node_modules")) || !nothingMissing()) await install();
  mkdirSync(dirname(stamp), { recursive: true });
  rmSync(stamp, { force: true });
  writeFileSync(stamp, want);
}

async function install() {
  process.stderr.write(
    "Đang cài các gói cần thiết (chỉ lần đầu) … / Installing packages (first time only) …\n",
  );
  const args = ["ci", "--no-audit", "--no-fund", "--loglevel=error", "--include=optional", "--include=dev"];
  const npm = spawn(windows ? "npm.cmd" : "npm", args, {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: windows,
  });
  const code = await ended(npm);
  if (code === 0) return;
  process.stderr.write(
    "Không cài được gói: kiểm tra kết nối tới kho npm rồi chạy lại. " +
      "/ npm ci failed: check the connection to the npm registry and run again.\n",
  );
  process.exit(code);
}

/** Runs until a child ends; whatever tells this process to stop tells the child. Gives its exit code. */
function ended(child) {
  const tell = (signal) => child.kill(signal);
  for (const signal of SIGNALS) process.on(signal, tell);
  const watch = watchParent(() => tell("SIGTERM"));
  return new Promise((done) => {
    child.on("error", () => done(1));
    child.on("exit", (code, signal) => {
      clearInterval(watch);
      for (const each of SIGNALS) process.off(each, tell);
      done(code ?? (signal === "SIGINT" ? 130 : 1));
    });
  });
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];

/** npm that is told to stop ends its shell and not what runs in it: whoever was started by npm ends with it. */
function watchParent(gone) {
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event === undefined || windows) return undefined;
  return setInterval(() => process.ppid !== parent && gone(), 500).unref();
}

/** The Node that runs the product: the packaged one, else this one when it is new enough. */
function node24() {
  const packages = [
    `node-${windows ? "win" : process.platform}-${process.arch}`,
    `node-bin-${process.platform}-${process.arch}`,
  ];
  for (const name of packages) {
    const file = join(root, "node_modules", name, "bin", windows ? "node.exe" : "node");
    if (existsSync(file)) return file;
  }
  if (Number(process.versions.node.split(".")[0]) >= 24) return process.execPath;
  process.stderr.write(
    "Cần Node 24: gói npm cho máy này không có, hãy cài Node 24 rồi chạy lại. " +
      "/ Node 24 is needed and no npm package of it fits this machine.\n",
  );
  return process.exit(1);
}

const programs = {
  start: ["packages/cli/src/main.ts", "start"],
  cli: ["packages/cli/src/main.ts"],
  oracle: ["tests/oracles/run.ts"],
  bench: ["bench/run.ts"],
  fuzz: ["scripts/fuzz.ts"],
  rehearse: ["packages/cli/src/main.ts", "rehearse"],
  components: ["scripts/components.ts", "list"],
  advisories: ["scripts/components.ts", "advisories"],
  check: ["scripts/check.ts"],
  test: ["scripts/check.ts", "--everything"],
};
const [command, ...rest] = process.argv.slice(2);
if (!(command in programs)) {
  process.stderr.write(`unknown command: ${command}; one of ${Object.keys(programs).join(", ")}\n`);
  process.exit(2);
}

await installIfStale();
const runtime = node24();
const [program, ...fixed] = programs[command];
const child = spawn(runtime, ["--expose-gc", join(root, program), ...fixed, ...rest], {
  cwd: process.env.INIT_CWD ?? process.cwd(),
  // The channel closes when this process ends in whatever way; `start` then ends too.
  stdio: ["inherit", "inherit", "inherit", "ipc"],
  env: { ...process.env, PATH: `${dirname(runtime)}${windows ? ";" : ":"}${process.env.PATH ?? ""}` },
});
process.exit(await ended(child));
