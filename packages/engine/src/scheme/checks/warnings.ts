import { fault, type PlacedFault, type WarningCode } from "../fault.ts";
import type { SchemeText } from "../language.ts";
import { placedItems } from "./walk.ts";

/** What is lawful in a scheme and often not meant; in the order of its items. */
export function schemeWarnings(text: SchemeText): PlacedFault<WarningCode>[] {
  return outOfReach(text);
}

/**
 * Where the index is a number of points, an item that leaves the maximum takes its points away from the unit: 4 of the 4
 * points that a unit can reach are then still 4 of 10 for its class and its place.
 */
function outOfReach(text: SchemeText): PlacedFault<WarningCode>[] {
  if (text.index.value !== "points") return [];
  return placedItems(text)
    .filter(({ item, block }) => block === "items" && item.notApplicable?.effect === "leaves-the-maximum")
    .map(({ item: { code }, path }) =>
      fault(
        "points-out-of-reach",
        [...path, "notApplicable", "effect"],
        [
          `Chỉ số là số điểm: đơn vị không phải chấm tiêu chí ${code} mất luôn số điểm này khi xếp hạng và xếp loại.`,
          `The index is a number of points: where item ${code} does not apply, the unit loses its points for place and class.`,
        ],
        [
          "Nếu không có ý đó: viết `value: share` ở `index`, hoặc `effect: shared-among-siblings`.",
          "If this is not meant, write `value: share` in `index`, or `effect: shared-among-siblings`.",
        ],
      ),
    );
}
