import { Exact } from "@thang-diem/engine";
import type { ReadClaim } from "./claim.ts";
import type { ClaimVerdict } from "./verdict.ts";
import { agreementOf, lastUnit, type PrintedNumber } from "./printed-number.ts";

/** A verdict that another figure of the same text forces, with the places of those figures in the list of claims. */
export type Contradicted = ClaimVerdict & { readonly with: readonly number[] };

/**
 * What contradicts itself inside a text: two values for one number, a change that does not fit its ends, a count that
 * does not fit its list. Where the published figures say which of two is right, only the other one is held wrong.
 */
export function contradictions(
  claims: readonly ReadClaim[],
  checked: readonly ClaimVerdict[],
): Map<number, Contradicted> {
  const found = new Map<number, Contradicted>();
  const isRight = (i: number): boolean =>
    checked[i]?.verdict === "equal" || checked[i]?.verdict === "equal-after-rounding";
  const accuse = (i: number, others: readonly number[], vi: string, en: string, right?: string): void => {
    if (isRight(i) || found.has(i)) return;
    const known = right ?? checked[i]?.right;
    found.set(i, {
      verdict: "inconsistent",
      why: { vi, en },
      with: others,
      ...(known !== undefined && { right: known }),
    });
  };
  const groups = Map.groupBy(claims.keys(), (i) => keyOf(claims[i]) ?? "");
  for (const [key, members] of groups) if (key !== "") twoValues(claims, members, accuse);
  for (const [i, claim] of claims.entries()) {
    if (claim.kind === "change-points" || claim.kind === "change-places")
      endsOf(claims, i, groups, checked, accuse);
    if (claim.listed !== undefined) listOf(claims, i, accuse);
  }
  return found;
}

type Accuse = (claim: number, others: readonly number[], vi: string, en: string, right?: string) => void;

/** One number of one unit; nothing where the text does not say whose it is. */
function keyOf(claim: ReadClaim | undefined, kind = claim?.kind, year = claim?.year): string | undefined {
  if (!claim || claim.bound || year === undefined || !claim.index) return undefined;
  const ofUnit = kind === "value" || kind === "rank" || kind === "change-points" || kind === "change-places";
  if (!ofUnit && kind !== "mean") return undefined;
  const [unit, ...more] = claim.units;
  if (ofUnit && (!unit || more.length > 0)) return undefined;
  const part = claim.part ? (claim.part.code ?? `at ${claim.part.start}`) : "";
  const region = claim.region ? (claim.region.region ?? `at ${claim.region.start}`) : "";
  const whose = unit ? (unit.as[0]?.unit.id ?? unit.written.toLowerCase()) : (claim.ofMinistries ?? "all");
  const since = kind?.startsWith("change") ? (claim.since ?? "") : "";
  const index = claim.index.family ?? claim.index.written.toLowerCase();
  return [kind, index, year, whose, part, region, since, claim.number.last ?? ""].join("|");
}

function twoValues(claims: readonly ReadClaim[], members: readonly number[], accuse: Accuse): void {
  const sure = members.filter((i) => claims[i]?.unitCarried === undefined);
  // One claim for each figure that is printed: a figure repeated a thousand times is compared once.
  const printed = [...Map.groupBy(sure, (i) => printedAs(claims[i])).values()];
  if (printed.length < 2) return;
  for (const same of printed) {
    const one = claims[same[0] ?? -1];
    const others = printed.filter((some) => {
      const other = claims[some[0] ?? -1];
      return one && other && some !== same && !compatible(one, other);
    });
    if (others.length === 0) continue;
    for (const i of same)
      accuse(
        i,
        others.flatMap((some) => some.slice(0, 1)),
        "Bài in hai giá trị khác nhau cho cùng một con số.",
        "The text prints two values for one number.",
      );
  }
}

function printedAs(claim: ReadClaim | undefined): string {
  return `${claim?.direction ?? ""} ${claim?.number.measure} ${claim?.number.printed.value.text}`;
}

function compatible(one: ReadClaim, other: ReadClaim): boolean {
  if (one.direction !== other.direction) return false;
  if ((one.number.measure === "percent") !== (other.number.measure === "percent")) return true;
  const [a, b] = [one.number.printed, other.number.printed];
  return agreementOf(a, b) !== "different" || agreementOf(b, a) !== "different";
}

function endsOf(
  claims: readonly ReadClaim[],
  i: number,
  groups: ReadonlyMap<string, readonly number[]>,
  checked: readonly ClaimVerdict[],
  accuse: Accuse,
): void {
  const claim = claims[i];
  if (!claim || claim.since === undefined) return;
  const kind = claim.kind === "change-points" ? "value" : "rank";
  const end = (year: number | undefined): number | undefined =>
    groups.get(keyOf(claim, kind, year) ?? "none")?.[0];
  const [now, then] = [end(claim.year), end(claim.since)];
  const [after, before] = [now, then].map((at) =>
    at === undefined ? undefined : claims[at]?.number.printed,
  );
  if (now === undefined || then === undefined || !after || !before) return;
  if (checked[now]?.verdict === "different" || checked[then]?.verdict === "different") return;
  const change = kind === "value" ? after.value.minus(before.value) : before.value.minus(after.value);
  if (fitsChange(claim, change, after, before)) return;
  const right = change.absolute().text;
  accuse(
    i,
    [now, then],
    "Mức thay đổi không khớp hai đầu in trong bài.",
    "The change does not fit its two ends in the text.",
    right,
  );
}

function fitsChange(claim: ReadClaim, change: Exact, after: PrintedNumber, before: PrintedNumber): boolean {
  const sign = change.isNegative ? -1 : 1;
  if (!change.isZero && claim.direction !== undefined && claim.direction !== sign) return false;
  const decimals = Math.max(after.decimals, before.decimals);
  const slack = decimals === 0 ? Exact.ZERO : lastUnit(Math.min(after.decimals, before.decimals));
  return agreementOf(claim.number.printed, { value: change.absolute(), decimals }, slack) !== "different";
}

function listOf(claims: readonly ReadClaim[], i: number, accuse: Accuse): void {
  const claim = claims[i];
  const listed = claim?.listed ?? 0;
  const counted = Number(claim?.number.printed.value.text);
  if (!claim || listed === counted || listed < 2 || listed < counted - 2) return;
  accuse(
    i,
    [],
    `Bài nêu ${counted} nhưng kể tên ${listed} đơn vị.`,
    `The text says ${counted} but names ${listed}.`,
    String(listed),
  );
}
