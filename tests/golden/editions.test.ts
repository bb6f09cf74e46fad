/** One edition of every format that was ever published, kept as plain files: each verifies on every run, for ever. */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ENGINE_VERSION } from "../../packages/engine/src/index.ts";
import { loadEdition, sha256, verifyEdition } from "../../packages/press/src/editions/index.ts";
import { FORMATS } from "../../packages/press/src/editions/make-edition.ts";

const KEPT = join(import.meta.dirname, "editions");
let copies: string;

beforeAll(async () => void (copies = await mkdtemp(join(tmpdir(), "kept-editions-"))));
afterAll(() => rm(copies, { recursive: true, force: true }));

/** Never changed: a fingerprint here was published. */
const FINGERPRINTS: Readonly<Record<string, string>> = {
  "format-1": "f9fe36155f8dcf0878f92c34df20f31913c50e5f2c4d1276c6c8f5a319372cdf",
  "format-2": "d3a7ed32695c33ecb5a7c9b80f2812bb0180bb325970aefbb3ac1b7fd43de7a8",
  "format-3": "2c61d17b309064bd63daaa8dab4b94aced843ede786da98914c0082953eb820f",
};

test("every format has an edition that is kept", async () => {
  const names = FORMATS.map(({ name }) => name.replace("thang-diem-edition/", "format-"));
  expect((await readdir(KEPT)).toSorted()).toEqual(names);
  expect(Object.keys(FINGERPRINTS)).toEqual(names);
});

test.each(Object.entries(FINGERPRINTS))(
  "the edition of %s verifies, byte for byte as it was published",
  async (name, fingerprint) => {
    expect(await verifyEdition(join(KEPT, name))).toMatchObject({ fingerprint, ok: true, faults: [] });
    const { results, manifest } = await loadEdition(join(KEPT, name));
    expect(results.rows.map(({ rank }) => rank?.place)).toEqual([1, 2, 3, undefined]);
    expect(manifest.engine).toBe("0.1.0");
  },
);

test("an edition of format 2 says what its approval did not wait for, and why; one of format 1 knows of neither", async () => {
  const { approval } = (await loadEdition(join(KEPT, "format-2"))).manifest;
  expect(approval?.sentence.vi).toBe("Nguyễn Văn An phê duyệt kết quả lần 2, ngày 10/01/2027.");
  expect(approval?.passedOver).toMatchObject([
    {
      when: "approval",
      reason: { vi: "Tỉnh yêu cầu báo cáo sớm.", en: "The province asked for an early report." },
    },
  ]);
  expect((await loadEdition(join(KEPT, "format-1"))).manifest.approval).toBeUndefined();
});

test("the engine that editions name is the version of its package", async () => {
  const file = join(import.meta.dirname, "../../packages/engine/package.json");
  expect((JSON.parse(await readFile(file, "utf8")) as { version: string }).version).toBe(ENGINE_VERSION);
});

test("a file that the newest format gains leaves the editions of older formats verifiable", async () => {
  const [newest, ...older] = FORMATS.toReversed();
  if (newest === undefined) throw new Error("there is no format");
  const grown = {
    ...newest,
    resultFiles: async (...given: Parameters<typeof newest.resultFiles>) =>
      (await newest.resultFiles(...given)).set("results/more.txt", Buffer.from("x")),
  };
  expect(older.length).toBeGreaterThan(0);
  for (const { name } of older)
    expect(
      await verifyEdition(join(KEPT, name.replace("thang-diem-edition/", "format-")), [...older, grown]),
    ).toMatchObject({ ok: true, faults: [] });
});

test("an edition of a newer format is not called false: it says which version reads it", async () => {
  const folder = await copyOf("format-2", "thang-diem-edition/2", "thang-diem-edition/9");
  const verified = await verifyEdition(folder);
  expect([verified.ok, verified.faults.map(({ en }) => en)]).toEqual([
    false,
    [
      "This edition is in format thang-diem-edition/9; this version reads thang-diem-edition/1, " +
        "thang-diem-edition/2, thang-diem-edition/3. Verify it with a newer version of Thang Điểm.",
    ],
  ]);
  await expect(loadEdition(folder)).rejects.toThrow("bản Thang Điểm mới hơn");
});

test("an edition whose inputs were not approved does not verify, though its fingerprints are made to fit", async () => {
  const folder = await copyOf("format-2");
  const figures = join(folder, "inputs/figures.csv");
  const before = await readFile(figures, "utf8");
  const changed = before.replace("mau-1,TD,score,28", "mau-1,TD,score,29");
  expect(changed).not.toBe(before);
  await writeFile(figures, changed);
  const path = join(folder, "manifest.json");
  await writeFile(path, (await readFile(path, "utf8")).replace(sha256(before), sha256(changed)));
  expect((await verifyEdition(folder)).faults.map(({ en }) => en)).toEqual([
    "This is not what was approved: its fingerprint differs from the one that the approval names.",
  ]);
});

async function copyOf(name: string, from = "", to = ""): Promise<string> {
  const folder = await mkdtemp(join(copies, name));
  await cp(join(KEPT, name), folder, { recursive: true });
  const path = join(folder, "manifest.json");
  await writeFile(path, (await readFile(path, "utf8")).replace(from, to));
  return folder;
}
