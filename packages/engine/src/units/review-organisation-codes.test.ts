import { expect, test } from "vitest";
import { reviewOrganisationCodes } from "./review-organisation-codes.ts";

const of = (...codes: string[]) =>
  reviewOrganisationCodes(codes.map((code, i) => ({ name: `Cơ quan ${i}`, code })));

test("both directions are given, whichever a body wrote", () => {
  expect(of("H49.02", "000.00.03.H49").map(({ qd20, qcvn102 }) => [qd20, qcvn102])).toEqual([
    ["H49.02", "000.00.02.H49"],
    ["H49.03", "000.00.03.H49"],
  ]);
});

test("a body without a code, an unreadable one, and two with the same in different directions", () => {
  expect(of("", "H4", "H49.02", "000.00.02.H49").map(({ findings }) => findings)).toEqual([
    ["missing"],
    ["invalid"],
    ["doubled"],
    ["doubled"],
  ]);
});

test("a letter O among digits and a zero for the letter are found, with what was meant", () => {
  expect(of("H49.O2", "000.0O.02.H49", "H4O", "H49.AO1").map(({ suggestion }) => suggestion)).toEqual([
    "H49.02",
    "000.00.02.H49",
    "H40",
    "",
  ]);
  expect(of("H49.O2")[0]?.findings).toEqual(["letter-o"]);
  // A code that is probably mistyped is not converted as though it were right.
  expect(of("H49.O2")[0]).toMatchObject({ qd20: "", qcvn102: "" });
  expect(of("H4O")[0]?.findings).toEqual(["invalid", "letter-o"]);
});
