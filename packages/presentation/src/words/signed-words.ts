import type { Language } from "../formats/index.ts";
import { signed as en } from "./en-signed.ts";
import { signed as vi } from "./vi-signed.ts";
import type { Words } from "./vi.ts";

/** What is said of papers that came back signed, apart from the other words of the public pages. */
export const SIGNED_PAPER_WORDS: Readonly<Record<Language, Words["signed"]>> = { vi, en };
