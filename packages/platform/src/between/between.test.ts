import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import type { Database } from "../db/index.ts";
import { openTestDatabase } from "../db/testing.ts";
import { SILENT } from "../log/index.ts";
import { type Between, type Hearing, openBetween } from "./index.ts";

let database: Database;
const open: Between[] = [];
beforeAll(async () => void (database = await openTestDatabase()));
afterEach(() => Promise.all(open.splice(0).map((each) => each.stop())));
afterAll(() => database.close());

/** One process, as far as others can tell. */
function joined(): { readonly between: Between; readonly heard: Hearing[] } {
  const heard: Hearing[] = [];
  const between = openBetween(database, SILENT, (each) => heard.push(each));
  open.push(between);
  return { between, heard };
}

const said = (topic: string): Hearing => ({ is: "said", topic });
const soon = (check: () => void) => vi.waitFor(check, { timeout: 5_000, interval: 10 });
/** Until both listen: what is said before nobody hears. */
async function meet(one: ReturnType<typeof joined>, other: ReturnType<typeof joined>): Promise<void> {
  await soon(() => {
    one.between.say("hello");
    expect(other.heard).toContainEqual(said("hello"));
  });
}

test("what one process says every other hears, once, and itself not", async () => {
  const [one, two, three] = [joined(), joined(), joined()];
  await meet(one, two);
  await meet(one, three);
  for (const topic of ["a", "b", "a"]) one.between.say(topic);
  for (const { heard } of [two, three])
    await soon(() =>
      expect(heard.filter((each) => each.is === "lost" || each.topic !== "hello")).toEqual([
        said("a"),
        said("b"),
      ]),
    );
  expect(one.heard).toEqual([]);
});

test("more topics than one message holds all arrive", async () => {
  const [one, two] = [joined(), joined()];
  await meet(one, two);
  const topics = Array.from({ length: 130 }, (_, n) => `evaluation ${"x".repeat(120)} ${n}`);
  for (const topic of topics) one.between.say(topic);
  await soon(() => expect(two.heard).toEqual(expect.arrayContaining(topics.map(said))));
});

test("a connection that breaks is made anew, and whoever listens is told that something may be lost", async () => {
  const [one, two] = [joined(), joined()];
  await meet(one, two);
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and query = 'listen thangdiem'`.execute(database.db);
  await soon(() => expect(two.heard).toContainEqual({ is: "lost" }));
  two.heard.length = 0;
  await meet(one, two);
  await sleep(50);
});
