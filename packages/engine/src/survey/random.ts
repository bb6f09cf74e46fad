import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/**
 * Chance from a published seed: the same seed gives the same numbers everywhere (xoroshiro128+, Blackman & Vigna 2018).
 * Seeds that lie close together give unrelated streams.
 */
export interface RandomStream {
  /** Uniform in [0, 1). */
  fraction(): number;
  /** Uniform among 0 … bound − 1. */
  integer(bound: number): number;
}

const WARM_UP = 64;

export function randomStream(seed: number): RandomStream {
  const generator = xoroshiro128plus(scrambled(seed));
  // The generator starts from a state with few bits set; its first numbers would resemble each other.
  for (let skipped = 0; skipped < WARM_UP; skipped++) generator.next();
  return {
    fraction: () => uniformFloat64(generator),
    integer: (bound) => uniformInt(generator, 0, bound - 1),
  };
}

/** Spreads every bit of the seed over all 32 (finaliser of MurmurHash3). */
function scrambled(seed: number): number {
  let bits = Math.imul(seed ^ (seed >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) | 0;
}
