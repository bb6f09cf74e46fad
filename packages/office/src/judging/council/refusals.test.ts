import { randomUUID } from "node:crypto";
import { councilRoutes } from "@thang-diem/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestEvaluation, type TestEvaluation } from "../../preparing/evaluations/testing.ts";
import { approveResult } from "../results/approve.ts";

let round: TestEvaluation;
beforeAll(async () => {
  round = await openTestEvaluation();
  round.inPhase("council");
});
afterAll(() => round.close());

test("an agenda with one matter that cannot be found takes none of them", async () => {
  const { evaluationId } = round;
  const secretary = round.person("secretary");
  const { sessionId } = (
    await secretary.call(councilRoutes.callSession, {
      evaluationId,
      kind: "meeting",
      title: "Phiên 1",
      place: "",
      startsAt: round.workspace.now().toISOString(),
      endsAt: "",
      secret: false,
    })
  ).value;
  const known = {
    roundId: round.rounds.departments.id,
    unitVersionId: round.unit("Sở Nội vụ").unitVersionId,
    item: "1.1.3",
  };
  const items = [known, { ...known, roundId: randomUUID() }];
  const added = await secretary.call(councilRoutes.addItems, { evaluationId, sessionId, items });
  expect(added.status).toBe(404);
  const session = await secretary.call(councilRoutes.session, { evaluationId, sessionId });
  expect(session.value.items).toEqual([]);
});

test("an approval that was refused stands in the log as refused, never as an approval", async () => {
  const chair = await round.person("chair").signedIn();
  const outcome = await approveResult(round.workspace.context, chair, round.evaluationId, {
    shown: "0".repeat(64),
    unheldReason: "",
    unheldReasonEn: "",
  });
  expect(outcome.ok).toBe(false);
  const lines = await round.workspace.database.db
    .selectFrom("audit_line")
    .select(["action", "details"])
    .where("action", "like", "result.%")
    .execute();
  expect(lines).toEqual([
    { action: "result.approve-refused", details: expect.objectContaining({ refused: expect.any(String) }) },
  ]);
});
