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

/** @example dateText("2022-03-05", "vi") // "05/03/2022"; in English "5 March 2022" */
export function dateText(date: IsoDate, language: Language): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return language === "vi"
    ? `${day}/${month}/${year}`
    : `${Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}
