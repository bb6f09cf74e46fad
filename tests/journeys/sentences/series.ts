/** Every shipped series as its raw tables have it, by its address. */
import { fraction, total } from "./fractions.ts";
import { csv, keyOf, type Line, papi, printedTable, type RawYear } from "./raw-tables.ts";

const since =
  (...list: readonly (readonly [from: number, method: string])[]) =>
  (year: number) =>
    list.find(([from]) => year >= from)?.[1] ?? "";

const PAR = since(
  [2024, "892"],
  [2022, "876"],
  [2020, "1149"],
  [2019, "1150"],
  [2018, "2636"],
  [2017, "2948"],
  [2016, "4361"],
  [2012, "1294"],
);

const MINISTRIES_RANKED = new Map([
  ...[2013, 2014, 2015, 2016].map((year) => [year, 19] as const),
  ...[2021, 2022, 2023].map((year) => [year, 17] as const),
]);

const GROUPS: Readonly<Record<string, string>> = {
  department: "sở, ban, ngành",
  division: "phòng, ban",
  city: "huyện, thị xã, thành phố",
  district: "huyện, thị xã, thành phố",
  "urban district": "quận",
  "rural district": "huyện",
  ward: "phường",
  commune: "xã",
  "commune / special zone": "xã, đặc khu",
};

function local(place: string, metric: string): RawYear[] {
  return printedTable({
    lines: csv("data/results/local_results.csv").filter(
      (line) => line["place"] === place && line["metric"] === metric && line["unit_kind"] !== "aggregate",
    ),
    unit: (line) => line["unit"] ?? "",
    value: "value",
    group: (line) => GROUPS[line["unit_kind"] ?? ""] ?? "?",
    method: String,
    ranked: (line) => {
      const of = line["of"] || /^last is (\d+)$/.exec(line["note"] ?? "")?.[1];
      return of ? Number(of) : undefined;
    },
  });
}

/** The four printed parts of 2020: SIPAS of 10 points, the rest together of 90. */
function withPartsOf2020(years: readonly RawYear[]): RawYear[] {
  const lines = new Map(
    csv("data/results/par_index_2020_top10_parts.csv").map((line) => [keyOf(line["unit"] ?? ""), line]),
  );
  const partsOf = (key: string) => {
    const line = lines.get(key);
    const points = (column: string) => fraction(line?.[column] ?? "");
    return new Map(
      line && [
        ["sipas", points("sipas_of_10")],
        ["rest", total([points("appraised"), points("leaders_survey"), points("socio_economic")])],
      ],
    );
  };
  return years.map((year) =>
    year.year === 2020
      ? { ...year, units: year.units.map((unit) => ({ ...unit, parts: partsOf(unit.key) })) }
      : year,
  );
}

/** Points of 80, shown as a percentage of them. */
function dgi(): RawYear[] {
  const contents = csv("data/results/local_results.csv").flatMap((line) => {
    const content = /^DGI content (\d)$/.exec(line["metric"] ?? "")?.[1];
    return content === undefined
      ? []
      : [{ year: Number(line["year"]), content, points: fraction(line["value"] ?? "") }];
  });
  return local("Quảng Ninh", "DGI points").map((year) => ({
    ...year,
    method: "949",
    units: year.units.map((unit) => ({
      ...unit,
      group: "",
      parts: new Map(
        contents.filter((line) => line.year === year.year).map(({ content, points }) => [content, points]),
      ),
      value: unit.value && { n: unit.value.n * 100n, d: unit.value.d * 80n },
    })),
  }));
}

/** @returns years, oldest first, by the series of the address */
export function rawSeries(): ReadonlyMap<string, readonly RawYear[]> {
  const names = new Map(
    csv("data/rounds/organisations.csv").map((line) => [line["written"], line["name_vi"]]),
  );
  const shares = (
    path: string,
    unit: (line: Line) => string,
    more: Pick<Parameters<typeof printedTable>[0], "method" | "ranked">,
  ) =>
    printedTable({
      lines: csv(path).filter((line) => line["unit"] !== "Vietnam"),
      unit,
      value: "index_pct",
      ...more,
    });
  const own = (line: Line) => line["unit"] ?? "";
  return new Map([
    ["papi", papi()],
    [
      "par-index-tinh",
      withPartsOf2020(
        shares("data/results/par_index_provinces_points.csv", own, { method: PAR, ranked: () => 63 }),
      ),
    ],
    [
      "par-index-bo",
      shares("data/results/par_index_ministries_points.csv", (line) => names.get(own(line)) ?? own(line), {
        method: PAR,
        ranked: (line) => MINISTRIES_RANKED.get(Number(line["year"])),
      }),
    ],
    [
      "sipas",
      shares("data/results/sipas_points.csv", own, {
        method: since([2022, "2022"], [2017, "2640"], [2015, "1383"]),
        ranked: (line) => (line["year"] === "2015" ? 10 : 63),
      }),
    ],
    ["par-index-hai-phong", local("Hải Phòng", "PAR")],
    ["sipas-hai-phong", local("Hải Phòng", "SIPAS")],
    ["par-index-ha-long", local("Hạ Long", "PAR")],
    ["par-index-quang-ninh", local("Quảng Ninh", "PAR")],
    ["sipas-quang-ninh", local("Quảng Ninh", "SIPAS")],
    ["ddci-quang-ninh", local("Quảng Ninh", "DDCI")],
    ["par-index-tuyen-quang", local("Tuyên Quang", "PAR")],
    ["par-index-nam-dinh", local("Nam Định", "PAR")],
    ["dgi-quang-ninh", dgi()],
  ]);
}

/** Means that the sources print, by series and year. */
export function printedMeans(): ReadonlyMap<string, string> {
  const par = csv("data/results/par_index_aggregates.csv").filter((line) => line["statistic"] === "mean");
  const of = (scope: string, slug: string) =>
    par
      .filter((line) => line["scope"] === scope)
      .map((line) => [`${slug} ${line["year"]}`, line["value"] ?? ""] as const);
  const sipas = csv("data/results/sipas_points.csv").filter((line) => line["unit"] === "Vietnam");
  return new Map([
    ...of("provinces", "par-index-tinh"),
    ...of("ministries", "par-index-bo"),
    ...sipas.map((line) => [`sipas ${line["year"]}`, line["index_pct"] ?? ""] as const),
  ]);
}
