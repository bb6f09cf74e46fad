import {
  estimateReplicated,
  type OpenedSurvey,
  type Outcome,
  type ReplicateDesign,
  type ReplicateEstimate,
  type ReplicateStatistic,
  type SurveyDomains,
  type SurveyFile,
  surveyProblem,
} from "@thang-diem/engine/survey";
import type { Call } from "./command.ts";
import type { Line } from "./estimate-lines.ts";
import { namesIn } from "./read-table.ts";

/** What has no estimate by replicates here. */
const OTHERS = ["satisfaction", "difference", "alpha", "facts"];

/** Everything that the options ask for, with errors from the replicate weights. */
export function replicatedEstimates(
  options: Call["options"],
  file: SurveyFile,
  survey: OpenedSurvey,
  replicates: ReplicateDesign,
  by: SurveyDomains | undefined,
): Outcome<Line[]>[] {
  const without = OTHERS.filter((name) => options[name] !== undefined && options[name] !== false);
  if (without.length > 0)
    return [{ ok: false, problems: [surveyProblem("survey.option-invalid", refused(without))] }];
  const asked = (name: string) => namesIn(options[name]);
  const [means, totals, shares] = [asked("means"), asked("totals"), asked("shares")];
  const [ratios, quantiles] = [asked("ratios").map(halves("/")), asked("quantiles").map(halves("@"))];
  const columns = survey.numbers([
    ...new Set([...means, ...totals, ...ratios.flat(), ...quantiles.map(([name]) => name)]),
  ]);
  const labels = survey.labels(shares);
  const faults = [columns, labels].flatMap((read) => (read.ok ? [] : read.problems));
  if (!columns.ok || !labels.ok) return [{ ok: false, problems: faults }];
  const values = (name: string) => columns.value[name] ?? new Float64Array();
  const statistics: (readonly [Pick<Line, "statistic" | "level">, ReplicateStatistic])[] = [
    ...means.map(single("mean", values)),
    ...totals.map(single("total", values)),
    ...shares.flatMap((name) => levelsOf(name, labels.value[name] ?? [])),
    ...ratios.map(([a, b]) => {
      const ratio = { variable: `${a}/${b}`, values: values(a), denominator: values(b) };
      return [{ statistic: "ratio" }, { kind: "ratio", ...ratio }] as const;
    }),
    ...quantiles.map(([name, at]) => {
      const probability = at === "" ? 0.5 : Number(at);
      const quantile = { kind: "quantile", variable: name, values: values(name), probability } as const;
      return [{ statistic: `quantile ${probability}` }, quantile] as const;
    }),
  ];
  const { missing, confidence, minimumAnswers } = file;
  const stated = file.replicates?.method === "given" ? file.replicates.degreesOfFreedom : undefined;
  return statistics.map(([about, statistic]) => {
    const given = { missing, confidence, ...(by && { by }), ...(stated && { degreesOfFreedom: stated }) };
    const made = estimateReplicated(replicates, [statistic], given);
    if (!made.ok) return made;
    return { ok: true, value: made.value.map((row) => lineOf(about, row, minimumAnswers)) };
  });
}

const halves =
  (mark: string) =>
  (text: string): readonly [string, string] => {
    const [before = "", after = ""] = text.split(mark);
    return [before, after];
  };

const single =
  (kind: "mean" | "total", values: (name: string) => Float64Array) =>
  (variable: string): readonly [Pick<Line, "statistic">, ReplicateStatistic] => [
    { statistic: kind },
    { kind, variable, values: values(variable) },
  ];

/** The share of a level is the mean of whether it was said. */
function levelsOf(
  variable: string,
  labels: readonly string[],
): (readonly [Pick<Line, "statistic" | "level">, ReplicateStatistic])[] {
  const levels = [...new Set(labels)].filter((level) => level !== "").toSorted();
  return levels.map((level) => {
    const values = Float64Array.from(labels, (label) =>
      label === "" ? Number.NaN : Number(label === level),
    );
    return [
      { statistic: "share", level },
      { kind: "mean", variable, values },
    ];
  });
}

function lineOf(
  about: Pick<Line, "statistic" | "level">,
  { variable, domain, value, standardError, interval, degreesOfFreedom, answers: n }: ReplicateEstimate,
  minimumAnswers: number,
): Line {
  const subject = { ...about, variable, ...(domain && { domain }), n };
  if (n < minimumAnswers) return { ...subject, status: "suppressed", reason: "too-few-answers" };
  return {
    ...subject,
    status: "estimated",
    value,
    standardError,
    ...(value !== 0 && { coefficientOfVariation: standardError / Math.abs(value) }),
    ...(Number.isNaN(interval.low) ? {} : interval),
    degreesOfFreedomInDomain: degreesOfFreedom,
  };
}

function refused(names: readonly string[]) {
  const listed = names.map((name) => `--${name}`).join(", ");
  return {
    vi: `Phương án có quyền số lặp (replicates): không dùng được với ${listed}`,
    en: `The design has replicate weights (replicates): they do not go with ${listed}`,
  };
}
