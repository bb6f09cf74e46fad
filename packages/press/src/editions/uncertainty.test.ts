import type { ItemCode, UnitId, UnitVersionId } from "@thang-diem/engine";
import type { EditionRow } from "@thang-diem/contract";
import { expect, test } from "vitest";
import { parse } from "csv-parse/sync";
import type { EditionInputs, Figure } from "./inputs.ts";
import { makeEdition } from "./make-edition.ts";
import { inputFiles, readInputs } from "./v3/index.ts";

const SCHEME = JSON.stringify({
  scheme: "mixed",
  version: "1",
  status: "sample",
  title: { vi: "Chỉ số trộn", en: "Mixed index" },
  basis: { d1: { document: "Ví dụ" } },
  years: { from: 2026 },
  units: ["xã"],
  levels: [{ vi: "phần", en: "part" }],
  index: { value: "share", points: 100, show: { decimals: 2 } },
  ranking: { on: "exact", ties: "shared-gap" },
  groups: "none",
  items: [
    {
      code: "TD",
      title: { vi: "Thẩm định", en: "Appraised" },
      points: 60,
      facts: { score: { kind: "number", vi: "Điểm", en: "Points" } },
      rule: { kind: "external", of: "score", as: "points" },
    },
    {
      code: "HL",
      title: { vi: "Hài lòng", en: "Satisfied" },
      points: 40,
      facts: { share: { kind: "share", vi: "Tỷ lệ", en: "Share" } },
      rule: { kind: "external", of: "share", as: "share" },
    },
  ],
});

/** Appraised points and the surveyed share with its standard error; none for a unit that a register covers in full. */
const UNITS: readonly (readonly [unit: string, appraised: string, share: string, error: string])[] = [
  ["A", "50", "0.85", "0.02"],
  ["B", "50", "0.84", "0.02"],
  ["C", "30", "0.8", "0.02"],
  ["D", "50.1", "0.83", ""],
];

function inputs(more: Partial<EditionInputs["round"]> = {}): EditionInputs {
  const text = (vi: string) => ({ vi, en: vi });
  const figures = UNITS.flatMap(([unit, appraised, share, standardError]): Figure[] => [
    { unit: unit as UnitVersionId, item: "TD" as ItemCode, fact: "score", value: appraised, source: "" },
    {
      unit: unit as UnitVersionId,
      item: "HL" as ItemCode,
      fact: "share",
      value: share,
      source: "",
      ...(standardError && { sampling: { standardError, n: "400", df: "30", deff: "1.3", covariances: "" } }),
    },
  ]);
  return {
    round: {
      series: "mixed",
      indexTitle: text("Chỉ số"),
      shortTitle: text("CS"),
      summary: text("…"),
      title: text("CS 2026"),
      year: 2026,
      number: 1,
      publishedOn: "2026-11-22",
      sources: [],
      uncertainty: { seed: 5, draws: 1000 },
      ...more,
    },
    scheme: SCHEME,
    units: UNITS.map(([id]) => ({
      id: id as UnitVersionId,
      chain: id as UnitId,
      code: id,
      name: text(`Xã ${id}`),
      shortName: text(id),
      kind: "xa",
      group: "",
    })),
    groups: [{ id: "", title: text("Xã") }],
    figures,
    history: [],
  };
}

async function made(given: EditionInputs) {
  const edition = await makeEdition(given);
  if (!edition.ok) throw new Error(edition.faults.map(({ en }) => en).join("; "));
  const text = (path: string) => Buffer.from(edition.value.files.get(path) ?? []).toString("utf8");
  return {
    ...edition.value,
    text,
    rows: new Map<string, EditionRow>(edition.value.computed.results.rows.map((row) => [row.unit, row])),
  };
}

test("an index that mixes appraised and surveyed points carries its error, interval and rank interval", async () => {
  const { rows, computed } = await made(inputs());
  expect(rows.get("A")).toMatchObject({
    index: "0.84",
    standardError: "0.008",
    interval: { low: "0.823662", high: "0.856338", tier: 1 },
    tree: { standardError: "0.8", children: [{ code: "TD" }, { code: "HL", standardError: "0.8" }] },
  });
  expect(rows.get("A")?.tree.children?.[0]).not.toHaveProperty("standardError");
  expect(rows.get("A")?.interval).toMatchObject({ placeLow: 1, placeHigh: 3 });
  expect(rows.get("C")?.interval).toMatchObject({ placeLow: 4, placeHigh: 4, tier: 2 });
  expect(computed.results.uncertainty).toEqual({ seed: 5, draws: 1000, level: 0.95 });
});

test("a unit without a sample is its own interval, and its place moves with its neighbours", async () => {
  const { rows } = await made(inputs());
  expect(rows.get("D")).toMatchObject({
    index: "0.833",
    interval: { low: "0.833", high: "0.833", placeLow: 1, placeHigh: 3, tier: 1 },
  });
  expect(rows.get("D")).not.toHaveProperty("standardError");
});

test("the files say it all, and the same bytes come out of them again", async () => {
  const edition = await made(inputs());
  expect(edition.text("inputs/figures.csv").split("\r\n")[0]?.trim()).toContain(
    "standard_error,n,df,deff,covariances",
  );
  const places = parse(edition.text("results/places.csv"), { columns: true, bom: true }) as {
    unit: string;
    chance: string;
  }[];
  expect(
    places.filter(({ unit }) => unit === "A").reduce((sum, { chance }) => sum + Number(chance), 0),
  ).toBeCloseTo(1, 6);
  const pairs = parse(edition.text("results/pairs.csv"), { columns: true, bom: true }) as {
    unit: string;
    not_told_apart_from: string;
  }[];
  expect(pairs.map((pair) => pair.unit + pair.not_told_apart_from)).toEqual(["AB", "AD", "BD"]);
  const again = await made(
    readInputs(
      new Map([...edition.files].map(([path, bytes]) => [path, Buffer.from(bytes).toString("utf8")])),
    ),
  );
  expect(again.fingerprint).toBe(edition.fingerprint);
});

test("neither the order of the units nor that of the figures changes a byte; another seed does", async () => {
  const { units, figures } = inputs();
  const [one, other, reseeded] = await Promise.all([
    made(inputs()),
    made({ ...inputs(), units: units.toReversed(), figures: figures.toReversed() }),
    made(inputs({ uncertainty: { seed: 6, draws: 1000 } })),
  ]);
  expect(other.fingerprint).toBe(one.fingerprint);
  expect(reseeded.text("results/places.csv")).not.toBe(one.text("results/places.csv"));
});

test("figures from samples without a seed for the rank intervals are refused, wrong errors too", async () => {
  const { uncertainty: _uncertainty, ...round } = inputs().round;
  const refused = await makeEdition({ ...inputs(), round });
  expect(refused.ok ? [] : refused.faults.map(({ en }) => en)).toEqual([
    "The round has figures from samples but names no seed of the rank intervals.",
  ]);
  const [first, ...rest] = inputs().figures.filter(({ sampling }) => sampling);
  const wrong = await makeEdition({
    ...inputs(),
    figures: first ? [{ ...first, sampling: { standardError: "-1" } }, ...rest] : [],
  });
  expect(wrong.ok ? [] : wrong.faults.map(({ en }) => en)).toEqual([
    "Xã A, HL, share: The standard error -1 must be a number, 0 or more.",
  ]);
});

test("an edition without samples has none of it", async () => {
  const exact = await made({
    ...inputs(),
    figures: inputs().figures.map(({ sampling: _sampling, ...figure }) => figure),
  });
  expect(inputFiles(inputs({})).get("inputs/figures.csv")).toContain("standard_error");
  expect([
    exact.text("inputs/figures.csv").includes("standard_error"),
    exact.files.has("results/places.csv"),
    exact.computed.results.uncertainty,
  ]).toEqual([false, false, undefined]);
});
