import {
  type IndexResult,
  type NodeRecord,
  type ParsedScheme,
  parseScheme,
  readsGroup,
  type Scheme,
  type UnitVersionId,
  WHOLE,
} from "@thang-diem/engine";
import type { EditionInputs } from "./inputs.ts";

export type RecordOf = (result: IndexResult) => NodeRecord;

/** What was told of a round when it was computed last. */
export interface KeptRecords {
  readonly schemeOf: (text: string) => ParsedScheme;
  /** Results as data with the sentences about them. */
  readonly of: (scheme: Scheme, inputs: EditionInputs) => RecordOf;
}

/**
 * Sentences about every item of every unit are most of what computing a round costs. A unit with the same
 * figures in a group that says the same to the items that compare with it keeps what was told of it. Give the
 * same keeper to the next computing of the same round.
 */
export function keepRecords(): KeptRecords {
  let parsed: { readonly text: string; readonly scheme: ParsedScheme } | undefined;
  let told: ToldRound | undefined;
  return {
    schemeOf(text) {
      if (parsed?.text !== text) parsed = { text, scheme: parseScheme(text, "pinned") };
      return parsed.scheme;
    },
    of(scheme, inputs) {
      const before = told?.scheme === scheme ? told.records : undefined;
      const records = new Map<UnitVersionId, Told>();
      told = { scheme, records };
      const figures = Map.groupBy(inputs.figures, ({ unit }) => unit);
      const groups = comparedWith(scheme, inputs);
      return (result) => {
        const own = textOf(figures.get(result.unit) ?? []);
        const group = `${result.group} ${groups.get(result.group) ?? ""}`;
        const known = before?.get(result.unit);
        const same = known?.own === own && known.group === group;
        const record = same ? known.record : result.tree.toJSON();
        records.set(result.unit, { own, group, record });
        return record;
      };
    },
  };
}

interface ToldRound {
  readonly scheme: Scheme;
  readonly records: ReadonlyMap<UnitVersionId, Told>;
}

interface Told {
  /** The figures of the unit, and what its group said, that it follows from. */
  readonly own: string;
  readonly group: string;
  readonly record: NodeRecord;
}

/** By group the figures of all its units that items compare with; facts of the whole unit may be among them. */
function comparedWith(scheme: Scheme, { units, figures }: EditionInputs): ReadonlyMap<string, string> {
  const reading = new Set([...scheme.items.values()].filter(readsGroup).map(({ code }) => code));
  if (reading.size === 0) return new Map();
  const groupOf = new Map(units.map(({ id, group }) => [id, group]));
  const compared = figures.filter(({ item }) => item === WHOLE || reading.has(item));
  return new Map(
    [...Map.groupBy(compared, ({ unit }) => groupOf.get(unit) ?? "")].map(([group, own]) => [
      group,
      textOf(own),
    ]),
  );
}

function textOf(figures: EditionInputs["figures"]): string {
  return JSON.stringify(
    figures.map(({ unit, item, fact, value, sampling }) => [unit, item, fact, value, sampling]),
  );
}
