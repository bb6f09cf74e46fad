import type { Strictness } from "@thang-diem/contract";
import { Exact } from "@thang-diem/engine";
import type { FindingAndClaim } from "./store.ts";

/**
 * How far each appraiser's findings lie from the claims: the mean of (found − claimed) / maximum,
 * with its standard error and the mean of all others beside. A number to ask about, not a judgement:
 * people appraise different units and items.
 */
export function strictnessOf(findings: readonly FindingAndClaim[]): Strictness[] {
  const shares = findings.flatMap((finding) => {
    const maximum = Exact.of(finding.maximum);
    return maximum.isZero
      ? []
      : [
          {
            ...finding,
            share: Exact.of(finding.points).minus(Exact.of(finding.claimed)).over(maximum).toNumber(),
          },
        ];
  });
  const whole = sumOf(shares.map(({ share }) => share));
  return [...Map.groupBy(shares, ({ accountId }) => accountId)]
    .map(([accountId, own]) => {
      const sum = sumOf(own.map(({ share }) => share));
      const mean = sum / own.length;
      const squares = sumOf(own.map(({ share }) => (share - mean) ** 2));
      const others = shares.length - own.length;
      return {
        accountId,
        person: own[0]?.person ?? "",
        findings: own.length,
        changed: own.filter(({ verdict }) => verdict === "changed").length,
        meanDifference: mean,
        ...(own.length > 1 && { standardError: Math.sqrt(squares / (own.length - 1) / own.length) }),
        otherMean: others > 0 ? (whole - sum) / others : 0,
      };
    })
    .toSorted((a, b) => a.meanDifference - b.meanDifference);
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
