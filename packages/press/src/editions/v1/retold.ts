/** What formats 1 and 2 say of the same outcomes, frozen: editions were published in these words. */
import type { EditionNode, EditionResults, EditionRow, NewsFact } from "@thang-diem/contract";
import {
  type Bilingual,
  Exact,
  type IndexResult,
  type Place,
  type Scheme,
  type UnitId,
  type UnitVersionId,
} from "@thang-diem/engine";
import { type ComputedEdition, methodOf } from "../compute-edition.ts";
import { type EditionInputs, isWhole, type PinnedUnit, type WholePastPlace } from "../inputs.ts";
import { tellFacts } from "./fact-sentences.ts";
import { findFacts, type TableRow, type YearTable } from "./find-facts.ts";

/** The edition with the reasons, comparisons and facts as these formats have them. */
export function retold(inputs: EditionInputs, computed: ComputedEdition): ComputedEdition {
  const outcomes = new Map(computed.outcomes.map((outcome) => [outcome.unit, outcome]));
  const units = new Map(inputs.units.map((unit) => [unit.id, unit]));
  const past = new Map(
    inputs.history
      .filter(isWhole)
      .filter((row) => row.year === inputs.round.year - 1)
      .map((row) => [row.chain, row]),
  );
  const method = methodOf(computed.scheme, inputs.round);
  const rows = computed.results.rows.map((row): EditionRow => {
    const outcome = outcomes.get(row.unit);
    const unit = units.get(row.unit);
    if (!outcome || !unit) return row;
    const { change: _change, noChange: _noChange, tree, ...kept } = row;
    const { vi, en } = outcome.tree.sentence;
    return {
      ...kept,
      ...(row.notRanked && { notRanked: unit.notRanked ?? outcome.noIndex ?? UNRANKED }),
      ...changeOf(outcome, row.rank, past.get(unit.chain), method),
      tree: { ...tree, sentence: { vi, en } } satisfies EditionNode,
    };
  });
  const results: EditionResults = { ...computed.results, rows };
  return { ...computed, results, facts: news(inputs, computed) };
}

const UNRANKED: Bilingual = { vi: "không xếp hạng", en: "not ranked" };

function changeOf(
  result: IndexResult,
  place: EditionRow["rank"],
  past: WholePastPlace | undefined,
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

function news(inputs: EditionInputs, { scheme, outcomes, places }: ComputedEdition): NewsFact[] {
  if (inputs.round.partial) return [];
  const units = new Map<string, PinnedUnit>(inputs.units.map((unit) => [unit.chain, unit]));
  const chains = new Map(inputs.units.map((unit) => [unit.id, unit.chain]));
  const thresholds = scheme.classes.map((each) => each.low);
  const past = Map.groupBy(inputs.history.filter(isWhole), (row) => row.year);
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
    rows: outcomes.flatMap((result) => tableRow(result, places, chains)),
  };
  return tellFacts(findFacts([...earlier, now]), {
    year: inputs.round.year,
    index: inputs.round.shortTitle,
    value: scheme.indexValue,
    decimals: scheme.show.decimals,
    unitName: (chain) => units.get(chain)?.shortName ?? { vi: chain, en: chain },
    partName: (code) => nameOfPart(scheme, code),
    groupName: (group) =>
      inputs.groups.length > 1 ? inputs.groups.find(({ id }) => id === group)?.title : undefined,
  });
}

function nameOfPart(scheme: Scheme, code: string): Bilingual {
  return scheme.items.get(code)?.title ?? { vi: code, en: code };
}

function pastRow(row: WholePastPlace): TableRow {
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
