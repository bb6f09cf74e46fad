import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** Chance from a published seed: the same seed gives the same numbers everywhere (xoroshiro128+). */
export interface RandomStream {
  /** Uniform in [0, 1). */
  fraction(): number;
  /** Uniform among 0 … bound − 1. */
  integer(bound: number): number;
}

export function randomStream(seed: number): RandomStream {
  const generator = xoroshiro128plus(seed);
  return { fraction: () => uniformFloat64(generator), integer: (bound) => uniformInt(generator, 0, bound - 1) };
}
