import { Exact } from "@thang-diem/engine";
import type { EditionNode, PointSum } from "@thang-diem/contract";
import type { Language } from "./language.ts";
import { points } from "./numbers.ts";

/**
 * A sum of points as every page and paper shows it: points of the index over its maximum;
 * bonus and penalty apart, each only where there is one.
 *
 * @param write how one number is written; with as many decimals as it needs where nothing is said
 * @example
 * const sum = { points: "20.51", maximum: "26.5", bonus: { points: "2", maximum: "3" }, penalty: "-0.25" };
 * pointSumText(sum, "vi") // "20,51 trên 26,5; thưởng 2 / 3; trừ 0,25"
 */
export function pointSumText(
  { points: got, maximum, bonus, penalty }: PointSum,
  language: Language,
  write: (value: string) => string = (value) => points(value, language),
): string {
  const words = WORDS[language];
  return [words.of(write(got), write(maximum)), ...outsideTexts({ bonus, penalty }, language, write)].join(
    "; ",
  );
}

/** Only what stands outside the maximum: "thưởng 2 / 3; trừ 0,25"; nothing where there is none. */
export function outsideText(
  outside: Pick<PointSum, "bonus" | "penalty">,
  language: Language,
  write: (value: string) => string = (value) => points(value, language),
): string {
  return outsideTexts(outside, language, write).join("; ");
}

function outsideTexts(
  { bonus, penalty }: { readonly bonus?: PointSum["bonus"]; readonly penalty?: PointSum["penalty"] },
  language: Language,
  write: (value: string) => string,
): string[] {
  const words = WORDS[language];
  return [
    ...(bonus === undefined
      ? []
      : [words.bonus(write(bonus.points), Exact.of(bonus.maximum).isZero ? "" : write(bonus.maximum))]),
    ...(penalty === undefined || Exact.of(penalty).isZero
      ? []
      : [words.penalty(write(Exact.ZERO.minus(Exact.of(penalty)).text))]),
  ];
}

const WORDS = {
  vi: {
    of: (got: string, maximum: string) => `${got} trên ${maximum}`,
    bonus: (got: string, maximum: string) => `thưởng ${got}${maximum === "" ? "" : ` / ${maximum}`}`,
    penalty: (got: string) => `trừ ${got}`,
  },
  en: {
    of: (got: string, maximum: string) => `${got} of ${maximum}`,
    bonus: (got: string, maximum: string) => `bonus ${got}${maximum === "" ? "" : ` / ${maximum}`}`,
    penalty: (got: string) => `minus ${got}`,
  },
};

/**
 * The sum of a whole result: the root of its tree, whose last children are bonus and penalty;
 * undefined where points are missing.
 */
export function pointSumOf({ points: total, maximum, children = [] }: EditionNode): PointSum | undefined {
  if (total === undefined) return undefined;
  const [bonus, penalty] = ["bonus", "penalty"].map((code) => children.find((child) => child.code === code));
  const outside = Exact.sum([bonus, penalty].map((block) => Exact.of(block?.points ?? "0")));
  return {
    points: Exact.of(total).minus(outside).text,
    maximum,
    ...(bonus?.points !== undefined && { bonus: { points: bonus.points, maximum: bonus.maximum } }),
    ...(penalty?.points !== undefined && { penalty: penalty.points }),
  };
}
