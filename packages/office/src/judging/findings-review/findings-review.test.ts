import type { EvaluationId, ItemCode, RoundId, UnitVersionId } from "@thang-diem/engine";
import { randomUUID } from "node:crypto";
import { appraisalRoutes, dutyRoutes, type FindingAsked, reviewRoutes } from "@thang-diem/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestEvaluation, type TestEvaluation } from "../../preparing/evaluations/testing.ts";
import { verifyAudit } from "../../../../platform/src/audit/index.ts";
import { saveChanges, signOff } from "../self-assessment/index.ts";
import { strictnessOf } from "./strictness.ts";

let round: TestEvaluation;
let evaluationId: EvaluationId;
let roundId: RoundId;
const COMMUNES = ["Phường Sông Hàn", "Xã Bình Minh", "Xã Hòa Bình"];

beforeAll(async () => {
  round = await openTestEvaluation();
  evaluationId = round.evaluationId;
  roundId = round.rounds.communes.id;
  const { context } = round.workspace;
  // The same claim, written in three ways.
  for (const [i, name] of COMMUNES.entries()) {
    const leader = await round.person(`leader ${name}`).signedIn();
    const typed = [
      ["1.1.3", "done", ["180", "180.0", "180"][i] ?? ""],
      ["1.1.3", "total", "200"],
      ["1.2.1", "met", "có"],
      ["1.2.1", "second", ["có", "yes", "x"][i] ?? ""],
    ] as const;
    await saveChanges(
      context,
      leader,
      { unit: round.unit(name), schemeHash: round.rounds.communes.schemeHash, mayWrite: () => true },
      typed.map(([item, field, value]) => ({
        id: randomUUID(),
        item: item as ItemCode,
        field,
        before: "",
        value,
      })),
    );
    expect(await signOff(context, leader, round.unit(name), round.rounds.communes.schemeHash)).toMatchObject({
      ok: true,
    });
  }
  round.inPhase("appraisal");
  for (const n of [1, 2, 3]) await round.person(`appraiser${n}`).call(dutyRoutes.state, { evaluationId });
});
afterAll(() => round.close());

const asked = (name: string, item: string, more: Partial<FindingAsked> = {}): FindingAsked => ({
  id: randomUUID(),
  roundId,
  unitVersionId: round.unit(name).unitVersionId,
  item: item as ItemCode,
  seen: "none",
  verdict: "accepted",
  facts: {},
  reason: "",
  ...more,
});
const find = async (findings: FindingAsked[]) =>
  (await round.person("appraiser1").call(appraisalRoutes.find, { evaluationId, findings })).value.results;
const office = () => round.person("office");

describe("the office", () => {
  test("sees where equal claims were given other points, however they were written", async () => {
    await find(COMMUNES.map((name) => asked(name, "1.2.1")));
    await find([
      ...COMMUNES.slice(0, 2).map((name) => asked(name, "1.1.3")),
      asked("Xã Hòa Bình", "1.1.3", {
        verdict: "changed",
        facts: { done: "160", total: "200" },
        reason: "Hai mươi nhiệm vụ chưa xong",
      }),
    ]);
    const { value } = await office().call(reviewRoutes.unequal, { evaluationId });
    expect(value.unequal).toMatchObject([{ item: "1.1.3", why: "same-inputs", units: [{}, {}, {}] }]);
    const [found] = value.unequal;
    expect(new Set(found?.units.map(({ unitName, claimed }) => `${unitName} ${claimed}`)).size).toBe(3);
    expect(found?.units.filter(({ reason }) => reason !== "")).toMatchObject([{ unitName: "Xã Hòa Bình" }]);
  });

  test("sees how strict each appraiser is, with how many findings", async () => {
    const { value } = await office().call(reviewRoutes.strictness, { evaluationId });
    expect(value.people).toMatchObject([{ findings: 6, changed: 1 }]);
    expect(value.people[0]?.meanDifference).toBeLessThan(0);
  });

  test("draws a sample that anybody can draw again; others check it", async () => {
    const seed = "20261201";
    const first = await office().call(reviewRoutes.draw, { evaluationId, roundId, seed });
    const second = await office().call(reviewRoutes.draw, { evaluationId, roundId, seed });
    expect([first.value.drawn, second.value.drawn]).toEqual([1, 1]);
    const { value } = await office().call(reviewRoutes.rechecks, { evaluationId });
    expect(value.draws).toMatchObject([{ seed, share: "0.05", population: 5, drawn: 1, checked: 0 }, {}]);
    const [one, again] = value.lines;
    expect([one?.unitVersionId, one?.item]).toEqual([again?.unitVersionId, again?.item]);
    expect(one?.checker).not.toBe(one?.found.by);
    expect(
      (await round.person("clerk Xã Bình Minh").call(reviewRoutes.rechecks, { evaluationId })).status,
    ).toBe(403);
  });

  test("reads what the second look found; it changes no finding", async () => {
    const checkers = await Promise.all(
      ["appraiser2", "appraiser3"].map(async (name) => ({
        name,
        lines: (await round.person(name).call(reviewRoutes.ownRechecks, { evaluationId })).value.lines,
      })),
    );
    const checker = checkers.find(({ lines }) => lines.length > 0);
    const [line] = checker?.lines ?? [];
    if (checker === undefined || line === undefined) throw new Error("nobody checks");
    const send = (name: string, more: object) =>
      round.person(name).call(reviewRoutes.recheck, {
        evaluationId,
        drawId: line.drawId,
        roundId,
        unitVersionId: line.unitVersionId,
        item: line.item,
        verdict: "same",
        ...more,
      });
    expect((await send("appraiser1", {})).problem?.code).toBe("not-found");
    expect(
      (await send(checker.name, { verdict: "differs", facts: line.claim.facts, reason: "x" })).problem?.code,
    ).toBe("reason-missing");
    const facts = line.item === "1.2.1" ? { met: "có", second: "không" } : { done: "100", total: "200" };
    expect(
      (await send(checker.name, { verdict: "differs", facts, reason: "Báo cáo thiếu phụ lục" })).status,
    ).toBe(200);
    expect((await send(checker.name, {})).problem?.code).toBe("not-found");
    const { value } = await office().call(reviewRoutes.rechecks, { evaluationId });
    expect(value.draws.map(({ checked, differing }) => [checked, differing])).toEqual(
      expect.arrayContaining([[1, 1]]),
    );
    expect(value.lines.find(({ result }) => result !== undefined)).toMatchObject({
      found: { verdict: "accepted" },
      result: { verdict: "differs", points: "0", reason: "Báo cáo thiếu phụ lục" },
    });
    expect((await verifyAudit(round.workspace.database)).faults).toEqual([]);
  });
});

test("strictness is a mean of shares of the maximum, beside the mean of the others", () => {
  const finding = (accountId: string, points: string, claimed: string) => ({
    unitVersionId: "u" as UnitVersionId,
    item: "1" as ItemCode,
    accountId,
    person: accountId,
    verdict: points === claimed ? ("accepted" as const) : ("changed" as const),
    points,
    claimed,
    maximum: "2",
  });
  const people = strictnessOf([
    finding("a", "1", "2"),
    finding("a", "2", "2"),
    finding("b", "2", "2"),
    finding("b", "1.5", "2"),
  ]);
  expect(
    people.map(({ accountId, findings, changed, meanDifference, otherMean }) => [
      accountId,
      findings,
      changed,
      meanDifference,
      otherMean,
    ]),
  ).toEqual([
    ["a", 2, 1, -0.25, -0.125],
    ["b", 2, 1, -0.125, -0.25],
  ]);
  expect(people[0]?.standardError).toBeCloseTo(0.25, 12);
  // Of one finding alone there is no error to tell: nothing, not 0.
  expect(strictnessOf([finding("c", "1", "2")])[0]).not.toHaveProperty("standardError");
});
