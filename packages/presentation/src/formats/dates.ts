import type { IsoDate } from "@thang-diem/contract";
import type { Language } from "./language.ts";

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

const PARTS = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Asia/Ho_Chi_Minh",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/**
 * The day on a calendar in Viet Nam: until seven in the morning UTC is a day behind.
 * @example dayInVietnam(new Date("2026-12-31T18:30:00Z")) // "2027-01-01"
 */
export function dayInVietnam(at: Date): IsoDate {
  const part = Object.fromEntries(PARTS.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${part["year"]}-${part["month"]}-${part["day"]}`;
}

/** @example dateText("2022-03-05", "vi") // "05/03/2022"; in English "5 March 2022" */
export function dateText(date: IsoDate, language: Language): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return language === "vi"
    ? `${day}/${month}/${year}`
    : `${Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}
