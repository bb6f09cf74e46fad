import type { Language } from "../formats/index.ts";
import { en } from "./en.ts";
import { vi } from "./vi.ts";

/** Every word the public pages say. A word missing in one language does not compile. */
export type Words = typeof vi;

export const WORDS: Readonly<Record<Language, Words>> = { vi, en };
