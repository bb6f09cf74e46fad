import {
  computeIndex,
  Exact,
  type FactValue,
  NOT_REPORTED,
  type Scheme,
  type UnitVersionId,
} from "@thang-diem/engine";
import type { OneStopScore, OneStopSums } from "@thang-diem/contract";
import type { Shelf } from "../../preparing/schemes/index.ts";
import type { OneStopSumColumns } from "./tables.ts";

const SCHEME = "index-766-sample";

/** The shipped scheme by which a unit's month is scored. */
export async function scoreScheme(shelf: Shelf): Promise<Scheme> {
  const found = (await shelf.schemes()).find(({ scheme }) => scheme.id === SCHEME);
  if (found === undefined) throw new Error(`the scheme ${SCHEME} does not come with the product`);
  return found.scheme;
}

const pairOf = (part: number | null, whole: number | null) =>
  part === null || whole === null ? undefined : { part, whole };

/** Sums as pages take them: what nobody reported is not there. */
export function sumsOf(row: OneStopSumColumns): OneStopSums {
  const pairs = {
    online: pairOf(row.online, row.online_of),
    paid: pairOf(row.paid, row.paid_of),
    digitised: pairOf(row.digitised, row.digitised_of),
    satisfied: pairOf(row.satisfied, row.satisfied_of),
  };
  const { received, kept, late } = row;
  return {
    received,
    kept,
    late,
    ...Object.fromEntries(Object.entries(pairs).filter(([, pair]) => pair !== undefined)),
  };
}

/** The points of a unit's month by the scheme's rules; what was not reported leaves no points, with the reason. */
export function scoreOf(scheme: Scheme, { kept, late, ...sums }: OneStopSums): OneStopScore {
  const pairs = {
    "1": { part: kept, whole: kept + late },
    "2": sums.satisfied,
    "3": sums.digitised,
    "4": sums.online,
    "5": sums.paid,
  };
  const facts = new Map(
    Object.entries(pairs).map(([item, pair]): [string, ReadonlyMap<string, FactValue>] => [
      item,
      new Map<string, FactValue>([
        ["part", pair === undefined ? NOT_REPORTED : Exact.of(pair.part)],
        ["whole", pair === undefined ? NOT_REPORTED : Exact.of(pair.whole)],
      ]),
    ]),
  );
  const { points, maximum, noIndex } = computeIndex(scheme, {
    unit: "month" as UnitVersionId,
    group: "",
    facts,
  });
  return {
    points: points?.text ?? "",
    maximum: maximum.text,
    ...(noIndex !== undefined && { why: noIndex }),
  };
}
