import { dayText, daysOf, formatDays, fractionOfTime, momentText } from "./days.ts";
import { numberOf, textOf, type Value } from "./values.ts";
import type { Viewpoint } from "./viewpoint.ts";

/** Functions over days and times; undefined for every other. A day that does not exist is no answer. */
export function dateFunction(
  name: string,
  values: readonly Value[],
  { world }: Viewpoint,
): Value | undefined {
  const { now, offset, isVietnamese } = world;
  const [first = "", second = ""] = values;
  const days =
    typeof first === "number" ? first : (daysOf(textOf(first).trim(), offset) ?? numberOf(first, offset));
  switch (name) {
    case "today":
      return dayText(Math.floor(daysOf(now, offset) ?? Number.NaN));
    case "now":
      return momentText(daysOf(now, offset) ?? Number.NaN, offset);
    case "date":
      return dayText(days);
    case "date-time":
      return momentText(days, offset);
    case "decimal-date-time":
      return days;
    case "decimal-time": {
      const text = textOf(first).trim();
      return fractionOfTime(text) ?? days - Math.floor(days);
    }
    case "format-date":
    case "format-date-time":
      return formatDays(days, textOf(second), isVietnamese);
    default:
      return undefined;
  }
}
