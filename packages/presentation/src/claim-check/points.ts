import type { Bound, ReadClaim } from "./claim.ts";
import type { UnitMention } from "./mentions.ts";
import { directionOf, isBesides, isPoints } from "./moves.ts";
import type { WrittenNumber } from "./numbers.ts";
import type { Said } from "./said.ts";
import type { TakenApart } from "./sentence.ts";

/** Points and shares: a value, a change, a difference, a mean, a range. */
export function pointsOf(
  taken: TakenApart,
  before: string,
  after: string,
  number: WrittenNumber,
  previous: ReadClaim | undefined,
): Said | undefined {
  if (belongsToCount(taken, number)) return undefined;
  const share = shareOf(taken, number, after);
  if (share) return share;
  const direction = directionOf(before, number) ?? (isBesides(before) ? previous?.direction : undefined);
  const moved =
    /\b(?:tu|tu muc)\s*(?:[^,;()]{0,40})?\d[\d.,]*\s*(?:%|diem)?[^,;]{0,25}\b(?:len|xuong|con)\s*(?:muc\s*)?$/.test(
      before,
    );
  if (direction && !moved && !/\b(?:len|xuong)\s*(?:muc|den|toi|con)?\s*$/.test(before))
    return { kind: "change-points", direction };
  const compared = comparedOf(taken, before, after, number);
  if (compared) return compared;
  const bound = boundOf(before, after);
  if (isMean(taken, before, clauseOf(before), after, number))
    return bound ? { kind: "mean", bound } : { kind: "mean" };
  const range = rangeOf(taken, before, number);
  if (range) return range;
  return bound ? { kind: "value", bound } : { kind: "value" };
}

/** The clause that a number ends; one that is a verb only ("…, đạt 88,37%") goes on with what stands before it. */
function clauseOf(before: string): string {
  const unbracketed = before.replaceAll(/\([^()]*\)/g, (brackets) => " ".repeat(brackets.length));
  const clauses = unbracketed
    .replaceAll(/(tinh|bo|nganh), (?=thanh|co quan|nganh)/g, "$1  ")
    .split(/[;(]|,(?=\s)/);
  const last = clauses.at(-1) ?? "";
  return /^\s*(?:la|dat|o muc|voi|dat muc)\s*$/.test(last) ? unbracketed : last;
}

/** Whether a number is the threshold of a count or of a group and no figure of its own. */
function belongsToCount(taken: TakenApart, number: WrittenNumber): boolean {
  const { plain, start, end } = taken;
  const before = plain.bare.slice(start, number.start);
  if (isLimitOfGroup(before, plain.bare.slice(number.measured, end))) return true;
  if (/\b(?:trong khoang|dao dong|bien thien|trung binh|binh quan)\b/.test(before)) return false;
  const counted =
    /\b(?:\d+(?:\s*\/\s*\d+)?|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi|cac|nhieu|khong co|so)\s+(?:tinh|dia phuong|don vi|thanh pho|bo)\b[^.;]*\b(?:tren|hon|duoi|tu|den|toi|vuot|dat)\s*(?:duoi\s*)?$/.exec(
      before,
    );
  if (!counted) return false;
  if (/\bdat\s*$/.test(counted[0]) && !/^\s*tro len/.test(plain.bare.slice(number.measured, end)))
    return false;
  return !taken.units.some((unit) => unit.start >= start + counted.index && unit.end <= number.start);
}

/** "Nhóm B (từ 80% đến dưới 90%)", "nhóm A: 90% trở lên"; "nhóm cao nhất với 47,2 điểm" is a figure of somebody. */
function isLimitOfGroup(before: string, after: string): boolean {
  const said = /\bnhom\s+(?:[a-d]\b|diem|cao|thap|kha|tot|co\b|cac\b|dat\b|\d)([^.;]*)$/.exec(before)?.[1];
  if (said === undefined || /\b(?:tang|giam|nang|cai thien)\b/.test(said)) return false;
  return (
    /(?:\b(?:tu|tren|duoi|den|toi|hon|chua dat)|-|–)\s*$/.test(before) ||
    /^\s*(?:tro len|tro xuong|den|toi|-)(?![a-z])/.test(after)
  );
}

function shareOf(taken: TakenApart, number: WrittenNumber, after: string): Said | undefined {
  if (number.measure !== "percent") return undefined;
  if (/^\s*(?:so voi\s+|cua\s+)?(?:tong\s+)?(?:so\s+)?diem\s+(?:toi da|chuan)/.test(after))
    return { kind: "share-of-maximum" };
  const beside = taken.numbers.find(
    (other) =>
      other.of &&
      other.end <= number.start &&
      number.start - other.measured < 40 &&
      other.measure !== "places",
  );
  if (!beside?.of || beside.of.value.compare(beside.printed.value) < 0) return undefined;
  const between = taken.plain.bare.slice(beside.measured, number.start);
  if (/\b(?:tang|giam|hon|kem)\b|\d/.test(between)) return undefined;
  return { kind: "share-of-maximum", shareOf: { points: beside.printed, maximum: beside.of } };
}

const COMPARES =
  /\b(cao hon|nhieu hon|thap hon|kem(?: hon)?|it hon|hon|cach(?: biet)?|chenh lech|chenh|khoang cach|bo xa)\b([^,;()]*)$/;

/** "Kém tỉnh dẫn đầu 1,15%": whoever has the first place. */
const LEADER =
  /^\s*(?:so voi\s+)?(?:(?:tinh|thanh pho|dia phuong|don vi|bo)\s+)?(?:dan dau|dung dau|xep dau|thu nhat|dung thu nhat|xep thu nhat)\s*(?:la\s*)?$/;

function comparedOf(
  taken: TakenApart,
  before: string,
  after: string,
  number: WrittenNumber,
): Said | undefined {
  const match = COMPARES.exec(before);
  if (!match) return undefined;
  const [, word = "", between = ""] = match;
  if (/^(?:cach|chenh|khoang)/.test(word) && /\bgiua\b/.test(between)) return betweenTwo(taken, match.index);
  const withWhom = /^\s*(?:so voi|hon)\b/.test(after);
  const named = taken.units.find((unit) => unit.start >= taken.start + (match.index ?? 0));
  if (/^\s*(?:khoang|gan|toi|den|la)?\s*$/.test(between)) {
    const whom = comparedWith(taken, number);
    if (!withWhom && !whom) return undefined;
    if (whom) return { kind: "comparison", direction: /^(?:thap|kem|it)/.test(word) ? -1 : 1, other: whom };
    const sinceYear = /^\s*so voi\s+(?:(?:cung ky|ket qua|muc)\s+)*(?:nam|20\d\d)/.test(after);
    if (sinceYear) return { kind: "change-points", direction: /^(?:thap|kem|it)/.test(word) ? -1 : 1 };
  } else if (!named && LEADER.test(between)) return { kind: "comparison", direction: -1, other: "leader" };
  else if (!named && !/trung binh|binh quan/.test(between)) return undefined;
  else if (/\b(?:va|dat|voi|xep|tang|giam)\b|\d/.test(between.replace(/(?:thu|hang|vi tri)\s*\d+/g, "")))
    return undefined;
  else if (/trung binh|binh quan/.test(between) && !named) return undefined;
  const direction = /^(?:thap|kem|it)/.test(word) ? -1 : 1;
  const toMean = !named && /trung binh|binh quan/.test(`${between} ${after.slice(0, 50)}`);
  const other = named ?? (toMean ? ("mean" as const) : undefined);
  if (number.measure === "none" && number.printed.decimals === 0) return undefined;
  return other ? { kind: "comparison", direction, other } : undefined;
}

/** "So với Quảng Ninh, Nam Định thấp hơn 4,86 điểm": the unit that stands behind "so với" before the figure. */
function comparedWith(taken: TakenApart, number: WrittenNumber): UnitMention | undefined {
  return taken.units.findLast(
    (unit) =>
      unit.end <= number.start &&
      /\bso voi\s+(?:(?:tinh|thanh pho|tp\.?)\s+)?$/.test(taken.plain.bare.slice(taken.start, unit.start)),
  );
}

/** "Chênh lệch giữa Quảng Ninh và Quảng Ngãi là 17,79%". */
function betweenTwo(taken: TakenApart, at: number): Said | undefined {
  const [first, second, third] = taken.units.filter((unit) => unit.start >= taken.start + at);
  return first && second && !third ? { kind: "comparison", other: second } : undefined;
}

function isMean(
  taken: TakenApart,
  before: string,
  clause: string,
  after: string,
  number: WrittenNumber,
): boolean {
  const said = /(?:trung binh|binh quan)/;
  if (
    said.test(clause) &&
    !/\b(?:tren|vuot|cao hon|thap hon|duoi)\b[^,;(]*(?:trung binh|binh quan)[^,;(]*$/.test(clause)
  ) {
    const last = before.lastIndexOf("binh");
    const unitBetween = taken.units.some((unit) => unit.start >= taken.start + last);
    const numberBetween = taken.numbers.some(
      (other) => other.start >= taken.start + last && other.end <= number.start && isPoints(other),
    );
    return !unitBetween && !numberBetween;
  }
  const ofCountry = /\b(?:ca nuoc|toan quoc)\b[^,;()]{0,40}\b(?:la|dat|o muc)\s*$/.test(clause);
  if (ofCountry && !taken.units.some(({ end }) => end <= number.start)) return true;
  return (
    /(?:trung binh|binh quan)[^.;(]{0,40}\(\s*(?:la|dat)?\s*$/.test(before) ||
    /^\s*\)?\s*(?:la|-)\s*(?:muc|gia tri)\s+(?:trung binh|binh quan)/.test(after)
  );
}

function boundOf(before: string, after: string): Bound | undefined {
  if (/^\s*tro len/.test(after)) return "at-least";
  if (/\b(?:tren|hon|vuot|vuot moc|vuot nguong)\s*$/.test(before)) return "above";
  if (/\b(?:duoi|chua den|chua toi|chua dat|gan|xap xi)\s*$/.test(before)) return "below";
  return undefined;
}

function rangeOf(taken: TakenApart, before: string, number: WrittenNumber): Said | undefined {
  const { numbers, plain } = taken;
  const i = numbers.indexOf(number);
  const pairs = (a: WrittenNumber | undefined, b: WrittenNumber | undefined): boolean =>
    a !== undefined && b !== undefined && /^\s*(?:den|toi|-)\s*$/.test(plain.bare.slice(a.measured, b.start));
  const spread = /\b(?:dao dong|trong khoang|tu|bien thien|trai|phan bo)\b/.test(before);
  const ofUnit = taken.units.some((unit) => unit.end <= number.start && unit.as.length > 0);
  if (!spread || ofUnit) return undefined;
  if (pairs(number, numbers[i + 1])) return { kind: "range", endOfRange: "low" };
  return pairs(numbers[i - 1], number) ? { kind: "range", endOfRange: "high" } : undefined;
}
