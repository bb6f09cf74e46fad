export { readTextFile, TEXT_LIMITS } from "./read-text-file.ts";
export type { ReadText } from "./read-text-file.ts";
