/** Vietnamese text at the door: NFC, keys for searching and matching, order of names. */

/** Combining marks that carry the tone of a syllable; the other marks belong to the letter (ă, â, ê, ô, ơ, ư). */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const MARKS = /\p{Mn}/gu;

/**
 * Halves of a character (lone surrogates), the control characters but tab and line ends,
 * and the two that XML excludes.
 */
// eslint-disable-next-line no-control-regex
const UNWRITABLE = /[\p{Cs}\u0000-\u0008\u000e-\u001f\u007f\ufffe\uffff]/gu;
/** Nearly every text passes with this one look. */
// eslint-disable-next-line no-control-regex
const SUSPECT = /[\p{Cs}\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]/u;

/**
 * Text as it may be kept: Unicode NFC, lines ending in "\n", nothing in it that a database,
 * XML or a spreadsheet refuses (PostgreSQL: no U+0000, no lone surrogate in jsonb; XML 1.0, 2.2 Characters).
 * Blanks and lines stay as they were typed. The one function through which text enters:
 * every request, file and argument.
 *
 * @example cleanText("a\u0000b\ud83d\u000bc") // "ab\nc"
 */
export function cleanText(text: string): string {
  if (!SUSPECT.test(text)) return text.normalize("NFC");
  return text
    .replace(/\r\n?|[\v\f]/g, "\n")
    .replace(UNWRITABLE, "")
    .normalize("NFC");
}

/** Clean text in one line, without blanks around it, inner blanks single: names, titles, reasons. */
export function tidyText(text: string): string {
  return cleanText(text).replace(/\s+/gu, " ").trim();
}

/**
 * Key for a search that ignores case and every mark: "Đắk Lắk" → "dak lak", "Bà Rịa - Vũng Tàu" → "ba ria - vung tau".
 * Punctuation stays. Equal for NFC and NFD input.
 */
export function searchKey(text: string): string {
  return tidyText(text).toLowerCase().replaceAll("đ", "d").normalize("NFD").replace(MARKS, "");
}

/**
 * Key that keeps letters and tones but not the place of the tone mark inside a syllable:
 * "hoà" and "hòa" are equal, "hòa" and "hóa" are not. Ignores case; equal for NFC and NFD input.
 */
export function matchKey(text: string): string {
  return tidyText(text).toLowerCase().normalize("NFD").split(" ").map(toneLast).join(" ").normalize("NFC");
}

function toneLast(word: string): string {
  const tones = word.match(TONES);
  return tones ? word.replace(TONES, "") + tones.join("") : word;
}

/**
 * True when `text` contains `query`. A query without marks finds everything; every mark that is typed must fit:
 * `searchMatches("hai phong", "Hải Phòng")` and `searchMatches("Hải", "Hải Phòng")` are true,
 * `searchMatches("Hài", "Hải Phòng")` is false. Commas and brackets do not count. An empty query fits everything.
 */
export function searchMatches(query: string, text: string): boolean {
  return lettersMatch(searchLetters(query), searchLetters(text));
}

/** The same for texts that were taken apart before: one query over a long list, one list under many queries. */
export function lettersMatch(wanted: readonly SearchLetter[], offered: readonly SearchLetter[]): boolean {
  const places = offered.length - wanted.length;
  for (let at = 0; at <= places; at += 1) {
    if (wanted.every((letter, i) => letterFits(letter, offered[at + i]))) return true;
  }
  return false;
}

export interface SearchLetter {
  readonly base: string;
  readonly mark: string;
  /** Tone of the word in which the letter stands, so that its place in the word does not matter. */
  readonly tone: string;
}

/** A text as {@link searchMatches} compares it. */
export function searchLetters(text: string): SearchLetter[] {
  // Nobody types the commas and brackets of a title when looking for it.
  return tidyText(text.replaceAll(/[,;:()“”"]/g, " "))
    .toLowerCase()
    .normalize("NFD")
    .split(/(?<= )/u)
    .flatMap(lettersOfWord);
}

function lettersOfWord(word: string): SearchLetter[] {
  const tone = (word.match(TONES) ?? []).join("");
  const clusters = word.replace(TONES, "").match(/\P{Mn}\p{Mn}*/gu) ?? [];
  return clusters.map((cluster) =>
    cluster === "đ"
      ? { base: "d", mark: "đ", tone }
      : { base: cluster.charAt(0), mark: cluster.slice(1), tone },
  );
}

function letterFits(wanted: SearchLetter, offered: SearchLetter | undefined): boolean {
  return (
    offered !== undefined &&
    wanted.base === offered.base &&
    (wanted.mark === "" || wanted.mark === offered.mark) &&
    (wanted.tone === "" || wanted.tone === offered.tone)
  );
}

const collator = new Intl.Collator("vi", { numeric: true });

/** Order of a Vietnamese list: a à ả ã á ạ ă â …, d đ, "Phường 2" before "Phường 10". For `sort`. */
export function compareVietnamese(a: string, b: string): number {
  return collator.compare(a.normalize("NFC"), b.normalize("NFC"));
}
