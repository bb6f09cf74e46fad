import { expect, test } from "vitest";
import { newId } from "./index.ts";

test("an id is a UUIDv7 that begins with its millisecond", () => {
  const id = newId(new Date("2026-07-01T00:00:00.000Z"));
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(parseInt(id.replaceAll("-", "").slice(0, 12), 16)).toBe(Date.parse("2026-07-01T00:00:00.000Z"));
});

test("later ids sort after earlier ones and never repeat", () => {
  const ids = Array.from({ length: 500 }, (_unused, ms) => newId(new Date(1_700_000_000_000 + ms)));
  expect(ids.toSorted()).toEqual(ids);
  expect(new Set(Array.from({ length: 1000 }, () => newId())).size).toBe(1000);
});
