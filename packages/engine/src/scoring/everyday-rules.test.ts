import { describe, expect, test } from "vitest";
import { parseScheme, runGoldenCases, type Scheme } from "../index.ts";
import { calendarOf } from "../scheme/index.ts";
import { between } from "./between-days.ts";
import { computeRound, readFacts } from "./index.ts";

const HEAD = `scheme: thuong-gap
version: "1"
status: sample
title: { vi: Quy tắc thường gặp, en: Everyday rules }
basis: { d1: { document: Văn bản ví dụ } }
years: { from: 2026 }
units: [xã]
levels: [{ vi: lĩnh vực, en: domain }, { vi: tiêu chí, en: item }]
ranking: { on: exact, ties: shared-gap }
groups: by-round
`;
const facts = (...declared: string[]) => `facts: { ${declared.join(", ")} }`;
const count = (name: string) => `${name}: { kind: count, vi: ${name}, en: ${name} }`;
const date = (name: string) => `${name}: { kind: date, vi: ${name}, en: ${name} }`;
const share = (name: string) => `${name}: { kind: share, vi: ${name}, en: ${name} }`;

function item(code: string, points: number, declared: string, rule: string, cases = "[]"): string {
  return `  - code: "${code}"
    title: { vi: Mục ${code}, en: Item ${code} }
    points: ${points}
    ${declared}
    rule: ${rule}
    cases: ${cases}
`;
}

function lawful(items: string, points: number, more = "", index = ""): Scheme {
  const read = parseScheme(
    `${HEAD}${more}index: { value: points, points: ${points}, show: { decimals: 2 }${index} }\nitems:\n${items}`,
  );
  if (!read.ok) throw new Error(read.faults.map(({ line, message }) => `${line} ${message.vi}`).join("\n"));
  return read.value;
}

function results(scheme: Scheme, table: readonly (readonly [string, string, string, string, string])[]) {
  const read = readFacts(
    scheme,
    table.map(([unit, group, code, fact, value]) => ({ unit, group, item: code, fact, value })),
  );
  if (!read.ok) throw new Error(read.faults.map(({ message }) => message.vi).join("\n"));
  return computeRound(scheme, read.value);
}

/** Two cases of one item, both borne out, and the sentence of a unit. */
function sentence(
  declared: string,
  rule: string,
  cases: string,
  values: Readonly<Record<string, string>>,
  more = "",
): { vi: string; en: string } | undefined {
  const scheme = lawful(item("1", 10, declared, rule, cases), 10, more);
  expect(runGoldenCases(scheme).failed).toEqual([]);
  const [result] = results(
    scheme,
    Object.entries(values).map(([fact, value]) => ["A", "g", "1", fact, value] as const),
  );
  return result?.tree.children[0]?.sentence;
}

describe("a quantity", () => {
  // Quyết định 766/QĐ-TTg, 23/6/2022: files settled in time are those before and those on the day
  test("may be a sum over a sum: before and on the day, of all", () => {
    expect(
      sentence(
        facts(count("early"), count("onTime"), count("all")),
        "{ kind: proportional, of: (early + onTime) / all }",
        "[{ given: { early: 40, onTime: 45, all: 100 }, points: 8.5 " +
          "}, { given: { early: 0, onTime: 0, all: 4 }, points: 0 }]",
        { early: "40", onTime: "45", all: "100" },
      ),
    ).toEqual({
      vi: "(early 40 + onTime 45) / all 100 = 85%, nhân với 10 điểm: 8,5/10 điểm.",
      en: "(early 40 + onTime 45) / all 100 = 85%, times 10 points: 8.5 of 10 points.",
    });
  });

  test("may hold constants: thousands of inhabitants, cases beyond the second", () => {
    expect(
      sentence(
        facts(count("cases")),
        "{ kind: per-unit, of: cases - 2, each: 0.5 }",
        "[{ given: { cases: 2 }, points: 0 }, { given: { cases: 5 }, points: 1.5 }]",
        { cases: "5" },
      )?.vi,
    ).toBe("Cases 5 − 2 = 3, mỗi trường hợp 0,5 điểm: 1,5/10 điểm.");
    expect(
      sentence(
        facts(count("visits")),
        "{ kind: step-by-count, of: visits / 1000, bands: [{ from: 3, points: 10 }, { otherwise: true, points: 0 }] }",
        "[{ given: { visits: 3000 }, points: 10 }]",
        { visits: "2999" },
      )?.vi ?? "",
    ).toContain("Visits 2.999 / 1.000 = 2,999");
  });

  test("may count days from a fixed day", () => {
    expect(
      sentence(
        facts(date("sent")),
        "{ kind: step-by-delay, of: sent - 2026-01-15, bands: [{ upTo: 0, " +
          "points: 10 }, { upTo: 5, points: 5 }, { beyond: 5, points: 0 }] }",
        "[{ given: { sent: 2026-01-15 }, points: 10 }, { given: { sent: " +
          "2026-01-18 }, points: 5 }, { given: { sent: 2026-02-15 }, points: 0 }]",
        { sent: "18/01/2026" },
      )?.vi,
    ).toMatch(/^Sent 18\/01\/2026 − 15\/01\/2026 = 3 ngày, thuộc mức .*: 5\/10 điểm\.$/);
  });

  // Nghị định 61/2018/NĐ-CP counts terms in working days; days off: Bộ luật Lao động 2019, Điều 112
  test("may count working days, with a calendar of days off, and whole months", () => {
    expect(
      sentence(
        facts(date("due"), date("done")),
        "{ kind: step-by-delay, of: workingDays(done - due), bands: " +
          "[{ upTo: 1, points: 10 }, { beyond: 1, points: 0 }] }",
        "[{ given: { due: 2026-04-29, done: 2026-05-04 }, points: 10 }, " +
          "{ given: { due: 2026-04-29, done: 2026-05-05 }, points: 0 }]",
        { due: "2026-04-29", done: "2026-05-04" },
        "holidays: [2026-04-30, 2026-05-01]\n",
      )?.vi,
    ).toMatch(/^Done 04\/05\/2026 − due 29\/04\/2026 = 1 ngày làm việc, /);
    expect(between("2026-01-31", "2026-02-28", { unit: "months", calendar: calendarOf([]) })?.text).toBe("1");
    expect(between("2026-01-31", "2026-03-30", { unit: "months", calendar: calendarOf([]) })?.text).toBe("1");
    expect(between("2026-03-15", "2026-01-15", { unit: "months", calendar: calendarOf([]) })?.text).toBe(
      "-2",
    );
  });

  const OVERDUE = item(
    "1",
    10,
    facts(date("due"), date("done")),
    "{ kind: step-by-delay, of: workingDays(done - due), bands: [{ upTo: 1, points: 10 }, { beyond: 1, points: 0 }] }",
  );
  const lateBy = (due: string, done: string) =>
    results(lawful(OVERDUE, 10, "holidays: viet-nam\n"), [
      ["A", "g", "1", "due", due],
      ["A", "g", "1", "done", done],
    ])[0]?.tree.children[0]?.sentence.vi;

  test.each([
    // Tết: off from 25/1 to 2/2/2025
    ["2025-01-24", "2025-02-03", "1 ngày làm việc"],
    // Friday 2/5/2025 off, Saturday 26/4/2025 worked instead
    ["2025-04-25", "2025-04-26", "1 ngày làm việc"],
    ["2025-04-29", "2025-05-05", "1 ngày làm việc"],
    // Monday 31/8/2026 off, Saturday 22/8/2026 worked instead
    ["2026-08-21", "2026-09-03", "7 ngày làm việc"],
  ])("of working days follows the calendar of public offices: %s to %s", (due, done, words) => {
    expect(lateBy(due, done)).toContain(` = ${words}, `);
  });

  test("of working days is missing where the calendar ends, and a scheme for such years is told so", () => {
    expect(lateBy("2026-12-15", "2026-12-16")).toBe("Chưa có điểm: lịch nghỉ chưa có ngày 15/12/2026.");
    expect(lateBy("2019-12-31", "2020-01-02")).toContain("31/12/2019");
    const told = (holidays: string) => {
      const read = parseScheme(
        `${HEAD}${holidays}index: { value: points, points: 10, show: { decimals: 2 } }\nitems:\n${OVERDUE}`,
      );
      return read.ok ? read.warnings.map(({ code, message }) => `${code} ${message.en}`) : ["faulty"];
    };
    const note = "days-off-unknown The rule counts working days, and not all days off of 2026 are known.";
    expect(["", "holidays: viet-nam\n", "holidays: [2025-01-01]\n"].map(told)).toEqual([
      [note],
      [note],
      [note],
    ]);
    expect(told("holidays: [2026-01-01]\n")).toEqual([]);
  });

  test("keeps the calendar of public offices to weekdays off and weekends worked, each day once", () => {
    const { off, worked } = calendarOf("viet-nam");
    const weekend = (day: string) => [0, 6].includes(new Date(day).getUTCDay());
    expect([off.filter(weekend), worked.filter((day) => !weekend(day))]).toEqual([[], []]);
    expect(new Set([...off, ...worked]).size).toBe(off.length + worked.length);
  });

  test.each([
    "a +",
    "a / b / c",
    "a * b",
    "workingDays(a)",
    "a - 2026-1-5",
    "a - 2026-02-31",
    "(a + b",
    "months(a / b)",
  ])("is refused in another form: %s", (of) => {
    const text = item("1", 10, facts(count("a"), count("b")), `{ kind: per-unit, of: "${of}", each: 1 }`);
    const read = parseScheme(
      `${HEAD}index: { value: points, points: 10, show: { decimals: 2 } }\nitems:\n${text}`,
    );
    expect(read.ok ? [] : read.faults.map(({ code }) => code)).toContain("wrong-form");
  });
});

// the form of the dimension indices of UNDP's Human Development Index: (value − lowest) / (highest − lowest)
test("points may rise evenly from 0 at the floor", () => {
  const said = sentence(
    facts(share("rate")),
    '{ kind: threshold-proportional, of: rate, full: "90%", floor: "50%", between: from-floor }',
    '[{ given: { rate: "50%" }, points: 0 }, { given: { rate: "70%" }, points: 5 }, ' +
      '{ given: { rate: "90%" }, points: 10 }, { given: { rate: "40%" }, points: 0 }]',
    { rate: "70%" },
  );
  expect(said).toEqual({
    vi: "Rate 70%, từ 50% đến dưới 90% điểm tăng đều từ 0 đến 10: 5/10 điểm.",
    en: "Rate 70%, from 50% to below 90% points rise evenly from 0 to 10: 5 of 10 points.",
  });
});

describe("a condition", () => {
  test("may ask for the unit's group: each kind of unit has its own threshold", () => {
    const scheme = lawful(
      item(
        "1",
        10,
        facts(count("done")),
        "{ kind: branch, when: [{ group: xa, title: { vi: xã, en: communes } }], use: { kind: " +
          "per-unit, of: done, each: 2 }, otherwise: { kind: per-unit, of: done, each: 1 } }",
        "[{ given: { done: 3 }, group: xa, points: 6 }, { given: { done: 3 }, group: phuong, points: 3 }]",
      ),
      10,
    );
    expect(runGoldenCases(scheme).failed).toEqual([]);
    const made = results(scheme, [
      ["A", "xa", "1", "done", "3"],
      ["B", "phuong", "1", "done", "3"],
    ]);
    expect(made.map(({ index }) => index?.text)).toEqual(["6", "3"]);
    expect(made[0]?.tree.children[0]?.sentence.vi).toBe(
      "Vì nhóm đơn vị là “xã”: done 3, mỗi trường hợp 2 điểm: 6/10 điểm.",
    );
  });

  test("may ask for the points of a domain, scored before", () => {
    const domain = (code: string, items: string) => `  - code: "${code}"
    title: { vi: Lĩnh vực ${code}, en: Domain ${code} }
    points: 10
    items:
${items.replace(/^/gm, "    ").trimEnd()}
`;
    const scheme = lawful(
      domain(
        "1",
        item(
          "1.1",
          10,
          facts(count("extra")),
          '{ kind: per-unit, of: extra, each: 5, provided: [{ item: "2", atLeast: "50%" }] }',
          '[{ given: { extra: 1 }, items: { "2": 5 }, points: 5 }, ' +
            '{ given: { extra: 1 }, items: { "2": 4 }, points: 0 }]',
        ),
      ) +
        domain(
          "2",
          item("2.1", 6, facts(count("a")), "{ kind: per-unit, of: a, each: 1 }") +
            item("2.2", 4, facts(count("b")), "{ kind: per-unit, of: b, each: 1 }"),
        ),
      20,
    );
    expect(runGoldenCases(scheme).failed).toEqual([]);
    const made = results(
      scheme,
      ["4", "3"].flatMap((a, n) => [
        [`U${n}`, "g", "2.1", "a", a] as const,
        [`U${n}`, "g", "2.2", "b", "1"] as const,
        [`U${n}`, "g", "1.1", "extra", "1"] as const,
      ]),
    );
    expect(made.map(({ points }) => points?.text)).toEqual(["10", "4"]);
    const circle = parseScheme(
      `${HEAD}index: { value: points, points: 10, show: { decimals: 2 } }\nitems:\n` +
        domain(
          "2",
          item(
            "2.1",
            10,
            facts(count("a")),
            '{ kind: per-unit, of: a, each: 1, provided: [{ item: "2", above: 0 }] }',
          ),
        ),
    );
    expect(circle.ok ? [] : circle.faults.map(({ code }) => code)).toEqual(["item-cycle"]);
  });
});

describe("the total", () => {
  const withBonus = (index: string) =>
    lawful(
      item("1", 10, facts(count("done")), "{ kind: per-unit, of: done, each: 1 }"),
      10,
      "bonus: { items: [{ code: T1, title: { vi: Thưởng, en: Bonus }, points: 2, facts: { won: { " +
        "kind: yes-no, vi: Giải, en: Prize } }, rule: { kind: bonus, when: [won], points: 2 } }] }\n",
      index,
    );
  const table = (done: string) =>
    [
      ["A", "g", "1", "done", done],
      ["A", "g", "T1", "won", "có"],
    ] as const;

  test("may have a most that bonus points cannot pass", () => {
    const [high] = results(withBonus(", upTo: 10"), table("9"));
    expect([high?.index?.text, high?.tree.sentence.vi]).toEqual([
      "10",
      "Tổng điểm 11, vượt mức tối đa: 10/10 điểm.",
    ]);
    expect(results(withBonus(", upTo: 10"), table("7"))[0]?.index?.text).toBe("9");
    expect(results(withBonus(""), table("9"))[0]?.index?.text).toBe("11");
  });
});

describe("a class", () => {
  const classes = `facts: { fined: { kind: yes-no, vi: Bị xử phạt, en: Fined } }
classes:
  - { id: T, title: { vi: Tốt, en: Good }, from: 8 }
  - { id: K, title: { vi: Khá, en: Fair }, from: 5 }
  - { id: Y, title: { vi: Yếu, en: Weak }, from: 0 }
vetoes: [{ when: [fined], lower: 1, title: { vi: Bị xử phạt, en: Fined } }]
`;
  const scheme = lawful(
    item("1", 10, facts(count("done")), "{ kind: per-unit, of: done, each: 1 }"),
    10,
    classes,
  );

  test.each([
    ["9", "có", "K"],
    ["6", "có", "Y"],
    ["2", "có", "Y"],
    ["9", "không", "T"],
  ])("is one lower where a case applies: %s points, fined: %s → %s", (done, fined, given) => {
    const [result] = results(scheme, [
      ["A", "g", "1", "done", done],
      ["A", "g", "", "fined", fined],
    ]);
    expect(result?.class).toMatchObject({ decided: true, id: given });
  });

  test("is undecided while nobody reported the case, but not where it changes nothing", () => {
    const [high, low] = results(scheme, [
      ["A", "g", "1", "done", "9"],
      ["B", "g", "1", "done", "2"],
    ]);
    expect(high?.class).toMatchObject({ decided: false });
    expect(low?.class).toMatchObject({ decided: true, id: "Y" });
  });

  test("needs to say in its veto how far down", () => {
    const read = parseScheme(
      `${HEAD}${classes.replace("lower: 1, ", "")}index: { value: points, points: 10, show: { decimals: ` +
        `2 } }\nitems:\n${item("1", 10, facts(count("done")), "{ kind: per-unit, of: done, each: 1 }")}`,
    );
    expect(read.ok ? [] : read.faults.map(({ code }) => code)).toEqual(["missing-key"]);
  });
});
