/** Reads what stands around a name: "UBND tỉnh …", "TP.", "… Province", "… (đặc khu)", ", TP Hải Phòng". */

import { tidyText } from "./vietnamese-text.ts";
import type { UnitKind } from "./unit-types.ts";
import { agreement, wordsOf, writtenName, type WrittenName } from "./written-name.ts";

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
  const bracket = /^(.+?)\s*\(([^()]+)\)$/u.exec(tidyText(text));
  const head = bracket?.[1] ?? tidyText(text);
  const comma = head.indexOf(",");
  const name = comma < 0 ? head : head.slice(0, comma);
  const bracketKinds = bracket ? kindsOfWords(wordsOf(bracket[2] ?? "")) : undefined;
  const place = [comma < 0 ? "" : head.slice(comma + 1), bracketKinds ? "" : (bracket?.[2] ?? "")].filter(Boolean).join(", ").trim();
  const readings = readingsOf(wordsOf(name)).map((reading) => (bracketKinds && !reading.kinds ? { ...reading, kinds: bracketKinds } : reading));
  return { readings, ...(place ? { place } : {}) };
}

function readingsOf(allWords: readonly string[]): Reading[] {
  if (allWords.length === 0) return [];
  const words = withoutOffice(allWords);
  const readings: Reading[] = [{ written: writtenName(words) }];
  for (const [spelled, kinds] of PREFIXES) {
    if (words.length > spelled.length && startsWith(words, spelled)) readings.push({ written: writtenName(words.slice(spelled.length)), kinds });
  }
  for (const [spelled, kinds] of SUFFIXES) {
    if (words.length > spelled.length && startsWith(words.slice(-spelled.length), spelled)) readings.push({ written: writtenName(words.slice(0, -spelled.length)), kinds });
  }
  return readings;
}

function kindsOfWords(words: readonly string[]): readonly UnitKind[] | undefined {
  const all = [...PREFIXES, ...SUFFIXES];
  return all.find(([spelled]) => spelled.length === words.length && startsWith(words, spelled))?.[1];
}

/** Drops the committee or council before the unit's own words. */
function withoutOffice(words: readonly string[]): readonly string[] {
  const office = OFFICES.find((spelled) => words.length > spelled.length && startsWith(words, spelled));
  const rest = office ? words.slice(office.length) : words;
  const end = OFFICES_AFTER.find((spelled) => rest.length > spelled.length && startsWith(rest.slice(-spelled.length), spelled));
  return end ? rest.slice(0, -end.length) : rest;
}

/** Marks may be left out of the words of a kind but not be others: "Xà Phiên" is no commune called Phiên. */
function startsWith(words: readonly string[], spelled: readonly WrittenName[]): boolean {
  return spelled.every((word, i) => {
    const written = words[i];
    if (written === undefined || !sameInitial(written, word.key)) return false;
    const name = writtenName([written]);
    return name.key === word.key && agreement(name, word) !== "contradicts";
  });
}

/** Spares most words the full comparison. */
function sameInitial(word: string, key: string): boolean {
  return word[0] === key[0] || (word[0] === "đ" && key[0] === "d");
}

type Spelled = readonly WrittenName[];

const spell = (text: string): Spelled => wordsOf(text).map((word) => writtenName([word]));
const CITY: readonly UnitKind[] = ["thanh_pho_tw", "thanh_pho_thuoc_tinh", "thanh_pho_thuoc_tp_tw"];

const PREFIXES: readonly (readonly [Spelled, readonly UnitKind[]])[] = [
  [spell("tỉnh"), ["tinh"]],
  [spell("t."), ["tinh"]],
  [spell("thành phố"), CITY],
  [spell("tp"), CITY],
  [spell("t.p"), CITY],
  [spell("quận"), ["quan"]],
  [spell("q"), ["quan"]],
  [spell("huyện đảo"), ["huyen"]],
  [spell("huyện"), ["huyen"]],
  [spell("h"), ["huyen"]],
  [spell("thị xã"), ["thi_xa"]],
  [spell("tx"), ["thi_xa"]],
  [spell("thị trấn"), ["thi_tran"]],
  [spell("tt"), ["thi_tran"]],
  [spell("phường"), ["phuong"]],
  [spell("p"), ["phuong"]],
  [spell("xã"), ["xa"]],
  [spell("x"), ["xa"]],
  [spell("đặc khu"), ["dac_khu"]],
  [spell("đk"), ["dac_khu"]],
  [spell("district"), ["quan", "huyen"]],
  [spell("ward"), ["phuong"]],
];

const SUFFIXES: readonly (readonly [Spelled, readonly UnitKind[]])[] = [
  [spell("province"), ["tinh"]],
  [spell("city"), CITY],
  [spell("district"), ["quan", "huyen"]],
  [spell("town"), ["thi_xa", "thi_tran"]],
  [spell("township"), ["thi_tran"]],
  [spell("ward"), ["phuong"]],
  [spell("commune"), ["xa"]],
  [spell("special zone"), ["dac_khu"]],
];

const OFFICES: readonly Spelled[] = ["ủy ban nhân dân", "ubnd", "hội đồng nhân dân", "hđnd", "people's committee of"].map(spell);
const OFFICES_AFTER: readonly Spelled[] = ["people's committee"].map(spell);
