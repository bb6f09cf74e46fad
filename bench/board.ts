import {
  boardRoutes,
  claimRoutes,
  evaluationRoutes,
  historyRoutes,
  logRoutes,
  searchRoutes,
} from "../packages/contract/src/index.ts";
import {
  openTestEvaluation,
  type TestEvaluation,
} from "../packages/office/src/preparing/evaluations/testing.ts";
import { call, medianOf, timed } from "./calls.ts";
import type { BenchRow } from "./rows.ts";

const UNITS = 3_321;
const ITEMS = 90;
/** What an office waits for, as the server sees it. */
const LIMIT_MS = 100;

/** The pages of oversight over a whole country in one evaluation: 3,321 units, 90 items each, two seats, a long log. */
export async function boardBench(): Promise<BenchRow[]> {
  const round = await openTestEvaluation();
  try {
    const filled = await timed(() => fill(round));
    const [office, auditor] = [round.person("office"), round.person("auditor")];
    const { evaluationId } = round;
    const first = await timed(() => call(round, office, boardRoutes.read, { evaluationId }));
    await run(round, ["analyze board_sum", "analyze board_unit", "analyze board_done"], false);
    const one = await timed(async () => {
      await changeOneFinding(round);
      await call(round, office, boardRoutes.read, { evaluationId });
    });
    const pages: readonly (readonly [string, () => Promise<unknown>])[] = [
      ["board", () => call(round, office, boardRoutes.read, { evaluationId })],
      ["units by deadline", () => call(round, office, boardRoutes.units, { evaluationId })],
      [
        "units whose points move most",
        () => call(round, office, boardRoutes.units, { evaluationId, sort: "moved" }),
      ],
      [
        "units by name, page 40",
        () => call(round, office, boardRoutes.units, { evaluationId, sort: "name", page: 40 }),
      ],
      ["history, newest", () => call(round, office, historyRoutes.read, { evaluationId })],
      [
        "history of one unit",
        () => call(round, office, historyRoutes.read, { evaluationId, unitVersionId: "unit 1700" }),
      ],
      [
        "history of one item over all units",
        () => call(round, office, historyRoutes.read, { evaluationId, item: "b45" }),
      ],
      ["log, newest", () => call(round, auditor, logRoutes.lines, {})],
      ["log of one action", () => call(round, auditor, logRoutes.lines, { action: "claim.change" })],
      ["actions of the log", () => call(round, auditor, logRoutes.actions, {})],
      ["units of the evaluation", () => call(round, office, evaluationRoutes.units, { evaluationId })],
      ["self-assessments of all units", () => call(round, office, claimRoutes.units, { evaluationId })],
      ["search", () => call(round, office, searchRoutes.search, { q: "don vi 33" })],
    ];
    const rows: BenchRow[] = [];
    for (const [name, read] of pages)
      rows.push({ name: `${name}, server time`, value: await medianOf(read), unit: "ms", limit: LIMIT_MS });
    return [
      { name: `${UNITS} units × ${ITEMS} items made`, value: filled / 1000, unit: "s" },
      { name: "first opening of the board: all sums", value: first / 1000, unit: "s" },
      { name: "one finding written and the board read", value: one, unit: "ms", limit: 125 },
      ...rows,
    ];
  } finally {
    await round.close();
  }
}

/**
 * Half of the units have signed; seat 1 has found two thirds of their items, seat 2 one third;
 * each item changed twice.
 */
async function fill(round: TestEvaluation): Promise<void> {
  const { id, topUnit, schemeHash } = round.rounds.communes;
  const [organisation] = round.units;
  const [one, two] = [round.person("appraiser1").accountId, round.person("appraiser2").accountId];
  const units = `generate_series(1, ${UNITS}) u`;
  const claims = `(select u, i from ${units}, generate_series(1, ${ITEMS}) i) x`;
  const key = `'${topUnit}', '${id}', 'unit ' || u`;
  await run(round, [
    // The work of a year, written at once: the log is not what is measured by this.
    "set local session_replication_role = replica",
    `insert into unit_version (id, unit_id, code, name_vi, full_name_vi, kind, valid_from)
     select 'unit ' || u, '${topUnit}', u::text, 'Đơn vị ' || u, 'Đơn vị ' || u, 'xa', date '2026-01-01' + u
     from ${units}`,
    `insert into evaluation_unit (top_unit_id, round_id, unit_version_id, evaluation_id, organisation_id,
       name, search_key, group_code)
     select ${key}, '${round.evaluationId}', '${organisation?.organisationId ?? ""}',
       'Đơn vị ' || u, 'don vi ' || u, 'all'
     from ${units}`,
    `insert into claim_field select ${key}, 'b' || i, 'done', '9', gen_random_uuid(), 'account:p1', now()
     from ${claims}`,
    `insert into claim_change select ${key}, gen_random_uuid(), 'b' || i, 'done', '', n::text, 'taken', '',
       'account:p' || (u % 300), now() - make_interval(secs => u + i * 60 + n)
     from ${claims}, generate_series(1, 2) n`,
    `insert into sign_off (top_unit_id, round_id, unit_version_id, number, scheme_hash, content_sha256,
       self_points, self_maximum, signed_by, signed_at)
     select ${key}, 1, '${schemeHash}', '${"0".repeat(64)}', '81', '90', 'account:p1', now()
     from ${units} where u % 2 = 0`,
    `insert into signed_claim select ${key}, 'b' || i, 1, '{}', '', 'scored', '0.9', '1'
     from ${claims} where u % 2 = 0`,
    ...[
      [one, 1, 3],
      [two, 2, 2],
    ].map(
      ([account, seat, share]) =>
        `insert into finding select ${key}, 'b' || i, gen_random_uuid(), 'first', ${seat}, '${account}',
           case when i % 5 = 0 then 'changed' else 'accepted' end, '{}', 'scored',
           case when i % 5 = 0 then '0.5' else '0.9' end, '1',
           case when i % 5 = 0 then 'thiếu tài liệu' else '' end, now() - make_interval(secs => u + i), null
         from ${claims} where u % 2 = 0 and i % ${share} > 0`,
    ),
    `insert into audit_line select 'bench', n, now() - make_interval(secs => n / 10.0),
       'account:p' || (n % 300),
       (array['claim.change', 'claim.sign', 'finding.make', 'session.open'])[1 + n % 4],
       'unit ' || (n % ${UNITS}), '{"changes": []}', '{}', '${"0".repeat(64)}', '${"0".repeat(64)}'
     from generate_series(1, 300000) n`,
  ]);
  await run(round, ["analyze"], false);
  await run(round, [
    "select set_config('thangdiem.audited', 'yes', true)",
    `delete from round_item where round_id = '${id}'`,
    `insert into round_item select '${id}', 'b' || i, i, 'index', '1', 'self', array['b' || i], '${schemeHash}'
     from generate_series(1, ${ITEMS}) i`,
  ]);
  await run(round, ["analyze round_item"], false);
}

async function changeOneFinding(round: TestEvaluation): Promise<void> {
  const { id } = round.rounds.communes;
  await run(round, [
    "select set_config('thangdiem.audited', 'yes', true)",
    `update finding set reason = 'thiếu phụ lục'
     where round_id = '${id}' and unit_version_id = 'unit 1700' and item = 'b45' and seat = 1`,
  ]);
}

async function run(round: TestEvaluation, statements: readonly string[], together = true): Promise<void> {
  const client = await round.workspace.database.pool.connect();
  try {
    if (together) await client.query("begin");
    for (const statement of statements) await client.query(statement);
    if (together) await client.query("commit");
  } finally {
    client.release();
  }
}
