import { expect, test } from "vitest";
import { doubtsOf } from "./doubts.ts";
import { count, item, schemeOf } from "./example-scheme.ts";

const scheme = schemeOf([
  item("1", 1, {
    facts: { done: count("Đã làm", "Done"), total: count("Phải làm", "To do") },
    rule: { kind: "threshold-proportional", of: "done / total", full: "100%", floor: "70%" },
  }),
]);
const [of] = [...scheme.items.values()].filter(({ rule }) => rule !== undefined);
const doubts = (typed: Readonly<Record<string, string>>, earlier?: Readonly<Record<string, string>>) =>
  of === undefined
    ? ["no item"]
    : doubtsOf(of, (fact) => typed[fact] ?? "", earlier).map(({ code, fact }) => `${fact} ${code}`);

test("more done than there was to do is doubted, as many is not", () => {
  expect(doubts({ done: "12", total: "10" })).toEqual(["done more-than-whole"]);
  expect(doubts({ done: "10", total: "10" })).toEqual([]);
  expect(doubts({ done: "12", total: "" })).toEqual([]);
  expect(doubts({ done: "mười hai", total: "10" })).toEqual([]);
});

test("ten times as much as a year ago is doubted, or as little; small figures are not", () => {
  const year = { done: "19", total: "19" };
  expect(doubts({ done: "19", total: "190" }, year)).toEqual(["total far-from-last-year"]);
  expect(doubts({ done: "19", total: "189" }, year)).toEqual([]);
  expect(doubts({ done: "2", total: "19" }, { done: "250", total: "19" })).toEqual([
    "done far-from-last-year",
  ]);
  expect(doubts({ done: "12", total: "19" }, { done: "1", total: "19" })).toEqual([]);
});

test("a doubt names both figures in both languages", () => {
  expect(of && doubtsOf(of, (fact) => ({ done: "12", total: "10" })[fact] ?? "")[0]?.message).toEqual({
    vi: "“Đã làm” (12) nhiều hơn “Phải làm” (10). Xem lại hai số này.",
    en: "“Done” (12) is more than “To do” (10). Look at both again.",
  });
});
