import type { EditionNode, EditionResults, EditionRow, NewsFact } from "@thang-diem/contract";
import {
  type Bilingual,
  classReason,
  computeRound,
  Exact,
  findFacts,
  type IndexResult,
  type NodeRecord,
  parseScheme,
  type Place,
  quarters,
  rankUnits,
  readFacts,
  type Scheme,
  type TableRow,
  type UnitFacts,
  type UnitId,
  type UnitVersionId,
  type YearTable,
} from "@thang-diem/engine";
import { tellFacts } from "@thang-diem/presentation";
import type { EditionInputs, PastPlace, PinnedUnit, RoundHead } from "./inputs.ts";
import { allNodes, summarise } from "./item-summary.ts";
import { type GroupRanks, uncertaintyOf } from "./uncertainty.ts";

export interface ComputedEdition {
  readonly scheme: Scheme;
  readonly results: EditionResults;
  readonly facts: readonly NewsFact[];
  /** Chances of places and pairs, a group at a time, where samples stand behind the numbers. */
  readonly ranks: readonly GroupRanks[];
}

export type ComputedOrFaults =
  | { readonly ok: true; readonly computed: ComputedEdition }
  | { readonly ok: false; readonly faults: readonly Bilingual[] };

/**
 * Inputs → results and facts; the same inputs give the same answer everywhere. All faults at once.
 *
 * @param figures of an edition that is `published` are read as they were then, else as any door reads them
 */
export function computeEdition(
  inputs: EditionInputs,
  figures: "new" | "published" = "new",
): ComputedOrFaults {
  const read = parseScheme(inputs.scheme, "pinned");
  if (!read.ok)
    return {
      ok: false,
      faults: read.faults.map(({ line, message }) => ({
        vi: `Dòng ${line}: ${message.vi}`,
        en: `Line ${line}: ${message.en}`,
      })),
    };
  const groupOf = new Map(inputs.units.map((unit) => [unit.id, unit.group]));
  const facts = readFacts(
    read.scheme,
    inputs.figures.map((figure) => ({ ...figure, group: groupOf.get(figure.unit) })),
    figures,
  );
  const strangers = [...new Set(inputs.figures.map((figure) => figure.unit))].filter(
    (unit) => !groupOf.has(unit),
  );
  const faults = [
    ...(facts.ok ? [] : facts.faults.map(({ row, message }) => figureFault(inputs, row, message))),
    ...(inputs.round.partial
      ? []
      : inputs.units
          .filter((unit) => unit.publishedPlace)
          .map((unit) => ({
            vi: `${unit.name.vi}: hạng công bố chỉ dùng cho kỳ công bố một phần.`,
            en: `${unit.name.en}: a published place belongs to a partial round only.`,
          }))),
    ...(inputs.figures.some(({ sampling }) => sampling) && !inputs.round.uncertainty ? [NO_SEED] : []),
    ...strangers.map((unit) => ({
      vi: `Đơn vị ${unit} không có trong kỳ đánh giá.`,
      en: `Unit ${unit} is not in the round.`,
    })),
  ];
  if (!facts.ok || faults.length > 0) return { ok: false, faults };
  return { ok: true, computed: assemble(inputs, read.scheme, facts.units) };
}

/** A figure that cannot be read, by its unit and item: the table of figures is nobody's file. */
function figureFault({ units, figures }: EditionInputs, row: number, message: Bilingual): Bilingual {
  const figure = figures[row];
  const name = units.find(({ id }) => id === figure?.unit)?.name;
  const item = figure?.item === "" ? { vi: "cả đơn vị", en: "the whole unit" } : undefined;
  const said = (language: "vi" | "en") =>
    [name?.[language] ?? figure?.unit, item?.[language] ?? figure?.item, figure?.fact]
      .filter(Boolean)
      .join(", ");
  return { vi: `${said("vi")}: ${message.vi}`, en: `${said("en")}: ${message.en}` };
}

const NO_SEED: Bilingual = {
  vi: "Kỳ có số liệu từ mẫu nhưng không nêu hạt giống của khoảng thứ hạng.",
  en: "The round has figures from samples but names no seed of the rank intervals.",
};

function assemble(inputs: EditionInputs, scheme: Scheme, given: readonly UnitFacts[]): ComputedEdition {
  const factsOf = new Map(given.map((unit) => [unit.unit, unit]));
  const computed = computeRound(
    scheme,
    inputs.units.map(({ id, group }) => factsOf.get(id) ?? { unit: id, group, facts: new Map() }),
  );
  const competing = new Map(inputs.units.map((unit) => [unit.id, unit]));
  const ranked = inputs.round.partial
    ? new Map<string, Place>()
    : rank(scheme, computed, competing, (result) => result.index);
  const places: ReadonlyMap<string, RowPlace> = inputs.round.partial ? publishedPlaces(inputs.units) : ranked;
  const quarterOf = scheme.ranking.quarters
    ? quarters(
        new Map(
          computed.flatMap(({ unit, index }) => (index && places.has(unit) ? [[unit, index] as const] : [])),
        ),
      )
    : new Map<string, 1 | 2 | 3 | 4>();
  const regionPlaces = inputs.round.partial
    ? new Map<string, Place>()
    : rankInRegions(scheme, computed, competing);
  const itemPlaces = inputs.round.partial
    ? new Map<string, Map<string, Place>>()
    : rankItems(scheme, computed, competing);
  const uncertainty = uncertaintyOf(inputs.round, scheme, computed, ranked);
  const past = new Map(
    inputs.history.filter((row) => row.year === inputs.round.year - 1).map((row) => [row.chain, row]),
  );
  const sources = ownSources(inputs);
  const rows = computed.map((result): EditionRow => {
    const unit = competing.get(result.unit);
    const place = places.get(result.unit);
    const regionPlace = regionPlaces.get(result.unit);
    const quarter = quarterOf.get(result.unit);
    return {
      unit: result.unit,
      ...(result.index && { index: result.index.text }),
      ...(result.points && { points: result.points.text }),
      maximum: result.maximum.text,
      ...uncertainty?.rows.get(result.unit),
      ...(place && { rank: place, ...(inputs.round.partial && { rankSource: "published" as const }) }),
      ...(!place && { notRanked: unit?.notRanked ?? result.noIndex ?? UNRANKED }),
      ...(regionPlace && { regionRank: regionPlace }),
      ...classOf(result, scheme),
      ...(quarter && { quartile: quarter }),
      ...change(result, place, unit && past.get(unit.chain), methodOf(scheme, inputs.round)),
      tree: nodeOfUnit(result.tree.toJSON(), itemPlaces, sources, result.unit),
    };
  });
  const results: EditionResults = {
    units: inputs.units.map(editionUnit),
    groups: inputs.groups,
    rows,
    ...(uncertainty && { uncertainty: uncertainty.drawn }),
    summary: summarise(scheme, computed, ranked),
  };
  return { scheme, results, facts: news(inputs, scheme, computed, ranked), ranks: uncertainty?.groups ?? [] };
}

function classOf({ class: given }: IndexResult, scheme: Scheme): Pick<EditionRow, "class" | "classReason"> {
  if (!given) return {};
  const reason = classReason(given, scheme);
  return { ...(given.decided && { class: given.id }), ...(reason && { classReason: reason }) };
}

const UNRANKED: Bilingual = { vi: "không xếp hạng", en: "not ranked" };

type RowPlace = NonNullable<EditionRow["rank"]>;

/** Places as the source prints them: a list with gaps cannot be ranked again. */
function publishedPlaces(units: readonly PinnedUnit[]): Map<string, RowPlace> {
  const holders = Map.groupBy(
    units.filter((unit) => unit.publishedPlace),
    (unit) => `${unit.group}\u0000${unit.publishedPlace?.place}`,
  );
  return new Map(
    [...holders.values()].flatMap((same) =>
      same.flatMap(({ id, publishedPlace }): [string, RowPlace][] =>
        publishedPlace ? [[id, { ...publishedPlace, shared: same.length > 1 }]] : [],
      ),
    ),
  );
}

/** Two years with the same method can be compared in points. */
export function methodOf(scheme: Scheme, { method }: Pick<RoundHead, "method">): string {
  return method ?? `${scheme.id}/${scheme.version}`;
}

type Competing = ReadonlyMap<string, PinnedUnit>;

function rank(
  scheme: Scheme,
  computed: readonly IndexResult[],
  units: Competing,
  value: (result: IndexResult) => Exact | undefined,
  group = (result: IndexResult) => result.group,
): Map<string, Place> {
  const entrants = computed.map((result) => ({
    unit: result.unit,
    group: group(result),
    value: value(result),
    notRanked: units.get(result.unit)?.notRanked,
  }));
  return rankUnits(entrants, {
    on: scheme.ranking.on,
    decimals: decimalsOf(scheme),
    ties: scheme.ranking.ties,
  });
}

/** A share is shown in percent: two more decimals. */
function decimalsOf(scheme: Scheme): number {
  return scheme.show.decimals + (scheme.indexValue === "share" ? 2 : 0);
}

function rankInRegions(
  scheme: Scheme,
  computed: readonly IndexResult[],
  units: Competing,
): Map<string, Place> {
  const inRegion = computed.filter((result) => units.get(result.unit)?.region);
  return rank(
    scheme,
    inRegion,
    units,
    (result) => result.index,
    (result) => `${result.group}\u0000${units.get(result.unit)?.region?.id}`,
  );
}

/** Item code → unit → place in that item. */
function rankItems(
  scheme: Scheme,
  computed: readonly IndexResult[],
  units: Competing,
): Map<string, Map<string, Place>> {
  const points = new Map(
    computed.map((result) => [
      result.unit,
      new Map<string, Exact | undefined>(allNodes(result.tree).map((node) => [node.code, node.points])),
    ]),
  );
  return new Map(
    [...scheme.items.keys()].map((code) => [
      code,
      rank(scheme, computed, units, (result) => points.get(result.unit)?.get(code)),
    ]),
  );
}

/**
 * In a list with gaps, and where people decided on them, figures have a source of their own;
 * elsewhere the sources of the round speak for all figures.
 */
function ownSources({ round, figures }: EditionInputs): Map<string, string> {
  return new Map(
    round.partial || round.figureSources
      ? figures.map(({ unit, item, fact, source }) => [[unit, item, fact].join("\u0000"), source])
      : [],
  );
}

function nodeOfUnit(
  node: NodeRecord,
  places: ReadonlyMap<string, ReadonlyMap<string, Place>>,
  sources: ReadonlyMap<string, string>,
  unit: UnitVersionId,
): EditionNode {
  const rankOfItem = places.get(node.code)?.get(unit);
  const inputs = node.inputs.map((input) => {
    const source = sources.get([unit, node.code, input.fact].join("\u0000"));
    return { ...input, ...(source && { source }) };
  });
  return {
    ...node,
    inputs,
    ...(rankOfItem && { rank: rankOfItem }),
    ...(node.children && {
      children: node.children.map((child) => nodeOfUnit(child, places, sources, unit)),
    }),
  } as EditionNode;
}

function change(
  result: IndexResult,
  place: RowPlace | undefined,
  past: PastPlace | undefined,
  method: string,
): Pick<EditionRow, "change" | "noChange"> {
  if (!past || !result.index)
    return {
      noChange: {
        vi: "năm trước không có kết quả để so sánh",
        en: "no result of the year before to compare with",
      },
    };
  if (past.method !== method)
    return {
      noChange: {
        vi: "phương pháp tính đã thay đổi so với năm trước",
        en: "the method changed since the year before",
      },
    };
  return {
    change: {
      index: result.index.minus(Exact.of(past.value)).text,
      ...(place && { places: past.place - place.place }),
      since: past.year,
    },
  };
}

function editionUnit({
  id,
  chain,
  code,
  name,
  shortName,
  kind,
  region,
  group,
}: PinnedUnit): EditionResults["units"][number] {
  return { id, chain, code, name, shortName, kind, group, ...(region && { region }) };
}

function news(
  inputs: EditionInputs,
  scheme: Scheme,
  computed: readonly IndexResult[],
  places: ReadonlyMap<string, Place>,
): NewsFact[] {
  if (inputs.round.partial) return [];
  const units = new Map<string, PinnedUnit>(inputs.units.map((unit) => [unit.chain, unit]));
  const chains = new Map(inputs.units.map((unit) => [unit.id, unit.chain]));
  const thresholds = scheme.classes.map((each) => each.low);
  const past = Map.groupBy(inputs.history, (row) => row.year);
  const earlier = [...past]
    .toSorted(([a], [b]) => a - b)
    .map(([year, rows]): YearTable => ({
      year,
      method: rows[0]?.method ?? "",
      thresholds,
      rows: rows.map(pastRow),
    }));
  const now: YearTable = {
    year: inputs.round.year,
    method: methodOf(scheme, inputs.round),
    thresholds,
    rows: computed.flatMap((result) => tableRow(result, places, chains)),
  };
  return tellFacts(findFacts([...earlier, now]), {
    year: inputs.round.year,
    index: inputs.round.shortTitle,
    value: scheme.indexValue,
    decimals: scheme.show.decimals,
    unitName: (chain) => units.get(chain)?.shortName ?? { vi: chain, en: chain },
    partName: (code) => scheme.items.get(code)?.title ?? { vi: code, en: code },
    groupName: (group) =>
      inputs.groups.length > 1 ? inputs.groups.find(({ id }) => id === group)?.title : undefined,
  });
}

function pastRow(row: PastPlace): TableRow {
  return {
    unit: row.chain,
    group: row.group,
    value: Exact.of(row.value),
    place: { place: row.place, shared: row.shared, of: row.of },
    parts: [],
  };
}

function tableRow(
  result: IndexResult,
  places: ReadonlyMap<string, Place>,
  chains: ReadonlyMap<UnitVersionId, UnitId>,
): TableRow[] {
  const place = places.get(result.unit);
  const chain = chains.get(result.unit);
  if (!place || !result.index || !chain) return [];
  const parts = result.tree.children.flatMap((node) =>
    node.points && node.item.line > 0
      ? [{ code: node.code, points: node.points, maximum: node.maximum }]
      : [],
  );
  return [{ unit: chain, group: result.group, value: result.index, place, parts }];
}
