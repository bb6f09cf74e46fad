import type { UnitId } from "@thang-diem/engine";
import { randomUUID } from "node:crypto";
import { claimRoutes } from "@thang-diem/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { draftEvaluation, openEvaluation, readRoundsOf } from "../../preparing/evaluations/index.ts";
import {
  openTestEvaluation,
  plainHead,
  plainUnits,
  shippedScheme,
  type TestEvaluation,
} from "../../preparing/evaluations/testing.ts";

let round: TestEvaluation;
beforeAll(async () => void (round = await openTestEvaluation()));
afterAll(() => round.close());

test("a form shows what the same body claimed and was given in the evaluation before", async () => {
  const { evaluationId, roundId, unitVersionId } = round.unit("Sở Nội vụ");
  const leader = round.person("leader Sở Nội vụ");
  const place = { evaluationId, roundId, unitVersionId };
  const change = (item: string, field: string, value: string) => ({
    id: randomUUID(),
    item,
    field,
    before: "",
    value,
  });
  await leader.call(claimRoutes.save, {
    ...place,
    changes: [
      change("1.1.3", "done", "9"),
      change("1.1.3", "total", "10"),
      change("1.1.3", "@note", "Theo báo cáo 45/BC-SNV"),
    ],
  });
  expect((await leader.call(claimRoutes.sign, { ...place, points: "0.9" })).status).toBe(200);
  const next = await openNextYear();
  const { value } = await leader.call(claimRoutes.read, { ...next, unitVersionId });
  expect(value.lastYear).toMatchObject({ year: 2026 });
  expect(
    value.lastYear === "none" ? [] : value.lastYear.items.filter(({ item }) => item === "1.1.3"),
  ).toEqual([
    {
      item: "1.1.3",
      title: { vi: "Mức độ hoàn thành kế hoạch", en: "Completion of the plan" },
      claimed: "0.9",
      maximum: "1",
      note: "Theo báo cáo 45/BC-SNV",
      found: "",
      foundBy: "nobody",
      remark: "",
      facts: { done: "9", total: "10" },
    },
  ]);
});

/** The same department in the evaluation of the next year. */
async function openNextYear() {
  const { context, database } = round.workspace;
  const { unitVersionId, organisationId } = round.unit("Sở Nội vụ");
  const office = await round.person("office").signedIn();
  const title = { vi: "Kỳ 2027", en: "Evaluation of 2027" };
  const head = {
    title,
    year: 2027,
    topUnit: "48" as UnitId,
    officeId: organisationId,
    sample: true,
    plan: {},
  };
  const next = await draftEvaluation(context, office, head);
  const now = round.workspace.now().getTime();
  const opened = {
    code: "so-nganh",
    round: {
      head: plainHead("so-nganh", title, 2027),
      scheme: shippedScheme("par-index-department"),
      ...plainUnits("so-nganh", [{ id: unitVersionId, name: "Sở Nội vụ" }]),
    },
    organisations: new Map([[unitVersionId, organisationId]]),
    leads: [],
    duties: [],
  };
  await openEvaluation(context, office, next, {
    ...head,
    phases: [
      { kind: "self-assessment", opensAt: new Date(now - 1_000), closesAt: new Date(now + 86_400_000) },
    ],
    rounds: [opened],
  });
  const [made] = await readRoundsOf(database.db, next);
  return { evaluationId: next, roundId: made?.id ?? "" };
}
