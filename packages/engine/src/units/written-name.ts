/** A name as somebody wrote it, taken apart so that two spellings can be compared without guessing. */

export interface WrittenWord {
  /** Letters without marks, or a number without leading zeros. */
  readonly key: string;
  /** One character a letter of `key`: which mark of the letter itself was written (`-` none). */
  readonly letterMarks: string;
  /** The tone; several where syllables are written together, none where it was left out or is level. */
  readonly tone: string;
}

export interface WrittenName {
  /** Keys of the words without blanks: what the name index is asked for. */
  readonly key: string;
  readonly letterMarks: string;
  /** Tones with a blank between words, and without: for spellings that part the words elsewhere. */
  readonly toneOfWords: string;
  readonly tones: string;
  readonly wordCount: number;
}

/** How one spelling relates to another: the same, the same with marks left out, or contradicting it. */
export type Agreement = "same" | "marks-left-out" | "contradicts";

/** Combining characters to the sign that stands for them here. */
const LETTER_MARKS: Readonly<Record<string, string>> = { "\u0302": "^", "\u0306": "(", "\u031b": "+" };
const TONES: Readonly<Record<string, string>> = {
  "\u0300": "f",
  "\u0301": "s",
  "\u0303": "x",
  "\u0309": "r",
  "\u0323": "j",
};
const APOSTROPHES = "'’`ʼ";

/**
 * Words of a text; dots, dashes and brackets part them, apostrophes do not (Ea H'Leo), digits part from letters
 * (Q1 → q 1). Blind to case and to NFC or NFD.
 */
export function wordsOf(text: string): WrittenWord[] {
  const words: WrittenWord[] = [];
  let start = 0;
  while (start <= text.length) {
    const blank = text.indexOf(" ", start);
    const end = blank < 0 ? text.length : blank;
    if (end > start) for (const word of wordsOfPiece(text.slice(start, end))) words.push(word);
    start = end + 1;
  }
  return words;
}

/** Vietnamese has a few thousand syllables: most pieces of a list were taken apart before. */
const KNOWN_PIECES = new Map<string, readonly WrittenWord[]>();
const MOST_KNOWN_PIECES = 20_000;

/** Longer than any syllable: not worth remembering. */
const LONGEST_KNOWN_PIECE = 16;

function wordsOfPiece(piece: string): readonly WrittenWord[] {
  const known = KNOWN_PIECES.get(piece);
  if (known) return known;
  const words = takenApart(piece);
  if (KNOWN_PIECES.size >= MOST_KNOWN_PIECES) KNOWN_PIECES.clear();
  if (piece.length <= LONGEST_KNOWN_PIECE) KNOWN_PIECES.set(piece, words);
  return words;
}

function takenApart(piece: string): WrittenWord[] {
  const words: WrittenWord[] = [];
  let [key, letterMarks, tone] = ["", "", ""];
  let numeric = false;
  const endWord = (): void => {
    if (key !== "") words.push({ key: numeric ? key.replace(/^0+(?=\d)/u, "") : key, letterMarks, tone });
    key = letterMarks = tone = "";
  };
  for (const char of piece.toLowerCase().normalize("NFD")) {
    const digit = char >= "0" && char <= "9";
    if (digit || isLetter(char)) {
      if (digit !== numeric) endWord();
      numeric = digit;
      key += char === "đ" ? "d" : char;
      if (!digit) letterMarks += char === "đ" ? "d" : "-";
    } else if (TONES[char] !== undefined) tone += TONES[char];
    else if (LETTER_MARKS[char] !== undefined) letterMarks = letterMarks.slice(0, -1) + LETTER_MARKS[char];
    else if (!APOSTROPHES.includes(char)) endWord();
  }
  endWord();
  return words;
}

/** Latin letters as NFD leaves them. */
function isLetter(char: string): boolean {
  return (char >= "a" && char <= "z") || (char >= "ß" && char <= "ɏ" && char !== "÷");
}

/** The name that words make together. */
export function writtenName(words: readonly WrittenWord[]): WrittenName {
  let [key, letterMarks, toneOfWords, tones] = ["", "", "", ""];
  for (const word of words) {
    key += word.key;
    letterMarks += word.letterMarks;
    tones += word.tone;
    toneOfWords += `${word.tone} `;
  }
  return { key, letterMarks, toneOfWords, tones, wordCount: words.length };
}

/**
 * Whether `text` may stand for `name`; both have the same `key`. What is written must fit: leaving marks out is
 * allowed, another mark is not. The place of the tone inside a word does not matter (hoà, hòa).
 */
export function agreement(text: WrittenName, name: WrittenName): Agreement {
  const sameWords = text.wordCount === name.wordCount;
  if (
    text.letterMarks === name.letterMarks &&
    (sameWords ? text.toneOfWords === name.toneOfWords : text.tones === name.tones)
  )
    return "same";
  if (!lettersFit(text.letterMarks, name.letterMarks)) return "contradicts";
  const tonesFit =
    text.tones === "" || (sameWords ? wordTonesFit(text, name) : isSubsequence(text.tones, name.tones));
  return tonesFit ? "marks-left-out" : "contradicts";
}

function lettersFit(text: string, name: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (text[i] !== "-" && text[i] !== name[i]) return false;
  return true;
}

function wordTonesFit(text: WrittenName, name: WrittenName): boolean {
  const offered = name.toneOfWords.split(" ");
  return text.toneOfWords.split(" ").every((tone, i) => tone === "" || tone === offered[i]);
}

function isSubsequence(part: string, whole: string): boolean {
  let at = 0;
  for (const char of whole) if (char === part[at]) at += 1;
  return at === part.length;
}

/** "Uông Bí" → "Uong Bi": the spelling English texts use. */
export function withoutMarks(text: string): string {
  return text
    .replaceAll("đ", "d")
    .replaceAll("Đ", "D")
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "");
}
