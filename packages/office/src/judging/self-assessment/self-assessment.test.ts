import type { ItemCode } from "@thang-diem/engine";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verifyAudit } from "../../../../platform/src/audit/index.ts";
import { openTestEvaluation, type TestEvaluation } from "../../preparing/evaluations/testing.ts";
import { saveChanges, type Change } from "./save-changes.ts";
import { signOff } from "./sign-off.ts";
import { readSignedClaims } from "./sign-offs/index.ts";
import { readFields } from "./typed-fields/index.ts";

let round: TestEvaluation;
beforeAll(async () => void (round = await openTestEvaluation()));
afterAll(() => round.close());

const change = (item: string, field: string, before: string, value: string): Change => ({
  id: randomUUID(),
  item: item as ItemCode,
  field,
  before,
  value,
});
const writer = (name: string) => ({
  unit: round.unit(name),
  schemeHash: round.rounds.departments.schemeHash,
  mayWrite: () => true,
});
const values = async (name: string) =>
  (await readFields(round.workspace.database.db, round.unit(name))).map(
    ({ item, field, value }) => `${item} ${field}=${value}`,
  );

describe("what somebody types", () => {
  test("stands in the form once, however often it is sent", async () => {
    const clerk = await round.person("clerk Sở Nội vụ").signedIn();
    const typed = [change("1.1.1", "issued", "", "có"), change("1.1.1", "issued", "có", "không")];
    for (let sent = 0; sent < 2; sent++)
      expect(await saveChanges(round.workspace.context, clerk, writer("Sở Nội vụ"), typed)).toMatchObject([
        { outcome: "taken" },
        { outcome: "taken", value: "không" },
      ]);
    expect(await values("Sở Nội vụ")).toEqual(["1.1.1 issued=không"]);
  });

  test("is written with what others type then, a log line for each, and nobody fails for another's sake", async () => {
    const { context } = round.workspace;
    const people = await Promise.all(
      ["clerk Sở Tài chính", "leader Sở Tài chính", "clerk Sở Nội vụ"].map((name) =>
        round.person(name).signedIn(),
      ),
    );
    const lines = async () =>
      (
        await context.database.db
          .selectFrom("audit_line")
          .select("number")
          .where("action", "=", "claim.change")
          .execute()
      ).length;
    const before = await lines();
    // The database takes no such id: the one that carries it fails, alone.
    const typed = Array.from({ length: 12 }, (_, n) => ({
      ...change("1.1.3", "@note", "", `ghi chú ${n}`),
      ...(n === 7 && { id: "no uuid" }),
    }));
    const saved = await Promise.allSettled(
      typed.map((each, n) =>
        saveChanges(
          context,
          people[n % 3] ?? expect.fail(),
          writer(n % 3 === 2 ? "Sở Nội vụ" : "Sở Tài chính"),
          [each],
        ),
      ),
    );
    expect(saved.map(({ status }) => status)).toEqual(
      typed.map((_, n) => (n === 7 ? "rejected" : "fulfilled")),
    );
    const outcomes = saved.map((each) => (each.status === "fulfilled" ? each.value[0]?.outcome : "failed"));
    // The first for each of the two forms stands, whoever came later is told so.
    expect(outcomes).toEqual(
      typed.map((_, n) => (n === 7 ? "failed" : n === 0 || n === 2 ? "taken" : "parked")),
    );
    expect(await lines()).toBe(before + 11);
    expect((await verifyAudit(context.database)).ok).toBe(true);
    for (const [person, unit, value] of [
      [people[0], "Sở Tài chính", "ghi chú 0"],
      [people[2], "Sở Nội vụ", "ghi chú 2"],
    ] as const)
      await saveChanges(context, person ?? expect.fail(), writer(unit), [
        change("1.1.3", "@note", value, ""),
      ]);
  });

  test("is parked, not lost, when somebody else changed the same field meanwhile", async () => {
    const [clerk, leader] = await Promise.all([
      round.person("clerk Sở Nội vụ").signedIn(),
      round.person("leader Sở Nội vụ").signedIn(),
    ]);
    await saveChanges(round.workspace.context, leader, writer("Sở Nội vụ"), [
      change("1.1.2", "grade", "", "full"),
    ]);
    expect(
      await saveChanges(round.workspace.context, clerk, writer("Sở Nội vụ"), [
        change("1.1.2", "grade", "", "partial"),
        change("1.1.2", "@note", "", "chờ phụ lục"),
      ]),
    ).toMatchObject([
      { outcome: "parked", why: "changed-by-other", value: "full" },
      { outcome: "taken", value: "chờ phụ lục" },
    ]);
  });

  test("for an item that is not in the scheme is kept apart", async () => {
    const clerk = await round.person("clerk Sở Nội vụ").signedIn();
    expect(
      await saveChanges(round.workspace.context, clerk, writer("Sở Nội vụ"), [change("99", "x", "", "1")]),
    ).toMatchObject([{ outcome: "parked", why: "not-asked" }]);
  });
});

describe("the sign-off", () => {
  test("is refused while a field cannot be read, and freezes items with their points", async () => {
    const { context, database } = round.workspace;
    const leader = await round.person("leader Sở Tài chính").signedIn();
    await saveChanges(context, leader, writer("Sở Tài chính"), [
      change("1.1.3", "done", "", "mười"),
      change("1.1.3", "total", "", "10"),
    ]);
    const refusal = await signOff(
      context,
      leader,
      round.unit("Sở Tài chính"),
      round.rounds.departments.schemeHash,
    );
    expect(refusal).toMatchObject({ ok: false, problem: { code: "claim-unreadable" } });
    await saveChanges(context, leader, writer("Sở Tài chính"), [change("1.1.3", "done", "mười", "9")]);
    const signed = await signOff(
      context,
      leader,
      round.unit("Sở Tài chính"),
      round.rounds.departments.schemeHash,
    );
    expect(signed).toMatchObject({ ok: true, value: { number: 1, points: "0.9" } });
    const claims = await readSignedClaims(database.db, {
      roundId: round.rounds.departments.id,
      items: ["1.1.3" as ItemCode],
    });
    expect(claims).toMatchObject([
      {
        unitVersionId: "so-tai-chinh",
        facts: { done: "9", total: "10" },
        status: "scored",
        points: "0.9",
        maximum: "1",
      },
    ]);
    expect(
      await saveChanges(context, leader, writer("Sở Tài chính"), [change("1.1.3", "done", "9", "10")]),
    ).toMatchObject([{ outcome: "parked", why: "signed" }]);
  });

  test("comes too late when the phase is over; what is typed then is kept", async () => {
    round.inPhase("appraisal");
    const clerk = await round.person("clerk Sở Nội vụ").signedIn();
    expect(
      await saveChanges(round.workspace.context, clerk, writer("Sở Nội vụ"), [
        change("1.1.1", "issued", "không", "có"),
      ]),
    ).toMatchObject([{ outcome: "parked", why: "phase-not-open" }]);
    expect((await verifyAudit(round.workspace.database)).faults).toEqual([]);
  });
});
