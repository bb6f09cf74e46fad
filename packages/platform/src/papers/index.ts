/** The documents of one unit or one session, written in a thread; larger ones are read and written there altogether. */
import { claimForm, claimReport, minutesDocument } from "@thang-diem/documents";
import { beside } from "../threads/index.ts";

export {
  claimForm as claimFormHere,
  claimReport as claimReportHere,
  minutesDocument as minutesHere,
} from "@thang-diem/documents";

export const writeClaimForm = beside(import.meta.url, "claimFormHere", claimForm);
export const writeClaimReport = beside(import.meta.url, "claimReportHere", claimReport);
export const writeMinutes = beside(import.meta.url, "minutesHere", minutesDocument);
