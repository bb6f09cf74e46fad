import type { correction as vi } from "./vi-correction.ts";

/** Words about corrections. */
export const correction: typeof vi = {
  title: "Corrections",
  lead:
    "Every edition that was replaced by a later one, newest " +
    "first: what changed, why, and which later years rest on it. " +
    "The edition before stays at its address.",
  none: "No edition has had to be corrected.",
  feed: "Atom feed",
  banner: (day, n) =>
    `Corrected on ${day}; ` +
    (n === 0
      ? "no unit has another index, rank or class."
      : `${n} ${n === 1 ? "unit has" : "units have"} another index, rank or class.`),
  unit: (unit) => `The result of ${unit} differs from the edition before.`,
  reason: "Reason",
  seeWhat: "What changed",
  before: "Edition before",
  mark: "corrected",
  tileNote: "Tiles with * were corrected.",
  rests: (year, was, is) =>
    `${year} was corrected after this edition was made: comparisons ` +
    `on this page use ${is}; the files to download still use ${was}.`,
  oldResults: "Results as published in this edition",
  oldLead: "This table no longer stands; it is kept so that whoever cited it can be checked.",
  later: "Later years that rest on this one",
};
