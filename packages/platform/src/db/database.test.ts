import type { UnitId, UnitVersionId } from "@thang-diem/engine";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { command } from "../command/index.ts";
import { newId } from "../ids/index.ts";
import {
  migrate,
  onClient,
  openDatabase,
  readMigrations,
  startEmbedded,
  type Database,
  type Embedded,
} from "./index.ts";

const home = mkdtempSync(join(tmpdir(), "td-home-"));
let server: Embedded;

beforeAll(async () => {
  server = await startEmbedded({ folder: join(home, "elsewhere"), transport: "loopback" });
});

afterAll(async () => {
  await server.stop();
  rmSync(home, { recursive: true, force: true });
});

function urlOfServer(): string {
  const { host, port, user, password = "" } = server.connection;
  return `postgresql://${user}:${password}@${host}:${port}/postgres`;
}

const ways: [name: string, open: () => Promise<Database>][] = [
  ["the embedded PostgreSQL", () => openDatabase({ home, asOwner: true })],
  ["a server named by DATABASE_URL", () => openDatabase({ home, url: urlOfServer(), asOwner: true })],
];

describe.each(ways)("a database on %s", (_name, open) => {
  let database: Database;

  beforeAll(async () => {
    database = await open();
  });

  afterAll(() => database.close());

  test("has all migrations, and a second opener applies none", async () => {
    const { rows } = await sql<{ name: string }>`select name from migration order by number`.execute(
      database.db,
    );
    expect(rows.map((row) => row.name)).toEqual(readMigrations().map(({ name }) => name));
    expect(await onClient(database.connection, (client) => migrate(client))).toEqual([]);
  });

  test("stores units and gives dates back as the text they are", async () => {
    const unitId = newId<UnitId>();
    const version = {
      id: newId<UnitVersionId>(),
      unit_id: unitId,
      code: "22",
      name_vi: "Quảng Ninh",
      full_name_vi: "Tỉnh Quảng Ninh",
      name_en: "Quang Ninh",
      kind: "tinh",
      parent_unit_id: null,
      valid_from: "2021-01-01",
      valid_to: null,
      legal_basis: null,
    };
    await command(database, { actor: "test", action: "units.load", object: "22" }, async ({ db }) => {
      await db.insertInto("unit").values({ id: unitId }).execute();
      await db.insertInto("unit_version").values(version).execute();
    });
    expect(
      await database.db.selectFrom("unit_version").selectAll().where("code", "=", "22").executeTakeFirst(),
    ).toEqual(version);
  });

  test("refuses text that is not NFC", async () => {
    const scheme = {
      hash: "a".repeat(64),
      index_code: "papi",
      version: "2018",
      yaml: "tiêu chí".normalize("NFD"),
      status: "draft" as const,
    };
    const write = command(database, { actor: "test", action: "scheme.store", object: "papi" }, ({ db }) =>
      db.insertInto("scheme").values(scheme).execute(),
    );
    await expect(write).rejects.toMatchObject({
      problem: { code: "value-not-allowed", details: { constraint: "nfc_check" } },
    });
  });

  test("sorts numbers inside names by their value", async () => {
    const { rows } = await sql<{
      name: string;
    }>`select name from (values ('Phường 10'), ('Phường 2'), ('Phường Đ'), ('Phường D')) as t (name)
      order by name collate vietnamese`.execute(database.db);
    expect(rows.map((row) => row.name)).toEqual(["Phường 2", "Phường 10", "Phường D", "Phường Đ"]);
  });

  test("goes on after every connection was cut", async () => {
    await sql`select 1`.execute(database.db);
    await onClient(database.connection, (client) =>
      client.query(
        "select pg_terminate_backend(pid) from pg_stat_activity " +
          "where datname = current_database() and pid <> pg_backend_pid()",
      ),
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await sql<{ one: number }>`select 1 as one`.execute(database.db)).rows).toEqual([{ one: 1 }]);
  });

  test("refuses a migration edited after it was applied, and a database from a newer program", async () => {
    const [first, ...others] = readMigrations();
    const edited = { number: 1, name: "0001-foundation.sql", statements: "", sha256: "0".repeat(64) };
    await expect(
      onClient(database.connection, (client) => migrate(client, [edited, ...others])),
    ).rejects.toThrow("migration-edited");
    await expect(
      onClient(database.connection, (client) => migrate(client, first === undefined ? [] : [first])),
    ).rejects.toThrow("database-newer");
  });
});

describe("opening a database", () => {
  test("by several callers at once on an empty server migrates it once", async () => {
    const fresh = join(home, "fresh");
    const databases = await Promise.all([
      openDatabase({ home: fresh }),
      openDatabase({ home: fresh }),
      openDatabase({ home: fresh }),
    ]);
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from migration`.execute(
      databases[0].db,
    );
    expect(rows).toEqual([{ n: readMigrations().length }]);
    await Promise.all(databases.map((database) => database.close()));
  });

  test("survives the death of the embedded server between two queries", async () => {
    const database = await openDatabase({ home: join(home, "mortal"), asOwner: true });
    const { rows } = await sql<{
      folder: string;
    }>`select current_setting('data_directory') as folder`.execute(database.db);
    expect(rows[0]?.folder).toContain("mortal");
    const holder = await startEmbedded({ folder: join(home, "mortal/pg") });
    process.kill(holder.pid() ?? 0, "SIGKILL");
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect((await sql<{ one: number }>`select 1 as one`.execute(database.db)).rows).toEqual([{ one: 1 }]);
    await holder.stop();
    await database.close();
  });

  test("with a server that does not answer says so in both languages", async () => {
    const opening = openDatabase({ home, url: "postgresql://nobody@127.0.0.1:1/none" });
    await expect(opening).rejects.toMatchObject({
      problem: {
        code: "database-unreachable",
        message: { vi: expect.stringContaining("Không kết nối được") as string },
      },
    });
  });
});
