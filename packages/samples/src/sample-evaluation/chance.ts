import { createHash } from "node:crypto";

/** Something that looks like chance and is the same in every installation: a share of 1 that follows from the words. */
export function shareOf(...words: readonly (string | number)[]): number {
  return digest(words).readUInt32BE(0) / 2 ** 32;
}

/**
 * An id (UUID, version 8: made from a hash) that follows from the words, so that a step that is done again is known.
 */
export function idOf(...words: readonly (string | number)[]): string {
  const bytes = digest(words).subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

export function oneOf<T>(list: readonly T[], ...words: readonly (string | number)[]): T {
  const chosen = list[Math.floor(shareOf(...words) * list.length)];
  if (chosen === undefined) throw new Error("nothing to choose from");
  return chosen;
}

function digest(words: readonly (string | number)[]): Buffer {
  return createHash("sha256")
    .update(`sample 2026 ${words.join(" ")}`)
    .digest();
}
