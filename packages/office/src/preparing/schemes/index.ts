export { openShelf, type OpeningContext, type Shelf, type ShippedScheme } from "./shelf.ts";
export { bringScheme, findScheme, listSchemes, schemeLine, takeFromShelf } from "./schemes.ts";
export { mountSchemes } from "./routes.ts";
export { schemeTextOf } from "./store.ts";
export { putInForce } from "@thang-diem/press/rounds";
