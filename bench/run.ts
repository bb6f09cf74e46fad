/** `npm run bench [NAME…]`: measures and prints a table; exit code 1 when a figure is over its limit. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BenchRow } from "./rows.ts";

/**
 * Each group is loaded only when it runs, so that one does not warm
 * or burden another. `publishing` leaves its portal for `serving`.
 */
const GROUPS: Readonly<Record<string, (folder: string) => Promise<BenchRow[]>>> = {
  scoring: async () => await (await import("./scoring.ts")).scoringBench(),
  improvement: async () => (await import("./improvement.ts")).improvementBench(),
  survey: async () => await (await import("./survey.ts")).surveyBench(),
  "against-r": async () => await (await import("./against-r.ts")).againstRBench(),
  composite: async () => await (await import("./composite.ts")).compositeBench(),
  board: async () => await (await import("./board.ts")).boardBench(),
  units: async () => await (await import("./units.ts")).unitsBench(),
  autosave: async () => await (await import("./autosave.ts")).autosaveBench(),
  asking: async () => await (await import("./asking.ts")).askingBench(),
  loop: async () => await (await import("./loop.ts")).loopBench(),
  appraisal: async () => await (await import("./appraisal.ts")).appraisalBench(),
  disputes: async () => await (await import("./disputes.ts")).disputesBench(),
  publishing: async (folder) => await (await import("./publishing.ts")).publishingBench(folder),
  "one-more": async (folder) => await (await import("./one-more.ts")).oneMoreBench(folder),
  serving: async (folder) => {
    const [{ servingBench }, { publishedPortal }] = [
      await import("./serving.ts"),
      await import("./publishing.ts"),
    ];
    return await servingBench(await publishedPortal(folder));
  },
};

/** Where the groups of one run leave things for each other. */
const FOLDER = "THANG_DIEM_BENCH_FOLDER";

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in GROUPS));
if (unknown.length > 0) {
  process.stderr.write(`unknown: ${unknown.join(", ")}; there are ${Object.keys(GROUPS).join(", ")}\n`);
  process.exit(2);
}

const names = asked.length > 0 ? asked : Object.keys(GROUPS);
const [only] = names;
process.exit(names.length === 1 && only ? await measureHere(only) : measureApart(names));

/** One group after the other, each in a process of its own: what one leaves in memory does not count for the next. */
function measureApart(groups: readonly string[]): number {
  const folder = mkdtempSync(join(tmpdir(), "thang-diem-bench-"));
  try {
    const codes = groups.map(
      (name) =>
        spawnSync(process.execPath, [...process.execArgv, import.meta.filename, name], {
          stdio: "inherit",
          env: { ...process.env, [FOLDER]: folder },
        }).status ?? 1,
    );
    return codes.every((code) => code === 0) ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureHere(name: string): Promise<number> {
  const given = process.env[FOLDER];
  const folder = given ?? mkdtempSync(join(tmpdir(), "thang-diem-bench-"));
  const rows = (await GROUPS[name]?.(folder)) ?? [];
  if (given === undefined) rmSync(folder, { recursive: true, force: true });
  process.stdout.write(`${name}\n${table(rows)}\n`);
  return rows.some(isOver) ? 1 : 0;
}

function isOver({ value, limit }: BenchRow): boolean {
  return limit !== undefined && !(value <= limit);
}

function table(rows: readonly BenchRow[]): string {
  const cells = rows.map((row) => [
    row.name,
    shown(row.value),
    row.unit,
    row.limit === undefined ? "" : `≤ ${shown(row.limit)}`,
    row.limit === undefined ? "" : isOver(row) ? "OVER" : "ok",
  ]);
  const width = (column: number) => Math.max(...cells.map((row) => row[column]?.length ?? 0));
  const widths = [0, 1, 2, 3, 4].map(width);
  return cells
    .map((row) => `  ${row.map((cell, i) => padded(cell, i, widths[i] ?? 0)).join("  ")}`.trimEnd())
    .join("\n");
}

/** Figures and limits stand right in their columns, words left. */
function padded(cell: string, column: number, width: number): string {
  return column === 1 || column === 3 ? cell.padStart(width) : cell.padEnd(width);
}

/** Three figures that count, or whole numbers from 1,000 on. */
function shown(value: number): string {
  return Math.abs(value) >= 1000
    ? Math.round(value).toLocaleString("en")
    : String(Number(value.toPrecision(3)));
}
