/** `npm run check`: types, lint, walls and fast tests. `npm test` (--everything) adds the database and browser tests. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const everything = process.argv.includes("--everything");
const tool = (name: string) => join(root, "node_modules", ".bin", name);

const projects = ["packages/engine", "packages/contract", "packages/presentation", "packages/web", "."].filter((folder) => existsSync(join(root, folder, "src")) || folder === ".");
const steps: [title: string, command: string, args: string[]][] = [
  ...projects.map((folder): [string, string, string[]] => [`types ${folder}`, tool("tsc"), ["-p", folder]]),
  ["lint", tool("oxlint"), ["--quiet", "."]],
  ["tests", tool("vitest"), ["run", ...(everything ? [] : ["--project", "fast"]), ...process.argv.slice(2).filter((arg) => arg !== "--everything")]],
];

let failed = 0;
for (const [title, command, args] of steps) {
  const begin = performance.now();
  const { status } = spawnSync(command, args, { cwd: root, stdio: "inherit" });
  process.stderr.write(`${status === 0 ? "ok  " : "FAIL"} ${title} (${((performance.now() - begin) / 1000).toFixed(1)} s)\n`);
  if (status !== 0) failed += 1;
}
process.exit(failed === 0 ? 0 : 1);
