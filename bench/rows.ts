/** One measured figure; `limit` is the budget it must keep, in the same unit. */
export interface BenchRow {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly limit?: number;
}
