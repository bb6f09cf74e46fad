import {
  errorText,
  Estimate,
  pointsFromEstimate,
  type SamplingTexts,
  suppressedText,
} from "../../scoring/index.ts";
import {
  declareDomains,
  type Outcome,
  type SatisfactionPart,
  type SatisfactionRow,
  surveyProblem,
} from "../../survey/index.ts";
import { type ColumnResults, type ResultsPlan, shares } from "./results.ts";

/** What figures are made from, however the answers were kept. */
type Found = Pick<ColumnResults, "responseByUnit" | "byUnit" | "made">;

/** Which part of the results becomes which fact of which item of the scheme. */
export interface FigureTarget {
  /** Question or name of a part of the plan's structure. */
  readonly part: string;
  readonly item: string;
  readonly fact: string;
  /** Where the share (0 … 1) is rounded, half up. Default 6. */
  readonly decimals?: number;
}

/** A figure with owner "survey", as `putFigures` takes it. */
export interface SurveyFigure {
  readonly unit: string;
  readonly item: string;
  readonly fact: string;
  /** The share as an exact decimal, or why it is withheld: "suppressed 12/30". */
  readonly value: string;
  readonly sampling?: SamplingTexts;
}

/**
 * Results as figures of the scheme's facts, unit by unit, with standard errors, degrees of freedom, answers and the
 * covariances of facts of one unit: they enter points, index and tiers. A share that is withheld is missing with that
 * reason. All problems at once.
 *
 * @example resultFigures(results, plan, [{ part: "index", item: "8.1", fact: "satisfied" }])
 */
export function resultFigures(
  results: Found,
  plan: ResultsPlan,
  targets: readonly FigureTarget[],
): Outcome<SurveyFigure[]> {
  const parts = targets.map(({ part }) => partNamed(plan.structure, part));
  const unknown = targets.filter((_, at) => parts[at] === undefined).map(({ part }) => part);
  if (unknown.length > 0) return unknownParts(unknown);
  const together = covariances(
    results,
    plan,
    targets,
    parts.flatMap((each) => each ?? []),
  );
  if (!together.ok) return together;
  return {
    ok: true,
    value: [...results.responseByUnit.keys()].flatMap((unit) =>
      targets.map((target, at) =>
        figureOf(
          unit,
          target,
          rowOf(results.byUnit, unit, target.part),
          together.value.get(`${unit} ${at}`),
          plan,
        ),
      ),
    ),
  };
}

function figureOf(
  unit: string,
  { item, fact, decimals = 6 }: FigureTarget,
  row: SatisfactionRow | undefined,
  covariance: ReadonlyMap<string, number> = new Map(),
  { minimumAnswers }: ResultsPlan,
): SurveyFigure {
  const answers = row?.answers ?? 0;
  if (row?.result.status !== "estimated") {
    const reason = row?.result.reason ?? "no-answers";
    return { unit, item, fact, value: suppressedText({ reason, answers, minimumAnswers }) };
  }
  const { share, standardError, degreesOfFreedom } = row.result;
  const made = pointsFromEstimate(
    { status: "estimated", value: share, standardError, degreesOfFreedom, answers: row.answers },
    { decimals, from: 0, upTo: 1 },
  );
  if (!made.ok || !(made.value instanceof Estimate))
    return { unit, item, fact, value: suppressedText({ reason: "not-finite", answers, minimumAnswers }) };
  const text = [...covariance].map(([figure, value]) => `${figure}=${errorText(value)}`).join("; ");
  return {
    unit,
    item,
    fact,
    value: made.value.value.text,
    sampling: {
      standardError: errorText(standardError),
      n: String(row.answers),
      ...(Number.isFinite(degreesOfFreedom) && { df: String(degreesOfFreedom) }),
      ...(text !== "" && { covariances: text }),
    },
  };
}

function rowOf(rows: readonly SatisfactionRow[], unit: string, part: string): SatisfactionRow | undefined {
  return rows.find((row) => row.domain?.["unit"] === unit && row.part === part);
}

/**
 * Covariances of every two facts, by "unit target":
 * of two shares A and B it is twice the variance of their mean less half
 * the sum of their own, as the mean is estimated like any part.
 */
function covariances(
  results: Found,
  plan: ResultsPlan,
  targets: readonly FigureTarget[],
  parts: readonly SatisfactionPart[],
): Outcome<Map<string, Map<string, number>>> {
  const found = new Map<string, Map<string, number>>();
  const domains = declareDomains({ unit: results.made.units });
  if (!domains.ok) return domains;
  const variance = (row: SatisfactionRow | undefined) =>
    row?.result.status === "estimated" ? row.result.standardError ** 2 : Number.NaN;
  for (const [a, one] of parts.entries())
    for (const [b, other] of parts.entries()) {
      const target = targets[b];
      if (b <= a || target === undefined) continue;
      const structure: SatisfactionPart = { name: "both", parts: [one, other] };
      const both = shares(results.made.design, results.made.items, { ...plan, structure }, domains.value);
      if (!both.ok) return both;
      for (const unit of results.responseByUnit.keys()) {
        const apart =
          variance(rowOf(results.byUnit, unit, targets[a]?.part ?? "")) +
          variance(rowOf(results.byUnit, unit, target.part));
        const value = 2 * variance(rowOf(both.value, unit, "both")) - apart / 2;
        if (!Number.isFinite(value)) continue;
        const mine = found.get(`${unit} ${a}`) ?? new Map<string, number>();
        found.set(`${unit} ${a}`, mine);
        mine.set(`${target.item}:${target.fact}`, value);
      }
    }
  return { ok: true, value: found };
}

function partNamed(part: SatisfactionPart, name: string): SatisfactionPart | undefined {
  if ("item" in part) return part.item === name ? part : undefined;
  if (part.name === name) return part;
  for (const each of part.parts) {
    const found = partNamed(each, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

function unknownParts(names: readonly string[]): Outcome<never> {
  const places = names.map((name) => ({ kind: "variable" as const, name }));
  const text = {
    vi: "Cấu trúc kết quả không có phần này",
    en: "The structure of the results has no such part",
  };
  return { ok: false, problems: [surveyProblem("survey.option-invalid", text, places)] };
}
