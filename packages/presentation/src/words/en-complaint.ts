import type { complaint as vi } from "./vi-complaint.ts";

/** Words about complaints of units. */
export const complaint: typeof vi = {
  title: "Complaints about results",
  lead:
    "Units that are assessed complain about their results; the reform office answers each, with the reason. " +
    "Where a complaint is accepted, a later edition corrects the result.",
  count: (filed, answered) =>
    `${filed} ${filed === 1 ? "complaint was" : "complaints were"} received, ${answered} answered.`,
  until: (day) => `Complaints are taken until the end of ${day}.`,
  number: (number) => `No. ${number}`,
  item: (code, title) => `item ${code} (${title})`,
  whole: "the whole result",
  preview: "in the preview",
  outcomes: { accepted: "accepted", partly: "accepted in part", rejected: "not accepted" },
  answeredOn: (day) => `(answered on ${day})`,
  reason: "Reason",
};
