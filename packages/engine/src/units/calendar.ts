import type { IsoDate } from "./unit-types.ts";

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A real day written `YYYY-MM-DD`. */
export function isIsoDate(text: string): text is IsoDate {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
  if (!parts) return false;
  const day = Number(parts[3]);
  return day >= 1 && day <= daysOf(Number(parts[1]), Number(parts[2]));
}

function daysOf(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return (MONTH_DAYS[month - 1] ?? 0) + (month === 2 && leap ? 1 : 0);
}

/** 2025-06-30 → 20250630, to compare many days fast. */
export function dayNumber(date: IsoDate): number {
  return (
    (twoDigits(date, 0) * 100 + twoDigits(date, 2)) * 10_000 + twoDigits(date, 5) * 100 + twoDigits(date, 8)
  );
}

function twoDigits(date: IsoDate, at: number): number {
  return (date.charCodeAt(at) - ZERO) * 10 + date.charCodeAt(at + 1) - ZERO;
}

const ZERO = "0".charCodeAt(0);

/** The day before: the last day of a version that a new one follows. */
export function dayBefore(date: IsoDate): IsoDate {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  if (day > 1) return iso(year, month, day - 1);
  return month > 1 ? iso(year, month - 1, daysOf(year, month - 1)) : iso(year - 1, 12, 31);
}

function iso(year: number, month: number, day: number): IsoDate {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** "2025-06-30" → "30/06/2025" in Vietnamese, "30 June 2025" in English. */
export function spokenDate(date: IsoDate, language: "vi" | "en"): string {
  const [year, month, day] = date.split("-");
  return language === "vi"
    ? `${day}/${month}/${year}`
    : `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`;
}

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
