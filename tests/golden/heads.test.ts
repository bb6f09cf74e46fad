/**
 * Heads of agencies by Decision 212/2025/QĐ-UBND of Hải Phòng, the numbers worked out by hand from its text: 20 points
 * of general criteria, 80 of results; what was not assigned is not scored and block B5 is scaled to its 20 points.
 */
import { expect, test } from "vitest";
import { Exact } from "../../packages/engine/src/numbers/index.ts";
import {
  type HeadOfUnit,
  indexItemOf,
  reasonOf,
  scoreHeads,
  withTopQuota,
} from "../../packages/office/src/improving/heads/score.ts";
import { columnOf, confirmedOf, type Tasks } from "../../packages/office/src/improving/heads/testing.ts";
import { shippedScheme } from "./read-schemes.ts";

const SCHEME = shippedScheme("head-of-agency-hai-phong/2025");
const NOT_ASSIGNED = { assigned: "không" };

function head(
  id: string,
  index: string,
  tasks: Tasks,
  {
    unmet = [],
    confirmed = {},
  }: {
    readonly unmet?: readonly string[];
    readonly confirmed?: Parameters<typeof confirmedOf>[0];
  } = {},
): HeadOfUnit {
  const column = columnOf(tasks, unmet);
  const parts = { self: columnOf(), manager: column, authority: column, confirmed: confirmedOf(confirmed) };
  return { id, group: "so", index: Exact.of(index), parts };
}

const HEADS = [
  // A 20; B1 5, B2 5; B3 5 + 38/40·10 + 36/40·5 = 19; B4 10 + 49/50·10 + 48/50·10 = 29.4.
  // B5: assigned items are worth 2 + 2 + 5 × 2.5 = 16.5; it has 2 (index at the mean or above) + 0 (DDCI below)
  // + 4 × 2.5 = 12, scaled to 20: 12 / 16.5 × 20 = 160/11. Sum 78.4 + 160/11 = 5112/55 = 92.945…
  head(
    "An",
    "88",
    {
      "B3.a": [40, 40],
      "B3.b": [38, 40],
      "B3.c": [36, 40],
      "B4.a": [50, 50],
      "B4.b": [49, 50],
      "B4.c": [48, 50],
    },
    {
      confirmed: {
        "B5.1.b": { index: "69" },
        "B5.1.c": NOT_ASSIGNED,
        "B5.2.a": NOT_ASSIGNED,
        "B5.2.e": { met: "không" },
      },
    },
  ),
  // Everything full; DDCI is worth 2 and gives 1: 99.
  head("Bình", "90", {}),
  // B1 4; B3 5 + 9 + 5 = 19; B4 10 + 9 + 9 = 28; B5 2 + 1 + 1 + 0 (94% of the sites) + 12.5 = 16.5: 92.5.
  // Only 40% of the targets exceeded: not excellent; 85% of the tasks in time: good.
  head(
    "Chi",
    "86",
    { "B3.b": [9, 10], "B4.b": [9, 10], "B4.c": [9, 10] },
    {
      unmet: ["B1.c"],
      confirmed: { "B5.2.a": { rate: "94%" }, "": { targetsExceeded: "40%", onTime: "85%" } },
    },
  ),
  // Index below the mean: 0 of 2; B4.b 46/50·10 = 9.2: 99 − 2 − 0.8 = 96.2, and disciplined in the year.
  head("Dũng", "85.99", { "B4.b": [46, 50] }, { confirmed: { "": { disciplined: "có" } } }),
];
const basis = (quota: string) => ({
  scheme: withTopQuota(SCHEME, quota),
  indexItem: indexItemOf(SCHEME)?.code ?? "",
  mean: Exact.of("86"),
});
const given = (quota: string) => {
  const scores = scoreHeads(basis(quota), HEADS);
  return HEADS.map(({ id }) => {
    const authority = scores.get(id)?.authority;
    return [id, authority?.points?.text, authority?.class?.decided === true ? authority.class.id : "?"];
  });
};

test("points and classes of a list of heads are those worked out by hand", () => {
  expect(given("")).toEqual([
    ["An", "5112/55", "XS"],
    ["Bình", "99", "XS"],
    ["Chi", "92.5", "T"],
    ["Dũng", "96.2", "KHT"],
  ]);
});

test("a quota of a quarter leaves the top class to the first of four, a fifth of four to nobody", () => {
  expect(given("25").map(([, , id]) => id)).toEqual(["T", "XS", "T", "KHT"]);
  expect(given("20").map(([, , id]) => id)).toEqual(["T", "T", "T", "KHT"]);
});

test("the reason says points, conditions, quota and veto in words", () => {
  const scores = scoreHeads(basis("25"), HEADS);
  const why = HEADS.map(({ id }) => {
    const authority = scores.get(id)?.authority;
    return authority && reasonOf(basis("25").scheme, authority)?.vi;
  });
  expect(why).toEqual([
    "92,9455 điểm; đủ điều kiện “Hoàn thành xuất sắc nhiệm vụ” nhưng ngoài số lượng: không quá 1 trong 4 đơn vị",
    "99 điểm; đủ điều kiện: tỷ lệ chỉ tiêu hoàn thành từ 100% trở lên; tỷ lệ chỉ tiêu vượt mức từ 50% trở lên; " +
      "tỷ lệ đơn vị trực thuộc hoàn thành nhiệm vụ trở lên từ 100% trở lên; " +
      "tỷ lệ đơn vị trực thuộc hoàn thành tốt trở lên từ 70% trở lên",
    "92,5 điểm; không xếp “Hoàn thành xuất sắc nhiệm vụ” vì không đạt: tỷ lệ chỉ tiêu vượt mức từ 50% trở lên",
    "96,2 điểm; không quá hạng này vì: Bị kỷ luật (nếu không có: “Hoàn thành xuất sắc nhiệm vụ”)",
  ]);
});

test("each column stands for itself, and a part that nobody wrote is missing, not 0", () => {
  const [an] = HEADS;
  const { self: _self, ...parts } = an?.parts ?? {};
  const scores = scoreHeads(basis(""), an === undefined ? [] : [{ ...an, parts }]).get("An");
  expect(scores?.manager.points?.text).toBe("5112/55");
  expect([scores?.self.points, scores?.self.class]).toEqual([undefined, undefined]);
  expect(scoreHeads(basis(""), HEADS).get("An")?.self.points?.text).toBe(
    Exact.of("80").plus(Exact.ratio(160, 11)).text,
  );
});

test("a unit without an index in the edition leaves its item open", () => {
  const [an] = HEADS;
  const scores = scoreHeads(basis(""), an === undefined ? [] : [{ ...an, index: undefined }]).get("An");
  expect(scores?.authority.points).toBeUndefined();
  expect(scores && reasonOf(SCHEME, scores.authority)?.vi).toBe(
    "chưa xếp hạng: thiếu số liệu của 1 tiêu chí (B5.1.a)",
  );
});
