import {
  EXEMPT,
  type FactDeclaration,
  type FactKind as EngineKind,
  findUnit,
  isShortFor,
  matchKey,
  readFigure,
  type Scheme,
  searchKey,
  type UnitRegistry,
  WHOLE,
} from "@thang-diem/engine";
import { type Expected, type ExpectedItem, type FactKind, type UnitAnswer } from "../figures/index.ts";
import { readScheme } from "@thang-diem/platform/scheme-text";
import type { PinnedUnit } from "../editions/index.ts";

/**
 * What a file of figures for a round may say: the facts of the scheme's items, and the units that the round
 * pinned, in any spelling.
 */
export async function expectedFigures(
  scheme: string,
  units: readonly PinnedUnit[],
  year: number,
  registry?: UnitRegistry,
): Promise<Expected> {
  const read = await readScheme(scheme, "pinned");
  if (!read.ok) throw new Error(read.faults.map((fault) => fault.message.en).join("; "));
  return {
    ...expectedOfScheme(read.value),
    findUnit: unitFinder(units, year, registry),
    unitNames: new Map(units.map(({ id, name }) => [id, name.vi])),
  };
}

/** The part of it that the scheme alone decides. */
export function expectedOfScheme(scheme: Scheme): Omit<Expected, "findUnit"> {
  const leaves = [...scheme.items.values()].filter((item) => item.rule);
  const items = new Map([
    ...leaves.map(({ code, title, facts }): [string, ExpectedItem] => [
      code,
      {
        facts: new Map([...kindsOf(facts), [EXEMPT, "text"]]),
        titles: [title.vi, title.en],
        factTitles: titlesOf(facts),
      },
    ]),
    [WHOLE, { facts: kindsOf(scheme.facts), factTitles: titlesOf(scheme.facts) }] as const,
  ]);
  return { items, refusal: refusalBy(scheme) };
}

function titlesOf(facts: ReadonlyMap<string, FactDeclaration>): ReadonlyMap<string, readonly string[]> {
  return new Map([...facts].map(([name, { title }]) => [name, [title.vi, title.en]]));
}

/** What computing would refuse later is refused here, where its cell is known. */
function refusalBy(scheme: Scheme): NonNullable<Expected["refusal"]> {
  return (item, fact, value) => {
    const declared = (item === WHOLE ? scheme.facts : scheme.items.get(item)?.facts)?.get(fact);
    const read = declared && readFigure(scheme, item, declared, value);
    return read === undefined || read.ok ? undefined : read.message;
  };
}

const KINDS: Readonly<Record<EngineKind, FactKind>> = {
  "yes-no": "yes-no",
  count: "number",
  number: "number",
  money: "number",
  days: "number",
  share: "share",
  date: "date",
  level: "text",
};

function kindsOf(facts: ReadonlyMap<string, FactDeclaration>): ReadonlyMap<string, FactKind> {
  return new Map([...facts].map(([name, { kind }]): [string, FactKind] => [name, KINDS[kind]]));
}

/**
 * First by id, code and name of the pinned units; then, for administrative units, by any spelling
 * the registry knows.
 */
export function unitFinder(
  units: readonly PinnedUnit[],
  year: number,
  registry: UnitRegistry | undefined,
): (text: string) => UnitAnswer {
  const exact = Map.groupBy(
    units.flatMap((unit) =>
      [...new Set([unit.id, unit.code, matchKey(unit.name.vi), matchKey(unit.shortName.vi)])].map(
        (key) => [key, unit] as const,
      ),
    ),
    ([key]) => key,
  );
  const bare = Map.groupBy(
    units.flatMap((unit) =>
      [...new Set([searchKey(unit.name.vi), searchKey(unit.shortName.vi), searchKey(unit.name.en)])].map(
        (key) => [key, unit] as const,
      ),
    ),
    ([key]) => key,
  );
  const pinned = new Map(units.map((unit) => [unit.id, unit]));
  return (text) => {
    const named = exact.get(text.trim()) ?? exact.get(matchKey(text)) ?? bare.get(searchKey(text));
    if (named) return answer(named.map(([, unit]) => unit));
    const short = units.filter(({ name, shortName }) =>
      [name.vi, shortName.vi].some((each) => isShortFor(text, each)),
    );
    if (short.length > 0) return answer(short);
    if (!registry) return { kind: "none" };
    const found = findUnit(registry, text, { on: `${year}-12-31` });
    const candidates =
      found.outcome === "found"
        ? [found.version, ...found.alsoNamed]
        : found.outcome === "several"
          ? found.candidates
          : found.outcome === "unknown"
            ? found.suggestions
            : [];
    const known = candidates.flatMap(({ id }) => pinned.get(id) ?? []);
    if (found.outcome === "unknown") return { kind: "none", nearest: known.map((unit) => unit.name.vi) };
    return answer(known);
  };
}

function answer(units: readonly PinnedUnit[]): UnitAnswer {
  const [only, ...others] = [...new Set(units)];
  if (!only) return { kind: "none" };
  return others.length === 0
    ? { kind: "one", unitVersionId: only.id }
    : { kind: "candidates", names: units.map((unit) => `${unit.name.vi} (${unit.id})`) };
}
