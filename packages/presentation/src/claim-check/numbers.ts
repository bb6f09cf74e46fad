import { Exact } from "@thang-diem/engine";
import type { PlainText, Span } from "./plain-text.ts";
import { numberInWords, type PrintedNumber, printedNumber } from "./printed-number.ts";

/** What a number counts, by the words that follow it. */
export type Measure =
  | "percent"
  | "percentage-points"
  | "points"
  | "places"
  | "units"
  | "years"
  | "rank"
  | "none";

/** A number that may be a figure of an index: no date, no year, no number of a document. */
export interface WrittenNumber extends Span {
  readonly printed: PrintedNumber;
  readonly measure: Measure;
  /** End of the words that measure it. */
  readonly measured: number;
  /** After a stroke: the maximum of points, or the number of units of a place ("9,44/10", "5/63"). */
  readonly of?: PrintedNumber;
  /** "+" or "−" right before it. */
  readonly sign?: 1 | -1;
  /** "đứng cuối": the last place, whatever its number. */
  readonly last?: true;
}

const NO_FIGURES = [
  /\b\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}\b/g,
  /\b(?:ngay|sang|chieu|toi|hom|nay)\s+(?:mung\s+|ngay\s+)?\d{1,2}(?:\s*[/.-]\s*\d{1,2})?(?![\d,.]*\s*(?:%|diem|bac))/g,
  /\(\s*\d{1,2}\s*[/-]\s*\d{1,2}\s*\)/g,
  /\bthang\s+\d{1,2}(?:\s*[/-]\s*\d{4})?\b/g,
  /\b\d{1,2}\s*\/\s*20\d\d\b/g,
  /\bquy\s+(?:\d|i{1,3}v?)\b/g,
  /\b\d+\s*\/\s*(?:\d{4}\s*\/\s*)?(?=[a-z]{2})[a-z-]+/g,
  /\b(?:quyet dinh|nghi quyet|cong van|ke hoach|chi thi|thong bao|bao cao|nghi dinh|dieu|khoan)\s+(?:so\s+)?\d+(?![\d,.]*\s*%)/g,
  /\b\d{1,2}\s*(?:h|gio)\s*\d{0,2}\b/g,
  /\bgiai doan\s+(?:tu\s+)?(?:nam\s+)?\d{4}\s*(?:-|den)\s*(?:nam\s+)?\d{4}\b/g,
  /\bnhiem ky\s+\d{4}\s*-\s*\d{4}\b/g,
  /\b(?:lan|khoa|dot)\s+thu\s+\d+(?!\s*lien)/g,
  /\b0\d{8,10}\b/g,
];

const MEASURES: readonly (readonly [RegExp, Measure])[] = [
  [/^\s*(?:diem\s*%|diem\s+phan\s+tram|%\s*diem(?!\s*(?:toi da|chuan)))/, "percentage-points"],
  [/^\s*(?:%|phan\s+tram)/, "percent"],
  [/^\s*diem\b/, "points"],
  [/^\s*(?:bac|thu\s+hang|hang|vi\s+tri|thu\s+bac)\b/, "places"],
  [/^\s*nam\s+(?:lien|lien tiep|lien tuc|qua lien)\b/, "years"],
  [
    /^\s*(?:\/\s*63\s*)?(?:tinh|dia phuong|thanh pho|don vi|bo\b|co quan|so,|quan|huyen|phuong|xa)\b/,
    "units",
  ],
];

const WORDS_FOR_RANK: readonly (readonly [RegExp, 1 | 2 | "last"])[] = [
  [
    /\b(?:dung dau|dan dau|xep dau|quan quan|dung nhat|xep nhat|giu ngoi dau|vi tri dau(?: tien)?|ngoi dau|dau bang|rank(?:ed|s|ing) first|came first)\b/g,
    1,
  ],
  [/\b(?:a quan)\b/g, 2],
  [/\b(?:dung cuoi|xep cuoi|vi tri cuoi|cuoi bang|doi so|dung chot|cuoi cung(?= bang| ca nuoc))\b/g, "last"],
];

/** Every figure of a stretch of text in order of place. */
export function numbersIn(plain: PlainText, span: Span): WrittenNumber[] {
  const silent = silentSpans(plain.bare, span);
  const found = [...digitsIn(plain, span, silent), ...wordsIn(plain, span)];
  return found.toSorted((a, b) => a.start - b.start);
}

/** Years that are named, without those of dates, documents and periods. */
export function yearsIn(plain: PlainText, span: Span): (Span & { readonly year: number })[] {
  const silent = silentSpans(plain.bare, span);
  return [
    ...plain.bare
      .slice(span.start, span.end)
      .matchAll(/(?<![\d.,/])(?:19|20)\d\d(?![\d/]|[.,]\d|\s*(?:%|diem))/g),
  ]
    .map((match) => ({
      start: span.start + match.index,
      end: span.start + match.index + 4,
      year: Number(match[0]),
    }))
    .filter(({ start }) => !silent.some((one) => one.start <= start && start < one.end));
}

function silentSpans(bare: string, { start, end }: Span): Span[] {
  const part = bare.slice(start, end);
  return NO_FIGURES.flatMap((pattern) =>
    [...part.matchAll(pattern)].map((match) => ({
      start: start + match.index,
      end: start + match.index + match[0].length,
    })),
  );
}

const DIGITS = /(?<![\p{L}\d.,])([+\-−]?)(\d[\d.,]*\d|\d)(?![\p{L}\d]*\p{L}{3})/gu;

function digitsIn({ bare, text }: PlainText, span: Span, silent: readonly Span[]): WrittenNumber[] {
  const numbers: WrittenNumber[] = [];
  let passed = span.start;
  for (const match of bare.slice(span.start, span.end).matchAll(DIGITS)) {
    const signed = match[1] ?? "";
    const digits = match[2] ?? "";
    const start = span.start + match.index + signed.length;
    const end = start + digits.length;
    if (start < passed || silent.some((one) => one.start <= start && start < one.end)) continue;
    const number = numberAt({ bare, text }, { start, end }, span.end, digits);
    if (!number || isYear(digits, number)) continue;
    const sign = signOf(signed, bare[start - 2]);
    numbers.push(sign ? { ...number, sign } : number);
    passed = number.of ? number.measured : end;
  }
  return numbers;
}

/** A hyphen between two numbers is a range, before one number it is a minus. */
function signOf(written: string, before: string | undefined): 1 | -1 | undefined {
  if (written === "+") return 1;
  return written !== "" && (before === undefined || /[\s(]/.test(before)) ? -1 : undefined;
}

function numberAt(
  { bare }: PlainText,
  { start, end }: Span,
  limit: number,
  digits: string,
): WrittenNumber | undefined {
  const stroke = /^\s*\/\s*(\d[\d.,]*\d|\d)/.exec(bare.slice(end, limit));
  const of = stroke?.[1] === undefined ? undefined : printedNumber(stroke[1], true);
  const after = end + (stroke?.[0].length ?? 0);
  const rest = bare.slice(after, limit);
  const [pattern, measure] = MEASURES.find(([words]) => words.test(rest)) ?? [undefined, "none" as const];
  const printed = printedNumber(digits, measure !== "units" && measure !== "none");
  if (!printed) return undefined;
  const measured = after + (pattern?.exec(rest)?.[0].length ?? 0);
  return { start, end, printed, measure, measured, ...(of && { of }) };
}

function isYear(digits: string, { measure, of }: WrittenNumber): boolean {
  return /^(?:19|20)\d\d$/.test(digits) && measure !== "points" && measure !== "percent" && !of;
}

const IN_WORDS =
  /(?:dung|xep(?: hang)?|vi tri|hang|giu|o vi tri)\s+thu\s+(nhat|nhi|hai|ba|tu|bon|nam|sau|bay|tam|chin|muoi)\b/g;
/** "…, thứ ba là Thanh Hóa": without a verb the unit must follow. */
const NTH_IS = /\bthu (nhat|nhi|hai|ba|tu|nam|sau|bay|tam|chin|muoi)(?=\s+(?:la|thuoc ve)\b)/g;
const NTH_YEAR = /\bnam thu (hai|ba|tu|nam|sau|bay|tam|chin|muoi)(?= lien\b)/g;
/** "tăng một bậc", "sáu địa phương"; a word without its marks counts only in a text without marks. */
const COUNTED_IN_WORDS =
  /\b(mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi)(?=\s+(?:bac|thu hang|hang|vi tri|tinh|dia phuong|thanh pho|don vi|bo)\b)/g;
const WORDS_OF_NUMBERS = /^(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)$/iu;
const YEARS_IN_WORDS = /\b(hai|ba|bon|nam|sau|bay|tam|chin|muoi)\s+nam\s+(?:lien tiep|lien tuc|lien)\b/g;

function wordsIn(plain: PlainText, span: Span): WrittenNumber[] {
  return [...placesInWords(plain, span), ...countsInWords(plain, span)];
}

function countsInWords({ bare, text }: PlainText, { start, end }: Span): WrittenNumber[] {
  const marked = /[\u00c0-\u1ef9]/u.test(text.slice(start, end));
  return [...bare.slice(start, end).matchAll(COUNTED_IN_WORDS)].flatMap((match) => {
    const at = start + match.index;
    const to = at + match[0].length;
    if (marked && !WORDS_OF_NUMBERS.test(text.slice(at, to))) return [];
    const [pattern, measure] = MEASURES.find(([words]) => words.test(bare.slice(to, end))) ?? [];
    if (!pattern || !measure) return [];
    const value = Exact.of(numberInWords(match[0]) ?? 0);
    const measured = to + (pattern.exec(bare.slice(to, end))?.[0].length ?? 0);
    return [{ start: at, end: to, measured, measure, printed: { value, decimals: 0 } }];
  });
}

function placesInWords({ bare }: PlainText, { start, end }: Span): WrittenNumber[] {
  const part = bare.slice(start, end);
  const whole = (value: number): PrintedNumber => ({ value: Exact.of(value), decimals: 0 });
  const found: WrittenNumber[] = [];
  for (const [pattern, rank] of WORDS_FOR_RANK)
    for (const match of part.matchAll(pattern)) {
      const at = start + match.index;
      const to = at + match[0].length;
      const place = {
        start: at,
        end: to,
        measured: to,
        measure: "rank",
        printed: whole(rank === "last" ? 0 : rank),
      } as const;
      found.push(rank === "last" ? { ...place, last: true } : place);
    }
  for (const [pattern, measure] of [
    [IN_WORDS, "rank"],
    [NTH_IS, "rank"],
    [YEARS_IN_WORDS, "years"],
    [NTH_YEAR, "none"],
  ] as const)
    for (const match of part.matchAll(pattern)) {
      const word = match[1] ?? "";
      if (
        pattern === NTH_IS &&
        /\b(?:dung|xep(?: hang)?|vi tri|hang|giu)\s+$/.test(part.slice(0, match.index))
      )
        continue;
      const at =
        start +
        match.index +
        match[0].indexOf(word, measure === "years" ? 0 : match[0].lastIndexOf("thu") + 3);
      found.push({
        start: at,
        end: at + word.length,
        measured: measure === "years" ? start + match.index + match[0].length : at + word.length,
        measure,
        printed: whole(numberInWords(word) ?? 0),
      });
    }
  return found;
}
