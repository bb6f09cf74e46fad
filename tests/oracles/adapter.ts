/**
 * What stands between a reference case and the engine. An adapter declares the parts of a case that it reads as strict
 * shapes: a key or a value that it does not know is a failed case, never passed over.
 */
import { z } from "zod";
import type { Table } from "./table.ts";

/**
 * A case as an adapter sees it: what is asked. There is no `expected` in it, nor an id or title by which an answer
 * could be told.
 */
export type Question = {
  data?: unknown;
  inputs?: unknown;
  design?: unknown;
  options?: unknown;
  notes?: string;
};

/** Where the rest of a question stands: the tables beside the case file, and the questions of the same folder. */
export type Sources = {
  table: (file: string) => Table;
  /** Another case that this one builds on. */
  questionOf: (id: string) => Question;
};

/** Computes a question. The answer needs the keys of `expected`; more keys do no harm. Missing is null, undefined or NaN. */
export type OracleMethod = (question: Question, sources: Sources) => unknown;

type Parts = { data?: z.ZodType; inputs?: z.ZodType; design?: z.ZodType; options?: z.ZodType };

/** An adapter from the shapes of the parts it reads (every other part must be absent) and the computation. */
export function adapter<P extends Parts>(
  parts: P,
  answer: (question: z.output<z.ZodObject<P>>, sources: Sources, notes: string) => unknown,
): OracleMethod {
  const shape = z.strictObject(parts);
  return ({ notes = "", ...asked }, sources) => answer(shape.parse(asked), sources, notes);
}

/** A number, or null for a missing value (NaN here). */
export const cell = z.union([z.number(), z.null().transform(() => Number.NaN)]);
export const matrix = z.array(z.array(cell).min(1)).min(1);
export const direction = z.union([z.literal(1), z.literal(-1)]);
export const names = z.array(z.string()).min(1);
export const file = z.strictObject({ file: z.string() });
/** A table whose units have names; the answers are in row order, so the column only has to be there. */
export const unitTable = z.strictObject({ file: z.string(), unitColumn: z.string().exactOptional() });

/** The table a part names. @throws RangeError when its column of units is not there. */
export function tableIn(part: { file: string; unitColumn?: string }, { table }: Sources): Table {
  const source = table(part.file);
  if (part.unitColumn !== undefined) source.text(part.unitColumn);
  return source;
}

/** The columns of a table, or of rows of numbers. */
export function columnsIn(source: Table, codes: readonly string[]): Float64Array[] {
  return codes.map((code) => Float64Array.from(source.numbers(code)));
}

/** Rows of numbers as columns. */
export function columnsOfRows(rows: readonly (readonly number[])[]): Float64Array[] {
  return (rows[0] ?? []).map((_, k) => Float64Array.from(rows, (row) => row[k] ?? Number.NaN));
}
