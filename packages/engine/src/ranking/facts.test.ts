import type { ItemCode, UnitId } from "../ids/index.ts";
import { describe, expect, it } from "vitest";
import { Exact } from "../numbers/index.ts";
import type { Fact } from "./fact.ts";
import { findFacts } from "./facts.ts";
import { rankUnits } from "./places.ts";
import type { YearTable } from "./year-table.ts";

/** A complete year of one group: unit → value; places as they come out. */
function year(
  of: number,
  values: Readonly<Record<string, string>>,
  more: Partial<YearTable> = {},
): YearTable {
  const entrants = Object.entries(values).map(([unit, value]) => ({
    unit: unit as UnitId,
    group: "",
    value: Exact.of(value),
  }));
  const places = rankUnits(entrants, { on: "exact", decimals: 2, ties: "shared-gap" });
  return {
    year: of,
    method: "a",
    gaps: false,
    thresholds: [],
    rows: entrants.map((each) => ({ ...each, place: places.get(each.unit), parts: [] })),
    ...more,
  };
}

/** A year of which only the printed places are known. */
function printed(of: number, places: Readonly<Record<string, number>>): YearTable {
  return {
    year: of,
    method: "a",
    gaps: true,
    thresholds: [],
    rows: Object.entries(places).map(([unit, place]) => ({
      unit: unit as UnitId,
      group: "",
      place: { place, shared: false },
      parts: [],
    })),
  };
}

function only(kind: Fact["kind"], ...years: YearTable[]): Fact[] {
  return findFacts(years).filter((fact) => fact.kind === kind);
}

describe("who moved most", () => {
  it("is told of all who moved equally far, in one fact", () => {
    const before = year(2023, { a: "9", b: "8", c: "7", d: "6", e: "5" });
    const now = year(2024, { a: "5", b: "6", c: "9", d: "8", e: "7" });
    expect(only("faller", before, now)).toEqual([
      { kind: "faller", group: "", units: ["a"], places: 4, moves: [{ from: 1, to: 5 }], since: 2023 },
    ]);
    expect(only("riser", before, now)).toMatchObject([
      {
        units: ["c", "d", "e"],
        places: 2,
        moves: [
          { from: 3, to: 1 },
          { from: 4, to: 2 },
          { from: 5, to: 3 },
        ],
      },
    ]);
  });

  it("is not told across another method, nor across a year that is missing", () => {
    const now = year(2024, { a: "1", b: "2" });
    expect(only("riser", year(2023, { a: "2", b: "1" }, { method: "b" }), now)).toEqual([]);
    expect(only("riser", year(2022, { a: "2", b: "1" }), now)).toEqual([]);
    expect(only("riser", year(2023, { a: "2", b: "1" }), now)).toHaveLength(1);
  });
});

describe("how the mean moved", () => {
  it("is told on the units that stand in both years, with their number where they are not all", () => {
    const before = year(2023, { a: "10", b: "20", gone: "60" });
    const [fact] = only("mean", before, year(2024, { a: "12", b: "22", come: "0" }));
    expect(fact).toMatchObject({ kind: "mean", change: Exact.of("2"), since: 2023, common: 2 });
    expect(
      only("mean", year(2023, { a: "10", b: "20" }), year(2024, { a: "12", b: "22" }))[0],
    ).not.toHaveProperty("common");
  });
});

describe("how often a unit came first", () => {
  it("counts the editions in which it was ranked", () => {
    const years = [year(2021, { b: "1" }), year(2022, { a: "2", b: "1" }), year(2023, { a: "2", b: "1" })];
    expect(only("times-first", ...years)).toEqual([
      { kind: "times-first", group: "", units: ["a"], times: 2, of: 2 },
    ]);
  });

  it("is told of lists with gaps without saying of how many, and not where a year's leader is unknown", () => {
    const known = [printed(2022, { a: 1 }), printed(2023, { a: 1, b: 3 })];
    expect(only("times-first", ...known)).toEqual([
      { kind: "times-first", group: "", units: ["a"], times: 2 },
    ]);
    expect(only("times-first", printed(2021, { b: 4 }), ...known)).toEqual([]);
  });
});

describe("a list with gaps", () => {
  it("has a leader and its repetitions, and neither lead, mean, range nor movement", () => {
    const kinds = findFacts([printed(2022, { a: 1, b: 5 }), printed(2023, { a: 1, b: 2 })]).map(
      ({ kind }) => kind,
    );
    expect(kinds).toEqual(["first", "first-streak", "times-first"]);
    expect(findFacts([printed(2023, { a: 1 })])[0]).toEqual({ kind: "first", group: "", units: ["a"] });
  });
});

describe("a ranking behind which a sample stands", () => {
  const sampled = (tiers: Readonly<Record<string, number>>): YearTable => {
    const table = year(2024, { a: "9", b: "8", c: "3" });
    return { ...table, rows: table.rows.map((row) => ({ ...row, tier: tiers[row.unit] })) };
  };

  it("names all who lead and cannot be told apart, and nothing that needs to tell them apart", () => {
    const facts = findFacts([year(2023, { a: "1", b: "2", c: "3" }), sampled({ a: 1, b: 1, c: 2 })]);
    expect(facts.map(({ kind }) => kind)).toEqual(["first-alike", "mean", "range"]);
    expect(facts[0]).toMatchObject({
      units: ["a", "b"],
      highest: Exact.of("9"),
      lowest: Exact.of("8"),
      of: 3,
    });
    expect(facts[1]).not.toHaveProperty("change");
  });

  it("has one leader where the sample tells it apart", () => {
    expect(findFacts([sampled({ a: 1, b: 2, c: 3 })])[0]).toMatchObject({ kind: "first", units: ["a"] });
  });
});

describe("the highest value since the method changed", () => {
  const years = [
    year(2020, { a: "50" }, { method: "b" }),
    year(2021, { a: "10" }),
    year(2022, { a: "11" }),
    year(2023, { a: "12" }),
  ];
  it("is told from three years of one method on, one after the other", () => {
    expect(only("record", ...years)).toEqual([
      { kind: "record", group: "", units: ["a"], value: Exact.of("12"), since: 2021 },
    ]);
    expect(only("record", ...years.filter(({ year: each }) => each !== 2022))).toEqual([]);
  });
});

describe("the best part", () => {
  it("is told where one part is, not where two have the same share", () => {
    const parts = (...points: string[]) =>
      points.map((each, i) => ({
        code: `P${i}` as ItemCode,
        points: Exact.of(each),
        maximum: Exact.of("10"),
      }));
    const of = (...points: string[]): YearTable => {
      const table = year(2024, { a: "2", b: "1" });
      return { ...table, rows: table.rows.map((row) => ({ ...row, parts: parts(...points) })) };
    };
    expect(only("best-part", of("9", "9", "1"))).toEqual([]);
    expect(only("worst-part", of("9", "9", "1"))).toMatchObject([{ part: "P2", share: Exact.of("0.1") }]);
  });
});
