import { type Language, sourceText } from "@thang-diem/presentation";
import type { EditionView } from "../site/index.ts";

/** Sources of the figures and the edition that holds them. */
export function sourceLine(edition: EditionView, language: Language): string {
  const sources = edition.manifest.sources.map((source) => sourceText(source[language], language)).join("; ");
  const publication =
    language === "vi" ? `lần công bố ${edition.manifest.id}` : `edition ${edition.manifest.id}`;
  return sources === "" ? `${publication}.` : `${sources}; ${publication}.`;
}
