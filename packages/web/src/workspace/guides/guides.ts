import type { GuideName } from "../front/guide-names.ts";

/** The texts of `docs/guides`, each fetched when somebody reads it: both languages in one, Vietnamese first. */
const TEXTS = import.meta.glob<string>("../../../../../docs/guides/*.md", {
  query: "?raw",
  import: "default",
});

/** A guide in one language, without its title; the English part stands below a heading of its own. */
export async function guideText(name: GuideName, language: "vi" | "en"): Promise<string> {
  const text = (await TEXTS[`../../../../../docs/guides/${name}.md`]?.()) ?? "";
  const [vietnamese = "", english = ""] = text.replace(/^# .*\n/, "").split(/\n## In English\n/);
  return language === "vi" ? vietnamese : english;
}
