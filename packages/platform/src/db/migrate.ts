import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ClientBase } from "pg";
import {
  appliedMigrations,
  applyMigration,
  lockMigrations,
  serverFacts,
  unlockMigrations,
  type AppliedMigration,
} from "./store.ts";
import { ProblemError } from "../problems/index.ts";

export interface Migration extends AppliedMigration {
  readonly statements: string;
}

export const MIGRATIONS_FOLDER = join(import.meta.dirname, "../../migrations");

/**
 * Brings a database to the newest shape, forward only; several processes may call it at once (an advisory lock lets one
 * through). Refuses a server older than PostgreSQL 15, a migration edited after it was applied, and a database that a
 * newer program has changed.
 *
 * @returns the names of the migrations that were applied now, oldest first
 */
export async function migrate(
  client: ClientBase,
  migrations: readonly Migration[] = readMigrations(),
): Promise<string[]> {
  await checkServer(client);
  await lockMigrations(client);
  try {
    const applied = await appliedMigrations(client);
    for (const earlier of applied) checkUnchanged(earlier, migrations);
    const missing = migrations.filter(({ number }) => !applied.some((earlier) => earlier.number === number));
    for (const migration of missing) await applyMigration(client, migration, migration.statements);
    return missing.map(({ name }) => name);
  } finally {
    await unlockMigrations(client);
  }
}

/** Files named `NNNN-what.sql`, in order. */
export function readMigrations(folder: string = MIGRATIONS_FOLDER): Migration[] {
  const names = readdirSync(folder)
    .filter((name) => /^\d{4}-.+\.sql$/.test(name))
    .toSorted();
  return names.map((name) => {
    const statements = readFileSync(join(folder, name), "utf8").replaceAll("\r\n", "\n");
    return {
      number: Number(name.slice(0, 4)),
      name,
      sha256: createHash("sha256").update(statements).digest("hex"),
      statements,
    };
  });
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
  if (ours?.sha256 === earlier.sha256) return;
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
