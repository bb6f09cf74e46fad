import type { WrittenNumber } from "./numbers.ts";

const MORE =
  "(?:them|toi|den|manh|nhe|khoang|gan|duoc|rat|kha|ky luc|" +
  "tuong ung|lien|dot pha|vuot|bac|cao nhat|nhieu nhat|sau nhat|manh nhat|voi|la|\\+|-)";
const ROSE = new RegExp(
  `\\b(?:tang|len|cai thien|thang|vuot len|nhay|nhay vot|tien)\\b(?:\\s+${MORE})*\\s*$`,
);
const FELL = new RegExp(`\\b(?:giam|tut|xuong|sut|sut giam|roi|lui|mat)\\b(?:\\s+${MORE})*\\s*$`);

/** Up or down, by the sign or the word before a number: "tăng", "giảm nhẹ", "+". */
export function directionOf(before: string, { sign }: WrittenNumber): 1 | -1 | undefined {
  if (sign) return sign;
  if (FELL.test(before)) return -1;
  return ROSE.test(before) ? 1 : undefined;
}

/** "tăng 1,2 điểm và 5 bậc": the second figure moves as the first does. */
export function isBesides(before: string): boolean {
  return /\d[\d.,]*\s*(?:%|diem\s*%?|phan tram|bac|hang)\s*(?:,|va|\(|;)\s*$/.test(before);
}

/** Whether a number can be points or a share. */
export function isPoints({ measure, of, printed }: WrittenNumber): boolean {
  if (measure === "percent" || measure === "percentage-points" || measure === "points") return true;
  // A bare decimal ("90,10") is a figure too; a bare whole number may be anything.
  return measure === "none" && (printed.decimals > 0 || of !== undefined);
}
