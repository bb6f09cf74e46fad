/**
 * Attempts on a secret vote by somebody who may read the whole log:
 * the number that a line keeps of a row, tried out.
 */
import { councilRoutes, type CouncilItem } from "@thang-diem/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  acceptAll,
  contest,
  fillEvaluation,
  find,
} from "../../packages/office/src/judging/results/testing.ts";
import {
  openTestEvaluation,
  type TestEvaluation,
} from "../../packages/office/src/preparing/evaluations/testing.ts";
import { verifyAudit } from "../../packages/platform/src/audit/index.ts";

let round: TestEvaluation;
const UNITS = ["Sở Tài chính", "Sở Nội vụ"];
beforeAll(async () => {
  round = await openTestEvaluation();
  await fillEvaluation(round);
  round.inPhase("appraisal");
  await acceptAll(round, (claim) => !UNITS.some((name) => claim === `${name} 1.1.3`));
  for (const name of UNITS)
    await find(round, [
      {
        unit: round.unit(name),
        item: "1.1.3",
        facts: { done: "150", total: "200" },
        reason: "50 nhiệm vụ không có sản phẩm",
      },
    ]);
  round.inPhase("explanation");
  for (const name of UNITS) await contest(round, round.unit(name), "1.1.3", "Sản phẩm nằm trong phụ lục 2");
  round.inPhase("council");
});
afterAll(() => round.close());

const of = () => ({ evaluationId: round.evaluationId });
const call = (name: string) => round.person(name);

/** A session with one item, open, and three votes in it. */
async function voted(unit: string, secret: boolean): Promise<CouncilItem> {
  const { sessionId } = (
    await call("secretary").call(councilRoutes.callSession, {
      ...of(),
      kind: "meeting",
      title: `Phiên về ${unit}`,
      place: "Phòng họp số 1",
      startsAt: "2027-01-10T01:00:00.000Z",
      secret,
    })
  ).value;
  const { candidates } = (await call("secretary").call(councilRoutes.overview, of())).value;
  const items = candidates.filter(({ unitName }) => unitName === unit);
  await call("secretary").call(councilRoutes.addItems, {
    ...of(),
    sessionId,
    items: items.map(({ roundId, unitVersionId, item }) => ({ roundId, unitVersionId, item })),
  });
  await call("secretary").call(councilRoutes.open, { ...of(), sessionId });
  const [item] = (await call("chair").call(councilRoutes.session, { ...of(), sessionId })).value.items;
  if (item === undefined) throw new Error("the session has no item");
  const choices = [item.motions[0]?.id, item.motions[1]?.id, item.motions[0]?.id];
  for (const [at, name] of ["chair", "member1", "member2"].entries())
    await call(name).call(councilRoutes.vote, { ...of(), itemId: item.id, choice: choices[at] ?? "" });
  return item;
}

/** What the log says a vote moved, compared with what each choice would have moved: names of choices found. */
async function choicesFound({ id }: CouncilItem): Promise<number> {
  const client = await round.workspace.database.pool.connect();
  const { rows } = await client.query<{ found: string }>(`set timezone = 'UTC'; `).then(() =>
    client.query<{ found: string }>(
      `select count(*)::text as found from audit_line line
        join council_vote vote on vote.item_id = $1
        left join lateral (select motion.id from council_motion motion where motion.item_id = $1
          union all select null) choice on true
        where line.action = 'council.vote' and line.object = $1::text
        and line.changes ->> 'council_vote' = (select audit_row_sum(to_jsonb(x))::text from (
          select vote.item_id, vote.account_id, choice.id as motion_id, vote.cast_at) x)`,
      [id],
    ),
  );
  client.release();
  return Number(rows[0]?.found);
}

test("in an open vote the log shows each choice, which proves that the attempt is a real one", async () => {
  expect(await choicesFound(await voted("Sở Tài chính", false))).toBe(3);
});

test("in a secret vote no choice is found, before the count or after it; the log accounts for every row", async () => {
  const item = await voted("Sở Nội vụ", true);
  expect(await choicesFound(item)).toBe(0);
  expect((await verifyAudit(round.workspace.database)).faults).toEqual([]);
  await call("secretary").call(councilRoutes.count, { ...of(), itemId: item.id, reason: "Giữ kết quả" });
  expect(await choicesFound(item)).toBe(0);
  const left = await round.workspace.database.db
    .selectFrom("council_vote")
    .select(["motion_id", "seal"])
    .where("item_id", "=", item.id)
    .execute();
  expect(left).toEqual(Array.from({ length: 3 }, () => ({ motion_id: null, seal: null })));
  expect((await verifyAudit(round.workspace.database)).faults).toEqual([]);
});
