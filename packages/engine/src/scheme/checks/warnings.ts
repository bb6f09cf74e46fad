import { fault, type PlacedFault, type WarningCode } from "../fault.ts";
import type { SchemeText } from "../language.ts";
import { calendarOf, outsideCalendar } from "../days-off.ts";
import { placedItems, rulesOf } from "./walk.ts";

/** What is lawful in a scheme and often not meant; in the order of its items. */
export function schemeWarnings(text: SchemeText): PlacedFault<WarningCode>[] {
  return [...outOfReach(text), ...daysOffUnknown(text)];
}

/** A term in working days that no calendar stands behind for a year of the scheme. */
function daysOffUnknown(text: SchemeText): PlacedFault<WarningCode>[] {
  const { from, to = from } = text.years;
  const years = Array.from({ length: to - from + 1 }, (_, i) => String(from + i));
  const calendar = calendarOf(text.holidays);
  const silent = years.filter((year) =>
    calendar.covers
      ? outsideCalendar(calendar, [`${year}-01-01`, `${year}-12-31`])
      : !calendar.off.some((day) => day.startsWith(year)),
  );
  if (silent.length === 0) return [];
  const listed = silent.join(", ");
  return placedItems(text)
    .flatMap(rulesOf)
    .flatMap(({ rule, path }) => ("of" in rule && rule.of.startsWith("workingDays") ? [[...path, "of"]] : []))
    .map((path) =>
      fault(
        "days-off-unknown",
        path,
        [
          `Quy tắc đếm ngày làm việc nhưng chưa biết đủ ngày nghỉ của năm ${listed}.`,
          `The rule counts working days, and not all days off of ${listed} are known.`,
        ],
        [
          "Viết holidays: viet-nam (đến 23/11/2026), hoặc liệt kê mọi ngày nghỉ từ thứ hai đến thứ sáu của các năm đó.",
          "Write holidays: viet-nam (until 2026-11-23), or list all days off from Monday to Friday of those years.",
        ],
      ),
    );
}

/**
 * Where the index is a number of points, an item that leaves the maximum takes its points away from the unit:
 * 4 of the 4
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
          `The index is a number of points: where item ${code} does not apply, ` +
            "the unit loses its points for place and class.",
        ],
        [
          "Nếu không có ý đó: viết `value: share` ở `index`, hoặc `effect: shared-among-siblings`.",
          "If this is not meant, write `value: share` in `index`, or `effect: shared-among-siblings`.",
        ],
      ),
    );
}
