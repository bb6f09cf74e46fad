import type { ClaimKind, ReadClaim } from "./claim.ts";
import { kindOf } from "./kind-of.ts";
import { type Mention, namesIn, type RegionMention, type UnitMention, type Vocabulary } from "./mentions.ts";
import type { WrittenNumber } from "./numbers.ts";
import { type PlainText, sentencesOf } from "./plain-text.ts";
import type { Said } from "./said.ts";
import { type TakenApart, takeApart } from "./sentence.ts";
import {
  type Carried,
  indexFor,
  isObject,
  isSince,
  listStartingWith,
  namedAfter,
  namedAfterOpening,
  partFor,
  placedAtOnce,
  regionFor,
  regionOfMean,
  sinceFor,
  unitsBefore,
  yearFor,
} from "./whose.ts";

/** Every figure of the text that speaks of an index, as the text means it. Reads each sentence once. */
export function readClaims(plain: PlainText, vocabulary: Vocabulary): ReadClaim[] {
  const names = withPlaces(namesIn(plain, vocabulary));
  const claims: ReadClaim[] = [];
  const main = mainUnit(names);
  let carried: Carried = { paragraph: 0, years: [], ...(main && { main }) };
  let from = 0;
  for (const sentence of sentencesOf(plain)) {
    while ((names[from]?.end ?? Infinity) <= sentence.start) from += 1;
    let to = from;
    while ((names[to]?.start ?? Infinity) < sentence.end) to += 1;
    const taken = takeApart(plain, sentence, names.slice(from, to));
    claims.push(...readSentence(taken, carried));
    carried = carriedOn(taken, carried);
  }
  return claims;
}

/** The unit that the text names most often, the first of them where several are: "tỉnh" may mean it anywhere. */
function mainUnit(names: readonly Mention[]): UnitMention | undefined {
  const units = names.filter((name) => name.is === "unit");
  const groups = [...Map.groupBy(units, ({ as, written }) => as[0]?.unit.id ?? written).values()];
  return groups.toSorted((a, b) => b.length - a.length)[0]?.[0];
}

function carriedUnit(
  units: readonly UnitMention[],
  { subject, main }: Carried,
): Pick<ReadClaim, "unitCarried" | "otherUnit"> {
  if (units[0] === undefined || units[0] !== subject) return {};
  const sameUnit = main?.as[0]?.unit.id === subject.as[0]?.unit.id;
  return { unitCarried: true, ...(main && !sameUnit && { otherUnit: main }) };
}

/** After "năm 2022 tỉnh đạt …" a text comes back to the year that it is about; nobody goes back without saying so. */
function laterYears(
  { years }: TakenApart,
  year: number | undefined,
  carried: Carried,
): Pick<ReadClaim, "laterYears"> {
  if (years.length > 0 || year === undefined) return {};
  const later = carried.years.filter((each) => each > year);
  return later.length > 0 ? { laterYears: later } : {};
}

/** Offices of the same name in several places: those of the places that the text names. */
function withPlaces(names: readonly Mention[]): Mention[] {
  const places = new Set(
    names.flatMap((name) => (name.is === "unit" ? name.as.map(({ unit }) => unit.name) : [])),
  );
  return names.map((name) => {
    if (name.is !== "unit" || name.as.length < 2) return name;
    const here = name.as.filter(({ series }) => series.place === undefined || places.has(series.place));
    return here.length === 0 ? name : { ...name, as: here };
  });
}

function carriedOn(taken: TakenApart, before: Carried): Carried {
  const index = taken.indices.at(-1) ?? before.index;
  const first = taken.units.find((unit) => unit.as.length > 0 && !isObject(taken, unit));
  const foreign = taken.units.some((unit) => unit.as.length === 0);
  const subject = first ?? (foreign ? undefined : before.subject);
  const year = yearOfSentence(taken) ?? before.year;
  return {
    paragraph: taken.paragraph,
    years: isWish(taken)
      ? before.years
      : [...new Set([...before.years, ...taken.years.map((each) => each.year)])],
    ...(before.main && { main: before.main }),
    ...(index && { index }),
    ...(subject && { subject }),
    ...(year !== undefined && { year }),
  };
}

/** "Năm 2023, tỉnh phấn đấu đạt trên 91%": a year to come, which the sentences that follow do not go on about. */
function isWish({ plain, start, end }: TakenApart): boolean {
  return /\b(?:phan dau|muc tieu|ky vong|du kien)\b/.test(plain.bare.slice(start, end));
}

/** "PAR INDEX 2022", "Chỉ số … năm 2022", else "Năm 2022, …": the year of the sentences that follow. */
function yearOfSentence(taken: TakenApart): number | undefined {
  const { plain, start, indices, years, numbers } = taken;
  const ofIndex = years.find((year) =>
    indices.some(
      ({ end }) =>
        year.start >= end &&
        year.start - end < 60 &&
        !/[.;\d]|so voi|\b(?:sau|lan dau|ke tu|tinh tu|tu nam)\b/.test(plain.bare.slice(end, year.start)),
    ),
  );
  if (ofIndex) return ofIndex.year;
  if (isWish(taken)) return undefined;
  const opening = years.find((year) =>
    /^\s*(?:trong|vao|tai|den|rieng|cung|truoc do|ket qua|theo do|,|\s)*nam\s+$/.test(
      plain.bare.slice(start, year.start),
    ),
  );
  const speaks =
    indices.length > 0 ||
    numbers.some(({ measure }) => measure === "percent" || measure === "points" || measure === "rank");
  if (!speaks) return undefined;
  const only = new Set(years.filter((year) => !isSince({ plain, start }, year)).map(({ year }) => year));
  return opening?.year ?? (only.size === 1 ? [...only][0] : undefined);
}

function readSentence(taken: TakenApart, carried: Carried): ReadClaim[] {
  const claims: ReadClaim[] = [];
  const { numbers } = taken;
  let done = -1;
  for (const [i, number] of numbers.entries()) {
    if (i <= done) continue;
    const run = runFrom(taken, i);
    const read = run.length > 1 ? readRun(taken, run, carried) : undefined;
    if (read) {
      claims.push(...read);
      done = i + run.length - 1;
      continue;
    }
    const claim = readNumber(taken, number, carried, claims.at(-1));
    if (claim) claims.push(claim);
  }
  return claims;
}

const BETWEEN = /^\s*(?:,|va|;|,\s*va|-)\s*(?:(?:hang|thu|vi tri|thu hang)\s+)*$/;

/** Numbers in one list: "90,10%; 90,09% và 89,58%", "2, 3 và 4". */
function runFrom({ plain, numbers }: TakenApart, first: number): readonly WrittenNumber[] {
  let last = first;
  for (;;) {
    const [here, next] = [numbers[last], numbers[last + 1]];
    if (!here || !next || here.sign || next.sign) break;
    if (!BETWEEN.test(plain.bare.slice(here.measured, next.start).replaceAll(/\([^()\d]*\)/g, ""))) break;
    last += 1;
  }
  return numbers.slice(first, last + 1);
}

/** As many units as numbers, in the same order; anything else is read number by number. */
function readRun(
  taken: TakenApart,
  run: readonly WrittenNumber[],
  carried: Carried,
): ReadClaim[] | undefined {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return undefined;
  const next = namedAfter(taken, last);
  const units = next ? listStartingWith(taken, next) : unitsBefore(taken, first, carried);
  if (units.length !== run.length) return undefined;
  const measured = run.find(({ measure }) => measure !== "none") ?? first;
  const model = readNumber(taken, { ...first, measure: measured.measure }, carried, undefined);
  if (!model) return undefined;
  return run.flatMap((number, i) => {
    const unit = units[i];
    return unit
      ? [
          {
            ...model,
            start: number.start,
            end: number.end,
            number: { ...number, measure: measured.measure },
            units: [unit],
          },
        ]
      : [];
  });
}

/** The claim that one number makes; nothing where it is no figure of an index. */
function readNumber(
  taken: TakenApart,
  number: WrittenNumber,
  carried: Carried,
  previous: ReadClaim | undefined,
): ReadClaim | undefined {
  const first = kindOf(taken, number, previous);
  if (!first) return undefined;
  const index = indexFor(taken, number, carried);
  if (!index) return undefined;
  const earlier = earlierValue(taken, number, first, previous);
  const ofRegion = first.kind === "value" ? regionOfMean(taken, number) : undefined;
  const said = earlier?.said ?? (ofRegion ? { ...first, kind: "mean" as const } : first);
  const next = namedNext(taken, number, said);
  const ofMean =
    said.kind === "change-points" && (goesOnAboutMean(taken, number, previous) || isOfMean(taken, number));
  const units =
    earlier?.units ?? (ofMean || isOfAll(said.kind) ? [] : whoseUnits(taken, number, said, next, carried));
  if (number.measure === "rank" && !isSaidOfUnit(taken, number, next, units)) return undefined;
  const ownYear = yearFor(taken, number, carried);
  const year = isEarlierEnd(taken, number) ? sinceFor(taken, number, ownYear) : ownYear;
  const since = said.kind.startsWith("change") ? sinceFor(taken, number, year) : undefined;
  const part = partFor(taken, number);
  const region = earlier?.region ?? ofRegion ?? regionOfClaim(taken, number, ofMean ? "mean" : said.kind);
  const percent = number.measure === "percent" || number.measure === "percentage-points";
  return {
    ...said,
    number,
    start: number.start,
    end: Math.max(number.end, percent ? number.measured : number.end),
    units,
    index,
    ...(!taken.indices.includes(index) && { indexCarried: true }),
    ...laterYears(taken, year, carried),
    ...carriedUnit(units, carried),
    ...(ofMean && { ofMean: true }),
    ...(year !== undefined && { year }),
    ...(since !== undefined && { since }),
    ...(part && { part }),
    ...(region && { region }),
    ...(speaksOfMinistries(taken, number) && { ofMinistries: true }),
  };
}

function namedNext(taken: TakenApart, number: WrittenNumber, { kind }: Said): UnitMention | undefined {
  if (kind === "rank") return namedAfter(taken, number) ?? placedAtOnce(taken, number);
  return kind === "value" ? (namedAfter(taken, number) ?? namedAfterOpening(taken, number)) : undefined;
}

/** "Cao hơn 1,71% so với năm 2022 (86,62%)": whose value of the earlier year stands in the brackets. */
function earlierValue(
  { plain, start }: TakenApart,
  number: WrittenNumber,
  { kind, bound }: Said,
  previous: ReadClaim | undefined,
):
  | { readonly said: Said; readonly units: readonly UnitMention[]; readonly region?: RegionMention }
  | undefined {
  if (kind !== "value" || bound || !previous) return undefined;
  const before = plain.bare.slice(Math.max(start, previous.end), number.start);
  const { units, region, ofMean } = previous;
  const goesOn = previous.kind === "mean" && /^[^()]*[,;]\s*nam \d{4}\s*(?:la|dat|duoc)?\s*$/.test(before);
  const opens = ofMean && /^[^()]*\(\s*nam \d{4}\s*(?:la|dat|duoc)?\s*$/.test(before);
  if (goesOn || opens) return { said: { kind: "mean" }, units: [], ...(region && { region }) };
  if (previous.kind !== "change-points") return undefined;
  if (!/^[^.,;()]*\bso voi (?:[a-z]+ )*(?:nam )?\d{4}\s*\(\s*(?:dat|la)?\s*$/.test(before)) return undefined;
  return { said: { kind: ofMean ? "mean" : "value" }, units, ...(region && { region }) };
}

/** "Vùng … đạt 88,33%, cao hơn 1,71%": the change is that of the mean that was named right before. */
function goesOnAboutMean(
  { units }: TakenApart,
  number: WrittenNumber,
  previous: ReadClaim | undefined,
): boolean {
  if (previous?.kind !== "mean") return false;
  return !units.some((unit) => unit.start >= previous.end && unit.end <= number.start);
}

function whoseUnits(
  taken: TakenApart,
  number: WrittenNumber,
  { kind, other }: Said,
  next: UnitMention | undefined,
  carried: Carried,
): readonly UnitMention[] {
  if (next) return unitsAfter(taken, next, number);
  const before = unitsBefore(taken, number, carried).filter((unit) => unit !== other);
  if (kind !== "streak" || taken.units.some((unit) => unit.end <= number.start)) return before;
  const after = taken.units.find(({ start }) => start >= number.measured);
  return after ? [after] : before;
}

/** "từ hạng 60 lên hạng 2", "từ 86,45% lên 87%": the first of the two is that of the year before. */
function isEarlierEnd({ plain, start, end }: TakenApart, number: WrittenNumber): boolean {
  const before = plain.bare.slice(start, number.start);
  const after = plain.bare.slice(number.measured, Math.min(end, number.measured + 40));
  if (/\d\s*(?:%|diem)?\s*so voi\s*$/.test(before)) return true;
  return (
    /\btu\s+(?:muc\s+|vi tri\s+|thu hang\s+|hang\s+|thu\s+|so\s+)*$/.test(before) &&
    /^\s*(?:\([^)]*\)\s*)?(?:(?:nam|cua|o)\s+)*(?:\d{4}\s+)?(?:len|xuong|vuon|nhay|tang|con)\b/.test(after)
  );
}

function regionOfClaim(taken: TakenApart, number: WrittenNumber, kind: ClaimKind): RegionMention | undefined {
  if (kind === "rank") return regionFor(taken, number);
  if (kind !== "mean") return undefined;
  const known = taken.regions.filter(({ end }) => end <= number.start).at(-1);
  if (known) return known;
  const after = taken.regions.find(({ start }) => start >= number.measured);
  if (
    after &&
    /^\s*(?:la|thuoc ve|:)\s*(?:(?:vung|khu vuc)\s+)?$/.test(
      taken.plain.bare.slice(number.measured, after.start),
    )
  )
    return after;
  const said = /\b(?:vung|khu vuc|mien|cum)\s+[a-z]/.exec(taken.plain.bare.slice(taken.start, number.start));
  const start = taken.start + (said?.index ?? 0);
  return said ? { is: "region", start, end: start + said[0].length } : undefined;
}

/** "Cũng dẫn đầu cả nước, tăng 3,02%": the country is where somebody has a place, not who rose. */
const LEADS_THE_COUNTRY = /\b(?:dau|nhat|cuoi|thu \w+|hang \w+)\s+(?:tren\s+)?(?:ca nuoc|toan quoc)\b/g;

/** "Giá trị trung bình … đạt 86,98%, cao hơn 2,19% so với năm 2022". */
function isOfMean({ plain, start, units }: TakenApart, number: WrittenNumber): boolean {
  const before = plain.bare
    .slice(start, number.start)
    .replaceAll(LEADS_THE_COUNTRY, (words) => " ".repeat(words.length));
  const said = Math.max(
    before.lastIndexOf("trung binh"),
    before.lastIndexOf("binh quan"),
    before.lastIndexOf("ca nuoc"),
  );
  return said >= 0 && !units.some((unit) => unit.end <= number.start);
}

function speaksOfMinistries({ plain, start }: TakenApart, number: WrittenNumber): boolean {
  const words = plain.bare.slice(start, number.measured + 12);
  const last = [
    ...words.matchAll(
      /\b(?:(bo, (?:co quan|nganh)|cac bo\b|khoi bo|cap bo|\d+ bo\b)|cac tinh|dia phuong|cap tinh|tinh, thanh|\d+ tinh)/g,
    ),
  ].at(-1);
  return last?.[1] !== undefined;
}

/** "Xếp thứ hai là Hải Phòng, Hà Nội …": a place belongs to the first of the list only. */
function unitsAfter(
  taken: TakenApart,
  next: UnitMention,
  { measure }: WrittenNumber,
): readonly UnitMention[] {
  return measure === "rank" ? [next] : listStartingWith(taken, next).slice(0, 1);
}

function isOfAll(kind: ClaimKind): boolean {
  return kind === "mean" || kind === "count-over" || kind === "range";
}

/** "Dẫn đầu" without digits counts only where it is said of a unit, not in "các tỉnh dẫn đầu" or "người đứng đầu". */
function isSaidOfUnit(
  { plain, start }: TakenApart,
  number: WrittenNumber,
  next: UnitMention | undefined,
  units: readonly UnitMention[],
): boolean {
  if (
    /\d/.test(plain.bare.slice(number.start, number.end)) ||
    /^(?:nhat|nhi|hai|ba|tu|bon|nam|sau|bay|tam|chin|muoi)$/.test(plain.bare.slice(number.start, number.end))
  )
    return true;
  const before = plain.bare.slice(start, number.start);
  if (units.some(({ end }) => plain.bare.slice(end, number.start).trim() === "")) return true;
  const unit = units.at(-1);
  const itself =
    unit &&
    /^\s*la (?:dia phuong|tinh|don vi|thanh pho)\s*(?:xep|dung|giu)?\s*$/.test(
      plain.bare.slice(unit.end, number.start),
    );
  if (/(?:nguoi|cac|nhung|nhom|don vi|dia phuong|tinh|thanh pho)\s*$/.test(before) && !next)
    return itself === true;
  const far = /\b(?:dung|vi tri|giu|tiep tuc|len|va)\s+(?:vi tri\s+)?$/.test(before) ? 140 : 60;
  return (
    next !== undefined || (unit !== undefined && number.start - unit.end < far && unit.end <= number.start)
  );
}
