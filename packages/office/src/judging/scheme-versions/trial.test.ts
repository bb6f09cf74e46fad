import { COUNTRY, type ItemCode, type UnitId, type UnitVersionId } from "@thang-diem/engine";
import { openingRoutes, type PlanChange } from "@thang-diem/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  openTestEvaluation,
  shippedScheme,
  type TestEvaluation,
} from "../../preparing/evaluations/testing.ts";
import { putFigures } from "../../../../press/src/figures/index.ts";
import { command } from "../../../../platform/src/command/index.ts";
import { openRound } from "../../../../press/src/rounds/index.ts";

let round: TestEvaluation;
beforeAll(async () => void (round = await openTestEvaluation()));
afterAll(() => round.close());

const office = () => round.person("office");
const title = { vi: "Kỳ 2025", en: "2025" };
const units = ["Sở A", "Sở B"].map((name, i) => ({
  id: `org:VN:${i}` as UnitVersionId,
  chain: `org:VN:${i}` as UnitId,
  code: String(i),
  name: { vi: name, en: name },
  shortName: { vi: name, en: name },
  kind: "so",
  group: "a",
}));

/** Last year's round of the series, with figures of one item only. */
async function lastYear(): Promise<string> {
  const { database } = round.workspace;
  const head = {
    series: "cchc-so",
    indexTitle: title,
    shortTitle: title,
    summary: title,
    title,
    year: 2025,
    number: 1,
    publishedOn: "",
    sources: [title],
  };
  const { roundId } = await openRound(database, "test", {
    topUnit: COUNTRY,
    head,
    scheme: shippedScheme("par-index-department"),
    groups: [{ id: "a", title }],
    units,
  });
  const figure = (unit: string, fact: string, value: string) => ({
    unit: unit as UnitVersionId,
    item: "1.1.1" as ItemCode,
    fact,
    value,
    source: "Báo cáo",
  });
  const figures = [
    ["org:VN:0", "2025-01-18"],
    ["org:VN:1", "2025-01-10"],
  ].flatMap(([unit = "", day = ""]) => [
    figure(unit, "issued", "có"),
    figure(unit, "since", "2025-01-05"),
    figure(unit, "day", day),
  ]);
  await command(database, { actor: "test", action: "figures.put", object: roundId }, (transaction) =>
    putFigures(transaction, {
      roundId,
      owner: "published",
      kind: "test",
      title: "Thử",
      sha256: "a".repeat(64),
      actor: "test",
      at: new Date(),
      figures,
    }),
  );
  return roundId;
}

test("a draft scheme is tried on last year's figures: points, places before and after, what has no data", async () => {
  const fromRoundId = await lastYear();
  const { evaluationId } = (await office().call(openingRoutes.draft, { title, year: 2026, topUnitId: "VN" }))
    .value;
  const own = shippedScheme("par-index-department")
    .replace("version: sample-2026", "version: du-thao")
    .replace("bands: [{ upTo: 15, points: 0.5 }", "bands: [{ upTo: 10, points: 0.5 }")
    .replace("day: 2026-01-20 }, points: 0.5 }", "day: 2026-01-20 }, points: 0.25 }");
  const schemeHash =
    (await office().call(openingRoutes.bringScheme, { keep: "yes" }, Buffer.from(own))).value.scheme?.hash ??
    "";
  const change: PlanChange = { part: "add-round", code: "so", title, series: "cchc-so", schemeHash };
  await office().call(openingRoutes.savePlan, { evaluationId, revision: 1, change });
  const { sources } = (await office().call(openingRoutes.trialSources, { evaluationId })).value;
  expect(sources).toMatchObject([{ roundCode: "so", roundId: fromRoundId, year: 2025, units: 2 }]);
  const trial = (await office().call(openingRoutes.trial, { evaluationId, schemeHash, fromRoundId })).value;
  expect(trial.rows).toMatchObject([
    {
      name: "Sở A",
      before: { points: "0.5", index: "1", place: "1=" },
      after: { points: "0.25", index: "0.5", place: "2" },
    },
    {
      name: "Sở B",
      before: { points: "0.5", index: "1", place: "1=" },
      after: { points: "0.5", index: "1", place: "1" },
    },
  ]);
  expect(trial.withoutData.map(({ code }) => code)).not.toContain("1.1.1");
  expect(trial.withoutData.length).toBeGreaterThan(50);
  expect(trial.unread).toEqual([]);
});

test("figures of somebody else's round are not there to be tried on", async () => {
  const { evaluationId } = (
    await office().call(openingRoutes.draft, {
      title: { vi: "Kỳ khác", en: "Other" },
      year: 2026,
      topUnitId: "VN",
    })
  ).value;
  const answer = await office().call(openingRoutes.trial, {
    evaluationId,
    schemeHash: "b".repeat(64),
    fromRoundId: round.rounds.departments.id,
  });
  expect(answer.status).toBe(404);
});
