import { spawn } from "node:child_process";
import { cp, mkdir, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { migrate, onClient, readMigrations, startEmbedded } from "@thang-diem/platform/db";
import { runProgram } from "./program.ts";

export const ROOT = join(import.meta.dirname, "..", "..", "..");
const MAIN = join("packages", "cli", "src", "main.ts");

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process: all but the process itself is what a person runs. */
export async function thangdiemHere(
  args: readonly string[],
  { home, product = ROOT }: { home: string; product?: string },
): Promise<Ended> {
  const parts = { out: "", err: "" };
  const output = {
    out: (text: string) => void (parts.out += text),
    err: (text: string) => void (parts.err += text),
  };
  const code = await runProgram(args, {
    product,
    home,
    databaseUrl: process.env["DATABASE_URL"] || undefined,
    locale: "vi_VN.UTF-8",
    output,
  });
  return { code, ...parts };
}

/** Runs a command line in a process of its own; `watch` sees what it writes and may send it Ctrl-C. */
export function thangdiemApart(
  args: readonly string[],
  { home, product = ROOT }: { home: string; product?: string },
  watch: (written: { out: string; err: string }, stop: () => void) => void = () => undefined,
): Promise<Ended> {
  const child = spawn(process.execPath, ["--preserve-symlinks-main", join(product, MAIN), ...args], {
    cwd: ROOT,
    env: { ...process.env, THANG_DIEM_HOME: home, LANG: "vi_VN.UTF-8" },
  });
  const parts = { out: "", err: "" };
  let stopped = false;
  const stop = () => void (stopped ||= child.kill("SIGINT"));
  child.stdout.on("data", (data) => watch({ ...parts, out: (parts.out += String(data)) }, stop));
  child.stderr.on("data", (data) => watch({ ...parts, err: (parts.err += String(data)) }, stop));
  return new Promise((done) => child.on("close", (code) => done({ code, ...parts })));
}

/** A started program. */
export interface Started {
  readonly address: string;
  /** What it wrote for people until now, and for programs. */
  said(): string;
  wrote(): string;
  /** As Ctrl-C does; gives the exit code. */
  stop(): Promise<number | null>;
}

/**
 * Starts a product in a process of its own on a port that nobody uses; gives its address once everything is
 * there.
 *
 * @throws when the program ends before
 */
export async function startedApart(
  place: { home: string; product?: string },
  ...options: string[]
): Promise<Started> {
  let end: () => void = () => undefined;
  const written = { said: "", wrote: "" };
  let ready: (address: string) => void = () => undefined;
  const address = new Promise<string>((done) => (ready = done));
  const port = options.includes("--port") ? [] : ["--port", String(await freePort())];
  const args = ["start", ...port, "--json", "--without-sample", ...options];
  const ended = thangdiemApart(args, place, ({ out, err }, stop) => {
    end = stop;
    Object.assign(written, { said: err, wrote: out });
    if (out.endsWith("\n")) ready((JSON.parse(out) as { address: string }).address);
  });
  const failed = ended.then(({ code, err }) => Promise.reject(new Error(`start ended with ${code}: ${err}`)));
  return {
    address: await Promise.race([address, failed]),
    said: () => written.said,
    wrote: () => written.wrote,
    stop: async () => {
      end();
      return (await ended).code;
    },
  };
}

/** A port that nobody uses now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

/**
 * A product as it ships, but with one year of each table of results: every kind of round goes through all
 * doors in a
 * tenth of the time. Everything else is a link to what ships.
 */
export async function smallProduct(folder: string, years: Readonly<Record<string, string>>): Promise<string> {
  await mkdir(join(folder, "data", "results"), { recursive: true });
  for (const name of ["packages", "schemes", "node_modules"])
    await symlink(join(ROOT, name), join(folder, name));
  for (const name of await readdir(join(ROOT, "data")))
    if (name !== "results") await symlink(join(ROOT, "data", name), join(folder, "data", name));
  for (const name of await readdir(join(ROOT, "data", "results"))) {
    const text = await readFile(join(ROOT, "data", "results", name), "utf8");
    await writeFile(
      join(folder, "data", "results", name),
      name.endsWith(".csv") ? oneYearOf(text, years[name]) : text,
    );
  }
  return folder;
}

/** The lines of one year, the last when none is named; a table without years stays whole. */
function oneYearOf(csv: string, named: string | undefined): string {
  const [head = "", ...lines] = csv.trimEnd().split("\n");
  if (!head.startsWith("year,")) return csv;
  const year =
    named ??
    lines
      .map((line) => line.slice(0, 4))
      .toSorted()
      .at(-1) ??
    "";
  return [head, ...lines.filter((line) => line.startsWith(`${year},`)), ""].join("\n");
}

const EARLIER = join(ROOT, "tests", "homes", "0.1.0");
const LAST_OF_0_1_0 = 70;

/** A home as 0.1.0 left it: tables from its migrations, rows and files from the fixture. */
export async function homeOf010(home: string): Promise<void> {
  await cp(EARLIER, home, { recursive: true });
  await rm(join(home, "database.sql"));
  const embedded = await startEmbedded({ folder: join(home, "pg") });
  const { connection } = embedded;
  await onClient({ ...connection, database: "postgres" }, (client) =>
    client.query(`create database ${client.escapeIdentifier(connection.database)} encoding 'UTF8'`),
  );
  await onClient(connection, async (client) => {
    await migrate(
      client,
      readMigrations().filter(({ number }) => number <= LAST_OF_0_1_0),
    );
    // Rows come in as they were, not as somebody's doing.
    await client.query("set session_replication_role = replica");
    await client.query(await readFile(join(EARLIER, "database.sql"), "utf8"));
  });
  await embedded.stop();
  // The office goes on with passwords alone, as it says itself; without the line four roles are sent to add a factor.
  await writeFile(join(home, "thangdiem.yaml"), "signIn:\n  secondFactorFor: []\n");
}
