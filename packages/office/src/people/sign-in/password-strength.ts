import { readFileSync } from "node:fs";
import { join } from "node:path";
import { searchKey } from "@thang-diem/engine";
import type { FieldFaultCode } from "@thang-diem/contract";

/** Shorter ones stand in so many sentences that they say nothing. */
const WORD_MIN = 4;
/** As many known words make a password that a guesser puts together too. */
const WORDS_MAX = 3;

/** Passwords that people use most, and what they put theirs together from here; folded. */
let known: ReadonlySet<string> | undefined;

/**
 * Why a password is too easy to guess, if it is: it is a common one, or nothing but common words, names of places and
 * bodies, the own name, digits, signs and runs of the keyboard (NIST SP 800-63B, 5.1.1.2: lists and context, no
 * rules of
 * composition; ASVS 5.0, 6.2.4 and 6.2.11).
 *
 * @example passwordWeakness("QuangNinh@2026", "an.nguyen") // "password-common"
 */
export function passwordWeakness(password: string, signInName: string): FieldFaultCode | undefined {
  const folded = searchKey(password).replaceAll(" ", "");
  if (new Set(folded).size < 5 || folded.includes(signInName)) return "password-common";
  const own = signInName.split(/[._@-]/).filter((part) => part.length > 2);
  return isPutTogether(folded, own) || isPutTogether(plain(folded), own) ? "password-common" : undefined;
}

/** Letters for the digits and signs that stand for them. */
function plain(text: string): string {
  const letters: Readonly<Record<string, string>> = {
    "0": "o",
    "1": "i",
    "3": "e",
    "4": "a",
    "5": "s",
    "@": "a",
    $: "s",
  };
  return text.replace(/[01345@$]/g, (sign) => letters[sign] ?? sign);
}

/** The fewest words that the text up to each place can be put together from; digits and signs between them are free. */
function isPutTogether(text: string, own: readonly string[]): boolean {
  const words = (known ??= readKnown());
  const fewest = [0, ...Array.from({ length: text.length }, () => Infinity)];
  for (let end = 1; end <= text.length; end += 1)
    for (let begin = 0; begin < end; begin += 1) {
      const piece = text.slice(begin, end);
      const cost = isFree(piece) ? 0 : words.has(piece) || own.includes(piece) ? 1 : Infinity;
      fewest[end] = Math.min(fewest[end] ?? Infinity, (fewest[begin] ?? Infinity) + cost);
    }
  return (fewest.at(-1) ?? Infinity) <= WORDS_MAX;
}

const RUNS = [
  "abcdefghijklmnopqrstuvwxyz",
  "qwertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  "1qaz2wsx3edc4rfv5tgb6yhn",
  "1q2w3e4r5t6y7u8i9o0p",
];

function isFree(piece: string): boolean {
  if (/^[^a-z]$/.test(piece)) return true;
  return (
    piece.length >= WORD_MIN &&
    RUNS.some((run) => run.includes(piece) || [...run].toReversed().join("").includes(piece))
  );
}

function readKnown(): ReadonlySet<string> {
  const lines = ["common-passwords.txt", "local-passwords.txt"].flatMap((name) =>
    readFileSync(join(import.meta.dirname, name), "utf8")
      .split("\n")
      .slice(1),
  );
  return new Set(lines.map((line) => line.trim().toLowerCase()).filter((word) => word.length >= WORD_MIN));
}
