export * from "./ids/index.ts";
export * from "./improvement/index.ts";
export * from "./numbers/index.ts";
export * from "./ranking/index.ts";
export * from "./result/index.ts";
export * from "./scheme/index.ts";
export * from "./scoring/index.ts";
export * from "./units/index.ts";
export { ENGINE_VERSION } from "./version.ts";
