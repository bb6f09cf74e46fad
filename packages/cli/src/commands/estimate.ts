import { readFile } from "node:fs/promises";
import type { Bilingual } from "@thang-diem/engine";
import {
  type EstimateRow,
  estimateMeans,
  estimateQuantiles,
  estimateRatios,
  estimateShares,
  estimateTotals,
  type OpenedSurvey,
  openSurvey,
  type Outcome,
  type QuantileEstimate,
  readSurveyFile,
  satisfaction,
  type SatisfactionRow,
  type SurveyDomains,
  type SurveyFile,
  type SurveyProblem,
  tInterval,
} from "@thang-diem/engine/survey";
import type { Call, Command } from "../command.ts";
import { namesIn, readColumns } from "../read-table.ts";

/** One line of the answer; numbers are absent where the estimate is suppressed. */
interface Line {
  readonly statistic: string;
  readonly variable: string;
  readonly level?: string | undefined;
  readonly domain?: Readonly<Record<string, string>> | undefined;
  readonly status: "estimated" | "suppressed";
  readonly reason?: string;
  readonly value?: number | undefined;
  readonly standardError?: number | undefined;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly degreesOfFreedom?: number | undefined;
  readonly designEffect?: number | undefined;
  /** Unweighted number of answers. */
  readonly n: number;
}

/** Sentence of the user: "I have answers and the design they were drawn by; what do they say, and how surely?" */
export const estimate: Command = {
  name: "estimate",
  usage:
    "estimate --design FILE.yaml --data FILE.csv [--by COLUMNS] [--means …] " +
    "[--totals …] [--ratios a/b,…] [--shares …] [--quantiles q@0.5,…] [--satisfaction]",
  purpose: {
    vi:
      "Ước lượng theo phương án mẫu: trung bình, tổng, tỷ số, tỷ lệ, phân vị, " +
      "mức độ hài lòng theo miền, kèm sai số chuẩn, khoảng tin cậy, bậc tự do, hệ số thiết kế, số phiếu.",
    en:
      "Design-based estimates: means, totals, ratios, shares, quantiles, satisfaction by domain, " +
      "with standard error, interval, degrees of freedom, design effect, answers.",
  },
  options: {
    design: {
      type: "string",
      help: {
        vi: "phương án điều tra (YAML): ids, strata, weights, fpc, calibration, satisfaction …",
        en: "survey design (YAML): ids, strata, weights, fpc, calibration, satisfaction …",
      },
    },
    data: {
      type: "string",
      help: {
        vi: "bảng trả lời (CSV, dấu chấm thập phân; ô trống hoặc NA là không trả lời)",
        en: "table of answers (CSV, decimal point; an empty cell or NA is no answer)",
      },
    },
    by: {
      type: "string",
      help: {
        vi: "các cột tạo miền, cách nhau bằng dấu phẩy",
        en: "columns that form the domains, with commas between",
      },
    },
    means: { type: "string", help: { vi: "trung bình của các cột này", en: "means of these columns" } },
    totals: { type: "string", help: { vi: "tổng của các cột này", en: "totals of these columns" } },
    ratios: { type: "string", help: { vi: "tỷ số a/b của hai tổng", en: "ratios a/b of two totals" } },
    shares: {
      type: "string",
      help: { vi: "tỷ lệ từng mức của các cột này", en: "share of each level of these columns" },
    },
    quantiles: { type: "string", help: { vi: "phân vị: cột@xác suất", en: "quantiles: column@probability" } },
    satisfaction: {
      type: "boolean",
      help: {
        vi: "mức độ hài lòng theo cấu trúc trong phương án",
        en: "satisfaction by the structure in the design",
      },
    },
  },
  async run(call) {
    const { options, console } = call;
    const wanted = ["means", "totals", "ratios", "shares", "quantiles"].filter(
      (name) => namesIn(options[name]).length > 0,
    );
    if (
      typeof options["design"] !== "string" ||
      typeof options["data"] !== "string" ||
      (wanted.length === 0 && options["satisfaction"] !== true)
    ) {
      console.fault({
        vi:
          "Cần --design, --data và ít nhất một thứ để ước lượng (--means, " +
          "--totals, --ratios, --shares, --quantiles, --satisfaction).",
        en:
          "--design, --data and something to estimate are needed (--means, " +
          "--totals, --ratios, --shares, --quantiles, --satisfaction).",
      });
      return 2;
    }
    const file = readSurveyFile(await readFile(options["design"], "utf8"));
    if (!file.ok) return refuse(call, file.problems);
    const survey = openSurvey(file.value, await readColumns(options["data"]));
    if (!survey.ok) return refuse(call, survey.problems);
    const by = survey.value.domains(namesIn(options["by"]));
    if (!by.ok) return refuse(call, by.problems);
    const made = requests(call, file.value, survey.value, by.value);
    const problems = made.flatMap((outcome) => (outcome.ok ? [] : outcome.problems));
    if (problems.length > 0) return refuse(call, problems);
    const lines = made.flatMap((outcome) => (outcome.ok ? outcome.value : []));
    const { design, stages } = survey.value;
    console.result(
      {
        rows: design.rowCount,
        weights: stages.map(({ name, diagnostics }) => ({ stage: name, ...diagnostics })),
        estimates: lines,
      },
      () => lines.map(told),
    );
    return 0;
  },
};

function refuse({ console }: Call, problems: readonly SurveyProblem[]): 1 {
  const distinct = [...new Map(problems.map((each) => [each.message.en, each])).values()];
  for (const { message } of distinct) console.fault(message);
  if (console.json) console.result({ problems: distinct }, () => []);
  return 1;
}

/** Everything asked for; what fails does not hide the faults of the rest. */
function requests(
  { options }: Call,
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
      : [mapped(whenRead(read(asked), estimate), (row) => lineOf(statistic, row, file.confidence))];
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
      return mapped(estimated, quantileLine);
    }),
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
  if (!asked)
    return { ok: false, problems: [{ code: "survey.option-invalid", message: NO_STRUCTURE, places: [] }] };
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

function lineOf(statistic: string, row: EstimateRow, confidence: number): Line {
  const { variable, level, domain, answers: n } = row;
  if (row.status === "suppressed")
    return { statistic, variable, level, domain, status: "suppressed", reason: row.reason, n };
  const { value, standardError, degreesOfFreedom, designEffect } = row;
  return {
    statistic,
    variable,
    level,
    domain,
    status: "estimated",
    value,
    standardError,
    ...tInterval(value, standardError, degreesOfFreedom, confidence),
    degreesOfFreedom,
    designEffect,
    n,
  };
}

function quantileLine({
  variable,
  domain,
  probability,
  value,
  low,
  high,
  standardError,
  answers: n,
}: QuantileEstimate): Line {
  const statistic = `quantile ${probability}`;
  if (value === undefined)
    return {
      statistic,
      variable,
      domain,
      status: "suppressed",
      reason: n === 0 ? "no-answers" : "too-few-answers",
      n,
    };
  return { statistic, variable, domain, status: "estimated", value, standardError, low, high, n };
}

function satisfactionLine({ part, domain, answers: n, result }: SatisfactionRow): Line {
  if (result.status === "suppressed")
    return {
      statistic: "satisfaction",
      variable: part,
      domain,
      status: "suppressed",
      reason: result.reason,
      n,
    };
  const { share, standardError, interval, degreesOfFreedom } = result;
  return {
    statistic: "satisfaction",
    variable: part,
    domain,
    status: "estimated",
    value: share,
    standardError,
    ...interval,
    degreesOfFreedom,
    n,
  };
}

const STATISTICS: Readonly<Record<string, string>> = {
  mean: "trung bình",
  total: "tổng",
  share: "tỷ lệ",
  ratio: "tỷ số",
  satisfaction: "hài lòng",
};
const REASONS: Readonly<Record<string, string>> = {
  "no-answers": "không có phiếu",
  "too-few-answers": "quá ít phiếu",
};

function told(line: Line): Bilingual {
  const words = (language: "vi" | "en") => {
    const statistic =
      language === "vi"
        ? (STATISTICS[line.statistic] ?? line.statistic.replace("quantile", "phân vị"))
        : line.statistic;
    const subject = [Object.values(line.domain ?? {}).join(" · "), statistic, line.variable, line.level]
      .filter(Boolean)
      .join("  ");
    if (line.status === "suppressed") {
      const reason =
        language === "vi"
          ? `không công bố: ${REASONS[line.reason ?? ""] ?? line.reason}`
          : `suppressed: ${line.reason}`;
      return `${subject}  – ${reason} (n = ${line.n})`;
    }
    const show = (value: number | undefined) =>
      value === undefined
        ? "–"
        : new Intl.NumberFormat(language, { maximumSignificantDigits: 6, useGrouping: false }).format(value);
    const design = line.designEffect === undefined ? "" : `  deff ${show(line.designEffect)}`;
    return (
      `${subject}  ${show(line.value)}  se ${show(line.standardError)}  ` +
      `[${show(line.low)}; ${show(line.high)}]  df ${line.degreesOfFreedom ?? "–"}${design}  n ${line.n}`
    );
  };
  return { vi: words("vi"), en: words("en") };
}
