import { expect, test } from "vitest";
import { computeIndex } from "./compute.ts";
import { given, item, schemeOf, unitOf } from "./example-scheme.ts";

const share = { index: { value: "share", points: 20, show: { decimals: 2 } } };
const yesNo = { kind: "yes-no", vi: "Có phát sinh", en: "Arises" };
const applies = {
  facts: { score: { kind: "number", vi: "Điểm", en: "Points" }, arises: yesNo },
  notApplicable: { when: [{ fact: "arises", is: false }], effect: "leaves-the-maximum" },
};

test("where nobody reported whether an item applies, it and the index are missing: never taken for “applies”", () => {
  const domain = item("1", 10, {
    facts: { arises: yesNo },
    notApplicable: { when: [{ fact: "arises", is: false }], effect: "leaves-the-maximum" },
    items: [given("1.1", 4), given("1.2", 6)],
  });
  const leaf = given("2", 10, applies);
  const scheme = schemeOf([domain, leaf], share);
  const all = { "1.1": 4, "1.2": 6 };
  expect(
    computeIndex(scheme, unitOf(scheme, "A", { ...all, "2": { score: 5, arises: "có" } })).noIndex?.vi,
  ).toBe("thiếu số liệu của 1 tiêu chí (1)");
  expect(
    computeIndex(scheme, unitOf(scheme, "A", { ...all, "1": { arises: "có" }, "2": { score: 5 } })).noIndex
      ?.vi,
  ).toBe("thiếu số liệu của 1 tiêu chí (2)");
});

test("one condition that does not hold settles that an item applies, whatever else is unreported", () => {
  const leaf = given("1", 10, {
    facts: {
      score: { kind: "number", vi: "Điểm", en: "Points" },
      small: { kind: "yes-no", vi: "Xã nhỏ", en: "Small" },
      remote: { kind: "yes-no", vi: "Xã xa", en: "Remote" },
    },
    notApplicable: { when: ["small", "remote"], effect: "leaves-the-maximum" },
  });
  const scheme = schemeOf([leaf, given("2", 10)], share);
  const indexOf = (facts: Record<string, string | number>) =>
    computeIndex(scheme, unitOf(scheme, "A", { "1": facts, "2": 10 })).index?.text;
  expect(indexOf({ score: 5, remote: "không" })).toBe("0.75");
  expect(indexOf({ score: 5, remote: "có" })).toBeUndefined();
});
