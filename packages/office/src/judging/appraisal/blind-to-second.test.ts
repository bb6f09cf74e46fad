import type { EvaluationId, ItemCode, RoundId, UnitVersionId } from "@thang-diem/engine";
import { randomUUID } from "node:crypto";
import {
  appraisalRoutes,
  boardRoutes,
  dutyRoutes,
  explanationRoutes,
  type FindingAsked,
  historyRoutes,
  reviewRoutes,
} from "@thang-diem/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { judgedItems } from "../standing/index.ts";
import { openTestEvaluation, type TestEvaluation } from "../../preparing/evaluations/testing.ts";
import { command } from "../../../../platform/src/command/index.ts";
import { verifyAudit } from "../../../../platform/src/audit/index.ts";
import { saveChanges, signOff } from "../self-assessment/index.ts";

let round: TestEvaluation;
let evaluationId: EvaluationId;
let roundId: RoundId;
const SECRET = "chỉ người chấm biết";

beforeAll(async () => {
  round = await openTestEvaluation();
  evaluationId = round.evaluationId;
  roundId = round.rounds.departments.id;
  const plan = JSON.stringify({ settings: { blindItems: ["1.1"], gap: "0.1" } });
  await command(
    round.workspace.database,
    { actor: "test", action: "evaluation.change", object: evaluationId },
    ({ db }) => db.updateTable("evaluation").set({ plan }).where("id", "=", evaluationId).execute(),
  );
  const { context } = round.workspace;
  for (const name of ["Sở Nội vụ", "Sở Tài chính"]) {
    const leader = await round.person(`leader ${name}`).signedIn();
    const typed = [
      ["1.1.3", "done", "9"],
      ["1.1.3", "total", "10"],
      ["1.1.2", "grade", "partial"],
      ["1.2.1", "met", "có"],
      ["1.2.1", "second", "có"],
    ] as const;
    await saveChanges(
      context,
      leader,
      { unit: round.unit(name), schemeHash: round.rounds.departments.schemeHash, mayWrite: () => true },
      typed.map(([item, field, value]) => ({
        id: randomUUID(),
        item: item as ItemCode,
        field,
        before: "",
        value,
      })),
    );
    await signOff(context, leader, round.unit(name), round.rounds.departments.schemeHash);
  }
  round.inPhase("appraisal");
  for (const n of [1, 2, 3]) await round.person(`appraiser${n}`).call(dutyRoutes.state, { evaluationId });
});
afterAll(() => round.close());

const accepted = (unitVersionId: string, item: string): FindingAsked => ({
  id: randomUUID(),
  roundId,
  unitVersionId: unitVersionId as UnitVersionId,
  item: item as ItemCode,
  seen: "none",
  verdict: "accepted",
  facts: {},
  reason: "",
});
const changed = (
  unitVersionId: string,
  item: string,
  facts: Record<string, string>,
  reason: string,
): FindingAsked => ({ ...accepted(unitVersionId, item), verdict: "changed", facts, reason });
const find = async (name: string, findings: FindingAsked[]) =>
  (await round.person(name).call(appraisalRoutes.find, { evaluationId, findings })).value.results;
const row = async (name: string, unitVersionId: string, item: string) =>
  (await round.person(name).call(appraisalRoutes.overUnits, { evaluationId, roundId, item })).value.rows.find(
    (each) => each.unitVersionId === unitVersionId,
  );
const standing = (unitVersionId: string, item: string) =>
  judgedItems(round.workspace.database.db, {
    roundId,
    unitVersionIds: [unitVersionId as UnitVersionId],
    items: [item as ItemCode],
  });

/** Everything that somebody can read about the appraisal, as one text. */
async function everythingRead(name: string): Promise<string> {
  const person = round.person(name);
  const at = { evaluationId, roundId };
  const answers = await Promise.all([
    person.call(appraisalRoutes.queue, { evaluationId }),
    ...["1.1.3", "1.1.2"].map((item) => person.call(appraisalRoutes.overUnits, { ...at, item })),
    ...["so-noi-vu", "so-tai-chinh"].map((unitVersionId) =>
      person.call(appraisalRoutes.throughItems, { ...at, unitVersionId }),
    ),
    person.call(appraisalRoutes.past, { ...at, unitVersionId: "so-noi-vu", item: "1.1.3" }),
    person.call(explanationRoutes.own, { evaluationId }),
    person.call(historyRoutes.read, { evaluationId }),
    ...[reviewRoutes.unequal, reviewRoutes.strictness, reviewRoutes.rechecks, reviewRoutes.ownRechecks].map(
      (route) => person.call(route, { evaluationId }),
    ),
  ]);
  return JSON.stringify(
    answers.map((answer) => (answer.problem === undefined ? answer.value : answer.status)),
  );
}

describe("two blind seats", () => {
  test("read nothing of each other, nor does anybody else, before both are in", async () => {
    const before = await everythingRead("appraiser2");
    const board = async () =>
      (await round.person("office").call(boardRoutes.read, { evaluationId })).value.domains;
    const sums = await board();
    expect(
      await find("appraiser1", [changed("so-noi-vu", "1.1.3", { done: "8", total: "10" }, SECRET)]),
    ).toMatchObject([{ outcome: "made" }]);
    expect(await everythingRead("appraiser2")).toBe(before);
    expect(await board()).toEqual(sums);
    for (const name of [
      "appraiser3",
      "office",
      "chair",
      "secretary",
      "auditor",
      "clerk Sở Nội vụ",
      "leader Sở Nội vụ",
    ])
      expect([name, (await everythingRead(name)).includes(SECRET)]).toEqual([name, false]);
    expect(await everythingRead("appraiser1")).toContain(SECRET);
    expect(await standing("so-noi-vu", "1.1.3")).toEqual([]);
  });

  test("cannot see the other's finding by guessing that it is there", async () => {
    expect(await find("appraiser3", [accepted("so-noi-vu", "1.1.3")])).toMatchObject([
      { problem: { code: "no-seat" } },
    ]);
    expect(await find("appraiser1", [{ ...accepted("so-noi-vu", "1.1.3"), seen: "none" }])).toMatchObject([
      { problem: { code: "changed-meanwhile" } },
    ]);
  });

  test("apart by just the threshold settle it: seat 1 stands, the distance is kept, both are closed", async () => {
    expect(await find("appraiser2", [accepted("so-noi-vu", "1.1.3")])).toMatchObject([{ outcome: "made" }]);
    expect(await standing("so-noi-vu", "1.1.3")).toMatchObject([{ standsBy: "first", points: "0.8" }]);
    const seen = await row("appraiser2", "so-noi-vu", "1.1.3");
    expect(seen).toMatchObject({
      gap: { gap: "0.1", threshold: "0.1", wide: false },
      seat: 0,
      state: { state: "found-changed" },
    });
    expect(seen?.findings.map(({ seat, points, own }) => [seat, points, own])).toEqual(
      expect.arrayContaining([
        [1, "0.8", false],
        [2, "0.9", true],
      ]),
    );
    const own = seen?.findings.find((finding) => finding.own);
    expect(
      await find("appraiser2", [{ ...accepted("so-noi-vu", "1.1.3"), seen: own?.id ?? "none" }]),
    ).toMatchObject([{ problem: { code: "both-in" } }]);
    const undo = await round
      .person("appraiser2")
      .call(appraisalRoutes.undo, { evaluationId, ids: [own?.id ?? ""] });
    expect(undo.value.results).toMatchObject([{ problem: { code: "both-in" } }]);
  });

  test("that are far apart go to the third, who sees both and whose finding stands", async () => {
    await find("appraiser1", [accepted("so-tai-chinh", "1.1.3")]);
    await find("appraiser2", [
      changed("so-tai-chinh", "1.1.3", { done: "5", total: "10" }, "Nửa số nhiệm vụ không có sản phẩm"),
    ]);
    expect(await standing("so-tai-chinh", "1.1.3")).toEqual([]);
    // Neither finding counts on the board, and nobody is reminded to explain what it may not see.
    const line = async () =>
      (await round.person("office").call(boardRoutes.units, { evaluationId })).value.units.find(
        ({ unitVersionId }) => unitVersionId === "so-tai-chinh",
      );
    expect(await line()).toMatchObject({ found: 0, changed: 0, unanswered: 0, foundPoints: "0" });
    const reminder = { evaluationId, id: randomUUID(), about: "explanation" as const };
    const units = [{ roundId, unitVersionId: "so-tai-chinh" }];
    expect(
      (await round.person("office").call(boardRoutes.remind, { ...reminder, units })).problem?.code,
    ).toBe("nobody-late");
    const { value } = await round.person("appraiser3").call(appraisalRoutes.queue, { evaluationId });
    expect(value.items).toMatchObject([{ item: "1.1.3", seat: 3, total: 1, left: 1 }]);
    expect(await row("appraiser3", "so-tai-chinh", "1.1.3")).toMatchObject({
      seat: 3,
      state: { state: "gap" },
      findings: [{}, {}],
    });
    await find("appraiser3", [
      changed("so-tai-chinh", "1.1.3", { done: "8", total: "10" }, "Tám nhiệm vụ có sản phẩm"),
    ]);
    expect(await standing("so-tai-chinh", "1.1.3")).toMatchObject([{ standsBy: "third", points: "0.8" }]);
    expect(await line()).toMatchObject({ found: 1, changed: 1, unanswered: 1, foundPoints: "0.8" });
    await find("appraiser1", [
      accepted("so-noi-vu", "1.2.1"),
      changed("so-tai-chinh", "1.2.1", { met: "có", second: "không" }, "Thiếu phụ lục"),
    ]);
  });
});

describe("the explanation", () => {
  test("begins for the unit when its phase does: what changed, why, and not by whom", async () => {
    const own = async (name: string) =>
      (await round.person(name).call(explanationRoutes.own, { evaluationId })).value.units;
    expect(await own("clerk Sở Tài chính")).toMatchObject([
      { name: "Sở Tài chính", phase: { state: "not-yet" }, items: [] },
    ]);
    round.inPhase("explanation");
    const [unit] = await own("clerk Sở Tài chính");
    expect(
      unit?.items.map(({ shape, claim, found, state }) => [
        shape.item,
        claim.points,
        found.points,
        found.reason,
        state.state,
      ]),
    ).toEqual([
      ["1.1.3", "0.9", "0.8", "Tám nhiệm vụ có sản phẩm", "found-changed"],
      ["1.2.1", "0.5", "0", "Thiếu phụ lục", "found-changed"],
    ]);
    expect(JSON.stringify(unit)).not.toContain("appraiser");
  });

  test("agrees or contests with words, once however often sent, for the own unit and what changed alone", async () => {
    const answer = {
      evaluationId,
      id: randomUUID(),
      roundId,
      unitVersionId: "so-tai-chinh",
      item: "1.1.3",
      seen: "none" as const,
      answer: "contests" as const,
      text: "Nhiệm vụ thứ chín có sản phẩm kèm theo",
    };
    const send = (name: string, more: object = {}) =>
      round.person(name).call(explanationRoutes.send, { ...answer, ...more });
    expect((await send("clerk Sở Nội vụ")).status).toBe(403);
    expect((await send("clerk Sở Tài chính", { text: " " })).faults).toEqual(["text: reason-missing"]);
    expect((await send("clerk Sở Tài chính", { item: "1.1.2" })).problem?.code).toBe("nothing-changed");
    for (let sent = 0; sent < 2; sent++) expect((await send("clerk Sở Tài chính")).status).toBe(200);
    expect((await send("leader Sở Tài chính", { id: randomUUID() })).problem?.code).toBe("changed-meanwhile");
    expect(
      (await send("leader Sở Tài chính", { id: randomUUID(), item: "1.2.1", answer: "agrees", text: "" }))
        .status,
    ).toBe(200);
    expect(await row("appraiser1", "so-tai-chinh", "1.1.3")).toMatchObject({
      state: { state: "explained" },
      explanation: { text: answer.text },
    });
    expect(await row("appraiser1", "so-tai-chinh", "1.2.1")).toMatchObject({ state: { state: "agreed" } });
  });

  test("leads to a second appraisal of what is contested, and then to the council or to an end", async () => {
    round.inPhase("second-appraisal");
    const { value } = await round.person("appraiser1").call(appraisalRoutes.queue, { evaluationId });
    expect(value.items.filter(({ stage }) => stage === "second")).toMatchObject([{ item: "1.1.3", left: 1 }]);
    expect(await find("appraiser1", [accepted("so-noi-vu", "1.1.3")])).toMatchObject([
      { problem: { code: "not-contested" } },
    ]);
    const still = changed(
      "so-tai-chinh",
      "1.1.3",
      { done: "8", total: "10" },
      "Sản phẩm ban hành sau ngày chốt",
    );
    expect(await find("appraiser2", [still])).toMatchObject([{ outcome: "made" }]);
    expect(await row("office", "so-tai-chinh", "1.1.3")).toMatchObject({ state: { state: "contested" } });
    expect(
      await find("appraiser1", [{ ...accepted("so-tai-chinh", "1.1.3"), seen: still.id }]),
    ).toMatchObject([{ outcome: "made" }]);
    expect(await standing("so-tai-chinh", "1.1.3")).toMatchObject([{ standsBy: "second", points: "0.9" }]);
    expect(await row("office", "so-tai-chinh", "1.1.3")).toMatchObject({ state: { state: "second-found" } });
    const told = await round.person("office").call(historyRoutes.read, {
      evaluationId,
      unitVersionId: "so-tai-chinh",
      item: "1.1.3",
      kind: "finding",
    });
    // Findings of one minute have no order.
    const lines = told.value.entries.map(({ field, before, after }) => `${field}: ${before} → ${after}`);
    expect(lines.toSorted()).toEqual([
      "first 1: 0.9 / 1 → 0.9 / 1",
      "first 2: 0.9 / 1 → 0 / 1",
      "first 3: 0.9 / 1 → 0.8 / 1",
      "second 1: 0.8 / 1 → 0.8 / 1",
      "second 1: 0.8 / 1 → 0.9 / 1",
    ]);
    expect((await verifyAudit(round.workspace.database)).faults).toEqual([]);
  });
});
