import type { Language } from "../formats/index.ts";
import { sayInEnglish } from "./said-en.ts";
import { sayInVietnamese } from "./said-vi.ts";
import type { Said, SaidShown } from "./said.ts";

/**
 * What is said as a sentence, or as the part of a heading that it is. No number in it that is not in what is said.
 *
 * @example say({ kind: "source-day", day: "2025-04-06" }, { value: "share", decimals: 2 }, "vi") // "Nguồn công bố ngày 06/04/2025."
 */
export function say(said: Said, shown: SaidShown, language: Language): string {
  return language === "vi" ? sayInVietnamese(said, shown) : sayInEnglish(said, shown);
}
