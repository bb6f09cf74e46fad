import { describe, expect, test } from "vitest";
import {
  aggregateColumns,
  composeIndex,
  correlationMatrix,
  cronbachAlpha,
  indicatorStatistics,
  normaliseColumn,
  openIndex,
  readIndexFile,
} from "./index.ts";

const yaml = (rule = "{ method: min-max, lower: 0, upper: 100 }") => `data: d.csv
unit: unit
nodes: n.csv
steps:
  - { verb: normalise, rule: ${rule} }
  - { verb: aggregate, rule: { methods: [arithmetic] } }
uncertainty: { seed: 1 }
`;
const data = { unit: ["H1", "H2", "H3"], a: ["1", "2", "3"], b: ["3", "1", "2"] };
const nodes = (direction: string) => ({
  code: ["a", "b", "top"],
  parent: ["top", "top", ""],
  direction: ["1", direction, "NA"],
});
function opened(direction: string) {
  const file = readIndexFile(yaml());
  if (!file.ok) throw new Error("the file");
  return openIndex(file.value, data, nodes(direction));
}

describe("a direction", () => {
  test("is −1 however the number is written", () => {
    for (const text of ["-1", " -1", "-1.0", "−1", "-1 "]) {
      const index = opened(text);
      expect(index.ok && index.value.frame.nodes[1]?.direction, text).toBe(-1);
    }
  });

  test("that is neither 1 nor −1 is refused with its indicator, never taken for 1", () => {
    for (const text of ["negative", "0", "-2", "", "NA", "lower"]) {
      const index = opened(text);
      expect(index.ok ? [] : index.faults.map(({ code }) => code), text).toEqual(["bad-direction"]);
    }
    const index = opened("negative");
    expect(index.ok ? "" : index.faults[0]?.message.vi).toContain("b (“negative”)");
  });

  test("is checked in a frame of a program without types too", () => {
    const direction = JSON.parse("2") as 1;
    const built = composeIndex(
      {
        units: ["A", "B"],
        nodes: [
          { code: "x", parent: "T", componentWeight: 1, direction },
          { code: "T", componentWeight: 1 },
        ],
        columns: { x: Float64Array.of(1, 2) },
      },
      [],
    );
    expect(built.ok ? [] : built.faults.map(({ code }) => code)).toEqual(["bad-direction"]);
  });
});

test("an indicator without any value is a fault that names it: nobody can be ranked on it", () => {
  const file = readIndexFile(yaml());
  if (!file.ok) throw new Error("the file");
  const index = openIndex(file.value, { ...data, b: ["", "NA", ""] }, nodes("1"));
  const built = index.ok && composeIndex(index.value.frame, index.value.steps);
  expect(built && !built.ok && built.faults.map(({ code, places }) => [code, places])).toEqual([
    ["empty-column", ["b"]],
  ]);
});

test("an index file takes distances to targets, and says which words a step may use", () => {
  expect(readIndexFile(yaml("{ method: distance-to-target, capped: true }")).ok).toBe(true);
  const wrong = readIndexFile(yaml("{ method: minmax, lower: 0, upper: 1 }"));
  expect(wrong.ok ? "" : wrong.faults[0]?.message.en).toMatch(/steps\.0\.rule\.method.*min-max/);
});

test("what a step still needs is named as missing, with what to write there", () => {
  const short = readIndexFile(yaml("{ method: distance-to-target }"));
  const { vi, en } = (!short.ok && short.faults[0]?.message) || { vi: "", en: "" };
  expect(vi).toContain("Thiếu “capped”: ghi true hoặc false.");
  expect(en).toContain('"capped" is missing: write true or false.');
});

test("a constant column is seen as constant, whatever the number", () => {
  for (let n = 1; n <= 826; n += 1) {
    const column = new Float64Array(23).fill(n / 10);
    expect(indicatorStatistics(column), `${n / 10}`).toMatchObject({
      mean: n / 10,
      sd: 0,
      skewness: Number.NaN,
    });
    expect(normaliseColumn(column, { method: "z-score", mean: 0, sd: 1 })[0], `${n / 10}`).toBeNaN();
  }
  const [constant, other] = [new Float64Array(7).fill(0.1), Float64Array.of(1, 2, 3, 4, 5, 6, 8)];
  expect(correlationMatrix([constant, other])[0]?.[1]).toBeNaN();
  expect(cronbachAlpha([constant, constant]).alpha).toBeNaN();
});

test("a part that weighs nothing does not spoil a geometric mean by its zero", () => {
  const parts = [Float64Array.of(4, 4), Float64Array.of(9, 9), Float64Array.of(0, Number.NaN)];
  expect(Array.from(aggregateColumns(parts, [1, 1, 0], "geometric"))).toEqual([6, 6]);
  expect(aggregateColumns(parts, [1, 1, 1], "geometric")[0]).toBeNaN();
});
