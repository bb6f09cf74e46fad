/** What only a page over HTTPS can do; every use of it says what is done where it is absent. */
/** What lies on the device, closed with a PIN: AES-GCM with a key from PBKDF2 (SHA-256, 600,000 rounds: OWASP 2023). */
export interface Lock {
  seal(text: string): Promise<string>;
  /** @throws when it was sealed with another PIN or was changed */
  open(sealed: string): Promise<string>;
}

const ROUNDS = 600_000;
const IV_BYTES = 12;

/** For a device without a PIN: texts lie as they are. */
export const OPEN_LOCK: Lock = {
  seal: (text) => Promise.resolve(text),
  open: (text) => Promise.resolve(text),
};

export function newSalt(): string {
  return toText(crypto.getRandomValues(new Uint8Array(16)));
}

export async function lockBy(pin: string, salt: string): Promise<Lock> {
  const material = await crypto.subtle.importKey("raw", new TextEncoder().encode(pin), "PBKDF2", false, [
    "deriveKey",
  ]);
  const key = await crypto.subtle.deriveKey(
    { name: "PBKDF2", hash: "SHA-256", salt: fromText(salt), iterations: ROUNDS },
    material,
    { name: "AES-GCM", length: 256 },
    false,
    ["encrypt", "decrypt"],
  );
  return {
    async seal(text) {
      const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
      const sealed = await crypto.subtle.encrypt(
        { name: "AES-GCM", iv },
        key,
        new TextEncoder().encode(text),
      );
      return `${toText(iv)}.${toText(new Uint8Array(sealed))}`;
    },
    async open(sealed) {
      const [iv = "", body = ""] = sealed.split(".");
      const opened = await crypto.subtle.decrypt({ name: "AES-GCM", iv: fromText(iv) }, key, fromText(body));
      return new TextDecoder().decode(opened);
    },
  };
}

/** Whether the server signed exactly this text; undefined where the browser cannot tell. */
export async function isSignedBy(
  publicKey: string,
  text: string,
  signature: string,
): Promise<boolean | undefined> {
  try {
    const key = await crypto.subtle.importKey(
      "jwk",
      { kty: "OKP", crv: "Ed25519", x: publicKey },
      { name: "Ed25519" },
      false,
      ["verify"],
    );
    const marks = fromText(signature.replaceAll("-", "+").replaceAll("_", "/"));
    return await crypto.subtle.verify({ name: "Ed25519" }, key, marks, new TextEncoder().encode(text));
  } catch {
    return undefined;
  }
}

function toText(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(""));
}

function fromText(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (sign) => sign.codePointAt(0) ?? 0);
}

/** Has the browser keep the program and what is typed; without HTTPS it cannot, and the pages say so. */
export async function installProgram(): Promise<void> {
  if (!isSecureContext) return;
  await navigator.storage.persist().catch(() => false);
  await navigator.serviceWorker.register("sw.js").catch(() => undefined);
}

/** Runs the work while no other tab does work of that name. @returns false when another one does */
export async function alone(name: string, work: () => Promise<void>): Promise<boolean> {
  // Without HTTPS nobody tells tabs apart; the id of an interview still makes it one.
  if (!isSecureContext) return work().then(() => true);
  return navigator.locks.request(`phong-van ${name}`, { ifAvailable: true }, async (held) => {
    if (held === null) return false;
    await work();
    return true;
  });
}
