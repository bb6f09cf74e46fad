import { at } from "./column.ts";
import type { NumericColumn } from "./column.ts";
import { checkColumns } from "./column-checks.ts";
import type { SurveyDesign } from "./design.ts";
import { checkDomains, domainParts } from "./domain.ts";
import type { SurveyDomains } from "./domain.ts";
import { tInterval } from "./interval.ts";
import type { Interval } from "./interval.ts";
import { allRows, answered, meanOf } from "./linearise.ts";
import { fail, placed, problem, succeed } from "./problem.ts";
import type { Outcome, SurveyProblem } from "./problem.ts";
import { degreesOfFreedom, restsOnOneUnit, taylorCovariance } from "./variance.ts";

/** The answer scale: lowest and highest answer, and from which answer on a person counts as satisfied. */
export interface LikertScale {
  readonly lowest: number;
  readonly highest: number;
  readonly satisfiedFrom: number;
}

/** SIPAS: five levels, 4 "hài lòng" and 5 "rất hài lòng" are satisfied. */
export const sipasScale: LikertScale = { lowest: 1, highest: 5, satisfiedFrom: 4 };

/**
 * What is put together from what: an item of the questionnaire, or the plain mean of its parts (a factor is the mean
 * of its items, a content the mean of its factors, the index the mean of its contents).
 */
export type SatisfactionPart =
  | { readonly item: string }
  | { readonly name: string; readonly parts: readonly SatisfactionPart[] };

export interface SatisfactionOptions {
  readonly by?: SurveyDomains;
  /** Default `sipasScale`. */
  readonly scale?: LikertScale;
  /** An item with fewer answers in a domain is suppressed there, with all that contains it. Default 1. */
  readonly minimumAnswers?: number;
  readonly confidence?: number;
}

export interface SatisfactionRow {
  /** Item or name of the part. */
  readonly part: string;
  /** 0 for the index itself, 1 for its parts … */
  readonly depth: number;
  readonly domain?: Readonly<Record<string, string>>;
  /** Unweighted answers; for a part, the fewest among its items. */
  readonly answers: number;
  readonly result:
    | {
        readonly status: "estimated";
        readonly share: number;
        readonly unweightedShare: number;
        readonly standardError: number;
        /** By t on the degrees of freedom in the domain. */
        readonly interval: Interval;
        /** PSUs minus strata of the full design. */
        readonly degreesOfFreedom: number;
        /** The same among the PSUs with members of the domain. */
        readonly degreesOfFreedomInDomain: number;
      }
    | {
        readonly status: "suppressed";
        readonly reason: "no-answers" | "too-few-answers" | "one-psu";
        readonly items: readonly string[];
        readonly minimumAnswers: number;
      };
}

/**
 * Satisfaction shares as SIPAS defines them (0…1): satisfied and very satisfied over valid answers per item, weighted,
 * with plain means above, each with its Taylor standard error that takes the covariance of the items in, and a t
 * interval on the degrees of freedom of its domain. An item whose answers in a domain come from one PSU is suppressed.
 * An answer outside the scale is a problem that names the item; `NaN` is no answer and leaves that item only.
 */
export function satisfaction(
  design: SurveyDesign,
  items: Readonly<Record<string, NumericColumn>>,
  structure: SatisfactionPart,
  options: SatisfactionOptions = {},
): Outcome<SatisfactionRow[]> {
  const scale = options.scale ?? sipasScale;
  const named = itemsOf(structure);
  const unknown = named.filter((item) => items[item] === undefined);
  const problems = [
    ...checkDomains(options.by, design.rowCount),
    ...checkColumns(design.rowCount, items, "dropPerVariable"),
    ...checkScale(items, scale),
  ];
  if (unknown.length > 0 || named.length === 0)
    problems.push(
      problem(
        "survey.option-invalid",
        { vi: "Cấu trúc nêu câu hỏi không có cột", en: "Structure names an item without a column" },
        placed("variable", unknown),
      ),
    );
  if (problems.length > 0) return fail(problems);
  const satisfied = new Map(named.map((item) => [item, topBox(items[item] ?? new Float64Array(), scale)]));
  const fullDegrees = degreesOfFreedom(design);
  const rows: SatisfactionRow[] = [];
  for (const part of domainParts(options.by, design.rowCount)) {
    const shares = domainShares(design, satisfied, part.rows, options.by !== undefined);
    const degrees = {
      degreesOfFreedom: fullDegrees,
      degreesOfFreedomInDomain: options.by ? degreesOfFreedom(design, part.rows) : fullDegrees,
    };
    for (const { part: one, depth } of flatten(structure, 0))
      rows.push({ ...rowOf(one, depth, shares, degrees, options), ...part.named });
  }
  return succeed(rows);
}

export interface LikertIndex {
  /** Weighted mean of the row scores, in units of the scale. */
  readonly mean: number;
  readonly meanStandardError: number;
  /** The mean rescaled to 0…100. */
  readonly index: number;
  readonly standardError: number;
  readonly interval: Interval;
  /** PSUs minus strata; of the domain where the rows of one were given. */
  readonly degreesOfFreedom: number;
  readonly answers: number;
}

/**
 * Index 0…100 from items on one scale: (Σ item weight · mean − lowest) / (highest − lowest) · 100, on the rows that
 * answered all items. Item weights default to equal and are rescaled to sum to one. `rows` restricts it to a domain
 * (see `domainRows`).
 */
export function likertIndex(
  design: SurveyDesign,
  items: Readonly<Record<string, NumericColumn>>,
  options: {
    readonly itemWeights?: readonly number[];
    readonly scale?: LikertScale;
    readonly rows?: Int32Array;
    readonly confidence?: number;
  } = {},
): Outcome<LikertIndex> {
  const scale = options.scale ?? sipasScale;
  const columns = Object.values(items);
  const problems = [...checkColumns(design.rowCount, items, "dropListwise"), ...checkScale(items, scale)];
  if (problems.length > 0) return fail(problems);
  const given = options.itemWeights ?? columns.map(() => 1);
  const weightSum = given.reduce((sum, value) => sum + value, 0);
  const scores = Float64Array.from({ length: design.rowCount }, (_, row) =>
    columns.reduce((sum, column, index) => sum + (at(column, row) * at(given, index)) / weightSum, 0),
  );
  const linear = meanOf(
    design.surveyWeights,
    scores,
    answered(options.rows ?? allRows(design.rowCount), columns),
  );
  if (linear.answers === 0)
    return fail([
      problem("survey.domain-empty", {
        vi: "Không có phiếu nào trả lời đủ các câu",
        en: "No row answers all items",
      }),
    ]);
  const meanStandardError = Math.sqrt(at(taylorCovariance(design, [linear.influence]), 0));
  const width = scale.highest - scale.lowest;
  const index = ((linear.value - scale.lowest) / width) * 100;
  const standardError = (meanStandardError / width) * 100;
  const df = options.rows ? degreesOfFreedom(design, options.rows) : degreesOfFreedom(design);
  return succeed({
    mean: linear.value,
    meanStandardError,
    index,
    standardError,
    interval: tInterval(index, standardError, df, options.confidence),
    degreesOfFreedom: df,
    answers: linear.answers,
  });
}

function checkScale(items: Readonly<Record<string, NumericColumn>>, scale: LikertScale): SurveyProblem[] {
  const outside = Object.entries(items).filter(([, column]) =>
    column.some(
      (value) =>
        !Number.isNaN(value) && !(value >= scale.lowest && value <= scale.highest && Number.isInteger(value)),
    ),
  );
  if (outside.length === 0) return [];
  const text = {
    vi: `Câu trả lời ngoài thang ${scale.lowest}–${scale.highest}`,
    en: `Answers outside the scale ${scale.lowest}–${scale.highest}`,
  };
  return [
    problem(
      "survey.value-out-of-scale",
      text,
      placed(
        "variable",
        outside.map(([name]) => name),
      ),
    ),
  ];
}

/** 1 for a satisfied answer, 0 for another, `NaN` for none. */
export function topBox(column: NumericColumn, scale: LikertScale): Float64Array {
  return Float64Array.from(column, (value) =>
    Number.isNaN(value) ? Number.NaN : value >= scale.satisfiedFrom ? 1 : 0,
  );
}

/** The items of one domain: their shares and the covariance matrix that parts of them are made from. */
interface DomainShares {
  readonly items: ReadonlyMap<
    string,
    {
      readonly position: number;
      readonly value: number;
      readonly unweighted: number;
      readonly answers: number;
      readonly onOnePsu: boolean;
    }
  >;
  readonly covariance: Float64Array;
}

function domainShares(
  design: SurveyDesign,
  satisfied: ReadonlyMap<string, Float64Array>,
  rows: Int32Array,
  inDomain: boolean,
): DomainShares {
  const linear = Array.from(satisfied, ([item, values]) => ({
    item,
    values,
    share: meanOf(design.surveyWeights, values, answered(rows, [values])),
  }));
  const items = new Map(
    linear.map(({ item, values, share }, position) => {
      const { rows: answering } = share.influence;
      const unweighted = answering.reduce((sum, row) => sum + at(values, row), 0) / answering.length;
      const onOnePsu = inDomain && restsOnOneUnit(design, answering);
      return [item, { position, value: share.value, unweighted, answers: share.answers, onOnePsu }] as const;
    }),
  );
  return {
    items,
    covariance: taylorCovariance(
      design,
      linear.map(({ share }) => share.influence),
    ),
  };
}

/** Names of the items of a part, in order. */
export const itemsOf = (part: SatisfactionPart): string[] =>
  "item" in part ? [part.item] : part.parts.flatMap(itemsOf);

const flatten = (part: SatisfactionPart, depth: number): { part: SatisfactionPart; depth: number }[] =>
  "item" in part
    ? [{ part, depth }]
    : [{ part, depth }, ...part.parts.flatMap((inner) => flatten(inner, depth + 1))];

/** The part of this name, or the item. */
export function partNamed(part: SatisfactionPart, name: string): SatisfactionPart | undefined {
  return flatten(part, 0).find(({ part: one }) => ("item" in one ? one.item : one.name) === name)?.part;
}

/** How much each item counts in a part: 1 split evenly at every level. */
export function itemFactors(
  part: SatisfactionPart,
  factor: number,
  into: Map<string, number>,
): Map<string, number> {
  if ("item" in part) into.set(part.item, (into.get(part.item) ?? 0) + factor);
  else for (const inner of part.parts) itemFactors(inner, factor / part.parts.length, into);
  return into;
}

function rowOf(
  part: SatisfactionPart,
  depth: number,
  { items, covariance }: DomainShares,
  degrees: { readonly degreesOfFreedom: number; readonly degreesOfFreedomInDomain: number },
  options: SatisfactionOptions,
): SatisfactionRow {
  const minimumAnswers = options.minimumAnswers ?? 1;
  const factors = Array.from(itemFactors(part, 1, new Map()), ([item, factor]) => ({
    item,
    factor,
    share: items.get(item),
  }));
  const answers = Math.min(...factors.map(({ share }) => share?.answers ?? 0));
  const head = { part: "item" in part ? part.item : part.name, depth, answers };
  const few = factors.filter(({ share }) => (share?.answers ?? 0) < Math.max(1, minimumAnswers));
  const weak = few.length > 0 ? few : factors.filter(({ share }) => share?.onOnePsu);
  if (weak.length > 0) {
    const reason = few.length === 0 ? "one-psu" : answers === 0 ? "no-answers" : "too-few-answers";
    const items = weak.map(({ item }) => item);
    return { ...head, result: { status: "suppressed", reason, items, minimumAnswers } };
  }
  let share = 0;
  let unweightedShare = 0;
  let variance = 0;
  for (const { factor, share: one } of factors) {
    share += factor * (one?.value ?? 0);
    unweightedShare += factor * (one?.unweighted ?? 0);
    for (const { factor: otherFactor, share: other } of factors)
      variance +=
        factor * otherFactor * at(covariance, (one?.position ?? 0) * items.size + (other?.position ?? 0));
  }
  const standardError = Math.sqrt(Math.max(0, variance));
  return {
    ...head,
    result: {
      status: "estimated",
      share,
      unweightedShare,
      standardError,
      interval: tInterval(share, standardError, degrees.degreesOfFreedomInDomain, options.confidence),
      ...degrees,
    },
  };
}
