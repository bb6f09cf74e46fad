import { expect, test } from "vitest";
import { fuzz, FUZZ_LIMITS } from "./fuzz.ts";

/** `npm run fuzz` goes on for ten minutes; here each parser gets a few dozen broken files. */
test("no parser that a stranger reaches throws, hangs or swells on a broken file", async () => {
  const reports = await fuzz((runs) => runs < 40);
  expect(reports.length).toBeGreaterThan(15);
  for (const { parser, runs, crashes, grown_bytes, slowest_ms } of reports) {
    expect([parser, runs, crashes]).toEqual([parser, 40, []]);
    expect([parser, grown_bytes < FUZZ_LIMITS.grown_bytes]).toEqual([parser, true]);
    // On a quiet machine under a second; others may be at work beside the tests.
    expect([parser, slowest_ms < 10_000]).toEqual([parser, true]);
  }
});
