/** Two programs on one database, each with connections, memory and routes of its own. */
import { claimRoutes, requestOf, signInRoutes } from "@thang-diem/contract";
import { inDatabase } from "@thang-diem/platform/db";
import { createApp } from "@thang-diem/platform/http";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { openTestEvaluation, type TestEvaluation } from "../preparing/evaluations/testing.ts";
import { openWorkspace } from "./open-workspace.ts";

let round: TestEvaluation;
let there: FastifyInstance;
let stop: () => Promise<void>;

beforeAll(async () => {
  round = await openTestEvaluation();
  const { database, home, context } = round.workspace;
  const ends: (() => Promise<void>)[] = [];
  await new Promise<void>((ready, failed) => {
    const closed = Promise.withResolvers<void>();
    const second = inDatabase(database, async (own) => {
      const workspace = await openWorkspace(
        { database: own, home },
        { clock: context.clock, policy: { secondFactorFor: [] } },
      );
      there = createApp({ authorize: workspace.authorize });
      await workspace.mount(there);
      await there.listen({ port: 0, host: "127.0.0.1" });
      const end = workspace.startWork();
      ends.push(() => there.close(), end);
      ready();
      await closed.promise;
    });
    second.catch(failed);
    ends.push(() => (closed.resolve(), second));
  });
  const endHere = round.workspace.startWork();
  stop = async () => {
    await endHere();
    for (const end of ends) await end();
  };
});
afterAll(async () => {
  await stop();
  await round.close();
});

const cookieOf = (name: string) => [...round.person(name).cookies].map((pair) => pair.join("=")).join("; ");

describe("what happens at one process is known at the other", () => {
  test("a colleague's typing: an open page there reads its form anew within two seconds", async () => {
    const unit = round.unit("Sở Nội vụ");
    const place = {
      evaluationId: unit.evaluationId,
      roundId: unit.roundId,
      unitVersionId: unit.unitVersionId,
    };
    const { port } = there.server.address() as { port: number };
    const { url } = requestOf(claimRoutes.news, place);
    const news = await fetch(`http://127.0.0.1:${port}${url}`, {
      headers: { cookie: cookieOf("clerk Sở Nội vụ"), host: "thangdiem.test" },
    });
    expect(news.status).toBe(200);
    let heard = "";
    void (async () => {
      for await (const part of news.body ?? []) heard += Buffer.from(part).toString("utf8");
    })().catch(() => undefined);
    await vi.waitFor(() => expect(heard).toContain("retry"), { timeout: 5_000 });
    await vi.waitFor(
      async () => {
        await round.person("clerk Sở Nội vụ").call(claimRoutes.save, {
          ...place,
          changes: [{ id: crypto.randomUUID(), item: "1.1.1", field: "issued", before: "", value: "có" }],
        });
        await vi.waitFor(() => expect(heard).toContain("event: state"), { timeout: 2_000 });
      },
      { timeout: 10_000 },
    );
  });

  test("a session that was ended: the other process lets nobody in with it any more, at once", async () => {
    const cookie = cookieOf("leader Sở Nội vụ");
    const asked = async () =>
      (
        await there.inject({
          method: "GET",
          url: "/api/my/notices/count",
          headers: { cookie, host: "thangdiem.test" },
        })
      ).statusCode;
    expect(await asked()).toBe(200);
    await round.person("leader Sở Nội vụ").call(signInRoutes.signOut, {});
    // The test's clock stands still: without the news the session would be believed for ever.
    await vi.waitFor(async () => expect(await asked()).toBe(401), { timeout: 2_000, interval: 20 });
  });
});
