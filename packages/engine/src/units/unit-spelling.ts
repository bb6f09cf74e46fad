/** Reads what stands around a name: "UBND tỉnh …", "TP.", "… Province", "… (đặc khu)", ", TP Hải Phòng". */

import type { UnitKind } from "./unit-types.ts";
import { agreement, wordsOf, writtenName, type WrittenName, type WrittenWord } from "./written-name.ts";

/** One way to read a text: a name, perhaps with the kinds that its words allow. */
export interface Reading {
  readonly written: WrittenName;
  /** Absent when no word says of what kind the unit is. */
  readonly kinds?: readonly UnitKind[];
}

export interface Spelling {
  /** Several, because "Phường Đúc" may be the ward Đúc or a unit called Phường Đúc. */
  readonly readings: readonly Reading[];
  /** What follows the first comma, or a name in brackets: where the unit lies. */
  readonly place?: string;
}

/** Takes a text apart; an empty text has no reading. */
export function readSpelling(text: string): Spelling {
  if (!/[,(]/u.test(text)) return { readings: readingsOf(wordsOf(text)) };
  const bracket = /^(.+?)\s*\(([^()]+)\)\s*$/u.exec(text);
  const head = bracket?.[1] ?? text;
  const aside = bracket?.[2] ?? "";
  const comma = head.indexOf(",");
  const name = comma < 0 ? head : head.slice(0, comma);
  const asideKinds = aside ? kindsOfWords(wordsOf(aside)) : undefined;
  const place = [comma < 0 ? "" : head.slice(comma + 1), asideKinds ? "" : aside]
    .filter((part) => part !== "")
    .join(", ")
    .trim();
  const readings = readingsOf(wordsOf(name)).map((reading) =>
    asideKinds && !reading.kinds ? { ...reading, kinds: asideKinds } : reading,
  );
  return { readings, ...(place ? { place } : {}) };
}

function readingsOf(allWords: readonly WrittenWord[]): Reading[] {
  return wordReadings(allWords).map(({ words, kinds }) => ({
    written: writtenName(words),
    ...(kinds && { kinds }),
  }));
}

/** The same with the words still apart, for whoever compares names word by word. */
export function wordReadings(
  allWords: readonly WrittenWord[],
): { readonly words: readonly WrittenWord[]; readonly kinds?: readonly UnitKind[] }[] {
  if (allWords.length === 0) return [];
  const words = withoutOffice(allWords);
  const readings: ReturnType<typeof wordReadings> = [{ words }];
  for (const { spelled, kinds } of KINDS_BEFORE.get(words[0]?.key ?? "") ?? []) {
    if (begins(words, spelled)) readings.push({ words: words.slice(spelled.length), kinds });
  }
  for (const { spelled, kinds } of KINDS_AFTER.get(words.at(-1)?.key ?? "") ?? []) {
    if (ends(words, spelled)) readings.push({ words: words.slice(0, -spelled.length), kinds });
  }
  return readings;
}

function kindsOfWords(words: readonly WrittenWord[]): readonly UnitKind[] | undefined {
  const phrases = [
    ...(KINDS_BEFORE.get(words[0]?.key ?? "") ?? []),
    ...(KINDS_AFTER.get(words.at(-1)?.key ?? "") ?? []),
  ];
  return phrases.find(({ spelled }) => spelled.length === words.length && fitsAt(words, 0, spelled))?.kinds;
}

/** Drops the committee or council that stands before or after the unit's own words. */
function withoutOffice(words: readonly WrittenWord[]): readonly WrittenWord[] {
  const before = OFFICES_BEFORE.get(words[0]?.key ?? "")?.find(({ spelled }) => begins(words, spelled));
  const rest = before ? words.slice(before.spelled.length) : words;
  const after = OFFICES_AFTER.get(rest.at(-1)?.key ?? "")?.find(({ spelled }) => ends(rest, spelled));
  return after ? rest.slice(0, -after.spelled.length) : rest;
}

function begins(words: readonly WrittenWord[], spelled: readonly WrittenWord[]): boolean {
  return words.length > spelled.length && fitsAt(words, 0, spelled);
}

function ends(words: readonly WrittenWord[], spelled: readonly WrittenWord[]): boolean {
  return words.length > spelled.length && fitsAt(words, words.length - spelled.length, spelled);
}

/** Marks may be left out of the words of a kind but not be others: "Xà Phiên" is no commune called Phiên. */
function fitsAt(words: readonly WrittenWord[], at: number, spelled: readonly WrittenWord[]): boolean {
  return spelled.every((word, i) => {
    const written = words[at + i];
    return (
      written !== undefined &&
      written.key === word.key &&
      agreement(writtenName([written]), writtenName([word])) !== "contradicts"
    );
  });
}

interface Phrase {
  readonly spelled: readonly WrittenWord[];
  readonly kinds: readonly UnitKind[];
}

/** Phrases by the key of their first (`before` a name) or last word (`after` it). */
function phrases(
  side: "before" | "after",
  list: readonly (readonly [text: string, ...kinds: UnitKind[]])[],
): ReadonlyMap<string, readonly Phrase[]> {
  const read = list.map(([text, ...kinds]): Phrase => ({ spelled: wordsOf(text), kinds }));
  return Map.groupBy(read, ({ spelled }) => spelled.at(side === "before" ? 0 : -1)?.key ?? "");
}

const CITY = ["thanh_pho_tw", "thanh_pho_thuoc_tinh", "thanh_pho_thuoc_tp_tw"] as const;

const KINDS_BEFORE = phrases("before", [
  ["tỉnh", "tinh"],
  ["t", "tinh"],
  ["thành phố", ...CITY],
  ["tp", ...CITY],
  ["t.p", ...CITY],
  ["quận", "quan"],
  ["q", "quan"],
  ["huyện đảo", "huyen"],
  ["huyện", "huyen"],
  ["h", "huyen"],
  ["thị xã", "thi_xa"],
  ["tx", "thi_xa"],
  ["thị trấn", "thi_tran"],
  ["tt", "thi_tran"],
  ["phường", "phuong"],
  ["p", "phuong"],
  ["xã", "xa"],
  ["x", "xa"],
  ["đặc khu", "dac_khu"],
  ["đk", "dac_khu"],
  ["district", "quan", "huyen"],
  ["ward", "phuong"],
]);

const KINDS_AFTER = phrases("after", [
  ["province", "tinh"],
  ["city", ...CITY],
  ["district", "quan", "huyen"],
  ["town", "thi_xa", "thi_tran"],
  ["township", "thi_tran"],
  ["ward", "phuong"],
  ["commune", "xa"],
  ["special zone", "dac_khu"],
]);

const OFFICES_BEFORE = phrases("before", [
  ["ủy ban nhân dân"],
  ["ubnd"],
  ["hội đồng nhân dân"],
  ["hđnd"],
  ["people's committee of"],
]);
const OFFICES_AFTER = phrases("after", [["people's committee"]]);
