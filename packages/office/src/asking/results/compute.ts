import type { SurveyEstimate } from "@thang-diem/contract";
import { ENGINE_VERSION, type ItemCode, type RoundId, type UnitVersionId } from "@thang-diem/engine";
import { type Questionnaire, partsByKey, textIn } from "@thang-diem/engine/questionnaire";
import {
  aaporRates,
  type AnswerColumns,
  columnResults,
  type ColumnResults,
  type CountedStructure,
  countResponses,
  type DrawnCase,
  type FigureTarget,
  questionsOf,
  type ResponseCount,
  resultFigures,
  type ResultsPlan,
} from "@thang-diem/engine/survey-results";
import { done, failed, type Result } from "@thang-diem/engine";
import type { SurveyProblem } from "@thang-diem/engine/survey";
import type { Gathered } from "./gather.ts";
import type { GroupQuestion } from "./group-questions.ts";
import { ALL, partNames, protectedTables, type RawTable } from "./protected-tables.ts";

/** What an estimate is computed from; nothing else enters it. */
export interface ToEstimate {
  readonly form: Questionnaire;
  readonly counted: CountedStructure;
  readonly groups: readonly GroupQuestion[];
  readonly gathered: Gathered;
  readonly units: readonly {
    readonly id: UnitVersionId;
    readonly name: string;
    readonly population: number | null;
    /** Codes that nobody used, and whom somebody sought in vain. */
    readonly notReached: number;
    readonly refused: number;
    readonly notEligible: number;
  }[];
  readonly targets: readonly {
    readonly roundId: RoundId;
    readonly item: ItemCode;
    readonly fact: string;
    readonly part: string;
    readonly units: ReadonlySet<UnitVersionId>;
  }[];
  readonly minimumAnswers: number;
  readonly satisfiedFrom: number;
  readonly draw: { readonly frameHash: string; readonly seed: string };
}

const CONFIDENCE = 0.95;
/** Where nobody stated how many people there are: the same for every unit, and no sample is a large part of it. */
const UNKNOWN_PEOPLE = 1_000_000_000;

/**
 * A closed survey's results: response, weights in stages, tables in which small cells are hidden, figures of
 * units with
 * their errors. Units in which nobody answered are told and take no part in weights. The same input gives the
 * same bytes.
 */
export function computeEstimate(
  given: ToEstimate,
): Result<SurveyEstimate, { readonly problems: readonly SurveyProblem[] }> {
  const { gathered, counted, minimumAnswers, satisfiedFrom } = given;
  const { lowest, highest, structure } = counted;
  const plan: ResultsPlan = {
    structure,
    lowest,
    highest,
    satisfiedFrom,
    minimumAnswers,
    confidence: CONFIDENCE,
  };
  const { cases, order, silent } = casesOf(given);
  const isPopulationKnown = given.units.every(({ population }) => population !== null);
  const people = (population: number | null) =>
    isPopulationKnown ? (population ?? UNKNOWN_PEOPLE) : UNKNOWN_PEOPLE;
  const frame = new Map(given.units.map(({ id, population }) => [String(id), people(population)]));
  const columns = columnsIn(gathered, order);
  const found = columnResults(cases, columns, frame, plan);
  if (!found.ok) return failed({ problems: found.problems });
  const figures = figuresOf(given, found.value, plan, silent);
  if (!figures.ok) return figures;
  const { tables } = protectedTables(
    rawTables(given, found.value),
    structure,
    new Set(given.targets.map(({ part }) => part)),
  );
  return done({
    engineVersion: ENGINE_VERSION,
    confidence: CONFIDENCE,
    minimumAnswers,
    satisfiedFrom,
    scale: { lowest, highest },
    isPopulationKnown,
    responses: gathered.responses,
    responsesSha256: gathered.sha256,
    ...given.draw,
    response: responseOf(found.value, silent),
    modes: [...gathered.modes].map(([mode, responses]) => ({ mode, responses })),
    stages: stagesOf(found.value),
    parts: titledParts(given),
    tables,
    figures: figures.value,
  });
}

const NO_GROUP = "?";

/** Answers in the order of the cases. */
function columnsIn({ items, by }: Gathered, order: readonly number[]): AnswerColumns {
  const map = <T, U>(columns: Readonly<Record<string, T>>, each: (column: T) => U) =>
    Object.fromEntries(Object.entries(columns).map(([key, column]) => [key, each(column)]));
  return {
    items: map(items, (column) => Float64Array.from(order, (row) => column[row] ?? Number.NaN)),
    by: map(by, (column) => order.map((row) => column[row] || NO_GROUP)),
  };
}

interface Cases {
  readonly cases: DrawnCase[];
  /** Rows of the answers in the order of the cases that answered. */
  readonly order: number[];
  /** Units in which no response counts, with what became of everybody who was drawn. */
  readonly silent: readonly { readonly id: UnitVersionId; readonly count: ResponseCount }[];
}

/**
 * Whoever answered, whose response was rejected, and whoever did not answer, unit after unit: codes that nobody used
 * are people who were not reached.
 */
function casesOf({ gathered, units }: ToEstimate): Cases {
  const rows = Map.groupBy(gathered.units.keys(), (row) => gathered.units[row] ?? "");
  const cases: DrawnCase[] = [];
  const order: number[] = [];
  const silent: { id: UnitVersionId; count: ResponseCount }[] = [];
  for (const { id, notReached, refused, notEligible } of units) {
    const own = rows.get(id) ?? [];
    const accepted = own.filter((row) => gathered.rejected[row] !== true);
    const of = (status: DrawnCase["status"], count: number) =>
      Array.from({ length: count }, () => ({ unit: id, status }));
    const asked: DrawnCase[] = [
      ...of("answered", accepted.length),
      ...of("rejected", own.length - accepted.length),
      ...of("refused", refused),
      ...of("not-reached", notReached),
      ...of("not-eligible", notEligible),
    ];
    if (accepted.length === 0) silent.push({ id, count: countResponses(asked) });
    else {
      order.push(...accepted);
      cases.push(...asked);
    }
  }
  return { cases, order, silent };
}

function responseOf({ response }: ColumnResults, silent: Cases["silent"]): SurveyEstimate["response"] {
  const all = [response, ...silent.map(({ count }) => count)];
  const sum = (name: keyof ResponseCount) => all.reduce((total, each) => total + each[name], 0);
  const count = {
    answered: sum("answered"),
    refused: sum("refused"),
    notReached: sum("notReached"),
    notEligible: sum("notEligible"),
    rejected: sum("rejected"),
  };
  const rates = aaporRates(count);
  const known = (rate: number) => (Number.isNaN(rate) ? 0 : rate);
  return {
    drawn: sum("drawn"),
    ...count,
    rate: known(rates.response),
    refusalRate: known(rates.refusal),
    contactRate: known(rates.contact),
  };
}

function stagesOf({ weighted }: ColumnResults): SurveyEstimate["stages"] {
  return weighted.stages.map(({ name, diagnostics }) => ({
    name,
    count: diagnostics.count,
    sum: diagnostics.sum,
    minimum: diagnostics.minimum,
    maximum: diagnostics.maximum,
    designEffect: diagnostics.kishDesignEffect,
  }));
}

function rawTables({ units, groups }: ToEstimate, found: ColumnResults): RawTable[] {
  const same = (text: string) => ({ vi: text, en: text });
  return [
    {
      by: ALL,
      title: { vi: "Chung", en: "All together" },
      domains: [{ key: "", title: { vi: "Chung", en: "All together" } }],
      rows: found.overall,
    },
    {
      by: "unit",
      title: { vi: "Theo đơn vị", en: "By unit" },
      domains: units.map(({ id, name }) => ({ key: id, title: same(name) })),
      rows: found.byUnit,
    },
    ...groups
      .filter(({ key }) => (found.by[key]?.length ?? 0) > 0)
      .map(({ key, title, choices }) => ({
        by: key,
        title,
        domains: [
          ...choices.map(({ name, title: of }) => ({ key: name, title: of })),
          ...(found.by[key]?.some(({ domain }) => domain?.[key] === NO_GROUP) === true
            ? [{ key: NO_GROUP, title: { vi: "Không trả lời", en: "No answer" } }]
            : []),
        ],
        rows: found.by[key] ?? [],
      })),
  ];
}

function titledParts({ form, counted }: ToEstimate): SurveyEstimate["parts"] {
  const parts = partsByKey(form.parts);
  return partNames(counted.structure).map((name) => {
    const { depth = 0, questions = 1 } = counted.parts.find((each) => each.name === name) ?? {};
    const label = parts.get(name)?.part.label ?? form.title;
    return {
      name,
      title: {
        vi: textIn(label, "vi", form.language) || name,
        en: textIn(label, "en", form.language) || name,
      },
      depth,
      questions,
    };
  });
}

/** Figures round by round: of every unit of the round that was asked about. */
function figuresOf(
  { targets, gathered }: ToEstimate,
  found: ColumnResults,
  plan: ResultsPlan,
  silent: Cases["silent"],
): Result<SurveyEstimate["figures"], { readonly problems: readonly SurveyProblem[] }> {
  if (gathered.responses === 0) return done([]);
  const nobody = new Map(silent.map(({ id, count }) => [String(id), count]));
  const withSilent = { ...found, responseByUnit: new Map([...found.responseByUnit, ...nobody]) };
  const figures: SurveyEstimate["figures"] = [];
  for (const [roundId, own] of Map.groupBy(targets, (target) => target.roundId)) {
    const wanted: FigureTarget[] = own.map(({ item, fact, part }) => ({ item, fact, part }));
    const made = resultFigures(withSilent, plan, wanted);
    if (!made.ok) return failed({ problems: made.problems });
    for (const { unit, item, fact, value, sampling } of made.value) {
      const target = own.find((each) => each.item === item && each.fact === fact);
      if (target === undefined || !target.units.has(unit as UnitVersionId)) continue;
      const { standardError, n, df, covariances } = sampling ?? {};
      figures.push({
        roundId,
        unitVersionId: unit as UnitVersionId,
        item: target.item,
        fact,
        part: target.part,
        value,
        ...(standardError !== undefined && { standardError }),
        ...(n !== undefined && { n }),
        ...(df !== undefined && { df }),
        ...(covariances !== undefined && { covariances }),
      });
    }
  }
  return done(figures);
}

/** Questions on the scale that results are counted from. */
export function countedQuestions({ structure }: CountedStructure): string[] {
  return [...new Set(questionsOf(structure))];
}
