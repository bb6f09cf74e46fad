/** A name as somebody wrote it, taken apart so that two spellings can be compared without guessing. */

export interface WrittenName {
  /** Letters a–z and digits only, no marks, no blanks, no leading zeros of numbers: the key of the name index. */
  readonly key: string;
  /** One character a letter of `key`: which mark of the letter itself was written (`-` none). */
  readonly letterMarks: string;
  /** Tones in the order written, one entry a word; a word may hold none or, written together, several. */
  readonly tones: readonly string[];
}

/** How one spelling relates to another: the same, the same with marks left out, or contradicting it. */
export type Agreement = "same" | "marks-left-out" | "contradicts";

const LETTER_MARKS: Readonly<Record<string, string>> = { "\u0302": "^", "\u0306": "(", "\u031b": "+" };
const TONE_MARKS: Readonly<Record<string, string>> = { "\u0300": "f", "\u0301": "s", "\u0303": "x", "\u0309": "r", "\u0323": "j" };

/**
 * Words of a text, lower case, in NFD; dots, dashes and brackets part words, apostrophes do not (Ea H'Leo),
 * digits part from letters (Q1 → q 1).
 */
export function wordsOf(text: string): string[] {
  const plain = text.toLowerCase().normalize("NFD").replace(/['’`ʼ]/gu, "");
  return plain.match(/\p{Nd}+|[\p{L}\p{Mn}]+/gu) ?? [];
}

/** `words` as they come from `wordsOf`. */
export function writtenName(words: readonly string[]): WrittenName {
  let key = "";
  let letterMarks = "";
  const tones: string[] = [];
  for (const word of words) {
    let tone = "";
    for (const char of /^\d/u.test(word) ? word.replace(/^0+(?=\d)/u, "") : word) {
      const mark = LETTER_MARKS[char];
      if (mark !== undefined) letterMarks = letterMarks.slice(0, -1) + mark;
      else if (TONE_MARKS[char] !== undefined) tone += TONE_MARKS[char];
      else {
        key += char === "đ" ? "d" : char;
        letterMarks += char === "đ" ? "d" : "-";
      }
    }
    tones.push(tone);
  }
  return { key, letterMarks, tones };
}

/**
 * Whether `text` may stand for `name`; both have the same `key`. What is written must fit: leaving marks out is
 * allowed, another mark is not. The place of the tone inside a word does not matter (hoà, hòa).
 */
export function agreement(text: WrittenName, name: WrittenName): Agreement {
  const sameWords = text.tones.length === name.tones.length;
  const textTones = sameWords ? text.tones.join(" ") : text.tones.join("");
  const nameTones = sameWords ? name.tones.join(" ") : name.tones.join("");
  if (text.letterMarks === name.letterMarks && textTones === nameTones) return "same";
  const lettersFit = [...text.letterMarks].every((mark, i) => mark === "-" || mark === name.letterMarks[i]);
  const tonesFit = sameWords ? text.tones.every((tone, i) => tone === "" || tone === name.tones[i]) : isSubsequence(textTones, nameTones);
  return lettersFit && tonesFit ? "marks-left-out" : "contradicts";
}

function isSubsequence(part: string, whole: string): boolean {
  let at = 0;
  for (const char of whole) if (char === part[at]) at += 1;
  return at === part.length;
}

/** "Uông Bí" → "Uong Bi": the spelling English texts use. */
export function withoutMarks(text: string): string {
  return text.replaceAll("đ", "d").replaceAll("Đ", "D").normalize("NFD").replace(/\p{Mn}/gu, "");
}
