import { randomUUID } from "node:crypto";
import type { EvaluationId, ItemCode, RoundId, UnitVersionId } from "@thang-diem/engine";
import {
  appraisalRoutes,
  claimRoutes,
  delegationRoutes,
  dutyRoutes,
  noticeRoutes,
} from "@thang-diem/contract";
import { verifyAudit } from "@thang-diem/platform/audit";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestEvaluation, type TestEvaluation } from "../evaluations/testing.ts";
import { suggestRotation } from "./rotation.ts";

let round: TestEvaluation;
let evaluationId: EvaluationId;
let roundId: RoundId;
beforeAll(async () => {
  round = await openTestEvaluation();
  evaluationId = round.evaluationId;
  roundId = round.rounds.departments.id;
});
afterAll(() => round.close());

const office = () => round.person("office");
const duty = (person: string, unitVersionId?: string) => ({
  roundId,
  accountId: round.person(person).accountId,
  item: "",
  seat: 1,
  ...(unitVersionId !== undefined && { unitVersionId }),
});
const give = (duties: ReturnType<typeof duty>[]) => office().call(dutyRoutes.give, { evaluationId, duties });

describe("a duty", () => {
  test("to a barred unit is refused, and a wide one does not reach it and says so", async () => {
    expect((await give([duty("lead", "so-noi-vu")])).problem).toMatchObject({
      code: "duty-barred",
      details: { unit: "Sở Nội vụ", why: "own-unit" },
    });
    expect((await give([duty("lead")])).value.given).toBe(1);
    const { value } = await office().call(dutyRoutes.list, { evaluationId });
    expect(value.barred).toMatchObject([{ unitName: "Sở Nội vụ", why: "own-unit" }]);
    await round.person("lead").call(dutyRoutes.state, { evaluationId });
    const sheet = await round
      .person("lead")
      .call(appraisalRoutes.overUnits, { evaluationId, roundId, item: "1.1.3" });
    expect(sheet.value.rows.map(({ unitName }) => unitName)).toEqual(["Sở Tài chính"]);
  });

  test("goes to appraisers alone, to what is in the evaluation alone, all or none", async () => {
    expect((await give([duty("appraiser1", "so-tai-chinh"), duty("auditor")])).problem?.code).toBe(
      "duty-person-unknown",
    );
    expect((await give([{ ...duty("appraiser1"), item: "99" }])).problem?.code).toBe("not-found");
    expect(
      (await round.person("appraiser1").call(dutyRoutes.give, { evaluationId, duties: [duty("appraiser1")] }))
        .status,
    ).toBe(403);
  });

  test("ends with a reason and is given to another", async () => {
    const { value } = await office().call(dutyRoutes.list, { evaluationId });
    const standing = value.duties.find(
      ({ accountId, roundId: round_ }) =>
        accountId === round.person("appraiser1").accountId && round_ === roundId,
    );
    expect(
      (
        await office().call(dutyRoutes.end, {
          evaluationId,
          dutyId: standing?.id ?? "",
          reason: "Luân chuyển",
        })
      ).status,
    ).toBe(200);
    expect(
      (
        await office().call(dutyRoutes.end, {
          evaluationId,
          dutyId: standing?.id ?? "",
          reason: "Luân chuyển",
        })
      ).status,
    ).toBe(404);
    await round.person("appraiser1").call(dutyRoutes.state, { evaluationId });
    expect(
      (
        await round
          .person("appraiser1")
          .call(appraisalRoutes.overUnits, { evaluationId, roundId, item: "1.1.3" })
      ).value.rows,
    ).toEqual([]);
  });

  test("is suggested for each unit to people free for it, and of assessed bodies only when that is asked", async () => {
    const rotation = async (seat: number, assessed: "yes" | "no") =>
      (await office().call(dutyRoutes.rotation, { evaluationId, roundId, seat, assessed })).value.duties;
    const id = (name: string) => round.person(name).accountId;
    // Appraisers 2 and 3 hold their seats towards every unit, the lead agency's person belongs to an assessed body.
    const own = await rotation(1, "no");
    expect(own.map(({ unitName, accountId }) => [unitName, accountId])).toEqual([
      ["Sở Nội vụ", id("appraiser1")],
      ["Sở Tài chính", id("appraiser1")],
    ]);
    const all = await rotation(1, "yes");
    expect(new Map(all.map(({ unitName, accountId }) => [unitName, accountId]))).toEqual(
      new Map([
        ["Sở Nội vụ", id("appraiser1")],
        ["Sở Tài chính", id("lead")],
      ]),
    );
  });

  test("that replaces another ends it, and leaves the rest of a duty to every unit where it was", async () => {
    const standing = async () =>
      (await office().call(dutyRoutes.list, { evaluationId })).value.duties
        .filter((each) => each.roundId === roundId && each.seat === 2)
        .map(({ accountId, unitName }) => [accountId, unitName]);
    const id = (name: string) => round.person(name).accountId;
    expect(await standing()).toEqual([[id("appraiser2"), ""]]);
    const given = { ...duty("appraiser1", "so-tai-chinh"), seat: 2 };
    const give = () => office().call(dutyRoutes.give, { evaluationId, duties: [given], replace: true });
    expect((await give()).value).toEqual({ given: 1 });
    const after = [
      [id("appraiser1"), "Sở Tài chính"],
      [id("appraiser2"), "Sở Nội vụ"],
    ];
    expect((await standing()).toSorted()).toEqual(after.toSorted());
    expect((await give()).value).toEqual({ given: 0 });
    expect((await standing()).toSorted()).toEqual(after.toSorted());
  });
});

describe("a rotation", () => {
  const people = ["a", "b", "c"];
  test("avoids the same person as last time where it can, and says where it cannot", () => {
    const plan = suggestRotation({
      people: ["a", "b"],
      units: ["1", "2"] as UnitVersionId[],
      lastTime: (person, unit) => person === "a" || unit === "2",
      barred: () => false,
    });
    expect(plan).toEqual([
      { person: "b", unit: "1", again: false },
      { person: "a", unit: "2", again: true },
    ]);
  });

  test("never gives a barred unit, and gives every unit that somebody may have", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...people), fc.nat({ max: 11 })), { maxLength: 24 }),
        fc.array(fc.tuple(fc.constantFrom(...people), fc.nat({ max: 11 })), { maxLength: 24 }),
        (bars, past) => {
          const units = Array.from({ length: 12 }, (_, i) => String(i) as UnitVersionId);
          const among = (list: readonly (readonly [string, number])[]) => (person: string, unit: string) =>
            list.some(([who, which]) => who === person && String(which) === unit);
          const plan = suggestRotation({ people, units, lastTime: among(past), barred: among(bars) });
          expect(plan.some(({ person, unit }) => among(bars)(person, unit))).toBe(false);
          expect(plan.map(({ unit }) => unit)).toEqual(
            units.filter((unit) => people.some((person) => !among(bars)(person, unit))),
          );
          for (const { unit, again } of plan.filter((each) => each.again))
            expect([
              again,
              people.every((person) => among(bars)(person, unit) || among(past)(person, unit)),
            ]).toEqual([true, true]);
        },
      ),
    );
  });
});

describe("a deputy", () => {
  const id = (name: string) => round.person(name).accountId;
  const day = (ahead: number) =>
    new Date(round.workspace.now().getTime() + ahead * 86_400_000 + 7 * 3_600_000).toISOString().slice(0, 10);
  const mine = async (name: string) => (await round.person(name).call(delegationRoutes.read, {})).value;
  const name = async (holder: string, deputy: string, more: object = {}) =>
    round.person(holder).call(delegationRoutes.give, {
      assignmentId: (await mine(holder)).roles[0]?.assignmentId ?? "",
      deputyId: id(deputy),
      fromDay: day(0),
      toDay: day(6),
      reason: "Nghỉ phép",
      ...more,
    });

  test("is of the own body, another person, in fitting roles, for at most 90 days from today on", async () => {
    const leader = "leader Sở Tài chính";
    expect((await mine(leader)).people.map(({ accountId }) => accountId)).toEqual([id("clerk Sở Tài chính")]);
    expect((await mine("clerk Sở Tài chính")).roles).toEqual([]);
    expect((await name(leader, leader)).problem?.code).toBe("own-role");
    expect((await name(leader, "clerk Sở Nội vụ", { fromDay: day(-1), toDay: day(100) })).faults).toEqual([
      "deputyId: deputy-elsewhere",
      "fromDay: delegation-begins",
      "toDay: delegation-ends",
    ]);
    // The reform office runs the evaluation: it does not appraise in it, for itself or for anybody.
    expect((await name("appraiser1", "office")).problem?.code).toBe("roles-apart");
    const assignmentId = (await mine("appraiser1")).roles[0]?.assignmentId ?? "";
    expect((await name("appraiser2", "appraiser3", { assignmentId })).problem?.code).toBe("role-not-held");
    expect((await name("office", "analyst", { assignmentId })).problem?.code).toBe("role-not-held");
  });

  test("signs for a leader who is away, on those days alone, and the log names both", async () => {
    const unit = round.unit("Sở Tài chính");
    const sign = () =>
      round.person("clerk Sở Tài chính").call(claimRoutes.sign, {
        evaluationId,
        roundId,
        unitVersionId: unit.unitVersionId,
        points: "wrong",
      });
    expect((await sign()).status).toBe(403);
    expect((await name("leader Sở Tài chính", "clerk Sở Tài chính")).status).toBe(200);
    expect((await name("leader Sở Tài chính", "clerk Sở Tài chính")).problem?.code).toBe("deputy-named");
    expect((await sign()).problem?.code).toBe("claim-changed");
    // What was delegated is not passed on.
    expect((await mine("clerk Sở Tài chính")).roles).toEqual([]);
    expect((await mine("clerk Sở Tài chính")).held).toMatchObject([{ role: "unit-leader", state: "holds" }]);
    const notices = (await round.person("clerk Sở Tài chính").call(noticeRoutes.list, {})).value.notices;
    expect(notices.some(({ text }) => text.vi.includes("ủy quyền"))).toBe(true);
    const signed = await round.person("clerk Sở Tài chính").call(claimRoutes.sign, {
      evaluationId,
      roundId,
      unitVersionId: unit.unitVersionId,
      points: "0",
    });
    expect(signed.status).toBe(200);
    const line = await round.workspace.database.db
      .selectFrom("audit_line")
      .select(["actor", "details"])
      .where("action", "=", "claim.sign")
      .orderBy("at", "desc")
      .executeTakeFirstOrThrow();
    const { signInName } = await round.person("leader Sở Tài chính").signedIn();
    expect(line.details).toMatchObject({ insteadOf: signInName });
    round.workspace.later(8 * 24 * 60);
    expect((await sign()).status).toBe(403);
    expect((await mine("leader Sở Tài chính")).given).toMatchObject([{ state: "over" }]);
  });

  test("appraises what an absent appraiser would, hears what that one hears, and not from two seats", async () => {
    round.inPhase("appraisal");
    const rows = async () =>
      (
        await round
          .person("appraiser1")
          .call(appraisalRoutes.overUnits, { evaluationId, roundId, item: "1.1.3" })
      ).value.rows.map(({ unitName, seat }) => [unitName, seat]);
    await round.person("appraiser1").call(dutyRoutes.state, { evaluationId });
    const before = await rows();
    expect((await name("appraiser3", "appraiser1")).status).toBe(200);
    const own = new Set(before.map(([unit]) => unit));
    const after = await rows();
    expect(after.filter(([unit]) => own.has(unit))).toEqual(before);
    expect(after.length).toBeGreaterThan(before.length);
    const [given] = (await mine("appraiser3")).given;
    expect(
      (await round.person("appraiser1").call(delegationRoutes.end, { delegationId: given?.id ?? "" })).status,
    ).toBe(200);
    expect(await rows()).toEqual(before);
    expect((await verifyAudit(round.workspace.database)).faults).toEqual([]);
  });

  test("is named in the log with the one whose seat was used, not with everybody else who is away", async () => {
    const { duties } = (await office().call(dutyRoutes.list, { evaluationId })).value;
    // The seats that the tests before left to them would be used as well.
    const seated = new Set(["appraiser1", "appraiser2", "appraiser3"].map(id));
    for (const own of duties.filter((each) => seated.has(each.accountId)))
      await office().call(dutyRoutes.end, { evaluationId, dutyId: own.id, reason: "Luân chuyển" });
    expect((await give([duty("appraiser2", "so-tai-chinh")])).value.given).toBe(1);
    for (const away of ["appraiser2", "appraiser3"])
      expect((await name(away, "appraiser1")).status).toBe(200);
    const finding = {
      id: randomUUID(),
      roundId,
      unitVersionId: round.unit("Sở Tài chính").unitVersionId,
      item: "1.1.3" as ItemCode,
      seen: "none",
      verdict: "changed" as const,
      facts: { done: "9", total: "10" },
      reason: "Đủ hồ sơ của 9 nhiệm vụ",
    };
    const found = await round
      .person("appraiser1")
      .call(appraisalRoutes.find, { evaluationId, findings: [finding] });
    expect(found.value.results).toEqual([{ id: finding.id, outcome: "made" }]);
    const line = await round.workspace.database.db
      .selectFrom("audit_line")
      .select("details")
      .where("action", "=", "finding.make")
      .executeTakeFirstOrThrow();
    const { signInName } = await round.person("appraiser2").signedIn();
    expect(line.details).toMatchObject({ insteadOf: [signInName] });
  });
});
