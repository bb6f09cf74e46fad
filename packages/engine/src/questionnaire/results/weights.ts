import {
  adjustForNonresponse,
  type Outcome,
  surveyProblem,
  type SurveyProblem,
  weightStage,
  type WeightStage,
} from "../../survey/index.ts";

/** What became of somebody who was drawn. */
export const RESPONSE_STATUSES = ["answered", "refused", "not-reached", "not-eligible", "rejected"] as const;
export type ResponseStatus = (typeof RESPONSE_STATUSES)[number];

/** Somebody of the sample, as far as estimates need to know. */
export interface SampledCase {
  /** The assessed unit whose clients were drawn; the stratum. */
  readonly unit: string;
  readonly service?: string;
  /** District, age group … what results are shown by. */
  readonly group?: string;
  readonly status: ResponseStatus;
  /** Answers by path; of those who did not answer none. */
  readonly answers: Readonly<Record<string, string>>;
}

/** How many of whom: counts as they are, rates by AAPOR's definitions. */
export interface ResponseCount {
  readonly drawn: number;
  readonly answered: number;
  readonly refused: number;
  readonly notReached: number;
  readonly notEligible: number;
  /** Answered, and not accepted by a decision with its reason. */
  readonly rejected: number;
  /**
   * RR1 of AAPOR (Standard Definitions, 2023): answered over all who are or may be eligible;
   * NaN when there are none.
   */
  readonly responseRate: number;
}

export function countResponses(cases: readonly Pick<SampledCase, "status">[]): ResponseCount {
  const of = (status: ResponseStatus) => cases.filter((each) => each.status === status).length;
  const notEligible = of("not-eligible");
  return {
    drawn: cases.length,
    answered: of("answered"),
    refused: of("refused"),
    notReached: of("not-reached"),
    notEligible,
    rejected: of("rejected"),
    responseRate: cases.length === notEligible ? Number.NaN : of("answered") / (cases.length - notEligible),
  };
}

export interface WeightedCases {
  /** One stage after the other, each over all cases: "base", then "nonresponse". */
  readonly stages: readonly WeightStage[];
  /** Rows that answered, with their weights, in the order of the cases. */
  readonly rows: readonly number[];
  readonly weights: Float64Array;
  /** Of each row that answered: eligible people of its unit. */
  readonly populations: Float64Array;
}

/**
 * Weights in named stages. Base: people of the unit's frame over people drawn. Non-response: within unit (and service,
 * where `byService`) whoever answered stands for all who were drawn and eligible.
 * Who is not eligible leaves with the weight
 * that they had. All problems at once: a unit without a frame, a class in which nobody answered.
 */
export function weightCases(
  cases: readonly Pick<SampledCase, "unit" | "service" | "status">[],
  frame: ReadonlyMap<string, number>,
  byService = false,
): Outcome<WeightedCases> {
  const drawn = countBy(cases, ({ unit }) => unit);
  const problems = frameProblems(drawn, frame);
  if (problems.length > 0) return { ok: false, problems };
  const base = Float64Array.from(cases, ({ unit }) => (frame.get(unit) ?? 0) / (drawn.get(unit) ?? 1));
  const eligible = cases.flatMap(({ status }, row) => (status === "not-eligible" ? [] : [row]));
  const adjusted = adjustForNonresponse(
    Float64Array.from(eligible, (row) => base[row] ?? 0),
    eligible.map((row) => cases[row]?.status === "answered"),
    eligible.map((row) => classOf(cases[row], byService)),
  );
  if (!adjusted.ok) return adjusted;
  const whole = new Float64Array(cases.length).fill(Number.NaN);
  for (const [at, row] of eligible.entries()) whole[row] = adjusted.value.surveyWeights[at] ?? Number.NaN;
  const rows = eligible.filter((row) => cases[row]?.status === "answered");
  const eligibleOf = countBy(
    eligible.flatMap((row) => cases[row] ?? []),
    ({ unit }) => unit,
  );
  return {
    ok: true,
    value: {
      stages: [weightStage("base", base), weightStage("nonresponse", whole)],
      rows,
      weights: Float64Array.from(rows, (row) => whole[row] ?? Number.NaN),
      populations: Float64Array.from(rows, (row) => {
        const unit = cases[row]?.unit ?? "";
        return ((frame.get(unit) ?? 0) * (eligibleOf.get(unit) ?? 0)) / (drawn.get(unit) ?? 1);
      }),
    },
  };
}

function classOf(each: Pick<SampledCase, "unit" | "service"> | undefined, byService: boolean): string {
  return byService ? `${each?.unit} / ${each?.service ?? ""}` : (each?.unit ?? "");
}

export function countBy<T>(things: readonly T[], keyOf: (thing: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const each of things) counts.set(keyOf(each), (counts.get(keyOf(each)) ?? 0) + 1);
  return counts;
}

function frameProblems(
  drawn: ReadonlyMap<string, number>,
  frame: ReadonlyMap<string, number>,
): SurveyProblem[] {
  const missing = [...drawn.keys()].filter((unit) => !frame.has(unit));
  const small = [...drawn]
    .filter(([unit, count]) => (frame.get(unit) ?? count) < count)
    .map(([unit]) => unit);
  const places = (units: readonly string[]) => units.map((name) => ({ kind: "unit" as const, name }));
  return [
    ...(missing.length === 0
      ? []
      : [
          surveyProblem(
            "survey.option-invalid",
            { vi: "Có đơn vị chưa có dàn mẫu", en: "Some units have no frame" },
            places(missing),
          ),
        ]),
    ...(small.length === 0
      ? []
      : [
          surveyProblem(
            "survey.population-below-sample",
            { vi: "Dàn mẫu nhỏ hơn số người đã chọn", en: "The frame is smaller than the sample" },
            places(small),
          ),
        ]),
  ];
}
