import {
  contrast,
  cronbachAlpha,
  degreesOfFreedom,
  domainMeansWithCovariance,
  type EstimateRow,
  estimateMeans,
  estimateQuantiles,
  estimateRatios,
  estimateShares,
  estimateTotals,
  type OpenedSurvey,
  type Outcome,
  satisfaction,
  type SurveyDomains,
  type SurveyFile,
  surveyProblem,
} from "@thang-diem/engine/survey";
import type { Call } from "./command.ts";
import {
  alphaLines,
  differenceLine,
  estimateLine,
  type Line,
  quantileLine,
  satisfactionLine,
} from "./estimate-lines.ts";
import { namesIn } from "./read-table.ts";

/** Everything that the options ask for; what fails does not hide the faults of the rest. */
export function requestedEstimates(
  options: Call["options"],
  file: SurveyFile,
  survey: OpenedSurvey,
  by: SurveyDomains | undefined,
): Outcome<Line[]>[] {
  const given = { missing: file.missing, minimumAnswers: file.minimumAnswers, ...(by && { by }) };
  const { design } = survey;
  /** Rows of one statistic over the columns that an option names; none when it names none. */
  const rows = <T>(
    statistic: string,
    asked: readonly string[],
    read: (names: readonly string[]) => Outcome<T>,
    estimate: (columns: T) => Outcome<EstimateRow[]>,
  ) =>
    asked.length === 0
      ? []
      : [mapped(whenRead(read(asked), estimate), (row) => estimateLine(statistic, row, file.confidence))];
  const names = (option: string) => namesIn(options[option]);
  const [ratios, numbers] = [names("ratios"), survey.numbers];
  return [
    ...rows("mean", names("means"), numbers, (columns) => estimateMeans(design, columns, given)),
    ...rows("total", names("totals"), numbers, (columns) => estimateTotals(design, columns, given)),
    ...rows("share", names("shares"), survey.labels, (columns) => estimateShares(design, columns, given)),
    ...rows(
      "ratio",
      ratios,
      (asked) => numbers([...new Set(asked.flatMap((ratio) => ratio.split("/")))]),
      (columns) => estimateRatios(design, ratiosOf(ratios, columns), given),
    ),
    ...names("quantiles").map((asked) => {
      const [name = "", probability = "0.5"] = asked.split("@");
      const { confidence } = file;
      const estimated = whenRead(numbers([name]), (columns) =>
        estimateQuantiles(design, columns, [Number(probability)], { ...given, confidence }),
      );
      return mapped(estimated, (row) => quantileLine(row, degreesOfFreedom(design)));
    }),
    ...names("difference").map((asked) => difference(asked, file, survey, by)),
    ...(names("alpha").length === 0 ? [] : [alpha(names("alpha"), survey)]),
    ...(options["satisfaction"] === true ? [satisfied(file, survey, by)] : []),
  ];
}

function whenRead<T, U>(read: Outcome<T>, use: (value: T) => Outcome<U>): Outcome<U> {
  return read.ok ? use(read.value) : read;
}

function ratiosOf(asked: readonly string[], columns: Readonly<Record<string, Float64Array>>) {
  return Object.fromEntries(
    asked.map((ratio) => {
      const [above = "", below = ""] = ratio.split("/");
      return [
        ratio,
        {
          numerator: columns[above] ?? new Float64Array(),
          denominator: columns[below] ?? new Float64Array(),
        },
      ];
    }),
  );
}

function satisfied(file: SurveyFile, survey: OpenedSurvey, by: SurveyDomains | undefined): Outcome<Line[]> {
  const asked = file.satisfaction;
  if (!asked) return { ok: false, problems: [surveyProblem("survey.option-invalid", NO_STRUCTURE)] };
  const columns = survey.numbers([...new Set(itemsOf(asked.structure))]);
  if (!columns.ok) return columns;
  const { minimumAnswers, confidence } = file;
  return mapped(
    satisfaction(survey.design, columns.value, asked.structure, {
      scale: asked,
      minimumAnswers,
      confidence,
      ...(by && { by }),
    }),
    satisfactionLine,
  );
}

/** "q1@A/B": the mean of q1 in domain A less that in domain B. */
function difference(
  asked: string,
  { missing, confidence }: SurveyFile,
  survey: OpenedSurvey,
  by: SurveyDomains | undefined,
): Outcome<Line[]> {
  const [, name, one, other] = /^([^@]+)@([^/]+)\/(.+)$/.exec(asked) ?? [];
  if (!by || name === undefined || one === undefined || other === undefined)
    return { ok: false, problems: [surveyProblem("survey.option-invalid", BAD_DIFFERENCE)] };
  return whenRead(survey.numbers([name]), (columns) =>
    whenRead(
      domainMeansWithCovariance(survey.design, columns[name] ?? new Float64Array(), by, { missing }),
      (joint) =>
        whenRead(contrast(joint, { [one]: 1, [other]: -1 }, confidence), (found) => {
          const answers = joint.names.reduce(
            (sum, domain, i) => sum + (domain === one || domain === other ? (joint.answers[i] ?? 0) : 0),
            0,
          );
          return { ok: true, value: [differenceLine(`${name} ${one} − ${other}`, found, answers)] };
        }),
    ),
  );
}

const BAD_DIFFERENCE = {
  vi: "Chênh lệch viết là cột@miền/miền và cần --by (miền của nhiều cột nối bằng “ · ”).",
  en: 'A difference is written column@domain/domain and needs --by (domains of several columns are joined by " · ").',
};

function alpha(names: readonly string[], survey: OpenedSurvey): Outcome<Line[]> {
  return whenRead(survey.numbers(names), (columns) =>
    whenRead(cronbachAlpha(survey.design.surveyWeights, columns), (found) => ({
      ok: true,
      value: alphaLines(names.join(", "), found),
    })),
  );
}

const NO_STRUCTURE = {
  vi: "Phương án không nêu cấu trúc của mức độ hài lòng (satisfaction).",
  en: "The design names no structure of satisfaction.",
};

type Part = NonNullable<SurveyFile["satisfaction"]>["structure"];

function itemsOf(part: Part): string[] {
  return "item" in part ? [part.item] : part.parts.flatMap(itemsOf);
}

function mapped<T>(outcome: Outcome<T[]>, line: (row: T) => Line): Outcome<Line[]> {
  return outcome.ok ? { ok: true, value: outcome.value.map(line) } : outcome;
}
