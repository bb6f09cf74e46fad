import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from "node:crypto";

/** Cost of one guess: a quarter of a second and 64 MB. */
const COST = { N: 65_536, r: 8, p: 1, maxmem: 128 * 1024 * 1024 };
const [SALT, NONCE, TAG] = [16, 12, 16];
const MARK = Buffer.from("thangdiem-sealed-1\n");

/** Content that only the passphrase opens again: scrypt, then AES-256-GCM. */
export function seal(content: Uint8Array, passphrase: string): Buffer {
  const [salt, nonce] = [randomBytes(SALT), randomBytes(NONCE)];
  const cipher = createCipheriv("aes-256-gcm", keyOf(passphrase, salt), nonce);
  const sealed = Buffer.concat([cipher.update(content), cipher.final()]);
  return Buffer.concat([MARK, salt, nonce, cipher.getAuthTag(), sealed]);
}

/** What was sealed; nothing when the passphrase is another or the content was changed. */
export function unseal(sealed: Uint8Array, passphrase: string): Buffer | undefined {
  const whole = Buffer.from(sealed);
  if (!whole.subarray(0, MARK.length).equals(MARK)) return undefined;
  let at = MARK.length;
  const take = (length: number): Buffer => whole.subarray(at, (at += length));
  const [salt, nonce, tag] = [take(SALT), take(NONCE), take(TAG)];
  try {
    const decipher = createDecipheriv("aes-256-gcm", keyOf(passphrase, salt), nonce);
    decipher.setAuthTag(tag);
    return Buffer.concat([decipher.update(whole.subarray(at)), decipher.final()]);
  } catch {
    return undefined;
  }
}

function keyOf(passphrase: string, salt: Uint8Array): Buffer {
  return scryptSync(passphrase.normalize("NFC"), salt, 32, COST);
}
