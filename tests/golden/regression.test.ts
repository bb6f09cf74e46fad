/** Published figures that must come out of the shipped data and the shipped schemes, exactly as printed. */
import { describe, expect, test } from "vitest";
import { Exact } from "../../packages/engine/src/numbers/index.ts";
import {
  exactQuantile,
  mean,
  quarters,
  rankUnits,
  type Place,
} from "../../packages/engine/src/ranking/index.ts";
import { parseScheme, type Scheme } from "../../packages/engine/src/scheme/index.ts";
import {
  computeRound,
  decidedClass,
  type FactRow,
  type IndexResult,
  readFacts,
} from "../../packages/engine/src/scoring/index.ts";
import { readRows } from "../read-data.ts";
import { shippedScheme } from "./read-schemes.ts";

type Row = Readonly<Record<string, string>>;
interface Round {
  readonly results: ReadonlyMap<string, IndexResult>;
  readonly places: ReadonlyMap<string, Place>;
}

/** Figures as rows of a table, through the reader that imports use. */
function round(scheme: Scheme, rows: readonly FactRow[]): Round {
  const read = readFacts(scheme, rows);
  if (!read.ok) throw new Error(read.faults.map(({ row, message }) => `${row}: ${message.en}`).join("\n"));
  const results = computeRound(scheme, read.value);
  const places = rankUnits(
    results.map(({ unit, group, index }) => ({ unit, group, value: index })),
    { ...scheme.ranking, decimals: scheme.show.decimals },
  );
  return { results: new Map(results.map((result) => [result.unit, result])), places };
}

const subdimensions = readRows("results/papi_subdimensions_2011_2024.csv");
const dimensions = readRows("results/papi_dimensions_2011_2024.csv");

function papi(year: number): Round {
  const version = year >= 2021 ? "2021" : year >= 2019 ? "2019" : year === 2018 ? "2018" : "2011";
  const ofYear = subdimensions.filter((row) => row["year"] === String(year));
  return round(
    shippedScheme(`papi/${version}`),
    ofYear.flatMap((row) =>
      Object.entries(row)
        .filter(([code, value]) => code.startsWith("SC") && value !== "")
        .map(([item, value]) => ({ unit: row["province"] ?? "", item, fact: "score", value })),
    ),
  );
}

function indices({ results }: Round): Exact[] {
  return [...results.values()].flatMap(({ index }) => index ?? []);
}

function pointsOf(result: IndexResult | undefined, code: string): Exact | undefined {
  return result?.tree.children.find((child) => child.code === code)?.points;
}

describe("PAPI 2011–2024", () => {
  test.each([
    [2021, "Ben Tre", 56],
    [2022, "Ben Tre", 50],
    [2023, "Ben Tre", 52],
    [2020, "Tay Ninh", 51],
    [2021, "Tay Ninh", 31],
  ])("in %i %s holds place %i as published", (year, province, place) => {
    expect(papi(year).places.get(province)?.place).toBe(place);
  });

  test("national figures of 2021: highest 48.0591, mean 42.408, median 42.2694, lowest 37.223", () => {
    const sorted = indices(papi(2021)).toSorted((a, b) => a.compare(b));
    expect([
      sorted.at(-1)?.toFixed(4),
      mean(sorted).toFixed(3),
      exactQuantile(sorted, Exact.of("1/2")).toFixed(4),
      sorted[0]?.toFixed(3),
    ]).toEqual(["48.0591", "42.408", "42.2694", "37.223"]);
  });

  test("the mean of 2019 is 43.616, published as 43.61", () => {
    expect(mean(indices(papi(2019))).toFixed(3)).toBe("43.616");
    expect(mean(indices(papi(2019))).rounded({ decimals: 2, by: "down" }).text).toBe("43.61");
  });

  test("Quảng Ninh 2020 has 48.811 points, with 6.499, 8.286 and 7.713 in the dimensions printed", () => {
    const result = papi(2020).results.get("Quang Ninh");
    expect(result?.index?.toFixed(3)).toBe("48.811");
    const printed = result?.tree.children.map((dimension) => dimension.points?.toFixed(3));
    expect(printed).toEqual(expect.arrayContaining(["6.499", "8.286", "7.713"]));
  });

  test("quarters of dimension 6 in 2022: limits as printed, with 16, 16, 15 and 16 provinces", () => {
    const values = new Map(
      [...papi(2022).results].flatMap(([unit, result]): [string, Exact][] => {
        const points = pointsOf(result, "C06");
        return points ? [[unit, points]] : [];
      }),
    );
    const of = quarters(values);
    const printed = [1, 2, 3, 4].map((quarter) => {
      const members = [...values]
        .filter(([unit]) => of.get(unit) === quarter)
        .map(([, value]) => value)
        .toSorted((a, b) => b.compare(a));
      return [members[0]?.toFixed(4), members.at(-1)?.toFixed(4), members.length];
    });
    expect(printed).toEqual([
      ["8.3148", "7.8579", 16],
      ["7.8072", "7.5189", 16],
      ["7.5173", "7.2294", 15],
      ["7.2275", "6.4132", 16],
    ]);
  });

  // the table was computed in floating point, so an exact half may be printed either way
  test.each(Array.from({ length: 14 }, (_, i) => 2011 + i))(
    "every dimension and total of %i agrees with the published table to half of its last digit",
    (year) => {
      const { results } = papi(year);
      const half = Exact.of("0.00005");
      const table = dimensions.filter((row) => row["year"] === String(year));
      for (const row of table.filter((each) => each["total_sum"] !== "")) {
        const result = results.get(row["province"] ?? "");
        const printed = [
          ["total", result?.index, row["total_sum"]],
          ...DIMENSIONS.map(([code, column]) => [column, pointsOf(result, code), row[column]]),
        ] as const;
        const differing = printed.filter(([, value, text]) =>
          text === ""
            ? value !== undefined
            : !(value instanceof Exact) ||
              value
                .minus(Exact.of(String(text)))
                .absolute()
                .above(half),
        );
        expect([row["province"], differing]).toEqual([row["province"], []]);
      }
      expect(
        table
          .filter((row) => row["total_sum"] === "")
          .filter((row) => results.get(row["province"] ?? "")?.index),
      ).toEqual([]);
    },
  );
});

const DIMENSIONS = [
  ["C01", "participation"],
  ["C02", "transparency"],
  ["C03", "vertical_accountability"],
  ["C04", "control_of_corruption"],
  ["C05", "administrative_procedures"],
  ["C06", "public_service_delivery"],
  ["C07", "environmental_governance"],
  ["C08", "e_governance"],
] as const;

describe("PAR INDEX", () => {
  const provinces = readRows("results/par_index_provinces_points.csv");

  test("2012: appraised and survey points add up to the printed index of all 19 provinces, in order", () => {
    const rows = provinces.filter((row) => row["year"] === "2012" && row["appraised_points"] !== "");
    const { results, places } = round(
      shippedScheme("par-index-province/2012"),
      rows.flatMap((row) => [
        { unit: row["unit"] ?? "", item: "TONG", fact: "appraised", value: row["appraised_points"] ?? "" },
        { unit: row["unit"] ?? "", item: "TONG", fact: "survey", value: row["survey_points"] ?? "" },
      ]),
    );
    expect(
      rows.map((row) => [
        row["unit"],
        results.get(row["unit"] ?? "")?.points?.text,
        places.get(row["unit"] ?? "")?.place,
      ]),
    ).toEqual(rows.map((row) => [row["unit"], Exact.of(row["index_pct"] ?? "").text, Number(row["rank"])]));
    expect(rows).toHaveLength(19);
  });

  test("2020: the four parts of ten provinces add up to the index within 0.01, in the printed order", () => {
    const rows = readRows("results/par_index_2020_top10_parts.csv");
    const fact = (row: Row, item: string, name: string, column: string) => ({
      unit: row["unit"] ?? "",
      item,
      fact: name,
      value: row[column] ?? "",
    });
    const { results, places } = round(
      shippedScheme("par-index-province/2020"),
      rows.flatMap((row) => [
        fact(row, "SIPAS", "score", "sipas_of_10"),
        fact(row, "CONLAI", "appraised", "appraised"),
        fact(row, "CONLAI", "leaders", "leaders_survey"),
        fact(row, "CONLAI", "socioEconomic", "socio_economic"),
      ]),
    );
    for (const row of rows) {
      const points = results.get(row["unit"] ?? "")?.points ?? Exact.ZERO;
      expect(points.text).toBe(Exact.of(row["sum_of_parts"] ?? "").text);
      expect(
        points
          .minus(Exact.of(row["index_pct"] ?? ""))
          .absolute()
          .above(Exact.of("0.01")),
      ).toBe(false);
      expect([row["unit"], places.get(row["unit"] ?? "")?.place]).toEqual([row["unit"], Number(row["rank"])]);
    }
    expect(
      [...results.values()]
        .filter((result) => decidedClass(result.class)?.id === "A")
        .map(({ unit }) => unit),
    ).toEqual(["Quảng Ninh", "Hải Phòng"]);
  });

  test("Ninh Thuận 2022: 54.2 of 61.5 and 31.59 of 38.5 make 85.79; printed is 85.78, from rounded parts", () => {
    const { results } = round(
      shippedScheme("par-index-province/2022"),
      Object.entries({ TD: "54.2", KTXH: "5.31", SIPAS: "8.23", LDQL: "18.05" }).map(([item, value]) => ({
        unit: "Ninh Thuận",
        item,
        fact: "",
        value,
      })),
    );
    const result = results.get("Ninh Thuận");
    expect([result?.points?.text, decidedClass(result?.class)?.id]).toEqual(["85.79", "B"]);
    expect(Exact.sum(["KTXH", "XHH"].map((code) => pointsOf(result, code) ?? Exact.ZERO)).text).toBe("31.59");
  });

  test("Nam Định 2020: 62.62 and 61.46 of 70 are 89.46% and 87.80%; 2019 fits a maximum near 68", () => {
    const scheme = namDinh();
    const { results } = round(
      scheme,
      [
        ["sở", "62.62"],
        ["huyện", "61.46"],
        ["sở 2019", "61.16"],
      ].flatMap(([unit = "", value = ""]) => [
        { unit, item: "TD", fact: "", value },
        { unit, item: "XHH", fact: "held", value: "không" },
      ]),
    );
    expect(
      [...results.values()].map(
        ({ index, maximum }) => `${index?.times(Exact.of(100)).toFixed(2)} of ${maximum.text}`,
      ),
    ).toEqual(["89.46 of 70", "87.80 of 70", "87.37 of 70"]);
    expect(Exact.of("61.16").over(Exact.of("89.90%")).toFixed(0)).toBe("68");
  });

  test.each(["published-total", "published-total-2020"])(
    "provinces, %s: a higher published place never has a lower printed index",
    (version) => {
      const scheme = shippedScheme(`par-index-province/${version}`);
      const rows = provinces.filter(
        (row) => Number(row["year"]) >= scheme.years.from && Number(row["year"]) <= (scheme.years.to ?? 9999),
      );
      expectPlacesToAgree(scheme, rows);
    },
  );

  test("ministries: a higher published place never has a lower printed index", () => {
    expectPlacesToAgree(
      shippedScheme("par-index-ministry/published-total"),
      readRows("results/par_index_ministries_points.csv"),
    );
  });
});

/** The index of a round without its survey: 70 points are left of 100. */
function namDinh(): Scheme {
  const read = parseScheme(`
scheme: nam-dinh
version: "2020"
status: reconstructed
title: { vi: Nam Định, en: Nam Định }
basis: { d1: { document: 118/TB-UBND } }
years: { from: 2019, to: 2020 }
units: [sở, huyện]
levels: [{ vi: phần, en: part }]
index: { value: share, points: 100, show: { decimals: 2 } }
ranking: { on: exact, ties: shared-gap }
groups: none
items:
  - code: TD
    title: { vi: Thẩm định, en: Appraised }
    points: 70
    facts: { score: { kind: number, vi: Điểm, en: Points } }
    rule: { kind: external, of: score, as: points }
  - code: XHH
    title: { vi: Điều tra xã hội học, en: Survey }
    points: 30
    facts: { held: { kind: yes-no, vi: Có điều tra, en: Survey held }, score: { kind: number, vi: Điểm, en: Points } }
    notApplicable: { when: [{ fact: held, is: false }], effect: leaves-the-maximum }
    rule: { kind: external, of: score, as: points }
`);
  if (!read.ok) throw new Error(read.faults.map(({ message }) => message.en).join("\n"));
  return read.value;
}

/** Where both are printed, the order by index must be the order of the printed places. */
function expectPlacesToAgree(scheme: Scheme, rows: readonly Row[]): void {
  const ranked = rows.filter((row) => row["index_pct"] !== "" && /^\d+$/.test(row["rank"] ?? ""));
  for (const [year, ofYear] of Map.groupBy(ranked, (row) => row["year"] ?? "")) {
    const { results } = round(
      scheme,
      ofYear.map((row) => ({
        unit: row["unit"] ?? "",
        item: "TONG",
        fact: "",
        value: row["index_pct"] ?? "",
      })),
    );
    const inOrder = ofYear
      .toSorted((a, b) => Number(a["rank"]) - Number(b["rank"]))
      .map((row) => ({
        unit: `${year} ${row["unit"]}`,
        index: results.get(row["unit"] ?? "")?.index ?? Exact.ZERO,
      }));
    expect(
      inOrder
        .filter(({ index }, i) => i > 0 && index.above(inOrder[i - 1]?.index ?? index))
        .map(({ unit }) => unit),
    ).toEqual([]);
  }
  expect(ranked.length).toBeGreaterThan(10);
}

describe("SIPAS", () => {
  test("a higher published place never has a lower printed index", () => {
    expectPlacesToAgree(shippedScheme("sipas/published-total"), readRows("results/sipas_points.csv"));
  });

  test("national 2022: 80.43 and 79.72 give 80.075, printed 80.08", () => {
    const { results } = round(shippedScheme("sipas/2022"), [
      { unit: "Việt Nam", item: "DV", fact: "", value: "80.43%" },
      { unit: "Việt Nam", item: "CS", fact: "", value: "79.72%" },
    ]);
    expect(results.get("Việt Nam")?.index?.times(Exact.of(100)).toFixed(2)).toBe("80.08");
  });
});

describe("local results", () => {
  const local = readRows("results/local_results.csv");

  test("DGI: the eight contents of Uông Bí 2021 add up to 75.24 = 94.05%; 68.93 of 80 in 2020 is 86.16%", () => {
    const contents = local.filter((row) => row["metric"]?.startsWith("DGI content"));
    const { results } = round(
      shippedScheme("dgi-quang-ninh/2019"),
      contents.map((row, i) => ({
        unit: "Uông Bí",
        item: `ND${i + 1}`,
        fact: "",
        value: row["value"] ?? "",
      })),
    );
    const result = results.get("Uông Bí");
    expect([result?.points?.text, result?.maximum.text, result?.index?.text]).toEqual([
      "75.24",
      "80",
      "0.9405",
    ]);
    expect(Exact.of("68.93").over(Exact.of(80)).times(Exact.of(100)).toFixed(2)).toBe("86.16");
  });

  test("Hải Phòng 2021: two urban districts share the third place, rural districts are ranked apart", () => {
    const rows = local.filter(
      (row) =>
        row["place"] === "Hải Phòng" &&
        row["year"] === "2021" &&
        row["metric"] === "PAR" &&
        row["rank"] !== "",
    );
    const { places } = round(
      shippedScheme("par-index-local/published-total"),
      rows.map((row) => ({
        unit: row["unit"] ?? "",
        group: row["unit_kind"],
        item: "TONG",
        fact: "",
        value: row["value"] ?? "",
      })),
    );
    expect(rows.map((row) => [row["unit"], places.get(row["unit"] ?? "")?.place])).toEqual(
      rows.map((row) => [row["unit"], Number(row["rank"])]),
    );
    expect([places.get("Hồng Bàng"), places.get("Hải An")].map((place) => place?.shared)).toEqual([
      true,
      true,
    ]);
  });
});
