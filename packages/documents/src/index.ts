export { csvText } from "./csv.ts";
export { workbook } from "./workbook.ts";
export type { Column, Sheet } from "./workbook.ts";
export { minutesDocument, type Minutes, type MinutesItem, type MinutesPerson } from "./minutes.ts";
