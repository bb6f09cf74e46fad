import { expect, test } from "vitest";
import { fuzz } from "./fuzz.ts";

/** `npm run fuzz` goes on for ten minutes; here each parser gets a few dozen broken files. */
test("no parser that a stranger reaches throws, hangs or swells on a broken file", async () => {
  const report = await fuzz((runs) => runs < 400);
  expect(report.crashes).toEqual([]);
  expect(report.runs).toBe(400);
  expect(report.grown_bytes).toBeLessThan(300 * 1024 * 1024);
  // On a quiet machine under a second; others may be at work beside the tests.
  expect(report.slowest_ms).toBeLessThan(10_000);
});
