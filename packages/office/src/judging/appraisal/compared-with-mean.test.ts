import { randomUUID } from "node:crypto";
import { explanationRoutes } from "@thang-diem/contract";
import { type ItemCode, nodeAt } from "@thang-diem/engine";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestEvaluation, type TestEvaluation } from "../../preparing/evaluations/testing.ts";
import { evaluationResult } from "../results/index.ts";
import { fillEvaluation } from "../results/testing.ts";
import { saveChanges } from "../self-assessment/index.ts";

/** Land files handled in time, against the mean of the group; here a lead agency enters them. */
const ITEM = "8.2.4" as ItemCode;
const COMMUNES = ["Xã Bình Minh", "Xã Hòa Bình"];
let round: TestEvaluation;

beforeAll(async () => {
  const rewrite = (scheme: string) =>
    scheme.replace(/(code: "8\.2\.4"\n.*\n.*\n\s+source: )\{ data: /, "$1{ lead: ");
  round = await openTestEvaluation({ communes: COMMUNES, rewrite });
  await fillEvaluation(round);
  await enter("Xã Bình Minh", "90");
  await enter("Xã Hòa Bình", "100");
  round.inPhase("explanation");
});
afterAll(() => round.close());

/** Lead agencies enter what they lead after the units have signed. */
const agenciesMayWrite = () => Promise.resolve(() => "" as const);

/** So many of a hundred instead of the 95 of the scheme's own example. */
async function enter(commune: string, inTime: string): Promise<void> {
  const leader = await round.person(`leader ${commune}`).signedIn();
  const form = {
    unit: round.unit(commune),
    schemeHash: round.rounds.communes.schemeHash,
    mayWrite: () => true,
    closed: agenciesMayWrite,
  };
  const change = { id: randomUUID(), item: ITEM, field: "inTime", before: "95", value: inTime };
  const saved = await saveChanges(round.workspace.context, leader, form, [change]);
  expect(saved).toMatchObject([{ outcome: "taken" }]);
}

async function shownTo(commune: string) {
  const own = await round
    .person(`leader ${commune}`)
    .call(explanationRoutes.own, { evaluationId: round.evaluationId });
  return own.value.units[0]?.lead.find(({ shape }) => shape.item === ITEM)?.found;
}

test("what agencies enter is compared with the mean of everything that is entered for the group", async () => {
  expect(await shownTo("Xã Bình Minh")).toMatchObject({ status: "scored", points: "0.25" });
  expect(await shownTo("Xã Hòa Bình")).toMatchObject({ status: "scored", points: "1" });
});

test("… and the result says the same", async () => {
  const { rounds } = await evaluationResult(
    round.workspace.database,
    round.evaluationId,
    round.workspace.now(),
  );
  const rows = rounds.flatMap(({ computed }) => computed?.results.rows ?? []);
  const pointsOf = (commune: string) => {
    const row = rows.find(({ unit }) => unit === round.unit(commune).unitVersionId);
    return row && nodeAt(row.tree, ITEM)?.points;
  };
  expect(COMMUNES.map(pointsOf)).toEqual(["0.25", "1"]);
});
