import type { UnitVersionId } from "../ids/index.ts";
import type { Exact } from "../numbers/index.ts";
import { drawSample } from "../survey/index.ts";

/** The least share of units that provinces inspect in a year, in percent. */
export const INSPECTED_SHARE_MIN = 30;

export interface InspectedUnit {
  readonly unit: UnitVersionId;
  readonly chosenBy: "risk" | "random";
}

/**
 * Which units are inspected: a part of them by risk, those of the lowest index first and whoever has none before them;
 * the rest by a simple random draw from those that are left. The same units, shares and seed give the same choice.
 *
 * @param share percent of all units, rounded up to whole units
 * @param riskShare percent of the chosen ones that are taken by risk, rounded down
 * @param seed a whole number from 0
 * @example chooseInspected(units, { share: 30, riskShare: 50, seed: 20260105 })
 */
export function chooseInspected(
  units: readonly { readonly unit: UnitVersionId; readonly index: Exact | undefined }[],
  { share, riskShare, seed }: { readonly share: number; readonly riskShare: number; readonly seed: number },
): InspectedUnit[] {
  const wanted = Math.min(units.length, Math.ceil((units.length * share) / 100));
  const risky = Math.floor((wanted * riskShare) / 100);
  const byRisk = units
    .toSorted((a, b) => compareIndex(a.index, b.index) || (a.unit < b.unit ? -1 : 1))
    .slice(0, risky)
    .map(({ unit }) => unit);
  const left = units.map(({ unit }) => unit).filter((unit) => !byRisk.includes(unit));
  const draw = drawSample(
    left.toSorted().map((id) => ({ id })),
    { method: "simple", n: wanted - risky },
    seed,
  );
  if (wanted > risky && !draw.ok) throw new Error(draw.problems.map(({ message }) => message.en).join("\n"));
  const drawn = new Set(wanted > risky && draw.ok ? draw.value.units.map(({ id }) => id) : []);
  return [
    ...byRisk.map((unit) => ({ unit, chosenBy: "risk" as const })),
    ...left.filter((unit) => drawn.has(unit)).map((unit) => ({ unit, chosenBy: "random" as const })),
  ];
}

function compareIndex(a: Exact | undefined, b: Exact | undefined): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
  return a.compare(b);
}
