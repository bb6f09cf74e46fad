import { type EvaluationId, type ItemCode, itemsFrom, type RoundId, type Scheme } from "@thang-diem/engine";
import { appraisalRoutes, councilRoutes, dutyRoutes, resultRoutes } from "../packages/contract/src/index.ts";
import {
  openTestEvaluation,
  type TestEvaluation,
} from "../packages/office/src/preparing/evaluations/testing.ts";
import { readRoundsOf, schemeOf } from "../packages/office/src/preparing/evaluations/index.ts";
import { exampleFacts } from "../packages/office/src/judging/results/testing.ts";
import { call, medianAfter, medianOf } from "./calls.ts";
import { DAY, openForCommunes } from "./communes.ts";
import type { BenchRow } from "./rows.ts";

/** The communes of a large province. */
const UNITS = 168;
/** Items that a session of the council has on its agenda. */
const AGENDA = 60;
const LIMIT_MS = 150;

/** The lists of a round in which every commune contests everything, of units and of lead agencies. */
export async function disputesBench(): Promise<BenchRow[]> {
  const round = await openTestEvaluation();
  try {
    const office = await round.person("office").signedIn();
    const start = round.workspace.now().getTime();
    const evaluationId = await openForCommunes(round, office, UNITS, [
      { kind: "second-appraisal", opensAt: new Date(start + 61 * DAY), closesAt: new Date(start + 62 * DAY) },
      { kind: "council", opensAt: new Date(start + 62 * DAY), closesAt: new Date(start + 90 * DAY) },
    ]);
    const { db } = round.workspace.database;
    const [open] = await readRoundsOf(db, evaluationId);
    if (open === undefined) throw new Error("the round did not open");
    const scheme = await schemeOf(db, open.schemeHash);
    await contestAll(round, open.id, scheme);
    return await measure(round, evaluationId, open.id, itemsFrom(scheme, "self").length);
  } finally {
    await round.close();
  }
}

async function measure(
  round: TestEvaluation,
  evaluationId: EvaluationId,
  roundId: RoundId,
  claimed: number,
): Promise<BenchRow[]> {
  const [appraiser, secretary] = [round.person("appraiser1"), round.person("secretary")];
  await appraiser.call(dutyRoutes.state, { evaluationId });
  const [unit] = (await call(round, appraiser, appraisalRoutes.queue, { evaluationId })).units;
  const at = { evaluationId, roundId };
  const rows: BenchRow[] = [];
  const page = async (name: string, read: () => Promise<unknown>) =>
    rows.push({ name: `${name}, server time`, value: await medianOf(read), unit: "ms", limit: LIMIT_MS });
  await page(`queue over ${UNITS} units × ${claimed} claimed items`, () =>
    call(round, appraiser, appraisalRoutes.queue, { evaluationId }),
  );
  await page("one item over all units", () =>
    call(round, appraiser, appraisalRoutes.overUnits, { ...at, item: "1.1.3" }),
  );
  await page("one unit through all items", () =>
    call(round, appraiser, appraisalRoutes.throughItems, {
      ...at,
      unitVersionId: unit?.unitVersionId ?? "x0000",
    }),
  );
  round.workspace.later(63 * 24 * 60);
  let written = 0;
  // what is kept by the stamp of the log answers the first row of a pair, the second is computed anew every time
  const computed = async (name: string, read: () => Promise<unknown>) => {
    await page(name, read);
    rows.push({
      name: "… the first after a write about one unit, server time",
      value: await medianAfter(() => write(round, evaluationId, (written += 1)), read),
      unit: "ms",
      limit: LIMIT_MS,
    });
  };
  await computed("council, everything contested", () =>
    call(round, secretary, councilRoutes.overview, { evaluationId }),
  );
  const sessionId = await callSession(round, evaluationId);
  await page(`session of ${AGENDA} items`, () =>
    call(round, secretary, councilRoutes.session, { evaluationId, sessionId }),
  );
  await computed("results of every unit", () =>
    call(round, round.person("chair"), resultRoutes.table, { evaluationId }),
  );
  return rows;
}

/** One unit comes to stand otherwise; the meeting leaves the line in the log that every write leaves. */
async function write(round: TestEvaluation, evaluationId: EvaluationId, points: number): Promise<void> {
  const client = await round.workspace.database.pool.connect();
  try {
    await client.query("begin");
    await client.query("set local session_replication_role = replica");
    const { rowCount } = await client.query(
      `update finding set facts = jsonb_build_object('done', $1::text, 'total', '1000')
       where item = '1.1.3' and unit_version_id = (select min(unit_version_id) from finding)`,
      [String(points)],
    );
    if (rowCount !== 1) throw new Error("nothing was written");
    await client.query("commit");
  } finally {
    client.release();
  }
  await callMeeting(round, evaluationId, "Phiên trù bị");
}

async function callMeeting(
  round: TestEvaluation,
  evaluationId: EvaluationId,
  title: string,
): Promise<string> {
  const startsAt = round.workspace.now().toISOString();
  const session = { evaluationId, kind: "meeting" as const, title, startsAt, secret: false };
  return (await round.person("secretary").call(councilRoutes.callSession, session)).value.sessionId;
}

async function callSession(round: TestEvaluation, evaluationId: EvaluationId): Promise<string> {
  const secretary = round.person("secretary");
  const sessionId = await callMeeting(round, evaluationId, "Phiên 1");
  const { candidates } = (await secretary.call(councilRoutes.overview, { evaluationId })).value;
  const items = candidates
    .slice(0, AGENDA)
    .map(({ roundId, unitVersionId, item }) => ({ roundId, unitVersionId, item }));
  await secretary.call(councilRoutes.addItems, { evaluationId, sessionId, items });
  return sessionId;
}

/** What units claim, agencies enter, appraisers change and units contest, written as rows. */
async function contestAll(round: TestEvaluation, roundId: RoundId, scheme: Scheme): Promise<void> {
  const facts = (item: ItemCode, example = 0) => JSON.stringify(exampleFacts(scheme, item, example));
  const rowsOf = (source: "self" | "lead") =>
    itemsFrom(scheme, source).map(({ code, points }) => ({
      code,
      claimed: facts(code),
      found: facts(code, 1),
      maximum: points.text,
    }));
  const items = (source: "self" | "lead") => `
    from evaluation_unit u, jsonb_to_recordset('${JSON.stringify(rowsOf(source)).replaceAll("'", "''")}')
      as i (code text, claimed text, found text, maximum text) where u.round_id = '${roundId}'`;
  const key = "u.top_unit_id, u.round_id, u.unit_version_id";
  const appraiser = round.person("appraiser1").accountId;
  const fields = (source: "self" | "lead") =>
    `insert into claim_field select ${key}, i.code, f.key, f.value, gen_random_uuid(), 'account:p1', now()
     ${items(source).replace(" where ", ", jsonb_each_text(i.claimed::jsonb) f where ")}`;
  const client = await round.workspace.database.pool.connect();
  try {
    await client.query("begin");
    await client.query("set local session_replication_role = replica");
    for (const statement of [
      `insert into sign_off (top_unit_id, round_id, unit_version_id, number, scheme_hash, content_sha256,
         self_points, self_maximum, signed_by, signed_at)
       select ${key}, 1, '${"0".repeat(64)}', '${"0".repeat(64)}', '1', '1', 'account:p1', now()
       from evaluation_unit u where u.round_id = '${roundId}'`,
      `insert into signed_claim select ${key}, i.code, 1, i.claimed::jsonb, '', 'scored', i.maximum, i.maximum
       ${items("self")}`,
      fields("self"),
      fields("lead"),
      `insert into finding select ${key}, i.code, gen_random_uuid(), 'first', 1, '${appraiser}', 'changed',
         i.found::jsonb, 'scored', '0', i.maximum, 'thiếu tài liệu', now(), null ${items("self")}`,
      `insert into explanation (top_unit_id, round_id, unit_version_id, item, id, answer, text, sent_by, sent_at)
       select ${key}, i.code, gen_random_uuid(), 'contests', 'Có trong phụ lục 2', 'account:p1', now()
       ${items("self")}`,
      `insert into explanation (top_unit_id, round_id, unit_version_id, item, id, answer, text, sent_by, sent_at,
         facts, status, points, maximum)
       select ${key}, i.code, gen_random_uuid(), 'contests', 'Số liệu của đơn vị khác', 'account:p1', now(),
         i.found::jsonb, 'scored', '0', i.maximum ${items("lead")}`,
    ])
      await client.query(statement);
    await client.query("commit");
    await client.query("analyze");
  } finally {
    client.release();
  }
}
