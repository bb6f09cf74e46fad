export { publicKeys, revokeKey, rotateKey, signed, type SigningPlace } from "./signing-keys.ts";
