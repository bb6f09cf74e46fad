import { describe, expect, test } from "vitest";
import { Exact } from "../numbers/index.ts";
import { decidedClass } from "./classes.ts";
import { computeIndex, computeRound } from "./compute.ts";
import { given, item, schemeOf, unitOf } from "./example-scheme.ts";

const share = (points: number) => ({ index: { value: "share", points, show: { decimals: 2 } } });
const yesNo = { kind: "yes-no", vi: "Có phát sinh", en: "Arises" };
const applies = (effect: string) => ({
  facts: { score: { kind: "number", vi: "Điểm", en: "Points" }, arises: yesNo },
  notApplicable: { when: [{ fact: "arises", is: false }], effect },
});

describe("sums", () => {
  const scheme = schemeOf(
    [item("1", 10, { items: [given("1.1", 4), given("1.2", 6)] }), given("2", 10)],
    share(20),
  );

  test("the index is points over the points that could be obtained", () => {
    const { index, points, tree } = computeIndex(scheme, unitOf(scheme, "A", { "1.1": 4, "1.2": 3, "2": 8 }));
    expect([points?.text, index?.text]).toEqual(["15", "0.75"]);
    expect(tree.children[0]?.sentence).toEqual({
      vi: "Tổng điểm 2 mục: 7/10 điểm.",
      en: "Sum of 2 items: 7 of 10 points.",
    });
    expect(tree.sentence).toEqual({
      vi: "Đạt 15 trên 20 điểm có thể đạt = 75%.",
      en: "15 of the 20 points that could be obtained = 75%.",
    });
  });

  test("one missing figure leaves the unit without an index and names the item", () => {
    const { index, noIndex, tree } = computeIndex(scheme, unitOf(scheme, "A", { "1.1": 4, "2": 8 }));
    expect(index).toBeUndefined();
    expect(noIndex).toEqual({
      vi: "thiếu số liệu của 1 tiêu chí (1.2)",
      en: "figures of 1 item are missing (1.2)",
    });
    expect(tree.children.map((child) => child.status)).toEqual(["missing", "scored"]);
  });
});

describe("what does not apply", () => {
  test("leaves the maximum: 67.41 of 97.5 as in Lai Châu 2016", () => {
    const scheme = schemeOf([given("1", 97.5), given("2", 2.5, applies("leaves-the-maximum"))], share(100));
    const { maximum, index, tree } = computeIndex(
      scheme,
      unitOf(scheme, "Lai Châu", { "1": "67.41", "2": { arises: "không" } }),
    );
    expect(maximum.text).toBe("97.5");
    expect(index?.times(Exact.of(100)).toFixed(2)).toBe("69.14");
    expect(tree.sentence.vi).toBe("Đạt 67,41 trên 97,5 điểm có thể đạt = 69,14%.");
  });

  test("or its points are shared among its siblings in proportion, and the maximum stays", () => {
    const scheme = schemeOf(
      [
        item("1", 20, {
          items: [given("a", 10), given("b", 5), given("c", 5, applies("shared-among-siblings"))],
        }),
      ],
      share(20),
    );
    const { points, maximum, tree } = computeIndex(
      scheme,
      unitOf(scheme, "A", { a: 10, b: 2, c: { arises: "không" } }),
    );
    expect([points?.text, maximum.text]).toEqual(["16", "20"]);
    expect(tree.children[0]?.sentence.vi).toBe(
      "Tổng điểm 2 mục (không tính c), nhân 1,3333 để chia điểm của mục không áp dụng: 16/20 điểm.",
    );
  });

  test("a whole domain may not apply, by its own fact or by exemption; everything below it follows", () => {
    const domain = item("1", 10, {
      facts: { arises: yesNo },
      notApplicable: { when: [{ fact: "arises", is: false }], effect: "leaves-the-maximum" },
      items: [given("1.1", 4), given("1.2", 6)],
    });
    const scheme = schemeOf([domain, given("2", 10)], share(20));
    const byFact = computeIndex(scheme, unitOf(scheme, "A", { "1": { arises: "không" }, "2": 9 }));
    expect([byFact.maximum.text, byFact.index?.text]).toEqual(["10", "0.9"]);
    const exemption = {
      reason: { vi: "không có thủ tục hành chính", en: "no procedures" },
      approvedBy: "Hội đồng thẩm định",
    };
    const byDecision = computeIndex(
      scheme,
      unitOf(scheme, "A", { "2": 9 }, { exemptions: new Map([["1", exemption]]) }),
    );
    expect([byDecision.maximum.text, byDecision.index?.text]).toEqual(["10", "0.9"]);
    expect(byDecision.tree.children[0]?.children[0]?.sentence.vi).toBe(
      "Được miễn: không có thủ tục hành chính (duyệt: Hội đồng thẩm định); không tính vào điểm tối đa.",
    );
  });

  test("a unit to which nothing applies has no index", () => {
    const scheme = schemeOf([given("1", 10, applies("leaves-the-maximum"))], share(10));
    expect(computeIndex(scheme, unitOf(scheme, "A", { "1": { arises: "không" } })).noIndex?.vi).toBe(
      "không có tiêu chí nào áp dụng cho đơn vị này",
    );
  });
});

describe("means", () => {
  test("plain mean: two contents of 80.43% and 79.72% give 80.075%, printed 80.08", () => {
    const of = (code: string) =>
      item(code, 100, {
        facts: { score: { kind: "share", vi: "Mức hài lòng", en: "Satisfaction" } },
        rule: { kind: "external", of: "score", as: "share" },
      });
    const scheme = schemeOf([of("1"), of("2")], {
      index: { value: "share", aggregate: "mean", points: 100, show: { decimals: 2 } },
    });
    const { index, tree } = computeIndex(
      scheme,
      unitOf(scheme, "Việt Nam", { "1": "80.43%", "2": "79.72%" }),
    );
    expect(index?.text).toBe("0.80075");
    expect(tree.points?.toFixed(2)).toBe("80.08");
  });

  test("weighted mean: 0.4, 0.3 and 0.3 as in the DTI", () => {
    const scheme = schemeOf(
      [
        given("1", 1, { componentWeight: 0.4 }),
        given("2", 1, { componentWeight: 0.3 }),
        given("3", 1, { componentWeight: 0.3 }),
      ],
      { index: { value: "points", aggregate: "weighted-mean", points: 1, show: { decimals: 4 } } },
    );
    const result = computeIndex(scheme, unitOf(scheme, "A", { "1": 0.5, "2": 0.4, "3": 0.3 }));
    expect(result.index?.text).toBe("0.41");
  });

  test("a weight of an item that does not apply goes to the others", () => {
    const scheme = schemeOf(
      [
        given("1", 1, { componentWeight: 2 }),
        given("2", 1, { componentWeight: 1 }),
        given("3", 1, { componentWeight: 1, ...applies("leaves-the-maximum") }),
      ],
      { index: { value: "points", aggregate: "weighted-mean", points: 1, show: { decimals: 4 } } },
    );
    expect(
      computeIndex(scheme, unitOf(scheme, "A", { "1": 1, "2": "0.4", "3": { arises: "không" } })).index?.text,
    ).toBe("0.8");
  });

  test("geometric mean of 4 and 9 of 10 is exactly 6; of 1 and 2 it is 1.4142", () => {
    const index = {
      value: "points",
      aggregate: "geometric-mean",
      points: 10,
      round: { decimals: 4, by: "half-up" },
      show: { decimals: 2 },
    };
    const scheme = schemeOf([given("1", 10), given("2", 10)], { index });
    expect(computeIndex(scheme, unitOf(scheme, "A", { "1": 4, "2": 9 })).index?.text).toBe("6");
    expect(computeIndex(scheme, unitOf(scheme, "B", { "1": 1, "2": 2 })).index?.text).toBe("1.4142");
    expect(computeIndex(scheme, unitOf(scheme, "C", { "1": 0, "2": 9 })).index?.text).toBe("0");
  });
});

test("rounding happens where the scheme says and nowhere else", () => {
  const scheme = schemeOf(
    [
      item("1", 10, { round: { decimals: 1, by: "half-even" }, items: [given("1.1", 5), given("1.2", 5)] }),
      given("2", 10),
    ],
    share(20),
  );
  const { points, tree } = computeIndex(
    scheme,
    unitOf(scheme, "A", { "1.1": "2.125", "1.2": "2.125", "2": "3.123456" }),
  );
  expect(tree.children[0]?.points?.text).toBe("4.2");
  expect(tree.children[0]?.sentence.vi).toBe(
    "Tổng điểm 2 mục: 4,2/10 điểm. Làm tròn đến 1 chữ số thập phân (đúng một nửa thì về số chẵn): 4,25 → 4,2.",
  );
  expect(points?.text).toBe("7.323456");
});

describe("bonus and penalty", () => {
  const outside = { kind: "external", of: "score", as: "points" };
  const claim = (code: string) =>
    item(code, 6, { facts: { score: { kind: "number", vi: "Điểm", en: "Points" } }, rule: outside });
  const blame = (code: string) =>
    item(code, -4, {
      facts: { times: { kind: "yes-no", vi: "Có vi phạm", en: "Violation" } },
      rule: { kind: "penalty", when: ["times"], points: -4 },
    });
  const scheme = schemeOf([given("1", 100)], {
    ...share(100),
    bonus: { upTo: 10, items: [claim("T1"), claim("T2")] },
    penalty: { downTo: -5, items: [blame("V1"), blame("V2")] },
  });

  test("both are added to the points; the maximum stays", () => {
    const { points, maximum } = computeIndex(
      scheme,
      unitOf(scheme, "A", { "1": 80, T1: 6, T2: 2, V1: { times: "có" }, V2: { times: "không" } }),
    );
    expect([points?.text, maximum.text]).toEqual(["84", "100"]);
  });

  test("each is limited per unit, and the sentence says so", () => {
    const { points, tree } = computeIndex(
      scheme,
      unitOf(scheme, "A", { "1": 80, T1: 6, T2: 6, V1: { times: "có" }, V2: { times: "có" } }),
    );
    expect(points?.text).toBe("85");
    expect(tree.children.slice(1).map(({ sentence }) => sentence.vi)).toEqual([
      "Cộng các mục được 12, vượt giới hạn: tính 10 điểm.",
      "Cộng các mục được −8, vượt giới hạn: tính −5 điểm.",
    ]);
  });

  test("what nobody claimed or found adds nothing, and is told apart from 0", () => {
    const { points, tree } = computeIndex(
      scheme,
      unitOf(scheme, "A", { "1": 80, T1: 6, V1: { times: "không" } }),
    );
    expect(points?.text).toBe("86");
    expect(tree.children.slice(1).map(({ sentence }) => sentence.vi)).toEqual([
      "Cộng các mục: 6 điểm (giới hạn 10). Chưa có số liệu, không cộng: T2.",
      "Cộng các mục: 0 điểm (giới hạn −5). Chưa có số liệu, không cộng: V2.",
    ]);
  });

  test("a file that came after the last day leaves the unit without an index", () => {
    const late = item("V.1", -5, {
      facts: { late: { kind: "days", vi: "Số ngày nộp chậm", en: "Days late" } },
      rule: { kind: "penalty-per-day", of: "late", perDay: -1, refused: { beyond: 5 } },
    });
    const strict = schemeOf([given("1", 100)], { ...share(100), penalty: { items: [late] } });
    expect(computeIndex(strict, unitOf(strict, "A", { "1": 80, "V.1": { late: 5 } })).points?.text).toBe(
      "75",
    );
    expect(computeIndex(strict, unitOf(strict, "A", { "1": 80, "V.1": { late: 6 } })).noIndex?.vi).toBe(
      "hồ sơ nộp quá hạn, không được tiếp nhận",
    );
  });
});

describe("classes", () => {
  const title = (vi: string, en: string) => ({ vi, en });
  const classes = [
    {
      id: "A",
      title: title("Xuất sắc", "Excellent"),
      above: "90%",
      provided: [
        { every: 1, atLeast: "60%" },
        { fact: "targets", is: true },
      ],
    },
    { id: "B", title: title("Tốt", "Good"), from: "80%", provided: [{ item: "2", above: "10%" }] },
    { id: "C", title: title("Khá", "Fair"), from: "50%" },
    { id: "D", title: title("Yếu", "Weak"), from: 0 },
  ];
  const around = {
    ...share(100),
    facts: {
      targets: { kind: "yes-no", vi: "Đạt mọi chỉ tiêu", en: "All targets met" },
      discipline: { kind: "yes-no", vi: "Người đứng đầu bị kỷ luật", en: "Head disciplined" },
    },
    classes,
    vetoes: [
      {
        when: ["discipline"],
        class: "D",
        title: title("Người đứng đầu bị kỷ luật", "The head was disciplined"),
      },
    ],
  };
  const scheme = schemeOf([given("1", 80), given("2", 20)], around);
  const classOf = (one: number, two: number, targets = "có", discipline = "không") =>
    computeIndex(scheme, unitOf(scheme, "A", { "1": one, "2": two, "": { targets, discipline } })).class;

  const idOf = (one: number, two: number) => decidedClass(classOf(one, two))?.id;

  test("the limit itself belongs to the class only where the scheme writes “from”", () => {
    expect([idOf(76, 15), idOf(75, 15), idOf(65, 15), idOf(35, 15), idOf(34.9, 15)]).toEqual([
      "A",
      "B",
      "B",
      "C",
      "D",
    ]);
  });

  test("points and conditions must both hold; the condition that held a unit back is named", () => {
    expect(classOf(80, 11)).toMatchObject({
      id: "B",
      heldBack: [{ id: "A", by: [{ subject: { everyItemAtDepth: 1 } }] }],
    });
    expect(classOf(80, 15, "không")).toMatchObject({
      id: "B",
      heldBack: [{ id: "A", by: [{ subject: { fact: "targets" } }] }],
    });
    expect(idOf(80, 2)).toBe("C");
  });

  test("a veto lowers the class, and the result names it and the class without it", () => {
    expect(classOf(80, 20, "có", "có")).toMatchObject({
      id: "D",
      veto: { title: { vi: "Người đứng đầu bị kỷ luật" }, without: { id: "A" } },
    });
  });

  test("a unit that penalties push below 0 still has the last class", () => {
    const harsh = schemeOf([given("1", 1)], {
      classes: [{ id: "D", title: title("Yếu", "Weak"), from: 0 }],
      penalty: {
        items: [
          item("V", -5, { facts: { bad: yesNo }, rule: { kind: "penalty", when: ["bad"], points: -5 } }),
        ],
      },
    });
    expect(computeIndex(harsh, unitOf(harsh, "A", { "1": 1, V: { bad: "có" } }))).toMatchObject({
      class: { id: "D" },
    });
  });
});

test("the mean that a rule compares with is taken over the units of the same group that report it", () => {
  const facts = { score: { kind: "number", vi: "Chỉ số", en: "Index" } };
  const scheme = schemeOf([
    item("1", 2, {
      facts,
      rule: { kind: "compared-with-mean", of: "score", mean: "of-group", atOrAbove: 2, below: 0 },
    }),
  ]);
  const unit = (name: string, group: string, score: string) =>
    unitOf(scheme, name, { "1": score }, { group });
  const results = computeRound(scheme, [
    unit("a", "phường", "80"),
    unit("b", "phường", "90"),
    unit("c", "phường", ""),
    unit("d", "xã", "60"),
    unit("e", "xã", "50"),
  ]);
  expect(results.map(({ index }) => index?.text)).toEqual(["0", "2", undefined, "2", "0"]);
});

test("the record of a result holds exact figures, inputs and both sentences", () => {
  const scheme = schemeOf([given("1", 10)]);
  const record = computeIndex(scheme, unitOf(scheme, "A", { "1": "10/3" })).tree.children[0]?.toJSON();
  expect(record).toEqual({
    code: "1",
    status: "scored",
    points: "10/3",
    maximum: "10",
    fullMaximum: "10",
    rule: "external",
    inputs: [{ fact: "score", value: "10/3" }],
    sentence: {
      vi: "Lấy giá trị 3,3333: 3,3333/10 điểm.",
      en: "Value taken over, 3.3333: 3.3333 of 10 points.",
    },
  });
});
