import type { files as vi } from "./vi-files.ts";

/** What the files of an edition are, by their paths. */
export const files: typeof vi = {
  "results/results.csv": "Table of results for statistical software: commas between columns, decimal point",
  "results/results.json": "The whole tree of points with rules and explanations",
  "results/results.xlsx": "Table of results for Excel",
  "results/facts.json": "The findings of this edition, as data and as sentences",
  "results/places.csv": "Chance of each rank for each unit",
  "results/pairs.csv": "Pairs of units that cannot be told apart",
  "inputs/figures.csv": "Input figures",
  "inputs/groups.csv": "Groups that are ranked together",
  "inputs/units.csv": "Units and their versions",
  "inputs/history.csv": "Ranks and indices of earlier years that are compared with",
  "inputs/history-with-gaps.csv": "What is known of earlier years with gaps",
  "inputs/round.json": "The round: title, year, sources",
  "inputs/scheme.yaml": "Criteria set",
  "inputs/approval.json": "The approval",
  "schema/README.txt": "How to read this folder",
  "schema/columns.csv": "What every column of the results means",
  other: "File of this edition",
};
