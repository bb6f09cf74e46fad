import type { IndexMention, PartMention, RegionMention, UnitMention } from "./mentions.ts";
import type { WrittenNumber } from "./numbers.ts";
import type { TakenApart } from "./sentence.ts";

/** What the sentences before left standing: the next one may go on about it without naming it. */
export interface Carried {
  readonly index?: IndexMention;
  readonly year?: number;
  /** Every year spoken of, each once. */
  readonly years: readonly number[];
  readonly subject?: UnitMention;
  /** What the whole text is about. */
  readonly main?: UnitMention;
  readonly paragraph: number;
}

const OBJECT =
  /\b(?:so voi|hon|kem(?: hon)?|cach|sau|tren|truoc|vuot(?: qua| len tren)?|bo xa|thua|ngoai|cung voi|duoi|ve sau)\s+(?:(?:ca|cua|don vi|dia phuong|tinh|thanh pho|tp\.?|hai|ba|cac|nhung|dung|xep|thu|dau|nhi|la|hang|vi tri|\d+|nhat)\s+)*$/;
/** Between units of one list; what stands in brackets belongs to the one before. */
const LISTED = /^\s*(?:,|va|,\s*va|&|-|cung|cung voi)\s*(?:(?:tinh|thanh pho|tp\.?)\s+)?$/;
const GOES_ON =
  /\b(?:tinh|thanh pho|dia phuong|don vi|bo|nganh)(?: nay)?\b|\bket qua\b|\bchi so\b|\bxep\b|\btrong do\b|^\s*(?:day la|nam)\b/;
/** Words of other matters: a figure beside them is none of the index that was spoken of before. */
const OTHER_MATTERS =
  /\b(?:ho so|truc tuyen|ngan sach|von|doanh nghiep|giai ngan|dan so|tang truong|kim ngach|lao dong|ho ngheo|hoc sinh|benh nhan|ty dong|trieu|nguoi dan duoc hoi|phieu|can bo)\b/;

function isListed(between: string): boolean {
  return LISTED.test(between.replace(/^\s*\([^()]*\)/, ""));
}

/** Whether a unit is only compared with: "so với Hải Phòng", "sau Quảng Ninh". */
export function isObject({ plain, start }: TakenApart, unit: UnitMention): boolean {
  return OBJECT.test(`${plain.bare.slice(Math.max(start, unit.start - 60), unit.start)}`);
}

/** Units that stand in one list with the given one at its end: "Quảng Ninh, Hải Phòng và Hà Nội". */
export function listEndingWith(taken: TakenApart, last: UnitMention): readonly UnitMention[] {
  const { units, plain } = taken;
  let first = units.indexOf(last);
  while (first > 0) {
    const [before, here] = [units[first - 1], units[first]];
    if (!before || !here || !isListed(plain.bare.slice(before.end, here.start))) break;
    first -= 1;
  }
  return units.slice(first, units.indexOf(last) + 1);
}

export function listStartingWith(taken: TakenApart, first: UnitMention): readonly UnitMention[] {
  const { units, plain } = taken;
  let last = units.indexOf(first);
  for (;;) {
    const [here, next] = [units[last], units[last + 1]];
    if (!here || !next || !isListed(plain.bare.slice(here.end, next.start))) break;
    last += 1;
  }
  return units.slice(units.indexOf(first), last + 1);
}

const COMES_NEXT =
  /^\s*(?:(?:bang xep hang|bang|ca nuoc|toan quoc|tren ca nuoc|(?:nam )?\d{4}|toan tinh|chi so nay|ve|o)\s*)*(?:,?\s*(?:tiep tuc |van |lan luot |chinh )*(?:la|thuoc ve|gom|:|-|cua)\s*:?\s*)(?:(?:tinh|thanh pho|tp\.?|dia phuong|cac tinh|cac dia phuong)[\s:]*)*$/;

/** The unit that a place or value names after itself: "xếp thứ hai là Hải Phòng", "91,8 % của Hải Phòng". */
export function namedAfter(taken: TakenApart, number: WrittenNumber): UnitMention | undefined {
  const next = taken.units.find(({ start }) => start >= number.measured);
  if (!next || next.start - number.measured > 70) return undefined;
  const between = withoutIndices(taken, number.measured, next.start).replace(/\([^()]*\)/g, "");
  return COMES_NEXT.test(between) ? next : undefined;
}

function withoutIndices({ plain, indices }: TakenApart, from: number, to: number): string {
  let said = plain.bare.slice(from, to);
  for (const { start, end } of indices)
    if (start >= from && end <= to)
      said = said.slice(0, start - from) + " ".repeat(end - start) + said.slice(end - from);
  return said;
}

/** "Đạt 88,68%, Đà Nẵng đứng …": a sentence that opens with the figure of the unit it goes on about. */
export function namedAfterOpening(
  { plain, start, units }: TakenApart,
  number: WrittenNumber,
): UnitMention | undefined {
  const [next] = units;
  if (!next || next.start < number.measured) return undefined;
  if (
    !/^\s*(?:dat|voi)\s+(?:(?:ket qua|so diem|tong diem|tong so diem|diem|dat|la|muc)\s*)*$/.test(
      plain.bare.slice(start, number.start),
    )
  )
    return undefined;
  return /^\s*,\s*(?:tinh|thanh pho|tp\.?)?\s*$/.test(plain.bare.slice(number.measured, next.start))
    ? next
    : undefined;
}

/** "Đứng thứ 2 tỉnh Thái Nguyên đạt …": the unit right behind a place, where none stands before it. */
export function placedAtOnce({ plain, units }: TakenApart, number: WrittenNumber): UnitMention | undefined {
  const [next] = units;
  if (!next || next.start < number.measured) return undefined;
  return /^\s*(?:tinh|thanh pho|tp\.?)\s*$/.test(plain.bare.slice(number.end, next.start)) ? next : undefined;
}

const HAS = "voi|co|ket qua|gia tri|trung binh|binh quan|diem|chi so|cung|chi|dat|la|o muc|muc";
const OF_A_REGION = new RegExp(`^[\\s,]*(?:(?:${HAS})\\s*)*[:(]?\\s*$`);

/** The region whose mean a number is: "vùng Đông Nam Bộ đạt 87,79%"; not "dẫn đầu vùng Đông Nam Bộ với 89%". */
export function regionOfMean(
  { plain, start, regions, units }: TakenApart,
  number: WrittenNumber,
): RegionMention | undefined {
  const region = regions.findLast(({ end }) => end <= number.start);
  if (!region || units.some((unit) => unit.start >= region.end && unit.end <= number.start)) return undefined;
  const before = plain.bare.slice(start, region.start);
  if (/\b(?:dau|nhat|thu \w+|trong|o|tai|cua|cuoi)\s+(?:(?:cac tinh|vung|khu vuc)\s+)*$/.test(before))
    return undefined;
  return OF_A_REGION.test(plain.bare.slice(region.end, number.start)) ? region : undefined;
}

/** Between a unit and the bracket behind it: nothing of somebody else, but its place may stand there. */
const IN_BRACKETS_OF = /^(?:[^\d,;]*|\s*(?:dung|xep|hang|thu|vi tri|o|\s)+\d+(?:\/\d+)?\s*)$/;
/** "sau Hải Phòng đứng thứ 2": a unit that is compared with and has a figure of its own. */
const OWN_VERB = /^\s*(?:(?:dung|xep|dat|giu|o)\s+)?(?:(?:hang|thu|vi tri|thu hang|vi tri thu)\s*)+$/;

/** The units whose figure a number is, by where it stands; empty where the text does not say. */
export function unitsBefore(
  taken: TakenApart,
  number: WrittenNumber,
  carried: Carried,
): readonly UnitMention[] {
  const { plain, start, units } = taken;
  const said = plain.bare.slice(start, number.start);
  const open = start + said.lastIndexOf("(");
  const inBrackets = open >= start && !said.slice(open - start).includes(")");
  const before = units.filter(({ end }) => end <= (inBrackets ? open : number.start));
  const nearest = before.at(-1);
  if (
    inBrackets &&
    nearest &&
    IN_BRACKETS_OF.test(plain.bare.slice(nearest.end, open)) &&
    open - nearest.end < 30
  )
    return [nearest];
  if (nearest && !inBrackets && OWN_VERB.test(plain.bare.slice(nearest.end, number.start))) return [nearest];
  const inside = units.filter((unit) => inBrackets && unit.start > open && unit.end <= number.start).at(-1);
  if (inside) return [inside];
  const subject = before.filter((unit) => !isObject(taken, unit)).at(-1);
  if (subject) return listEndingWith(taken, subject);
  return carriedSubject(taken, carried);
}

function carriedSubject(taken: TakenApart, { subject, paragraph }: Carried): readonly UnitMention[] {
  if (!subject || taken.units.some((unit) => unit.as.length > 0 && !isObject(taken, unit))) return [];
  const words = taken.plain.bare.slice(taken.start, taken.end);
  if (/\bcua (?:toan quoc|ca nuoc)\b/.test(words)) return [];
  return paragraph === taken.paragraph || GOES_ON.test(words) ? [subject] : [];
}

/** The index that a number belongs to: the nearest named before it, else the next, else the one spoken of before. */
export function indexFor(
  taken: TakenApart,
  number: WrittenNumber,
  carried: Carried,
): IndexMention | undefined {
  const before = taken.indices.filter(({ end }) => end <= number.start).at(-1);
  const named = before ?? taken.indices[0];
  if (named) return named;
  return OTHER_MATTERS.test(taken.plain.bare.slice(taken.start, taken.end)) ? undefined : carried.index;
}

/** The part of the index that a number belongs to: the nearest before it, or one that follows at once. */
export function partFor(taken: TakenApart, number: WrittenNumber): PartMention | undefined {
  const next = taken.parts.find(({ start }) => start >= number.measured);
  if (next && OF_AN_ITEM.test(taken.plain.bare.slice(number.measured, next.start))) return next;
  return taken.parts.filter(({ end }) => end <= number.start).at(-1);
}

const OF_AN_ITEM =
  /^\s*(?:(?:ca nuoc|toan quoc)\s*)?(?:o|ve|cua|trong)\s+(?:(?:chi so|noi dung|linh vuc|truc|tieu chi|thanh phan)\s*)*["“]?$/;

/** A region or group within which a place is counted. */
export function regionFor(taken: TakenApart, number: WrittenNumber): RegionMention | undefined {
  const { plain, end } = taken;
  const rest = plain.bare.slice(number.measured, Math.min(end, number.measured + 60));
  const known = taken.regions.find(
    (region) => region.start >= number.measured && region.start - number.measured < 45,
  );
  const said =
    /^[^.,;()]{0,25}\b(?:vung|khu vuc|mien|cum|trong nhom|trong \d+ (?:tinh|dia phuong|so|xa|phuong|huyen)|cap so|khoi|cac (?:tinh|dia phuong) (?:mien|vung|khu vuc))\b/.exec(
      rest,
    );
  if (!said) return regionBefore(taken, number);
  return known ?? { is: "region", start: number.measured, end: number.measured + said[0].length };
}

/** "So với các thành phố trực thuộc Trung ương, …": a place among some only. */
const AMONG =
  /\b(?:trong|so voi|giua)\s+(?:so\s+)?(?:cac|\d+|nam|sau)\s+(?:thanh pho|tinh|dia phuong)\s+(?:truc thuoc|trong vung|vung|khu vuc|mien|lan can)\b/;

/** "Trong vùng Đồng bằng sông Hồng, Hải Phòng xếp thứ 2". */
function regionBefore(
  { plain, start, regions }: TakenApart,
  number: WrittenNumber,
): RegionMention | undefined {
  const before = plain.bare.slice(start, number.start);
  const group = AMONG.exec(before);
  if (group) return { is: "region", start: start + group.index, end: start + group.index + group[0].length };
  const said =
    /\b(?:trong|o|so|cua|tai)\s+(?:cac tinh\s+|\d+ tinh\s+|\d+ dia phuong\s+)?(?:trong\s+)?(?:vung|khu vuc|cum|khoi|mien)\b/.exec(
      before,
    );
  if (!said) return undefined;
  const known = regions.findLast((region) => region.end <= number.start);
  return known ?? { is: "region", start: start + said.index, end: start + said.index + said[0].length };
}

const ADJACENT = /^\s*(?:\(|vao|trong|cua|o|tai)?\s*(?:nam\s+)?$/;
/** Words between "so với" and its year: "so với vị trí dẫn đầu năm 2023". */
const OF_THEN =
  "(?:(?:cung ky|ket qua|muc|chi so|cua|diem|hang|vi tri|thu hang|thu|so|dan dau|dung dau|dau bang|" +
  "cuoi bang|\\d{1,2})\\s+)*";
const SINCE = new RegExp(
  `(?:\\b(?:tu|ke tu|tinh tu)|so voi|hon|kem|cao hon|thap hon)\\s+${OF_THEN}(?:nam\\s+)?$`,
);
const COMPARED_WITH_YEAR = new RegExp(`so voi\\s+${OF_THEN}(?:nam\\s+)?(20\\d\\d)`, "g");

/** "so với năm 2022", "từ năm 2012": from when something is counted, not of when it is. */
export function isSince(
  { plain, start }: Pick<TakenApart, "plain" | "start">,
  year: { readonly start: number },
): boolean {
  return SINCE.test(plain.bare.slice(Math.max(start, year.start - 50), year.start));
}

/** "năm 2021 (88,9%)", "năm 2021 đạt 88,9%", "năm 2021 (86,45%, xếp thứ 39)". */
function isAtYear(between: string): boolean {
  return (
    /^\s*(?:la|:|dat|chi dat|voi|,)*\s*(?:dat|la)?\s*$/.test(between) || /^\s*\([^)]{0,40}$/.test(between)
  );
}

/**
 * The year of a figure: one that stands at it, else that of the index, else the nearest before,
 * else the carried one.
 */
export function yearFor(taken: TakenApart, number: WrittenNumber, carried: Carried): number | undefined {
  const { plain, years, indices, start } = taken;
  const next = years.find((year) => year.start >= number.measured);
  if (next && ADJACENT.test(plain.bare.slice(number.measured, next.start))) return next.year;
  const before = years.filter((year) => year.end <= number.start).at(-1);
  if (before && isAtYear(plain.bare.slice(before.end, number.start))) return before.year;
  const own = years.filter((year) => !isSince(taken, year));
  const ofIndex = own.find((year) =>
    indices.some(
      ({ end }) =>
        year.start >= end &&
        /^[\s,]*(?:\([^)]*\)\s*)?(?:cua [^,.;]{0,40})?(?:cap tinh\s*|cua cac[^,.;]{0,40})?(?:nam\s+)?$/.test(
          plain.bare.slice(end, year.start),
        ),
    ),
  );
  const nowAndThen = /^\s*so voi\b/.test(plain.bare.slice(number.measured, taken.end));
  if (
    !nowAndThen &&
    /\b(?:nam truoc|nam ngoai|nam lien truoc)\W*$/.test(plain.bare.slice(start, number.start))
  ) {
    const base = ofIndex?.year ?? carried.year;
    return base === undefined ? undefined : base - 1;
  }
  const said = own.filter(
    (year) =>
      year.end <= number.start &&
      (year === ofIndex || /\bnam\s+$/.test(plain.bare.slice(Math.max(0, year.start - 8), year.start))),
  );
  return said.at(-1)?.year ?? ofIndex?.year ?? carried.year ?? own[0]?.year;
}

/** The year from which a change is counted; the one before where none is named. */
export function sinceFor(
  taken: TakenApart,
  number: WrittenNumber,
  year: number | undefined,
): number | undefined {
  const { plain, start, end } = taken;
  const named = [...plain.bare.slice(start, end).matchAll(COMPARED_WITH_YEAR)];
  const after = named.find((match) => start + match.index >= number.start) ?? named.at(-1);
  if (after) return Number(after[1]);
  return year === undefined ? undefined : year - 1;
}
