import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { PassThrough, Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import type { ClientConfig } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { onClient, type Database } from "../db/index.ts";
import { openTestDatabase } from "../db/testing.ts";
import { dumpDatabase, loadDump } from "./index.ts";

let database: Database;
const made: string[] = [];

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(async () => {
  for (const name of made) await onServer((client) => client.query(`drop database "${name}"`));
  await database.close();
});

type Client = Parameters<Parameters<typeof onClient>[1]>[0];

function onServer<T>(work: (client: Client) => Promise<T>): Promise<T> {
  return onClient(on("postgres"), work);
}

function on(name: string): ClientConfig {
  const { connectionString } = database.connection;
  if (connectionString === undefined) return { ...database.connection, database: name };
  const url = new URL(connectionString);
  url.pathname = `/${name}`;
  return { connectionString: url.toString() };
}

async function emptyDatabase(): Promise<ClientConfig> {
  const name = `restored_${randomUUID().replaceAll("-", "")}`;
  made.push(name);
  await onServer((client) => client.query(`create database "${name}" template template0 encoding 'UTF8'`));
  return on(name);
}

async function dumped(): Promise<Buffer> {
  const target = new PassThrough();
  const [text] = await Promise.all([
    buffer(target),
    dumpDatabase(database.connection, target).finally(() => target.end()),
  ]);
  return text;
}

async function rowsOf(connection: ClientConfig): Promise<string> {
  return await onClient(connection, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1",
    );
    const parts = [];
    for (const { name } of rows)
      parts.push((await client.query(`select to_jsonb(t)::text as row from "${name}" t order by 1`)).rows);
    return JSON.stringify(parts);
  });
}

const ODD = [
  "tab\tline\nbackslash \\. \\n",
  "\\.",
  "\u2028 separator \u2029",
  "'quoted' \"twice\"",
  "Đắk Lắk",
  "\r",
];

test("a dump brings every row of every table into an empty database, whatever the texts hold", async () => {
  await onClient(database.connection, async (client) => {
    for (const text of ODD)
      await client.query("insert into lock_out (key, failures, last_failure_at) values ($1, 1, now())", [
        text,
      ]);
  });
  const target = await emptyDatabase();
  await loadDump(target, Readable.from([await dumped()]));
  expect(await rowsOf(target)).toBe(await rowsOf(database.connection));
});

test("psql reads a dump as it is", async () => {
  const psql = spawnSync("psql", ["--version"], { encoding: "utf8" });
  const { host, port, user, password, connectionString } = await emptyDatabase();
  const text = await dumped();
  expect(text.subarray(0, 60).toString()).toContain("the whole database from one snapshot");
  if (psql.status !== 0) return;
  const url = connectionString ?? `postgres://${user}@/${made.at(-1)}?host=${host}&port=${port}`;
  const read = spawnSync("psql", ["-q", "-v", "ON_ERROR_STOP=1", "-d", url], {
    input: text,
    encoding: "utf8",
    env: { ...process.env, PGPASSWORD: typeof password === "string" ? password : "" },
  });
  expect(read.stderr).not.toContain("ERROR");
  expect(read.status).toBe(0);
  expect(await rowsOf(on(made.at(-1) ?? ""))).toBe(await rowsOf(database.connection));
});

test("a dump that was cut off leaves the database empty, and a database that holds anything is refused", async () => {
  const text = await dumped();
  const target = await emptyDatabase();
  await expect(loadDump(target, Readable.from([text.subarray(0, text.length - 200)]))).rejects.toThrow();
  expect(await rowsOf(target)).toBe("[]");
  await expect(loadDump(database.connection, Readable.from([text]))).rejects.toThrow("không trống");
});
