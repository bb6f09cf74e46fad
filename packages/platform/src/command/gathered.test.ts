import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { gathered } from "./gathered.ts";

test("what comes while others are at work is done together, each with its own answer", async () => {
  const rounds: number[][] = [];
  const ask = gathered(
    async (numbers: readonly number[]) => (
      rounds.push([...numbers]),
      await sleep(5),
      numbers.map((n) => n * 10)
    ),
    () => 1,
    3,
  );
  expect(await Promise.all([1, 2, 3, 4, 5].map(ask))).toEqual([10, 20, 30, 40, 50]);
  expect(rounds).toEqual([[1], [2, 3, 4], [5]]);
  expect(await ask(6)).toBe(60);
});

test("one that is bigger than what fits together is done alone", async () => {
  const rounds: number[][] = [];
  const ask = gathered(
    async (numbers: readonly number[]) => (rounds.push([...numbers]), await sleep(1), numbers),
    (n) => n,
    10,
  );
  await Promise.all([1, 40, 6, 4, 1].map(ask));
  expect(rounds).toEqual([[1], [40], [6, 4], [1]]);
});

test("who asks for the impossible fails alone", async () => {
  const ask = gathered(
    async (numbers: readonly number[]) => (await sleep(1), numbers.map((n) => (n < 0 ? fail(n) : n))),
    () => 1,
    10,
  );
  const answers = await Promise.allSettled([1, 2, -3, 4].map(ask));
  expect(answers.map((each) => (each.status === "fulfilled" ? each.value : String(each.reason)))).toEqual([
    1,
    2,
    "Error: -3",
    4,
  ]);
});

function fail(n: number): never {
  throw new Error(String(n));
}
