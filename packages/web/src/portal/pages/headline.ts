import type { NewsFact } from "@thang-diem/contract";
import type { Language } from "@thang-diem/presentation";

/** A fact as a headline: its sentence without the full stop. */
export function headlineOf(fact: NewsFact, language: Language): string {
  return fact.sentence[language].replace(/\.$/, "");
}
