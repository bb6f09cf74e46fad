import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** A stream of numbers in [0, 1) that a seed fixes. */
export type Chance = () => number;

/** The stream of a seed (any whole number; its lower 32 bits count). */
export function chanceFrom(seed: number): Chance {
  const generator = xoroshiro128plus(seed | 0);
  return () => uniformFloat64(generator);
}

/** The stream of one replication: depends on seed and number alone, so any worker can compute any replication. */
export function chanceOf(seed: number, replication: number): Chance {
  return chanceFrom(mixed(mixed(seed | 0) ^ replication));
}

/** The stream that belongs to a number in [0, 1): turns one coordinate of a design into many draws. */
export function chanceAt(u: number): Chance {
  return chanceFrom(mixed(Math.floor(u * 2 ** 32) | 0));
}

/** A standard normal draw (Box and Muller, 1958). */
export function normalDraw(chance: Chance): number {
  return Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
}

/** An exponential draw with mean 1. */
export function exponentialDraw(chance: Chance): number {
  return -Math.log(1 - chance());
}

/**
 * Fills a list with exponential draws of mean 1 from 32 bits each: for many draws, where fine grain does not matter.
 */
export function fillExponential(out: Float64Array, seed: number): Float64Array {
  const generator = xoroshiro128plus(seed | 0);
  for (let i = 0; i < out.length; i += 1) out[i] = -Math.log(((generator.next() >>> 0) + 0.5) / 2 ** 32);
  return out;
}

/**
 * Spreads 32 bits over 32 bits, one to one, so that neighbouring
 * seeds give unlike streams (finaliser of MurmurHash3).
 */
function mixed(value: number): number {
  let bits = value | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85eb_ca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2_ae35);
  return bits ^ (bits >>> 16);
}
