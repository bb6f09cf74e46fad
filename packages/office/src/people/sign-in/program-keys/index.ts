export { endKey, makeKey, myKeys, possibleFor } from "./program-keys.ts";
export { mountKeys, noteWorkOfKeys } from "./routes.ts";
