import { expect, test } from "vitest";
import { readIndexFile } from "./index.ts";

function withRule(rule: string): string {
  return `data: data.csv
unit: unit
nodes: nodes.csv
steps:
  - { verb: normalise, rule: ${rule} }
  - { verb: aggregate, rule: { methods: [arithmetic] } }
uncertainty: { seed: 1 }
`;
}

test("an index file says how equal values share a place, and may leave it out", () => {
  for (const rule of [
    "{ method: rank, ties: average }",
    "{ method: borda, ties: max }",
    "{ method: percent-rank }",
  ])
    expect(readIndexFile(withRule(rule)), rule).toMatchObject({ ok: true });
});

test("a way to share places that nobody knows, or where there are no places, is refused with its step", () => {
  for (const rule of ["{ method: rank, ties: first }", "{ method: distance-to-max, ties: min }"]) {
    const read = readIndexFile(withRule(rule));
    expect(read.ok ? [] : read.faults.map(({ message }) => message.en), rule).toEqual([
      expect.stringContaining("steps.0"),
    ]);
  }
});
