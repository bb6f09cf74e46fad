import type { signed as vi } from "./vi-signed.ts";

/** Words about papers that came back signed. */
export const signed: typeof vi = {
  title: "Signed documents",
  lead:
    "Documents of the competent authority about this edition, as they were signed; they are in Vietnamese. " +
    "The figures of the edition do not change when a document is attached or replaced.",
  kinds: {
    decision: "Decision",
    submission: "Submission",
    report: "Report",
    minutes: "Minutes",
    notice: "Notice",
  },
  named: (kind, number, day) => `${kind} No. ${number} of ${day}`,
  file: (size) => `PDF, ${size}`,
  replaced: (day) => `The file was replaced on ${day}`,
};
