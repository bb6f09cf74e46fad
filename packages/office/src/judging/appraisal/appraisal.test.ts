import type { EvaluationId, ItemCode, RoundId, UnitVersionId } from "@thang-diem/engine";
import { randomUUID } from "node:crypto";
import { appraisalRoutes, dutyRoutes, type FindingAsked } from "@thang-diem/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestEvaluation, type TestEvaluation } from "../../preparing/evaluations/testing.ts";
import { verifyAudit } from "../../../../platform/src/audit/index.ts";
import { saveChanges, signOff } from "../self-assessment/index.ts";
import { judgedItems } from "../standing/index.ts";

let round: TestEvaluation;
let evaluationId: EvaluationId;
let roundId: RoundId;

beforeAll(async () => {
  round = await openTestEvaluation();
  evaluationId = round.evaluationId;
  roundId = round.rounds.departments.id;
  for (const name of ["Sở Nội vụ", "Sở Tài chính"])
    await sign(name, [
      ["1.1.3", "done", "9"],
      ["1.1.3", "total", "10"],
      ["1.1.2", "grade", "partial"],
    ]);
  round.inPhase("appraisal");
});
afterAll(() => round.close());

async function sign(name: string, typed: readonly (readonly [string, string, string])[]): Promise<void> {
  const { context } = round.workspace;
  const leader = await round.person(`leader ${name}`).signedIn();
  const writer = {
    unit: round.unit(name),
    schemeHash: round.rounds.departments.schemeHash,
    mayWrite: () => true,
  };
  await saveChanges(
    context,
    leader,
    writer,
    typed.map(([item, field, value]) => ({
      id: randomUUID(),
      item: item as ItemCode,
      field,
      before: "",
      value,
    })),
  );
  expect(await signOff(context, leader, round.unit(name), round.rounds.departments.schemeHash)).toMatchObject(
    { ok: true },
  );
}

const asked = (unitVersionId: string, item: string, more: Partial<FindingAsked> = {}): FindingAsked => ({
  id: randomUUID(),
  roundId,
  unitVersionId: unitVersionId as UnitVersionId,
  item: item as ItemCode,
  seen: "none",
  verdict: "accepted",
  facts: {},
  reason: "",
  ...more,
});
const state = (name: string) => round.person(name).call(dutyRoutes.state, { evaluationId });
const find = async (name: string, findings: FindingAsked[]) =>
  (await round.person(name).call(appraisalRoutes.find, { evaluationId, findings })).value.results;
const over = (name: string, item: string) =>
  round.person(name).call(appraisalRoutes.overUnits, { evaluationId, roundId, item });
const standing = (unitVersionId: string, item: string) =>
  judgedItems(round.workspace.database.db, {
    roundId,
    unitVersionIds: [unitVersionId as UnitVersionId],
    items: [item as ItemCode],
  });

describe("an appraiser", () => {
  test("opens nothing before conflicts are declared", async () => {
    expect((await over("appraiser1", "1.1.3")).problem).toMatchObject({
      status: 422,
      code: "conflicts-not-stated",
    });
    await state("appraiser1");
    expect((await over("appraiser1", "1.1.3")).value.rows).toMatchObject([
      { unitName: "Sở Nội vụ", claim: { points: "0.9" }, state: { state: "signed" }, seat: 1 },
      { unitName: "Sở Tài chính" },
    ]);
  });

  test("sees in the queue what is signed and not judged, by item and by unit", async () => {
    const { value } = await round.person("appraiser1").call(appraisalRoutes.queue, { evaluationId });
    expect(value.items.find(({ item }) => item === "1.1.3")).toMatchObject({
      total: 2,
      left: 2,
      seat: 1,
      stage: "first",
      title: { vi: "Mức độ hoàn thành kế hoạch" },
    });
    expect(value.units.map(({ name, left }) => [name, left])).toEqual([
      ["Sở Nội vụ", value.items.length],
      ["Sở Tài chính", value.items.length],
    ]);
    expect(value.phases.find(({ kind }) => kind === "appraisal")).toMatchObject({ state: "open" });
  });

  test("accepts a claim once, however often it is sent", async () => {
    const accept = asked("so-noi-vu", "1.1.3");
    expect(await find("appraiser1", [accept])).toEqual([{ id: accept.id, outcome: "made" }]);
    expect(await find("appraiser1", [accept])).toEqual([{ id: accept.id, outcome: "known" }]);
    expect(await standing("so-noi-vu", "1.1.3")).toMatchObject([
      { standsBy: "first", points: "0.9", facts: { done: "9", total: "10" }, verdict: "accepted" },
    ]);
  });

  test("changes facts with a reason, and the points follow from the rule", async () => {
    const change = (facts: Record<string, string>, reason: string) =>
      find("appraiser1", [asked("so-tai-chinh", "1.1.3", { verdict: "changed", facts, reason })]);
    expect(await change({ done: "8", total: "10" }, " ")).toMatchObject([
      { outcome: "refused", problem: { code: "reason-missing" } },
    ]);
    expect(await change({ done: "9", total: "10" }, "x")).toMatchObject([
      { problem: { code: "same-as-claim" } },
    ]);
    expect(await change({ done: "tám", total: "10" }, "x")).toMatchObject([
      { problem: { code: "facts-unreadable", details: { faults: [{ field: "done" }] } } },
    ]);
    expect(await change({ done: "8" }, "x")).toMatchObject([{ problem: { code: "facts-incomplete" } }]);
    const preview = await round.person("appraiser1").call(appraisalRoutes.preview, {
      evaluationId,
      roundId,
      unitVersionId: "so-tai-chinh",
      item: "1.1.3",
      facts: { done: "8", total: "10" },
    });
    expect(preview.value).toMatchObject({
      points: "0.8",
      status: "scored",
      sentence: { vi: expect.stringContaining("80") as string },
    });
    expect(await change({ done: "8", total: "10" }, "Một nhiệm vụ chưa có sản phẩm")).toMatchObject([
      { outcome: "made" },
    ]);
    expect(await standing("so-tai-chinh", "1.1.3")).toMatchObject([
      { points: "0.8", verdict: "changed", reason: "Một nhiệm vụ chưa có sản phẩm" },
    ]);
  });

  test("replaces only what was on the screen; what is replaced is kept, and undone it stands again", async () => {
    const [before] = await standing("so-tai-chinh", "1.1.3");
    expect(await find("appraiser1", [asked("so-tai-chinh", "1.1.3")])).toMatchObject([
      { outcome: "refused", problem: { code: "changed-meanwhile", details: { id: before?.id } } },
    ]);
    round.workspace.later(1);
    const again = asked("so-tai-chinh", "1.1.3", { seen: before?.id ?? "none" });
    expect(await find("appraiser1", [again])).toMatchObject([{ outcome: "made" }]);
    round.workspace.later(1);
    const { value: undone } = await round
      .person("appraiser1")
      .call(appraisalRoutes.undo, { evaluationId, ids: [again.id] });
    expect(undone.results).toMatchObject([{ outcome: "made" }]);
    expect(await standing("so-tai-chinh", "1.1.3")).toMatchObject([
      { points: "0.8", reason: "Một nhiệm vụ chưa có sản phẩm" },
    ]);
    const { value: past } = await round
      .person("appraiser1")
      .call(appraisalRoutes.past, { evaluationId, roundId, unitVersionId: "so-tai-chinh", item: "1.1.3" });
    expect(past.findings.map(({ points, replacedAt }) => [points, replacedAt === "standing"])).toEqual([
      ["0.8", false],
      ["0.9", false],
      ["0.8", true],
    ]);
  });

  test("judges a batch; each finding is made or refused by itself", async () => {
    const batch = [
      asked("so-noi-vu", "1.1.2"),
      asked("so-tai-chinh", "1.1.2"),
      asked("so-tai-chinh", "1.1.1"),
      asked("khong-co", "1.1.2"),
    ];
    expect(await find("appraiser1", batch)).toMatchObject([
      { outcome: "made" },
      { outcome: "made" },
      { problem: { code: "claim-missing" } },
      { problem: { code: "not-found" } },
    ]);
    const { value } = await over("appraiser1", "1.1.2");
    expect(value.rows.map(({ state: { state: name } }) => name)).toEqual([
      "found-accepted",
      "found-accepted",
    ]);
    await round
      .person("appraiser1")
      .call(appraisalRoutes.undo, { evaluationId, ids: batch.slice(0, 2).map(({ id }) => id) });
    expect(await standing("so-noi-vu", "1.1.2")).toEqual([]);
  });

  test("of two at once one is told who was faster", async () => {
    const results = (
      await Promise.all([1, 2, 3].map(() => find("appraiser1", [asked("so-noi-vu", "1.1.2")])))
    ).flat();
    expect(results.map(({ outcome }) => outcome).toSorted()).toEqual(["made", "refused", "refused"]);
    expect(
      results
        .filter(({ outcome }) => outcome === "refused")
        .every(({ problem }) => problem?.code === "changed-meanwhile"),
    ).toBe(true);
  });

  test("with the second or third seat has nothing to do where an item is not blind", async () => {
    for (const name of ["appraiser2", "appraiser3"]) {
      await state(name);
      expect(await find(name, [asked("so-tai-chinh", "1.1.2")])).toMatchObject([
        { problem: { code: "no-seat" } },
      ]);
      expect((await round.person(name).call(appraisalRoutes.queue, { evaluationId })).value.items).toEqual(
        [],
      );
    }
  });

  test("does not judge a unit that is the own one or towards which a conflict is declared, nor see it", async () => {
    await round.person("appraiser1").call(dutyRoutes.declare, {
      evaluationId,
      roundId,
      unitVersionId: "so-tai-chinh",
      reason: "Vợ công tác tại đơn vị",
    });
    expect(await find("appraiser1", [asked("so-tai-chinh", "1.2.1")])).toMatchObject([
      { problem: { code: "forbidden" } },
    ]);
    expect((await over("appraiser1", "1.1.3")).value.rows.map(({ unitName }) => unitName)).toEqual([
      "Sở Nội vụ",
    ]);
    expect(
      (
        await round
          .person("appraiser1")
          .call(appraisalRoutes.throughItems, { evaluationId, roundId, unitVersionId: "so-tai-chinh" })
      ).status,
    ).toBe(403);
    const { value } = await round.person("appraiser1").call(appraisalRoutes.queue, { evaluationId });
    expect(value.barred).toMatchObject([
      { name: "Sở Tài chính", why: "declared", reason: "Vợ công tác tại đơn vị" },
    ]);
    expect(value.units.map(({ name }) => name)).toEqual(["Sở Nội vụ"]);
    expect((await round.person("office").call(dutyRoutes.list, { evaluationId })).value.barred).toMatchObject(
      [{ unitName: "Sở Tài chính", why: "declared" }],
    );
  });

  test("finds nothing when the phase is over", async () => {
    round.inPhase("explanation");
    expect(await find("appraiser1", [asked("so-noi-vu", "1.2.1")])).toMatchObject([
      { problem: { code: "phase-over" } },
    ]);
    expect((await verifyAudit(round.workspace.database)).faults).toEqual([]);
  });
});

test("units do not read the appraisers' sheets, the office does", async () => {
  expect((await over("clerk Sở Nội vụ", "1.1.3")).status).toBe(403);
  expect((await over("office", "1.1.3")).value.rows).toMatchObject([
    { state: { state: "found-accepted", act: { by: "Người p6.appraiser" } }, seat: 0 },
    {},
  ]);
});
