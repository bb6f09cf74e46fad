export { address, data, picturePaths } from "./addresses.ts";
export type { Address } from "./addresses.ts";
export { comparisonData, finderEntries } from "./data-files.ts";
export type { ComparedUnit, ComparisonData, FinderEntry } from "./data-files.ts";
export {
  changeText,
  indexCell,
  indexOnAxis,
  indexShare,
  indexText,
  itemTitle,
  meanOf,
  pointsText,
  shareOf,
  topItems,
} from "./figures.ts";
export {
  championOf,
  gapsIn,
  largestGroup,
  mapSaid,
  meanOfGroup,
  meansMoved,
  shownIn,
  standfirstOf,
  unitsOf,
} from "./says-edition.ts";
export {
  aboveOn,
  againstMean,
  againstSource,
  farthestPart,
  lossesOf,
  mostLost,
  sinceThen,
  rankSaid,
  onFullMaximum,
} from "./says-unit.ts";
export type { Loss } from "./says-unit.ts";
export { type ToldAnswer, toldComplaints, type ToldComplaints } from "./complaints.ts";
export { inBoth, plainDigest } from "./digest.ts";
export type {
  CorrectedDigest,
  PublishedDigest,
  SeriesDigest,
  StartPieces,
  UnitDigest,
  UnitYear,
} from "./digest.ts";
export { hasMap, mapLayout } from "./map.ts";
export { identityOf, siteOf } from "./site.ts";
export type {
  Correction,
  EditionView,
  GroupView,
  LastingUnits,
  RowView,
  SeriesView,
  Site,
  YearOfUnit,
} from "./views.ts";
