import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bumpChart, cellDot, dotStrip, lineChart, spark, strip } from "./index.ts";
import { linearScale, spreadLabels } from "./scale.ts";

const line = { years: [2017, 2018, 2019], alternative: "A & B đi lên", height: 200, tickText: String };

describe("line chart", () => {
  it("says its finding to those who do not see it, escaped", () => {
    const svg = lineChart({ ...line, lines: [{ label: "<b>Huế</b>", role: "chosen", values: [1, 2, 3] }] });
    expect(svg).toContain('role="img" aria-label="A &amp; B đi lên"');
    expect(svg).toContain("&lt;b&gt;Huế&lt;/b&gt;");
    expect(svg).not.toContain("<b>");
  });

  it("leaves a gap where a year has no value and where the criteria set changes", () => {
    const gap = lineChart({ ...line, lines: [{ label: "", role: "context", values: [1, undefined, 3] }] });
    expect(gap.match(/d="([^"]*)"/)?.[1]?.match(/M/g)).toHaveLength(2);
    const cut = lineChart({
      ...line,
      cuts: [1],
      cutText: "đổi",
      lines: [{ label: "", role: "context", values: [1, 2, 3] }],
    });
    expect(cut.match(/d="([^"]*)"/)?.[1]?.match(/M/g)).toHaveLength(2);
    expect(cut).toContain('class="cut"');
  });

  it("is nothing at all without a value", () => {
    expect(
      lineChart({
        ...line,
        lines: [{ label: "a", role: "main", values: [undefined, undefined, undefined] }],
      }),
    ).toBe("");
  });
});

describe("bump chart", () => {
  it("draws the first place on top and names each ranked unit at its last place", () => {
    const svg = bumpChart({
      years: [2023, 2024],
      alternative: "x",
      rowHeight: 16,
      lines: [
        { id: "a", label: "An", role: "main", places: [2, 1] },
        { id: "b", label: "Bình", role: "context", places: [1, undefined] },
      ],
    });
    expect(svg).toContain('d="M0 24L100 8"');
    expect(svg).toContain("</tspan> An</text>");
    expect(svg).not.toContain("Bình");
  });
});

describe("small pictures", () => {
  it("keeps bars on one axis from 0 to the maximum", () => {
    expect(strip({ value: 0.5, mean: 0.4, best: 0.9 })).toContain('class="bar" width="50%"');
    expect(strip({ value: 1.2 })).toContain('class="bar" width="100%"');
  });

  it("puts a value as a dot on the range of its column, where a bar from zero would look like all others", () => {
    const scale = linearScale([39.9, 47.8], 6);
    expect([scale.low, scale.high]).toEqual([38, 48]);
    const dot = cellDot({ value: 43, mean: 42, low: 41, high: 46 }, scale);
    expect(dot).toContain('class="dot plain" cx="50%"');
    expect(dot).toContain('class="mean" x1="40%"');
    expect(dot).toContain('class="whisker" x1="30%" x2="80%"');
    expect(dot).not.toContain("<rect");
  });

  it("tells units apart by letters, not only by colour", () => {
    expect(
      dotStrip([
        { share: 0.1, letter: "A" },
        { share: 0.2, letter: "B" },
      ]),
    ).toMatch(/>A<.*>B</);
  });

  it("draws a small multiple from the low to the high end of the shared range", () => {
    expect(spark([10, 20], [10, 10], { low: 10, high: 20 })).toContain('class="line chosen" d="M0 38L100 2"');
  });
});

describe("scales", () => {
  it("covers every value with round ends", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.integer({ min: -5000, max: 5000 }).map((each) => each / 100),
          { minLength: 1, maxLength: 20 },
        ),
        (values) => {
          const scale = linearScale(values, 4);
          for (const value of values) {
            expect(scale.at(value)).toBeGreaterThanOrEqual(-0.01);
            expect(scale.at(value)).toBeLessThanOrEqual(100.01);
          }
        },
      ),
    );
  });

  it("moves labels apart without changing their order", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 12 }), (wanted) => {
        const placed = spreadLabels(wanted, 16, 400);
        const order = wanted
          .map((at, i) => ({ at, i }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ i }) => placed[i] ?? 0);
        for (let i = 1; i < order.length; i += 1)
          expect((order[i] ?? 0) - (order[i - 1] ?? 0)).toBeGreaterThanOrEqual(15.98);
      }),
    );
  });
});
