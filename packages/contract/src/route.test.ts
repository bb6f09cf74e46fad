import { expect, test } from "vitest";
import {
  calendarRoutes,
  claimRoutes,
  FIELD_LENGTH_MAX,
  parseInput,
  requestOf,
  BODY_BYTES_MAX,
} from "./index.ts";
import { CHANGES_MAX, CHANGES_TEXT_MAX } from "./claims.ts";

const ID = "019a9f3c-8f0e-7c1d-b7a4-3f1f0c2d9e55";
const PLACE = { evaluationId: ID, roundId: ID, unitVersionId: "so" };
const change = (before: string, value: string) => ({ id: ID, item: "1.1", field: "@note", before, value });

test("halves of characters and control characters stop at the door, in whatever field they come", () => {
  const claim = parseInput(claimRoutes.save.input, {
    ...PLACE,
    unitVersionId: "s\u0000o",
    changes: [change("", "a\u0000b\ud83d c\u000bd\u0002\u001f 😀\r\ne")],
  });
  expect(claim.ok && [claim.value.unitVersionId, claim.value.changes[0]?.value]).toEqual([
    "so",
    "ab c\nd 😀\ne",
  ]);
  const returned = parseInput(claimRoutes.giveBack.input, { ...PLACE, reason: "thiếu\u0000 số\udc00 liệu" });
  expect(returned.ok && returned.value.reason).toBe("thiếu số liệu");
  const extended = parseInput(calendarRoutes.extend.input, {
    evaluationId: ID,
    units: [{ roundId: ID, unitVersionId: "so" }],
    kind: "self-assessment",
    closesAt: "2026-12-01T10:00",
    reason: "\u0001\u0002",
  });
  expect(extended.ok ? [] : extended.faults.map(({ field, code }) => [field, code])).toEqual([
    ["reason", "reason-missing"],
  ]);
});

test("the most that a form may send at once fits into a body that the server reads", () => {
  const filled = (letter: string) => {
    const text = letter.repeat(CHANGES_TEXT_MAX / CHANGES_MAX / 2);
    return { ...PLACE, changes: Array.from({ length: CHANGES_MAX }, () => change(text, text)) };
  };
  const most = filled("x");
  expect(parseInput(claimRoutes.save.input, most).ok).toBe(true);
  // A control character travels as six: \\u0001.
  expect((requestOf(claimRoutes.save, filled("\u0001")).json ?? "").length).toBeLessThan(BODY_BYTES_MAX);
  const more = { ...PLACE, changes: [...most.changes.slice(1), change("", "x".repeat(FIELD_LENGTH_MAX))] };
  expect(parseInput(claimRoutes.save.input, more).ok).toBe(false);
});

test("a text that an Excel cell brought in can be replaced by a shorter one", () => {
  const long = "x".repeat(25_600);
  expect(parseInput(claimRoutes.save.input, { ...PLACE, changes: [change(long, "Bản ngắn")] }).ok).toBe(true);
  expect(parseInput(claimRoutes.save.input, { ...PLACE, changes: [change("", long)] }).ok).toBe(false);
});
