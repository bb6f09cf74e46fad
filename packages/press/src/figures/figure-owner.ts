/**
 * Who writes a figure: the unit's claim with what was found about it, a lead agency, an import from outside, a survey;
 * `published` where a round belongs to no evaluation and every figure came with a file. The database refuses others.
 */
import type { ItemCode } from "@thang-diem/engine";
export type FigureOwner = "claim" | "lead" | "outside" | "survey" | "published";

/** Whose the figures of a fact are in a round of an evaluation. */
export interface SchemeFact {
  readonly item: ItemCode;
  readonly fact: string;
  readonly owner: Exclude<FigureOwner, "published">;
}
