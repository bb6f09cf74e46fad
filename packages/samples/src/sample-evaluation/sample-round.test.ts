import { claimRoutes, evaluationRoutes, signInRoutes } from "@thang-diem/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verifyAudit } from "../../../platform/src/audit/index.ts";
import { openTestWorkspace, type TestWorkspace } from "../../../office/src/composition/testing.ts";
import { openSampleRound, type SampleRound } from "./index.ts";

let workspace: TestWorkspace;
let sample: SampleRound | undefined;

/** The database as the sample makes it, cut off several times on the way. */
beforeAll(async () => {
  workspace = await openTestWorkspace();
  const { context } = workspace;
  for (const place of [7, 31]) {
    const cutOff = openSampleRound(context, workspace, (done) => {
      if (done === place) throw new Error("cut off");
    });
    await expect(cutOff).rejects.toThrow("cut off");
  }
  sample = await openSampleRound(context, workspace, () => undefined);
}, 400_000);
afterAll(() => workspace.close());

describe("the sample evaluation", () => {
  test("has 14 departments and 54 communes with work in every state, and a log that is whole", async () => {
    const { db } = workspace.database;
    const evaluation = await db.selectFrom("evaluation").selectAll().executeTakeFirstOrThrow();
    expect(evaluation).toMatchObject({
      id: sample?.evaluationId,
      sample: true,
      status: "open",
      title_vi: expect.stringContaining("(mẫu)"),
    });
    const counts = await db
      .selectFrom("evaluation_unit")
      .innerJoin("evaluation_round", "evaluation_round.round_id", "evaluation_unit.round_id")
      .select(["code", (each) => each.fn.countAll<string>().as("units")])
      .groupBy("code")
      .orderBy("code")
      .execute();
    expect(counts).toEqual([
      { code: "so-nganh", units: "14" },
      { code: "xa-phuong", units: "54" },
    ]);
    const signed = await db.selectFrom("sign_off").select("returned_reason").execute();
    expect([
      signed.length > 40,
      signed.some((row) => row.returned_reason !== null),
      signed.some((row) => row.returned_reason === null),
    ]).toEqual([true, true, true]);
    const verdicts = await db.selectFrom("finding").select("verdict").distinct().orderBy("verdict").execute();
    const answers = await db
      .selectFrom("explanation")
      .select("answer")
      .distinct()
      .orderBy("answer")
      .execute();
    const used = await db
      .selectFrom("evidence_use")
      .innerJoin("evidence_document", "evidence_document.id", "document_id")
      .innerJoin("evidence_content", "evidence_content.sha256", "evidence_document.sha256")
      .select(["kind", "shown_as", "document_id", "item"])
      .execute();
    expect(new Set(used.map(({ kind, shown_as }) => `${kind} ${shown_as}`))).toEqual(
      new Set(["pdf unit", "png unit", "pdf lead"]),
    );
    expect([
      used.length > 80,
      used.some((one) =>
        used.some((other) => other.document_id === one.document_id && other.item !== one.item),
      ),
    ]).toEqual([true, true]);
    expect((await db.selectFrom("signed_paper").select("sha256").execute()).length).toBeGreaterThan(4);
    const sessions = await db
      .selectFrom("council_session")
      .select(["kind", "state"])
      .orderBy("kind")
      .execute();
    expect(sessions).toEqual([
      { kind: "letter", state: "open" },
      { kind: "meeting", state: "closed" },
    ]);
    const decided = await db
      .selectFrom("council_item")
      .leftJoin("decision", "decision.id", "decision_id")
      .select(["state", "sided_with"])
      .distinct()
      .execute();
    expect(new Set(decided.map(({ state, sided_with }) => `${state} ${sided_with ?? "–"}`))).toEqual(
      new Set(["decided unit", "decided appraisal", "undecided –", "withdrawn –", "waiting –"]),
    );
    expect([verdicts.map((row) => row.verdict), answers.map((row) => row.answer)]).toEqual([
      ["accepted", "changed"],
      ["agrees", "contests"],
    ]);
    expect((await verifyAudit(workspace.database)).faults).toEqual([]);
  });

  test("did nothing twice although it was cut off, and does nothing more", async () => {
    const { db } = workspace.database;
    const lines = await db
      .selectFrom("audit_line")
      .select(["chain", "action", "actor", "at"])
      .where("action", "in", [
        "claim.change",
        "claim.sign",
        "claim.paper",
        "claim.return",
        "finding.make",
        "finding.answer",
      ])
      .execute();
    expect(lines.length).toBe(
      new Set(
        lines.map(
          ({ chain, action, actor, at }) => `${chain} ${action} ${actor} ${at.toISOString().slice(0, 10)}`,
        ),
      ).size,
    );
    expect(await openSampleRound(workspace.context, workspace, () => undefined)).toBeUndefined();
  });

  test("lets its people in with the password, and into nothing but the sample", async () => {
    const clerk = workspace.visitor();
    expect(
      (await clerk.call(signInRoutes.signIn, { signInName: "mau.so-noi-vu.cv", password: "sai mật khẩu" }))
        .problem?.code,
    ).toBe("sign-in-wrong");
    const { value } = await clerk.call(signInRoutes.signIn, {
      signInName: "mau.so-noi-vu.cv",
      password: sample?.password ?? "",
    });
    expect(value).toMatchObject({
      person: { stage: "signed-in", roles: [{ role: "unit-clerk", evaluation: sample?.evaluationId }] },
    });
    expect(
      (await clerk.call(evaluationRoutes.list, {})).value.evaluations.map(({ sample }) => sample),
    ).toEqual([true]);
    const { units } = (await clerk.call(claimRoutes.units, { evaluationId: sample?.evaluationId ?? "" }))
      .value;
    expect(units.map(({ name, mayWrite }) => [name, mayWrite])).toEqual([["Sở Nội vụ (mẫu)", true]]);
  });
});
