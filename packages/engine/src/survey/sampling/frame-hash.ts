import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** SHA-256 of a frame, as JSON in list order with NFC text: two people can tell that they hold the same list. */
export function frameHash(frame: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(frame).normalize("NFC"))));
}
