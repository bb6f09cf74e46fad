import { USUAL_SETTINGS } from "@thang-diem/contract";
import { type EvaluationId, Exact, type UnitId } from "@thang-diem/engine";
import { afterAll, beforeAll, expect, test } from "vitest";
import { draftEvaluation } from "./open-evaluation.ts";
import { settingsOf } from "./settings.ts";
import { openTestEvaluation, type TestEvaluation } from "./testing.ts";

let round: TestEvaluation;
beforeAll(async () => void (round = await openTestEvaluation()));
afterAll(() => round.close());

async function drafted(settings: unknown): Promise<EvaluationId> {
  const office = await round.person("office").signedIn();
  const { organisationId } = round.unit("Sở Nội vụ");
  return draftEvaluation(round.workspace.context, office, {
    title: { vi: "Kỳ", en: "E" },
    year: 2030,
    topUnit: "48" as UnitId,
    officeId: organisationId,
    sample: false,
    plan: { settings },
  });
}

test("an evaluation whose plan says nothing has the usual thresholds", async () => {
  const settings = await settingsOf(round.workspace.database.db, round.evaluationId);
  expect([
    settings.blindItems,
    settings.gap.text,
    settings.quorumShare.text,
    settings.explanationDays,
  ]).toEqual(["none", Exact.ratio(1, 5).text, "2/3", USUAL_SETTINGS.explanationDays]);
});

test("what the plan gives counts, the rest stays usual", async () => {
  const settings = await settingsOf(
    round.workspace.database.db,
    await drafted({ blindItems: ["1.1"], gap: "0.1" }),
  );
  expect([settings.blindItems, settings.gap.text, settings.majorityShare.text]).toEqual([
    ["1.1"],
    Exact.of("0.1").text,
    Exact.ratio(1, 2).text,
  ]);
});
