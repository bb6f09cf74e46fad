import { randomBytes } from "node:crypto";

/**
 * A new UUIDv7 (RFC 9562, 5.7): ids of one table sort by the millisecond they were made in, so indexes grow at one end
 * and no sequence has to be shared between servers.
 *
 * @example newId<RoundId>() // "019a9f3c-8f0e-7c1d-b7a4-3f1f0c2d9e55"
 */
export function newId<Id extends string = string>(now: Date = new Date()): Id {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now.getTime(), 0, 6);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join(
    "-",
  ) as Id;
}
