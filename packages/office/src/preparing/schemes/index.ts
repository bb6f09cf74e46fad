export { openShelf, type OpeningContext, type Shelf, type ShippedScheme } from "./shelf.ts";
export { bringScheme, findScheme, listSchemes, schemeLine, takeFromShelf } from "./schemes.ts";
export { mountSchemes } from "./routes.ts";
export { putInForce, schemeTextOf } from "./store.ts";
