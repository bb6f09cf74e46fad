import type { EditionNode, EditionResults, EditionRow, NewsFact } from "@thang-diem/contract";
import {
  type Bilingual,
  classReason,
  computeRound,
  Exact,
  findFacts,
  type IndexResult,
  type NodeRecord,
  nodesOf,
  type Place,
  quarters,
  rankUnits,
  readFacts,
  type Scheme,
  type UnitFacts,
  type UnitVersionId,
  type YearTable,
  type Result,
} from "@thang-diem/engine";
import { changeSince, tableOfEdition, tellFacts, tellingOf } from "@thang-diem/presentation";
import type { EditionInputs, PinnedUnit, RoundHead } from "./inputs.ts";
import { summarise } from "./item-summary.ts";
import { keepRecords, type KeptRecords, type RecordOf } from "./kept-records.ts";
import { pastTables } from "./past-tables.ts";
import { whyNotRanked, withReaderWords } from "./reader-words.ts";
import { type GroupRanks, uncertaintyOf } from "./uncertainty.ts";

export interface ComputedEdition {
  readonly scheme: Scheme;
  readonly results: EditionResults;
  readonly facts: readonly NewsFact[];
  /** Chances of places and pairs, a group at a time, where samples stand behind the numbers. */
  readonly ranks: readonly GroupRanks[];
  /** What was computed, unit by unit: earlier formats tell it in their own words. */
  readonly outcomes: readonly IndexResult[];
  /** Places computed from these outcomes; none of a list with gaps. */
  readonly places: ReadonlyMap<string, Place>;
}

export type ComputedOrFaults = Result<ComputedEdition, { readonly faults: readonly Bilingual[] }>;

/**
 * Inputs → results and facts; the same inputs give the same answer everywhere. All faults at once.
 *
 * @param figures of an edition that is `published` are read as they were then, else as any door reads them
 * @param kept what was told of the same round when it was computed last
 */
export function computeEdition(
  inputs: EditionInputs,
  figures: "new" | "published" = "new",
  kept: KeptRecords = keepRecords(),
): ComputedOrFaults {
  const read = kept.schemeOf(inputs.scheme);
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
    read.value,
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
          .filter((unit) => unit.publishedPlace ?? unit.publishedIndex)
          .map((unit) => ({
            vi: `${unit.name.vi}: hạng và chỉ số do nguồn in chỉ dùng cho kỳ công bố một phần.`,
            en: `${unit.name.en}: a published place or index belongs to a partial round only.`,
          }))),
    ...(inputs.figures.some(({ sampling }) => sampling) && !inputs.round.uncertainty ? [NO_SEED] : []),
    ...strangers.map((unit) => ({
      vi: `Đơn vị ${unit} không có trong kỳ đánh giá.`,
      en: `Unit ${unit} is not in the round.`,
    })),
  ];
  if (!facts.ok || faults.length > 0) return { ok: false, faults };
  return { ok: true, value: assemble(inputs, read.value, facts.value, kept.of(read.value, inputs)) };
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

function assemble(
  inputs: EditionInputs,
  scheme: Scheme,
  given: readonly UnitFacts[],
  recordOf: RecordOf,
): ComputedEdition {
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
  const rowOf = rowsFrom({
    inputs,
    scheme,
    recordOf,
    competing,
    places,
    regionPlaces,
    itemPlaces,
    quarterOf,
  });
  const units = inputs.units.map(editionUnit);
  const bare = computed.map((result) => ({ ...rowOf(result), ...uncertainty?.rows.get(result.unit) }));
  const results = compared(inputs, scheme, {
    units,
    groups: inputs.groups,
    rows: bare,
    ...(uncertainty && { uncertainty: uncertainty.drawn }),
    summary: summarise(scheme, computed, ranked),
  });
  return {
    scheme,
    results,
    facts: news(inputs, scheme, results),
    ranks: uncertainty?.groups ?? [],
    outcomes: computed,
    places: ranked,
  };
}

interface RowParts {
  readonly inputs: EditionInputs;
  readonly scheme: Scheme;
  readonly recordOf: RecordOf;
  readonly competing: Competing;
  readonly places: ReadonlyMap<string, RowPlace>;
  readonly regionPlaces: ReadonlyMap<string, Place>;
  readonly itemPlaces: ReadonlyMap<string, ReadonlyMap<string, Place>>;
  readonly quarterOf: ReadonlyMap<string, 1 | 2 | 3 | 4>;
}

/** The row of a unit, before it is compared with the year before. */
function rowsFrom({
  inputs,
  scheme,
  recordOf,
  competing,
  places,
  regionPlaces,
  itemPlaces,
  quarterOf,
}: RowParts) {
  const sources = ownSources(inputs);
  const claimedBy = new Map(inputs.claimed?.map(({ unit, ...sum }) => [unit, sum]));
  return (result: IndexResult): EditionRow => {
    const claimed = claimedBy.get(result.unit);
    const unit = competing.get(result.unit);
    const place = places.get(result.unit);
    const regionPlace = regionPlaces.get(result.unit);
    const quarter = quarterOf.get(result.unit);
    const record = recordOf(result);
    const why = whyNotRanked(result, record, inputs.round, scheme);
    return {
      unit: result.unit,
      ...indexOf(result, unit),
      ...(result.points && { points: result.points.text }),
      ...(claimed && { claimed }),
      maximum: result.maximum.text,
      ...(place && { rank: place, ...(inputs.round.partial && { rankSource: "published" as const }) }),
      ...(!place && { notRanked: unit?.notRanked ?? why }),
      ...(regionPlace && { regionRank: regionPlace }),
      ...classOf(result, scheme),
      ...(quarter && { quartile: quarter }),
      tree: withReaderWords(nodeOfUnit(record, itemPlaces, sources, result.unit), result, why),
    };
  };
}

/** The index that the source prints stands; what its printed parts add up to is said besides where it differs. */
function indexOf(
  { index }: IndexResult,
  unit: PinnedUnit | undefined,
): Pick<EditionRow, "index" | "indexSource" | "computedIndex"> {
  const printed = unit?.publishedIndex === undefined ? undefined : Exact.of(unit.publishedIndex);
  if (!printed) return index ? { index: index.text } : {};
  return {
    index: printed.text,
    indexSource: "published",
    ...(index && !index.equals(printed) && { computedIndex: index.text }),
  };
}

/** Every row against the year before. */
function compared(inputs: EditionInputs, scheme: Scheme, results: EditionResults): EditionResults {
  const now = tableOf(inputs, scheme, results);
  const before = pastTables(inputs.history, now).at(-1);
  const byUnit = new Map(now.rows.map((row) => [row.unit, row]));
  const chains = new Map(inputs.units.map(({ id, chain }) => [id, chain]));
  return {
    ...results,
    rows: results.rows.map(({ tree, ...row }) => {
      const chain = chains.get(row.unit);
      const own = chain === undefined ? undefined : byUnit.get(chain);
      return { ...row, ...(own && changeSince(now, own, before)), tree };
    }),
  };
}

function tableOf({ round }: EditionInputs, scheme: Scheme, results: EditionResults): YearTable {
  const { year, shortTitle } = round;
  return tableOfEdition({ year, method: methodOf(scheme, round), shortTitle, scheme, results });
}

function classOf({ class: given }: IndexResult, scheme: Scheme): Pick<EditionRow, "class" | "classReason"> {
  if (!given) return {};
  const reason = classReason(given, scheme);
  return { ...(given.decided && { class: given.id }), ...(reason && { classReason: reason }) };
}

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
      new Map<string, Exact | undefined>(nodesOf(result.tree).map((node) => [node.code, node.points])),
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

function news(inputs: EditionInputs, scheme: Scheme, results: EditionResults): NewsFact[] {
  const { year, shortTitle } = inputs.round;
  const method = methodOf(scheme, inputs.round);
  const now = tableOf(inputs, scheme, results);
  return tellFacts(
    findFacts([...pastTables(inputs.history, now), now]),
    tellingOf({ year, method, shortTitle, scheme, results }),
  );
}
