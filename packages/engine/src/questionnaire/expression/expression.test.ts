import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  evaluate,
  parseExpression,
  type Seen,
  textOf,
  type Value,
  type Viewpoint,
  type World,
} from "./index.ts";

const ANSWERS: Readonly<Record<string, string>> = {
  age: "17",
  none: "",
  services: "land tax",
  born: "2009-05-04",
  name: "Nguyễn Văn An",
  half: "0.1",
};
const MEMBERS: readonly (readonly [age: string, name: string])[] = [
  ["40", "An"],
  ["7", "Bình"],
  ["12", "Chi"],
];

function named(name: string, trail: Viewpoint["trail"]): readonly Seen[] {
  const own = trail.find(({ repeat }) => repeat === "members");
  const column = ["mage", "mname"].indexOf(name);
  const rows = MEMBERS.map((row, at) => ({
    text: column < 0 ? "" : (row[column] ?? ""),
    trail: [{ repeat: "members", index: at + 1 }],
  }));
  if (name === "members") return rows;
  if (column >= 0) return own === undefined ? rows : rows.filter((_, at) => at + 1 === own.index);
  return name in ANSWERS ? [{ text: ANSWERS[name] ?? "", trail: [] }] : [];
}

const communes = [
  { name: "c1", label: "Ba Đình", province: "hn" },
  { name: "c2", label: "Sài Gòn", province: "hcm" },
];
const world: World = {
  named,
  choices: (list) =>
    list === "communes"
      ? communes.map((each) => ({ column: (name) => new Map(Object.entries(each)).get(name) }))
      : [],
  choiceLabel: (question, value) => (question === "services" && value === "land" ? "Đất đai" : ""),
  now: "2026-11-30T08:15:00+07:00",
  offset: 420,
  chance: () => 0.5,
  version: "3",
  isVietnamese: true,
  budget: { left: 1_000_000 },
};

function value(source: string, self = "", extra: Partial<Viewpoint> = {}): Value {
  const parsed = parseExpression(source);
  if (!parsed.ok) throw new Error(`${parsed.fault.code} at ${parsed.fault.at}: ${parsed.fault.message.en}`);
  world.budget.left = 1_000_000;
  return evaluate(parsed.value, { world, trail: [], self, asker: { trail: [], self }, ...extra });
}
const text = (source: string, self = "", extra: Partial<Viewpoint> = {}) =>
  textOf(value(source, self, extra));
const faultOf = (source: string) => {
  const parsed = parseExpression(source);
  return parsed.ok ? "none" : parsed.fault.code;
};

describe("an expression", () => {
  test.each([
    ["1 + 2 * 3", "7"],
    ["(1 + 2) * 3", "9"],
    ["7 div 2 - 1", "2.5"],
    ["-7 mod 3", "-1"],
    ["0.1 + 0.2 = 0.3", "true"],
    ["${half} + 0.2", "0.3"],
    ["2 > 1 and 1 > 2 or true()", "true"],
    ["${age} < 18", "true"],
    [". >= 18 and .<= 120", "false"],
    ["'17' = ${age}", "true"],
    ["${age}-1", "16"],
    ["${age} -1", "16"],
    ["${none} = ''", "true"],
    ["${none} > 0", "false"],
    ["string(${none} + 1)", ""],
    ["‘a’ = “a”", "true"],
    ["/data/group/age = 17", "true"],
    ["../age + 1", "18"],
    ["1 = 1 AND 2 = 2", "true"],
  ])("%s gives %s", (source, expected) => expect(text(source, "17")).toBe(expected));

  test.each([
    ["selected(${services}, 'tax')", "true"],
    ["selected(${services}, 'ta')", "false"],
    ["count-selected(${services})", "2"],
    ["selected-at(${services}, 1)", "tax"],
    ["jr:choice-name('land', '${services}')", "Đất đai"],
    ["jr:choice-name('land', ' /form/services ')", "Đất đai"],
    ["if(${age} >= 18, 'adult', 'minor')", "minor"],
    ["coalesce(${none}, 'nobody')", "nobody"],
    ["once(5)", "5"],
    ["not(selected(${services}, 'none') and count-selected(${services}) > 1)", "true"],
    ["boolean-from-string('TRUE')", "true"],
    ["checklist(1, 2, ${age} = 17, true(), false())", "true"],
    ["weighted-checklist(3, -1, true(), 2, false(), 9)", "false"],
  ])("knows choices and conditions: %s gives %s", (source, expected) => expect(text(source)).toBe(expected));

  test("once() keeps what the question has", () => expect(text("once(5)", "3")).toBe("3"));

  test.each([
    ["count(${members})", "3"],
    ["sum(${mage})", "59"],
    ["min(${mage})", "7"],
    ["max(${mage}, 60)", "60"],
    ["join(', ', ${mname})", "An, Bình, Chi"],
    ["indexed-repeat(${mname}, ${members}, 2)", "Bình"],
    ["indexed-repeat(${mname}, ${members}, 9)", ""],
    ["count(${members}[mage < 18])", "2"],
    ["${members}[position() = 3]/mname", "Chi"],
    ["sum(${mage}[. > 10])", "52"],
    ["${mage} > 39", "true"],
    ["count-non-empty(${mname})", "3"],
  ])("looks over repeated groups: %s gives %s", (source, expected) => expect(text(source)).toBe(expected));

  test("inside a repeated group a name means the own instance", () => {
    const inside = { trail: [{ repeat: "members", index: 2 }] };
    expect(text("${mname}", "", inside)).toBe("Bình");
    expect(text("position(..)", "", inside)).toBe("2");
    expect(text("indexed-repeat(${mage}, ${members}, position(..) - 1)", "", inside)).toBe("40");
    expect(text("count(${members})", "", inside)).toBe("3");
  });

  test("looks things up in lists of choices", () => {
    expect(text("instance('communes')/root/item[province = 'hcm']/label")).toBe("Sài Gòn");
    expect(text("count(instance('communes')/root/item[province != ''])")).toBe("2");
    expect(text("province = 'hn'", "", { column: (name) => (name === "province" ? "hn" : undefined) })).toBe(
      "true",
    );
  });

  test.each([
    ["round(2.5)", "3"],
    ["round(-2.5)", "-3"],
    ["round(1.005, 2)", "1.01"],
    ["int(-2.7)", "-2"],
    ["pow(2, 10)", "1024"],
    ["10 div 0", ""],
    ["number('abc')", ""],
    ["1000000 * 1000000 * 1000000 * 1000000", "1000000000000000000000000"],
    ["0.0000001 * 1", "0.0000001"],
    ["format-date('2026-09-02', '%d/%m/%Y')", "02/09/2026"],
    ["format-date(${born}, '%e %b %y')", "4 thg 5 09"],
    ["today()", "2026-11-30"],
    ["now()", "2026-11-30T08:15:00.000+07:00"],
    ["int((today() - ${born}) div 365.25)", "17"],
    ["date(decimal-date-time('2026-11-30') + 1)", "2026-12-01"],
    ["${born} < today()", "true"],
    ["date('2026-02-30')", ""],
    ["decimal-time('06:00')", "0.25"],
    ["'08:30' < '09:00'", "true"],
    ["string-length(${name})", "13"],
    ["substr(${name}, 0, 6)", "Nguyễn"],
    ["substring('12345', 2, 3)", "234"],
    ["substring-after('a/b', '/')", "b"],
    ["translate('a-b', '-', '_')", "a_b"],
    ["upper-case('đất')", "ĐẤT"],
    ["normalize-space('  a   b ')", "a b"],
    ["starts-with(${name}, 'Nguyễn') and ends-with(${name}, 'An')", "true"],
    ["regex('0912345678', '^0[0-9]{9}$')", "true"],
    ["regex('0912345678 ', '0[0-9]{9}')", "false"],
    ["version()", "3"],
    ["round(distance('10.7769 106.7009 0 0', '21.0285 105.8542') div 1000)", "1144"],
  ])("computes: %s gives %s", (source, expected) => expect(text(source)).toBe(expected));
});

describe("what cannot be read is named with its place", () => {
  test.each([
    ["selected(${a}, 'b'", "expression-malformed"],
    ["${a} = 'b", "expression-malformed"],
    ["${a", "expression-malformed"],
    ["1 +", "expression-malformed"],
    ["a b", "expression-malformed"],
    ["", "expression-malformed"],
    ["once(", "expression-malformed"],
    ["evil('x')", "function-unknown"],
    ["constructor('x')", "function-unknown"],
    ["pulldata('f', 'a', 'b', ${c})", "function-unsupported"],
    ["${last-saved#name}", "function-unsupported"],
    ["${a} | ${b}", "function-unsupported"],
    ["child::age", "function-unsupported"],
    ["@id", "function-unsupported"],
    ["if(1, 2)", "function-arguments"],
    ["regex(., '(a')", "pattern-malformed"],
    ["regex(., '(?=a)b')", "pattern-unsupported"],
    ["regex(., '((a{1,900}){1,900}){1,900}')", "pattern-too-large"],
  ])("%s: %s", (source, code) => expect(faultOf(source)).toBe(code));
  test("brackets in brackets in brackets, and more than a cell holds", () => {
    expect(faultOf(`${"(".repeat(400)}1${")".repeat(400)}`)).toBe("expression-too-deep");
    expect(faultOf(`${"1 + ".repeat(10_000)}1`)).toBe("expression-too-long");
  });

  test("a fault says where it stands and what to write", () => {
    const parsed = parseExpression("${a} > 5 & ${b}");
    expect(parsed).toMatchObject({ ok: false, fault: { at: 10, code: "expression-malformed" } });
  });

  test("any text is read or refused, and never throws", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (source) => {
        const parsed = parseExpression(source);
        if (parsed.ok) value(source);
      }),
    );
  });
  test("any sequence of lawful words is read or refused, and never throws", () => {
    const word = fc.constantFrom(
      "${age}",
      "(",
      ")",
      "[",
      "]",
      "/",
      ".",
      "..",
      "if(",
      "once(",
      ",",
      "'x'",
      "1",
      "div",
      "=",
      "-",
      "or",
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (words) => {
        const source = words.join(" ");
        if (parseExpression(source).ok) value(source);
      }),
      { numRuns: 500 },
    );
  });
});

describe("a hostile expression ends soon", () => {
  const milliseconds = (work: () => unknown) => {
    const from = performance.now();
    work();
    return performance.now() - from;
  };
  test("a regular expression that explodes elsewhere takes time by its size and the text's", () => {
    for (const pattern of ["(a+)+$", "(a|a)*b", "(a*)*b", "^(([a-z])+.)+[A-Z]([a-z])+$", "(.*)*(.*)*x"])
      expect(milliseconds(() => value(`regex('${"a".repeat(3_000)}!', '${pattern}')`))).toBeLessThan(2_000);
  });
  test("a chain of ten thousand terms is no danger to the stack", () =>
    expect(value(`${"1+".repeat(10_000)}1`)).toBe(10_001));
  test("a text that doubles itself ends with the budget, not with the memory", () => {
    const doubled = (depth: number): string =>
      depth === 0 ? "'xxxxxxxxxx'" : `concat(${doubled(depth - 1)}, ${doubled(depth - 1)})`;
    expect(parseExpression(doubled(10)).ok).toBe(true);
    const big = "x".repeat(30_000);
    expect(value(`concat(., ., ., .)`, big)).toBe("");
    expect(world.budget.left).toBeLessThan(0);
  });
});
