import type { Language } from "./language.ts";

import { searchKey } from "@thang-diem/engine";

/** A piece of an address. @example addressSegment("Bà Rịa - Vũng Tàu") // "ba-ria-vung-tau" */
export function addressSegment(text: string): string {
  return searchKey(text)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text made safe inside XML and HTML, in elements and in quoted attributes. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark);
}

/**
 * A source or remark for readers of one language: of "bài báo / press article (94,05 % / 94.05 %)" the half in their
 * language, percent signs as offices write them, one word for the mean.
 *
 * @example sourceText("bài báo / press article (trang 3 / page 3)", "vi") // "bài báo (trang 3)"
 */
export function sourceText(text: string, language: Language): string {
  const at = language === "vi" ? 0 : 1;
  const [, whole, ...notes] = /^(.*) \(([^()]*) \/ ([^()]*)\)$/.exec(text) ?? [];
  const halves = halvesOf(whole ?? text);
  const told = (halves[at] ?? whole ?? text) + (whole === undefined ? "" : ` (${notes[at] ?? ""})`);
  const tidy = told.replaceAll(/(\d) %/g, "$1%");
  return language === "vi"
    ? tidy
        .replaceAll("Bình quân", "Trung bình")
        .replaceAll("bình quân", "trung bình")
        // The mean of 2023 was published with the English name of its source; what is published stays.
        .replaceAll("press article on the ", "bài báo về ")
    : tidy;
}

/** The two sides of " / " outside of brackets; nothing where there are not exactly two. */
function halvesOf(text: string): string[] {
  const parts = text.split(" / ");
  const open = (part: string) => part.split("(").length - part.split(")").length;
  return parts.length === 2 && parts.every((part) => open(part) === 0) ? parts : [];
}

/**
 * A name with the tone marks where most names of the lists have them: official lists mix "Thuỷ Nguyên" and "Thủy Lợi".
 *
 * @example oneToneStyle("Thuỷ Nguyên, Kiến Thuỵ, Quý Lộc") // "Thủy Nguyên, Kiến Thụy, Quý Lộc"
 */
export function oneToneStyle(name: string): string {
  return name
    .normalize("NFC")
    .replaceAll(/(?<![qQ])([oOuU])([àáảãạèéẻẽẹỳýỷỹỵ])(?!\p{L})/gu, (all, first: string, second: string) => {
      const [letter = "", tone = ""] = second.normalize("NFD");
      return /[uU]/.test(first) !== (letter === "y") ? all : `${first}${tone}`.normalize("NFC") + letter;
    });
}
