import { WORDS } from "@thang-diem/presentation";
import type { Language, Words } from "@thang-diem/presentation";
import type { Address, Site } from "../site/index.ts";

/** What every component needs to know about the page it stands on. */
export interface Page {
  readonly language: Language;
  readonly words: Words;
  readonly site: PageSite;
  readonly address: Address;
  /** From this page to another address of the portal, relative, so that the site can live in any folder. */
  readonly to: (target: Address) => string;
  /** From this page to a file of the portal. */
  readonly file: (path: string) => string;
  /** Served in the place of pages that are not there, wherever they would be. */
  readonly atAnyDepth?: true;
}

/** Who answers for the site, and what the lists tell of units. */
export type PageSite = Pick<Site, "identity" | "lastingUnits">;

export function pageAt(site: PageSite, language: Language, address: Address): Page {
  const own = address(language);
  const up = "../".repeat(own.split("/").length - 1);
  const to = (target: Address) => up + target(language);
  return { language, words: WORDS[language], site, address, to, file: (path) => up + path };
}
