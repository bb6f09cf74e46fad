import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readNumber, shiftPoint } from "./read-number.ts";

function decimalOf(text: string, mark?: "comma" | "point"): string {
  const reading = readNumber(text, mark);
  return reading.kind === "number" ? reading.decimal + (reading.percent ? "%" : "") : reading.kind;
}

describe("a number in a file is read", () => {
  test.each([
    ["75,24", "75.24"],
    ["75.24", "75.24"],
    ["1.234,5", "1234.5"],
    ["1,234.5", "1234.5"],
    ["1.234.567", "1234567"],
    ["1,234,567.890", "1234567.89"],
    ["1 234,5", "1234.5"],
    ["1\u00A0234\u202F567", "1234567"],
    ["1\u00A0234", "1234"],
    ["0,125", "0.125"],
    ["0.125", "0.125"],
    ["1234.567", "1234.567"],
    ["1.26411", "1.26411"],
    ["-3,50", "-3.5"],
    ["−3,50", "-3.5"],
    ["+7", "7"],
    ["92,18%", "92.18%"],
    ["92,18 %", "92.18%"],
    ["007", "7"],
    ["-0,0", "0"],
    [",5", "0.5"],
  ])("%s as %s", (text, decimal) => {
    expect(decimalOf(text)).toBe(decimal);
  });

  test.each(["1.234", "1,234", "-12.345", "999,999"])("%s as a question", (text) => {
    expect(readNumber(text).kind).toBe("ambiguous");
  });

  test("as the person who imports has answered", () => {
    expect(decimalOf("1.234", "comma")).toBe("1234");
    expect(decimalOf("1.234", "point")).toBe("1.234");
    expect(decimalOf("1,234", "comma")).toBe("1.234");
    expect(decimalOf("1,234", "point")).toBe("1234");
  });

  test.each([
    "",
    "abc",
    "1,2,3",
    "1.23.456",
    "1..2",
    "1,2.3,4",
    "12 34",
    "=1+1",
    "1e5",
    "%",
    ".",
    "1,234.567,8",
    "5 điểm",
  ])("%j as no number", (text) => {
    expect(readNumber(text)).toEqual({ kind: "not-a-number" });
  });

  test("the same whichever way it was written", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999_999_999 }),
        fc.integer({ min: 0, max: 99 }),
        (whole, cents) => {
          const fraction = String(cents).padStart(2, "0");
          const grouped = (mark: string) => String(whole).replace(/\B(?=(\d{3})+$)/g, mark);
          const plain = decimalOf(`${whole}.${fraction}`);
          const others = [
            `${whole},${fraction}`,
            `${grouped(".")},${fraction}`,
            `${grouped(",")}.${fraction}`,
            `${grouped(" ")},${fraction}`,
          ];
          expect(others.map((text) => decimalOf(text))).toEqual(others.map(() => plain));
          expect(Number(plain)).toBe(Number(`${whole}.${fraction}`));
        },
      ),
    );
  });
});

test("moving the decimal point there and back changes nothing", () => {
  expect(shiftPoint("92.18", -2)).toBe("0.9218");
  expect(shiftPoint("0.9218", 2)).toBe("92.18");
  expect(shiftPoint("-5", -2)).toBe("-0.05");
  fc.assert(
    fc.property(
      fc.integer(),
      fc.integer({ min: 0, max: 6 }),
      fc.integer({ min: -8, max: 8 }),
      (digits, decimals, places) => {
        const decimal = shiftPoint(String(digits), -decimals);
        expect(shiftPoint(shiftPoint(decimal, places), -places)).toBe(decimal);
      },
    ),
  );
});
