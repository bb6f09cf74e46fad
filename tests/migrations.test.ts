/** What was released is never edited: a database that it made must be readable by every later program. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "..");
const FOLDER = join(ROOT, "packages/platform/migrations");
type Entry = { readonly file: string; readonly sha256: string; readonly earlier?: readonly string[] };

const read = (...path: string[]) => readFileSync(join(...path), "utf8").replaceAll("\r\n", "\n");
const hashOf = (...path: string[]) =>
  createHash("sha256")
    .update(read(...path))
    .digest("hex");
const released = JSON.parse(read(FOLDER, "released.json")) as Readonly<Record<string, readonly Entry[]>>;
const entries = Object.values(released).flat();
const files = readdirSync(FOLDER).filter((name) => name.endsWith(".sql"));

/** "## 0.2.0 (chưa phát hành / unreleased)" or "## 0.2.0 (2026-12-15)", newest first. */
const sections = [...read(ROOT, "CHANGELOG.md").matchAll(/^## (\d+\.\d+\.\d+) \((.+)\)$/gm)].map(
  ([, version = "", when = ""]) => ({ version, when }),
);

describe("a released migration", () => {
  test.each(entries)("$file stands as it was released", ({ file, sha256 }) => {
    expect(hashOf(FOLDER, file), `${file} was released: undo the edit and write a new migration`).toBe(
      sha256,
    );
  });

  test("has a bridge from each of its earlier texts, which are kept", () => {
    for (const { file, earlier = [] } of entries)
      for (const sha256 of earlier) {
        const name = `${file.slice(0, 4)}-${sha256.slice(0, 12)}.sql`;
        expect(hashOf(FOLDER, "earlier", name)).toBe(sha256);
        expect(read(FOLDER, "bridges", name)).not.toBe("");
      }
  });

  test("is listed with its release: a dated section of CHANGELOG.md has no migration outside the list", () => {
    const newest = sections[0];
    const dated = newest !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(newest.when);
    const missing = files.filter((name) => entries.every(({ file }) => file !== name));
    expect(
      dated ? missing.map((file) => ({ file, sha256: hashOf(FOLDER, file) })) : [],
      `add these to packages/platform/migrations/released.json under "${newest?.version}"`,
    ).toEqual([]);
  });

  test("comes before every migration that is not: a new one has a higher number", () => {
    const last =
      entries
        .map(({ file }) => file)
        .toSorted()
        .at(-1) ?? "";
    const unlisted = files.filter((name) => entries.every(({ file }) => file !== name));
    expect(unlisted.filter((name) => name.slice(0, 4) <= last.slice(0, 4))).toEqual([]);
    expect(new Set(files.map((name) => name.slice(0, 4))).size).toBe(files.length);
  });
});

test("the version of the product is the newest section of CHANGELOG.md, in every package", () => {
  const packages = readdirSync(join(ROOT, "packages")).map((name) => join("packages", name, "package.json"));
  const versions = ["package.json", ...packages].map(
    (file) => (JSON.parse(read(ROOT, file)) as { version: string }).version,
  );
  expect(new Set(versions)).toEqual(new Set([sections[0]?.version]));
});
