export type * from "./edition.ts";
export type * from "./portal.ts";
