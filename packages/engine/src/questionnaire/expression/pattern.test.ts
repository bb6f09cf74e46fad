import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compilePattern, matches } from "./index.ts";

function fits(pattern: string, text: string): boolean {
  const compiled = compilePattern(pattern);
  if (!compiled.ok) throw new Error(compiled.fault.message.en);
  return matches(compiled.value, text);
}

describe("a pattern fits the whole text or not", () => {
  test.each([
    ["^[0-9]{10}$", "0912345678", true],
    ["[0-9]{10}", "09123456789", false],
    ["^\\d{3}-\\d{2,4}$", "123-4567", true],
    ["[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}", "an@example.vn", true],
    ["^(\\w+([-+.']\\w+)*)@(\\w+)\\.com$", "a.b@c.com", true],
    ["^[\\p{L} ]+$", "Nguyễn Văn An", true],
    ["[\\w\\-.]+", "a-b.c", true],
    ["[^\\s]+", "a b", false],
    ["(?i)ab+c", "ABBC", true],
    ["(?:ab)?c", "c", true],
    ["a{0}b", "b", true],
    ["[]a]", "]", true],
    ["[a-]", "-", true],
    ["x{,3}", "x{,3}", true],
    [".", "\n", false],
    ["\\bword\\b", "word", true],
    ["\\u00e9", "é", true],
    ["", "", true],
    ["|a", "", true],
    ["a+?", "aaa", true],
    ["😀+", "😀😀", true],
  ])("%s and %s: %s", (pattern, text, expected) => expect(fits(pattern, text)).toBe(expected));

  test("nothing stands so deep inside other things that reading it ends the program", () => {
    for (const deep of ["(".repeat(50_000), `a${"*".repeat(50_000)}`, `${"(".repeat(90)}a${")*".repeat(90)}`])
      expect([deep.slice(0, 3), compilePattern(deep).ok]).toEqual([deep.slice(0, 3), deep.length < 1_000]);
  });

  test("it agrees with the language's own expressions on simple patterns", () => {
    const piece = fc.constantFrom("a", "b", "c", "[ab]", "[^a]", ".", "\\d", "(a|b)", "(bc)");
    const times = fc.constantFrom("", "*", "+", "?", "{2}", "{1,3}");
    const pattern = fc.array(fc.tuple(piece, times), { maxLength: 5 }).map((all) => all.flat().join(""));
    fc.assert(
      fc.property(pattern, fc.stringMatching(/^[abc1]{0,7}$/), (source, text) => {
        expect(fits(source, text)).toBe(new RegExp(`^(?:${source})$`, "u").test(text));
      }),
      { numRuns: 2_000 },
    );
  });
});
