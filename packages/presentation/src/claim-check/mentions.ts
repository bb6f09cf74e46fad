import { INDEX_FAMILIES, type IndexFamily, type KnownFigures, type UnitOfSeries } from "./known-figures.ts";
import type { PlainText, Span } from "./plain-text.ts";

/** A unit named in the text, in every series that has it; none for a unit of which nothing is known. */
export interface UnitMention extends Span {
  readonly is: "unit";
  readonly as: readonly UnitOfSeries[];
  /** As it is written. */
  readonly written: string;
}

/** An index named in the text: one of the known families, or one of which no figures are here ("PCI"). */
export interface IndexMention extends Span {
  readonly is: "index";
  readonly family?: IndexFamily;
  readonly written: string;
}

export interface YearMention extends Span {
  readonly is: "year";
  readonly year: number;
}

/** A dimension of the index: its code in the series that know it, or one that is only seen to be a part. */
export interface PartMention extends Span {
  readonly is: "part";
  readonly code?: string;
}

export interface RegionMention extends Span {
  readonly is: "region";
  readonly region?: string;
}

export type Mention = UnitMention | IndexMention | YearMention | PartMention | RegionMention;

/** Names, prepared once for any number of texts. */
export interface Vocabulary {
  readonly byFirstWord: ReadonlyMap<string, readonly Spelling[]>;
}

interface Spelling {
  readonly bare: string;
  /** With its marks, tones at the end of each word, in small letters. */
  readonly marked: string;
  readonly mention: (span: Span, written: string) => Mention;
  /** A unit of a lower level is meant only with the word of its kind before it. */
  readonly kindWords?: readonly string[];
  /** A name in ordinary words begins with a capital where it stands for a unit. */
  readonly capital: boolean;
}

const INDEX_NAMES: readonly (readonly [name: string, family: IndexFamily])[] = [
  ["par index", "PAR INDEX"],
  ["par-index", "PAR INDEX"],
  ["parindex", "PAR INDEX"],
  ["par", "PAR INDEX"],
  ["chỉ số cải cách hành chính", "PAR INDEX"],
  ["chỉ số cải cách hành chánh", "PAR INDEX"],
  ["chỉ số cchc", "PAR INDEX"],
  ["xếp hạng cải cách hành chính", "PAR INDEX"],
  ["xếp hạng cchc", "PAR INDEX"],
  ["sipas", "SIPAS"],
  ["chỉ số hài lòng", "SIPAS"],
  ["chỉ số đo lường sự hài lòng", "SIPAS"],
  ["chỉ số về sự hài lòng", "SIPAS"],
  ["chỉ số mức độ hài lòng", "SIPAS"],
  ["đo lường sự hài lòng", "SIPAS"],
  ["mức độ hài lòng", "SIPAS"],
  ["mức hài lòng", "SIPAS"],
  ["chỉ số sự hài lòng", "SIPAS"],
  ["sự hài lòng của người dân", "SIPAS"],
  ["tỷ lệ hài lòng", "SIPAS"],
  ["papi", "PAPI"],
  ["chỉ số hiệu quả quản trị và hành chính công", "PAPI"],
  ["hiệu quả quản trị và hành chính công cấp tỉnh", "PAPI"],
  ["dgi", "DGI"],
  ["ddci", "DDCI"],
  ["chỉ số năng lực cạnh tranh cấp sở, ngành và địa phương", "DDCI"],
];
const OTHER_INDICES = [
  "pci",
  "chỉ số năng lực cạnh tranh cấp tỉnh",
  "dti",
  "chỉ số chuyển đổi số",
  "ict index",
  "ict-index",
  "pgi",
  "chỉ số xanh",
  "pii",
  "chỉ số đổi mới sáng tạo",
  "chỉ số sản xuất công nghiệp",
  "iip",
  "grdp",
  "gdp",
  "cpi",
  "chỉ số 766",
  "bộ chỉ số 766",
  "chỉ số phục vụ người dân",
];

/** Domains and parts of PAR INDEX and of scoring of which no figures are held: theirs are not those of the index. */
const OTHER_PARTS = [
  "chỉ đạo, điều hành",
  "chỉ đạo điều hành",
  "cải cách thể chế",
  "cải cách thủ tục hành chính",
  "cải cách tổ chức bộ máy",
  "tổ chức bộ máy",
  "cải cách chế độ công vụ",
  "chế độ công vụ",
  "cải cách tài chính công",
  "tài chính công",
  "chính quyền điện tử, chính quyền số",
  "chính quyền điện tử",
  "hiện đại hóa hành chính",
  "hiện đại hóa nền hành chính",
  "tác động của cải cách hành chính",
  "tác động của cchc",
  "điểm thẩm định",
  "điểm điều tra xã hội học",
  "điểm tự đánh giá",
  "tự đánh giá",
  "xây dựng thể chế",
  "chỉ số thành phần",
];

/** Collects every spelling of units, indices, parts and regions. */
export function vocabularyOf({ series }: KnownFigures, regions: ReadonlyMap<string, string>): Vocabulary {
  const spellings: Spelling[] = [];
  for (const [name, family] of INDEX_NAMES)
    spellings.push(spelling(name, false, (span, written) => ({ is: "index", family, written, ...span })));
  for (const name of OTHER_INDICES)
    spellings.push(spelling(name, false, (span, written) => ({ is: "index", written, ...span })));
  for (const [name, region] of regions)
    spellings.push(spelling(name, false, (span) => ({ is: "region", region, ...span })));
  for (const name of OTHER_PARTS) spellings.push(spelling(name, false, (span) => ({ is: "part", ...span })));
  spellings.push(...unitSpellings(series), ...partSpellings(series));
  return { byFirstWord: Map.groupBy(spellings, ({ bare }) => firstWord(bare)) };
}

function unitSpellings(series: KnownFigures["series"]): Spelling[] {
  const named = new Map<string, { readonly as: UnitOfSeries[]; readonly kindWords?: readonly string[] }>();
  for (const one of series)
    for (const unit of one.units)
      for (const name of unit.spellings) {
        const key = `${name}|${unit.kindWords?.join() ?? ""}`;
        const held = named.get(key) ?? { as: [], ...(unit.kindWords && { kindWords: unit.kindWords }) };
        held.as.push({ series: one, unit });
        named.set(key, held);
      }
  return [...named].map(([key, { as, kindWords }]) => ({
    ...spelling(key.slice(0, key.lastIndexOf("|")), true, (span, written) => ({
      is: "unit",
      as,
      written,
      ...span,
    })),
    ...(kindWords && { kindWords }),
  }));
}

function partSpellings(series: KnownFigures["series"]): Spelling[] {
  const codes = new Map<string, string>();
  for (const { parts } of series)
    for (const { code, names } of parts) for (const name of names) codes.set(name, code);
  return [...codes].map(([name, code]) => spelling(name, false, (span) => ({ is: "part", code, ...span })));
}

function spelling(name: string, capital: boolean, mention: Spelling["mention"]): Spelling {
  return { bare: bareOf(name), marked: toneFree(name), capital, mention };
}

function bareOf(name: string): string {
  return toneFree(name)
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .replaceAll("đ", "d");
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** "hoà" and "hòa" are one spelling. */
function toneFree(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFD")
    .split(" ")
    .map((word) => word.replace(TONES, "") + (word.match(TONES) ?? []).join(""))
    .join(" ")
    .normalize("NFC");
}

function firstWord(bare: string): string {
  return /^[a-z0-9]+/.exec(bare)?.[0] ?? "";
}

/** Every name in order of place; where two begin together the longer one counts, and none lies inside another. */
export function namesIn(plain: PlainText, vocabulary: Vocabulary): Mention[] {
  const found: Mention[] = [];
  let end = 0;
  for (const match of plain.bare.matchAll(/[a-z0-9]+/g)) {
    if (match.index < end) continue;
    const best = (vocabulary.byFirstWord.get(match[0]) ?? [])
      .filter((candidate) => stands(plain, match.index, candidate))
      .toSorted((a, b) => b.bare.length - a.bare.length)[0];
    if (!best) continue;
    end = match.index + best.bare.length;
    found.push(best.mention({ start: match.index, end }, plain.text.slice(match.index, end)));
  }
  return found;
}

function stands({ text, bare }: PlainText, at: number, candidate: Spelling): boolean {
  const end = at + candidate.bare.length;
  if (!bare.startsWith(candidate.bare, at) || /[a-z0-9]/.test(bare[end] ?? " ")) return false;
  const written = text.slice(at, end);
  if (candidate.capital && !/^\p{Lu}/u.test(written) && /\p{Lu}/u.test(text)) return false;
  if (written.toLowerCase() !== bare.slice(at, end) && toneFree(written) !== candidate.marked) return false;
  return (
    !candidate.kindWords ||
    candidate.kindWords.some((word) =>
      bare
        .slice(Math.max(0, at - 20), at)
        .trimEnd()
        .endsWith(word),
    )
  );
}

/** Indices that are known, for messages. */
export const FAMILIES: readonly string[] = INDEX_FAMILIES;
