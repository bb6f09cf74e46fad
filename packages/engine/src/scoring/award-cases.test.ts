import { describe, expect, test } from "vitest";
import { Exact } from "../numbers/index.ts";
import { awarded, awardedOutside, given, item, said, yesNo, count } from "./example-scheme.ts";

describe("branch on another item", () => {
  const training = item("II.4.2", 5, {
    facts: {
      held: count("Lớp đã mở", "Courses held"),
      planned: count("Lớp theo kế hoạch", "Courses planned"),
    },
    rule: {
      kind: "branch",
      when: [{ item: "II.4.1", above: 0 }],
      use: {
        kind: "step-by-ratio",
        of: "held / planned",
        bands: [
          { from: "100%", points: 5 },
          { from: "85%", points: 4 },
          { from: "60%", points: 3 },
          { above: "0%", points: 2 },
          { otherwise: true, points: 0 },
        ],
      },
      otherwise: {
        kind: "step-by-count",
        of: "held",
        bands: [
          { from: 1, points: 2 },
          { otherwise: true, points: 0 },
        ],
      },
    },
  });
  const scored = (figures: Record<string, number>, plan?: number) =>
    awarded(
      training,
      figures,
      plan === undefined
        ? {}
        : { others: new Map([["II.4.1", { points: Exact.of(plan), maximum: Exact.of(3) }]]) },
      {},
      [given("II.4.1", 3)],
    );

  test("with a plan the scale of the plan counts", () => {
    expect(said(scored({ held: 4, planned: 5 }, 3))).toEqual([
      "3",
      "Vì điểm mục II.4.1 trên 0: lớp đã mở 4 / lớp theo kế hoạch 5 = 80%, thuộc mức từ 60% đến dưới 85%: 3/5 điểm.",
      "Since the score of item II.4.1 is above 0: courses held 4 / courses planned 5 = 80%, " +
        "in the band from 60% to below 85%: 3 of 5 points.",
    ]);
  });

  test("without a plan the other scale counts", () => {
    expect(said(scored({ held: 4 }, 0))).toEqual([
      "2",
      "Vì điểm mục II.4.1 không quá 0: lớp đã mở 4, thuộc mức từ 1 trở lên: 2/5 điểm.",
      "Since the score of item II.4.1 is at most 0: courses held 4, in the band 1 or more: 2 of 5 points.",
    ]);
  });

  test("an item may branch on its own facts, and on several at once", () => {
    const found = {
      found: count("Vấn đề phát hiện", "Issues found"),
      handled: count("Vấn đề đã xử lý", "Issues handled"),
      known: yesNo("Có kết luận", "Concluded"),
    };
    const branch = (when: unknown[]) =>
      item("1", 1, {
        facts: found,
        rule: {
          kind: "branch",
          when,
          use: { kind: "all-or-nothing", when: [{ fact: "found", is: 0 }] },
          otherwise: { kind: "proportional", of: "handled / found", provided: ["known"] },
        },
      });
    expect(awarded(branch([{ fact: "found", is: 0 }]), { found: 0 }).sentence.vi).toBe(
      "Vì vấn đề phát hiện bằng 0: đạt yêu cầu vấn đề phát hiện bằng 0: 1/1 điểm.",
    );
    expect(
      awarded(branch([{ fact: "found", is: 0 }]), { found: 4, handled: 1, known: "có" }).sentence.vi,
    ).toBe(
      "Vì vấn đề phát hiện trên 0: vấn đề đã xử lý 1 / vấn đề phát hiện 4 = 25%, nhân với 1 điểm: 0,25/1 điểm.",
    );
    expect(
      awarded(branch(["known", { fact: "found", is: 0 }]), { found: 4, handled: 1, known: "có" }).sentence.en,
    ).toBe(
      'Since it is not the case that "Concluded" and issues found is 0: ' +
        "issues handled 1 / issues found 4 = 25%, times 1 points: 0.25 of 1 points.",
    );
  });

  test("while the other item has no points, this one has none either, and says so", () => {
    expect(scored({ held: 4, planned: 5 }).sentence.vi).toBe("Chưa có điểm: mục II.4.1 chưa có điểm để xét.");
  });
});

test("bonus: the case that applies adds its points, another adds nothing", () => {
  const initiative = item("T1", 2, {
    facts: { recognised: yesNo("Sáng kiến được công nhận", "Initiative recognised") },
    rule: { kind: "bonus", when: ["recognised"], points: 2 },
  });
  expect(said(awardedOutside("bonus", initiative, { recognised: "có" }))).toEqual([
    "2",
    "Thuộc trường hợp “Sáng kiến được công nhận”: 2/2 điểm.",
    'The case "Initiative recognised" applies: 2 of 2 points.',
  ]);
  expect(said(awardedOutside("bonus", initiative, { recognised: "không" }))).toEqual([
    "0",
    "Không thuộc trường hợp “Sáng kiến được công nhận”: 0/2 điểm.",
    'The case "Initiative recognised" does not apply: 0 of 2 points.',
  ]);
});

describe("penalty", () => {
  test("a report that was not sent takes half a point, unless it is excused", () => {
    const report = item("V.3", -0.5, {
      facts: {
        unsent: yesNo("Không báo cáo đột xuất", "Report not sent"),
        excused: yesNo("Có lý do khách quan", "Objective cause"),
      },
      rule: { kind: "penalty", when: ["unsent", { fact: "excused", is: false }], points: -0.5 },
    });
    expect(said(awardedOutside("penalty", report, { unsent: "có", excused: "không" }))).toEqual([
      "-0.5",
      "Thuộc trường hợp “Không báo cáo đột xuất” và “Có lý do khách quan” là “không”: −0,5 điểm.",
      'The case "Report not sent" and "Objective cause" is "no" applies: −0.5 points.',
    ]);
    expect(awardedOutside("penalty", report, { unsent: "có", excused: "có" }).points?.text).toBe("0");
  });

  const file = item("V.1", -5, {
    facts: {
      due: { kind: "date", vi: "Hạn nộp", en: "Due" },
      sent: { kind: "date", vi: "Ngày nộp", en: "Sent" },
      excused: yesNo("Được đồng ý bằng văn bản", "Excused in writing"),
    },
    rule: {
      kind: "penalty-per-day",
      of: "sent - due",
      first: { upTo: 2, points: -1 },
      perDay: -1,
      refused: { beyond: 5, unless: "excused" },
    },
  });
  const sentOn = (sent: string, excused = "không") =>
    awardedOutside("penalty", file, { due: "15/12/2026", sent, excused });

  test("per day late: nothing in time, −1 up to two days, then −1 for each further day", () => {
    expect(
      ["10/12/2026", "15/12/2026", "16/12/2026", "17/12/2026", "18/12/2026", "20/12/2026"].map(
        (day) => sentOn(day).points?.text,
      ),
    ).toEqual(["0", "0", "-1", "-1", "-2", "-4"]);
    expect(said(sentOn("18/12/2026"))).toEqual([
      "-2",
      "Chậm 3 ngày (hạn nộp 15/12/2026, ngày nộp 18/12/2026): −2 điểm.",
      "3 days late (due 2026-12-15, sent 2026-12-18): −2 points.",
    ]);
    expect(sentOn("15/12/2026").sentence.vi).toBe(
      "Đúng hạn (hạn nộp 15/12/2026, ngày nộp 15/12/2026): không bị trừ.",
    );
  });

  test("after the last day the file is refused, unless excused in writing", () => {
    expect(sentOn("21/12/2026").sentence).toEqual({
      vi: "Chậm 6 ngày (hạn nộp 15/12/2026, ngày nộp 21/12/2026), quá ngày cuối cùng: hồ sơ không được tiếp nhận.",
      en: "6 days late (due 2026-12-15, sent 2026-12-21), after the last day: the file is not accepted.",
    });
    expect(sentOn("21/12/2026", "có").points?.text).toBe("-5");
  });
});

describe("external value", () => {
  const sipas = item("8.1", 10, {
    source: { survey: { vi: "điều tra xã hội học", en: "opinion survey" } },
    facts: { satisfaction: { kind: "share", vi: "Mức độ hài lòng", en: "Satisfaction" } },
    rule: { kind: "external", of: "satisfaction", as: "share" },
  });

  test("SIPAS of 91.17% is 9.117 of 10 points, not rounded", () => {
    expect(said(awarded(sipas, { satisfaction: "91.17%" }))).toEqual([
      "9.117",
      "Kết quả 91,17% (điều tra xã hội học) nhân với 10 điểm: 9,117/10 điểm.",
      "Result 91.17% (opinion survey) times 10 points: 9.117 of 10 points.",
    ]);
  });

  test("a percentage typed without its sign is asked back, not scored", () => {
    expect(() => awarded(sipas, { satisfaction: "91.17" })).toThrow("91.17%");
  });

  test("published points stand as they are, inside the range that the scheme states", () => {
    const score = item("SC11", 2.5, {
      facts: { score: { kind: "number", vi: "Điểm", en: "Score" } },
      rule: { kind: "external", of: "score", as: "points", from: 0.25, upTo: 2 },
    });
    expect(awarded(score, { score: "1.26411" }).points?.text).toBe("1.26411");
    expect(awarded(score, { score: "0.2" }).status).toBe("missing");
    expect(awarded(score, { score: "2.01" }).status).toBe("missing");
  });

  test("parts that are published apart are added; one missing part makes the whole missing", () => {
    const parts = {
      appraised: { kind: "number", vi: "Thẩm định", en: "Appraised" },
      survey: { kind: "number", vi: "Khảo sát", en: "Survey" },
    };
    const index = item("1", 100, {
      facts: parts,
      rule: { kind: "external", of: "appraised", plus: ["survey"], as: "points" },
    });
    expect(said(awarded(index, { appraised: "53.25", survey: "33.87" }))).toEqual([
      "87.12",
      "Lấy giá trị 53,25 + 33,87 = 87,12: 87,12/100 điểm.",
      "Value taken over, 53.25 + 33.87 = 87.12: 87.12 of 100 points.",
    ]);
    expect(awarded(index, { appraised: "53.25", survey: undefined }).status).toBe("missing");
  });
});

describe("not applicable", () => {
  const inspected = (effect: string) =>
    item("1.2", 1, {
      facts: {
        inspected: count("Bộ phận được kiểm tra", "Divisions inspected"),
        divisions: count("Số bộ phận", "Divisions"),
      },
      notApplicable: { when: [{ fact: "divisions", is: 0 }], effect },
      rule: {
        kind: "step-by-ratio",
        of: "inspected / divisions",
        bands: [
          { from: "30%", points: 1 },
          { otherwise: true, points: 0 },
        ],
      },
    });

  test("the item leaves the maximum", () => {
    const node = awarded(inspected("leaves-the-maximum"), { inspected: 0, divisions: 0 });
    expect([node.status, node.maximum.text]).toEqual(["not-applicable", "0"]);
    expect(node.sentence).toEqual({
      vi: "Không áp dụng vì số bộ phận bằng 0; không tính vào điểm tối đa.",
      en: "Not applicable since divisions is 0; it does not count towards the maximum.",
    });
  });

  test("or its points go to its siblings", () => {
    expect(awarded(inspected("shared-among-siblings"), { inspected: 0, divisions: 0 }).sentence.vi).toBe(
      "Không áp dụng vì số bộ phận bằng 0; điểm được chia cho các tiêu chí cùng nhóm.",
    );
  });

  test("an exemption by decision names its reason and who approved it", () => {
    const exemption = {
      reason: { vi: "đơn vị mới thành lập", en: "newly founded unit" },
      proposedBy: "Sở Nội vụ",
      approvedBy: "Chủ tịch UBND tỉnh",
    };
    expect(
      awarded(inspected("leaves-the-maximum"), { inspected: 3, divisions: 10 }, { exemption }).sentence,
    ).toEqual({
      vi:
        "Được miễn: đơn vị mới thành lập (đề nghị: Sở Nội vụ; duyệt: Chủ tịch UBND tỉnh); " +
        "không tính vào điểm tối đa.",
      en:
        "Exempt: newly founded unit (proposed by: Sở Nội vụ; approved by: Chủ tịch UBND tỉnh); " +
        "it does not count towards the maximum.",
    });
  });
});

describe("conditions", () => {
  test("a rule holds only where what it is provided with holds", () => {
    const plan = item("1.1", 3, {
      facts: {
        rate: { kind: "share", vi: "Mức hoàn thành", en: "Completion" },
        quality: yesNo("Chất lượng đạt", "Quality is right"),
      },
      rule: { kind: "proportional", of: "rate", provided: ["quality"] },
    });
    expect(awarded(plan, { rate: "80%", quality: "có" }).sentence.vi).toBe(
      "Mức hoàn thành 80%, nhân với 3 điểm: 2,4/3 điểm.",
    );
    expect(said(awarded(plan, { rate: "80%", quality: "không" }))).toEqual([
      "0",
      "Không đạt điều kiện “Chất lượng đạt”: 0/3 điểm.",
      'The condition "Quality is right" is not met: 0 of 3 points.',
    ]);
  });

  test("facts of the whole scheme are named and shown like the item's own", () => {
    const around = { facts: { island: yesNo("Đơn vị ở hải đảo", "On an island") } };
    const node = awarded(
      given("1", 5, { notApplicable: { when: ["island"], effect: "leaves-the-maximum" } }),
      { score: 3, island: "có" },
      {},
      around,
    );
    expect(node.sentence.vi).toBe("Không áp dụng vì “Đơn vị ở hải đảo”; không tính vào điểm tối đa.");
    expect(node.inputs.map(({ fact }) => fact)).toEqual(["score", "island"]);
  });

  test.each([
    ["is", "5", "điểm phụ bằng 5", "sub-score is 5"],
    ["atLeast", "5", "điểm phụ từ 5 trở lên", "sub-score is at least 5"],
    ["above", "5", "điểm phụ trên 5", "sub-score is above 5"],
    ["below", "6", "điểm phụ dưới 6", "sub-score is below 6"],
    ["atMost", "5", "điểm phụ không quá 5", "sub-score is at most 5"],
  ])("%s is said in words", (comparison, value, vi, en) => {
    const one = item("1", 1, {
      facts: { sub: { kind: "number", vi: "Điểm phụ", en: "Sub-score" } },
      rule: { kind: "all-or-nothing", when: [{ fact: "sub", [comparison]: Number(value) }] },
    });
    expect(awarded(one, { sub: comparison === "above" ? 6 : 5 }).sentence).toEqual({
      vi: `Đạt yêu cầu ${vi}: 1/1 điểm.`,
      en: `Requirement met, ${en}: 1 of 1 points.`,
    });
  });
});
