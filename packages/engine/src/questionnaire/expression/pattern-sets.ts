/** Sets of characters in regular expressions: `[a-z_]`, `\d`, `\p{L}`. */
export type Accepts = (character: string) => boolean;
export interface CharacterSet {
  readonly accepts: Accepts;
  /** Where reading goes on. */
  readonly next: number;
}

const LETTER_SETS: Readonly<Record<string, RegExp>> = {
  d: /^[0-9]$/,
  D: /^[^0-9]$/u,
  w: /^[A-Za-z0-9_]$/,
  W: /^[^A-Za-z0-9_]$/u,
  s: /^\s$/u,
  S: /^\S$/u,
};
/** As POSIX and Java call them. */
const NAMED_SETS: Readonly<Record<string, RegExp>> = {
  Alpha: /^[A-Za-z]$/,
  Digit: /^[0-9]$/,
  Alnum: /^[A-Za-z0-9]$/,
  Upper: /^[A-Z]$/,
  Lower: /^[a-z]$/,
  Punct: /^[!-/:-@[-`{-~]$/,
  Space: /^\s$/,
  IsAlphabetic: /^\p{Alphabetic}$/u,
  IsLatin: /^\p{Script=Latin}$/u,
  L: /^\p{L}$/u,
  Lu: /^\p{Lu}$/u,
  Ll: /^\p{Ll}$/u,
  M: /^\p{M}$/u,
  N: /^\p{N}$/u,
  Nd: /^\p{Nd}$/u,
  P: /^\p{P}$/u,
  S: /^\p{S}$/u,
  Z: /^\p{Z}$/u,
};
const CONTROLS: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", f: "\f", v: "\v", 0: "\0" };

/** The set that an escape stands for; `at` is the letter after the backslash. Undefined: it is one character. */
export function setOfEscape(characters: readonly string[], at: number): CharacterSet | undefined {
  const letter = characters[at] ?? "";
  const simple = LETTER_SETS[letter];
  if (simple !== undefined) return { accepts: (each) => simple.test(each), next: at + 1 };
  if (letter !== "p" && letter !== "P") return undefined;
  const [whole = "", name = ""] = /^\{(\w+)\}/.exec(characters.slice(at + 1, at + 20).join("")) ?? [];
  const named = Object.hasOwn(NAMED_SETS, name) ? NAMED_SETS[name] : undefined;
  if (named === undefined) return undefined;
  return {
    accepts: letter === "p" ? (each) => named.test(each) : (each) => !named.test(each),
    next: at + 1 + whole.length,
  };
}

/** The one character that an escape stands for: `\.`, `\n`, `\u00e9`, `\x41`. */
export function characterOfEscape(
  characters: readonly string[],
  at: number,
): { readonly character: string; readonly next: number } {
  const letter = characters[at] ?? "";
  const digits = letter === "u" ? 4 : letter === "x" ? 2 : 0;
  const code = characters.slice(at + 1, at + 1 + digits).join("");
  if (digits > 0 && code.length === digits && /^[0-9a-fA-F]+$/.test(code))
    return { character: String.fromCodePoint(Number.parseInt(code, 16)), next: at + 1 + digits };
  return { character: CONTROLS[letter] ?? letter, next: at + 1 };
}

/** `[…]`, read from the character after the opening bracket; undefined when it is not closed or a range is reversed. */
export function readClass(characters: readonly string[], start: number): CharacterSet | undefined {
  let at = start;
  const isInverted = characters[at] === "^";
  if (isInverted) at += 1;
  const tests: Accepts[] = [];
  for (let isFirst = true; ; isFirst = false) {
    const character = characters[at];
    if (character === undefined) return undefined;
    if (character === "]" && !isFirst) break;
    const set = character === "\\" ? setOfEscape(characters, at + 1) : undefined;
    if (set !== undefined) {
      tests.push(set.accepts);
      at = set.next;
      continue;
    }
    const from = memberAt(characters, at);
    at = from.next;
    const isRange = characters[at] === "-" && characters[at + 1] !== undefined && characters[at + 1] !== "]";
    if (!isRange || setOfEscape(characters, characters[at + 1] === "\\" ? at + 2 : characters.length)) {
      tests.push((each) => each === from.character);
      continue;
    }
    const to = memberAt(characters, at + 1);
    at = to.next;
    const [low, high] = [from.character.codePointAt(0) ?? 0, to.character.codePointAt(0) ?? 0];
    if (high < low) return undefined;
    tests.push((each) => {
      const code = each.codePointAt(0) ?? -1;
      return code >= low && code <= high;
    });
  }
  const isMember: Accepts = (each) => tests.some((test) => test(each));
  return { accepts: isInverted ? (each) => !isMember(each) : isMember, next: at + 1 };
}

function memberAt(
  characters: readonly string[],
  at: number,
): { readonly character: string; readonly next: number } {
  return characters[at] === "\\"
    ? characterOfEscape(characters, at + 1)
    : { character: characters[at] ?? "", next: at + 1 };
}
