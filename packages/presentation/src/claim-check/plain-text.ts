/** The text as it is searched: each character has its place in the original. */
export interface PlainText {
  /** NFC; the offsets of claims count its UTF-16 units. */
  readonly text: string;
  /** As long as `text`, in small letters and without marks: "Đắk Lắk" is "dak lak". */
  readonly bare: string;
}

/** @example plainText("Hạng 3").bare // "hang 3" */
export function plainText(given: string): PlainText {
  const text = given.normalize("NFC");
  return { text, bare: Array.from({ length: text.length }, (_, i) => bareUnit(text[i] ?? "")).join("") };
}

const KNOWN = new Map<string, string>();

/** One UTF-16 unit for one: what has no single bare letter stays as it is. */
function bareUnit(unit: string): string {
  if (unit <= "\u007f") return unit >= "A" && unit <= "Z" ? unit.toLowerCase() : unit;
  let bare = KNOWN.get(unit);
  if (bare === undefined) {
    bare = barely(unit);
    KNOWN.set(unit, bare);
  }
  return bare;
}

function barely(unit: string): string {
  if (unit === "đ" || unit === "Đ") return "d";
  if (/[\u00a0\u2007\u2009\u202f]/u.test(unit)) return " ";
  if (/[–—−]/u.test(unit)) return "-";
  const letter = unit
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase();
  return letter.length === 1 ? letter : unit;
}

/** Half-open range of UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A sentence, with the number of its paragraph. */
export interface Sentence extends Span {
  readonly paragraph: number;
}

const ENDS = /[.!?;…](?=\s|["”)]|$)|\n+/gu;
/** Before a full stop that ends no sentence: "TP. Hồ Chí Minh", "ThS. Nguyễn", "1. Quảng Ninh". */
const NO_END = /(?:^|[\s(])(?:tp|t|p|q|h|tx|tt|ths|ts|gs|pgs|st|no)$|(?:^|\n)\s*\d{1,3}$/u;

function isInBrackets(said: string): boolean {
  return said.lastIndexOf("(") > said.lastIndexOf(")");
}

/** Sentences in order; a semicolon and a line end them too, the stop of "TP." or of a numbered line does not. */
export function sentencesOf({ bare }: PlainText): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  let paragraph = 0;
  const close = (end: number, next: number): void => {
    if (bare.slice(start, end).trim() !== "") sentences.push({ start, end, paragraph });
    start = next;
  };
  for (const match of bare.matchAll(ENDS)) {
    const at = match.index;
    if (match[0] === ";" && isInBrackets(bare.slice(start, at))) continue;
    if (match[0] === "." && NO_END.test(bare.slice(Math.max(start, at - 8), at))) continue;
    close(at, at + match[0].length);
    if (match[0].startsWith("\n")) paragraph += 1;
  }
  close(bare.length, bare.length);
  return sentences;
}
