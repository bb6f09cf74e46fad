import { requestOf, type AnyRoute, type RouteText, type RouteReply } from "../packages/contract/src/index.ts";
import type { TestEvaluation, TestPerson } from "../packages/office/src/preparing/evaluations/testing.ts";

/** A request as a browser sends it, answered by the server's own routes; checked to be answered with 200. */
export async function call<R extends AnyRoute>(
  round: TestEvaluation,
  person: TestPerson,
  route: R,
  input: RouteText<R>,
): Promise<RouteReply<R>> {
  const { method, url } = requestOf(route, input);
  const cookie = [...person.cookies].map((pair) => pair.join("=")).join("; ");
  const { statusCode, body } = await round.workspace.app.inject({
    method: method as "GET",
    url,
    headers: { cookie, host: "thangdiem.test" },
  });
  if (statusCode !== 200) throw new Error(`${url} answered ${statusCode}: ${body.slice(0, 400)}`);
  return JSON.parse(body) as RouteReply<R>;
}

/** Milliseconds, in the middle of nine runs after one to warm up. */
export function medianOf(work: () => Promise<unknown>): Promise<number> {
  return medianAfter(() => Promise.resolve(), work);
}

/** The same of work before each of which something else happens that is not measured. */
export async function medianAfter(
  before: () => Promise<unknown>,
  work: () => Promise<unknown>,
): Promise<number> {
  await before();
  await work();
  const times: number[] = [];
  for (let run = 0; run < 9; run += 1) {
    await before();
    times.push(await timed(work));
  }
  return times.toSorted((a, b) => a - b)[4] ?? Number.NaN;
}

/** Milliseconds. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}
