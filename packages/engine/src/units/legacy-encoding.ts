/**
 * Text of the fonts .VnTime, .VnArial … (TCVN 5712:1993, VN3), as it looks when its bytes are read as Latin-1:
 * "hép møt tÕt" is "hộp mứt tết". Capital letters with a tone have no code of their own: they were typed in fonts
 * whose name ends in H (.VnTimeH), which draw small letters as capitals.
 */

import type { ListRow } from "./unit-lists.ts";

/** Both ways through `data/conventions/tcvn3-unicode.csv`. */
export interface Tcvn3Table {
  readonly toUnicode: ReadonlyMap<string, string>;
  readonly fromUnicode: ReadonlyMap<string, string>;
}

/** From the rows of the table (`latin1_char`, `unicode_char`). */
export function tcvn3Table(rows: readonly ListRow[]): Tcvn3Table {
  const pairs = rows.map((row): [string, string] => [
    row["latin1_char"] ?? "",
    (row["unicode_char"] ?? "").normalize("NFC"),
  ]);
  return {
    toUnicode: new Map(pairs),
    fromUnicode: new Map(pairs.map(([legacy, letter]) => [letter, legacy])),
  };
}

export type LegacyEncoding =
  /** The font of the cell says so: the only certain sign. */
  | { readonly is: "tcvn3"; readonly sign: "font"; readonly capitals: boolean }
  /** Letters that Vietnamese in Unicode never has; whether capitals were meant only the font could tell. */
  | { readonly is: "tcvn3"; readonly sign: "letters"; readonly letters: string }
  | { readonly is: "unicode" }
  /** Only letters that both encodings have, such as "é" (é or ộ): look at more of the column, or at the font. */
  | { readonly is: "unclear" };

/**
 * Whether text needs `fromTcvn3`. Give a whole column rather than one cell: a single short name may hold no
 * telling letter. Never answers `tcvn3` by letters for text that has a letter outside Latin-1.
 * @example detectLegacyEncoding(table, "H¶i Phßng") // { is: "tcvn3", sign: "letters", letters: "¶ß" }
 */
export function detectLegacyEncoding(table: Tcvn3Table, text: string, font?: string): LegacyEncoding {
  if (font !== undefined && /^\.vn/iu.test(font))
    return { is: "tcvn3", sign: "font", capitals: /h$/iu.test(font) };
  const marked = [...text.normalize("NFC")].filter((char) => char > "\u007f" && !PUNCTUATION.includes(char));
  if (marked.length === 0 || marked.some((char) => char > "\u00ff")) return { is: "unicode" };
  const telling = new Set(
    marked.filter((char) => table.toUnicode.has(char) && !VIETNAMESE_LATIN1.includes(char)),
  );
  if (telling.size > 0) return { is: "tcvn3", sign: "letters", letters: [...telling].join("") };
  return { is: "unclear" };
}

/** Letters with codes below U+0100 that Vietnamese in Unicode uses. */
const VIETNAMESE_LATIN1 = "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý";

/** Quotes, dashes and the like say nothing of the encoding. */
const PUNCTUATION = "“”‘’–—…•\u00a0°§«»";

/**
 * Converts TCVN3 text to Unicode NFC; letters outside the table stay. With `capitals` (a font whose name ends in H)
 * everything becomes capital afterwards.
 * @example fromTcvn3(table, "Uû ban nh©n d©n") // "Uỷ ban nhân dân"
 */
export function fromTcvn3(table: Tcvn3Table, text: string, capitals = false): string {
  const unicode = Array.from(text, (char) => table.toUnicode.get(char) ?? char)
    .join("")
    .normalize("NFC");
  return capitals ? unicode.toUpperCase() : unicode;
}
