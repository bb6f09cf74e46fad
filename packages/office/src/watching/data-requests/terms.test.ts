import { expect, test } from "vitest";
import { termsOf } from "./terms.ts";

const terms = (receivedOn: string, withProcessor = false, extended = false) =>
  Object.values(termsOf({ receivedOn, withProcessor, extended }));

test("a request is answered within two working days and done within fifteen, twenty, or fifteen more", () => {
  // A Monday, a Friday, a Saturday.
  expect(terms("2026-11-23")).toEqual(["2026-11-25", "2026-12-08"]);
  expect(terms("2026-11-27")).toEqual(["2026-12-01", "2026-12-12"]);
  expect(terms("2026-11-28")).toEqual(["2026-12-01", "2026-12-13"]);
  expect(terms("2026-12-21", true)).toEqual(["2026-12-23", "2027-01-10"]);
  expect(terms("2026-12-21", true, true)).toEqual(["2026-12-23", "2027-01-25"]);
});
