import { expect, test } from "vitest";
import { statusOf } from "./status.ts";

const on = (state: "open" | "done" | "proved", due: string | null, done_at: Date | null = null) =>
  statusOf({ state, due, done_at }, "2026-06-30");

test("the last day is in time, the day after is late, without a date nothing is late", () => {
  expect(on("open", "2026-06-30")).toBe("on-time");
  expect(on("open", "2026-06-29")).toBe("late");
  expect(on("open", null)).toBe("on-time");
});

test("what was done keeps the day on which it was done, by the calendar of Viet Nam", () => {
  expect(on("done", "2026-06-01", new Date("2026-06-01T16:59:00Z"))).toBe("done");
  expect(on("done", "2026-06-01", new Date("2026-06-01T17:01:00Z"))).toBe("done-late");
  expect(on("proved", "2026-06-01", new Date("2026-06-20T00:00:00Z"))).toBe("proved");
});
