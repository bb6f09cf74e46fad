import { join } from "node:path";
import type { IndexFamily, KnownResult, KnownSeries, KnownUnit, KnownYear } from "@thang-diem/presentation";
import { GOVERNANCE_CONTENTS } from "./governance-contents.ts";
import { readTable } from "../units/index.ts";

type Row = Readonly<Record<string, string>>;

const FAMILIES: Readonly<Record<string, IndexFamily>> = {
  PAR: "PAR INDEX",
  SIPAS: "SIPAS",
  DGI: "DGI",
  DDCI: "DDCI",
};
/** Words that must stand before names that other places have too. */
const KIND_WORDS: Readonly<Record<string, readonly string[]>> = {
  ward: ["phuong"],
  commune: ["xa"],
  "commune / special zone": ["xa", "dac khu"],
  "urban district": ["quan"],
  "rural district": ["huyen", "huyen dao"],
};

/** What is published of the indices of single provinces and cities. */
export async function knownLocalSeries(data: string): Promise<KnownSeries[]> {
  const rows = (await readTable(join(data, "results", "local_results.csv"))).filter(
    (row) => row["unit_kind"] !== "aggregate" && FAMILIES[familyOf(row)] !== undefined,
  );
  return [...Map.groupBy(rows, (row) => `${familyOf(row)}|${row["place"]}`).values()].map(seriesOf);
}

function familyOf(row: Row): string {
  return (row["metric"] ?? "").split(" ")[0] ?? "";
}

function seriesOf(rows: readonly Row[]): KnownSeries {
  const [first] = rows;
  const place = first?.["place"] ?? "";
  const family = FAMILIES[first ? familyOf(first) : ""] ?? "PAR INDEX";
  const units = new Map(rows.map((row) => [idOf(row), unitOf(row)]));
  return {
    id: `${family}-${place}`,
    family,
    place,
    title: { vi: `${family} ${place}`, en: `${family} of ${place}` },
    scale: family === "DGI" ? "points" : "percent",
    units: [...units.values()],
    parts: family === "DGI" ? GOVERNANCE_CONTENTS : [],
    years: [...Map.groupBy(rows, ({ year }) => Number(year))].map(([year, some]) =>
      yearOf(year, family, some),
    ),
  };
}

function idOf(row: Row): string {
  return `${row["unit_kind"]}:${row["unit"]}`;
}

function unitOf(row: Row): KnownUnit {
  const name = (row["unit"] ?? "").replace(/ \(.*\)$/, "");
  const kindWords = KIND_WORDS[row["unit_kind"] ?? ""];
  return { id: idOf(row), name, spellings: [name], ...(kindWords && { kindWords }) };
}

function yearOf(year: number, family: IndexFamily, rows: readonly Row[]): KnownYear {
  const results = new Map<string, KnownResult>();
  for (const row of rows) {
    const held = results.get(idOf(row)) ?? { parts: new Map<string, string>() };
    const content = /content (\d)/.exec(row["metric"] ?? "")?.[1];
    const value = row["value"] ?? "";
    const rank = /^\d+$/.test(row["rank"] ?? "") ? Number(row["rank"]) : undefined;
    results.set(idOf(row), {
      ...held,
      parts:
        content === undefined
          ? held.parts
          : new Map([...held.parts, [GOVERNANCE_CONTENTS[Number(content) - 1]?.code ?? "", value]]),
      ...(content === undefined && value !== "" && { value }),
      ...(rank !== undefined && { rank }),
    });
  }
  const points = family === "DGI";
  return {
    year,
    maximum: points ? "80" : "100",
    ...(points && { partMaximum: "10" }),
    complete: false,
    results,
    means: new Map(),
    counts: [],
  };
}
