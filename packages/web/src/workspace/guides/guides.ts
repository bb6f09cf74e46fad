import type { GuideName } from "../front/guide-names.ts";

/**
 * The texts of `docs/guides` by name, put here by `build.ts`: both languages in one, Vietnamese first,
 * English below its own heading.
 */
declare const GUIDE_TEXTS: Readonly<Record<string, string>>;

/** A guide in one language, without its title. */
export function guideText(name: GuideName, language: "vi" | "en"): string {
  const [vietnamese = "", english = ""] = (GUIDE_TEXTS[name] ?? "")
    .replace(/^# .*\n/, "")
    .split(/\n## In English\n/);
  return language === "vi" ? vietnamese : english;
}
