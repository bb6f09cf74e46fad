import { claimRoutes, evaluationRoutes, signInRoutes } from "@thang-diem/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verifyAudit } from "../platform/audit/index.ts";
import { openTestWorkspace, type TestWorkspace } from "../workspace/testing.ts";
import { openSampleRound, type SampleRound } from "./index.ts";

let workspace: TestWorkspace;
let sample: SampleRound | undefined;

/** The database as the sample makes it, cut off several times on the way. */
beforeAll(async () => {
  workspace = await openTestWorkspace();
  const { context } = workspace;
  for (const place of [7, 31]) {
    const cutOff = openSampleRound(context, (done) => {
      if (done === place) throw new Error("cut off");
    });
    await expect(cutOff).rejects.toThrow("cut off");
  }
  sample = await openSampleRound(context, () => undefined);
}, 400_000);
afterAll(() => workspace.close());

describe("the sample evaluation", () => {
  test("has 14 departments and 54 communes with work in every state, and a log that is whole", async () => {
    const { db } = workspace.database;
    const evaluation = await db.selectFrom("evaluation").selectAll().executeTakeFirstOrThrow();
    expect(evaluation).toMatchObject({ id: sample?.evaluationId, sample: true, status: "open", title_vi: expect.stringContaining("(mẫu)") });
    const counts = await db.selectFrom("evaluation_unit").innerJoin("evaluation_round", "evaluation_round.round_id", "evaluation_unit.round_id").select(["code", (each) => each.fn.countAll<string>().as("units")]).groupBy("code").orderBy("code").execute();
    expect(counts).toEqual([{ code: "so-nganh", units: "14" }, { code: "xa-phuong", units: "54" }]);
    const signed = await db.selectFrom("sign_off").select("returned_reason").execute();
    expect([signed.length > 40, signed.some((row) => row.returned_reason !== null), signed.some((row) => row.returned_reason === null)]).toEqual([true, true, true]);
    const verdicts = await db.selectFrom("finding").select("verdict").distinct().orderBy("verdict").execute();
    const answers = await db.selectFrom("explanation").select("answer").distinct().orderBy("answer").execute();
    expect([verdicts.map((row) => row.verdict), answers.map((row) => row.answer)]).toEqual([["accepted", "changed"], ["agrees", "contests"]]);
    expect((await verifyAudit(workspace.database)).faults).toEqual([]);
  });

  test("did nothing twice although it was cut off, and does nothing more", async () => {
    const { db } = workspace.database;
    const lines = await db.selectFrom("audit_line").select(["chain", "action"]).where("action", "in", ["claim.change", "claim.sign", "claim.return", "finding.make"]).execute();
    expect(lines.length).toBe(new Set(lines.map(({ chain, action }) => `${chain} ${action}`)).size);
    expect(await openSampleRound(workspace.context, () => undefined)).toBeUndefined();
  });

  test("lets its people in with the password, and into nothing but the sample", async () => {
    const clerk = workspace.visitor();
    expect((await clerk.call(signInRoutes.signIn, { signInName: "mau.so-noi-vu.cv", password: "sai mật khẩu" })).problem?.code).toBe("sign-in-wrong");
    const { value } = await clerk.call(signInRoutes.signIn, { signInName: "mau.so-noi-vu.cv", password: sample?.password ?? "" });
    expect(value).toMatchObject({ person: { stage: "signed-in", roles: [{ role: "unit-clerk", round: sample?.evaluationId }] } });
    expect((await clerk.call(evaluationRoutes.list, {})).value.evaluations.map(({ sample }) => sample)).toEqual([true]);
    const { units } = (await clerk.call(claimRoutes.units, { evaluationId: sample?.evaluationId ?? "" })).value;
    expect(units.map(({ name, mayWrite }) => [name, mayWrite])).toEqual([["Sở Nội vụ (mẫu)", true]]);
  });
});
