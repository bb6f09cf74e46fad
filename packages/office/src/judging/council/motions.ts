import type { MotionKind } from "@thang-diem/contract";
import { factText, type Item, readTyped } from "@thang-diem/engine";
import type { Scored } from "../standing/index.ts";

/** What somebody holds to be right of an item: the facts, the points that follow, and why. */
export interface Side extends Scored {
  readonly kind: MotionKind;
  readonly reason: string;
  readonly proposedBy: string;
}

/** The statement of one more who holds the facts of a motion. */
export type Holder = Pick<Side, "kind" | "reason" | "proposedBy">;

export interface MotionOfSides extends Side {
  readonly also: readonly Holder[];
}

/**
 * The motions that come out of all sides, in their order: whoever holds the same facts shares one motion, which bears
 * the name of the first and says who else holds it. Facts are compared as the rule reads them, not as they were typed.
 *
 * @example
 * // claimed "1.000 of 1.000", found "1000 of 1000", checked again "990 of 1000"
 * distinctMotions(item, [appraisal, unit, recheck]).map(({ kind, also }) => [kind, also.length])
 * // [["appraisal", 1], ["re-check", 0]]
 */
export function distinctMotions(item: Pick<Item, "facts">, sides: readonly Side[]): MotionOfSides[] {
  return [...Map.groupBy(sides, ({ facts }) => factsKey(item, facts)).values()].flatMap(
    ([first, ...others]) =>
      first === undefined
        ? []
        : [
            {
              ...first,
              also: others.map(({ kind, reason, proposedBy }) => ({ kind, reason, proposedBy })),
            },
          ],
  );
}

/** Equal for facts that the rule reads alike; a fact that is not given is the same as an empty one. */
export function factsKey({ facts: declared }: Pick<Item, "facts">, facts: Side["facts"]): string {
  const names = [...new Set([...declared.keys(), ...Object.keys(facts)])].toSorted();
  return JSON.stringify(
    names.map((name) => {
      const [typed, declaration] = [(facts[name] ?? "").normalize("NFC").trim(), declared.get(name)];
      if (typed === "" || declaration === undefined) return typed;
      const read = readTyped(declaration, typed);
      return read.ok ? factText(read.value) : typed;
    }),
  );
}
