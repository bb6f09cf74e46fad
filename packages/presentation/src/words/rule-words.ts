import type { Language } from "../formats/index.ts";
import * as en from "./rule-en.ts";
import * as vi from "./rule-vi.ts";
import type { Words } from "./vi.ts";

interface RuleWords {
  readonly rule: Words["rule"];
  readonly ofMaximum: Words["method"]["ofMaximum"];
}

/** What rules say, apart from the words of the public pages: a form brings these alone. */
export const RULE_WORDS: Readonly<Record<Language, RuleWords>> = { vi, en };
