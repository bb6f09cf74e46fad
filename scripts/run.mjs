// Entry of every npm script. Needs only Node ≥ 20 and npm: installs what is missing, then hands over to
// the Node 24 that came along as an npm package (docs/decisions/0002-node-from-npm.md).
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const windows = process.platform === "win32";
const stamp = join(root, "node_modules", ".thang-diem-installed");

function lockHash() {
  const hash = createHash("sha256");
  for (const file of ["package.json", "package-lock.json"]) hash.update(readFileSync(join(root, file)));
  return hash.digest("hex");
}

function installIfStale() {
  const want = lockHash();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === want) return;
  process.stderr.write(
    "Đang cài các gói cần thiết (chỉ lần đầu) … / Installing packages (first time only) …\n",
  );
  const args = [
    "install",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
    "--include=optional",
    "--include=dev",
  ];
  const done = spawnSync(windows ? "npm.cmd" : "npm", args, {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: windows,
  });
  if (done.status !== 0) {
    process.stderr.write(
      "Không cài được gói: kiểm tra kết nối tới kho npm rồi chạy lại. " +
        "/ npm install failed: check the connection to the npm registry and run again.\n",
    );
    process.exit(done.status ?? 1);
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, lockHash());
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
  check: ["scripts/check.ts"],
  test: ["scripts/check.ts", "--everything"],
};
const [command, ...rest] = process.argv.slice(2);
if (!(command in programs)) {
  process.stderr.write(`unknown command: ${command}; one of ${Object.keys(programs).join(", ")}\n`);
  process.exit(2);
}

installIfStale();
const runtime = node24();
const [program, ...fixed] = programs[command];
const child = spawn(runtime, ["--expose-gc", join(root, program), ...fixed, ...rest], {
  cwd: process.env.INIT_CWD ?? process.cwd(),
  stdio: "inherit",
  env: { ...process.env, PATH: `${dirname(runtime)}${windows ? ";" : ":"}${process.env.PATH ?? ""}` },
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 1)));
