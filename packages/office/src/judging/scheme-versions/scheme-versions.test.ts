import type { EvaluationId, ItemCode, RoundId } from "@thang-diem/engine";
import { randomUUID } from "node:crypto";
import {
  calendarRoutes,
  EVERY_EVALUATION,
  evaluationRoutes,
  exemptionRoutes,
  openingRoutes,
  peopleRoutes,
  schemeVersionRoutes,
} from "@thang-diem/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { phaseState, readExemptions, roundOf } from "../../preparing/evaluations/index.ts";
import {
  openTestEvaluation,
  shippedScheme,
  type TestEvaluation,
} from "../../preparing/evaluations/testing.ts";
import { verifyAudit } from "../../../../platform/src/audit/index.ts";
import { agreeFromShell } from "../../people/accounts/index.ts";
import { saveChanges } from "../self-assessment/index.ts";

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
const chair = () => round.person("chair");
const unitOf = (name: string) => ({
  roundId: round.unit(name).roundId,
  unitVersionId: round.unit(name).unitVersionId,
});

async function claim(name: string, item: string, field: string, value: string): Promise<void> {
  const clerk = await round.person(`clerk ${name}`).signedIn();
  await saveChanges(
    round.workspace.context,
    clerk,
    { unit: round.unit(name), schemeHash: round.rounds.departments.schemeHash, mayWrite: () => true },
    [{ id: randomUUID(), item: item as ItemCode, field, before: "", value }],
  );
}

/** The sample scheme, with one item worth less and another one gone. */
function nextVersion(): string {
  return shippedScheme("par-index-department")
    .replace("version: sample-2026", "version: sample-2026-b")
    .replace(
      "bands: [{ upTo: 15, points: 0.5 }, { upTo: 30, points: 0.25 }",
      "bands: [{ upTo: 10, points: 0.5 }, { upTo: 30, points: 0.25 }",
    )
    .replace("day: 2026-01-20 }, points: 0.5 }", "day: 2026-01-20 }, points: 0.25 }");
}

describe("a scheme in use", () => {
  let next: string;

  test("has a new version that shows each unit before and after on what was claimed", async () => {
    for (const [field, value] of [
      ["issued", "có"],
      ["since", "2026-01-05"],
      ["day", "2026-01-18"],
    ] as const)
      await claim("Sở Nội vụ", "1.1.1", field, value);
    for (const [field, value] of [
      ["issued", "có"],
      ["since", "2026-01-05"],
      ["day", "2026-01-10"],
    ] as const)
      await claim("Sở Tài chính", "1.1.1", field, value);
    const brought = (
      await office().call(openingRoutes.bringScheme, { keep: "yes" }, Buffer.from(nextVersion()))
    ).value;
    expect([brought.outcome, brought.faults]).toEqual(["kept", []]);
    next = brought.scheme?.hash ?? "";
    const preview = (
      await chair().call(schemeVersionRoutes.preview, { evaluationId, roundId, schemeHash: next })
    ).value;
    expect(
      preview.bridge
        .filter(({ state }) => state !== "same")
        .map(({ code, state, parts, claimsStay }) => [code, state, parts, claimsStay]),
    ).toEqual([["1.1.1", "changed", ["rule"], true]]);
    const { rule } = preview.bridge.find(({ code }) => code === "1.1.1") ?? {};
    // What the chair decides between stands there in words: full points up to day 15 become up to day 10.
    const said = (lines: readonly { vi: string }[] = []) => lines.map(({ vi }) => vi).join(" ");
    expect([said(rule?.before), said(rule?.after)]).toEqual([
      expect.stringContaining("15"),
      expect.stringContaining("10"),
    ]);
    expect(said(rule?.after)).not.toContain("15");
    expect(rule?.after).toHaveLength(rule?.before.length ?? 0);
    expect(
      preview.rows.map(({ name, before, after }) => [
        name,
        before.points,
        before.place,
        after.points,
        after.place,
      ]),
    ).toEqual([
      ["Sở Nội vụ", "0.5", "1=", "0.25", "2"],
      ["Sở Tài chính", "0.5", "1=", "0.5", "1"],
    ]);
    expect([preview.unfitting, preview.signed, preview.findings]).toEqual([[], [], 0]);
  });

  test("is pinned anew only when somebody else, the chair, approves; claims stay", async () => {
    const propose = (person: ReturnType<typeof office>) =>
      person.call(schemeVersionRoutes.propose, {
        evaluationId,
        roundId,
        schemeHash: next,
        reason: "Công văn 12/SNV",
      });
    expect((await propose(chair())).status).toBe(403);
    expect((await roundOf(round.workspace.database.db, evaluationId, roundId))?.schemeHash).not.toBe(next);
    const { proposalId } = (await propose(office())).value;
    expect((await propose(office())).problem?.code).toBe("proposal-waits");
    const verdict = { evaluationId, proposalId, verdict: "approved", reason: "Đồng ý" } as const;
    expect((await office().call(schemeVersionRoutes.decide, verdict)).status).toBe(403);
    expect((await chair().call(schemeVersionRoutes.decide, verdict)).value).toEqual({ done: true });
    expect((await chair().call(schemeVersionRoutes.decide, verdict)).problem?.code).toBe("proposal-decided");
    const { rounds } = (await office().call(evaluationRoutes.read, { evaluationId })).value;
    expect(rounds.find(({ id }) => id === roundId)?.schemeHash).toBe(next);
    expect((await roundOf(round.workspace.database.db, evaluationId, roundId))?.schemeHash).toBe(next);
    const preview = (
      await chair().call(schemeVersionRoutes.preview, { evaluationId, roundId, schemeHash: next })
    ).value;
    expect(preview.rows.map(({ before }) => before.points)).toEqual(["0.25", "0.5"]);
  });

  /** Both hats at once are refused; one after the other a person may wear them. */
  async function becomesChair(accountId: string, signInName: string, organisationId: string): Promise<void> {
    const { roles } = (await round.admin.call(peopleRoutes.readAccount, { accountId })).value;
    const assignmentId = roles[0]?.assignmentId ?? "";
    await round.admin.call(peopleRoutes.takeRole, { accountId, assignmentId, reason: "chuyển công tác" });
    await round.admin.call(peopleRoutes.giveRole, {
      accountId,
      role: "council-chair",
      organisationId,
      evaluation: EVERY_EVALUATION,
      reason: "chuyển công tác",
    });
    await agreeFromShell(round.workspace.context, { signInName, by: "test" });
  }

  test("cannot be approved by whoever proposed it, even as chair", async () => {
    const { organisationId } = round.unit("Sở Nội vụ");
    const both = await round.workspace.person(
      round.admin,
      "both.hats",
      organisationId,
      ["reform-office"],
      evaluationId,
    );
    const old = round.rounds.departments.schemeHash;
    round.workspace.later(1);
    const { proposalId } = (
      await both.call(schemeVersionRoutes.propose, {
        evaluationId,
        roundId,
        schemeHash: old,
        reason: "Quay lại bản cũ",
      })
    ).value;
    await becomesChair(both.accountId, "both.hats", organisationId);
    expect(
      (
        await both.call(schemeVersionRoutes.decide, {
          evaluationId,
          proposalId,
          verdict: "approved",
          reason: "Tự duyệt",
        })
      ).problem?.code,
    ).toBe("four-eyes");
    expect(
      (
        await office().call(schemeVersionRoutes.withdraw, {
          evaluationId,
          proposalId,
          reason: "Không cần nữa",
        })
      ).status,
    ).toBe(200);
    const { proposals } = (await chair().call(schemeVersionRoutes.proposals, { evaluationId })).value;
    const { fullName } = await round.person("chair").signedIn();
    expect(proposals.map(({ verdict, decidedBy }) => [verdict, decidedBy === fullName])).toEqual([
      ["withdrawn", false],
      ["approved", true],
    ]);
  });
});

describe("exemptions", () => {
  const propose = (who: string, name: string, item = "1.1.2") =>
    round.person(who).call(exemptionRoutes.propose, {
      evaluationId,
      ...unitOf(name),
      item,
      reason: "Đơn vị không có nhiệm vụ này",
    });

  test("are proposed by the unit for itself, decided by somebody else, and reach the scores", async () => {
    expect((await propose("clerk Sở Nội vụ", "Sở Tài chính")).status).toBe(403);
    expect((await propose("clerk Sở Nội vụ", "Sở Nội vụ", "99.9")).faults).toEqual(["item: item-missing"]);
    const { exemptionId } = (await propose("clerk Sở Nội vụ", "Sở Nội vụ")).value;
    expect((await propose("leader Sở Nội vụ", "Sở Nội vụ")).problem?.code).toBe("exemption-stands");
    expect(await readExemptions(round.workspace.database.db, { roundId })).toEqual([]);
    expect(
      (
        await office().call(exemptionRoutes.decide, {
          evaluationId,
          exemptionId,
          verdict: "approved",
          reason: "Đúng quy định",
        })
      ).status,
    ).toBe(200);
    expect(await readExemptions(round.workspace.database.db, { roundId })).toMatchObject([
      { item: "1.1.2", reason: "Đơn vị không có nhiệm vụ này" },
    ]);
  });

  test("are not decided by whoever proposed them, and are seen by the unit and the office only", async () => {
    const { exemptionId } = (await propose("office", "Sở Tài chính")).value;
    expect(
      (
        await office().call(exemptionRoutes.decide, {
          evaluationId,
          exemptionId,
          verdict: "approved",
          reason: "Tự duyệt",
        })
      ).problem?.code,
    ).toBe("four-eyes");
    const seen = async (who: string) =>
      (await round.person(who).call(exemptionRoutes.list, { evaluationId })).value.exemptions.map(
        ({ unitName, verdict, mayDecide }) => [unitName, verdict, mayDecide],
      );
    expect(await seen("clerk Sở Nội vụ")).toEqual([["Sở Nội vụ", "approved", false]]);
    expect(await seen("chair")).toEqual([
      ["Sở Tài chính", "waiting", true],
      ["Sở Nội vụ", "approved", true],
    ]);
    expect(
      (
        await chair().call(exemptionRoutes.decide, {
          evaluationId,
          exemptionId,
          verdict: "refused",
          reason: "Chưa đủ căn cứ",
        })
      ).status,
    ).toBe(200);
  });
});

describe("the calendar of an open evaluation", () => {
  test("gives one unit more time with a reason, and only more", async () => {
    const give = (closesAt: string, reason = "Bão số 9") =>
      office().call(calendarRoutes.extend, {
        evaluationId,
        units: [unitOf("Sở Nội vụ")],
        kind: "self-assessment",
        closesAt,
        reason,
      });
    expect((await give("2026-11-25T17:00")).faults).toEqual(["closesAt: time-not-later"]);
    expect((await give("2026-13-45T17:00")).faults).toEqual(["closesAt: time-form"]);
    expect((await give("2026-12-05T17:00", " ")).faults).toEqual(["reason: reason-missing"]);
    expect((await give("2026-12-05T17:00")).value).toEqual({ extended: 1 });
    const { db } = round.workspace.database;
    const at = new Date("2026-12-05T09:59:00Z");
    const state = async (name: string) =>
      (await phaseState(db, evaluationId, "self-assessment", at, round.unit(name))).state;
    expect([await state("Sở Nội vụ"), await state("Sở Tài chính")]).toEqual(["open", "over"]);
    expect(
      (await round.person("clerk Sở Nội vụ").call(calendarRoutes.extensions, { evaluationId })).value
        .extensions,
    ).toMatchObject([
      {
        unitName: "Sở Nội vụ",
        reason: "Bão số 9",
        givenBy: (await round.person("office").signedIn()).fullName,
        own: true,
      },
    ]);
  });

  test("is changed as a whole with a reason; phases that overlap or end before they begin are named", async () => {
    const phases = [
      { kind: "self-assessment", opensAt: "2026-11-20T08:00", closesAt: "2026-12-10T17:00" },
      { kind: "appraisal", opensAt: "2026-12-11T08:00", closesAt: "2026-12-20T17:00" },
      { kind: "explanation", opensAt: "2026-12-21T08:00", closesAt: "2026-12-25T17:00" },
      { kind: "second-appraisal", opensAt: "2026-12-26T08:00", closesAt: "2026-12-31T17:00" },
      { kind: "council", opensAt: "2027-01-02T08:00", closesAt: "2027-01-10T17:00" },
      { kind: "preview", opensAt: "2027-01-11T08:00", closesAt: "2027-01-15T17:00" },
    ] as const;
    const change = (given: readonly (typeof phases)[number][]) =>
      office().call(calendarRoutes.changeCalendar, {
        evaluationId,
        phases: [...given],
        reason: "Công văn 15",
      });
    const crossed = phases.map((phase) =>
      phase.kind === "appraisal"
        ? { ...phase, opensAt: "2026-12-01T08:00" as typeof phase.opensAt }
        : phase.kind === "council"
          ? { ...phase, closesAt: "2027-01-01T08:00" as typeof phase.closesAt }
          : phase,
    );
    expect((await change(crossed)).faults).toEqual([
      "council-closes: phase-backwards",
      "appraisal-opens: phases-overlap",
    ]);
    expect((await change(phases.slice(0, 5))).problem?.code).toBe("phase-stays");
    expect((await change(phases)).value).toEqual({ done: true });
    expect((await verifyAudit(round.workspace.database)).faults).toEqual([]);
  });
});
