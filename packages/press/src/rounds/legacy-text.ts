import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { detectLegacyEncoding, fromTcvn3, searchKey, tcvn3Table } from "@thang-diem/engine";
import { parse } from "csv-parse/sync";
import type { LegacyText } from "../figures/index.ts";

/** Below this share of right words a text is in neither table. */
const SURE = 0.8;
const WINDOWS_1258 = new TextDecoder("windows-1258");
/** A syllable of Vietnamese without its marks. */
const SYLLABLE = new RegExp(
  "^(?:ngh|ng|nh|gh|kh|ph|th|tr|ch|gi|qu|[bcdghklmnprstvx])?" +
    "(?:ieu|yeu|oai|oay|oeo|uai|uay|uoi|uou|uya|uye|uyu|[aeo][iou]|[aiu]y|ia|ie|iu|oa|oe|oo|u[aeiouy]|ye|[aeiouy])" +
    "(?:ng|nh|ch|[cmnpt])?$",
);

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** How many of its words with marks are syllables of one tone, none of them with a capital inside. */
function likeness(text: string): number {
  const words = text.split(/[^\p{L}\p{M}]+/u).filter((word) => /[^a-z]/i.test(word));
  const right = words.filter(
    (word) =>
      SYLLABLE.test(searchKey(word)) &&
      (word.normalize("NFD").match(TONES) ?? []).length < 2 &&
      (!/.\p{Lu}/u.test(word) || word === word.toUpperCase()),
  );
  return words.length === 0 ? 0 : right.length / words.length;
}

/** Windows-1258 writes tones as characters after their letter: read so, a text of it is all Vietnamese. */
function fromWindows1258(text: string): string {
  return WINDOWS_1258.decode(Buffer.from(text, "latin1")).normalize("NFC");
}

/**
 * Knows old Excel files whose Vietnamese is TCVN3 bytes, by the table in `data/conventions`, and text files
 * in Windows-1258.
 */
export async function legacyText(data: string): Promise<LegacyText> {
  const rows = parse(await readFile(join(data, "conventions", "tcvn3-unicode.csv"), "utf8"), {
    columns: true,
    bom: true,
  }) as Record<string, string>[];
  const table = tcvn3Table(rows);
  return {
    detect: (text, eightBits) => {
      const tcvn3 = detectLegacyEncoding(table, text).is === "tcvn3";
      if (!eightBits) return tcvn3 ? "TCVN3" : undefined;
      const [one, other] = [likeness(fromWindows1258(text)), tcvn3 ? likeness(fromTcvn3(table, text)) : 0];
      if (one > Math.max(other, SURE)) return "Windows-1258";
      return tcvn3 ? "TCVN3" : undefined;
    },
    convert: (text, name) => (name === "TCVN3" ? fromTcvn3(table, text) : fromWindows1258(text)),
  };
}
