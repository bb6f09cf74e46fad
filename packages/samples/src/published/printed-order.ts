import { Exact } from "@thang-diem/engine";

export interface PrintedLine {
  readonly unit: string;
  readonly group: string;
  readonly place?: number;
  /** The index as printed; empty where the source prints none. */
  readonly printed: string;
}

/**
 * Every neighbouring pair of a group in which the unit with the later place has the higher printed
 * index. Equal values may hold different places: sources print fewer decimals than they rank on.
 */
export function orderFaults(lines: readonly PrintedLine[]): string[] {
  const groups = Map.groupBy(
    lines.filter((line) => line.place !== undefined && line.printed !== ""),
    (line) => line.group,
  );
  return [...groups.values()].flatMap((group) => {
    const sorted = group.toSorted((a, b) => (a.place ?? 0) - (b.place ?? 0));
    return sorted.slice(1).flatMap((line, i) => {
      const before = sorted[i];
      return before && before.place !== line.place && Exact.of(line.printed).above(Exact.of(before.printed))
        ? [
            `${before.unit} (${before.place}): ${before.printed} < ${line.unit} (${line.place}): ${line.printed}`,
          ]
        : [];
    });
  });
}
