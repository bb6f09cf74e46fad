import { randomUUID } from "node:crypto";
import {
  councilRoutes,
  pathNames,
  requestOf,
  resultRoutes,
  ROUTES,
  type AnyRoute,
} from "@thang-diem/contract";
import type { ItemCode } from "@thang-diem/engine";
import { command } from "@thang-diem/platform/command";
import { inDatabase } from "@thang-diem/platform/db";
import { sql } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readCandidates } from "../judging/council/index.ts";
import { evaluationResult, officeResults, readOfficeResults } from "../judging/results/index.ts";
import { explain } from "../judging/explanations/index.ts";
import { acceptAll, contest, fillEvaluation, find, importOutside } from "../judging/results/testing.ts";
import { schemeOf, type UnitOfEvaluation } from "../preparing/evaluations/index.ts";
import { openTestEvaluation, type TestEvaluation } from "../preparing/evaluations/testing.ts";

/** Queries that this process has sent, by any connection. */
let sent = 0;
const send = pg.Client.prototype.query;
beforeAll(() => {
  pg.Client.prototype.query = function counted(this: pg.Client, ...given: readonly unknown[]) {
    sent += 1;
    return Reflect.apply(send, this, given) as unknown;
  } as typeof send;
});
afterAll(() => {
  pg.Client.prototype.query = send;
});

/** Each list is read by every one of them who may. */
const READERS = [
  "office",
  "chair",
  "secretary",
  "appraiser1",
  "appraiser3",
  "leader Xã Bình Minh",
  "lead",
  "auditor",
];
const CLAIMED = ["1.1.3", "1.3.1", "2.2"] as ItemCode[];
/** The second of them is compared with the mean of the group. */
const LED = ["1.2.2", "8.2.4", "7.1"] as ItemCode[];
const HELD: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "1.2.2": { done: "3", total: "7" },
  "8.2.4": { inTime: "91", due: "103" },
  "7.1": { done: "17", total: "23" },
};
const QUERIES_MAX = 30;
/**
 * What the pages of council and results are computed from after something was written: everything that was said in
 * each round of the evaluation; there are two. They compute in a thread, where nobody counts, and keep what came out.
 */
const COMPUTED = { results: "the result of an evaluation", candidates: "what waits for the council" };
const ROUNDS = 2;
/** Files are made now and then; nobody waits for them at every click. */
const PAPERS = new Set(ROUTES.filter(({ kind }) => kind === "file").map(({ path }) => path));
/** The connection of news stays open until the reader leaves. */
const STREAM = "/claim/news";
/** Lists that have to be among those that are counted: what waits, is judged, contested, voted on and shown. */
const COUNTED = [
  "/appraisal",
  "/appraisal/:roundId/items/:item",
  "/appraisal/:roundId/units/:unitVersionId",
  "/claim",
  "/claims",
  "/contests",
  "/council",
  "/council/sessions/:sessionId",
  "/results",
  "/results/:roundId/:unitVersionId",
  "/preview",
  "/explanations",
  "/history",
  "/board",
  "/board/units",
  "/review/unequal",
  "/evidence",
  "/outside-figures",
];

interface Size {
  readonly communes: readonly string[];
  /** How many of the claimed and of the led items each commune contests. */
  readonly items: number;
}

async function judged({ communes, items }: Size): Promise<TestEvaluation> {
  const round = await openTestEvaluation({ communes, rewrite: ledByComparison });
  await fillEvaluation(round);
  round.inPhase("appraisal");
  const claimed = CLAIMED.slice(0, items);
  const units = communes.map((name) => round.unit(name));
  const changed = new Set(communes.flatMap((name) => claimed.map((item) => `${name} ${item}`)));
  await acceptAll(round, (claim) => !changed.has(claim));
  await find(
    round,
    units.flatMap((unit) => claimed.map((item) => ({ unit, item, facts: { done: "1", total: "200" } }))),
  );
  round.inPhase("explanation");
  for (const unit of units) {
    for (const item of claimed) await contest(round, unit, item, "Có trong phụ lục 2");
    for (const item of LED.slice(0, items)) await contestLed(round, unit, item);
  }
  round.inPhase("council");
  return round;
}

/** The land files, which are compared with the mean of the group, become an item of a lead agency. */
function ledByComparison(scheme: string): string {
  return scheme.replace(/(code: "8\.2\.4"\n.*\n.*\n\s+source: )\{ data: /, "$1{ lead: ");
}

async function contestLed(round: TestEvaluation, unit: UnitOfEvaluation, item: ItemCode): Promise<void> {
  const clerk = await round.person(`clerk ${unit.name}`).signedIn();
  const { evaluationId } = round;
  const { roundId, unitVersionId } = unit;
  const told = await explain(round.workspace.context, clerk, {
    evaluationId,
    roundId,
    unitVersionId,
    item,
    id: randomUUID(),
    seen: "none",
    answer: "contests",
    text: "Số liệu của đơn vị khác",
    facts: HELD[item] ?? {},
  });
  if (!told.ok) throw new Error(told.problem.message.en);
}

/** The most queries that any reader costs, of every list that somebody may read. */
/** @param usual what each cost elsewhere: what costs more is read again, as what is kept for seconds may have ended */
async function queriesOfLists(
  round: TestEvaluation,
  usual: ReadonlyMap<string, number> = new Map(),
): Promise<Map<string, number>> {
  const unit = round.unit("Xã Bình Minh");
  const { evaluationId } = round;
  const secretary = round.person("secretary");
  const startsAt = round.workspace.now().toISOString();
  const session = { evaluationId, kind: "meeting" as const, title: "Phiên 1", startsAt, secret: false };
  const { sessionId } = (await secretary.call(councilRoutes.callSession, session)).value;
  const { candidates } = (await secretary.call(councilRoutes.overview, { evaluationId })).value;
  const items = candidates.map(({ roundId, unitVersionId, item }) => ({ roundId, unitVersionId, item }));
  const added = await secretary.call(councilRoutes.addItems, { evaluationId, sessionId, items });
  expect(added.status).toBe(200);
  const known: Readonly<Record<string, string>> = {
    evaluationId,
    roundId: unit.roundId,
    unitVersionId: unit.unitVersionId,
    sessionId,
    schemeHash: round.rounds.communes.schemeHash,
    fromRoundId: round.rounds.communes.id,
    q: "xã",
    on: "2026-01-01",
    seat: "1",
  };
  const counts = new Map<string, number>();
  for (const route of ROUTES.filter(({ method, path }) => method === "GET" && !path.endsWith(STREAM)))
    for (const item of [CLAIMED[0], LED[0]]) {
      const count = await queriesOf(round, route, { ...known, item: item ?? "" }, usual.get(route.path));
      if (count !== undefined) counts.set(route.path, Math.max(count, counts.get(route.path) ?? 0));
    }
  const { database, context } = round.workspace;
  const counted = async (name: string, compute: () => Promise<unknown>) => {
    // Written anew as it was: what all units rest on is another version, and nothing that was kept of them serves.
    await command(database, { actor: "test", action: "test.write", object: evaluationId }, ({ db }) =>
      sql`update evaluation set status = status where id = ${evaluationId}`.execute(db),
    );
    const before = sent;
    await compute();
    counts.set(name, sent - before);
  };
  await counted(COMPUTED.results, () => evaluationResult(database, evaluationId, round.workspace.now()));
  await counted(COMPUTED.candidates, () => readCandidates(context, evaluationId));
  return counts;
}

const TRIES = 3;

/** Undefined where nobody can read it with what is known here. Each is read once before: what is kept is kept. */
async function queriesOf(
  round: TestEvaluation,
  route: AnyRoute,
  known: Readonly<Record<string, string>>,
  usual = Infinity,
): Promise<number | undefined> {
  const asked = Object.entries(route.input.shape)
    .filter(([name, schema]) => pathNames(route.path).includes(name) || !schema.safeParse(undefined).success)
    .map(([name]) => [name, known[name]] as const);
  if (asked.some(([, value]) => value === undefined)) return undefined;
  const { url } = requestOf(route, Object.fromEntries(asked));
  let most: number | undefined;
  for (const name of READERS) {
    const cookie = [...round.person(name).cookies].map((pair) => pair.join("=")).join("; ");
    const headers = { cookie, host: "thangdiem.test" };
    const read = () => round.workspace.app.inject({ method: "GET", url, headers });
    if ((await read()).statusCode !== 200) continue;
    let fewest = Infinity;
    for (let tries = 0; tries < TRIES && (tries === 0 || fewest > usual); tries += 1) {
      const before = sent;
      await read();
      fewest = Math.min(fewest, sent - before);
    }
    most = Math.max(fewest, most ?? 0);
  }
  return most;
}

let few: TestEvaluation;
beforeAll(async () => {
  few = await judged({ communes: ["Xã Bình Minh"], items: 1 });
}, 300_000);
afterAll(() => few.close());

test("council and results show at once what was written, by whichever door and in whichever process", async () => {
  const { workspace, evaluationId } = few;
  const unit = few.unit("Xã Bình Minh");
  const [item] = CLAIMED;
  const secretary = few.person("secretary");
  const seen = async () => {
    const { candidates, waiting } = (await secretary.call(councilRoutes.overview, { evaluationId })).value;
    const table = (await few.person("office").call(resultRoutes.table, { evaluationId })).value;
    const fresh = await readOfficeResults(workspace.context, evaluationId);
    expect(candidates).toEqual(await readCandidates(workspace.context, evaluationId));
    expect([waiting, table]).toEqual([
      candidates.length,
      resultRoutes.table.reply.parse(fresh.ok && fresh.value),
    ]);
    return { items: candidates.map((each) => each.item), sha256: table.sha256 };
  };
  const first = await seen();
  expect(first.items).toEqual([CLAIMED[0], LED[0]]);
  expect(await seen()).toEqual(first);
  // Nothing is written: a term of the calendar is not over any more.
  few.inPhase("second-appraisal");
  expect((await seen()).items).toEqual([]);
  await find(few, [{ unit, item: item ?? "", facts: { done: "2", total: "200" } }]);
  const found = await seen();
  expect(found.items).toEqual([item]);
  expect(found.sha256).not.toBe(first.sha256);
  // A file of figures comes in by the log's main chain.
  const scheme = await schemeOf(workspace.database.db, few.rounds.departments.schemeHash);
  const departments = few.units.filter(({ roundId }) => roundId === few.rounds.departments.id);
  await importOutside(few, few.rounds.departments, scheme, departments, (_unit, code, value) =>
    code === "" ? "yes" : value,
  );
  const imported = await seen();
  expect(imported.sha256).not.toBe(found.sha256);
  // Another process writes, another one reads.
  await inDatabase(workspace.database, async (database) => {
    const other = { database, clock: workspace.context.clock };
    const there = async () => {
      const table = await officeResults(other, evaluationId);
      return table.ok && table.value.sha256;
    };
    expect(await there()).toBe(imported.sha256);
    const { accountId } = few.person("lead");
    await command(
      database,
      { actor: "test", action: "account.change", object: accountId, chain: "people" },
      ({ db }) =>
        sql`update account set full_name = 'Người mang tên khác' where id = ${accountId}`.execute(db),
    );
    await few.person("office").call(resultRoutes.showPlace, { evaluationId, showPlace: true });
    expect(await there()).toBe((await seen()).sha256);
  });
  few.inPhase("council");
  expect((await seen()).items).toEqual(first.items);
}, 300_000);

test("no list asks the database more often because there are more units or more items in dispute", async () => {
  const small = await queriesOfLists(few);
  const names = Array.from({ length: 7 }, (_, i) => `Xã Số ${i}`);
  const many = await judged({ communes: ["Xã Bình Minh", ...names], items: 3 });
  const large = await queriesOfLists(many, small);
  await many.close();
  expect(COUNTED.filter((end) => ![...large.keys()].some((path) => path.endsWith(end)))).toEqual([]);
  const limit = (path: string) =>
    PAPERS.has(path) ? Infinity : QUERIES_MAX * (Object.values(COMPUTED).includes(path) ? ROUNDS : 1);
  const grown = [...large].filter(([path, n]) => n > (small.get(path) ?? 0) || n > limit(path));
  expect(grown.map(([path, count]) => `${path}: ${small.get(path)} → ${count}`)).toEqual([]);
}, 900_000);
