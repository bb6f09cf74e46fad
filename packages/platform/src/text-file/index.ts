export { readText, readTextFile, TEXT_LIMITS } from "./read-text-file.ts";
export type { Convert, ReadText } from "./read-text-file.ts";
