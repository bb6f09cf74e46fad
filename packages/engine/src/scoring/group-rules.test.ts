import { describe, expect, test } from "vitest";
import { parseScheme, runGoldenCases, type Scheme } from "../index.ts";
import { classReason } from "./class-words.ts";
import { given, item, schemeOf, unitOf, yesNo } from "./example-scheme.ts";
import { computeRound } from "./index.ts";

const NUMBER = { kind: "number", vi: "Chỉ số", en: "Index" };

function pointsOf(scheme: Scheme, values: Readonly<Record<string, string>>, group = "") {
  const units = Object.entries(values).map(([name, value]) =>
    unitOf(scheme, name, { "1": { index: value } }, { group }),
  );
  return computeRound(scheme, units).map(({ points }) => points?.text);
}

function measuring(of: string, rule: object, cases: readonly object[]): Scheme {
  const scheme = schemeOf([item("1", 10, { facts: { index: NUMBER }, rule: { of, ...rule }, cases })]);
  expect(runGoldenCases(scheme)).toMatchObject({ count: cases.length, failed: [] });
  return scheme;
}

describe("a quantity may read the unit's group", () => {
  test("min–max: nothing for the lowest, everything for the highest, the rest in proportion", () => {
    const scheme = measuring("(index - min(index)) / (max(index) - min(index))", { kind: "proportional" }, [
      { given: { index: 70, "min(index)": 60, "max(index)": 90 }, points: "10/3" },
    ]);
    expect(pointsOf(scheme, { a: "60", b: "70", c: "90" })).toEqual(["0", "10/3", "10"]);
    expect(
      computeRound(scheme, [
        unitOf(scheme, "a", { "1": { index: 60 } }),
        unitOf(scheme, "b", { "1": { index: 70 } }),
        unitOf(scheme, "c", { "1": { index: 90 } }),
      ])[1]?.tree.children[0]?.sentence,
    ).toEqual({
      vi:
        "(chỉ số 70 − thấp nhất nhóm của chỉ số 60) / (cao nhất nhóm của chỉ số 90 − thấp nhất nhóm của chỉ số 60)" +
        " = 33,33%, nhân với 10 điểm: 3,3333/10 điểm.",
      en:
        "(index 70 − group minimum of index 60) / (group maximum of index 90 − group minimum of index 60)" +
        " = 33.33%, times 10 points: 3.3333 of 10 points.",
    });
  });

  test("a share of the mean: the mean is of those who report", () => {
    const scheme = measuring(
      "index / mean(index)",
      { kind: "threshold-proportional", full: "100%", floor: "50%" },
      [{ given: { index: 60, "mean(index)": 80 }, points: 7.5 }],
    );
    expect(pointsOf(scheme, { a: "60", b: "100", c: "" })).toEqual(["7.5", "10", undefined]);
  });

  test("places: the first three by bands, equal values share a place and the next one is left out", () => {
    const bands = [
      { from: 4, points: 0 },
      { from: 2, points: 5 },
      { otherwise: true, points: 10 },
    ];
    const scheme = measuring("place(index)", { kind: "step-by-count", bands }, [
      { given: { index: 60, "place(index)": 3 }, points: 5 },
    ]);
    expect(pointsOf(scheme, { a: "60", b: "90", c: "70", d: "70", e: "60" })).toEqual([
      "0",
      "10",
      "5",
      "5",
      "0",
    ]);
  });

  test("of other groups nothing is read, and alone a unit has no figures of a group yet", () => {
    const scheme = measuring("index / max(index)", { kind: "proportional" }, []);
    const [first, second] = computeRound(scheme, [
      unitOf(scheme, "a", { "1": { index: 50 } }, { group: "xa" }),
      unitOf(scheme, "b", { "1": { index: 100 } }, { group: "phuong" }),
    ]);
    expect([first?.points?.text, second?.points?.text]).toEqual(["10", "10"]);
  });
});

test("a condition may compare a date with a fixed day", () => {
  const scheme = schemeOf([
    item("1", 2, {
      facts: { issued: { kind: "date", vi: "Ngày ban hành", en: "Issued" } },
      rule: { kind: "all-or-nothing", when: [{ fact: "issued", atMost: "2026-01-15" }] },
      cases: [
        { given: { issued: "2026-01-15" }, points: 2 },
        { given: { issued: "2026-01-16" }, points: 0 },
      ],
    }),
  ]);
  expect(runGoldenCases(scheme).failed).toEqual([]);
  const [late] = computeRound(scheme, [unitOf(scheme, "a", { "1": { issued: "2026-01-16" } })]);
  expect(late?.tree.children[0]?.sentence).toEqual({
    vi: "Không đạt yêu cầu ngày ban hành không muộn hơn ngày 15/01/2026: 0/2 điểm.",
    en: "Requirement not met, issued on or before 2026-01-15: 0 of 2 points.",
  });
});

describe("a class with a quota", () => {
  const classes = [
    { id: "A", title: { vi: "Xuất sắc", en: "Excellent" }, from: 8, quota: "20%" },
    { id: "B", title: { vi: "Tốt", en: "Good" }, from: 5 },
    { id: "C", title: { vi: "Đạt", en: "Passed" }, from: 0 },
  ];
  const scheme = schemeOf([given("1", 10)], { classes });
  const classesOf = (points: readonly string[]) =>
    computeRound(
      scheme,
      points.map((each, i) => unitOf(scheme, `u${i}`, { "1": each })),
    ).map((result) => (result.class?.decided ? result.class.id : "?"));

  test("goes to the first units alone; the others get the class below, with the reason", () => {
    expect(classesOf(["10", "9", "8", "7", "6", "1", "1", "1", "1", "1"])).toEqual([
      "A",
      "A",
      "B",
      "B",
      "B",
      "C",
      "C",
      "C",
      "C",
      "C",
    ]);
    const third = computeRound(
      scheme,
      ["10", "9", "8", "7", "1"].map((each, i) => unitOf(scheme, `u${i}`, { "1": each })),
    )[1]?.class;
    expect(third && classReason(third, scheme)?.vi).toBe(
      "đủ điều kiện “Xuất sắc” nhưng ngoài số lượng: không quá 1 trong 5 đơn vị",
    );
  });

  test("is given to none of those who tie across its end; 20 % of four units is none", () => {
    expect(classesOf(["10", "9", "9", "8", "1", "1", "1", "1", "1", "1"]).slice(0, 4)).toEqual([
      "A",
      "B",
      "B",
      "B",
    ]);
    expect(classesOf(["10", "9", "8", "8"])).toEqual(["B", "B", "B", "B"]);
  });

  test("is counted within each group, of units that have an index", () => {
    const units = ["10", "9", "8", "7", "6"].flatMap((each, i) =>
      ["xa", "phuong"].map((group) => unitOf(scheme, `${group}${i}`, { "1": each }, { group })),
    );
    const best = computeRound(scheme, [
      ...units,
      unitOf(scheme, "none", { "1": "" }, { group: "xa" }),
    ]).filter((result) => result.class?.decided && result.class.id === "A");
    expect(best.map(({ unit }) => unit)).toEqual(["xa0", "phuong0"]);
  });

  test("is undecided while the class of a unit placed before it is", () => {
    const strict = schemeOf([given("1", 10)], {
      facts: { disciplined: yesNo("Bị kỷ luật", "Disciplined") },
      classes: [{ ...classes[0], quota: 1 }, ...classes.slice(1)],
      vetoes: [{ when: ["disciplined"], class: "C", title: { vi: "Kỷ luật", en: "Discipline" } }],
    });
    const results = computeRound(strict, [
      unitOf(strict, "a", { "1": 10 }),
      unitOf(strict, "b", { "1": 9, "": { disciplined: "không" } }),
    ]);
    expect(results.map((each) => each.class?.decided)).toEqual([false, false]);
    expect(results[1]?.class && classReason(results[1].class, strict)?.vi).toBe(
      "chưa xác định: thiếu “hạng của các đơn vị đứng trước trong nhóm”",
    );
  });
});

describe("a coefficient", () => {
  const scheme = schemeOf([given("1", 10)], {
    facts: { island: yesNo("Hải đảo", "Island"), border: yesNo("Biên giới", "Border") },
    index: {
      value: "points",
      points: 10,
      upTo: 10,
      show: { decimals: 2 },
      coefficients: [
        { when: ["border"], times: 1.05, title: { vi: "xã biên giới", en: "border communes" } },
        { when: ["island"], times: 1.1, title: { vi: "đặc khu hải đảo", en: "islands" } },
      ],
    },
  });
  const indexOf = (points: number, facts: Record<string, string>) =>
    computeRound(scheme, [unitOf(scheme, "a", { "1": points, "": facts })])[0];

  test("multiplies the total of the items; of several the largest counts; the most allowed still holds", () => {
    expect(indexOf(8, { island: "có", border: "có" })?.index?.text).toBe("8.8");
    expect(indexOf(8, { island: "không", border: "có" })?.index?.text).toBe("8.4");
    expect(indexOf(8, { island: "không", border: "không" })?.index?.text).toBe("8");
    expect(indexOf(9.5, { island: "có", border: "không" })?.index?.text).toBe("10");
    expect(indexOf(8, { island: "có", border: "" })?.tree.sentence.vi).toContain(
      "(các mục được 8, nhân hệ số 1,1: đặc khu hải đảo)",
    );
  });

  test("is not decided while nobody said whether it holds", () => {
    expect(indexOf(8, { island: "", border: "có" })?.noIndex?.vi).toBe(
      "chưa biết có được hệ số “đặc khu hải đảo” hay không: chưa có số liệu",
    );
  });
});

test("an item for information has no points, wants its figures and keeps nobody from an index", () => {
  const scheme = schemeOf([
    given("1", 10),
    item("2", 0, {
      facts: { staff: { kind: "count", vi: "Biên chế", en: "Staff" } },
      rule: { kind: "information" },
    }),
  ]);
  const [told, silent] = computeRound(scheme, [
    unitOf(scheme, "a", { "1": 8, "2": { staff: 12 } }),
    unitOf(scheme, "b", { "1": 8, "2": { staff: "" } }),
  ]);
  expect([told, silent].map((each) => each?.index?.text)).toEqual(["8", "8"]);
  expect(told?.tree.children[1]).toMatchObject({ status: "scored" });
  expect(told?.tree.children[1]?.sentence.vi).toBe("Đã báo cáo; chỉ để thông tin, không tính điểm.");
  expect(silent?.tree.children[1]?.status).toBe("missing");
});

describe("maxima of a group", () => {
  const forCommunes = (points: number) => ({
    pointsFor: [{ group: "xa", title: { vi: "xã", en: "communes" }, points }],
  });
  const bands = [
    { from: 2, points: 4 },
    { from: 1, points: 2 },
    { otherwise: true, points: 0 },
  ];
  const talks = { kind: "count", vi: "Số lượt", en: "Talks" };
  const items = [
    item("1", 4, {
      ...forCommunes(6),
      facts: { talks },
      rule: { kind: "step-by-count", of: "talks", bands },
    }),
    given("2", 6, forCommunes(4)),
  ];

  test("take the place of the common ones, the steps in proportion; the total is the same", () => {
    const scheme = schemeOf(items);
    const round = computeRound(
      scheme,
      ["xa", "phuong"].map((group) => unitOf(scheme, group, { "1": { talks: 1 }, "2": 4 }, { group })),
    );
    expect(
      round.map(({ tree }) => tree.children.map(({ points, maximum }) => [points?.text, maximum.text])),
    ).toEqual([
      [
        ["3", "6"],
        ["4", "4"],
      ],
      [
        ["2", "4"],
        ["4", "6"],
      ],
    ]);
    expect(round[0]?.tree.children[0]?.sentence.vi).toBe("Số lượt 1, thuộc mức từ 1 đến dưới 2: 3/6 điểm.");
  });

  test("add up for each group, or the scheme is refused", () => {
    const read = parseScheme(
      JSON.stringify({
        scheme: "example",
        version: "1",
        status: "sample",
        title: { vi: "a", en: "a" },
        basis: { d1: { document: "d" } },
        years: { from: 2026 },
        units: ["xã"],
        groups: "by-round",
        levels: [{ vi: "tiêu chí", en: "item" }],
        ranking: { on: "exact", ties: "shared-gap" },
        index: { value: "points", points: 10, show: { decimals: 2 } },
        items: [items[0], given("2", 6)],
      }),
    );
    expect(read.ok ? [] : read.faults.map(({ code, message }) => [code, message.vi])).toEqual([
      [
        "points-do-not-add-up",
        "Đối với nhóm xa, điểm của chỉ số là 10 nhưng các mục bên dưới cộng lại là 12.",
      ],
    ]);
  });
});
