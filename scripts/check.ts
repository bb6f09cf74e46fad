/**
 * `npm run check`: types, lint, walls and fast tests. `npm test` (--everything) adds the database and browser tests.
 */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";

interface Step {
  readonly title: string;
  readonly tool: string;
  readonly args: readonly string[];
}

const root = join(import.meta.dirname, "..");
const everything = process.argv.includes("--everything");
const forVitest = process.argv.slice(2).filter((arg) => arg !== "--everything");

/** The root project comes first: it is the longest. */
const projects = [".", "packages/engine", "packages/web", "packages/contract", "packages/presentation"];
const readings: Step[] = [
  ...projects.map((folder) => ({ title: `types ${folder}`, tool: "tsc", args: ["-p", folder] })),
  { title: "lint", tool: "oxlint", args: ["--quiet", "."] },
  { title: "format", tool: "oxfmt", args: ["--check", "."] },
];
const tests: Step = {
  title: "tests",
  tool: "vitest",
  args: ["run", ...(everything ? [] : ["--project", "fast"]), ...forVitest],
};

const results = [
  ...(await runSideBySide(readings, Math.min(2, availableParallelism()))),
  await run(tests, "inherit"),
];
process.exit(results.every(Boolean) ? 0 : 1);

/** Each step in its own process, some at a time; what one prints comes out in one piece when it ends. */
async function runSideBySide(steps: readonly Step[], atOnce: number): Promise<boolean[]> {
  const waiting = [...steps];
  const done: boolean[] = [];
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) done.push(await run(step, "pipe"));
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return done;
}

async function run({ title, tool, args }: Step, output: "pipe" | "inherit"): Promise<boolean> {
  const begin = performance.now();
  const child = spawn(toolPath(tool), args, {
    cwd: root,
    stdio: ["ignore", output, output],
    shell: process.platform === "win32",
  });
  const printed: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (part: Buffer) => printed.push(part));
  const code = await new Promise<number>((resolve) => {
    child.on("error", () => resolve(1));
    child.on("close", (status) => resolve(status ?? 1));
  });
  process.stdout.write(Buffer.concat(printed));
  process.stderr.write(
    `${code === 0 ? "ok  " : "FAIL"} ${title} (${((performance.now() - begin) / 1000).toFixed(1)} s)\n`,
  );
  return code === 0;
}

function toolPath(name: string): string {
  const file = join(root, "node_modules", ".bin", name);
  if (!existsSync(file)) throw new Error(`${name} is not installed: start this by npm run check`);
  return file;
}
