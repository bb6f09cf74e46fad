/** From the scheme as written to the lawful scheme. Called only with text in which no fault was found. */
import { type ItemCode, WHOLE } from "../ids/index.ts";
import { Exact } from "../numbers/index.ts";
import { buildClassCondition, buildCondition, isPercent } from "./build-conditions.ts";
import { buildDelayBands, buildRisingBands } from "./build-bands.ts";
import type { Path } from "./fault.ts";
import type { ConditionText, ItemText, RuleText, SchemeText, SourceText } from "./language.ts";
import type {
  Block,
  FactDeclaration,
  GoldenCase,
  Item,
  ItemSource,
  Measure,
  Rule,
  Scheme,
  UnitClass,
} from "./model.ts";
import { type Calendar, calendarOf } from "./days-off.ts";
import { readMeasure } from "./measure.ts";
import { GROUP } from "./model.ts";
import { factsReadBy, itemsReadBy, scoringOrder } from "./order.ts";

type LineAt = (path: Path) => number;

export function buildScheme(text: SchemeText, lineAt: LineAt): Scheme {
  const facts = buildSharedFacts(text.facts);
  const within = { facts, lineAt, calendar: calendarOf(text.holidays) };
  const children = text.items.map((each, i) => buildItem(each, ["items", i], 1, WHOLE, within));
  const bonus = text.bonus && buildBlock(text.bonus.items, text.bonus.upTo, "bonus", within);
  const penalty = text.penalty && buildBlock(text.penalty.items, text.penalty.downTo, "penalty", within);
  const items = new Map(
    [...children, ...(bonus?.items ?? []), ...(penalty?.items ?? [])]
      .flatMap(withDescendants)
      .map((each) => [each.code, each]),
  );
  return {
    id: text.scheme,
    version: text.version,
    status: text.status,
    title: text.title,
    ...(text.note && { note: text.note }),
    basis: new Map(Object.entries(text.basis).map(([key, written]) => [key, present(written)])),
    years: { from: text.years.from, ...(text.years.to !== undefined && { to: text.years.to }) },
    units: text.units,
    levels: text.levels,
    facts,
    root: buildRoot(text, children, lineAt),
    indexValue: text.index.value,
    coefficients: (text.index.coefficients ?? []).map(({ when, times, title }) => ({
      when: when.map(buildCondition),
      times: Exact.of(times),
      title,
    })),
    ...(text.index.upTo !== undefined && { upTo: Exact.of(text.index.upTo) }),
    show: text.index.show,
    ...(bonus && { bonus }),
    ...(penalty && { penalty }),
    ranking: { on: text.ranking.on, ties: text.ranking.ties, quarters: text.ranking.quarters ?? false },
    groups: text.groups,
    classes: (text.classes ?? []).map(buildClass),
    vetoes: (text.vetoes ?? []).map((veto) => ({
      when: veto.when.map(buildClassCondition),
      ...(veto.class !== undefined && { class: veto.class }),
      ...(veto.lower !== undefined && { lower: veto.lower }),
      title: veto.title,
    })),
    items,
    scoringOrder: scoringOrder(items),
    branchedOn: new Set([...items.values()].flatMap(itemsReadBy)),
  };
}

/** The same object without keys that hold `undefined`. */
function present<T extends object>(written: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(written).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

function buildRoot(text: SchemeText, children: readonly Item[], lineAt: LineAt): Item {
  return {
    code: WHOLE,
    title: text.title,
    line: lineAt(["index"]),
    depth: 0,
    points: Exact.of(text.index.points),
    facts: new Map(),
    reads: new Map(),
    cases: [],
    aggregate: text.index.aggregate ?? "sum",
    children,
    ...(text.index.round && { round: text.index.round }),
  };
}

/** What an item takes from the file around it. */
interface Within {
  readonly facts: ReadonlyMap<string, FactDeclaration>;
  readonly lineAt: LineAt;
  readonly calendar: Calendar;
}

function buildBlock(
  items: readonly ItemText[],
  limit: string | number | undefined,
  block: string,
  within: Within,
): Block {
  return {
    ...(limit !== undefined && { limit: Exact.of(limit) }),
    items: items.map((each, i) => buildItem(each, [block, "items", i], 1, WHOLE, within)),
  };
}

function buildItem(text: ItemText, path: Path, depth: number, parent: ItemCode, within: Within): Item {
  const { lineAt } = within;
  const code = text.code as ItemCode;
  const [basis, ...place] = (text.clause ?? "").split(/\s+/);
  const facts = buildFacts(text.facts);
  const notApplicable = text.notApplicable && {
    when: text.notApplicable.when.map(buildCondition),
    effect: text.notApplicable.effect,
  };
  const rule = text.rule && buildRule(text.rule, Exact.of(text.points), within.calendar);
  const readFromScheme = factsReadBy({
    ...(rule && { rule }),
    ...(notApplicable && { notApplicable }),
  }).flatMap((name): [string, FactDeclaration][] => {
    const shared = facts.has(name) ? undefined : within.facts.get(name);
    return shared ? [[name, shared]] : [];
  });
  return {
    code,
    title: text.title,
    line: lineAt(path),
    depth,
    ...(parent && { parent }),
    points: Exact.of(text.points),
    ...(text.pointsFor && {
      pointsFor: new Map(
        text.pointsFor.map(({ group, title, points }) => [group, { title, points: Exact.of(points) }]),
      ),
    }),
    ...(basis && { clause: { basis, place: place.join(" ") } }),
    ...(text.note && { note: text.note }),
    ...(text.componentWeight !== undefined && { componentWeight: Exact.of(text.componentWeight) }),
    ...(text.source && { source: buildSource(text.source) }),
    ...(text.evidence && { evidence: text.evidence }),
    facts,
    reads: new Map([...facts, ...readFromScheme, ...groupFact(text)]),
    ...(notApplicable && { notApplicable }),
    ...(rule && { rule }),
    ...(text.round && { round: text.round }),
    cases: (text.cases ?? []).map((each, i) => buildCase(each, lineAt([...path, "cases", i]))),
    aggregate: text.aggregate ?? "sum",
    children: (text.items ?? []).map((each, i) =>
      buildItem(each, [...path, "items", i], depth + 1, code, within),
    ),
  };
}

function buildSource(text: SourceText): ItemSource {
  if (typeof text === "string") return { kind: text };
  if ("lead" in text) return { kind: "lead", from: text.lead };
  if ("survey" in text) return { kind: "survey", from: text.survey };
  if ("data" in text) return { kind: "data", from: text.data };
  return { kind: "index", from: text.index };
}

function buildSharedFacts(text: SchemeText["facts"]): ReadonlyMap<string, FactDeclaration> {
  return new Map(
    [...buildFacts(text)].map(([name, fact]) => {
      const source = text?.[name]?.source;
      return [name, source ? { ...fact, source: buildSource(source) } : fact];
    }),
  );
}

export function buildFacts(text: ItemText["facts"]): ReadonlyMap<string, FactDeclaration> {
  return new Map(
    Object.entries(text ?? {}).map(([name, { kind, vi, en, levels, signOff }]) => [
      name,
      {
        name,
        kind,
        title: { vi, en },
        levels: new Map(Object.entries(levels ?? {})),
        ...(signOff && { signOff }),
      },
    ]),
  );
}

function buildClass(text: NonNullable<SchemeText["classes"]>[number]): UnitClass {
  return {
    id: text.id,
    title: text.title,
    low: Exact.of(text.from ?? text.above ?? 0),
    lowOpen: text.from === undefined,
    provided: (text.provided ?? []).map(buildClassCondition),
    ...(text.quota !== undefined && {
      quota: {
        as: isPercent(text.quota) ? ("share" as const) : ("count" as const),
        value: Exact.of(text.quota),
      },
    }),
  };
}

export function buildMeasure(text: string, calendar?: Calendar): Measure {
  return readMeasure(text, calendar) ?? { form: "fact", fact: text };
}

/**
 * The groups that conditions of an item name, as levels of one fact: so every sentence can call them by
 * their titles.
 */
function groupFact(text: ItemText): readonly (readonly [string, FactDeclaration])[] {
  const levels = new Map(
    conditionsIn(text).flatMap((each) =>
      typeof each === "object" && "group" in each ? [[each.group, each.title] as const] : [],
    ),
  );
  if (levels.size === 0) return [];
  const title = { vi: "nhóm đơn vị", en: "group of the unit" };
  return [[GROUP, { name: GROUP, kind: "level", title, levels }]];
}

function conditionsIn({ rule, notApplicable }: ItemText): readonly ConditionText[] {
  return [...(rule ? conditionsOfRule(rule) : []), ...(notApplicable?.when ?? [])];
}

function conditionsOfRule(rule: RuleText): readonly ConditionText[] {
  return [
    ...("when" in rule ? rule.when : []),
    ...("provided" in rule ? (rule.provided ?? []) : []),
    ...(rule.kind === "branch" ? [...conditionsOfRule(rule.use), ...conditionsOfRule(rule.otherwise)] : []),
  ];
}

/** @param points of the item: the range of an external value that the scheme does not state */
export function buildRule(text: RuleText, points: Exact, calendar?: Calendar): Rule {
  const measure = (written: string) => buildMeasure(written, calendar);
  const provided = "provided" in text && text.provided ? text.provided.map(buildCondition) : [];
  switch (text.kind) {
    case "all-or-nothing":
      return { kind: text.kind, when: text.when.map(buildCondition), provided };
    case "step-by-ratio":
    case "step-by-count":
      return { kind: text.kind, of: measure(text.of), bands: buildRisingBands(text.bands), provided };
    case "step-by-delay":
      return { kind: text.kind, of: measure(text.of), bands: buildDelayBands(text.bands), provided };
    case "threshold-proportional":
      return {
        kind: text.kind,
        of: measure(text.of),
        full: Exact.of(text.full),
        floor: Exact.of(text.floor),
        ...(text.between && { fromFloor: true as const }),
        provided,
      };
    case "proportional":
      return { kind: text.kind, of: measure(text.of), provided };
    case "level":
      return {
        kind: text.kind,
        of: text.of,
        points: new Map(Object.entries(text.points).map(([key, points]) => [key, Exact.of(points)])),
        provided,
      };
    case "per-unit":
      return { kind: text.kind, of: measure(text.of), each: Exact.of(text.each), provided };
    case "compared-with-mean":
      return { ...comparedWithMean(text, measure), provided };
    case "external":
      return {
        kind: text.kind,
        of: text.of,
        plus: text.plus ?? [],
        as: text.as,
        ...externalRange(text, points),
      };
    case "bonus":
    case "penalty":
      return { kind: text.kind, when: text.when.map(buildCondition), points: Exact.of(text.points) };
    case "penalty-per-day":
      return penaltyPerDay(text, measure);
    case "information":
      return { kind: text.kind };
    case "branch":
      return {
        kind: text.kind,
        when: text.when.map(buildCondition),
        use: buildRule(text.use, points, calendar),
        otherwise: buildRule(text.otherwise, points, calendar),
      };
  }
}

type TextOf<Kind extends RuleText["kind"]> = Extract<RuleText, { kind: Kind }>;
type RuleOf<Kind extends Rule["kind"]> = Extract<Rule, { kind: Kind }>;

function comparedWithMean(
  { kind, of, mean, atOrAbove, below }: TextOf<"compared-with-mean">,
  measure: (written: string) => Measure,
): Omit<RuleOf<"compared-with-mean">, "provided"> {
  return {
    kind,
    of: measure(of),
    mean: mean === "of-group" ? mean : { fact: mean },
    atOrAbove: Exact.of(atOrAbove),
    below: Exact.of(below),
  };
}

function penaltyPerDay(
  { kind, of, first, perDay, refused }: TextOf<"penalty-per-day">,
  measure: (written: string) => Measure,
): RuleOf<"penalty-per-day"> {
  return {
    kind,
    of: measure(of),
    ...(first && { first: { upTo: Exact.of(first.upTo), points: Exact.of(first.points) } }),
    perDay: Exact.of(perDay),
    ...(refused && {
      refused: { beyond: Exact.of(refused.beyond), ...(refused.unless && { unless: refused.unless }) },
    }),
  };
}

function externalRange(
  { as, from, upTo }: Extract<RuleText, { kind: "external" }>,
  points: Exact,
): { readonly from: Exact; readonly upTo: Exact } {
  const [low, high] =
    as === "share" ? [Exact.ZERO, Exact.ONE] : [Exact.min(points, Exact.ZERO), Exact.max(points, Exact.ZERO)];
  return {
    from: from === undefined ? low : Exact.of(from),
    upTo: upTo === undefined ? high : Exact.of(upTo),
  };
}

function buildCase(text: NonNullable<ItemText["cases"]>[number], line: number): GoldenCase {
  return {
    line,
    given: text.given ?? {},
    items: new Map(
      Object.entries(text.items ?? {}).map(([code, points]) => [code as ItemCode, Exact.of(points)]),
    ),
    ...(text.mean !== undefined && { mean: Exact.of(text.mean) }),
    ...(text.group !== undefined && { group: text.group }),
    expected:
      text.applies === false
        ? { applies: false }
        : text.refused
          ? { refused: true }
          : { points: Exact.of(text.points ?? 0) },
  };
}

function withDescendants(item: Item): Item[] {
  return [item, ...item.children.flatMap(withDescendants)];
}
