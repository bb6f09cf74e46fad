import type { ItemCode } from "../ids/index.ts";
import { Exact } from "../numbers/index.ts";
import type { Item, Scheme } from "../scheme/index.ts";

/** Where an item stands: in the index itself, or outside the maximum. */
export type BlockCode = "index" | "bonus" | "penalty";

/** The block of an item, by its code. @example blockOf(scheme, "T1") // "bonus" */
export function blockOf(scheme: Scheme, code: ItemCode): BlockCode {
  const holds = (item: Item): boolean => item.code === code || item.children.some(holds);
  if (scheme.bonus?.items.some(holds) === true) return "bonus";
  return scheme.penalty?.items.some(holds) === true ? "penalty" : "index";
}

export interface SummedItem {
  readonly block: BlockCode;
  /** Exact; "" where there are none. */
  readonly points: string;
  readonly maximum: string;
}

/** Points of the index over its maximum, with bonus and penalty apart; a block without items is absent. */
export interface SummedPoints {
  readonly points: string;
  readonly maximum: string;
  readonly bonus?: { readonly points: string; readonly maximum: string } | undefined;
  readonly penalty?: string | undefined;
}

/**
 * Adds up points and maxima of items, block by block, exactly; limits of the blocks are not applied:
 * they are those of a whole unit, and this may be a part of it.
 *
 * @example
 * sumPoints([{ block: "index", points: "2", maximum: "3" }, { block: "bonus", points: "1", maximum: "1" }])
 * // { points: "2", maximum: "3", bonus: { points: "1", maximum: "1" } }
 */
export function sumPoints(items: readonly SummedItem[]): SummedPoints {
  const own = (block: BlockCode) => items.filter((item) => item.block === block);
  const sum = (of: readonly SummedItem[], part: "points" | "maximum") =>
    Exact.sum(
      of
        .map((item) => item[part])
        .filter((text) => text !== "")
        .map((text) => Exact.of(text)),
    ).text;
  const [index, bonus, penalty] = [own("index"), own("bonus"), own("penalty")];
  return {
    points: sum(index, "points"),
    maximum: sum(index, "maximum"),
    ...(bonus.length > 0 && { bonus: { points: sum(bonus, "points"), maximum: sum(bonus, "maximum") } }),
    ...(penalty.length > 0 && { penalty: sum(penalty, "points") }),
  };
}

/**
 * All of it in one number, as the index counts it.
 * @example totalPoints({ points: "2", maximum: "3", penalty: "-0.5" }).text // "1.5"
 */
export function totalPoints({ points, bonus, penalty }: SummedPoints): Exact {
  return Exact.sum([points, bonus?.points ?? "0", penalty ?? "0"].map((text) => Exact.of(text)));
}
