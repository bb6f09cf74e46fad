export * from "./portal/index.ts";
