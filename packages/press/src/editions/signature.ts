import { createHash, createPublicKey, sign, verify } from "node:crypto";
import type { Bilingual } from "@thang-diem/engine";

/** Beside the manifest, in no list of files: it signs the list. */
export const SIGNATURE_FILE = "signature.json";

/** `signature.json`: Ed25519 (RFC 8032) over the bytes of `manifest.json`. */
export interface EditionSignature {
  readonly format: "thang-diem-signature/1";
  /** SHA-256 of the public key: what people compare. */
  readonly key: string;
  /** SubjectPublicKeyInfo (RFC 8410), base64. */
  readonly publicKey: string;
  readonly signature: string;
}

/** A public key as the portal's `keys.json` lists it. */
export interface PublicKeyLine {
  readonly key: string;
  readonly publicKey: string;
  readonly owner: string;
  /** Days on which it came into use and was replaced. */
  readonly from: string;
  readonly until?: string;
  /** What was signed with it counts no more. */
  readonly revoked?: { readonly on: string; readonly reason: string };
}

/** Whose signature an edition bears. `unlisted`: it holds, and nobody named keys to compare with, or not this one. */
export type SignedBy =
  | { readonly state: "none" }
  | { readonly state: "broken"; readonly key: string }
  | { readonly state: "good"; readonly key: string; readonly owner: string }
  | { readonly state: "unlisted"; readonly key: string }
  | { readonly state: "revoked"; readonly key: string; readonly owner: string; readonly reason: string };

export function keyFingerprint(publicKey: string): string {
  return createHash("sha256").update(Buffer.from(publicKey, "base64")).digest("hex");
}

/** @param privateKey PKCS #8 in PEM */
export function signManifest(manifest: Uint8Array, publicKey: string, privateKey: string): string {
  const signature: EditionSignature = {
    format: "thang-diem-signature/1",
    key: keyFingerprint(publicKey),
    publicKey,
    signature: sign(null, manifest, privateKey).toString("base64"),
  };
  return `${JSON.stringify(signature, undefined, 2)}\n`;
}

/** Checks the signature over a manifest and looks its key up. @param keys of the portal, where they are known */
export function signedBy(
  manifest: Uint8Array,
  file: Buffer | undefined,
  keys: readonly PublicKeyLine[] = [],
): SignedBy {
  if (file === undefined) return { state: "none" };
  const read = readSignature(file);
  if (read === undefined || !holds(manifest, read)) return { state: "broken", key: read?.key ?? "" };
  const line = keys.find(({ key, publicKey }) => key === read.key && publicKey === read.publicKey);
  if (line === undefined) return { state: "unlisted", key: read.key };
  return line.revoked === undefined
    ? { state: "good", key: read.key, owner: line.owner }
    : { state: "revoked", key: read.key, owner: line.owner, reason: line.revoked.reason };
}

function readSignature(file: Buffer): EditionSignature | undefined {
  try {
    const read = JSON.parse(file.toString("utf8")) as EditionSignature;
    return read.format === "thang-diem-signature/1" && read.key === keyFingerprint(read.publicKey)
      ? read
      : undefined;
  } catch {
    return undefined;
  }
}

function holds(manifest: Uint8Array, { publicKey, signature }: EditionSignature): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, "base64"), format: "der", type: "spki" });
    return (
      key.asymmetricKeyType === "ed25519" && verify(null, manifest, key, Buffer.from(signature, "base64"))
    );
  } catch {
    return false;
  }
}

/** What people are told. */
export function signedByWords(signed: SignedBy): Bilingual {
  switch (signed.state) {
    case "none":
      return { vi: "Không có chữ ký.", en: "It bears no signature." };
    case "broken":
      return { vi: "Chữ ký không khớp với manifest.json.", en: "The signature does not fit manifest.json." };
    case "good":
      return {
        vi: `Chữ ký của ${signed.owner}, khóa ${signed.key}.`,
        en: `Signed by ${signed.owner}, key ${signed.key}.`,
      };
    case "unlisted":
      return {
        vi: `Chữ ký đúng, khóa ${signed.key}; hãy so với mã khóa đăng trên cổng của cơ quan công bố.`,
        en: `The signature holds, key ${signed.key}; compare it with the key on the portal of whoever published it.`,
      };
    case "revoked":
      return {
        vi: `Khóa ${signed.key} của ${signed.owner} đã bị thu hồi: ${signed.reason}.`,
        en: `Key ${signed.key} of ${signed.owner} was revoked: ${signed.reason}.`,
      };
  }
}
