import { join } from "node:path";
import type { UnitRegistry } from "@thang-diem/engine";
import { Exact, findUnit } from "@thang-diem/engine";
import type {
  IndexFamily,
  KnownCount,
  KnownFigures,
  KnownResult,
  KnownSeries,
  KnownUnit,
  KnownYear,
} from "@thang-diem/presentation";
import { readTable } from "../units/index.ts";
import { GOVERNANCE_CONTENTS } from "./governance-contents.ts";
import { knownLocalSeries } from "./known-local-figures.ts";

type Row = Readonly<Record<string, string>>;

/** Regions as texts call them and their ids; the words are those of the six regions of 2021 and the eight of before. */
export const REGION_NAMES: ReadonlyMap<string, string> = new Map([
  ["trung du và miền núi phía bắc", "TDMNPB"],
  ["miền núi phía bắc", "TDMNPB"],
  ["đồng bằng sông hồng", "DBSH"],
  ["bắc trung bộ và duyên hải miền trung", "BTBDHMT"],
  ["bắc trung bộ và duyên hải trung bộ", "BTBDHMT"],
  ["tây nguyên", "TN"],
  ["đông nam bộ", "DNB"],
  ["đồng bằng sông cửu long", "DBSCL"],
  ["đbscl", "DBSCL"],
]);

/**
 * Every published figure that ships with the product, as the sources print it: what a press text is held against.
 * @param data folder `data/` of the product
 */
export async function knownShippedFigures(data: string, registry: UnitRegistry): Promise<KnownFigures> {
  const table = (name: string): Promise<Row[]> => readTable(join(data, "results", `${name}.csv`));
  const [papi, par, ministries, sipas, aggregates, counts, names, local] = await Promise.all([
    table("papi_dimensions_2011_2024"),
    table("par_index_provinces_points"),
    table("par_index_ministries_points"),
    table("sipas_points"),
    table("par_index_aggregates"),
    table("published_counts"),
    provinceUnits(data, registry),
    knownLocalSeries(data),
  ]);
  const organisations = await readTable(join(data, "rounds", "organisations.csv"));
  const printed = (scope: string, of: IndexFamily): PublishedOfAll => ({
    scope,
    family: of,
    aggregates,
    counts,
  });
  return {
    series: [
      papiSeries(papi, names),
      printedSeries("par-index-tinh", "PAR INDEX", par, names, printed("provinces", "PAR INDEX")),
      printedSeries(
        "par-index-ministries",
        "PAR INDEX",
        ministries,
        ministryUnits(organisations),
        printed("ministries", "PAR INDEX"),
      ),
      printedSeries("sipas", "SIPAS", sipas, names, printed("provinces", "SIPAS")),
      ...local,
    ],
  };
}

interface Names {
  readonly units: readonly KnownUnit[];
  /** The unit that a table means by a name. */
  readonly find: (written: string) => KnownUnit | undefined;
}

const ON = "2024-12-31";

/** As English newspapers print them, in one word. */
const IN_ENGLISH: Readonly<Record<string, readonly string[]>> = {
  "Hà Nội": ["Hanoi"],
  "Hải Phòng": ["Haiphong"],
  "Đà Nẵng": ["Danang", "Da Nang City"],
  "Hồ Chí Minh": ["Ho Chi Minh City", "Saigon"],
};

async function provinceUnits(data: string, registry: UnitRegistry): Promise<Names> {
  const [rows, aliases] = await Promise.all([
    readTable(join(data, "units", "provinces-63.csv")),
    readTable(join(data, "units", "aliases.csv")),
  ]);
  const units = rows.map((row): KnownUnit => {
    const name = row["name_vi"] ?? "";
    const others = aliases.filter(({ code, kind }) => code === row["code"] && kind !== "papi-code");
    return {
      id: row["code"] ?? "",
      name: name === "Hồ Chí Minh" ? "TP. Hồ Chí Minh" : name,
      region: row["region"] ?? "",
      spellings: [
        ...new Set(
          [
            name,
            ...(IN_ENGLISH[name] ?? []),
            row["name_en"] ?? "",
            ...others.map(({ alias }) => alias ?? ""),
          ].flatMap(spellings),
        ),
      ],
    };
  });
  const byCode = new Map(units.map((unit) => [unit.id, unit]));
  return {
    units,
    find: (written) => {
      const found = findUnit(registry, written, { on: ON, kinds: ["tinh", "thanh_pho_tw"] });
      return found.outcome === "found" ? byCode.get(found.version.code) : undefined;
    },
  };
}

/** "Bà Rịa - Vũng Tàu" is also written without blanks or without the stroke; "TP. HCM" with and without its stop. */
export function spellings(name: string): string[] {
  if (name.includes(" - "))
    return [name, name.replace(" - ", "-"), name.replace(" - ", " "), name.replace(" - ", "- ")];
  if (/^TP\.? ?/.test(name) || name === "Hồ Chí Minh") {
    const rest = name.replace(/^TP\.? ?/, "");
    return ["TP.", "TP. ", "TP ", "Thành phố ", "TP"].map((kind) => `${kind}${rest}`);
  }
  return [name];
}

function ministryUnits(rows: readonly Row[]): Names {
  const own = rows.filter(({ of }) => of === "VN");
  const units = own.map((row): KnownUnit => {
    const name = row["name_vi"] ?? "";
    return { id: row["written"] ?? "", name, spellings: [...new Set(ministrySpellings(name))] };
  });
  return { units, find: (written) => units.find(({ id }) => id === written) };
}

const SHORT_MINISTRIES: Readonly<Record<string, readonly string[]>> = {
  "Ngân hàng Nhà nước Việt Nam": ["Ngân hàng Nhà nước"],
  "Bộ Lao động - Thương binh và Xã hội": ["Bộ LĐ-TB&XH", "Bộ LĐTBXH"],
  "Bộ Nông nghiệp và Phát triển nông thôn": ["Bộ NN&PTNT", "Bộ NN-PTNT", "Bộ NN và PTNT"],
  "Bộ Thông tin và Truyền thông": ["Bộ TT&TT", "Bộ TT-TT"],
  "Bộ Văn hóa, Thể thao và Du lịch": ["Bộ VH-TT&DL", "Bộ VHTTDL", "Bộ VHTT&DL"],
  "Bộ Giáo dục và Đào tạo": ["Bộ GD&ĐT", "Bộ GD-ĐT", "Bộ GDĐT"],
  "Bộ Khoa học và Công nghệ": ["Bộ KH&CN", "Bộ KHCN"],
  "Bộ Kế hoạch và Đầu tư": ["Bộ KH&ĐT", "Bộ KH-ĐT"],
  "Bộ Tài nguyên và Môi trường": ["Bộ TN&MT", "Bộ TN-MT"],
  "Bộ Giao thông vận tải": ["Bộ GTVT", "Bộ Giao thông Vận tải"],
};

function ministrySpellings(name: string): string[] {
  return [name, name.replace(" - ", "-"), name.replace(" và ", " & "), ...(SHORT_MINISTRIES[name] ?? [])];
}

const EIGHT_DIMENSIONS_SINCE = 2018;

function papiSeries(rows: readonly Row[], names: Names): KnownSeries {
  const years = [...Map.groupBy(rows, ({ year }) => Number(year))].map(([year, ofYear]): KnownYear => {
    const dimensions = year >= EIGHT_DIMENSIONS_SINCE ? 8 : 6;
    const results = new Map<string, KnownResult>();
    for (const row of ofYear) {
      const unit = names.find(row["province"] ?? "");
      if (!unit) throw new Error(`PAPI ${year}: ${row["province"]}`);
      const held = Number(row["dimensions_available"]) === dimensions;
      const scores = GOVERNANCE_CONTENTS.flatMap(({ code }) =>
        row[code] ? [[code, row[code]] as const] : [],
      );
      results.set(unit.id, {
        parts: new Map(scores),
        ...(held && row["total_sum"] && { value: row["total_sum"] }),
      });
    }
    return {
      year,
      maximum: String(dimensions * 10),
      partMaximum: "10",
      complete: true,
      counts: [],
      ...ranked(results, names),
    };
  });
  return {
    id: "papi",
    family: "PAPI",
    title: { vi: "PAPI", en: "PAPI" },
    scale: "points",
    units: names.units,
    parts: GOVERNANCE_CONTENTS,
    years,
  };
}

/** Places and means of a complete list. */
function ranked(
  given: ReadonlyMap<string, KnownResult>,
  names: Names,
): Pick<KnownYear, "results" | "means" | "ranked"> {
  const values = [...given].flatMap(([unit, { value }]) =>
    value === undefined ? [] : [{ unit, value: Exact.of(value) }],
  );
  const results = new Map(given);
  for (const { unit, value } of values) {
    const rank = 1 + values.filter((other) => other.value.above(value)).length;
    results.set(unit, { ...(given.get(unit) ?? { parts: new Map() }), rank });
  }
  const region = new Map(names.units.map((unit) => [unit.id, unit.region ?? ""]));
  const groups: (readonly [string, readonly Exact[]])[] = [
    ["", values.map(({ value }) => value)],
    ...[...Map.groupBy(values, ({ unit }) => region.get(unit) ?? "")].map(
      ([id, some]) => [id, some.map(({ value }) => value)] as const,
    ),
  ];
  const means = groups
    .filter(([, some]) => some.length > 0)
    .map(
      ([id, some]) =>
        [
          id,
          Exact.sum(some).over(Exact.of(some.length)).rounded({ decimals: 4, by: "half-up" }).text,
        ] as const,
    );
  return { results, means: new Map(means), ranked: values.length };
}

interface PublishedOfAll {
  readonly scope: string;
  readonly family: IndexFamily;
  readonly aggregates: readonly Row[];
  readonly counts: readonly Row[];
}

const REGION_SCOPES: Readonly<Record<string, string>> = {
  "region: Red River Delta": "DBSH",
  "region: South East": "DNB",
  "region: Northern Midlands and Mountains": "TDMNPB",
  "region: North Central and Central Coast": "BTBDHMT",
  "region: Mekong Delta": "DBSCL",
  "region: Central Highlands": "TN",
};
const RANKED = 63;
const PILOT_OF_SIPAS = { year: 2015, ranked: 10 };

/** An index of which only what the sources print is known. */
function printedSeries(
  id: string,
  family: IndexFamily,
  rows: readonly Row[],
  names: Names,
  all: PublishedOfAll,
): KnownSeries {
  const years = [...Map.groupBy(rows, ({ year }) => Number(year))].map(([year, ofYear]): KnownYear => {
    const results = new Map<string, KnownResult>();
    const means = new Map<string, string>();
    for (const row of ofYear) {
      const value = row["index_pct"] ?? "";
      if (row["unit"] === "Vietnam") {
        if (value !== "") means.set("", value);
        continue;
      }
      const unit = names.find(row["unit"] ?? "");
      if (!unit) throw new Error(`${id} ${year}: ${row["unit"]}`);
      const rank = /^\d+$/.test(row["rank"] ?? "") ? Number(row["rank"]) : undefined;
      results.set(unit.id, {
        parts: new Map(),
        ...(value !== "" && { value }),
        ...(rank !== undefined && { rank }),
      });
    }
    for (const [region, mean] of meansOf(all, year)) means.set(region, mean);
    const count = rankedUnits(all, year);
    const range = rangeOf(all, year) ?? extremes(results, count);
    return {
      year,
      maximum: "100",
      complete: false,
      results,
      means,
      counts: countsOf(all, year),
      ...(count !== undefined && { ranked: count }),
      ...(range && { range }),
    };
  });
  const title =
    all.scope === "ministries"
      ? { vi: `${family} cấp bộ`, en: `${family} of ministries` }
      : { vi: family, en: family };
  return { id, family, title, scale: "percent", units: names.units, parts: [], years };
}

function rankedUnits({ scope, family }: PublishedOfAll, year: number): number | undefined {
  if (scope === "ministries") return undefined;
  return family === "SIPAS" && year === PILOT_OF_SIPAS.year ? PILOT_OF_SIPAS.ranked : RANKED;
}

function meansOf(
  { scope, family, aggregates }: PublishedOfAll,
  year: number,
): [region: string, mean: string][] {
  if (family !== "PAR INDEX") return [];
  return aggregates
    .filter((row) => Number(row["year"]) === year && row["statistic"] === "mean")
    .flatMap((row): [string, string][] => {
      const region =
        row["scope"] === scope ? "" : scope === "provinces" ? REGION_SCOPES[row["scope"] ?? ""] : undefined;
      return region === undefined ? [] : [[region, row["value"] ?? ""]];
    });
}

function countsOf({ scope, family, counts }: PublishedOfAll, year: number): KnownCount[] {
  return counts
    .filter(
      (row) =>
        row["index"] === family &&
        row["scope"] === scope &&
        Number(row["year"]) === year &&
        row["what"] !== "range",
    )
    .map((row) => ({
      what: row["what"] as KnownCount["what"],
      count: Number(row["count"]),
      ...(row["at_least"] && { atLeast: row["at_least"] }),
      ...(row["below"] && { below: row["below"] }),
    }));
}

function rangeOf({ scope, family, counts }: PublishedOfAll, year: number): KnownYear["range"] {
  const row = counts.find(
    (one) =>
      one["index"] === family &&
      one["scope"] === scope &&
      Number(one["year"]) === year &&
      one["what"] === "range",
  );
  return row?.["low"] && row["high"] ? { low: row["low"], high: row["high"] } : undefined;
}

/** Lowest and highest where the first and the last place are known with their values. */
function extremes(results: ReadonlyMap<string, KnownResult>, count: number | undefined): KnownYear["range"] {
  const at = (place: number | undefined): string | undefined =>
    [...results.values()].find(({ rank }) => rank === place)?.value;
  const [high, low] = [at(1), at(count)];
  return high !== undefined && low !== undefined ? { low, high } : undefined;
}
