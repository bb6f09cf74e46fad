import {
  declareDesign,
  declareDomains,
  type Outcome,
  satisfaction,
  type SatisfactionPart,
  type SatisfactionRow,
  type SurveyDesign,
  type SurveyDomains,
} from "../../survey/index.ts";
import {
  countResponses,
  type ResponseCount,
  type SampledCase,
  weightCases,
  type WeightedCases,
} from "./weights.ts";

export interface ResultsPlan {
  /** Questions, factors, parts; the questions by their names. */
  readonly structure: SatisfactionPart;
  /** From which answer on somebody counts as satisfied; answers that are no number are none. Default 4 of 1 … 5. */
  readonly satisfiedFrom?: number;
  readonly lowest?: number;
  readonly highest?: number;
  /** Fewer answers to a question in a unit, service or group: its share is withheld. */
  readonly minimumAnswers: number;
  readonly confidence?: number;
  /** Whoever did not answer is made up for within unit and service, not within the unit alone. */
  readonly nonresponseByService?: boolean;
}

export interface SurveyResults {
  readonly response: ResponseCount;
  readonly responseByUnit: ReadonlyMap<string, ResponseCount>;
  readonly weighted: WeightedCases;
  /** All together, then by unit, by service, by group; where nobody has a service or group the list is empty. */
  readonly overall: readonly SatisfactionRow[];
  readonly byUnit: readonly SatisfactionRow[];
  readonly byService: readonly SatisfactionRow[];
  readonly byGroup: readonly SatisfactionRow[];
  /** For `resultFigures`: the design and the columns that it was made from. */
  readonly made: { readonly design: SurveyDesign; readonly items: Items; readonly units: readonly string[] };
}

export type Items = Readonly<Record<string, Float64Array>>;

/** Somebody of the sample, with answers kept apart in columns. */
export type DrawnCase = Pick<SampledCase, "unit" | "service" | "status">;

/** Answers as columns, a row for each case that answered, in the order of the cases. */
export interface AnswerColumns {
  readonly items: Items;
  /** What results are shown by: group names to whose row is in which; "" is in none. */
  readonly by: Readonly<Record<string, readonly string[]>>;
}

export interface ColumnResults extends Omit<SurveyResults, "byService" | "byGroup"> {
  readonly by: Readonly<Record<string, readonly SatisfactionRow[]>>;
}

/**
 * From a closed survey to its results: what became of everybody who was drawn, weights in named stages, shares of the
 * satisfied by question, factor and part for all, by unit, service and group, each with its interval.
 * Units are strata of a
 * sample without replacement. All problems at once, with the unit or question.
 *
 * @param frame people in the frame of each unit
 * @example surveyResults(cases, new Map([["so-noi-vu", 1240]]), { structure, minimumAnswers: 30 })
 */
export function surveyResults(
  cases: readonly SampledCase[],
  frame: ReadonlyMap<string, number>,
  plan: ResultsPlan,
): Outcome<SurveyResults> {
  const answered = cases.filter(({ status }) => status === "answered");
  const columns = {
    items: itemColumns(answered, plan.structure),
    by: {
      service: answered.map(({ service = "" }) => service),
      group: answered.map(({ group = "" }) => group),
    },
  };
  const found = columnResults(cases, columns, frame, plan);
  if (!found.ok) return found;
  const { by, ...rest } = found.value;
  return { ok: true, value: { ...rest, byService: by["service"] ?? [], byGroup: by["group"] ?? [] } };
}

/** The same from columns, for many answers: nothing is kept response by response. */
export function columnResults(
  cases: readonly DrawnCase[],
  { items, by }: AnswerColumns,
  frame: ReadonlyMap<string, number>,
  plan: ResultsPlan,
): Outcome<ColumnResults> {
  const weighted = weightCases(cases, frame, plan.nonresponseByService);
  if (!weighted.ok) return weighted;
  const units = weighted.value.rows.map((row) => cases[row]?.unit ?? "");
  const design = declareDesign({
    strata: [units],
    surveyWeights: weighted.value.weights,
    populationSizes: [weighted.value.populations],
    lonelyPsu: "adjust",
  });
  if (!design.ok) return design;
  const within = (name: string, columns: readonly string[]) => {
    if (columns.every((each) => each === "")) return { ok: true as const, value: [] };
    const domains = declareDomains({ [name]: columns });
    return domains.ok ? shares(design.value, items, plan, domains.value) : domains;
  };
  const overall = shares(design.value, items, plan);
  const byUnit = within("unit", units);
  const others = Object.entries(by).map(([name, columns]) => [name, within(name, columns)] as const);
  const all = [overall, byUnit, ...others.map(([, each]) => each)];
  if (!overall.ok || !byUnit.ok || all.some(({ ok }) => !ok))
    return { ok: false, problems: all.flatMap((each) => (each.ok ? [] : each.problems)) };
  const casesByUnit = Map.groupBy(cases, ({ unit }) => unit);
  return {
    ok: true,
    value: {
      response: countResponses(cases),
      responseByUnit: new Map([...casesByUnit].map(([unit, own]) => [unit, countResponses(own)])),
      weighted: weighted.value,
      overall: overall.value,
      byUnit: byUnit.value,
      by: Object.fromEntries(others.map(([name, each]) => [name, each.ok ? each.value : []])),
      made: { design: design.value, items, units },
    },
  };
}

export function shares(
  design: SurveyDesign,
  items: Items,
  { structure, minimumAnswers, confidence, satisfiedFrom = 4, lowest = 1, highest = 5 }: ResultsPlan,
  by?: SurveyDomains,
): Outcome<SatisfactionRow[]> {
  return satisfaction(design, items, structure, {
    ...(by && { by }),
    scale: { lowest, highest, satisfiedFrom },
    minimumAnswers,
    ...(confidence !== undefined && { confidence }),
  });
}

/** Names of the questions of a structure. */
export function questionsOf(part: SatisfactionPart): readonly string[] {
  return "item" in part ? [part.item] : part.parts.flatMap(questionsOf);
}

const NUMBER = /^-?\d+(\.\d+)?$/;

/** "do not know" and no answer are both none: they leave that question only. */
function itemColumns(answered: readonly SampledCase[], structure: SatisfactionPart): Items {
  return Object.fromEntries(
    [...new Set(questionsOf(structure))].map((item) => [
      item,
      Float64Array.from(answered, ({ answers }) => {
        const text = answers[item] ?? "";
        return NUMBER.test(text) ? Number(text) : Number.NaN;
      }),
    ]),
  );
}
