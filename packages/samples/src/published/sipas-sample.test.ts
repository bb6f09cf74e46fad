import type { EditionRow } from "@thang-diem/contract";
import { COUNTRY } from "@thang-diem/engine";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { openSurvey, readSurveyFile, satisfaction, type SatisfactionRow } from "@thang-diem/engine/survey";
import { importFigures } from "../../../press/src/figures/index.ts";
import { openTestDatabase } from "../../../platform/src/db/testing.ts";
import { type Edition, verifyEdition } from "../../../press/src/editions/index.ts";
import { publishRound } from "../../../press/src/publication/index.ts";
import { expectedFigures, openRound } from "../../../press/src/rounds/index.ts";
import { SHIPPED_ON } from "./shipped-round.ts";
import { shippedSipasSample } from "./sipas-sample.ts";
import { DATA, editionOf, verified } from "./testing.ts";
import { readTable } from "@thang-diem/press/units";

let edition: Edition;
let direct: readonly SatisfactionRow[];

beforeAll(async () => {
  const [round] = (await shippedSipasSample(DATA)).rounds;
  if (!round) throw new Error("no round");
  edition = await editionOf(round);
  direct = await directly();
});

/** The index of every province straight from the answers, with the error that takes all covariances in. */
async function directly(): Promise<readonly SatisfactionRow[]> {
  const folder = join(DATA, "samples", "sipas");
  const file = readSurveyFile(await readFile(join(folder, "design.yaml"), "utf8"));
  const rows = await readTable(join(folder, "answers.csv"));
  const survey =
    file.ok &&
    openSurvey(
      file.value,
      Object.fromEntries(
        Object.keys(rows[0] ?? {}).map((name) => [name, rows.map((row) => row[name] ?? "")]),
      ),
    );
  if (!file.ok || !file.value.satisfaction || !survey || !survey.ok)
    throw new Error("the shipped survey is not right");
  const { numbers, domains, design } = survey.value;
  const [columns, by] = [numbers(["q1", "q2", "q3", "q4", "q5", "q6"]), domains(["province"])];
  const made =
    columns.ok &&
    by.ok &&
    by.value &&
    satisfaction(design, columns.value, file.value.satisfaction.structure, { by: by.value });
  if (!made || !made.ok) throw new Error("no satisfaction");
  return made.value.filter(({ depth }) => depth === 0);
}

test("the published index and its error are those of the survey itself, through figures and scheme", () => {
  const rows = new Map<string, EditionRow>(edition.computed.results.rows.map((row) => [row.unit, row]));
  expect(rows.size).toBe(10);
  for (const { domain, result } of direct) {
    const row = rows.get(`mau-${domain?.["province"]}`);
    if (result.status !== "estimated" || !row?.interval) throw new Error("not estimated");
    const [above, below = "1"] = (row.index ?? "").split("/");
    expect(Number(above) / Number(below)).toBeCloseTo(result.share, 5);
    expect(Number(row.standardError)).toBeCloseTo(result.standardError, 5);
    expect([Number(row.interval.low), Number(row.interval.high)]).toEqual([
      expect.closeTo(result.interval.low, 4),
      expect.closeTo(result.interval.high, 4),
    ]);
  }
});

test("every province has its place, its rank interval around it and a tier; the edition verifies", async () => {
  for (const { rank, interval } of edition.computed.results.rows) {
    expect(rank?.place).toBeGreaterThanOrEqual(interval?.placeLow ?? 99);
    expect(rank?.place).toBeLessThanOrEqual(interval?.placeHigh ?? 0);
    expect(interval?.tier).toBeGreaterThanOrEqual(1);
  }
  expect(await verified(edition)).toMatchObject({ ok: true, faults: [] });
});

test("importer and database keep figures, results, errors and covariances byte for byte", async () => {
  const [round] = (await shippedSipasSample(DATA)).rounds;
  if (!round) throw new Error("no round");
  const database = await openTestDatabase();
  const editions = await mkdtemp(join(tmpdir(), "thang-diem-sample-"));
  try {
    const scheme = await readFile(join(DATA, "..", "schemes", round.scheme, "scheme.yaml"), "utf8");
    const { roundId } = await openRound(database, "test", {
      topUnit: COUNTRY,
      head: round.head,
      scheme,
      units: round.units,
      groups: round.groups,
    });
    const imported = await importFigures(database, {
      roundId,
      actor: "test",
      input: round.figures.bytes,
      fileName: round.figures.fileName,
      expected: await expectedFigures(scheme, round.units, round.head.year),
      mark: "point",
    });
    expect(imported.faults).toEqual([]);
    const made = await publishRound(database, roundId, {
      actor: "test",
      editions,
      publishedOn: SHIPPED_ON,
    });
    expect(made).toMatchObject({ outcome: "published" });
    for (const path of [
      "inputs/figures.csv",
      "results/results.json",
      "results/places.csv",
      "results/pairs.csv",
    ]) {
      expect(await readFile(join(editions, "hai-long-mau-2026-1", path), "utf8"), path).toBe(
        Buffer.from(edition.files.get(path) ?? []).toString("utf8"),
      );
    }
    expect(await verifyEdition(join(editions, "hai-long-mau-2026-1"))).toMatchObject({
      ok: true,
      faults: [],
    });
  } finally {
    await database.close();
    await rm(editions, { recursive: true, force: true });
  }
});

test("it says in every place that it is a sample and no published result", () => {
  const { title, indexTitle, summary, status, sources } = edition.manifest;
  expect(status).toBe("sample");
  for (const text of [title, indexTitle, summary, ...sources])
    expect([text.vi, text.en].join(" ")).toMatch(
      /mẫu, không phải kết quả công bố.*sample, no published result/i,
    );
});
