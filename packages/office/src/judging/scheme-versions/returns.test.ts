import type { EvaluationId, ItemCode, RoundId } from "@thang-diem/engine";
import { randomUUID } from "node:crypto";
import { claimRoutes, noticeRoutes, openingRoutes, schemeVersionRoutes } from "@thang-diem/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { phaseState, roundOf } from "../../preparing/evaluations/index.ts";
import {
  openTestEvaluation,
  shippedScheme,
  type TestEvaluation,
} from "../../preparing/evaluations/testing.ts";
import { verifyAudit } from "../../../../platform/src/audit/index.ts";
import { readSignedClaims, saveChanges, signOff, signOffNow } from "../self-assessment/index.ts";

let round: TestEvaluation;
let evaluationId: EvaluationId;
let roundId: RoundId;
beforeAll(async () => {
  round = await openTestEvaluation();
  evaluationId = round.evaluationId;
  roundId = round.rounds.departments.id;
  for (const [name, day] of [
    ["Sở Nội vụ", "2026-01-18"],
    ["Sở Tài chính", "2026-01-10"],
  ] as const) {
    const clerk = await round.person(`clerk ${name}`).signedIn();
    const typed = [
      ["issued", "có"],
      ["since", "2026-01-05"],
      ["day", day],
    ] as const;
    await saveChanges(
      round.workspace.context,
      clerk,
      { unit: round.unit(name), schemeHash: round.rounds.departments.schemeHash, mayWrite: () => true },
      typed.map(([field, value]) => ({
        id: randomUUID(),
        item: "1.1.1" as ItemCode,
        field,
        before: "",
        value,
      })),
    );
  }
});
afterAll(() => round.close());

const office = () => round.person("office");
const chair = () => round.person("chair");
const unitOf = (name: string) => ({
  roundId: round.unit(name).roundId,
  unitVersionId: round.unit(name).unitVersionId,
});

/** The plan of 1.1.1 has to be out within ten days for full points, and another item is called otherwise. */
function nextVersion(): string {
  return shippedScheme("par-index-department")
    .replace("version: sample-2026", "version: sample-2026-b")
    .replace(
      "bands: [{ upTo: 15, points: 0.5 }, { upTo: 30, points: 0.25 }",
      "bands: [{ upTo: 10, points: 0.5 }, { upTo: 30, points: 0.25 }",
    )
    .replace("day: 2026-01-20 }, points: 0.5 }", "day: 2026-01-20 }, points: 0.25 }")
    .replace('vi: "Báo cáo đủ số lượng và nội dung"', 'vi: "Báo cáo đủ số lượng, nội dung"');
}

describe("units that have signed before their scheme changes", () => {
  const sign = async (name: string) =>
    signOff(
      round.workspace.context,
      await round.person(`leader ${name}`).signedIn(),
      round.unit(name),
      (await roundOf(round.workspace.database.db, evaluationId, roundId))?.schemeHash ?? "",
    );
  const standing = (name: string) => signOffNow(round.workspace.database.db, round.unit(name));
  const formOf = async (name: string) =>
    (await round.person(`clerk ${name}`).call(claimRoutes.read, { evaluationId, ...unitOf(name) })).value;
  let next: string;
  let proposalId: string;

  test("are on a list, with the items that would be touched, before anybody approves", async () => {
    for (const name of ["Sở Nội vụ", "Sở Tài chính"]) expect((await sign(name)).ok).toBe(true);
    next =
      (await office().call(openingRoutes.bringScheme, { keep: "yes" }, Buffer.from(nextVersion()))).value
        .scheme?.hash ?? "";
    const preview = (
      await chair().call(schemeVersionRoutes.preview, { evaluationId, roundId, schemeHash: next })
    ).value;
    expect(preview.signed).toEqual(["Sở Nội vụ", "Sở Tài chính"]);
    expect(preview.touched).toEqual([
      { unitVersionId: "so-noi-vu", name: "Sở Nội vụ", items: [{ item: "1.1.1", why: "points" }] },
    ]);
    round.workspace.later(1);
    proposalId = (
      await office().call(schemeVersionRoutes.propose, {
        evaluationId,
        roundId,
        schemeHash: next,
        reason: "Công văn 14/SNV",
      })
    ).value.proposalId;
  });

  test("are not returned when the approver has seen another list; nothing is written then", async () => {
    const verdict = { evaluationId, proposalId, verdict: "approved", reason: "Đồng ý" } as const;
    const refused = await chair().call(schemeVersionRoutes.decide, verdict);
    expect([refused.status, refused.problem?.code]).toEqual([422, "returns-changed"]);
    expect((await roundOf(round.workspace.database.db, evaluationId, roundId))?.schemeHash).not.toBe(next);
    expect([(await standing("Sở Nội vụ"))?.number, (await standing("Sở Tài chính"))?.number]).toEqual([1, 1]);
  });

  test("are returned by the approval when touched, with the reason, and keep all; others stay signed", async () => {
    const { db } = round.workspace.database;
    const typed = () =>
      db
        .selectFrom("claim_field")
        .selectAll()
        .where("round_id", "=", roundId)
        .orderBy("unit_version_id")
        .orderBy("item")
        .orderBy("field")
        .execute();
    const before = await typed();
    const verdict = { evaluationId, proposalId, verdict: "approved", reason: "Đồng ý" } as const;
    expect(
      (await chair().call(schemeVersionRoutes.decide, { ...verdict, returns: ["so-noi-vu"] })).value,
    ).toEqual({ done: true });
    expect([(await standing("Sở Nội vụ"))?.number, (await standing("Sở Tài chính"))?.number]).toEqual([
      undefined,
      1,
    ]);
    expect(await typed()).toEqual(before);
    const form = await formOf("Sở Nội vụ");
    expect([form.schemeHash, form.signOff, form.returned]).toMatchObject([
      next,
      "none",
      { reason: "Bộ tiêu chí chuyển sang bản sample-2026-b: Công văn 14/SNV. Tiêu chí bị ảnh hưởng: 1.1.1." },
    ]);
    const told = async (name: string) =>
      (await round.person(name).call(noticeRoutes.list, {})).value.notices
        .filter(({ madeAt }) => madeAt === round.workspace.now().toISOString())
        .map(({ kind, link }) => [
          kind,
          link.replace(`/ky-danh-gia/${evaluationId}`, "").replace(roundId, ":round"),
        ]);
    expect([
      await told("leader Sở Nội vụ"),
      await told("leader Sở Tài chính"),
      await told("leader Xã Hòa Bình"),
    ]).toEqual([[["claim-returned", "/tu-cham/:round/so-noi-vu"]], [["scheme", "/tu-cham"]], []]);
  });

  test("keep what was signed, for the unit alone", async () => {
    const form = await formOf("Sở Nội vụ");
    const { signOffs } = (
      await round
        .person("clerk Sở Nội vụ")
        .call(claimRoutes.signOffs, { evaluationId, ...unitOf("Sở Nội vụ") })
    ).value;
    expect(signOffs).toMatchObject([
      {
        number: 1,
        version: "sample-2026",
        points: "0.5",
        returned: { reason: form.returned === "never" ? "" : form.returned.reason },
      },
    ]);
    expect(signOffs[0]?.items.find(({ item }) => item === "1.1.1")).toMatchObject({
      title: { vi: "Ban hành kế hoạch kịp thời" },
      points: "0.5",
      facts: [
        { name: "issued", value: "có" },
        { name: "since", value: "2026-01-05" },
        { name: "day", value: "2026-01-18" },
      ],
    });
    expect(
      (
        await round
          .person("clerk Sở Tài chính")
          .call(claimRoutes.signOffs, { evaluationId, ...unitOf("Sở Nội vụ") })
      ).status,
    ).toBe(403);
  });

  test("sign again under the new version with the next number", async () => {
    expect((await sign("Sở Nội vụ")).ok).toBe(true);
    const claims = await readSignedClaims(round.workspace.database.db, {
      roundId,
      items: ["1.1.1" as ItemCode],
    });
    expect(claims.map(({ unitVersionId, points }) => [unitVersionId, points]).toSorted()).toEqual([
      ["so-noi-vu", "0.25"],
      ["so-tai-chinh", "0.5"],
    ]);
    expect((await standing("Sở Nội vụ"))?.number).toBe(2);
    const stale = await signOff(
      round.workspace.context,
      await round.person("leader Xã Hòa Bình").signedIn(),
      round.unit("Xã Hòa Bình"),
      next,
    );
    expect(stale.ok ? "" : stale.problem.code).toBe("scheme-moved");
  });

  test("get a term with the approval when their self-assessment is over", async () => {
    round.inPhase("appraisal");
    const first = round.rounds.departments.schemeHash;
    const propose = await office().call(schemeVersionRoutes.propose, {
      evaluationId,
      roundId,
      schemeHash: first,
      reason: "Quay lại bản đầu",
    });
    const preview = (
      await chair().call(schemeVersionRoutes.preview, { evaluationId, roundId, schemeHash: first })
    ).value;
    expect([preview.selfAssessmentOpen, preview.touched.map(({ unitVersionId }) => unitVersionId)]).toEqual([
      false,
      ["so-noi-vu"],
    ]);
    const decide = (closesAt: string) =>
      chair().call(schemeVersionRoutes.decide, {
        evaluationId,
        proposalId: propose.value.proposalId,
        verdict: "approved",
        reason: "Đồng ý",
        returns: ["so-noi-vu"],
        closesAt,
      });
    expect((await decide("")).faults).toEqual(["closesAt: time-missing"]);
    expect((await decide("2026-01-01T08:00")).faults).toEqual(["closesAt: time-not-later"]);
    expect((await decide("2026-12-20T17:00")).value).toEqual({ done: true });
    expect(
      (
        await phaseState(
          round.workspace.database.db,
          evaluationId,
          "self-assessment",
          round.workspace.now(),
          round.unit("Sở Nội vụ"),
        )
      ).state,
    ).toBe("open");
    expect((await sign("Sở Nội vụ")).ok).toBe(true);
    expect((await verifyAudit(round.workspace.database)).faults).toEqual([]);
  });
});
