/** The value of a quantity from the facts of a unit. */
import { Exact } from "../numbers/index.ts";
import { type Measure, outsideCalendar, type Term, termName } from "../scheme/index.ts";
import { between, dayNumberOf } from "./between-days.ts";
import {
  type FactValue,
  isMissing,
  type Missing,
  NOT_REPORTED,
  type PlainValue,
  plainFact,
} from "./facts.ts";
import type { Reason } from "./reason.ts";

/** Points by a rule, or the reason why there are none. */
export interface Applied {
  readonly points?: Exact;
  readonly reason: Reason;
}

/** The value that a rule measures, or the reason why there is none. */
export function measured(
  measure: Measure,
  facts: ReadonlyMap<string, FactValue>,
): Exact | { readonly missing: Applied } {
  if (measure.form === "computed") return computed(measure, facts);
  const first = plainFact(facts, measure.form === "fact" ? measure.fact : measure.of);
  if (isMissing(first)) return { missing: missing(first) };
  if (measure.form === "fact") return first instanceof Exact ? first : { missing: missing(undefined) };
  const second = plainFact(facts, measure.to);
  if (isMissing(second)) return { missing: missing(second) };
  if (measure.form === "difference") return difference(first, second);
  if (!(first instanceof Exact) || !(second instanceof Exact)) return { missing: missing(undefined) };
  if (second.isZero) return { missing: noPoints("mẫu số bằng 0", "the denominator is 0") };
  return first.over(second);
}

/** Sums over sums; days count as days, and what stands between two of them in the unit that the rule says. */
function computed(
  { top, bottom, between: counting }: Measure & { form: "computed" },
  facts: ReadonlyMap<string, FactValue>,
): Exact | { readonly missing: Applied } {
  if (counting) {
    const [to, from] = top.map(({ fact, day }) => (fact === undefined ? day : plainFact(facts, fact)));
    if (isMissing(to) || isMissing(from)) return { missing: missing(isMissing(to) ? to : undefined) };
    return timeBetween(String(from), String(to), counting);
  }
  const over = sumOf(top, facts);
  if (!(over instanceof Exact) || bottom.length === 0) return over;
  const under = sumOf(bottom, facts);
  if (!(under instanceof Exact)) return under;
  return under.isZero ? { missing: noPoints("mẫu số bằng 0", "the denominator is 0") } : over.over(under);
}

/** Working days are not counted over days of which the calendar knows nothing. */
function timeBetween(
  from: string,
  to: string,
  counting: NonNullable<(Measure & { form: "computed" })["between"]>,
): Exact | { readonly missing: Applied } {
  const unknown = counting.unit === "working-days" && outsideCalendar(counting.calendar, [from, to]);
  if (unknown) {
    const day = unknown.split("-").toReversed().join("/");
    return {
      missing: noPoints(
        `lịch nghỉ chưa có ngày ${day}`,
        `the calendar of days off does not reach ${unknown}`,
      ),
    };
  }
  return between(from, to, counting) ?? { missing: missing(undefined) };
}

function sumOf(
  terms: readonly Term[],
  facts: ReadonlyMap<string, FactValue>,
): Exact | { readonly missing: Applied } {
  const parts: Exact[] = [];
  for (const term of terms) {
    const { sign, value, day } = term;
    const name = termName(term);
    const plain = name === undefined ? (value ?? day) : plainFact(facts, name);
    if (isMissing(plain)) return { missing: missing(plain ?? (term.ofGroup && GROUP_UNKNOWN)) };
    const days = plain instanceof Exact ? undefined : dayNumberOf(String(plain));
    const part = plain instanceof Exact ? plain : days === undefined ? undefined : Exact.of(days);
    if (part === undefined) return { missing: missing(undefined) };
    parts.push(sign < 0 ? part.negated() : part);
  }
  return Exact.sum(parts);
}

const GROUP_UNKNOWN: Missing = {
  missing: { vi: "chưa có số liệu của cả nhóm", en: "the figures of the whole group are not there yet" },
};

function difference(first: PlainValue, second: PlainValue): Exact | { readonly missing: Applied } {
  if (first instanceof Exact && second instanceof Exact) return first.minus(second);
  const days = (Date.parse(String(first)) - Date.parse(String(second))) / 86_400_000;
  return Number.isInteger(days) ? Exact.of(days) : { missing: missing(undefined) };
}

export function missing(value: Missing | undefined): Applied {
  return { reason: { kind: "missing", why: (value ?? NOT_REPORTED).missing } };
}

export function noPoints(vi: string, en: string): Applied {
  return { reason: { kind: "missing", why: { vi, en } } };
}
