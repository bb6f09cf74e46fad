import { Exact } from "@thang-diem/engine";
import type { Bound, Counted, ReadClaim } from "./claim.ts";
import type { KnownFigures, KnownYear } from "./known-figures.ts";
import { yearOf } from "./known-figures.ts";
import { allValues, type Known, knownOf, ownerOf, placeOf, seriesOfAll, unitOf, valueOf } from "./look-up.ts";
import { agreementOf, lastUnit, type PrintedNumber, sourceNumber } from "./printed-number.ts";
import type { ClaimVerdict } from "./verdict.ts";
import { because } from "./why.ts";

/** Holds one claim against the figures that are known; says openly where nothing is known. */
export function checkClaim(claim: ReadClaim, known: KnownFigures): ClaimVerdict {
  if (!claim.index?.family) return because.noFigures(claim.index?.written ?? "");
  if (claim.kind === "share-of-maximum" && claim.shareOf) return checkShare(claim, claim.shareOf);
  if (claim.kind === "mean" || claim.kind === "count-over" || claim.kind === "range")
    return checkOfAll(claim, known);
  if (claim.ofMean) return checkMeanChange(claim, known);
  if (claim.units.length === 0) return because.noUnit;
  if (claim.units.length > 1 && claim.bound === undefined) return because.severalUnits;
  const checked = claim.units.map((unit) => checkOfUnit({ ...claim, units: [unit] }));
  return (
    checked.find(({ verdict }) => verdict === "different") ??
    checked.find(({ verdict }) => verdict === "unknown") ??
    checked[0] ??
    because.noUnit
  );
}

function checkOfUnit(claim: ReadClaim): ClaimVerdict {
  const of = unitOf(claim);
  if (!of) return because.unitUnknown(claim);
  if (claim.year === undefined) return because.noYear;
  if (claim.kind === "streak") return checkStreak(claim);
  const known = knownOf(claim, of);
  if (!known) return because.yearUnknown(claim, of);
  switch (claim.kind) {
    case "rank":
      return checkRank(claim, known);
    case "change-places":
      return checkPlaces(claim, known);
    case "change-points":
      return checkChange(claim, known);
    case "comparison":
      return checkComparison(claim, known);
    case "share-of-maximum":
      return checkShareOf(claim, known);
    default:
      return checkValue(claim, known);
  }
}

function checkValue(claim: ReadClaim, known: Known): ClaimVerdict {
  const value = valueOf(claim, known);
  if (value === undefined) return because.valueUnknown(claim, known);
  if (isOtherMeasure(claim, known)) return because.otherMeasure;
  const right = sourceNumber(value);
  if (claim.bound) {
    const holds = isWithin(right, claim.bound, claim.number.printed);
    return holds ? because.equal(claim, value, known) : because.different(claim, value, known);
  }
  const verdict = agreementOf(claim.number.printed, right);
  if (verdict === "different") return because.different(claim, value, known, ownerOf(claim, known));
  return because[verdict === "equal" ? "equal" : "rounded"](claim, value, known);
}

function isOtherMeasure({ number: { measure } }: ReadClaim, { of }: Known): boolean {
  return of.series.scale === "points" && (measure === "percent" || measure === "percentage-points");
}

function isWithin(right: PrintedNumber, bound: Bound, limit: PrintedNumber): boolean {
  const order = right.value.compare(limit.value);
  if (bound === "below") return order < 0;
  if (bound === "at-most") return order <= 0;
  return bound === "above" ? order > 0 : order >= 0;
}

function checkRank(claim: ReadClaim, known: Known): ClaimVerdict {
  const { last, printed } = claim.number;
  const claimed = last ? (claim.among ?? known.year.ranked) : Number(printed.value.text);
  // "Xếp cuối trong 45 phường": places of a local index are those among the units of one kind.
  const ofKind = claim.among !== undefined && known.of.series.place !== undefined;
  const place = ofKind ? known.result.rank : placeOf(claim, known);
  if (claimed === undefined) return because.placeUnknown(claim, known);
  if (place === undefined) {
    if (claim.part || claim.region || claim.bound) return because.placeUnknown(claim, known);
    const holder = known.of.series.units.find(({ id }) => known.year.results.get(id)?.rank === claimed);
    return holder ? because.placeOfOther(claim, holder.name, known) : because.placeUnknown(claim, known);
  }
  const holds = claim.bound === "at-most" ? place <= claimed : place === claimed;
  if (holds) return because.equal(claim, String(place), known);
  // Without a word of the region, a low place may be one within it.
  return because.different(claim, String(place), known);
}

function checkPlaces(claim: ReadClaim, known: Known): ClaimVerdict {
  const before = knownOf(claim, known.of, claim.since);
  const [now, then] = [placeOf(claim, known), before && placeOf(claim, before)];
  if (now === undefined || then === undefined) return because.changeUnknown(claim, known);
  const right = then - now;
  const claimed = Number(claim.number.printed.value.text) * (claim.direction ?? 1);
  return right === claimed
    ? because.equal(claim, String(Math.abs(right)), known)
    : because.movedOtherwise(claim, right, known);
}

function checkChange(claim: ReadClaim, known: Known): ClaimVerdict {
  const before = knownOf(claim, known.of, claim.since);
  const [now, then] = [valueOf(claim, known), before && valueOf(claim, before)];
  if (now === undefined || then === undefined) return because.changeUnknown(claim, known);
  if (isOtherMeasure(claim, known)) return because.otherMeasure;
  return checkDifference(claim, sourceNumber(now), sourceNumber(then), known);
}

function checkComparison(claim: ReadClaim, known: Known): ClaimVerdict {
  const own = valueOf(claim, known);
  const others = claim.other === "mean" ? meanOf(claim, known.year) : otherValue(claim, known);
  if (own === undefined || others === undefined) return because.valueUnknown(claim, known);
  return checkDifference(claim, sourceNumber(own), sourceNumber(others), known);
}

function otherValue(claim: ReadClaim, known: Known): string | undefined {
  if (claim.other === "mean" || !claim.other) return undefined;
  if (claim.other === "leader") return leaderValue(claim, known);
  const of = claim.other.as.find(({ series }) => series.id === known.of.series.id);
  const other = of && knownOf(claim, of);
  return other && valueOf(claim, other);
}

/** The value of the one unit that has the first place. */
function leaderValue(claim: ReadClaim, known: Known): string | undefined {
  const [first, second] = [...known.year.results.values()].filter(({ rank }) => rank === 1);
  return first && !second ? valueOf(claim, { ...known, result: first }) : undefined;
}

function checkDifference(
  claim: ReadClaim,
  now: PrintedNumber,
  then: PrintedNumber,
  known: Known,
): ClaimVerdict {
  const { verdict, text, wrongWay } = differenceOf(claim, now, then);
  if (wrongWay) return because.wrongWay(claim, text, known);
  if (verdict === "different") return because.different(claim, text, known);
  return because[verdict === "equal" ? "equal" : "rounded"](claim, text, known);
}

/** A difference of two printed numbers may be off by one in its last decimal. */
function differenceOf(
  { number, direction }: ReadClaim,
  now: PrintedNumber,
  then: PrintedNumber,
): {
  readonly verdict: "equal" | "equal-after-rounding" | "different";
  readonly text: string;
  readonly wrongWay: boolean;
} {
  const right = now.value.minus(then.value);
  const decimals = Math.max(now.decimals, then.decimals);
  const slack = lastUnit(Math.min(2, decimals));
  return {
    verdict: agreementOf(number.printed, { value: right.absolute(), decimals }, slack),
    text: right
      .absolute()
      .toFixed(decimals)
      .replace(/\.?0+$/, ""),
    wrongWay: direction !== undefined && !right.isZero && (right.isNegative ? -1 : 1) !== direction,
  };
}

function checkStreak(claim: ReadClaim): ClaimVerdict {
  const of = unitOf(claim);
  const last = claim.year;
  if (!of || last === undefined || claim.part || claim.region) return because.noUnit;
  const place = claim.streakPlace ?? 1;
  let length = 0;
  let certain = false;
  for (let year = last; ; year -= 1) {
    const rank = knownOf(claim, of, year)?.result.rank;
    if (rank !== undefined && rank <= place) {
      length += 1;
      continue;
    }
    certain = rank !== undefined || heldByOther(of, year, place);
    break;
  }
  const claimed = Number(claim.number.printed.value.text);
  if (length === 0 && !certain) return because.streakUnknown;
  if (claimed === length || (claimed < length && claim.number.measure === "years"))
    return because.streak("equal", length);
  return certain || claimed < length ? because.streak("different", length) : because.streakUnknown;
}

/** Whether another unit is known to have had the first place. */
function heldByOther(of: NonNullable<ReturnType<typeof unitOf>>, year: number, place: number): boolean {
  if (place !== 1) return false;
  const results = yearOf(of.series, year)?.results;
  return [...(results ?? [])].some(([unit, { rank }]) => rank === 1 && unit !== of.unit.id);
}

function checkShare(
  { number }: ReadClaim,
  { points, maximum }: NonNullable<ReadClaim["shareOf"]>,
): ClaimVerdict {
  const share = points.value.over(maximum.value).times(Exact.of(100));
  const slack = lastUnit(points.decimals).over(Exact.of(2)).over(maximum.value).times(Exact.of(100));
  const verdict = agreementOf(number.printed, { value: share, decimals: 9 }, slack);
  const right = share.rounded({ decimals: 2, by: "half-up" }).text;
  return verdict === "different" ? because.shareMisfit(right) : because.shareFits(right, verdict);
}

function checkShareOf(claim: ReadClaim, known: Known): ClaimVerdict {
  const value = valueOf(claim, known);
  const maximum = claim.part ? known.year.partMaximum : known.year.maximum;
  if (value === undefined || maximum === undefined) return because.valueUnknown(claim, known);
  const share = Exact.of(value).over(Exact.of(maximum)).times(Exact.of(100));
  const verdict = agreementOf(claim.number.printed, { value: share, decimals: 9 }, Exact.of("0.01"));
  const right = share.rounded({ decimals: 2, by: "half-up" }).text;
  return verdict === "different" ? because.different(claim, right, known) : because.shareFits(right, verdict);
}

function checkOfAll(claim: ReadClaim, figures: KnownFigures): ClaimVerdict {
  const series = seriesOfAll(figures, claim);
  if (!series) return because.noFigures(claim.index?.written ?? "");
  if (claim.year === undefined) return because.noYear;
  const year = yearOf(series, claim.year);
  if (!year) return because.yearNotHeld(claim.year);
  if (claim.kind === "count-over") return checkCount(claim, year);
  const right = claim.kind === "mean" ? meanOf(claim, year) : endOfRange(claim, year);
  if (right === undefined) return because.notPublished;
  if (claim.bound) {
    const holds = isWithin(sourceNumber(right), claim.bound, claim.number.printed);
    return because.ofAll(holds ? "equal" : "different", right, claim);
  }
  const verdict = agreementOf(claim.number.printed, sourceNumber(right));
  if (verdict === "different" && claim.kind === "mean" && isComputedNear(claim, year, right))
    return because.computedMean(right);
  return because.ofAll(verdict, right, claim);
}

/** A mean that is only computed here from the units, each counted once: one that is weighted may lie beside it. */
function isComputedNear({ number }: ReadClaim, year: KnownYear, computed: string): boolean {
  const off = number.printed.value.minus(Exact.of(computed)).absolute();
  return year.complete && NEAR_A_COMPUTED_MEAN.atLeast(off);
}

const NEAR_A_COMPUTED_MEAN = Exact.of("0.5");

function checkMeanChange(claim: ReadClaim, figures: KnownFigures): ClaimVerdict {
  const series = seriesOfAll(figures, claim);
  if (!series || claim.year === undefined || claim.since === undefined) return because.noYear;
  const [now, then] = [claim.year, claim.since].map((year) => {
    const known = yearOf(series, year);
    return known && meanOf(claim, known);
  });
  if (now === undefined || then === undefined) return because.notPublished;
  const difference = differenceOf(claim, sourceNumber(now), sourceNumber(then));
  if (difference.verdict === "different" && yearOf(series, claim.year)?.complete)
    return because.computedMean(now);
  return because.ofAll(difference.wrongWay ? "different" : difference.verdict, difference.text, claim);
}

function meanOf(claim: ReadClaim, year: KnownYear): string | undefined {
  if (claim.part) {
    const values = allValues(claim, year);
    return values.length === 0
      ? undefined
      : Exact.sum(values).over(Exact.of(values.length)).rounded({ decimals: 4, by: "half-up" }).text;
  }
  // A region that is named but not known is not the whole country.
  if (claim.region)
    return claim.region.region === undefined ? undefined : year.means.get(claim.region.region);
  return year.means.get("");
}

function endOfRange(claim: ReadClaim, year: KnownYear): string | undefined {
  const values = allValues(claim, year);
  const [high, low] = [values[0]?.text ?? year.range?.high, values.at(-1)?.text ?? year.range?.low];
  if (claim.part && values.length === 0) return undefined;
  return claim.endOfRange === "low" ? low : high;
}

function checkCount(claim: ReadClaim, year: KnownYear): ClaimVerdict {
  const right = claim.counted && !claim.part ? countIn(claim.counted, claim, year) : undefined;
  if (right === undefined) return because.notPublished;
  const same = Exact.of(right).equals(claim.number.printed.value);
  return because.ofAll(same ? "equal" : "different", String(right), claim);
}

function countIn(counted: Counted, claim: ReadClaim, year: KnownYear): number | undefined {
  const published = year.counts.find(
    ({ what, atLeast, below }) =>
      what === counted.what && sameLimit(counted.low, atLeast) && sameLimit(counted.high, below),
  );
  if (published) return published.count;
  const values = allValues(claim, year);
  if (values.length === 0) return undefined;
  const mean = year.means.get("");
  if (counted.what === "above-mean")
    return mean === undefined ? undefined : values.filter((value) => value.above(Exact.of(mean))).length;
  if (counted.what !== "value") return undefined;
  const { low, high, lowIncluded } = counted;
  return values.filter(
    (value) =>
      (!low || (lowIncluded ? value.atLeast(low.value) : value.above(low.value))) &&
      (!high || high.value.above(value)),
  ).length;
}

function sameLimit(claimed: PrintedNumber | undefined, published: string | undefined): boolean {
  if (!claimed || published === undefined) return !claimed && published === undefined;
  return claimed.value.equals(Exact.of(published));
}
