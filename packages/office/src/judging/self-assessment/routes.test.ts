import { randomUUID } from "node:crypto";
import { claimRoutes } from "@thang-diem/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestEvaluation, type TestEvaluation } from "../../preparing/evaluations/testing.ts";
import { listen } from "./news.ts";

let round: TestEvaluation;
beforeAll(async () => void (round = await openTestEvaluation()));
afterAll(() => round.close());

const placeOf = (name: string) => {
  const { evaluationId, roundId, unitVersionId } = round.unit(name);
  return { evaluationId, roundId, unitVersionId };
};
const change = (item: string, field: string, before: string, value: string) => ({
  id: randomUUID(),
  item,
  field,
  before,
  value,
});

describe("the form of a unit", () => {
  test("is read with who typed what and when, and what may be done with it", async () => {
    const [clerk, leader] = [round.person("clerk Sở Nội vụ"), round.person("leader Sở Nội vụ")];
    const saved = await clerk.call(claimRoutes.save, {
      ...placeOf("Sở Nội vụ"),
      changes: [change("1.1.1", "issued", "", "có"), change("1.1.1", "@note", "", "Kế hoạch 12/KH-SNV")],
    });
    expect(saved.value.saved).toMatchObject([{ outcome: "taken", value: "có" }, { outcome: "taken" }]);
    const form = (await leader.call(claimRoutes.read, placeOf("Sở Nội vụ"))).value;
    expect(form).toMatchObject({
      year: 2026,
      mayWrite: true,
      maySign: true,
      mayReturn: false,
      phase: { state: "open" },
      signOff: "none",
      returned: "never",
      lastYear: "none",
    });
    expect(form.fields).toMatchObject([
      { item: "1.1.1", field: "@note", value: "Kế hoạch 12/KH-SNV", changedBy: "Người p11.unit-clerk" },
      { field: "issued", value: "có" },
    ]);
    expect((await clerk.call(claimRoutes.read, placeOf("Sở Nội vụ"))).value).toMatchObject({
      mayWrite: true,
      maySign: false,
    });
    expect((await round.person("auditor").call(claimRoutes.read, placeOf("Sở Nội vụ"))).value).toMatchObject({
      mayWrite: false,
    });
  });

  test("takes halves of characters and control characters as nothing, and more than a megabyte at once", async () => {
    const clerk = round.person("clerk Sở Tài chính");
    const pasted = change("1.1.1", "@note", "", "Kế hoạch\u0000 12\ud83d\u000bdòng hai\u0002 😀");
    const saved = await clerk.call(claimRoutes.save, { ...placeOf("Sở Tài chính"), changes: [pasted] });
    expect(saved.value.saved).toMatchObject([{ outcome: "taken", value: "Kế hoạch 12\ndòng hai 😀" }]);
    const long = Array.from({ length: 40 }, (_, n) => change("1.1.2", "@note", "", "ễ".repeat(19_000) + n));
    const many = await clerk.call(claimRoutes.save, { ...placeOf("Sở Tài chính"), changes: long });
    expect([many.status, many.value.saved.length]).toEqual([200, 40]);
    const returned = await round
      .person("office")
      .call(claimRoutes.giveBack, { ...placeOf("Sở Tài chính"), reason: "thiếu\u0000 số\udc00 liệu" });
    expect(returned.status).toBe(422);
    expect(returned.problem?.code).toBe("claim-not-signed");
  });

  test("is nobody else's: another unit's clerk neither reads nor writes it", async () => {
    const stranger = round.person("clerk Sở Tài chính");
    expect((await stranger.call(claimRoutes.read, placeOf("Sở Nội vụ"))).status).toBe(403);
    expect((await stranger.call(claimRoutes.news, placeOf("Sở Nội vụ"))).status).toBe(403);
    expect(
      (
        await stranger.call(claimRoutes.save, {
          ...placeOf("Sở Nội vụ"),
          changes: [change("1.1.1", "issued", "có", "không")],
        })
      ).status,
    ).toBe(403);
    expect((await stranger.call(claimRoutes.sign, { ...placeOf("Sở Nội vụ"), points: "0" })).status).toBe(
      403,
    );
    expect(
      (await stranger.call(claimRoutes.read, { ...placeOf("Sở Nội vụ"), unitVersionId: "khong-co" })).status,
    ).toBe(404);
    const own = (await stranger.call(claimRoutes.units, { evaluationId: round.evaluationId })).value.units;
    expect(own.map(({ name, mayWrite }) => [name, mayWrite])).toEqual([["Sở Tài chính", true]]);
    const all = (await round.person("office").call(claimRoutes.units, { evaluationId: round.evaluationId }))
      .value.units;
    expect(all.map(({ name, answered, mayWrite }) => [name, answered, mayWrite])).toContainEqual([
      "Sở Nội vụ",
      1,
      false,
    ]);
    expect(all).toHaveLength(5);
    const found = (
      await round
        .person("office")
        .call(claimRoutes.units, { evaluationId: round.evaluationId, q: "NOI VU", show: "not-signed" })
    ).value;
    expect([found.total, found.units.map(({ name }) => name)]).toEqual([1, ["Sở Nội vụ"]]);
    expect(
      (
        await round
          .person("office")
          .call(claimRoutes.units, { evaluationId: round.evaluationId, show: "signed" })
      ).value,
    ).toMatchObject({ total: 0, units: [] });
  });

  test("tells whoever looks at it what another has typed, once it stands", async () => {
    const heard: unknown[] = [];
    const stop = listen(round.unit("Sở Nội vụ"), (news) => heard.push(news));
    await round.person("clerk Sở Nội vụ").call(claimRoutes.save, {
      ...placeOf("Sở Nội vụ"),
      changes: [change("1.1.2", "grade", "", "full"), change("1.1.1", "issued", "không", "chưa")],
    });
    stop();
    expect(heard).toMatchObject([
      {
        kind: "fields",
        fields: [{ item: "1.1.2", field: "grade", value: "full", changedBy: "Người p11.unit-clerk" }],
      },
    ]);
  });

  test("answers a parked change with what stands, by whom", async () => {
    const { value } = await round
      .person("leader Sở Nội vụ")
      .call(claimRoutes.save, { ...placeOf("Sở Nội vụ"), changes: [change("1.1.2", "grade", "", "none")] });
    expect(value.saved).toMatchObject([
      { outcome: "parked", why: "changed-by-other", value: "full", changedBy: "Người p11.unit-clerk" },
    ]);
  });

  test("takes text in any composition and without what no database keeps", async () => {
    const { value } = await round.person("clerk Sở Nội vụ").call(claimRoutes.save, {
      ...placeOf("Sở Nội vụ"),
      changes: [change("1.1.3", "@note", "", "Hoà\0 giải".normalize("NFD"))],
    });
    expect(value.saved).toMatchObject([{ outcome: "taken", value: "Hoà giải" }]);
  });
});

describe("the sign-off", () => {
  const people = () => ({
    clerk: round.person("clerk Sở Tài chính"),
    leader: round.person("leader Sở Tài chính"),
    office: round.person("office"),
    place: placeOf("Sở Tài chính"),
  });

  test("is refused when the leader saw other points, and freezes", async () => {
    const { clerk, leader, place } = people();
    await clerk.call(claimRoutes.save, {
      ...place,
      changes: [change("1.1.3", "done", "", "9"), change("1.1.3", "total", "", "10")],
    });
    expect((await leader.call(claimRoutes.sign, { ...place, points: "0.9" })).problem).toMatchObject({
      status: 422,
      code: "explanation-missing",
      details: { items: ["1.1.3"] },
    });
    await clerk.call(claimRoutes.save, {
      ...place,
      changes: [change("1.1.3", "@note", "", "Theo báo cáo số 45/BC-STC")],
    });
    expect((await leader.call(claimRoutes.sign, { ...place, points: "0" })).problem).toMatchObject({
      status: 422,
      code: "claim-changed",
      details: { points: "0.9" },
    });
    expect((await clerk.call(claimRoutes.sign, { ...place, points: "0.9" })).status).toBe(403);
    expect((await leader.call(claimRoutes.sign, { ...place, points: "0.9" })).value).toMatchObject({
      number: 1,
      points: "0.9",
      documentNumber: "",
    });
    expect(
      (await clerk.call(claimRoutes.save, { ...place, changes: [change("1.1.3", "done", "9", "10")] })).value
        .saved,
    ).toMatchObject([{ outcome: "parked", why: "signed" }]);
    expect(
      (await leader.call(claimRoutes.document, { ...place, number: "125/BC-STC", date: "2026-11-21" }))
        .status,
    ).toBe(200);
    expect((await clerk.call(claimRoutes.read, place)).value.signOff).toMatchObject({
      documentNumber: "125/BC-STC",
      documentDate: "2026-11-21",
    });
  });

  test("opens again when it is returned with a reason", async () => {
    const { clerk, leader, office, place } = people();
    expect((await office.call(claimRoutes.giveBack, { ...place, reason: "" })).faults).toEqual([
      "reason: reason-missing",
    ]);
    expect((await office.call(claimRoutes.giveBack, { ...place, reason: "Thiếu phụ lục 2" })).status).toBe(
      200,
    );
    expect((await clerk.call(claimRoutes.read, place)).value).toMatchObject({
      signOff: "none",
      returned: { reason: "Thiếu phụ lục 2" },
    });
    expect(
      (await clerk.call(claimRoutes.save, { ...place, changes: [change("1.1.3", "done", "9", "10")] })).value
        .saved,
    ).toMatchObject([{ outcome: "taken" }]);
    expect((await leader.call(claimRoutes.sign, { ...place, points: "1" })).value).toMatchObject({
      number: 2,
      points: "1",
    });
    expect(
      (await office.call(claimRoutes.giveBack, { ...placeOf("Xã Bình Minh"), reason: "Thử" })).problem,
    ).toMatchObject({ code: "claim-not-signed" });
  });
});

describe("a lead agency", () => {
  test("enters its item over all units, also after a unit has signed, and no other item", async () => {
    const lead = round.person("lead");
    const { items } = (await lead.call(claimRoutes.leadItems, { evaluationId: round.evaluationId })).value;
    expect(items.map(({ item, units, answered }) => [item, units, answered])).toEqual([
      ["1.2.2", 2, 0],
      ["1.2.2", 3, 0],
    ]);
    const place = { evaluationId: round.evaluationId, roundId: round.rounds.departments.id, item: "1.2.2" };
    const changes = [
      { id: randomUUID(), unitVersionId: "so-tai-chinh", field: "done", before: "", value: "4" },
      { id: randomUUID(), unitVersionId: "so-noi-vu", field: "done", before: "", value: "3" },
    ];
    expect(
      (await lead.call(claimRoutes.saveLead, { ...place, changes })).value.saved.map(({ id, outcome }) => [
        id,
        outcome,
      ]),
    ).toEqual(changes.map(({ id }) => [id, "taken"]));
    const read = (await lead.call(claimRoutes.readLead, place)).value;
    expect(read).toMatchObject({
      open: true,
      units: [
        { name: "Sở Nội vụ", fields: [{ field: "done", value: "3" }] },
        { name: "Sở Tài chính", fields: [{ value: "4" }] },
      ],
    });
    expect((await lead.call(claimRoutes.readLead, { ...place, item: "1.6" })).status).toBe(403);
    expect((await round.person("clerk Sở Nội vụ").call(claimRoutes.readLead, place)).status).toBe(403);
    const own = await round
      .person("clerk Sở Nội vụ")
      .call(claimRoutes.save, { ...placeOf("Sở Nội vụ"), changes: [change("1.2.2", "done", "3", "9")] });
    expect(own.value.saved).toMatchObject([{ outcome: "parked", why: "not-asked", value: "3" }]);
  });
});
