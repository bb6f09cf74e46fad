import { Exact, type YearTable } from "@thang-diem/engine";
import type { PastPlace } from "./inputs.ts";

/** The earlier years that an edition looks back on, as tables, oldest first; limits are those of the present one. */
export function pastTables(
  history: readonly PastPlace[],
  { thresholds }: Pick<YearTable, "thresholds">,
): YearTable[] {
  return [...Map.groupBy(history, ({ year }) => year)]
    .toSorted(([a], [b]) => a - b)
    .map(([year, rows]) => ({
      year,
      method: rows[0]?.method ?? "",
      thresholds,
      gaps: rows.some(({ printed }) => printed === true),
      rows: rows.map(({ chain, group, value, place, shared, of }) => ({
        unit: chain,
        group,
        parts: [],
        ...(value !== undefined && { value: Exact.of(value) }),
        ...(place !== undefined && { place: { place, shared, ...(of !== undefined && { of }) } }),
      })),
    }));
}
