import type { DesignStage } from "./declaration.ts";
import type { RowValues } from "./linearise.ts";

/**
 * The units of a stage on which a covariance depends: those of every stratum in which a row with a value lies. In
 * the others all totals are 0 and nothing is added, so a domain costs what it holds and not what the sample holds.
 */
export interface TouchedUnits {
  /** In ascending order, so that sums come out bit for bit as over all units. */
  readonly units: Int32Array;
  /** Where a unit stands among them; until the units of the same stage are asked for again. */
  readonly placeOf: Int32Array;
  /** How many units of each stratum have such a row. */
  readonly presentCount: Int32Array;
}

/** @example touchedUnits(stage, influences).units.length // 1,500 of 100,000 for one domain of 68 */
export function touchedUnits(stage: DesignStage, columns: readonly RowValues[]): TouchedUnits {
  const presentCount = new Int32Array(stage.stratumCount);
  const strata: number[] = [];
  forEachPresent(
    stage,
    columns.map(({ rows }) => rows),
    (stratum) => {
      const before = presentCount[stratum] ?? 0;
      presentCount[stratum] = before + 1;
      if (before === 0) strata.push(stratum);
    },
  );
  const units = strata.length === stage.stratumCount ? allUnits(stage) : unitsOfStrata(stage, strata);
  const { placeOf } = roomOf(stage);
  for (let place = 0; place < units.length; place++) placeOf[units[place] ?? 0] = place;
  return { units, placeOf, presentCount };
}

/** How many units have one of the rows, and in how many strata they lie. */
export function countPresent(
  stage: DesignStage,
  rowLists: readonly Int32Array[],
): { readonly units: number; readonly strata: number } {
  const seen = new Uint8Array(stage.stratumCount);
  let [units, strata] = [0, 0];
  forEachPresent(stage, rowLists, (stratum) => {
    units += 1;
    strata += 1 - (seen[stratum] ?? 0);
    seen[stratum] = 1;
  });
  return { units, strata };
}

/** Tells the stratum of every unit that has one of the rows, each unit once. */
function forEachPresent(
  stage: DesignStage,
  rowLists: readonly Int32Array[],
  tell: (stratum: number) => void,
): void {
  const { seen } = roomOf(stage);
  const present: number[] = [];
  for (const rows of new Set(rowLists))
    for (let index = 0; index < rows.length; index++) {
      const unit = stage.unitOfRow[rows[index] ?? 0] ?? 0;
      if (seen[unit] === 1) continue;
      seen[unit] = 1;
      present.push(unit);
      tell(stage.stratumOfUnit[unit] ?? 0);
    }
  for (const unit of present) seen[unit] = 0;
}

function unitsOfStrata(stage: DesignStage, strata: readonly number[]): Int32Array {
  const { unitsOf, firstOf } = roomOf(stage);
  const parts = strata.map((stratum) => unitsOf.subarray(firstOf[stratum] ?? 0, firstOf[stratum + 1] ?? 0));
  const units = new Int32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const part of parts) {
    units.set(part, end);
    end += part.length;
  }
  units.sort();
  return units;
}

/** What is made once for a stage and used again for every domain. */
interface Room {
  readonly placeOf: Int32Array;
  readonly seen: Uint8Array;
  /** Units by stratum; those of stratum `s` stand from `firstOf[s]` to `firstOf[s + 1]`. */
  readonly unitsOf: Int32Array;
  readonly firstOf: Int32Array;
}

const rooms = new WeakMap<DesignStage, Room>();
const everybody = new WeakMap<DesignStage, Int32Array>();

function roomOf(stage: DesignStage): Room {
  const known = rooms.get(stage);
  if (known !== undefined) return known;
  const { unitCount, stratumCount, stratumOfUnit } = stage;
  const firstOf = new Int32Array(stratumCount + 1);
  for (let unit = 0; unit < unitCount; unit++) {
    const next = (stratumOfUnit[unit] ?? 0) + 1;
    firstOf[next] = (firstOf[next] ?? 0) + 1;
  }
  for (let stratum = 0; stratum < stratumCount; stratum++)
    firstOf[stratum + 1] = (firstOf[stratum + 1] ?? 0) + (firstOf[stratum] ?? 0);
  const ends = firstOf.slice();
  const unitsOf = new Int32Array(unitCount);
  for (let unit = 0; unit < unitCount; unit++) {
    const stratum = stratumOfUnit[unit] ?? 0;
    const place = ends[stratum] ?? 0;
    unitsOf[place] = unit;
    ends[stratum] = place + 1;
  }
  const room = { placeOf: new Int32Array(unitCount), seen: new Uint8Array(unitCount), unitsOf, firstOf };
  rooms.set(stage, room);
  return room;
}

function allUnits(stage: DesignStage): Int32Array {
  const known = everybody.get(stage) ?? Int32Array.from({ length: stage.unitCount }, (_, unit) => unit);
  everybody.set(stage, known);
  return known;
}
