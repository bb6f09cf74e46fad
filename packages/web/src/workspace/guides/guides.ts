import leadAgency from "../../../../../docs/guides/co-quan-chu-tri.md?raw";
import unit from "../../../../../docs/guides/don-vi.md?raw";
import council from "../../../../../docs/guides/hoi-dong.md?raw";
import appraiser from "../../../../../docs/guides/tham-dinh.md?raw";
import office from "../../../../../docs/guides/thuong-truc.md?raw";
import type { GuideName } from "../frame/index.ts";

/** Both languages in one text, as it stands among the documents: Vietnamese first, English below its own heading. */
export const GUIDES: Readonly<Record<GuideName, string>> = { "co-quan-chu-tri": leadAgency, "don-vi": unit, "hoi-dong": council, "tham-dinh": appraiser, "thuong-truc": office };

/** The part in one language; the title is that of the Vietnamese text. */
export function partOf(guide: string, language: "vi" | "en"): string {
  const [vietnamese = "", english = ""] = guide.replace(/^# .*\n/, "").split(/\n## In English\n/);
  return language === "vi" ? vietnamese : english;
}
