import type { ReadClaim } from "./claim.ts";
import { countOf } from "./counted.ts";
import { directionOf, isBesides, isPoints } from "./moves.ts";
import type { WrittenNumber } from "./numbers.ts";
import { pointsOf } from "./points.ts";
import type { Said } from "./said.ts";
import type { TakenApart } from "./sentence.ts";

const RANK_BEFORE =
  /(?:\bthu(?: hang)?|\bhang(?: thu)?|\bvi tri(?: so| thu)?|\bthu bac|\bxep(?: hang)?(?: thu)?|\bdung(?: thu| hang)?|\bo so|\brank(?:ed|s|ing)?(?: at)?(?: number| no\.?)?)\s*(?:la\s*)?$/;
const TOP_BEFORE = /\b(?:top|tops|nhom)\s*$/;
const NO_RANK = /\b(?:lan thu|nam thu|quy|khoa|dot|ky|phien|sau khi xep|ngay thu|thu tu)\s*$/;

/** What the words around a number make of it. The order matters: the more telling sign is looked at first. */
export function kindOf(
  taken: TakenApart,
  number: WrittenNumber,
  previous: ReadClaim | undefined,
): Said | undefined {
  const { plain, start, end } = taken;
  const before = plain.bare.slice(start, number.start);
  const after = plain.bare.slice(number.measured, end);
  if (isWishOrLoss(before) || OUTSIDE_OF_TOP.test(before)) return undefined;
  if (number.measure === "rank")
    return isCountOfTimes(before) ? undefined : { kind: "rank", ...amongOf(after) };
  return (
    streakOf(before, plain.bare.slice(number.end, end), number) ??
    rankOf(before, number) ??
    placesOf(before, number, previous) ??
    countOf(taken, before, number) ??
    (isPoints(number) ? pointsOf(taken, before, after, number, previous) : undefined)
  );
}

function amongOf(after: string): Pick<Said, "among"> {
  const among = /^\s*trong\s+(?:tong\s+)?(?:so\s+)?(\d+)\b/.exec(after)?.[1];
  return among === undefined ? {} : { among: Number(among) };
}

/** "6 lần đứng đầu": how often, not the place of one year. */
function isCountOfTimes(before: string): boolean {
  return /\b(?:\d+|hai|ba|bon|nam|sau|bay|tam|chin|muoi|nhieu)\s+(?:lan|nam)\s*$/.test(before);
}

/** "Không có trong tốp 10", "chưa lọt vào tốp 5": it says where somebody is not. */
const OUTSIDE_OF_TOP = /\b(?:khong|chua|ngoai|khoi)\b[^,.;\d]{0,30}\b(?:top|tops|nhom)\s*$/;

/** "mất vị trí số 1", "phấn đấu vào tốp 5": no place that is held. */
function isWishOrLoss(before: string): boolean {
  return (
    /\b(?:mat|danh mat|nhuong|roi khoi|phan dau|muc tieu|huong den|huong toi|quyet tam|ky vong|du kien|dat ra)\b[^,.;\d]{0,40}$/.test(
      before,
    ) && /\b(?:vi tri|ngoi|hang|thu|top|tops|nhom|dat|len|vao|tren|duy tri|giu)\b[^,.;\d]{0,20}$/.test(before)
  );
}

function streakOf(before: string, after: string, number: WrittenNumber): Said | undefined {
  const nth =
    /\b(?:nam|lan) thu\s*$/.test(before) && /^\s*(?:lien tiep|lien tuc|lien\b|tinh |thanh pho )/.test(after);
  if (!nth && number.measure !== "years") return undefined;
  const top = /\b(?:top|trong nhom)\s*(\d+)/.exec(`${before} ${after}`)?.[1];
  const leads =
    /\b(?:dung dau|dan dau|xep thu nhat|vi tri thu nhat|hang nhat|quan quan|ngoi dau|so 1|thu 1|hang 1|dung thu nhat)\b/.test(
      `${before} ${after}`,
    );
  if (!top && !leads) return undefined;
  return { kind: "streak", streakPlace: top ? Number(top) : 1 };
}

function rankOf(before: string, { printed, measure, sign, of }: WrittenNumber): Said | undefined {
  if (printed.decimals > 0 || sign || measure === "percent" || measure === "points") return undefined;
  if (of?.value.text === "63" && /\b(?:thu )?hang\b[^.;,]*\b(?:tu|xuong|len|con)\s*$/.test(before))
    return { kind: "rank" };
  if (TOP_BEFORE.test(before))
    return /\b(?:top|tops)\s*$/.test(before) ? { kind: "rank", bound: "at-most" } : undefined;
  return RANK_BEFORE.test(before) && !NO_RANK.test(before.slice(0, before.length))
    ? { kind: "rank" }
    : undefined;
}

function placesOf(before: string, number: WrittenNumber, previous: ReadClaim | undefined): Said | undefined {
  if (number.measure !== "places" || number.printed.decimals > 0) return undefined;
  const direction = directionOf(before, number) ?? (isBesides(before) ? previous?.direction : undefined);
  return direction ? { kind: "change-places", direction } : undefined;
}
