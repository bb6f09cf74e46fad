import type { ItemCode, RoundId, UnitVersionId } from "@thang-diem/engine";
import type { Database } from "@thang-diem/platform/db";
import { differingRechecks, type DifferingRecheck } from "../findings-review/index.ts";
import { type HandedIn, readHandedIn } from "../reopening/index.ts";

/** What was said about an item besides claim, findings and explanation. */
export interface Statements {
  /** What the unit handed in after the chair had opened the item again. */
  readonly handedIn: { readonly at: Date; readonly handedIn: HandedIn } | undefined;
  /** Second looks that found otherwise. */
  readonly rechecks: readonly DifferingRecheck[];
}

/** For the items of a round. @param until of a vote that is over: what was said later is not in it */
export async function readStatements(
  db: Database["db"],
  roundId: RoundId,
): Promise<(unitVersionId: UnitVersionId, item: ItemCode, until?: Date) => Statements> {
  const handed = await readHandedIn(db, roundId);
  const rechecks = await differingRechecks(db, roundId);
  return (unitVersionId, item, until) => {
    const said = (each: {
      readonly unitVersionId: UnitVersionId;
      readonly item: ItemCode;
      readonly at: Date;
    }) =>
      each.unitVersionId === unitVersionId && each.item === item && (until === undefined || each.at <= until);
    return { handedIn: handed.findLast(said), rechecks: rechecks.filter(said) };
  };
}
