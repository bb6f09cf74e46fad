import type { open as vi } from "./vi-open.ts";

/** Words about open data and citing. */
export const open: typeof vi = {
  title: "Open data of the whole series",
  lead:
    "All years in one file, at an address that stays from edition to edition. CSV in UTF-8, commas between columns, " +
    "decimal point; every value as a decimal and as the exact number.",
  csv: "every year, unit and item, for statistics software",
  excel: "index and rank, to be opened with Excel (semicolons, decimal commas)",
  metadata: "what every column means, number of rows, fingerprint, licence (CSVW)",
  cube: "index and rank as a cube (JSON-stat 2.0)",
  catalogue: "the catalogue of all data sets of this site (DCAT-AP)",
  api: "the addresses of the data, described (OpenAPI 3.1)",
  zip: "Download the whole edition as one file (ZIP)",
  cite: "Cite",
  citation: (owner, title, id, day) => `${owner}. ${title}. Edition ${id}, ${day}.`,
  free: "Free to use with attribution under CC BY 4.0.",
  termsOfSources: "Figures of the source named above: to be used under its terms and with its name.",
};
