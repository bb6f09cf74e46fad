/** Attempts to look over the fence: drafts of a unit, evaluations of others, people and lines outside the own work. */
import type { UnitId } from "@thang-diem/engine";
import {
  claimFileRoutes,
  claimRoutes,
  dutyRoutes,
  evaluationRoutes,
  historyRoutes,
  logRoutes,
  myAccountRoutes,
  peopleRoutes,
  searchRoutes,
  signInRoutes,
} from "@thang-diem/contract";
import { Secret, TOTP } from "otpauth";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestWorkspace, type Visitor } from "../../packages/office/src/composition/testing.ts";
import { signDepartment } from "../../packages/office/src/judging/results/testing.ts";
import { newsStream, tell } from "../../packages/office/src/judging/self-assessment/news.ts";
import { draftEvaluation } from "../../packages/office/src/preparing/evaluations/open-evaluation.ts";
import {
  openTestEvaluation,
  type TestEvaluation,
} from "../../packages/office/src/preparing/evaluations/testing.ts";

let round: TestEvaluation;
beforeAll(async () => {
  round = await openTestEvaluation();
});
afterAll(() => round.close());

const of = () => ({ evaluationId: round.evaluationId });
const place = (name: string) => {
  const { roundId, unitVersionId } = round.unit(name);
  return { ...of(), roundId, unitVersionId };
};
const statuses = async (who: Visitor, name: string) =>
  Promise.all(
    [claimRoutes.read, claimRoutes.signOffs, claimFileRoutes.report, claimFileRoutes.file].map(
      async (route) => (await who.call(route, place(name))).status,
    ),
  );

describe("a draft", () => {
  const JUDGES = ["office", "chair", "secretary", "member1", "appraiser1", "lead"];
  test.each(JUDGES)("of a unit that has not signed is closed to %s", async (name) => {
    expect(await statuses(round.person(name), "Sở Tài chính")).toEqual([403, 403, 403, 403]);
  });

  test("is open to the unit and to auditors, and to no other unit", async () => {
    for (const name of ["clerk Sở Tài chính", "leader Sở Tài chính", "auditor"])
      expect([name, await statuses(round.person(name), "Sở Tài chính")]).toEqual([
        name,
        [200, 200, 200, 200],
      ]);
    expect(await statuses(round.person("clerk Sở Nội vụ"), "Sở Tài chính")).toEqual([403, 403, 403, 403]);
  });

  test("once signed is read by whose work it is, by appraisers within their duties, by the barred never", async () => {
    await signDepartment(round, "Sở Tài chính");
    for (const name of ["office", "chair", "appraiser1"])
      expect([name, await statuses(round.person(name), "Sở Tài chính")]).toEqual([
        name,
        [200, 200, 200, 200],
      ]);
    // A lead agency reads the items that it leads, and takes no paper away.
    const led = await round.person("lead").call(claimRoutes.read, place("Sở Tài chính"));
    expect([led.status, led.value.fields.filter(({ item }) => item !== "1.2.2")]).toEqual([200, []]);
    expect((await round.person("lead").call(claimFileRoutes.report, place("Sở Tài chính"))).status).toBe(403);
    const { roundId, unitVersionId } = round.unit("Sở Tài chính");
    const conflict = { ...of(), roundId, unitVersionId, reason: "Vợ công tác tại đơn vị" };
    expect((await round.person("appraiser2").call(dutyRoutes.declare, conflict)).status).toBe(200);
    expect((await round.person("appraiser2").call(claimRoutes.read, place("Sở Tài chính"))).status).toBe(403);
  });

  test("stands neither in the history that the office reads nor in its search", async () => {
    const unit = round.unit("Xã Bình Minh");
    const kinds = async (name: string) =>
      (
        await round.person(name).call(historyRoutes.read, { ...of(), unitVersionId: unit.unitVersionId })
      ).value.entries.map(({ kind }) => kind);
    await round.person("clerk Xã Bình Minh").call(claimRoutes.save, {
      ...place("Xã Bình Minh"),
      changes: [
        { id: crypto.randomUUID(), item: "1.1.1", field: "@note", before: "", value: "BÍ MẬT BẢN NHÁP" },
      ],
    });
    expect([await kinds("office"), await kinds("clerk Xã Bình Minh")]).toEqual([[], ["claim"]]);
  });
});

describe("news of a form", () => {
  test("end with the session of whoever listens: what is typed afterwards is not heard", async () => {
    const unit = round.unit("Xã Hòa Bình");
    let here = true;
    const stream = newsStream(unit, "session", () => Promise.resolve(here));
    let heard = "";
    stream.on("data", (part: Buffer) => (heard += part.toString()));
    const ended = new Promise((done) => stream.once("end", done));
    tell(unit, { kind: "state" });
    await new Promise((done) => setTimeout(done, 50));
    here = false;
    tell(unit, { kind: "fields", fields: [] });
    await ended;
    expect([heard.includes("event: state"), heard.includes("event: fields")]).toEqual([true, false]);
  });

  test("are open a dozen times for one session, not without end", async () => {
    const unit = round.unit("Xã Hòa Bình");
    const streams = Array.from({ length: 60 }, () => newsStream(unit, "one", () => Promise.resolve(true)));
    for (const stream of streams) stream.resume();
    await new Promise((done) => setTimeout(done, 50));
    expect(streams.filter(({ readableEnded }) => !readableEnded)).toHaveLength(12);
    for (const stream of streams) stream.destroy();
  });
});

describe("a role that is held in one evaluation", () => {
  test("reaches no other one: not its drafts, its people or the lines of the log outside", async () => {
    const { workspace, admin } = round;
    const organisationId = (
      await admin.call(peopleRoutes.addOrganisation, { name: "Sở Y tế", code: "H00.90" })
    ).value.organisationId;
    const other = await workspace.person(admin, "other.office", organisationId, ["reform-office"]);
    const auditor = await workspace.person(
      admin,
      "one.auditor",
      organisationId,
      ["auditor"],
      round.evaluationId,
    );
    const session = (await other.call(signInRoutes.present, {})).value.person;
    if (session === "nobody") throw new Error("not signed in");
    const draft = await draftEvaluation(
      workspace.context,
      { ...(await round.person("office").signedIn()), signInName: session.signInName },
      {
        title: { vi: "Kỳ khác", en: "Another" },
        year: 2027,
        topUnit: "48" as UnitId,
        officeId: organisationId,
        sample: false,
        plan: {},
      },
    );
    const read = async (who: Visitor, evaluationId: string) =>
      (await who.call(evaluationRoutes.read, { evaluationId })).status;
    // The office that set it up reaches it; the office of another body and an auditor of another evaluation do not.
    expect(await read(other, draft)).toBe(200);
    expect(await read(round.person("office"), draft)).toBe(403);
    expect(await read(auditor, draft)).toBe(403);
    expect(await read(other, round.evaluationId)).toBe(403);
    expect((await statuses(other, "Sở Tài chính"))[0]).toBe(403);
    expect([await read(auditor, round.evaluationId), (await statuses(auditor, "Sở Nội vụ"))[0]]).toEqual([
      200, 200,
    ]);
    const lines = (await auditor.call(logRoutes.lines, {})).value.lines;
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.filter(({ chain }) => !chain.startsWith(`evaluation ${round.evaluationId}`))).toEqual([]);
    expect((await auditor.call(logRoutes.verify, {})).status).toBe(403);
    const seen = (await auditor.call(peopleRoutes.findAccounts, {})).value.accounts;
    expect(seen.map(({ signInName }) => signInName)).not.toContain("quantri");
    const found = (await auditor.call(searchRoutes.search, { q: "quản trị viên" })).value.found;
    expect(found.filter(({ kind }) => kind === "person")).toEqual([]);
  });
});

describe("a second factor", () => {
  test("is asked of administrator, auditor, office and chair by default, of a sample's people not", async () => {
    const strict = await openTestWorkspace({
      policy: { secondFactorFor: ["administrator", "auditor", "reform-office", "council-chair"] },
    });
    const admin = await strict.administrator();
    const stage = async (visitor: Visitor) => {
      const { person } = (await visitor.call(signInRoutes.present, {})).value;
      return person === "nobody" ? "nobody" : person.stage;
    };
    expect([await stage(admin), (await admin.call(peopleRoutes.findAccounts, {})).status]).toEqual([
      "enrol-factor",
      401,
    ]);
    const { secret } = (await admin.call(myAccountRoutes.beginTotp, {})).value;
    const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({
      timestamp: strict.now().getTime(),
    });
    await admin.call(myAccountRoutes.confirmTotp, { code });
    const { organisationId } = (
      await admin.call(peopleRoutes.addOrganisation, { name: "Sở Nội vụ", code: "" })
    ).value;
    const stages: Record<string, string> = {};
    for (const role of ["unit-clerk", "auditor", "reform-office", "council-chair"] as const)
      stages[role] = await stage(await strict.person(admin, `the.${role}`, organisationId, [role]));
    expect(stages).toEqual({
      "unit-clerk": "signed-in",
      auditor: "enrol-factor",
      "reform-office": "enrol-factor",
      "council-chair": "enrol-factor",
    });
    const sample = await draftEvaluation(
      strict.context,
      { signInName: "the.reform-office" },
      {
        title: { vi: "Kỳ mẫu", en: "Sample" },
        year: 2026,
        topUnit: "48" as UnitId,
        officeId: organisationId,
        sample: true,
        plan: {},
      },
    );
    expect(
      await stage(await strict.person(admin, "mau.chutich", organisationId, ["council-chair"], sample)),
    ).toBe("signed-in");
    await strict.close();
  });
});
