/** Ids of another evaluation or of another unit, on every route of the contract: refused, and nothing changed. */
import { PERMISSIONS, requestOf, type Role, ROUTES, type AnyRoute, type Scope } from "@thang-diem/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { TEST_HOST, type Visitor } from "../../packages/office/src/composition/testing.ts";
import { attempts, idsIn, type Attempt } from "./foreign-ids.ts";
import { openTwoEvaluations, type TwoEvaluations } from "./two-evaluations.ts";

let all: TwoEvaluations;
let before: Awaited<ReturnType<typeof everything>>;
beforeAll(async () => {
  all = await openTwoEvaluations();
  before = await everything();
}, 600_000);
afterAll(() => all.ours.close());

/** Ids of no evaluation: accounts, bodies and units of the country, which every office names; schemes by their hash. */
const OF_EVERYBODY = ["accountId", "organisationId", "topUnitId", "groupId", "schemeHash", "item"];
/** These concern the account of whoever asks, or have a test of their own. */
const ELSEWHERE =
  /^\/api\/(my|session|accounts|data-requests|fieldwork|organisations|schemes|units|unit-changes|evaluations$)/;
const TRIED = ROUTES.filter(({ path }) => path.includes(":evaluationId"));

test.each(TRIED.map((route) => [`${route.method} ${route.path}`, route] as const))(
  "%s",
  async (_name, route) => {
    const answers: string[] = [];
    for (const [role, visitor] of all.attackers)
      for (const attempt of attemptsOf(route, role)) {
        const { status, code } = await answerTo(visitor, route, attempt);
        if (status !== 403 && status !== 404)
          answers.push(`${role} ${attempt.foreign.join("+")}: ${status} ${code}`);
      }
    expect(answers).toEqual([]);
    if (route.method === "GET") return;
    const was = before;
    before = await everything();
    expect(before).toEqual(was);
  },
);

test("every name of an id that a route takes is tried", () => {
  const known = new Set([...Object.keys(all.ofOthers), ...OF_EVERYBODY]);
  const named = new Set(TRIED.flatMap((route) => idsIn(route)));
  expect([...named].filter((name) => !known.has(name))).toEqual([]);
  expect(Object.entries(all.ofOthers).filter(([, id]) => id === "")).toEqual([]);
  const others = ROUTES.filter((route) => !TRIED.includes(route) && idsIn(route).length > 0);
  expect(others.filter(({ path }) => !ELSEWHERE.test(path)).map(({ path }) => path)).toEqual([]);
});

/** A role is tried where it has the right at all; who has not is refused before any id is looked at. */
function attemptsOf(route: AnyRoute, role: Role): Attempt[] {
  if (route.permission === "public") return [];
  const row: { readonly roles: Partial<Record<Role, Scope>> } = PERMISSIONS[route.permission];
  const scope = row.roles[role];
  if (scope === undefined) return [];
  const neighbours = scope === "own-unit" ? attempts(route, all.own, all.ofNeighbour) : [];
  return [...attempts(route, all.own, all.ofOthers), ...neighbours];
}

async function answerTo(visitor: Visitor, route: AnyRoute, { input }: Attempt) {
  const cookie = [...visitor.cookies].map((pair) => pair.join("=")).join("; ");
  const { method, url, json } = requestOf(route, input);
  const isFile = route.kind === "upload" || route.kind === "part";
  const payload = isFile ? Buffer.from("Đơn vị;Tiêu chí;Dữ kiện;Giá trị;Nguồn\n") : json;
  const type = isFile ? "application/octet-stream" : "application/json";
  const answer = await all.ours.workspace.app.inject({
    method: method as "GET",
    url,
    headers: { host: TEST_HOST, cookie, ...(payload !== undefined && { "content-type": type }) },
    ...(payload !== undefined && { payload }),
  });
  const { code = "" } = answer.body.startsWith("{") ? answer.json<{ readonly code?: string }>() : {};
  return { status: answer.statusCode, code };
}

/** A sum over every table but the log, sessions, counts of guesses and the sums of the board, which reading renews. */
async function everything(): Promise<ReadonlyMap<unknown, unknown>> {
  const client = await all.ours.workspace.database.pool.connect();
  try {
    const tables = await client.query(
      "select tablename from pg_tables where schemaname = 'public' and tablename !~ '^(audit|session|lock|board)'",
    );
    const sums = tables.rows.map(
      ({ tablename }: Record<string, unknown>) =>
        `select '${String(tablename)}' as name, ` +
        `md5(coalesce(string_agg(t::text, '' order by t::text), '')) as sum from "${String(tablename)}" t`,
    );
    const summed = await client.query(sums.join(" union all "));
    return new Map(summed.rows.map(({ name, sum }: Record<string, unknown>) => [name, sum]));
  } finally {
    client.release();
  }
}
