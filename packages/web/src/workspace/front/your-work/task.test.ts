import { expect, test } from "vitest";
import { byUrgency, type Task } from "./task.ts";

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
