import type { EvaluationId, RoundId, UnitVersionId } from "@thang-diem/engine";
import { appraisalRoutes, dutyRoutes } from "@thang-diem/contract";
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
