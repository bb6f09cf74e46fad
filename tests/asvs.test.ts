import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const DOCS = join(import.meta.dirname, "../docs");
const rows = [
  ...readFileSync(join(DOCS, "asvs.md"), "utf8").matchAll(
    /^\| (\d+\.\d+\.\d+) \| ([^|]+?) \| ([^|]*?) \| (?:\[[^\]]+\]\(([^)]+)\))? ?\|$/gm,
  ),
].map(([, id = "", state = "", how = "", file]) => ({ id, state, how, file }));

test("every requirement of ASVS 5.0 levels 1 and 2 has its row, once", () => {
  expect([rows.length, new Set(rows.map(({ id }) => id)).size]).toEqual([253, 253]);
});

test("each row says how it stands, and names a test that exists where it is met", () => {
  for (const { id, state, how, file } of rows) {
    expect([id, ["met", "partly", "not", "n.a."].includes(state), how !== ""]).toEqual([id, true, true]);
    if (state === "met") expect([id, file !== undefined]).toEqual([id, true]);
    if (file !== undefined) expect([id, file, existsSync(join(DOCS, file))]).toEqual([id, file, true]);
  }
});
