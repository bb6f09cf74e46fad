import { expect, test } from "vitest";
import { byUrgency, daysUntil, type Task } from "./task.ts";

const task = (key: string, closesAt?: string): Task => ({
  key,
  title: key,
  about: "",
  go: "",
  to: "/",
  ...(closesAt !== undefined && { closesAt }),
});

test("what ends first stands first, what has no end stands last", () => {
  const tasks = [
    task("no end"),
    task("later", "2026-12-20T10:00:00.000Z"),
    task("soon", "2026-12-10T10:00:00.000Z"),
  ];
  expect(byUrgency(tasks).map(({ key }) => key)).toEqual(["soon", "later", "no end"]);
});

test("days are whole days of 24 hours, and what ended an hour ago is a day overdue", () => {
  const now = "2026-11-30T10:00:00.000Z";
  expect(daysUntil("2026-12-12T10:00:00.000Z", now)).toBe(12);
  expect(daysUntil("2026-12-01T09:59:00.000Z", now)).toBe(0);
  expect(daysUntil("2026-11-30T09:00:00.000Z", now)).toBe(-1);
});
