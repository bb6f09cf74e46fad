import { Exact } from "../numbers/index.ts";
import type { Calendar } from "../scheme/index.ts";

const DAY_MS = 86_400_000;

/** Days since 1 January 1970, or nothing for a text that is no day. */
export function dayNumberOf(iso: string): number | undefined {
  const days = Date.parse(iso) / DAY_MS;
  return Number.isInteger(days) ? days : undefined;
}

/**
 * Working days or whole months from one day to another; negative where the second comes first.
 *
 * Working days are those after `from` up to and with `to` on which offices work by the calendar. A
 * month is whole on the
 * same day of the later month, or on its last day where it has none.
 *
 * @example between("2026-04-29", "2026-05-04", { unit: "working-days", calendar: calendarOf("viet-nam") }) // 1
 */
export function between(
  from: string,
  to: string,
  { unit, calendar }: { readonly unit: "working-days" | "months"; readonly calendar: Calendar },
): Exact | undefined {
  const [first, last] = [dayNumberOf(from), dayNumberOf(to)];
  if (first === undefined || last === undefined) return undefined;
  if (last < first) return between(to, from, { unit, calendar })?.negated();
  if (unit === "months") return Exact.of(wholeMonths(from, to));
  const [closed, worked] = [new Set(calendar.off), new Set(calendar.worked)];
  let count = 0;
  for (let day = first + 1; day <= last; day += 1) {
    const date = new Date(day * DAY_MS);
    const weekend = date.getUTCDay() === 0 || date.getUTCDay() === 6;
    const written = date.toISOString().slice(0, 10);
    if (weekend ? worked.has(written) : !closed.has(written)) count += 1;
  }
  return Exact.of(count);
}

function wholeMonths(from: string, to: string): number {
  const [y1 = 0, m1 = 0, d1 = 0] = from.split("-").map(Number);
  const [y2 = 0, m2 = 0, d2 = 0] = to.split("-").map(Number);
  const lastOfMonth = new Date(Date.UTC(y2, m2, 0)).getUTCDate();
  return (y2 - y1) * 12 + m2 - m1 - (d2 < Math.min(d1, lastOfMonth) ? 1 : 0);
}
