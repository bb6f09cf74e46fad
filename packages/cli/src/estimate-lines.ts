import type { Bilingual } from "@thang-diem/engine";
import {
  type Contrast,
  type CronbachAlpha,
  estimateInterval,
  type EstimateRow,
  type QuantileEstimate,
  type SatisfactionRow,
  type SuppressionReason,
  type WeightStage,
} from "@thang-diem/engine/survey";

/** One line of the answer; numbers are absent where the estimate is suppressed. */
export interface Line {
  readonly statistic: string;
  readonly variable: string;
  readonly level?: string | undefined;
  readonly domain?: Readonly<Record<string, string>> | undefined;
  readonly status: "estimated" | "suppressed";
  readonly reason?: SuppressionReason;
  readonly value?: number | undefined;
  readonly standardError?: number | undefined;
  /** Standard error over the value. */
  readonly coefficientOfVariation?: number | undefined;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  /** Of the whole design. */
  readonly degreesOfFreedom?: number | undefined;
  /** Of the domain: those of the interval. */
  readonly degreesOfFreedomInDomain?: number | undefined;
  readonly designEffect?: number | undefined;
  readonly caveats?: readonly string[];
  readonly pValue?: number;
  /** Unweighted number of answers. */
  readonly n: number;
}

export function estimateLine(statistic: string, row: EstimateRow, confidence: number): Line {
  const { variable, level, domain, answers: n } = row;
  const subject = { statistic, variable, level, domain, n };
  if (row.status === "suppressed") return { ...subject, status: "suppressed", reason: row.reason };
  const { value, standardError, degreesOfFreedom, degreesOfFreedomInDomain, designEffect, caveats } = row;
  return {
    ...subject,
    status: "estimated",
    value,
    standardError,
    coefficientOfVariation: variationOf(value, standardError),
    ...present(estimateInterval(row, confidence)),
    degreesOfFreedom,
    degreesOfFreedomInDomain,
    designEffect,
    ...(caveats.length > 0 && { caveats }),
  };
}

export function quantileLine(row: QuantileEstimate, degreesOfFreedom: number): Line {
  const { variable, domain, probability, value, reason, answers: n } = row;
  const subject = { statistic: `quantile ${probability}`, variable, domain, n };
  if (value === undefined) return { ...subject, status: "suppressed", reason: reason ?? "no-answers" };
  const { low, high, standardError, degreesOfFreedom: inDomain } = row;
  return {
    ...subject,
    status: "estimated",
    value,
    ...present({ standardError, low, high }),
    degreesOfFreedom,
    degreesOfFreedomInDomain: inDomain,
  };
}

export function satisfactionLine({ part, domain, answers: n, result }: SatisfactionRow): Line {
  const subject = { statistic: "satisfaction", variable: part, domain, n };
  if (result.status === "suppressed") return { ...subject, status: "suppressed", reason: result.reason };
  const { share, standardError, interval, degreesOfFreedom, degreesOfFreedomInDomain } = result;
  return {
    ...subject,
    status: "estimated",
    value: share,
    standardError,
    coefficientOfVariation: variationOf(share, standardError),
    ...present(interval),
    degreesOfFreedom,
    degreesOfFreedomInDomain,
  };
}

export function differenceLine(
  variable: string,
  { value, standardError, interval, degreesOfFreedom, pValue }: Contrast,
  n: number,
): Line {
  return {
    statistic: "difference",
    variable,
    status: "estimated",
    value,
    standardError,
    ...present(interval),
    degreesOfFreedomInDomain: degreesOfFreedom,
    pValue,
    n,
  };
}

export function alphaLines(variable: string, { weighted, unweighted, answers: n }: CronbachAlpha): Line[] {
  return [
    { statistic: "alpha", variable, status: "estimated", value: weighted, n },
    { statistic: "alpha unweighted", variable, status: "estimated", value: unweighted, n },
  ];
}

function variationOf(value: number, standardError: number): number | undefined {
  return value === 0 ? undefined : standardError / Math.abs(value);
}

/** An interval that does not exist is left out: NaN is no JSON. */
function present<T extends object>(numbers: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(numbers).filter(([, number]) => number !== undefined && !Number.isNaN(number)),
  ) as Partial<T>;
}

const STATISTICS: Readonly<Record<string, string>> = {
  mean: "trung bình",
  total: "tổng",
  share: "tỷ lệ",
  ratio: "tỷ số",
  satisfaction: "hài lòng",
  difference: "chênh lệch",
  alpha: "alpha",
  "alpha unweighted": "alpha không quyền số",
};

const REASONS: Readonly<Record<SuppressionReason, Bilingual>> = {
  "no-answers": { vi: "không có phiếu", en: "no answers" },
  "too-few-answers": { vi: "quá ít phiếu", en: "too few answers" },
  "one-psu": {
    vi: "mọi phiếu thuộc một đơn vị mẫu cấp 1, không biết sai số",
    en: "all answers come from one PSU, nothing is known of the error",
  },
  "zero-denominator": { vi: "mẫu số bằng 0", en: "the denominator adds up to 0" },
  "not-finite": { vi: "giá trị quá lớn để tính", en: "values too large to compute with" },
};

const CAVEATS: Readonly<Record<string, Bilingual>> = {
  constant: { vi: "mọi phiếu trả lời như nhau", en: "all answers are equal" },
  calibrated: { vi: "đã biết từ hiệu chỉnh, không phải ước lượng", en: "known from the calibration" },
};

/** A line for people. Degrees of freedom of the interval first, those of the whole design in brackets. */
export function told(line: Line): Bilingual {
  const words = (language: "vi" | "en") => {
    const subject = [
      Object.values(line.domain ?? {}).join(" · "),
      statisticWords(line.statistic, language),
      line.variable,
      line.level,
    ]
      .filter(Boolean)
      .join("  ");
    if (line.status === "suppressed") {
      const reason = line.reason ? REASONS[line.reason][language] : "";
      return language === "vi"
        ? `${subject}  – không công bố: ${reason} (n = ${line.n})`
        : `${subject}  – suppressed: ${reason} (n = ${line.n})`;
    }
    const parts = [subject, shown(line.value, language), ...errorWords(line, language), `n ${line.n}`];
    const caveats = (line.caveats ?? []).map((caveat) => `(${CAVEATS[caveat]?.[language] ?? caveat})`);
    return [...parts, ...caveats].join("  ");
  };
  return { vi: words("vi"), en: words("en") };
}

function statisticWords(statistic: string, language: "vi" | "en"): string {
  return language === "vi" ? (STATISTICS[statistic] ?? statistic.replace("quantile", "phân vị")) : statistic;
}

function errorWords(line: Line, language: "vi" | "en"): string[] {
  if (line.standardError === undefined && line.low === undefined && line.high === undefined) return [];
  const { degreesOfFreedom: full, degreesOfFreedomInDomain: inDomain } = line;
  const variation = line.coefficientOfVariation;
  const show = (value: number | undefined) => shown(value, language);
  return [
    `se ${show(line.standardError)}`,
    ...(variation === undefined ? [] : [`CV ${shown(100 * variation, language, 3)}%`]),
    `[${show(line.low)}; ${show(line.high)}]`,
    `df ${inDomain ?? "–"}${full === undefined || full === inDomain ? "" : ` (${full})`}`,
    ...(line.designEffect === undefined ? [] : [`deff ${show(line.designEffect)}`]),
    ...(line.pValue === undefined ? [] : [`p ${shown(line.pValue, language, 3)}`]),
  ];
}

/** Six figures that count; very small numbers as powers of ten. */
function shown(value: number | undefined, language: "vi" | "en", digits = 6): string {
  if (value === undefined || Number.isNaN(value)) return "–";
  const isTiny = value !== 0 && Math.abs(value) < 1e-6;
  return new Intl.NumberFormat(language, {
    maximumSignificantDigits: digits,
    useGrouping: false,
    ...(isTiny && { notation: "scientific" }),
  }).format(value);
}

const STAGES: Readonly<Record<string, Bilingual>> = {
  base: { vi: "cơ sở", en: "base" },
  nonresponse: { vi: "sau hiệu chỉnh không trả lời", en: "after non-response" },
  calibrated: { vi: "sau hiệu chỉnh", en: "calibrated" },
  trimmed: { vi: "sau cắt", en: "trimmed" },
};

/** What each step did to the weights: Kish's effect says by how much unequal weights enlarge variances. */
export function weightWords({ name, diagnostics }: WeightStage): Bilingual {
  const words = (language: "vi" | "en") => {
    const show = (value: number) => shown(value, language, 4);
    const { count, sum, minimum, maximum, kishDesignEffect, effectiveSampleSize } = diagnostics;
    const stage = STAGES[name]?.[language] ?? name;
    return language === "vi"
      ? `Quyền số ${stage}: n ${count}, tổng ${show(sum)}, ${show(minimum)}…${show(maximum)}, ` +
          `hệ số Kish ${show(kishDesignEffect)}, cỡ mẫu hiệu dụng ${show(effectiveSampleSize)}`
      : `Weights ${stage}: n ${count}, sum ${show(sum)}, ${show(minimum)}…${show(maximum)}, ` +
          `Kish's effect ${show(kishDesignEffect)}, effective n ${show(effectiveSampleSize)}`;
  };
  return { vi: words("vi"), en: words("en") };
}
