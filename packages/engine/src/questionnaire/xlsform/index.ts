/** XLSForm in and out. */
export type { FindingWeight, FormFinding } from "./findings.ts";
export { readMarkdownForm, writeMarkdownForm, type WrittenSheet } from "./markdown.ts";
export { type FormRead, readForm } from "./read-form.ts";
export { type FormCell, type FormRow, type FormSheet, sheetsOfRows } from "./sheets.ts";
export { writeForm } from "./write-form.ts";
