import type { Language } from "../formats/index.ts";
import { signed as en } from "./en-signed.ts";
import { signed as vi } from "./vi-signed.ts";

/** Names of signed papers by themselves: a page of the workspace brings these and not every word of the portal. */
export const SIGNED_DOCUMENT_WORDS: Readonly<Record<Language, typeof vi>> = { vi, en };
