import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Client, ClientConfig } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verifyAudit } from "../audit/index.ts";
import { begin, commitWithLines } from "../audit/store.ts";
import { inDatabase, migrate, onClient, readMigrations, type Database, type Migration } from "./index.ts";
import { MIGRATIONS_FOLDER } from "./migrate.ts";
import { openTestDatabase } from "./testing.ts";

/** Every text that a migration had before its last one, as git has kept it. */
const EARLIER = readdirSync(join(MIGRATIONS_FOLDER, "earlier")).toSorted();
const LAST_OF_0_1_0 = 70;

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

/** What a program of that day would have applied: the named earlier texts in place of the last ones, up to a number. */
function asOf(texts: readonly string[], upTo: number): Migration[] {
  return readMigrations()
    .filter(({ number }) => number <= upTo)
    .map(({ number, name, statements, sha256 }) => {
      const text = texts.find((file) => Number(file.slice(0, 4)) === number);
      if (text === undefined) return { number, name, statements, sha256 };
      const earlier = readFileSync(join(MIGRATIONS_FOLDER, "earlier", text), "utf8");
      return {
        number,
        name,
        statements: earlier,
        sha256: createHash("sha256").update(earlier).digest("hex"),
      };
    });
}

/** Runs on a database of its own that a program of an earlier day has made. */
async function onEarlier<T>(
  migrations: readonly Migration[],
  work: (client: Client, connection: ClientConfig) => Promise<T>,
): Promise<T> {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await onClient(database.connection, (client) =>
    client.query(`create database ${name} template template0 encoding 'UTF8'`),
  );
  const url = new URL(database.connection.connectionString ?? "");
  url.pathname = `/${name}`;
  const connection = { connectionString: url.href };
  try {
    return await onClient(connection, async (client) => {
      await migrate(client, migrations);
      return await work(client, connection);
    });
  } finally {
    await onClient(database.connection, (client) => client.query(`drop database ${name} with (force)`));
  }
}

/** Everything that the catalogue knows of the product's tables; the order of columns alone is left out. */
async function shapeOf(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(SHAPE);
  return rows.map(({ line }) => line);
}

const SHAPE = `
  select 'column ' || c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || ' ' ||
  a.attnotnull || ' ' || coalesce(pg_get_expr(d.adbin, d.adrelid), '') as line
    from pg_attribute a join pg_class c on c.oid = a.attrelid left join pg_attrdef d on d.adrelid = c.oid
    and d.adnum = a.attnum
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v', 'm', 'p')
      and a.attnum > 0 and not a.attisdropped
  union all select 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
    from pg_constraint where connamespace = 'public'::regnamespace
  union all select 'index ' || indexdef from pg_indexes where schemaname = 'public'
  union all select 'trigger ' || pg_get_triggerdef(oid) || ' ' || tgenabled::text from pg_trigger where not tgisinternal
  union all select 'function ' || pg_get_functiondef(oid) from pg_proc where pronamespace = 'public'::regnamespace
  union all select 'view ' || viewname || ' ' || definition from pg_views where schemaname = 'public'
  union all select 'type ' || typname || ' ' || typtype::text
      || ' ' || coalesce(format_type(typbasetype, typtypmod), '')
    from pg_type where typnamespace = 'public'::regnamespace and typtype <> 'b'
  union all select 'collation ' || collname || ' ' || coalesce(colllocale, '')
    from pg_collation where collnamespace = 'public'::regnamespace
  union all select 'audited ' || name || ' ' || columns from audited_table
  union all select 'migration ' || name || ' ' || sha256 from migration
  order by 1`;

const before = (file: string) => Number(file.slice(0, 4));
/** 0001 and 0002 were edited together: their earliest texts fit each other alone. */
const PAIRS: Readonly<Record<string, string>> = {
  "0001-cc4f114d625a.sql": "0002-31a14dba0f9d.sql",
  "0001-960a6061e325.sql": "0002-31a14dba0f9d.sql",
  "0002-31a14dba0f9d.sql": "0001-960a6061e325.sql",
};

describe("a database that an earlier text of a migration made", () => {
  let today: string[];
  beforeAll(async () => {
    today = await onClient(database.connection, shapeOf);
  });

  test.each(EARLIER)("%s has today's shape after the upgrade, and nothing is left to do", async (text) => {
    const pair = PAIRS[text];
    const texts = pair === undefined ? [text] : [text, pair];
    // No program came without the audit log.
    const upTo = Math.max(2, ...texts.map(before));
    const shape = await onEarlier(asOf(texts, upTo), async (client) => {
      expect(await migrate(client)).not.toEqual([]);
      expect(await migrate(client)).toEqual([]);
      return shapeOf(client);
    });
    expect(shape).toEqual(today);
  });

  test.each(EARLIER.filter((text) => before(text) > 2))(
    "%s in an installation that had everything else of 0.1.0 has today's shape too",
    async (text) => {
      const shape = await onEarlier(asOf([text], LAST_OF_0_1_0), async (client) => {
        await migrate(client);
        return shapeOf(client);
      });
      expect(shape).toEqual(today);
    },
  );

  test("keeps a log that holds: what the upgrade wrote into audited rows is counted in a line of its own", async () => {
    const texts = ["0030-bbe2ea463031.sql", "0045-17b5c9ee7c7b.sql"];
    await onEarlier(asOf(texts, 55), async (client, connection) => {
      await client.query(WITHOUT_REFERENCES);
      await begin(client);
      for (const statement of ROWS) await client.query(statement);
      const line = {
        chain: "main",
        at: new Date("2026-11-22T05:40:00Z"),
        actor: "account:an",
        action: "test",
      };
      await commitWithLines(client, [{ ...line, object: "rows", details: {} }]);
      await migrate(client);
      const report = await inDatabase({ connection }, (there) => verifyAudit(there));
      expect(report).toMatchObject({ faults: [], lines: 2 });
      const { rows } = await client.query(
        "select actor, action, (select array_agg(name order by name) " +
          "from jsonb_object_keys(changes) as name) as moved from audit_line order by number desc limit 1",
      );
      expect(rows).toEqual([
        {
          actor: "installation",
          action: "database.upgrade",
          moved: ["evidence_document", "evidence_use", "reminder"],
        },
      ]);
      expect((await client.query("select kind from reminder")).rows).toEqual([{ kind: "asked" }]);
    });
  });

  test("that was published before editions named their inputs keeps its editions and a log that holds", async () => {
    await onEarlier(asOf(["0001-4706d735651e.sql"], 50), async (client, connection) => {
      await client.query(WITHOUT_REFERENCES);
      await begin(client);
      await client.query(
        "insert into edition (top_unit_id, round_id, number, result_number, folder, manifest_sha256, published_at) " +
          `values ('22', '${ID}', 1, 1, 'papi-2019', '${HASH}', '2026-11-22T02:55:00Z')`,
      );
      const line = { chain: "main", at: new Date("2026-11-22T02:55:00Z"), actor: "shipped", action: "test" };
      await commitWithLines(client, [{ ...line, object: "edition", details: {} }]);
      await migrate(client);
      expect(await inDatabase({ connection }, (there) => verifyAudit(there))).toMatchObject({ faults: [] });
      expect((await client.query("select folder, inputs_sha256 from edition")).rows).toEqual([
        { folder: "papi-2019", inputs_sha256: HASH },
      ]);
    });
  });

  test("that fails half way stays as it was", async () => {
    await onEarlier(asOf(["0045-17b5c9ee7c7b.sql"], 45), async (client) => {
      const was = await shapeOf(client);
      const broken = {
        number: 9_999,
        name: "9999-broken.sql",
        sha256: HASH,
        statements: "select from nowhere",
      };
      await expect(migrate(client, [...readMigrations(), broken])).rejects.toThrow("nowhere");
      expect(await shapeOf(client)).toEqual(was);
    });
  });

  test("whose first text nobody could start is refused when it holds data all the same", async () => {
    await onEarlier(asOf(["0001-cc4f114d625a.sql", "0002-31a14dba0f9d.sql"], 2), async (client) => {
      await client.query(
        `insert into audit_line values ('main', 1, now(), 'a', 'b', 'c', '{}', '{}', '${HASH}', '${HASH}')`,
      );
      await expect(migrate(client)).rejects.toThrow("no way forward");
    });
  });
});

const ID = "019a0000-0000-7000-8000-000000000001";
const HASH = "a".repeat(64);

/** The rows below stand alone: what they would refer to is not what is tried. */
const WITHOUT_REFERENCES = `
  do $$
  declare
    it record;
  begin
    for it in select conrelid::regclass as name, conname from pg_constraint
      where contype = 'f' and connamespace = 'public'::regnamespace loop
      execute format('alter table %s drop constraint %I', it.name, it.conname);
    end loop;
  end
  $$`;

const ROWS = [
  "insert into evidence_document (id, evaluation_id, organisation_id, name, sha256, added_by, added_at) " +
    `values ('${ID}', '${ID}', '${ID}', 'Báo cáo', '${HASH}', 'account:an', '2026-11-22T05:40:00Z')`,
  "insert into evidence_use (top_unit_id, round_id, unit_version_id, " +
    "item, id, document_id, put_by, put_at) " +
    `values ('22', '${ID}', '22@2021', '1.1', '${ID}', '${ID}', 'account:an', '2026-11-22T05:40:00Z')`,
  "insert into reminder (id, evaluation_id, about, text, people, units, sent_by, sent_at) " +
    `values ('${ID}', '${ID}', 'appraisal', 'Nhắc', 3, 1, 'account:an', '2026-11-22T05:40:00Z')`,
];
