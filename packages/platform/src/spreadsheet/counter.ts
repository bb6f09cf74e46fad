import { tableRefusal } from "./refusals.ts";
import type { TableLimits } from "./table-file.ts";

export interface CellPlace {
  readonly sheet?: string;
  readonly row: number;
}

/** Counts what is read of one file and refuses at the first thing too many. */
export interface Counter {
  /** @throws ProblemError as all of these */
  row(place: CellPlace): void;
  cells(count: number, place: CellPlace): void;
  /** @param column counted from 1 */
  column(column: number, place: CellPlace): void;
  text(): void;
  /** Asked for every piece of the file. */
  time(): void;
  /** Whoever receives the rows takes as long as it needs. */
  paused<T>(waiting: Promise<T>): Promise<T>;
}

export function openCounter(limits: TableLimits): Counter {
  const seen = { rows: 0, cells: 0, texts: 0 };
  let until = performance.now() + limits.seconds_max * 1000;
  return {
    row(place) {
      seen.rows += 1;
      if (seen.rows > limits.rows_max) throw tableRefusal("rows", limits.rows_max, place);
    },
    cells(count, place) {
      seen.cells += count;
      if (seen.cells > limits.cells_max) throw tableRefusal("cells", limits.cells_max, place);
    },
    column(column, place) {
      if (column > limits.columns_max) throw tableRefusal("columns", limits.columns_max, place);
    },
    text() {
      seen.texts += 1;
      if (seen.texts > limits.texts_max) throw tableRefusal("texts", limits.texts_max);
    },
    time() {
      if (performance.now() > until) throw tableRefusal("seconds", limits.seconds_max);
    },
    async paused(waiting) {
      const from = performance.now();
      const value = await waiting;
      until += performance.now() - from;
      return value;
    },
  };
}
