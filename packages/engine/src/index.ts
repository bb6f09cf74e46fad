export * from "./numbers/index.ts";
export * from "./scheme/index.ts";
