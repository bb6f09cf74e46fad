import { describe, expect, test } from "vitest";
import { Exact } from "../numbers/index.ts";
import { awarded, item, said, yesNo, count } from "./example-scheme.ts";

describe("all or nothing", () => {
  const plan = item("1.1", 3, {
    facts: {
      complete: yesNo("Kế hoạch đủ nội dung", "Plan is complete"),
      onTime: yesNo("Ban hành đúng hạn", "Issued in time"),
    },
    rule: { kind: "all-or-nothing", when: ["complete", "onTime"] },
  });

  test("every requirement met gives all points", () => {
    expect(said(awarded(plan, { complete: "có", onTime: "yes" }))).toEqual([
      "3",
      "Đạt yêu cầu “Kế hoạch đủ nội dung” và “Ban hành đúng hạn”: 3/3 điểm.",
      'Requirement met, "Plan is complete" and "Issued in time": 3 of 3 points.',
    ]);
  });

  test("one requirement not met gives none, and says which", () => {
    expect(said(awarded(plan, { complete: "có", onTime: "không" }))).toEqual([
      "0",
      "Không đạt yêu cầu “Ban hành đúng hạn”: 0/3 điểm.",
      'Requirement not met, "Issued in time": 0 of 3 points.',
    ]);
  });

  test("an empty cell is missing, not 0", () => {
    const node = awarded(plan, { complete: "có", onTime: undefined });
    expect(node.status).toBe("missing");
    expect(node.points).toBeUndefined();
    expect(node.sentence.vi).toBe("Chưa có điểm: chưa có số liệu.");
  });
});

describe("step by ratio", () => {
  const tasks = item("2.1", 10, {
    facts: {
      onTime: count("Nhiệm vụ hoàn thành đúng hạn", "Tasks done in time"),
      assigned: count("Nhiệm vụ được giao", "Tasks assigned"),
    },
    rule: {
      kind: "step-by-ratio",
      of: "onTime / assigned",
      bands: [
        { from: "100%", points: 10 },
        { from: "90%", points: 8 },
        { from: "80%", points: 6 },
        { from: "70%", points: 4 },
        { otherwise: true, points: 0 },
      ],
    },
  });

  test.each([
    [10, 10, "10"],
    [9, 10, "8"],
    [899, 1000, "6"],
    [8, 10, "6"],
    [7, 10, "4"],
    [699, 1000, "0"],
    [0, 10, "0"],
  ])(
    "%i of %i tasks give %s points: the lower end belongs to the band, the upper does not",
    (onTime, assigned, points) => {
      expect(awarded(tasks, { onTime, assigned }).points?.text).toBe(points);
    },
  );

  test("the sentence shows numerator, denominator, rate and band", () => {
    expect(said(awarded(tasks, { onTime: 17, assigned: 20 }))).toEqual([
      "6",
      "Nhiệm vụ hoàn thành đúng hạn 17 / nhiệm vụ được giao 20 = 85%, thuộc mức từ 80% đến dưới 90%: 6/10 điểm.",
      "Tasks done in time 17 / tasks assigned 20 = 85%, in the band from 80% to below 90%: 6 of 10 points.",
    ]);
  });

  test("a denominator of 0 makes the item missing, with its reason", () => {
    expect(said(awarded(tasks, { onTime: 0, assigned: 0 }))).toEqual([
      "missing",
      "Chưa có điểm: mẫu số bằng 0.",
      "No points yet: the denominator is 0.",
    ]);
  });

  test("a third is not 33.33%: the ratio is exact", () => {
    const third = item("1", 1, {
      facts: tasks["facts"],
      rule: {
        kind: "step-by-ratio",
        of: "onTime / assigned",
        bands: [
          { from: "1/3", points: 1 },
          { otherwise: true, points: 0 },
        ],
      },
    });
    expect(awarded(third, { onTime: 1, assigned: 3 }).points?.text).toBe("1");
    expect(awarded(third, { onTime: 3333, assigned: 10_000 }).points?.text).toBe("0");
  });
});

test("step by count: 100 people give 4, 50 to 99 give 3, 1 to 49 give 2, none gives 0", () => {
  const talks = item("5.1", 4, {
    facts: { people: count("Số người dự", "People attending") },
    rule: {
      kind: "step-by-count",
      of: "people",
      bands: [
        { from: 100, points: 4 },
        { from: 50, upTo: 99, points: 3 },
        { from: 1, upTo: 49, points: 2 },
        { otherwise: true, points: 0 },
      ],
    },
  });
  expect([100, 99, 50, 49, 1, 0].map((people) => awarded(talks, { people }).points?.text)).toEqual([
    "4",
    "3",
    "3",
    "2",
    "2",
    "0",
  ]);
  expect(said(awarded(talks, { people: 1200 }))).toEqual([
    "4",
    "Số người dự 1.200, thuộc mức từ 100 trở lên: 4/4 điểm.",
    "People attending 1,200, in the band 100 or more: 4 of 4 points.",
  ]);
  expect(awarded(talks, { people: 60 }).sentence.vi).toBe(
    "Số người dự 60, thuộc mức từ 50 đến 99: 3/4 điểm.",
  );
  expect(awarded(talks, { people: 0 }).sentence).toEqual({
    vi: "Số người dự 0, thuộc mức dưới 1: 0/4 điểm.",
    en: "People attending 0, in the band below 1: 0 of 4 points.",
  });
});

describe("step by delay", () => {
  const late = item("1.1", 3, {
    facts: {
      superior: { kind: "date", vi: "Ngày cấp trên ban hành", en: "Issued by the superior" },
      own: { kind: "date", vi: "Ngày đơn vị ban hành", en: "Issued by the unit" },
    },
    rule: {
      kind: "step-by-delay",
      of: "own - superior",
      bands: [
        { upTo: 30, points: 3 },
        { upTo: 60, points: 1.5 },
        { beyond: 60, points: 0 },
      ],
    },
  });

  test("day 30 still counts as in time, day 31 does not, day 61 gives nothing", () => {
    expect(
      ["31/01/2026", "01/02/2026", "2026-03-02", "03/03/2026"].map(
        (own) => awarded(late, { superior: "01/01/2026", own }).points?.text,
      ),
    ).toEqual(["3", "1.5", "1.5", "0"]);
  });

  test("the sentence counts the days between the two dates", () => {
    expect(said(awarded(late, { superior: "01/01/2026", own: "15/02/2026" }))).toEqual([
      "1.5",
      "Ngày cấp trên ban hành 01/01/2026, ngày đơn vị ban hành 15/02/2026: 45 ngày, " +
        "thuộc mức trên 30 ngày đến 60 ngày: 1,5/3 điểm.",
      "Issued by the superior 2026-01-01, issued by the unit 2026-02-15: 45 days, " +
        "in the band above 30 days up to 60 days: 1.5 of 3 points.",
    ]);
  });

  test("the 29th of February counts as a day", () => {
    expect(awarded(late, { superior: "2028-02-28", own: "2028-03-01" }).sentence.vi).toContain(": 2 ngày,");
  });
});

describe("threshold, then proportional", () => {
  const funds = item("6", 10, {
    facts: {
      disbursed: { kind: "money", vi: "Vốn đã giải ngân", en: "Funds disbursed" },
      assigned: { kind: "money", vi: "Vốn được giao", en: "Funds assigned" },
    },
    rule: { kind: "threshold-proportional", of: "disbursed / assigned", full: "85%", floor: "60%" },
  });

  test("from 85% all points, from 60% the rate over 85%, below 60% nothing", () => {
    expect(
      [120, 85, 84.99, 60, 59.99].map(
        (disbursed) => awarded(funds, { disbursed, assigned: 100 }).points?.text,
      ),
    ).toEqual(["10", "10", "8499/850", "120/17", "0"]);
  });

  test("nothing is rounded unless the item says so", () => {
    expect(
      awarded({ ...funds, round: { decimals: 2, by: "half-up" } }, { disbursed: 60, assigned: 100 }).points
        ?.text,
    ).toBe("7.06");
    expect(
      said(
        awarded(
          { ...funds, round: { decimals: 2, by: "half-up" } },
          { disbursed: "1500000000", assigned: "2500000000" },
        ),
      ),
    ).toEqual([
      "7.06",
      "Vốn đã giải ngân 1.500.000.000 / vốn được giao 2.500.000.000 = 60%, " +
        "từ 60% đến dưới 85% tính theo tỷ lệ đạt được / 85% × 10: 7,06/10 điểm. " +
        "Làm tròn đến 2 chữ số thập phân (từ 5 trở lên thì làm tròn lên): 7,05882 → 7,06.",
      "Funds disbursed 1,500,000,000 / funds assigned 2,500,000,000 = 60%, " +
        "from 60% to below 85% the rate / 85% × 10 counts: 7.06 of 10 points. " +
        "Rounded to 2 decimals (half up): 7.05882 → 7.06.",
    ]);
  });

  test("the sentence says on which side of the thresholds the rate lies", () => {
    expect(awarded(funds, { disbursed: 90, assigned: 100 }).sentence.vi).toBe(
      "Vốn đã giải ngân 90 / vốn được giao 100 = 90%, từ 85% trở lên được đủ điểm: 10/10 điểm.",
    );
    expect(awarded(funds, { disbursed: 50, assigned: 100 }).sentence.en).toBe(
      "Funds disbursed 50 / funds assigned 100 = 50%, below 60% there are no points: 0 of 10 points.",
    );
  });
});

test("plain proportional: 7 of 9 tasks of 5 points give exactly 35/9, more than all counts as all", () => {
  const done = item("B3.a", 5, {
    facts: {
      done: count("Nhiệm vụ đã làm", "Tasks done"),
      assigned: count("Nhiệm vụ được giao", "Tasks assigned"),
    },
    rule: { kind: "proportional", of: "done / assigned" },
  });
  expect(said(awarded(done, { done: 7, assigned: 9 }))).toEqual([
    "35/9",
    "Nhiệm vụ đã làm 7 / nhiệm vụ được giao 9 = 77,78%, nhân với 5 điểm: 3,8889/5 điểm.",
    "Tasks done 7 / tasks assigned 9 = 77.78%, times 5 points: 3.8889 of 5 points.",
  ]);
  expect(said(awarded(done, { done: 10, assigned: 9 }))).toEqual([
    "5",
    "Nhiệm vụ đã làm 10 / nhiệm vụ được giao 9 = 111,11%, tính không quá 5 điểm: 5/5 điểm.",
    "Tasks done 10 / tasks assigned 9 = 111.11%, kept within 5 points: 5 of 5 points.",
  ]);
});

test("ordinal level: used well 10, used irregularly 3, unused 0", () => {
  const levels = {
    well: { vi: "Dùng tốt, cập nhật thường xuyên", en: "Used well" },
    some: { vi: "Dùng không thường xuyên", en: "Used irregularly" },
    unused: { vi: "Chưa dùng", en: "Not used" },
  };
  const platform = item("II.1.3", 10, {
    facts: { use: { kind: "level", vi: "Mức sử dụng", en: "Use", levels } },
    rule: { kind: "level", of: "use", points: { well: 10, some: 3, unused: 0 } },
  });
  expect(["well", "some", "Chưa dùng"].map((use) => awarded(platform, { use }).points?.text)).toEqual([
    "10",
    "3",
    "0",
  ]);
  expect(said(awarded(platform, { use: "some" }))).toEqual([
    "3",
    "Mức “Dùng không thường xuyên”: 3/10 điểm.",
    'Level "Used irregularly": 3 of 10 points.',
  ]);
});

test("per unit made: 0.5 for each regulation, at most 2", () => {
  const regulations = item("2.3", 2, {
    facts: { valid: count("Văn bản hợp lệ", "Valid regulations") },
    rule: { kind: "per-unit", of: "valid", each: 0.5 },
  });
  expect([0, 1, 3, 4, 9].map((valid) => awarded(regulations, { valid }).points?.text)).toEqual([
    "0",
    "0.5",
    "1.5",
    "2",
    "2",
  ]);
  expect(said(awarded(regulations, { valid: 9 }))).toEqual([
    "2",
    "Văn bản hợp lệ 9, mỗi trường hợp 0,5 điểm, tối đa 2: 2/2 điểm.",
    "Valid regulations 9, 0.5 points each, at most 2: 2 of 2 points.",
  ]);
});

describe("compared with the mean", () => {
  const facts = { index: { kind: "number", vi: "Chỉ số đã công bố", en: "Published index" } };
  const ofGroup = item("B5.1", 2, {
    facts,
    rule: { kind: "compared-with-mean", of: "index", mean: "of-group", atOrAbove: 2, below: 0 },
  });

  test("exactly the mean is enough", () => {
    expect(awarded(ofGroup, { index: "86.91" }, { mean: Exact.of("86.91") }).points?.text).toBe("2");
    expect(said(awarded(ofGroup, { index: "86.90" }, { mean: Exact.of("86.91") }))).toEqual([
      "0",
      "Chỉ số đã công bố 86,9, thấp hơn mức bình quân 86,91: 0/2 điểm.",
      "Published index 86.9, below the mean of 86.91: 0 of 2 points.",
    ]);
  });

  test("the mean may be a published figure of its own", () => {
    const published = item("B5.1", 2, {
      facts: { ...facts, cityMean: { kind: "number", vi: "Bình quân thành phố", en: "City mean" } },
      rule: { kind: "compared-with-mean", of: "index", mean: "cityMean", atOrAbove: 2, below: 0 },
    });
    expect(awarded(published, { index: 90, cityMean: "86.91" }).sentence.vi).toBe(
      "Chỉ số đã công bố 90, bằng hoặc cao hơn mức bình quân 86,91: 2/2 điểm.",
    );
    expect(awarded(published, { index: 90, cityMean: undefined }).status).toBe("missing");
  });
});

test("a value outside every band is missing with its reason, not an error", () => {
  const change = item("1", 1, {
    facts: { change: { kind: "number", vi: "Mức tăng", en: "Change" } },
    rule: {
      kind: "step-by-ratio",
      of: "change",
      bands: [
        { from: 1, points: 1 },
        { from: 0, points: 0.5 },
      ],
    },
  });
  expect(awarded(change, { change: "-0.5" }).sentence.vi).toBe(
    "Chưa có điểm: giá trị -0.5 không thuộc mức nào.",
  );
});
