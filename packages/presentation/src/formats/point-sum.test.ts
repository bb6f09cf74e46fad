import type { ItemCode } from "@thang-diem/engine";
import { expect, test } from "vitest";
import { outsideText, pointSumOf, pointSumText } from "./point-sum.ts";

const sum = { points: "20.51", maximum: "26.5", bonus: { points: "2", maximum: "3" }, penalty: "-0.25" };

test("bonus and penalty stand apart from the points of the index", () => {
  expect([pointSumText(sum, "vi"), pointSumText(sum, "en")]).toEqual([
    "20,51 trên 26,5; thưởng 2 / 3; trừ 0,25",
    "20.51 of 26.5; bonus 2 / 3; minus 0.25",
  ]);
});

test("what there is none of is not spoken of; a bonus that nobody got is 0 of what it could be", () => {
  expect(pointSumText({ points: "1/3", maximum: "1" }, "vi")).toBe("0,3333 trên 1");
  expect(pointSumText({ ...sum, bonus: { points: "0", maximum: "3" }, penalty: "0" }, "vi")).toBe(
    "20,51 trên 26,5; thưởng 0 / 3",
  );
  expect(outsideText({}, "vi")).toBe("");
});

test("a result says its sum by the blocks that its tree ends with", () => {
  const node = (code: string, points: string, maximum: string, children: unknown[] = []) => ({
    code: code as ItemCode,
    points,
    maximum,
    fullMaximum: maximum,
    status: "scored" as const,
    rule: "total",
    sentence: { vi: "", en: "" },
    inputs: [],
    ...(children.length > 0 && { children: children as never[] }),
  });
  const tree = node("", "22.26", "26.5", [
    node("1", "20.51", "26.5"),
    node("bonus", "2", "3"),
    node("penalty", "-0.25", "-5"),
  ]);
  expect(pointSumOf(tree)).toEqual(sum);
  expect(pointSumOf({ ...tree, points: undefined } as never)).toBeUndefined();
});
