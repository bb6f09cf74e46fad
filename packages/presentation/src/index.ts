export * from "./formats/index.ts";
export * from "./words/index.ts";
export * from "./charts/index.ts";
export * from "./rules/index.ts";
export * from "./narrative/index.ts";
export * from "./tile-map/index.ts";
export * from "./claim-check/index.ts";
