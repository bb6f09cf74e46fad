import { generateKeyPairSync } from "node:crypto";
import { chmod, mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { done, failed, type Bilingual, type Result } from "@thang-diem/engine";
import { keyFingerprint, type PublicKeyLine, signManifest } from "../editions/index.ts";

/** `keys/editions.json` of an installation: every key that ever signed, the present one last. */
interface KeptKey extends PublicKeyLine {
  /** PKCS #8 in PEM; only of the key in use. */
  readonly privateKey?: string;
}

/** What editions are signed with; the folder belongs to every backup, sealed. */
export interface SigningPlace {
  readonly home: string;
  /** Who signs, in words: "Ủy ban nhân dân tỉnh Lâm Đồng". */
  readonly owner: string;
  readonly today: string;
}

const FILE = "editions.json";

/** Signs a manifest with the key in use, which is made at the first signature. */
export async function signed(manifest: Uint8Array, place: SigningPlace): Promise<string> {
  const keys = await readKeys(place.home);
  const present = keys.at(-1);
  const key = present?.privateKey === undefined ? newKey(place) : present;
  if (key !== present) await writeKeys(place.home, [...keys, key]);
  return signManifest(manifest, key.publicKey, key.privateKey ?? "");
}

/** Public keys, the oldest first: what the portal shows. */
export async function publicKeys(home: string): Promise<PublicKeyLine[]> {
  return (await readKeys(home)).map(({ privateKey: _private, ...line }) => line);
}

/** A new key signs from now on; what the earlier one signed stays good. @returns the new key */
export async function rotateKey(place: SigningPlace): Promise<PublicKeyLine> {
  const { privateKey, ...line } = newKey(place);
  const earlier = (await publicKeys(place.home)).map((key) =>
    key.until === undefined ? { ...key, until: place.today } : key,
  );
  await writeKeys(place.home, [...earlier, { ...line, ...(privateKey !== undefined && { privateKey }) }]);
  return line;
}

/** From now on nothing that this key signed is good; the key in use is replaced by a new one. */
export async function revokeKey(
  place: SigningPlace,
  key: string,
  reason: string,
): Promise<Result<PublicKeyLine, { readonly fault: Bilingual }>> {
  const keys = await readKeys(place.home);
  const found = keys.find((each) => each.key === key);
  if (found === undefined)
    return failed({ fault: { vi: `Không có khóa ${key}.`, en: `There is no key ${key}.` } });
  const { privateKey, ...line } = found;
  const revoked = {
    ...line,
    until: line.until ?? place.today,
    revoked: { on: place.today, reason },
  };
  const others = keys.map((each) => (each.key === key ? revoked : each));
  await writeKeys(place.home, privateKey === undefined ? others : [...others, newKey(place)]);
  return done(revoked);
}

function newKey({ owner, today }: SigningPlace): KeptKey {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const spki = publicKey.export({ format: "der", type: "spki" }).toString("base64");
  return {
    key: keyFingerprint(spki),
    publicKey: spki,
    owner,
    from: today,
    privateKey: privateKey.export({ format: "pem", type: "pkcs8" }).toString(),
  };
}

async function readKeys(home: string): Promise<KeptKey[]> {
  const text = await readFile(join(home, "keys", FILE), "utf8").catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "[]";
    throw error;
  });
  return JSON.parse(text) as KeptKey[];
}

/** Readable by its owner alone, in its place whole or not at all. */
async function writeKeys(home: string, keys: readonly KeptKey[]): Promise<void> {
  const folder = join(home, "keys");
  await mkdir(folder, { recursive: true });
  const draft = join(folder, `.${FILE}.draft`);
  await writeFile(draft, `${JSON.stringify(keys, undefined, 2)}\n`, { mode: 0o600 });
  await chmod(draft, 0o600);
  await rename(draft, join(folder, FILE));
}
