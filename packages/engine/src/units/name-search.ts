import { officeWords, shortFor } from "./office-name.ts";
import { wordReadings } from "./unit-spelling.ts";
import { lettersMatch, searchLetters, tidyText } from "./vietnamese-text.ts";
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
  const [wanted, own] = [remembered(TYPED, typed, asTyped), remembered(NAMES, name, asNamed)];
  return (
    lettersMatch(wanted.letters, own.letters) ||
    wanted.shortFor.some((isShort) => isShort(own.officeWords)) ||
    wanted.readings.some(
      ({ words, kinds }) =>
        (kinds === undefined || own.kinds.length === 0 || kinds.some((kind) => own.kinds.includes(kind))) &&
        own.words.some((each) => each.some((_, at) => beginsAt(each, at, words))),
    )
  );
}

type Typed = ReturnType<typeof asTyped>;
type Named = ReturnType<typeof asNamed>;

/** A list is asked again with every letter that is typed: its names are taken apart once, all communes among them. */
const NAMES = { known: new Map<string, Named>(), most: 5_000 };
const TYPED = { known: new Map<string, Typed>(), most: 50 };

function remembered<T>(
  { known, most }: { readonly known: Map<string, T>; readonly most: number },
  text: string,
  make: (text: string) => T,
): T {
  const before = known.get(text);
  if (before !== undefined) return before;
  const made = make(text);
  if (known.size >= most) known.clear();
  known.set(text, made);
  return made;
}

function asTyped(typed: string) {
  const tidy = tidyText(typed);
  const initials = /^[\p{L}.&]{2,12}$/u.test(tidy) ? [shortFor(tidy.toUpperCase())] : [];
  return {
    letters: searchLetters(typed),
    shortFor: [shortFor(typed), ...initials],
    readings: wordReadings(wordsOf(typed)).filter(({ words }) => words.length > 0),
  };
}

function asNamed(name: string) {
  const readings = wordReadings(wordsOf(name));
  return {
    letters: searchLetters(name),
    officeWords: officeWords(name),
    words: readings.map(({ words }) => words),
    kinds: readings.flatMap(({ kinds }) => kinds ?? []),
  };
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
