import type { Language } from "../formats/index.ts";
import { en } from "./en.ts";
import { vi, type Words } from "./vi.ts";

export { documentPath } from "./document-path.ts";
export { RULE_WORDS } from "./rule-words.ts";
export { SIGNED_PAPER_WORDS } from "./signed-words.ts";
export { votingRulesText } from "./voting-rules.ts";
export type { Words };

export const WORDS: Readonly<Record<Language, Words>> = { vi, en };
