import type { Bilingual } from "@thang-diem/engine";
import { contradictions } from "./agree.ts";
import type { ClaimKind, ReadClaim } from "./claim.ts";
import { checkClaim } from "./check-claim.ts";
import type { KnownFigures } from "./known-figures.ts";
import { unitOf } from "./look-up.ts";
import type { IndexMention, Vocabulary } from "./mentions.ts";
import { plainText } from "./plain-text.ts";
import { readClaims } from "./read-claims.ts";
import type { ClaimVerdict, Verdict } from "./verdict.ts";

export { INDEX_FAMILIES } from "./known-figures.ts";
export type {
  IndexFamily,
  KnownCount,
  KnownFigures,
  KnownPart,
  KnownResult,
  KnownSeries,
  KnownUnit,
  KnownYear,
} from "./known-figures.ts";
export type { ClaimKind } from "./claim.ts";
export type { Verdict } from "./verdict.ts";
export { figuresOutside, type UnreadFigure } from "./figures-outside.ts";
export { vocabularyOf } from "./mentions.ts";
export type { Vocabulary } from "./mentions.ts";

/** A figure of the text with what became of it. Absent fields are what the text does not say. */
export interface CheckedClaim {
  /** Offsets in the NFC text, in UTF-16 units; `end` is behind the last. */
  readonly start: number;
  readonly end: number;
  /** As printed: "90,10%". */
  readonly figure: string;
  readonly kind: ClaimKind;
  readonly index?: string;
  readonly year?: number;
  readonly unit?: string;
  readonly verdict: Verdict;
  /** The right figure as the source has it, with a decimal point. */
  readonly right?: string;
  /** Claims of this list that it contradicts. */
  readonly with?: readonly number[];
  readonly why: Bilingual;
}

export interface CheckedText {
  readonly text: string;
  readonly claims: readonly CheckedClaim[];
}

/**
 * Finds every figure about a known unit, index and year in a text and holds it against the published ones: equal,
 * equal after rounding or cutting, different (with the right value), inconsistent inside the text, or unknown.
 * A printed figure is an interval of what may stand behind it. What contradicts itself inside the text is said before
 * the data is asked, unless the data says which of two figures is right.
 *
 * @example checkText("PAPI 2024: Quảng Ninh đạt 47,82 điểm, đứng đầu cả nước.", known,
 * vocabulary).claims[0]?.verdict // "equal"
 */
export function checkText(given: string, known: KnownFigures, vocabulary: Vocabulary): CheckedText {
  const plain = plainText(given);
  const read = readClaims(plain, vocabulary);
  const named = [...new Set(read.flatMap(({ index }) => (index?.family ? [index] : [])))];
  const years = [...new Set(read.flatMap(({ year }) => year ?? []))];
  const claims = read.map((claim) =>
    withFittingUnit(withFittingYear(withFittingIndex(claim, named, known), years, known), known),
  );
  const checked = claims.map((claim) => checkClaim(claim, known));
  const against = contradictions(claims, checked);
  return {
    text: plain.text,
    claims: claims.map((claim, i) => {
      const verdict = against.get(i) ?? checked[i];
      if (!verdict) throw new Error("every claim is checked");
      return { ...whatItSays(claim, plain.text), ...verdict };
    }),
  };
}

/** A sentence that names no index may go on about another one of the text than the last: the one whose figure it is. */
function withFittingIndex(claim: ReadClaim, named: readonly IndexMention[], known: KnownFigures): ReadClaim {
  if (!claim.indexCarried || fits(checkClaim(claim, known))) return claim;
  const others = named.filter(({ family }) => family !== claim.index?.family);
  const fitting = others
    .map((index) => ({ ...claim, index }))
    .find((other) => fits(checkClaim(other, known)));
  return fitting ?? claim;
}

/**
 * A sentence that names no year may come back to a later one that the text spoke of before, a headline means one of the
 * text below it: the one whose figure it is. No sentence goes back to an earlier year without saying so: last year's
 * figure printed for this year is the fault that is made most.
 */
function withFittingYear(claim: ReadClaim, years: readonly number[], known: KnownFigures): ReadClaim {
  const { year: carried, since, laterYears = [] } = claim;
  const others = carried === undefined ? years : laterYears;
  if (others.length === 0 || fits(checkClaim(claim, known))) return claim;
  const moved = (year: number): ReadClaim => ({
    ...claim,
    year,
    ...(since !== undefined && carried !== undefined && { since: since - carried + year }),
  });
  return others.map(moved).find((other) => fits(checkClaim(other, known))) ?? claim;
}

/**
 * "Tỉnh đạt …" in a new paragraph: the unit spoken of last, or the one of the whole text;
 * neither where neither fits.
 */
function withFittingUnit(claim: ReadClaim, known: KnownFigures): ReadClaim {
  if (!claim.otherUnit || fits(checkClaim(claim, known))) return claim;
  const other = { ...claim, units: [claim.otherUnit] };
  return fits(checkClaim(other, known)) ? other : { ...claim, units: [] };
}

function fits({ verdict }: ClaimVerdict): boolean {
  return verdict === "equal" || verdict === "equal-after-rounding";
}

function whatItSays(claim: ReadClaim, text: string): Omit<CheckedClaim, "verdict" | "why"> {
  const { start, end, kind, index, year, units } = claim;
  const names = units.map((unit) => unitOf(claim, unit)?.unit.name ?? unit.written);
  return {
    start,
    end,
    figure: text.slice(start, end),
    kind,
    ...(index && { index: index.family ?? index.written }),
    ...(year !== undefined && { year }),
    ...(names.length > 0 && { unit: names.join(", ") }),
  };
}
