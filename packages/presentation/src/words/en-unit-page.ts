import type { unitPage as vi } from "./vi-unit-page.ts";

/** Words about a unit over all indices, and about units that have ended. */
export const unitPage: typeof vi = {
  kicker: "Unit",
  title: (unit) => `${unit}: all indices over the years`,
  description: (unit) =>
    `Rank and value of ${unit} in every index and year, the units before and after a merger on one page.`,
  all: (unit) => `All indices of ${unit} over the years`,
  until: (day) => `until ${day}`,
  ended: (unit, day) => `${unit} ended on ${day}.`,
  followedBy: "Now part of",
  madeOf: "Made of",
  results: (unit) => `Results of ${unit}`,
  former: (unit) => `Before the merger: ${unit}`,
  none: (unit) => `No index has been published for ${unit} yet.`,
  cell: "rank · index",
  noRound: "no edition",
  ownIndices: (unit) => `Indices within ${unit}`,
};
