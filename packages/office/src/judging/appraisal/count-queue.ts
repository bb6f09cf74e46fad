import { type ItemCode, type RoundId, type UnitVersionId, WHOLE } from "@thang-diem/engine";
import type { Database } from "@thang-diem/platform/db";
import { countSettled, readCalls, readSigned, type Seat } from "./waiting/index.ts";

/** What waits at an item, or at a unit: the other of the two is "". */
export interface QueueCount {
  readonly item: ItemCode;
  readonly unitVersionId: UnitVersionId;
  readonly seat: number;
  readonly stage: "first" | "second";
  readonly total: number;
  readonly left: number;
}

/**
 * What waits from somebody's seats, by item and by unit.
 * A sign-off covers every item, so that what is signed need not be read item by item;
 * seat 2 counts blind items alone, seat 3 pairs that are too far apart.
 * Of findings only those of the own seats are looked at.
 *
 * @param seats for each item one over every unit, or one for each unit
 */
export async function countQueue(
  db: Database["db"],
  roundId: RoundId,
  seats: readonly Seat[],
  barred: readonly UnitVersionId[],
): Promise<QueueCount[]> {
  if (seats.length === 0) return [];
  const signed = await readSigned(db, roundId, barred);
  const judging = seats.filter(({ seat, blind }) => seat === 1 || (seat === 2 && blind));
  const counts = new Counts();
  const isSigned = new Set(signed);
  for (const { item, unitVersionId, seat } of judging) {
    if (unitVersionId === undefined) {
      counts.add({ item, unitVersionId: ALL_UNITS, seat, stage: "first" }, signed.length);
    } else if (isSigned.has(unitVersionId)) {
      counts.add({ item, unitVersionId: ALL_UNITS, seat, stage: "first" }, 1);
      counts.add({ item: WHOLE, unitVersionId, seat, stage: "first" }, 1);
    }
  }
  for (const [seat, whole] of Map.groupBy(
    judging.filter(({ unitVersionId }) => unitVersionId === undefined),
    (each) => each.seat,
  ))
    for (const unitVersionId of signed)
      counts.add({ item: WHOLE, unitVersionId, seat, stage: "first" }, whole.length);
  for (const { item, unitVersionId, seat, free, found } of await countSettled(db, roundId, judging, signed)) {
    counts.add({ item, unitVersionId, seat, stage: "first" }, -free);
    counts.done({ item, unitVersionId, seat, stage: "first" }, found);
  }
  for (const { item, unitVersionId, seat, stage, waits } of await readCalls(db, roundId, seats, signed)) {
    for (const place of [
      { item, unitVersionId: ALL_UNITS, seat, stage },
      { item: WHOLE, unitVersionId, seat, stage },
    ]) {
      counts.add(place, 1);
      if (!waits) counts.done(place, 1);
    }
  }
  return counts.all();
}

/** Where a count stands for every unit with an item. */
const ALL_UNITS = "" as UnitVersionId;

type CountedAt = Pick<QueueCount, "item" | "unitVersionId" | "seat" | "stage">;

class Counts {
  readonly #at = new Map<string, QueueCount>();

  add(place: CountedAt, count: number): void {
    const { total, left } = this.#of(place);
    this.#at.set(keyOf(place), { ...place, total: total + count, left: left + count });
  }

  done(place: CountedAt, count: number): void {
    const { total, left } = this.#of(place);
    this.#at.set(keyOf(place), { ...place, total, left: left - count });
  }

  all(): QueueCount[] {
    return [...this.#at.values()].filter(({ total }) => total > 0);
  }

  #of(place: CountedAt): { total: number; left: number } {
    return this.#at.get(keyOf(place)) ?? { total: 0, left: 0 };
  }
}

function keyOf({ item, unitVersionId, seat, stage }: CountedAt): string {
  return `${item} ${unitVersionId} ${seat} ${stage}`;
}
