import { isShortFor } from "./office-name.ts";
import { wordReadings } from "./unit-spelling.ts";
import { searchMatches, tidyText } from "./vietnamese-text.ts";
import { agreement, wordsOf, writtenName, type WrittenWord } from "./written-name.ts";

/**
 * Whether a name is one that somebody looks for who typed `typed` into a search box: a part of it, with or without
 * marks; its whole words in their order, the last one perhaps not finished, after "UBND" and with "P.", "TP.", "X." for
 * the word of its kind; or its first letters. Every mark that is typed must fit. Nothing typed fits every name.
 *
 * @example unitNameMatches("ubnd p. hong", "Phường Hồng Gai") // true
 * @example unitNameMatches("skhcn", "Sở Khoa học và Công nghệ") // true
 * @example unitNameMatches("xã Hồng Gai", "Phường Hồng Gai") // false
 */
export function unitNameMatches(typed: string, name: string): boolean {
  if (searchMatches(typed, name) || isShortFor(typed, name)) return true;
  const tidy = tidyText(typed);
  if (/^[\p{L}.&]{2,12}$/u.test(tidy) && isShortFor(tidy.toUpperCase(), name)) return true;
  const [whole = [], ...named] = wordReadings(wordsOf(name)).map(({ words }) => words);
  const kindsOfName = wordReadings(wordsOf(name)).flatMap(({ kinds }) => kinds ?? []);
  return wordReadings(wordsOf(typed)).some(
    ({ words, kinds }) =>
      words.length > 0 &&
      (kinds === undefined || kindsOfName.length === 0 || kinds.some((kind) => kindsOfName.includes(kind))) &&
      [whole, ...named].some((own) => own.some((_, at) => beginsAt(own, at, words))),
  );
}

/**
 * What may be meant by a text in a list of folded names, as `searchKey` folds: the text, and what is left of it without
 * "UBND" and the word of a kind.
 *
 * @example searchForms("ubnd p. hong gai") // ["ubnd p. hong gai", "p hong gai", "hong gai"]
 */
export function searchForms(folded: string): readonly string[] {
  const forms = wordReadings(wordsOf(folded)).map(({ words }) => words.map(({ key }) => key).join(" "));
  return [...new Set([folded, ...forms.filter((form) => form.length > 1)])];
}

function beginsAt(own: readonly WrittenWord[], at: number, typed: readonly WrittenWord[]): boolean {
  return typed.every((word, i) => {
    const there = own[at + i];
    return there !== undefined && fits(word, i === typed.length - 1 ? begun(there, word) : there);
  });
}

function fits(typed: WrittenWord, own: WrittenWord): boolean {
  return typed.key === own.key && agreement(writtenName([typed]), writtenName([own])) !== "contradicts";
}

/** As much of a word as was typed. */
function begun(own: WrittenWord, { key }: WrittenWord): WrittenWord {
  return {
    key: own.key.slice(0, key.length),
    letterMarks: own.letterMarks.slice(0, key.length),
    tone: own.tone,
  };
}
