/** The verifier as a stranger has it: one file beside an edition, bare Node, an empty folder. */
import { spawnSync } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeVerifier } from "../../../scripts/verifier.ts";
import { writeProvince } from "../../press/src/announcement/testing.ts";
import { verifyEdition } from "../../press/src/editions/index.ts";
import { publicKeys, revokeKey, rotateKey } from "../../press/src/signing/index.ts";

let folder: string;
let edition: string;
const place = () => ({
  home: join(folder, "home"),
  owner: "Ủy ban nhân dân tỉnh Lâm Sơn",
  today: "2027-01-15",
});

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "td-verifier-"));
  await mkdir(join(folder, "empty"));
  const [made = ""] = await writeProvince(join(folder, "editions"), { departments: 4, communes: 3 }, place());
  edition = join(folder, "empty", "lan-cong-bo");
  await cp(made, edition, { recursive: true });
  await makeVerifier(join(folder, "empty", "verify.mjs"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** In a process that finds no other module than its own file. */
function run(...more: string[]): { readonly status: number | null; readonly text: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["verify.mjs", "lan-cong-bo", ...more], {
    cwd: join(folder, "empty"),
    encoding: "utf8",
    env: { PATH: "", NODE_PATH: "" },
  });
  return { status, text: stdout + stderr };
}

/** Changes one file, looks, and brings it back. */
async function changed<T>(
  path: string,
  change: (text: string) => string,
  look: () => T | Promise<T>,
): Promise<T> {
  const file = join(edition, path);
  const before = await readFile(file);
  const after = change(before.toString("utf8"));
  expect(after).not.toBe(before.toString("utf8"));
  await writeFile(file, after);
  try {
    return await look();
  } finally {
    await writeFile(file, before);
  }
}

const nextDigit = (digit: string) => String((Number(digit) + 1) % 10);

test("an edition verifies, and whose signature it bears is said by the portal's list of keys", async () => {
  const { status, text } = run();
  expect([status, text]).toEqual([0, expect.stringContaining("so-nganh-2026-1: khớp")]);
  const [key] = await publicKeys(place().home);
  expect(text).toContain(`Chữ ký đúng, khóa ${key?.key}`);
  await writeFile(join(folder, "empty", "keys.json"), JSON.stringify(await publicKeys(place().home)));
  expect(run("--keys", "keys.json").text).toContain(
    `Chữ ký của Ủy ban nhân dân tỉnh Lâm Sơn, khóa ${key?.key}`,
  );
});

test("one digit of a result: the place is told by line, unit and item", async () => {
  const { status, text } = await changed(
    "results/results.csv",
    (csv) =>
      csv.replace(
        /(Sở Tài chính.*?,0\.\d*)(\d)/,
        (_all, before: string, digit: string) => before + nextDigit(digit),
      ),
    () => run(),
  );
  expect([status, text]).toEqual([1, expect.stringContaining("results/results.csv đã bị sửa")]);
  expect(text).toMatch(
    /results\/results\.csv, dòng \d+, Sở Tài chính, nội dung index: tệp ghi “0\.\d+”, tính lại là “0\.\d+”/,
  );
});

test("one digit of the tree, and one of an input: unit and item are told", async () => {
  const tree = await changed(
    "results/results.json",
    (json) =>
      json.replace(
        /("code":"2\.1\.1"[^}]*?"points":")(\d)/,
        (_all, head: string, digit: string) => head + nextDigit(digit),
      ),
    () => run(),
  );
  expect(tree.text).toMatch(/results\/results\.json, dòng 1, [^,]+, nội dung 2\.1\.1: /);
  const input = await changed(
    "inputs/figures.csv",
    (csv) =>
      csv.replace(
        /(so-nganh-1,[\d.]+,done,)(\d)/,
        (_all, head: string, digit: string) => head + nextDigit(digit),
      ),
    () => run(),
  );
  expect(input.status).toBe(1);
  expect(input.text).toContain("inputs/figures.csv đã bị sửa");
  expect(input.text).toMatch(/results\/results\.(?:csv|json), dòng \d+, Sở Nội vụ, nội dung [^:]+: /);
});

test("any single digit that is changed is found", async () => {
  const paths = (await readdir(edition, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.(csv|json|yaml|txt)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(edition.length + 1));
  expect(paths.length).toBeGreaterThan(8);
  for (const [i, path] of paths.entries()) {
    const change = (text: string) => {
      const digits = [...text.matchAll(/\d/g)];
      const at = digits[(i * 7_919) % digits.length]?.index ?? 0;
      return text.slice(0, at) + nextDigit(text[at] ?? "0") + text.slice(at + 1);
    };
    const { ok } = await changed(path, change, () => verifyEdition(edition));
    expect([path, ok]).toEqual([path, false]);
  }
});

test("a new key leaves earlier signatures good, a revoked one ends them, and its private half goes", async () => {
  const [first] = await publicKeys(place().home);
  await rotateKey(place());
  await writeFile(join(folder, "empty", "keys.json"), JSON.stringify(await publicKeys(place().home)));
  expect(run("--keys", "keys.json").status).toBe(0);
  await revokeKey(place(), first?.key ?? "", "Máy chủ bị xâm nhập");
  await writeFile(join(folder, "empty", "keys.json"), JSON.stringify(await publicKeys(place().home)));
  const { status, text } = run("--keys", "keys.json");
  expect([status, text]).toEqual([1, expect.stringContaining("đã bị thu hồi: Máy chủ bị xâm nhập")]);
  const kept = join(place().home, "keys/editions.json");
  expect((await readFile(kept, "utf8")).match(/BEGIN PRIVATE KEY/g)).toHaveLength(1);
  expect((await stat(kept)).mode & 0o077).toBe(0);
});
