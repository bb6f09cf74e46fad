import { join } from "node:path";
import {
  type Bilingual,
  findUnit,
  fullUnitName,
  type UnitKind,
  type UnitRegistry,
  type UnitVersion,
} from "@thang-diem/engine";
import type { PinnedUnit } from "@thang-diem/press/editions";
import { type Organisations, readOrganisations } from "./organisations.ts";
import { pinUnitWithin } from "./pin-units.ts";
import { printedShareRemark, sharesIn } from "./printed-share.ts";
import { publishedPlace } from "./published-place.ts";
import { inVietnamese, printedTotal, publishedRound, type PublishedResult } from "./published-round.ts";
import { byYear, type PublishedLine, readPublished } from "./published-table.ts";
import type { ShippedRound, ShippedSeries } from "./shipped-round.ts";
import { readTable } from "@thang-diem/press/units";

/** How the tables call a kind of unit → the group that it is ranked in. Kinds of administrative units are named; organisations have none. */
interface LocalGroup {
  readonly id: string;
  readonly title: Bilingual;
  readonly kinds: readonly UnitKind[];
}

const DISTRICTS: LocalGroup = {
  id: "cap-huyen",
  title: { vi: "Huyện, thị xã, thành phố", en: "Districts, towns and cities" },
  kinds: ["thanh_pho_thuoc_tinh", "thi_xa", "huyen"],
};
const GROUPS: Readonly<Record<string, LocalGroup>> = {
  department: { id: "so-nganh", title: { vi: "Sở, ban, ngành", en: "Departments" }, kinds: [] },
  division: { id: "phong-ban", title: { vi: "Phòng, ban", en: "Divisions" }, kinds: [] },
  city: DISTRICTS,
  district: DISTRICTS,
  "urban district": { id: "quan", title: { vi: "Quận", en: "Urban districts" }, kinds: ["quan"] },
  "rural district": { id: "huyen", title: { vi: "Huyện", en: "Rural districts" }, kinds: ["huyen"] },
  ward: { id: "phuong", title: { vi: "Phường", en: "Wards" }, kinds: ["phuong"] },
  commune: { id: "xa", title: { vi: "Xã", en: "Communes" }, kinds: ["xa"] },
  "commune / special zone": {
    id: "xa-dac-khu",
    title: { vi: "Xã, đặc khu", en: "Communes and special zones" },
    kinds: ["xa", "dac_khu"],
  },
};

interface Sources {
  readonly lines: readonly PublishedLine[];
  readonly registry: UnitRegistry;
  readonly organisations: Organisations;
}

/** Results inside single provinces and cities, a series for each place and index of `data/rounds/local-series.csv`. */
export async function shippedLocalResults(data: string, registry: UnitRegistry): Promise<ShippedSeries[]> {
  const [series, lines, organisations] = await Promise.all([
    readTable(join(data, "rounds", "local-series.csv")),
    readPublished(data, "local_results.csv"),
    readOrganisations(data),
  ]);
  return series.map((row) => localSeries(row, { lines, registry, organisations }));
}

type SeriesRow = Readonly<Record<string, string>>;

function localSeries(row: SeriesRow, sources: Sources): ShippedSeries {
  const ofPlace = sources.lines.filter(({ cells }) => cells["place"] === row["place"]);
  const years = byYear(
    ofPlace.filter(({ cells, aggregate }) => !aggregate && cells["metric"] === row["metric"]),
  );
  const held = new Set(years.map(([year]) => year));
  const newest = years.at(-1)?.[0];
  const aggregates = ofPlace.filter(
    ({ cells, aggregate }) => aggregate && cells["metric"]?.split(" ")[0] === row["metric"],
  );
  const aggregatesOf = (year: number) =>
    aggregates.filter((line) => line.year === year || (year === newest && !held.has(line.year)));
  return {
    slug: row["slug"] ?? "",
    title: both(row, "title"),
    summary: both(row, "summary"),
    rounds: years.map(([year, lines]) => localRound(row, year, lines, aggregatesOf(year), sources)),
  };
}

function both(row: SeriesRow, name: string): Bilingual {
  return { vi: row[`${name}_vi`] ?? "", en: row[`${name}_en`] ?? "" };
}

function localRound(
  row: SeriesRow,
  year: number,
  lines: readonly PublishedLine[],
  aggregates: readonly PublishedLine[],
  { registry, organisations }: Sources,
): ShippedRound {
  const above = unitAbove(row["above"] ?? "", year, registry);
  const results = lines.map((line) => resultOf(line, above, registry, organisations));
  const present = new Set(results.map(({ unit }) => unit.group));
  const groups = [...new Set(Object.values(GROUPS))].filter(({ id }) => present.has(id));
  return publishedRound({
    series: row["slug"] ?? "",
    indexTitle: both(row, "title"),
    summary: both(row, "summary"),
    shortTitle: both(row, "short"),
    scope: { vi: fullUnitName(above, "vi"), en: fullUnitName(above, "en") },
    year,
    scheme: row["scheme"] ?? "",
    method: `${row["slug"]} ${year}`,
    publisher: both(row, "publisher"),
    groups: groups.map(({ id, title }) => ({ id, title })),
    results,
    remarks: aggregates.flatMap(aggregateRemarks),
  });
}

/** The province or city whose units are ranked. */
function unitAbove(name: string, year: number, registry: UnitRegistry): UnitVersion {
  const found = findUnit(registry, name, { on: `${year}-12-31` });
  if (found.outcome !== "found") throw new Error(`${name} (${year}): ${found.outcome}`);
  return found.version;
}

function resultOf(
  { cells, year, source, note }: PublishedLine,
  above: UnitVersion,
  registry: UnitRegistry,
  organisations: Organisations,
): PublishedResult {
  const group = GROUPS[cells["unit_kind"] ?? ""];
  if (!group) throw new Error(`${cells["unit"]}: no group for ${cells["unit_kind"]}`);
  const printed = cells["value"] ?? "";
  const place = publishedPlace(cells["rank"] ?? "", rankedUnits(cells), printed === "" ? note : undefined);
  return { unit: { ...pin(), ...place }, printed, figures: printedTotal(printed), source, note };

  /** "Cát Hải (đặc khu)" is Cát Hải: its group tells the kind. */
  function pin(): PinnedUnit {
    const name = cells["unit"]?.replace(/ \(.*\)$/, "") ?? "";
    const known = organisations.find(above.code, name);
    return known
      ? { ...known, group: group?.id ?? "" }
      : pinUnitWithin(name, group?.kinds ?? [], above, year, registry, group?.id ?? "");
  }
}

/** The table has no column cell for it where the source only says which place is the last. */
function rankedUnits(cells: PublishedLine["cells"]): number | undefined {
  const written = cells["of"] || /^last is (\d+)$/.exec(cells["note"] ?? "")?.[1];
  return written ? Number(written) : undefined;
}

/** "Năm 2021, SIPAS, số sở ngành trên 90 %: 10 trong 20 (nguồn; …)", and a printed share that does not fit its points. */
function aggregateRemarks({ cells, year, source, note, aggregate }: PublishedLine): Bilingual[] {
  if (!aggregate) return [];
  const [metric, counted] = (cells["metric"] ?? "").split(" ");
  const value = cells["value"] ?? "";
  const [vi, en] = counted
    ? [`${value} trong ${cells["of"]}`, `${value} of ${cells["of"]}`]
    : [`${inVietnamese(value)} %`, `${value} %`];
  const misfits = sharesIn(cells["note"] ?? "").flatMap(({ points, maximum }) =>
    printedShareRemark(points, maximum, value),
  );
  const more = [note, ...misfits].flatMap((said) => said ?? []);
  const told = (language: "vi" | "en") => [source, ...more].map((said) => said[language]).join("; ");
  return [
    {
      vi: `Năm ${year}, ${metric}, ${aggregate.vi}: ${vi} (${told("vi")})`,
      en: `${year}, ${metric}, ${aggregate.en}: ${en} (${told("en")})`,
    },
  ];
}
