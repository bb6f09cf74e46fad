/** Days and times as texts of ISO 8601, and the numbers that XForms makes of them: days since 1 January 1970. */

const DAY_TEXT = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/;
const TIME_TEXT = /^(\d{2}):(\d{2})(?::(\d{2})(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/;
const MINUTES_A_DAY = 1_440;

/** Days from 1970-01-01 to a day of the Gregorian calendar; undefined when there is no such day. */
export function dayNumber(year: number, month: number, day: number): number | undefined {
  const at = new Date(Date.UTC(2000, 0, 1));
  at.setUTCFullYear(year, month - 1, day);
  return at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day
    ? Math.round(at.getTime() / 86_400_000)
    : undefined;
}

/**
 * A day, or a day with its time, as a number of days; by the clock of the place where one answers, `offset` minutes
 * before Greenwich. Undefined when the text is neither or names a day or minute that does not exist.
 *
 * @example daysOf("2026-11-30T12:00", 420) // 20787.5
 */
export function daysOf(text: string, offset: number): number | undefined {
  const parts = DAY_TEXT.exec(text);
  if (parts === null) return undefined;
  const [, year, month, day, hour, minute, second, fraction, zone] = parts;
  const days = dayNumber(Number(year), Number(month), Number(day));
  if (days === undefined || hour === undefined) return days;
  const time = fractionOf(Number(hour), Number(minute), Number(second ?? 0) + Number(fraction ?? 0));
  if (time === undefined) return undefined;
  const shift = zone === undefined ? 0 : offset - zoneMinutes(zone);
  return days + time + shift / MINUTES_A_DAY;
}

/** A time of day as a fraction of a day; undefined when it is none. @example fractionOfTime("06:00") // 0.25 */
export function fractionOfTime(text: string): number | undefined {
  const parts = TIME_TEXT.exec(text);
  if (parts === null) return undefined;
  const [, hour, minute, second, fraction] = parts;
  return fractionOf(Number(hour), Number(minute), Number(second ?? 0) + Number(fraction ?? 0));
}

function fractionOf(hour: number, minute: number, second: number): number | undefined {
  if (hour > 23 || minute > 59 || second >= 60) return undefined;
  return (hour * 60 + minute + second / 60) / MINUTES_A_DAY;
}

/** "+07:00" → 420. */
export function zoneMinutes(zone: string): number {
  if (zone === "Z") return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return zone.startsWith("-") ? -minutes : minutes;
}

/** @example dayText(20787) // "2026-11-30" */
export function dayText(days: number): string {
  if (!Number.isFinite(days) || Math.abs(days) > 3_000_000) return "";
  const text = new Date(Math.floor(days) * 86_400_000).toISOString().slice(0, 10);
  return /^\d{4}-/.test(text) ? text : "";
}

/** A day with its time, to the minute, with the zone of the place. */
export function momentText(days: number, offset: number): string {
  const day = dayText(days);
  if (day === "") return "";
  const minutes = Math.round((days - Math.floor(days)) * MINUTES_A_DAY);
  const [sign, zone] = [offset < 0 ? "-" : "+", Math.abs(offset)];
  return `${day}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:00.000${sign}${two(Math.floor(zone / 60))}:${two(zone % 60)}`;
}

const two = (value: number) => String(value).padStart(2, "0");
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const WEEKDAYS_VI = ["CN", "T2", "T3", "T4", "T5", "T6", "T7"];

/**
 * A day in a pattern of the ODK specification: %Y %y %m %n %b %d %e %H %h %M %S %3 %a. Short names of months and weekdays
 * are those of the language that is read.
 */
export function formatDays(days: number, pattern: string, isVietnamese: boolean): string {
  const day = dayText(days);
  if (day === "") return "";
  const [year = "", month = "", date = ""] = day.split("-");
  const seconds = Math.round((days - Math.floor(days)) * 86_400);
  const hour = Math.floor(seconds / 3_600);
  const weekday = (((Math.floor(days) + 4) % 7) + 7) % 7;
  const parts: Readonly<Record<string, string>> = {
    Y: year,
    y: year.slice(2),
    m: month,
    n: String(Number(month)),
    b: isVietnamese ? `thg ${Number(month)}` : (MONTHS[Number(month) - 1] ?? ""),
    d: date,
    e: String(Number(date)),
    H: two(hour),
    h: String(hour),
    M: two(Math.floor(seconds / 60) % 60),
    S: two(seconds % 60),
    "3": "000",
    a: (isVietnamese ? WEEKDAYS_VI : WEEKDAYS)[weekday] ?? "",
    "%": "%",
  };
  return pattern.replaceAll(/%(.)/g, (whole, letter: string) => parts[letter] ?? whole);
}
