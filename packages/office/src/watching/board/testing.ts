import { inEvaluation } from "../../preparing/evaluations/index.ts";
import type { TestEvaluation } from "../../preparing/evaluations/testing.ts";
import { newId } from "../../../../platform/src/ids/index.ts";
import { keyOf, saveChanges, signOff } from "../../judging/self-assessment/index.ts";

/** Claims and signs for a department: 1.1.1 "có" and 1.1.3 nine of ten. */
export async function signDepartment(round: TestEvaluation, name: string): Promise<void> {
  const { context } = round.workspace;
  const leader = await round.person(`leader ${name}`).signedIn();
  const unit = round.unit(name);
  const schemeHash = round.rounds.departments.schemeHash;
  const changes = [
    ["1.1.1", "issued", "có"],
    ["1.1.3", "done", "9"],
    ["1.1.3", "total", "10"],
  ].map(([item = "", field = "", value = ""]) => ({ id: newId(), item, field, before: "", value }));
  await saveChanges(context, leader, { unit, schemeHash, mayWrite: () => true }, changes);
  await signOff(context, leader, unit, schemeHash);
}

export interface TestFinding {
  readonly item: string;
  readonly points: string;
  readonly maximum: string;
  readonly stage?: "first" | "second";
  readonly verdict?: "accepted" | "changed";
}

/** What an appraiser in seat 1 finds. */
export async function find(
  round: TestEvaluation,
  name: string,
  { item, points, maximum, stage = "first", verdict = "changed" }: TestFinding,
): Promise<void> {
  const { context, now } = round.workspace;
  const appraiser = round.person("appraiser1");
  const unit = round.unit(name);
  await inEvaluation(
    context,
    await appraiser.signedIn(),
    { evaluationId: round.evaluationId, unit, action: "finding.make", object: unit.unitId },
    async ({ db }) => {
      await db
        .insertInto("finding")
        .values({
          ...keyOf(unit),
          item,
          id: newId(now()),
          stage,
          seat: 1,
          account_id: appraiser.accountId,
          verdict,
          facts: "{}",
          status: "scored",
          points,
          maximum,
          reason: verdict === "changed" ? "thiếu tài liệu" : "",
          made_at: now(),
          replaced_at: null,
        })
        .execute();
    },
  );
}

/** What the unit answers. */
export async function explain(
  round: TestEvaluation,
  name: string,
  item: string,
  answer: "agrees" | "contests",
): Promise<void> {
  const { context, now } = round.workspace;
  const unit = round.unit(name);
  await inEvaluation(
    context,
    await round.person(`clerk ${name}`).signedIn(),
    { evaluationId: round.evaluationId, unit, action: "explanation.send", object: unit.unitId },
    async ({ db }) => {
      await db
        .insertInto("explanation")
        .values({
          ...keyOf(unit),
          item,
          id: newId(now()),
          answer,
          text: "đã bổ sung tài liệu",
          sent_by: "account:clerk",
          sent_at: now(),
          replaced_at: null,
        })
        .execute();
    },
  );
}
