export { LANGUAGES } from "./language.ts";
export type { Language } from "./language.ts";
export {
  count,
  decimal,
  ordinal,
  percent,
  placeAmong,
  placeText,
  points,
  pointsOfColumn,
  signedOfColumn,
  signed,
} from "./numbers.ts";
export { outsideText, pointSumOf, pointSumText } from "./point-sum.ts";
export { dateText, dayInVietnam } from "./dates.ts";
export { timeLeft } from "./time-left.ts";
export { addressSegment, escapeXml } from "./text.ts";
