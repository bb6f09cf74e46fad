import { spawnSync } from "node:child_process";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { MessageChannel } from "node:worker_threads";
import { afterAll, describe, expect, test } from "vitest";
import { ProblemError } from "../problems/index.ts";
import { endThreads } from "./index.ts";
import { count, countAlone, echo, fall, nested, refuse, spin, spinShortly, wait } from "./testing-work.ts";

afterAll(() => endThreads());

describe("work beside the event loop", () => {
  test("answers as the function does, tells of its progress, and leaves the loop free", async () => {
    await count(1, () => undefined);
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const told: number[] = [];
    const { sum, at } = await count(1_000, (upTo) => told.push(upTo));
    expect(sum).toBeGreaterThan(0);
    expect([at.get("end"), told]).toEqual([new Date(0), [1_000]]);
    expect(delay.max / 1e6).toBeLessThan(500);
  });

  test("throws what the work throws, a problem with its words", async () => {
    await expect(refuse()).rejects.toMatchObject({
      problem: { code: "no-way", message: { vi: "Không được." } },
    });
    await expect(count(1, Symbol("cannot be sent") as never)).rejects.toThrow("could not be cloned");
    expect((await count(1, () => undefined)).at.size).toBe(1);
  });

  test("fails with words when its thread ends, and the next call gets another thread", async () => {
    const failed = await fall().catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(ProblemError);
    expect(failed).toMatchObject({ problem: { code: "thread-ended" } });
    expect(await wait(1)).toBe(1);
    const begun = countAlone(60_000, () => undefined);
    const ended = expect(begun).rejects.toMatchObject({ problem: { code: "thread-ended" } });
    await sleep(50);
    await endThreads();
    await ended;
    expect(await wait(2)).toBe(2);
  });

  test("takes more calls than there are threads, each in its turn", async () => {
    expect(await Promise.all(Array.from({ length: 9 }, (_, n) => wait(n)))).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7, 8,
    ]);
  });

  test("is ended when its time is over, whatever it does, and says so; the next call has a thread again", async () => {
    const begun = performance.now();
    await expect(spinShortly(() => undefined)).rejects.toMatchObject({
      problem: { code: "thread-too-long", message: { vi: expect.stringContaining("0.5 giây") } },
    });
    expect(performance.now() - begun).toBeLessThan(10_000);
    expect(await wait(3)).toBe(3);
  });

  test("is ended when whoever asked goes away, and is not begun when it still waits", async () => {
    const gone = new AbortController();
    const began = Array.from({ length: 2 }, () => Promise.withResolvers<void>());
    const running = began.map(({ resolve }) => spin(resolve, gone.signal));
    await Promise.all(began.map(({ promise }) => promise));
    const waiting = spin(() => undefined, gone.signal);
    gone.abort();
    for (const work of [...running, waiting])
      await expect(work).rejects.toMatchObject({ problem: { code: "thread-given-up" } });
    expect(await wait(4)).toBe(4);
  });

  test("hears through a port that it is handed", async () => {
    const { port1, port2 } = new MessageChannel();
    const heard = new Promise((resolve) => port1.once("message", resolve));
    const echoed = echo(port2);
    port1.postMessage("xin chào");
    expect(await heard).toBe("xin chào");
    port1.close();
    expect(await echoed).toBe(1);
  });

  test("runs where it is when it is called inside a thread", async () => {
    expect(await nested()).toBe(1);
  });

  test("keeps no program alive", () => {
    const { status, stdout } = spawnSync(
      process.execPath,
      [join(import.meta.dirname, "testing-program.ts")],
      { encoding: "utf8", timeout: 30_000 },
    );
    expect([status, stdout]).toEqual([0, "1"]);
  });
});
