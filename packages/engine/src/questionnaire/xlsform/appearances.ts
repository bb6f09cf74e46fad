import type { DisplayWord } from "../model.ts";

/** What a word of the column "appearance" comes to. */
export type AppearanceSaid =
  | { readonly kind: "display"; readonly words: readonly DisplayWord[] }
  /** Questions of the group on one page, or as a table of scales. */
  | { readonly kind: "layout"; readonly layout: "page" | "matrix" }
  /** The head of a table of scales, and the rows below it. */
  | { readonly kind: "matrix-head" | "matrix-row" }
  | { readonly kind: "scale" }
  /** It makes no difference here. */
  | { readonly kind: "usual" }
  /** Data from a file beside the form. */
  | { readonly kind: "search" }
  | { readonly kind: "unsupported" };

const display = (...words: DisplayWord[]): AppearanceSaid => ({ kind: "display", words });
const USUAL: AppearanceSaid = { kind: "usual" };

const KNOWN: Readonly<Record<string, AppearanceSaid>> = {
  "field-list": { kind: "layout", layout: "page" },
  "table-list": { kind: "layout", layout: "matrix" },
  label: { kind: "matrix-head" },
  "list-nolabel": { kind: "matrix-row" },
  likert: { kind: "scale" },
  horizontal: display("horizontal"),
  list: display("horizontal"),
  "horizontal-compact": display("horizontal", "compact"),
  compact: display("compact"),
  quickcompact: display("compact"),
  columns: display("compact"),
  "columns-pack": display("compact"),
  "columns-flex": display("compact"),
  minimal: display("minimal"),
  autocomplete: display("search"),
  search: display("search"),
  multiline: display("multiline"),
  numbers: display("digits"),
  "thousands-sep": display("thousands"),
  "month-year": display("month"),
  year: display("year"),
  vertical: display("vertical"),
  rating: display("stars"),
  distress: display("slider"),
  picker: display("minimal"),
  signature: display("signature"),
  draw: display("signature"),
  maps: display("map"),
  map: display("map"),
  "placement-map": display("map"),
  "hide-input": display("map"),
  "no-ticks": USUAL,
  "no-buttons": USUAL,
  "no-calendar": USUAL,
  quick: USUAL,
  vertical_list: USUAL,
  pages: USUAL,
  new: USUAL,
  "new-front": USUAL,
  "new-rear": USUAL,
  front: USUAL,
  default: USUAL,
  none: USUAL,
  picture: USUAL,
  textarea: display("multiline"),
  "no-collapse": USUAL,
};

/** @example readAppearance("w4 horizontal-compact") */
export function readAppearance(
  written: string,
): readonly { readonly word: string; readonly said: AppearanceSaid }[] {
  if (/^\s*search\s*\(/i.test(written)) return [{ word: "search()", said: { kind: "search" } }];
  return written
    .trim()
    .split(/[\s,]+/)
    .filter((word) => word !== "")
    .map((word) => ({ word, said: saidBy(word.toLowerCase()) }));
}

function saidBy(word: string): AppearanceSaid {
  if (Object.hasOwn(KNOWN, word)) return KNOWN[word] ?? USUAL;
  // Widths of the grid theme, and numbers of columns.
  if (/^w\d{1,2}$/.test(word)) return USUAL;
  if (/^(compact|quickcompact|columns)-\d{1,2}$/.test(word)) return display("compact");
  return { kind: "unsupported" };
}

/** How a display word is written again. */
export const APPEARANCE_OF: Readonly<Record<DisplayWord, string>> = {
  horizontal: "horizontal",
  compact: "compact",
  minimal: "minimal",
  search: "autocomplete",
  multiline: "multiline",
  digits: "numbers",
  thousands: "thousands-sep",
  month: "month-year",
  year: "year",
  slider: "distress",
  vertical: "vertical",
  stars: "rating",
  signature: "signature",
  map: "maps",
};
