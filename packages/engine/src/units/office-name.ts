/**
 * Whether a text is a short way to write the name of an office: "Sở KH&ĐT", "VP UBND tỉnh", "Sở Nội vụ tỉnh
 * Quảng Ninh".
 */
import { searchKey, tidyText } from "./vietnamese-text.ts";

/** A word without marks, or the first letters of several words. */
type Token = { readonly word: string } | { readonly initials: string };

const AND = "va";
/** What may follow the name of an office: where it stands. */
const PLACE = ["tinh", "thanh", "tp", "tp."];
const COMMITTEE = ["uy", "ban", "nhan", "dan"];

/**
 * True when `written` says the words of `name` in their order: "&" is "và", capitals without marks stand
 * for the first
 * letters of words ("KH&ĐT", "LĐTBXH", "UBND", "VP"), "và" may be left out, and the place of the office may
 * be added or left
 * out. Marks and capitals of words do not matter. Whoever asks decides what to do when several names fit.
 *
 * @example isShortFor("VP UBND", "Văn phòng Ủy ban nhân dân tỉnh") // true
 * @example isShortFor("Sở Tài nguyên", "Sở Tài chính") // false
 */
export function isShortFor(written: string, name: string): boolean {
  return shortFor(written)(officeWords(name));
}

/** The same for one text over a long list: says of the words of a name whether the text is short for it. */
export function shortFor(written: string): (words: readonly string[]) => boolean {
  const tokens = tokensOf(written);
  return (words) =>
    fits(tokens, words) ||
    (begins(words) && fits(tokens, words.slice(COMMITTEE.length))) ||
    (tokens.length > 1 && isCommittee(tokens[0]) && fits(tokens.slice(1), words));
}

/** The words of an office's name, folded; "UBND" is four. */
export function officeWords(text: string): string[] {
  return searchKey(text.replace(/\s*&\s*/g, " và "))
    .split(/[\s,;–-]+/)
    .filter((word) => word !== "")
    .flatMap((word) => (word === "ubnd" ? COMMITTEE : [word]));
}

function tokensOf(text: string): Token[] {
  const parts = tidyText(text)
    .replace(/\s&\s/g, " và ")
    .split(/[\s,;–-]+/)
    .filter((part) => part !== "");
  return parts.flatMap((part): Token[] =>
    /^[A-ZĐ&/.]{2,}$/.test(part)
      ? [{ initials: searchKey(part).replace(/[^a-z]/g, "") }]
      : officeWords(part).map((word) => ({ word })),
  );
}

function isCommittee(token: Token | undefined): boolean {
  return token !== undefined && "initials" in token && token.initials === "ubnd";
}

function begins(words: readonly string[]): boolean {
  return words.length > COMMITTEE.length && COMMITTEE.every((word, i) => words[i] === word);
}

function fits([first, ...rest]: readonly Token[], words: readonly string[]): boolean {
  if (first === undefined) return words.length === 0 || (words.length <= 2 && PLACE.includes(words[0] ?? ""));
  if (words.length === 0) return PLACE.includes(textOf(first));
  if (words[0] === AND && textOf(first) !== AND) return fits([first, ...rest], words.slice(1));
  if ("word" in first) return first.word === words[0] && fits(rest, words.slice(1));
  const left = withoutInitials(first.initials, words);
  return left !== undefined && fits(rest, left);
}

function textOf(token: Token): string {
  return "word" in token ? token.word : token.initials;
}

/** The words that remain after those whose first letters these are. */
function withoutInitials(initials: string, words: readonly string[]): readonly string[] | undefined {
  let left = words;
  for (const letter of initials) {
    if (left[0] === AND && letter !== "v") left = left.slice(1);
    if (left[0]?.startsWith(letter) !== true) return undefined;
    left = left.slice(1);
  }
  return left;
}
