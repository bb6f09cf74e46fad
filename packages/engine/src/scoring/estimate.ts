import type { Result } from "../result/index.ts";
import { Exact } from "../numbers/index.ts";
import type { Bilingual } from "../scheme/index.ts";
import type { SuppressionReason } from "../survey/index.ts";

/**
 * A fact that rests on a sample: the exact number that is scored, and how far it may be from the truth.
 * Made only by {@link pointsFromEstimate} or read from a figure that states its error.
 */
export class Estimate {
  readonly value: Exact;
  readonly standardError: number;
  /** Infinite where none are stated: intervals then use the normal distribution. */
  readonly degreesOfFreedom: number;
  /** Unweighted answers behind it. */
  readonly answers: number | undefined;
  readonly designEffect: number | undefined;
  /** Known covariances with other figures of the same unit, by "item:fact". */
  readonly covariances: ReadonlyMap<string, number>;

  constructor(value: Exact, standardError: number, about: AboutEstimate = {}) {
    this.value = value;
    this.standardError = standardError;
    this.degreesOfFreedom = about.degreesOfFreedom ?? Number.POSITIVE_INFINITY;
    this.answers = about.answers;
    this.designEffect = about.designEffect;
    this.covariances = about.covariances ?? NONE;
  }
}

export interface AboutEstimate {
  readonly degreesOfFreedom?: number | undefined;
  readonly answers?: number | undefined;
  readonly designEffect?: number | undefined;
  readonly covariances?: ReadonlyMap<string, number> | undefined;
}

const NONE: ReadonlyMap<string, number> = new Map();

/** An estimate as the survey part of the engine gives it, or the reason why it was suppressed. */
export type FloatingEstimate =
  | ({ readonly status: "estimated"; readonly value: number; readonly standardError: number } & AboutEstimate)
  | {
      readonly status: "suppressed";
      readonly reason: SuppressionReason;
      readonly answers: number;
      readonly minimumAnswers: number;
    };

/**
 * `decimals`: where the value is rounded (half up). Values outside `from` … `upTo` are refused, not cut
 * off.
 */
export interface EstimateDoor {
  readonly decimals: number;
  readonly from?: number;
  readonly upTo?: number;
}

export interface EstimateFault {
  readonly code:
    | "estimate.not-finite"
    | "estimate.out-of-range"
    | "estimate.error-not-valid"
    | "estimate.decimals-not-valid";
  readonly message: Bilingual;
}

export type FactFromEstimate = Result<
  Estimate | { readonly missing: Bilingual },
  { readonly faults: readonly EstimateFault[] }
>;

/**
 * The only door from floating estimates to exact points: the value is rounded half up at the stated number of
 * decimals and from there on exact; the standard error comes along. A suppressed estimate becomes *missing*
 * with its
 * reason, never 0. All faults at once: a value or an error that is no finite number, a value outside the
 * range.
 *
 * @example
 * const estimate = { status: "estimated", value: 0.81236, standardError: 0.0134, degreesOfFreedom: 57 };
 * const made = pointsFromEstimate(estimate, { decimals: 4, from: 0, upTo: 1 });
 * // made.value → Estimate 0.8124 ± 0.0134
 */
export function pointsFromEstimate(given: FloatingEstimate, door: EstimateDoor): FactFromEstimate {
  if (given.status === "suppressed") return { ok: true, value: suppressed(given) };
  const faults = faultsOf(given, door);
  if (faults.length > 0) return { ok: false, faults };
  const value = Exact.of(given.value).rounded({ decimals: door.decimals, by: "half-up" });
  return { ok: true, value: new Estimate(value, given.standardError, given) };
}

/**
 * A suppressed estimate as it stands in a table of figures: "suppressed 12/30" (answers / answers needed), or
 * "suppressed one-psu" where another reason than their number holds it back.
 */
export function suppressedText({
  reason,
  answers,
  minimumAnswers,
}: Pick<FloatingEstimate & { status: "suppressed" }, "reason" | "answers" | "minimumAnswers">): string {
  return reason in OTHER_REASONS ? `suppressed ${reason}` : `suppressed ${answers}/${minimumAnswers}`;
}

/** The reason that stands in a table instead of a suppressed estimate; `undefined` for any other text. */
export function readSuppressed(text: string): { missing: Bilingual } | undefined {
  const [, answers, minimum, other] = /^suppressed (?:(\d{1,9})\/(\d{1,9})|([a-z-]{1,30}))$/.exec(text) ?? [];
  if (other !== undefined) return isOther(other) ? { missing: OTHER_REASONS[other] } : undefined;
  return answers === undefined
    ? undefined
    : suppressed({
        status: "suppressed",
        reason: answers === "0" ? "no-answers" : "too-few-answers",
        answers: Number(answers),
        minimumAnswers: Number(minimum),
      });
}

type OtherReason = Exclude<SuppressionReason, "no-answers" | "too-few-answers">;

const OTHER_REASONS: Readonly<Record<OtherReason, Bilingual>> = {
  "one-psu": {
    vi: "mọi phiếu trả lời thuộc một đơn vị mẫu cấp 1, nên không biết sai số",
    en: "all answers come from one sampled unit, so nothing is known of the error",
  },
  "zero-denominator": {
    vi: "mẫu số của tỷ số bằng 0",
    en: "the denominator of the ratio adds up to 0",
  },
  "not-finite": {
    vi: "các giá trị quá lớn để tính",
    en: "the values are too large to compute with",
  },
};

const isOther = (reason: string): reason is OtherReason => Object.hasOwn(OTHER_REASONS, reason);

function suppressed({ reason, answers, minimumAnswers }: FloatingEstimate & { status: "suppressed" }): {
  missing: Bilingual;
} {
  if (isOther(reason)) return { missing: OTHER_REASONS[reason] };
  if (reason === "no-answers")
    return { missing: { vi: "không có phiếu trả lời nào", en: "nobody answered" } };
  return {
    missing: {
      vi: `chỉ có ${answers} phiếu trả lời, ít hơn mức tối thiểu ${minimumAnswers} để công bố`,
      en: `only ${answers} answers, fewer than the ${minimumAnswers} needed for publication`,
    },
  };
}

function faultsOf(
  given: FloatingEstimate & { status: "estimated" },
  { decimals, from = Number.NEGATIVE_INFINITY, upTo = Number.POSITIVE_INFINITY }: EstimateDoor,
): EstimateFault[] {
  const { value, standardError, degreesOfFreedom = 1, answers = 1, designEffect = 1 } = given;
  const faults: EstimateFault[] = [];
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 12)
    faults.push({
      code: "estimate.decimals-not-valid",
      message: {
        vi: `Số chữ số thập phân ${decimals} phải là số nguyên từ 0 đến 12.`,
        en: `The number of decimals ${decimals} must be whole, 0 to 12.`,
      },
    });
  if (!Number.isFinite(value))
    faults.push({
      code: "estimate.not-finite",
      message: {
        vi: `Giá trị ước lượng ${value} không phải là một số.`,
        en: `The estimate ${value} is no number.`,
      },
    });
  else if (value < from || value > upTo)
    faults.push({
      code: "estimate.out-of-range",
      message: {
        vi: `Giá trị ước lượng ${value} nằm ngoài khoảng ${from}–${upTo}.`,
        en: `The estimate ${value} lies outside ${from}–${upTo}.`,
      },
    });
  const wrong = errorFault({ standardError, degreesOfFreedom, answers, designEffect });
  return wrong ? [...faults, { code: "estimate.error-not-valid", message: wrong }] : faults;
}

/** What is wrong with a stated sampling error; used by every door that lets one in. */
export function errorFault({
  standardError,
  degreesOfFreedom = 1,
  answers = 1,
  designEffect = 1,
}: { readonly standardError: number } & AboutEstimate): Bilingual | undefined {
  if (!(standardError >= 0 && Number.isFinite(standardError)))
    return {
      vi: `Sai số chuẩn ${standardError} phải là một số không âm.`,
      en: `The standard error ${standardError} must be a number, 0 or more.`,
    };
  if (!(degreesOfFreedom > 0))
    return {
      vi: `Bậc tự do ${degreesOfFreedom} phải lớn hơn 0: mẫu chỉ có một đơn vị mỗi tầng không cho biết sai số.`,
      en:
        `The degrees of freedom ${degreesOfFreedom} must be above 0: ` +
        "one sampled unit a stratum tells nothing about the error.",
    };
  if (!(Number.isInteger(answers) && answers > 0))
    return {
      vi: `Số phiếu ${answers} phải là số nguyên dương.`,
      en: `The number of answers ${answers} must be whole and positive.`,
    };
  if (!(designEffect > 0 && Number.isFinite(designEffect)))
    return {
      vi: `Hệ số thiết kế ${designEffect} phải là một số dương.`,
      en: `The design effect ${designEffect} must be a positive number.`,
    };
  return undefined;
}
