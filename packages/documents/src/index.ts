export { archive } from "./archive.ts";
export { CLAIM_FORM_COLUMNS, claimForm, type ClaimFormRow } from "./claim-form.ts";
export { claimReport, issuerOf, type ClaimReport, type ClaimReportItem } from "./claim-report.ts";
export { csvText } from "./csv.ts";
export {
  officeLetter,
  type LetterColumn,
  type LetterPart,
  type LetterRow,
  type OfficeLetter,
} from "./office-letter.ts";
export { workbook } from "./workbook.ts";
export type { Column, Sheet } from "./workbook.ts";
export { minutesDocument, type Minutes, type MinutesItem, type MinutesPerson } from "./minutes.ts";
export * from "./announcement/index.ts";
