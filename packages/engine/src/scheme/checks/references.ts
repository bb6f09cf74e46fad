import { buildMeasure } from "../build.ts";
import { buildCondition } from "../build-conditions.ts";
import { fault, type Path, type PlacedFault } from "../fault.ts";
import type { ConditionText, ItemText, RuleText, SchemeText } from "../language.ts";
import type { SignOffFact } from "../fact-kinds.ts";
import { countsDays, factsOfMeasure, readGroupFigure } from "../measure.ts";
import { type FactKind, GROUP, type Measure } from "../model.ts";
import {
  conditionFaults,
  type Facts,
  NUMERIC,
  unknownFact,
  unknownItem,
  unknownLevel,
} from "./conditions.ts";
import { conditionsOf, type PlacedItem, rulesOf } from "./walk.ts";

interface Use {
  readonly fact: string;
  readonly path: Path;
  readonly kinds: readonly FactKind[];
}

/**
 * Every name that is used exists and is of a kind that fits; every declared fact is used; no circle of
 * branches.
 */
export function referenceFaults(text: SchemeText, items: readonly PlacedItem[]): PlacedFault[] {
  const holders = [
    { facts: text.facts ?? {}, path: ["facts"] as Path },
    ...items.map(({ item, path }) => ({ facts: item.facts ?? {}, path: [...path, "facts"] as Path })),
  ];
  const codes = new Map(items.map(({ item }) => [item.code, item]));
  return [
    ...items.flatMap((placed) => itemFaults(placed, text.facts ?? {}, codes)),
    ...items.flatMap((placed) => elsewhereFaults(placed, text.facts ?? {})),
    ...cycleFaults(items, codes),
    ...holders.flatMap(({ facts, path }) => declarationFaults(facts, path)),
    ...holders.flatMap(({ facts, path }) => signOffFaults(facts, path)),
  ];
}

const SIGN_OFF_KINDS: Readonly<Record<SignOffFact, FactKind>> = {
  due: "date",
  sent: "date",
  "days-late": "days",
  extended: "yes-no",
};

/** What the system knows of a sign-off is of one kind each. */
function signOffFaults(facts: Facts, path: Path): PlacedFault[] {
  return Object.entries(facts).flatMap(([name, { kind, signOff }]) =>
    signOff === undefined || SIGN_OFF_KINDS[signOff] === kind
      ? []
      : [
          fault(
            "wrong-kind-of-fact",
            [...path, name],
            [
              `Dữ kiện “${name}” có signOff: ${signOff} nhưng thuộc loại ${kind}.`,
              `Fact "${name}" has signOff: ${signOff} but is of kind ${kind}.`,
            ],
            [`Đổi thành kind: ${SIGN_OFF_KINDS[signOff]}.`, `Make it kind: ${SIGN_OFF_KINDS[signOff]}.`],
          ),
        ],
  );
}

/** Levels belong to facts of kind `level`, and every such fact has some. */
function declarationFaults(facts: Facts, path: Path): PlacedFault[] {
  return Object.entries(facts).flatMap(([name, { kind, levels }]) => {
    const has = Object.keys(levels ?? {}).length > 0;
    if (has === (kind === "level")) return [];
    const vi = has
      ? `Dữ kiện “${name}” có levels nhưng thuộc loại ${kind}.`
      : `Dữ kiện “${name}” thuộc loại level nhưng chưa khai các mức.`;
    const en = has
      ? `Fact "${name}" has levels but is of kind ${kind}.`
      : `Fact "${name}" is of kind level but names no levels.`;
    return [
      fault(
        "levels-missing",
        [...path, name],
        [vi, en],
        [
          "Thêm levels: { tot: { vi: …, en: … }, … }, hoặc đổi kind.",
          "Add levels: { good: { vi: …, en: … }, … }, or change the kind.",
        ],
      ),
    ];
  });
}

function itemFaults(
  placed: PlacedItem,
  schemeFacts: Facts,
  codes: ReadonlyMap<string, ItemText>,
): PlacedFault[] {
  const { item, path } = placed;
  const own = item.facts ?? {};
  const known = { ...schemeFacts, ...own };
  const uses = rulesOf(placed).flatMap(({ rule, path: at }) => ruleUses(rule, at));
  const conditions = conditionsOf(placed);
  const used = new Set([
    // what is reported for information alone is read by people
    ...(item.rule?.kind === "information" ? Object.keys(own) : []),
    ...uses.map((each) => each.fact),
    ...conditions.flatMap(({ condition }) => factOf(condition)),
  ]);
  return [
    ...uses.flatMap((use) => useFaults(use, known)),
    ...conditions.flatMap((each) => conditionFaults(each, known, codes, "rule")),
    ...rulesOf(placed).flatMap(({ rule, path: at }) => levelFaults(rule, at, known)),
    ...Object.keys(own)
      .filter((name) => !used.has(name))
      .map((name) => unusedFact(name, item.code, [...path, "facts", name])),
    ...(item.cases ?? []).flatMap((each, i) => caseFaults(each, item, known, codes, [...path, "cases", i])),
  ];
}

/**
 * What a unit scores itself, its form must be able to score: it rests on nothing that somebody else brings
 * later.
 */
function elsewhereFaults(placed: PlacedItem, shared: NonNullable<SchemeText["facts"]>): PlacedFault[] {
  if (placed.item.source !== "self") return [];
  const read = [
    ...rulesOf(placed).flatMap(({ rule, path }) => ruleUses(rule, path)),
    ...conditionsOf(placed).flatMap(({ condition, path }) =>
      factOf(condition).map((fact) => ({ fact, path })),
    ),
  ];
  return read
    .filter(({ fact }) => !(fact in (placed.item.facts ?? {})) && (shared[fact]?.source ?? "self") !== "self")
    .map(({ fact, path }) =>
      fault(
        "fact-from-elsewhere",
        path,
        [
          `Đơn vị tự chấm ${placed.item.code}, nhưng dữ kiện “${fact}” do nơi khác cung cấp.`,
          `The unit scores ${placed.item.code} itself, but the fact "${fact}" comes from elsewhere.`,
        ],
        [
          "Để đơn vị khai dữ kiện này (source: self), hoặc đổi source của mục.",
          "Let the unit state the fact (source: self), or change the source of the item.",
        ],
      ),
    );
}

function factOf(condition: ConditionText): string[] {
  const { subject } = buildCondition(condition);
  return "fact" in subject && subject.fact && subject.fact !== GROUP ? [subject.fact] : [];
}

function ruleUses(rule: RuleText, path: Path): Use[] {
  const at = [...path, "of"];
  switch (rule.kind) {
    case "step-by-ratio":
    case "threshold-proportional":
    case "proportional":
      return measureUses(buildMeasure(rule.of), at, NUMERIC);
    case "step-by-count":
    case "per-unit":
      return measureUses(buildMeasure(rule.of), at, NUMERIC);
    case "step-by-delay":
    case "penalty-per-day":
      return [
        ...measureUses(buildMeasure(rule.of), at, isDifference(rule.of) ? ["date"] : ["days", "count"]),
        ...("refused" in rule && rule.refused?.unless
          ? [{ fact: rule.refused.unless, path: [...path, "refused", "unless"], kinds: ["yes-no" as const] }]
          : []),
      ];
    case "compared-with-mean":
      return [
        ...measureUses(buildMeasure(rule.of), at, NUMERIC),
        ...(rule.mean === "of-group" ? [] : [{ fact: rule.mean, path: [...path, "mean"], kinds: NUMERIC }]),
      ];
    case "external":
      return [
        { fact: rule.of, path: at, kinds: rule.as === "share" ? ["share"] : ["number"] },
        ...(rule.plus ?? []).map((fact, i): Use => ({
          fact,
          path: [...path, "plus", i],
          kinds: rule.as === "share" ? ["share"] : ["number"],
        })),
      ];
    case "level":
      return [{ fact: rule.of, path: at, kinds: ["level"] }];
    default:
      return [];
  }
}

function isDifference(of: string): boolean {
  return countsDays(buildMeasure(of));
}

function measureUses(measure: Measure, path: Path, kinds: readonly FactKind[]): Use[] {
  const days = measure.form === "computed" && countsDays(measure);
  return factsOfMeasure(measure).map((fact) => ({ fact, path, kinds: days ? ["date" as const] : kinds }));
}

function useFaults({ fact: name, path, kinds }: Use, known: Facts): PlacedFault[] {
  const declared = known[name];
  if (!declared) return [unknownFact(name, path, known)];
  if (kinds.includes(declared.kind)) return [];
  return [
    fault(
      "wrong-kind-of-fact",
      path,
      [
        `Dữ kiện “${name}” thuộc loại ${declared.kind}, quy tắc này cần ${kinds.join(" hoặc ")}.`,
        `Fact "${name}" is of kind ${declared.kind}; this rule needs ${kinds.join(" or ")}.`,
      ],
      ["Sửa kind của dữ kiện hoặc dùng quy tắc khác.", "Mend the kind of the fact, or use another rule."],
    ),
  ];
}

function unusedFact(name: string, code: string, path: Path): PlacedFault {
  return fault(
    "unused-fact",
    path,
    [
      `Dữ kiện “${name}” của ${code} không được dùng trong quy tắc nào.`,
      `Fact "${name}" of ${code} is used by no rule.`,
    ],
    ["Xóa dữ kiện này, hoặc dùng nó trong rule.", "Delete the fact, or use it in the rule."],
  );
}

function levelFaults(rule: RuleText, path: Path, known: Facts): PlacedFault[] {
  if (rule.kind !== "level") return [];
  const declared = Object.keys(known[rule.of]?.levels ?? {});
  const scored = Object.keys(rule.points);
  return [
    ...scored
      .filter((each) => !declared.includes(each))
      .map((each) => unknownLevel(each, rule.of, declared, [...path, "points", each])),
    ...declared
      .filter((each) => !scored.includes(each))
      .map((each) =>
        fault(
          "unknown-level",
          [...path, "points"],
          [
            `Mức “${each}” của dữ kiện ${rule.of} chưa có điểm.`,
            `Level "${each}" of fact ${rule.of} has no points.`,
          ],
          [`Thêm ${each}: … vào points.`, `Add ${each}: … to points.`],
        ),
      ),
  ];
}

function caseFaults(
  text: NonNullable<ItemText["cases"]>[number],
  item: ItemText,
  known: Facts,
  codes: ReadonlyMap<string, ItemText>,
  path: Path,
): PlacedFault[] {
  const outcomes = [text.points, text.applies, text.refused].filter((each) => each !== undefined).length;
  return [
    ...(outcomes === 1
      ? []
      : [
          fault(
            "case-incomplete",
            path,
            [
              `Ví dụ của ${item.code} phải nói đúng một kết quả: points, applies: false hoặc refused: true.`,
              `A case of ${item.code} must state exactly one outcome: points, applies: false or refused: true.`,
            ],
            ["Thêm points: … vào ví dụ.", "Add points: … to the case."],
          ),
        ]),
    ...Object.keys(text.given ?? {})
      .filter((name) => !((readGroupFigure(name)?.fact ?? name) in known))
      .map((name) => unknownFact(name, [...path, "given", name], known)),
    ...Object.keys(text.items ?? {})
      .filter((code) => !codes.has(code))
      .map((code) => unknownItem(code, [...path, "items", code], "rule")),
  ];
}

function cycleFaults(items: readonly PlacedItem[], codes: ReadonlyMap<string, ItemText>): PlacedFault[] {
  const reads = new Map(
    items.map((placed) => [
      placed.item.code,
      conditionsOf(placed)
        .flatMap(({ condition }) => itemOf(condition))
        .flatMap((code) => leafCodes(codes.get(code))),
    ]),
  );
  const told = new Set<string>();
  return items.flatMap(({ item, path }) => {
    const circle = told.has(item.code) ? undefined : circleFrom(item.code, reads);
    if (!circle) return [];
    for (const code of circle) told.add(code);
    const shown = circle.join(" → ");
    return [
      fault(
        "item-cycle",
        [...path, "rule"],
        [
          `Các tiêu chí phụ thuộc vòng tròn: ${shown}.`,
          `The items depend on each other in a circle: ${shown}.`,
        ],
        ["Bỏ một mắt xích trong vòng.", "Break one link of the circle."],
      ),
    ];
  });
}

/** A condition on a domain rests on every item below it. */
function leafCodes(item: ItemText | undefined): string[] {
  if (item === undefined) return [];
  return item.rule ? [item.code] : (item.items ?? []).flatMap(leafCodes);
}

function itemOf(condition: ConditionText): string[] {
  const { subject } = buildCondition(condition);
  return "item" in subject ? [subject.item] : [];
}

function circleFrom(
  start: string,
  reads: ReadonlyMap<string, readonly string[]>,
  at: string = start,
  trail: readonly string[] = [start],
): string[] | undefined {
  for (const next of reads.get(at) ?? []) {
    if (next === start) return [...trail, start];
    if (trail.includes(next)) continue;
    const found = circleFrom(start, reads, next, [...trail, next]);
    if (found) return found;
  }
  return undefined;
}
