/**
 * A new UUIDv7 (RFC 9562, 5.7), made in the browser so that what is sent again is taken once.
 * `crypto.randomUUID` is absent
 * on a page that an office serves without HTTPS; `getRandomValues` is there.
 *
 * @example newId() // "019a9f3c-8f0e-7c1d-b7a4-3f1f0c2d9e55"
 */
export function newId(now: number = Date.now()): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const time = now.toString(16).padStart(12, "0");
  const hex = [...bytes.subarray(6)]
    .map((byte, i) => (i === 0 ? (byte & 0x0f) | 0x70 : i === 2 ? (byte & 0x3f) | 0x80 : byte))
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
  return [time.slice(0, 8), time.slice(8), hex.slice(0, 4), hex.slice(4, 8), hex.slice(8)].join("-");
}
