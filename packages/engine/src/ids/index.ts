/**
 * Ids that cannot be taken for one another: each is a text at run time and a type of its own for the compiler. They are made
 * at the doors alone: by the schemas of the routes, the types of the tables, the readers of files, and `as` where an id is
 * new. Inside, one flows into a plain `string`; a plain `string`, or an id of another kind, never flows into one.
 */
import type { $brand } from "zod";

/** An evaluation: the year's work of an office. */
export type EvaluationId = string & $brand<"EvaluationId">;

/** A round: one scheme pinned with its units; an evaluation holds one or more. */
export type RoundId = string & $brand<"RoundId">;

/** One version of a unit: `code@firstDay`, for example `24@2008-08-01` (Bắc Giang) and `24@2025-07-01` (Bắc Ninh). */
export type UnitVersionId = string & $brand<"UnitVersionId">;

/** A unit through its versions: the id of its first version with `#` before it. */
export type UnitId = string & $brand<"UnitId">;

/** Whose a round over the whole country is, in place of a unit. */
export const COUNTRY = "VN" as UnitId;

/** The code of an item within its scheme: `1.2.3`. */
export type ItemCode = string & $brand<"ItemCode">;

/** Where a code of an item is asked and all of them are meant: the scheme, or the unit, as a whole. */
export const WHOLE = "" as ItemCode;
