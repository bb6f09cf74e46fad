import { COUNTRY, type RoundId } from "@thang-diem/engine";
import { appendFile, cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { csvText } from "@thang-diem/documents";
import { afterAll, beforeAll, expect, test } from "vitest";
import { importFigures } from "../figures/index.ts";
import { verifyAudit } from "../../../platform/src/audit/index.ts";
import type { Database } from "../../../platform/src/db/index.ts";
import { openTestDatabase } from "../../../platform/src/db/testing.ts";
import { expectedFigures, openRound, roundContent } from "../rounds/index.ts";
import { shippedSeries, type ShippedRound } from "../../../samples/src/published/index.ts";
import { readShippedUnits } from "../units/index.ts";
import { loadEdition, verifyEdition } from "../editions/index.ts";
import { compareEditions, lostEditions, publishRound } from "./index.ts";

const ROOT = join(import.meta.dirname, "../../../..");
let database: Database;
let editions: string;
let papi2021: ShippedRound;
let papi2022: ShippedRound;

beforeAll(async () => {
  database = await openTestDatabase();
  editions = await mkdtemp(join(tmpdir(), "editions-"));
  const series = await shippedSeries(join(ROOT, "data"), await readShippedUnits(join(ROOT, "data")));
  const papi = series.find(({ slug }) => slug === "papi");
  const year = (wanted: number) => papi?.rounds.find(({ head }) => head.year === wanted);
  [papi2021, papi2022] = [given(year(2021)), given(year(2022))];
}, 120_000);

afterAll(async () => {
  await database.close();
  await rm(editions, { recursive: true, force: true });
});

test("a round goes from figures to an edition that verifies, and the same figures again publish nothing", async () => {
  const first = await publishShippedRound(papi2021);
  expect(first.outcome).toBe("published");
  const verified = await verifyEdition(join(editions, "papi-2021-1"));
  expect(verified).toMatchObject({ ok: true, faults: [] });
  expect(verified.filesChecked).toBeGreaterThan(9);
  expect((await publishShippedRound(papi2021)).outcome).toBe("unchanged");
  expect((await readdir(editions)).filter((name) => !name.startsWith("."))).toEqual(["papi-2021-1"]);
});

test("the next year looks back on the last: Bến Tre 56 then 50, points compared under one method only", async () => {
  expect((await publishShippedRound(papi2022)).outcome).toBe("published");
  const { results } = await loadEdition(join(editions, "papi-2022-1"));
  const benTre = results.rows.find(
    (row) => results.units.find(({ id }) => id === row.unit)?.shortName.vi === "Bến Tre",
  );
  expect(benTre?.rank).toEqual({ place: 50, shared: false, of: 61 });
  expect(benTre?.change).toMatchObject({ places: 6, since: 2021 });
});

test("changed figures are refused without a reason and become an edition that says what changed", async () => {
  const { roundId } = await open(papi2022);
  const corrected = csvText(
    ["đơn vị", "mã", "dữ kiện", "giá trị", "nguồn"],
    [["Tỉnh Bến Tre", "SC11", "score", "2.1", '=HYPERLINK("http://a.example")']],
  );
  const imported = await importFigures(database, {
    roundId,
    actor: "test",
    input: Buffer.from(corrected),
    fileName: "dinh-chinh.csv",
    expected: await expectedFigures((await roundContent(database, roundId)).scheme, papi2022.units, 2022),
    mark: "point",
  });
  expect(imported).toMatchObject({ ok: true, counts: { new: 0, changed: 1, same: 0 } });
  expect(
    await publishRound(database, roundId, { actor: "test", editions, publishedOn: "2026-12-01" }),
  ).toMatchObject({ outcome: "refused" });
  const reason = { vi: "Nhập sai một số liệu.", en: "One figure was entered wrongly." };
  expect(
    await publishRound(database, roundId, { actor: "test", editions, publishedOn: "2026-12-01", reason }),
  ).toMatchObject({ outcome: "published", id: "papi-2022-2" });
  const { manifest } = await loadEdition(join(editions, "papi-2022-2"));
  // A source that begins as a formula is text for every spreadsheet that opens the published table.
  expect(await readFile(join(editions, "papi-2022-2", "inputs/figures.csv"), "utf8")).toContain(
    `,2.1,"'=HYPERLINK(""http://a.example"")"`,
  );
  expect(manifest.corrects?.edition).toBe("papi-2022-1");
  expect(manifest.corrects?.changes[0]).toEqual(reason);
  expect(
    manifest.corrects?.changes.some(({ vi }) =>
      /^Tỉnh Bến Tre: 40,60, hạng 50 → 41,\d\d, hạng \d+\.$/.test(vi),
    ),
  ).toBe(true);
  expect(await verifyEdition(join(editions, "papi-2022-1"))).toMatchObject({ ok: true });
  expect(await verifyEdition(join(editions, "papi-2022-2"))).toMatchObject({ ok: true });
});

test("a changed file, an added file and a number that does not come out again are all named", async () => {
  const copy = join(editions, "..", `tampered-${process.pid}`);
  await cp(join(editions, "papi-2021-1"), copy, { recursive: true });
  const results = join(copy, "results/results.csv");
  await writeFile(results, (await readFile(results, "utf8")).replace("Bến Tre", "Bến Tre!"));
  await writeFile(join(copy, "note.txt"), "?");
  const verified = await verifyEdition(copy);
  expect(verified.ok).toBe(false);
  expect(verified.faults.map(({ en }) => en)).toEqual([
    "results/results.csv was changed: its fingerprint differs.",
    "note.txt is not listed.",
  ]);
  await rm(copy, { recursive: true });
});

test("results forged together with their manifest do not survive being computed again", async () => {
  const copy = join(editions, "..", `forged-${process.pid}`);
  await cp(join(editions, "papi-2021-1"), copy, { recursive: true });
  const path = join(copy, "results/results.json");
  const forged = (await readFile(path, "utf8")).replace('"place":56,', '"place":1,');
  await writeFile(path, forged);
  const { createHash } = await import("node:crypto");
  const manifestPath = join(copy, "manifest.json");
  const manifest = JSON.parse(await readFile(manifestPath, "utf8")) as {
    files: { path: string; sha256: string; bytes: number }[];
  };
  for (const file of manifest.files)
    if (file.path === "results/results.json")
      Object.assign(file, {
        sha256: createHash("sha256").update(forged).digest("hex"),
        bytes: Buffer.byteLength(forged),
      });
  await writeFile(manifestPath, `${JSON.stringify(manifest, undefined, 2)}\n`);
  const verified = await verifyEdition(copy);
  expect(verified.ok).toBe(false);
  expect(
    verified.faults.some(({ en }) => en.includes("Computing again gives another results/results.json")),
  ).toBe(true);
  await rm(copy, { recursive: true });
});

test("two who publish the same round at once make one edition", async () => {
  const { roundId } = await open(papi2022);
  const content = await roundContent(database, roundId);
  const reason = { vi: "Thử hai người cùng lúc.", en: "Two at once." };
  const corrected = csvText(
    ["đơn vị", "mã", "dữ kiện", "giá trị", "nguồn"],
    [["Tỉnh Bến Tre", "SC11", "score", "2.2", "thử"]],
  );
  await importFigures(database, {
    roundId,
    actor: "test",
    input: Buffer.from(corrected),
    fileName: "thu.csv",
    expected: await expectedFigures(content.scheme, papi2022.units, 2022),
    mark: "point",
  });
  const both = await Promise.all(
    [1, 2].map(() =>
      publishRound(database, roundId, { actor: "test", editions, publishedOn: "2026-12-02", reason }),
    ),
  );
  expect(both.map(({ outcome }) => outcome).toSorted()).toEqual(["published", "unchanged"]);
  expect((await readdir(editions)).filter((name) => name.startsWith("papi-2022"))).toEqual([
    "papi-2022-1",
    "papi-2022-2",
    "papi-2022-3",
  ]);
});

test("editions missing, changed or unknown are named when the folders are compared with the tables", async () => {
  const copy = join(editions, "..", `compared-${process.pid}`);
  await cp(editions, copy, { recursive: true });
  const compared = async () => {
    const told: string[] = [];
    const { faults, notes } = await compareEditions(database, copy, (done, of) => told.push(`${done}/${of}`));
    return {
      faults: faults.map(({ message }) => message.vi),
      notes: notes.map(({ message }) => message.vi),
      told,
    };
  };
  const { faults, notes, told } = await compared();
  expect([faults, notes]).toEqual([[], []]);
  expect(told.at(-1)).toBe(`${told.length}/${told.length}`);
  await appendFile(join(copy, "papi-2021-1", "results", "results.csv"), "x");
  await writeFile(join(copy, "papi-2021-1", "them.txt"), "x");
  await rm(join(copy, "papi-2022-1"), { recursive: true });
  await rename(join(copy, "papi-2022-2"), join(copy, "papi-1999-1"));
  expect(await compared()).toMatchObject({
    faults: [
      "Bản công bố papi-2021-1 có tệp results/results.csv đã bị sửa sau khi công bố.",
      "Bản công bố papi-2021-1 có tệp them.txt không nằm trong bản đã công bố.",
      "Bản công bố papi-2022-1 không còn trên đĩa; trang của kỳ này sẽ thiếu trên cổng.",
      "Bản công bố papi-2022-2 không còn trên đĩa; trang của kỳ này sẽ thiếu trên cổng.",
    ],
    notes: ["Thư mục bản công bố papi-1999-1 không có trong sổ."],
  });
  await appendFile(join(copy, "papi-2022-3", "manifest.json"), "x");
  expect(
    (await lostEditions(database, copy)).map(({ code, details }) => [code, details?.["edition"]]),
  ).toEqual([
    ["edition-missing", "papi-2022-1"],
    ["edition-missing", "papi-2022-2"],
    ["edition-changed", "papi-2022-3"],
  ]);
  await rm(copy, { recursive: true });
});

test("while an edition is missing nothing new is published, and what is missing is named", async () => {
  const away = join(editions, "..", `away-${process.pid}`);
  await rename(join(editions, "papi-2021-1"), away);
  const { roundId } = await open(papi2022);
  const reason = { vi: "Sửa.", en: "Corrected." };
  const publish = () =>
    publishRound(database, roundId, { actor: "test", editions, publishedOn: "2026-12-03", reason });
  expect((await publish()).outcome).toBe("unchanged");
  const content = await roundContent(database, roundId);
  const corrected = csvText(
    ["đơn vị", "mã", "dữ kiện", "giá trị", "nguồn"],
    [["Tỉnh Bến Tre", "SC11", "score", "2.3", "thử"]],
  );
  await importFigures(database, {
    roundId,
    actor: "test",
    input: Buffer.from(corrected),
    fileName: "thu.csv",
    expected: await expectedFigures(content.scheme, papi2022.units, 2022),
    mark: "point",
  });
  expect(await publish()).toMatchObject({
    outcome: "refused",
    faults: [
      { vi: "Bản công bố papi-2021-1 không còn trên đĩa; trang của kỳ này sẽ thiếu trên cổng." },
      {
        vi: "Chưa công bố: chép lại các bản công bố này từ bản sao lưu vào thư mục editions, rồi công bố lại.",
      },
    ],
  });
  await rename(away, join(editions, "papi-2021-1"));
  expect((await publish()).outcome).toBe("published");
});

test("every step left its line in the audit chain", async () => {
  expect(await verifyAudit(database)).toMatchObject({ ok: true });
});

async function open(round: ShippedRound): Promise<{ roundId: RoundId }> {
  const scheme = await readFile(join(ROOT, "schemes", round.scheme, "scheme.yaml"), "utf8");
  return openRound(database, "test", {
    topUnit: COUNTRY,
    head: round.head,
    scheme,
    units: round.units,
    groups: round.groups,
  });
}

async function publishShippedRound(round: ShippedRound) {
  const { roundId } = await open(round);
  const { scheme } = await roundContent(database, roundId);
  const imported = await importFigures(database, {
    roundId,
    actor: "test",
    input: round.figures.bytes,
    fileName: round.figures.fileName,
    expected: await expectedFigures(scheme, round.units, round.head.year),
    mark: "point",
  });
  expect(imported).toMatchObject({ ok: true, faults: [] });
  return publishRound(database, roundId, {
    actor: "test",
    editions,
    publishedOn: round.head.publishedOn,
  });
}

function given<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("not shipped");
  return value;
}
