import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ClientBase } from "pg";
import {
  appliedMigrations,
  applyMigration,
  bridgeMigration,
  inMigration,
  lockMigrations,
  serverFacts,
  unlockMigrations,
  type AppliedMigration,
} from "./store.ts";
import { type LineKey, sealLine } from "./line-key.ts";
import { ProblemError } from "../problems/index.ts";

export interface Migration extends AppliedMigration {
  readonly statements: string;
  /** Texts that this file had when it was applied somewhere, oldest first; each has a bridge to the text after it. */
  readonly earlier?: readonly Bridge[];
}

/** What brings a database that a text of a migration made to the shape that the next text makes. */
export interface Bridge {
  /** Of the text that it leaves. */
  readonly sha256: string;
  readonly statements: string;
}

/** What each release brought: its files, as they must stay for ever. */
export type Released = Readonly<
  Record<
    string,
    readonly { readonly file: string; readonly sha256: string; readonly earlier?: readonly string[] }[]
  >
>;

export const MIGRATIONS_FOLDER = join(import.meta.dirname, "../../migrations");

/**
 * Brings a database to the newest shape, forward only and in one transaction: all of it, or the database stays
 * as it was. Several processes may call it at once (an advisory lock lets one through). A migration that stands
 * in an earlier text is brought to its last one in its turn. Refuses a server older than PostgreSQL 15, a
 * migration edited after it was applied, and a database that a newer program has changed. In a database that was
 * in use the audit log tells of the upgrade, and by how much it moved audited tables.
 *
 * @param key seals the line of the upgrade, where the installation has one already
 * @returns the names of the migrations that were applied or brought to their last text now, oldest first
 */
export async function migrate(
  client: ClientBase,
  migrations: readonly Migration[] = readMigrations(),
  key?: LineKey,
): Promise<string[]> {
  return await bringUp(client, migrations, key, "commit");
}

/** Does what {@link migrate} would do and takes it back. @returns the names of what would be applied */
export async function tryMigrations(client: ClientBase): Promise<string[]> {
  return await bringUp(client, readMigrations(), undefined, "rollback");
}

/** The names of what {@link migrate} would apply or lead to its last text. */
export async function pendingNow(client: ClientBase): Promise<string[]> {
  const applied = await appliedMigrations(client);
  const migrations = readMigrations();
  for (const earlier of applied) checkUnchanged(earlier, migrations);
  return migrations.filter(({ number, sha256 }) => shaOf(applied, number) !== sha256).map(({ name }) => name);
}

async function bringUp(
  client: ClientBase,
  migrations: readonly Migration[],
  key: LineKey | undefined,
  ending: "commit" | "rollback",
): Promise<string[]> {
  await checkServer(client);
  await lockMigrations(client);
  try {
    const applied = await appliedMigrations(client);
    for (const earlier of applied) checkUnchanged(earlier, migrations);
    if (migrations.every(({ number, sha256 }) => shaOf(applied, number) === sha256)) return [];
    const bringAll = async () => {
      const names: string[] = [];
      for (const migration of migrations) if (await bring(client, migration)) names.push(migration.name);
      return names;
    };
    const seal = (content: string) => (key === undefined ? null : sealLine(key, content));
    return await inMigration(client, bringAll, { seal, ending });
  } finally {
    await unlockMigrations(client);
  }
}

/** Applies a migration, or leads from an earlier text of it to the last one. Gives whether there was anything to do. */
async function bring(client: ClientBase, migration: Migration): Promise<boolean> {
  const { number, sha256, earlier = [] } = migration;
  for (let moved = false; ; moved = true) {
    const stands = shaOf(await appliedMigrations(client), number);
    if (stands === sha256) return moved;
    const at = earlier.findIndex((text) => text.sha256 === stands);
    const bridge = earlier[at];
    if (bridge === undefined) {
      await applyMigration(client, migration, migration.statements);
      return true;
    }
    await bridgeMigration(
      client,
      { ...migration, sha256: earlier[at + 1]?.sha256 ?? sha256 },
      bridge.statements,
    );
  }
}

function shaOf(applied: readonly AppliedMigration[], wanted: number): string | undefined {
  return applied.find(({ number }) => number === wanted)?.sha256;
}

/** Files named `NNNN-what.sql`, in order, with the bridges from their earlier texts. */
export function readMigrations(folder: string = MIGRATIONS_FOLDER): Migration[] {
  const names = readdirSync(folder)
    .filter((name) => /^\d{4}-.+\.sql$/.test(name))
    .toSorted();
  const released = Object.values(readReleased(folder)).flat();
  return names.map((name) => {
    const statements = textOf(join(folder, name));
    const earlier = released.find(({ file }) => file === name)?.earlier ?? [];
    return {
      number: Number(name.slice(0, 4)),
      name,
      sha256: createHash("sha256").update(statements).digest("hex"),
      statements,
      earlier: earlier.map((sha256) => ({
        sha256,
        statements: textOf(join(folder, "bridges", `${name.slice(0, 4)}-${sha256.slice(0, 12)}.sql`)),
      })),
    };
  });
}

/** What was released, from `released.json`: it is only ever added to. */
export function readReleased(folder: string = MIGRATIONS_FOLDER): Released {
  return JSON.parse(readFileSync(join(folder, "released.json"), "utf8")) as Released;
}

function textOf(file: string): string {
  return readFileSync(file, "utf8").replaceAll("\r\n", "\n");
}

async function checkServer(client: ClientBase): Promise<void> {
  const { version, encoding } = await serverFacts(client);
  if (version >= 150_000 && encoding === "UTF8") return;
  throw new ProblemError({
    code: "database-unsuitable",
    message: {
      vi: `Máy chủ cơ sở dữ liệu không phù hợp: phiên bản ${Math.floor(version / 10_000)}, bảng mã ${encoding}.`,
      en: `The database server does not fit: version ${Math.floor(version / 10_000)}, encoding ${encoding}.`,
    },
    suggestion: {
      vi: "Cần PostgreSQL 15 trở lên, bảng mã UTF8.",
      en: "PostgreSQL 15 or newer with encoding UTF8 is needed.",
    },
    details: { version, encoding },
  });
}

function checkUnchanged(earlier: AppliedMigration, migrations: readonly Migration[]): void {
  const ours = migrations.find(({ number }) => number === earlier.number);
  const known = [ours?.sha256, ...(ours?.earlier ?? []).map(({ sha256 }) => sha256)];
  if (known.includes(earlier.sha256)) return;
  if (ours === undefined) {
    throw new ProblemError({
      code: "database-newer",
      message: {
        vi: `Cơ sở dữ liệu đã được phiên bản mới hơn của chương trình nâng cấp (${earlier.name}).`,
        en: `A newer version of the program has upgraded this database (${earlier.name}).`,
      },
      suggestion: { vi: "Cập nhật chương trình.", en: "Update the program." },
    });
  }
  throw new ProblemError({
    code: "migration-edited",
    message: {
      vi: `Tệp ${ours.name} đã bị sửa sau khi áp dụng.`,
      en: `The file ${ours.name} was edited after it had been applied.`,
    },
    suggestion: {
      vi: "Khôi phục tệp cũ và viết thay đổi thành tệp mới.",
      en: "Restore the file and write the change as a new one.",
    },
  });
}
