import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign } from "node:crypto";
import type { Sealer } from "../../people/sign-in/index.ts";

/** PKCS #8 around an Ed25519 key of 32 bytes (RFC 8410, 7). */
const PKCS8_ED25519 = Buffer.from("302e020100300506032b657004220420", "hex");

export interface Signer {
  /** As a JSON Web Key's `x` has it (RFC 8037). */
  readonly publicKey: string;
  /** Ed25519 over the text, in base64url. */
  sign(text: string): string;
}

/** The key with which receipts are signed: it follows from the installation's key, so a restored backup signs alike. */
export function signerOf(sealer: Pick<Sealer, "codeMark">): Signer {
  const seed = createHash("sha256").update(sealer.codeMark("fieldwork receipts")).digest();
  const key: KeyObject = createPrivateKey({
    key: Buffer.concat([PKCS8_ED25519, seed]),
    format: "der",
    type: "pkcs8",
  });
  const { x = "" } = createPublicKey(key).export({ format: "jwk" });
  return { publicKey: x, sign: (text) => sign(null, Buffer.from(text), key).toString("base64url") };
}
