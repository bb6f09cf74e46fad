import { councilRoutes, requestOf, ROUTES, type AnyRoute } from "@thang-diem/contract";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestEvaluation, type TestEvaluation } from "../preparing/evaluations/testing.ts";
import { acceptAll, contest, fillEvaluation, find } from "../judging/results/testing.ts";

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

/** What anybody of the office may read; each list is read by the first of them who may. */
const READERS = ["office", "chair", "secretary", "appraiser1", "leader Xã Bình Minh", "lead"];
/** Items of the commune's scheme whose example says how many of how many. */
const ITEMS = ["1.1.3", "1.2.1", "1.3.2"];
const QUERIES_MAX = 30;
/** Lists that have to be among those that are counted: what is judged, contested, voted on and shown. */
const COUNTED = [
  "/council",
  "/council/sessions/:sessionId",
  "/results",
  "/preview",
  "/explanations",
  "/history",
  "/board",
];

interface Size {
  readonly communes: readonly string[];
  /** Items of each commune that the appraisal changes and the commune contests. */
  readonly items: readonly string[];
}

async function judged({ communes, items }: Size): Promise<TestEvaluation> {
  const round = await openTestEvaluation({ communes });
  await fillEvaluation(round);
  round.inPhase("appraisal");
  const changed = new Set(communes.flatMap((name) => items.map((item) => `${name} ${item}`)));
  await acceptAll(round, (claim) => !changed.has(claim));
  const units = communes.map((name) => round.unit(name));
  await find(
    round,
    units.flatMap((unit) => items.map((item) => ({ unit, item, facts: { done: "1", total: "200" } }))),
  );
  round.inPhase("explanation");
  for (const unit of units) for (const item of items) await contest(round, unit, item, "Có trong phụ lục 2");
  round.inPhase("council");
  return round;
}

/** The queries of every list that somebody may read, each read once before so that what is kept is kept. */
async function queriesOfLists(round: TestEvaluation): Promise<Map<string, number>> {
  const unit = round.unit("Xã Bình Minh");
  const { evaluationId } = round;
  const secretary = round.person("secretary");
  const { sessionId } = (
    await secretary.call(councilRoutes.callSession, {
      evaluationId,
      kind: "meeting",
      title: "Phiên 1",
      startsAt: round.workspace.now().toISOString(),
      secret: false,
    })
  ).value;
  const { candidates } = (await secretary.call(councilRoutes.overview, { evaluationId })).value;
  await secretary.call(councilRoutes.addItems, {
    evaluationId,
    sessionId,
    items: candidates.map(({ roundId, unitId, item }) => ({ roundId, unitId, item })),
  });
  const known: Readonly<Record<string, string>> = {
    evaluationId,
    roundId: unit.roundId,
    unitId: unit.unitId,
    item: ITEMS[0] ?? "",
    sessionId,
  };
  const counts = new Map<string, number>();
  for (const route of ROUTES.filter(({ method }) => method === "GET")) {
    const count = await queriesOf(round, route, known);
    if (count !== undefined) counts.set(route.path, count);
  }
  return counts;
}

/** Undefined where nobody can read it with what is known here. */
async function queriesOf(
  round: TestEvaluation,
  route: AnyRoute,
  known: Readonly<Record<string, string>>,
): Promise<number | undefined> {
  const names = [...route.path.matchAll(/:(\w+)/g)].map(([, name = ""]) => name);
  if (names.some((name) => known[name] === undefined)) return undefined;
  const { method, url } = requestOf(route, Object.fromEntries(names.map((name) => [name, known[name]])));
  for (const name of READERS) {
    const cookie = [...round.person(name).cookies].map((pair) => pair.join("=")).join("; ");
    const read = () =>
      round.workspace.app.inject({
        method: method as "GET",
        url,
        headers: { cookie, host: "thangdiem.test" },
      });
    if ((await read()).statusCode !== 200) continue;
    const before = sent;
    await read();
    return sent - before;
  }
  return undefined;
}

test("no list asks the database more often because there are more units or more items in dispute", async () => {
  const few = await judged({ communes: ["Xã Bình Minh"], items: ITEMS.slice(0, 1) });
  const small = await queriesOfLists(few);
  await few.close();
  const many = await judged({
    communes: ["Xã Bình Minh", ...Array.from({ length: 7 }, (_, i) => `Xã Số ${i}`)],
    items: ITEMS,
  });
  const large = await queriesOfLists(many);
  await many.close();
  expect(COUNTED.filter((end) => ![...large.keys()].some((path) => path.endsWith(end)))).toEqual([]);
  const grown = [...large].filter(([path, count]) => count > (small.get(path) ?? 0) || count > QUERIES_MAX);
  expect(grown.map(([path, count]) => `${path}: ${small.get(path)} → ${count}`)).toEqual([]);
}, 900_000);
