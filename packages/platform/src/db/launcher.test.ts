import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { isPostgresOn } from "./processes.ts";
import { openTestDatabase, templateName } from "./testing.ts";
import { onClient, startEmbedded, type Embedded, type EmbeddedOptions } from "./index.ts";

const made = mkdtempSync(join(tmpdir(), "td-made-"));
let folder: string;
let started: Embedded[];

/** Making a cluster takes a second: most tests begin with a copy of this one. */
beforeAll(async () => {
  await (await startEmbedded({ folder: made })).stop();
});

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "td-pg-"));
  cpSync(made, folder, { recursive: true });
  started = [];
});

afterAll(() => rmSync(made, { recursive: true, force: true }));

afterEach(async () => {
  for (const server of started) await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function start(options: Partial<EmbeddedOptions> = {}): Promise<Embedded> {
  const server = await startEmbedded({ folder, ...options });
  started.push(server);
  return server;
}

async function ask(server: Embedded, statement: string): Promise<unknown[]> {
  return onClient(
    { ...server.connection, database: "postgres" },
    async (client) => (await client.query(statement)).rows,
  );
}

/** A Node process of its own that opens the same folder, prints "open" and waits; it dies only when it is killed. */
async function otherProcess(statement: string): Promise<ReturnType<typeof spawn>> {
  const index = JSON.stringify(new URL("./index.ts", import.meta.url).href);
  const program = `
    import { onClient, startEmbedded } from ${index};
    const server = await startEmbedded({ folder: ${JSON.stringify(folder)} });
    const connection = { ...server.connection, database: "postgres" };
    await onClient(connection, (client) => client.query(${JSON.stringify(statement)}));
    console.log("open");
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", program], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await Promise.race([
    once(child.stdout, "data"),
    once(child, "exit").then(([code]) => Promise.reject(new Error(`ended with ${String(code)}`))),
  ]);
  return child;
}

async function kill9(child: ReturnType<typeof spawn>): Promise<void> {
  child.kill("SIGKILL");
  await once(child, "exit");
}

describe("the embedded PostgreSQL", () => {
  test("starts on an empty folder, keeps what was written, and is gone after stop", async () => {
    rmSync(folder, { recursive: true });
    const first = await start();
    expect(first.adopted).toBe(false);
    await ask(first, "create table kept as select 42 as answer");
    const pid = first.pid();
    await first.stop();
    expect(pid).toBeGreaterThan(0);
    expect(isPostgresOn(join(folder, "data"), pid ?? 0)).toBe(false);
    expect(first.pid()).toBeUndefined();
    expect(await ask(await start(), "select answer from kept")).toEqual([{ answer: 42 }]);
  });

  test("keeps committed rows when the server is killed, and the same holder goes on", async () => {
    const server = await start();
    await ask(server, "create table kept as select 42 as answer");
    process.kill(server.pid() ?? 0, "SIGKILL");
    await server.ensureRunning();
    expect(await ask(server, "select answer from kept")).toEqual([{ answer: 42 }]);
  });

  test("is adopted, with its rows, after the Node process that started it was killed", async () => {
    await kill9(await otherProcess("create table kept as select 42 as answer"));
    const server = await start();
    expect(server.adopted).toBe(true);
    expect(await ask(server, "select answer from kept")).toEqual([{ answer: 42 }]);
    const pid = server.pid() ?? 0;
    await server.stop();
    expect(isPostgresOn(join(folder, "data"), pid)).toBe(false);
  });

  test("recovers when both the Node process and the server were killed", async () => {
    const child = await otherProcess("create table kept as select 42 as answer");
    const pid = Number(readFileSync(join(folder, "data/postmaster.pid"), "utf8").split("\n")[0]);
    await kill9(child);
    process.kill(pid, "SIGKILL");
    const server = await start();
    expect(server.adopted).toBe(false);
    expect(await ask(server, "select answer from kept")).toEqual([{ answer: 42 }]);
  });

  test("serves two processes; the first to leave does not take it from the other", async () => {
    const child = await otherProcess("select 1");
    const mine = await start();
    expect(mine.adopted).toBe(true);
    await mine.stop();
    const again = await start();
    expect(again.adopted).toBe(true);
    expect(await ask(again, "select 1 as one")).toEqual([{ one: 1 }]);
    await kill9(child);
  });

  test("starts once when five callers ask at the same moment", async () => {
    const servers = await Promise.all([1, 2, 3, 4, 5].map(() => start()));
    expect(servers.filter((server) => !server.adopted)).toHaveLength(1);
    expect(new Set(servers.map((server) => server.pid())).size).toBe(1);
  });

  test("is not fooled by a lock file whose number now belongs to another program", async () => {
    writeFileSync(
      join(folder, "data/postmaster.pid"),
      `${process.pid}\n${folder}/data\n1\n5432\n${folder}/run\n\n  1  1\nready   \n`,
    );
    expect((await start()).adopted).toBe(false);
  });

  test("throws away a first start that was interrupted", async () => {
    rmSync(join(folder, "data"), { recursive: true });
    mkdirSync(join(folder, "data.new/base"), { recursive: true });
    expect(await ask(await start(), "select 1 as one")).toEqual([{ one: 1 }]);
    expect(existsSync(join(folder, "data.new"))).toBe(false);
  });

  test("gives test databases from a finished template, whatever a failed migration left behind", async () => {
    const server = await start();
    await ask(server, `create database ${templateName()}_unfinished`);
    const { host = "", port = 0, user = "", password } = server.connection;
    const query = new URLSearchParams({ host, port: String(port), user, password: String(password ?? "") });
    const database = await openTestDatabase(`postgresql:///postgres?${query.toString()}`);
    expect(await database.db.selectFrom("audit_head").select("chain").execute()).toBeInstanceOf(Array);
    await database.close();
  });

  test("works under a path too long for a socket and with Vietnamese letters and a quote in it", async () => {
    const deep = join(folder, "Sở Nội vụ tỉnh Quảng Ninh's".repeat(3), "kỳ đánh giá");
    const server = await start({ folder: deep });
    expect(server.connection.host.startsWith(deep)).toBe(false);
    expect(await ask(server, "select 1 as one")).toEqual([{ one: 1 }]);
    await server.stop();
  });

  test("listens on 127.0.0.1 with a password where sockets are not wanted, again on the same port", async () => {
    const server = await start({ transport: "loopback" });
    expect(server.connection.host).toBe("127.0.0.1");
    await expect(
      onClient({ ...server.connection, password: "wrong", database: "postgres" }, async () => undefined),
    ).rejects.toThrow("database-unreachable");
    process.kill(server.pid() ?? 0, "SIGKILL");
    await server.ensureRunning();
    expect(await ask(server, "select 1 as one")).toEqual([{ one: 1 }]);
  });

  test("says why it cannot start, with the place of its log", async () => {
    writeFileSync(join(folder, "data/postgresql.conf"), "no_such_setting = 1\n");
    await expect(start()).rejects.toMatchObject({
      problem: { code: "database-does-not-start", details: { log: join(folder, "server.log") } },
    });
  });

  test("sorts as Vietnamese readers expect", async () => {
    const server = await start();
    const rows = await ask(
      server,
      "select name from unnest(array['Đà Nẵng','Điện Biên','Đắk Lắk','Cà Mau','Yên " +
        `Bái','An Giang','Đồng Nai']) as name order by name collate "vi-x-icu"`,
    );
    expect(rows.map((row) => (row as { name: string }).name)).toEqual([
      "An Giang",
      "Cà Mau",
      "Đà Nẵng",
      "Đắk Lắk",
      "Điện Biên",
      "Đồng Nai",
      "Yên Bái",
    ]);
  });
});
