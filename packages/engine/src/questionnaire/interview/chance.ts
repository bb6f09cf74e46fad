import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** Chance of a place: the same response draws the same for the same question, in whatever order it is answered. */
export function chanceOf(seed: number, path: string): () => number {
  let mixed = Math.imul(seed ^ (seed >>> 16), 0x85ebca6b);
  for (const character of path) mixed = (Math.imul(mixed, 31) + (character.codePointAt(0) ?? 0)) | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  const generator = xoroshiro128plus((mixed ^ (mixed >>> 16)) | 0);
  // The generator starts from a state with few bits set; its first numbers would resemble each other.
  for (let skipped = 0; skipped < 64; skipped += 1) generator.next();
  return () => uniformFloat64(generator);
}
