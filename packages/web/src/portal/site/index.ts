export { address, data } from "./addresses.ts";
export type { Address } from "./addresses.ts";
export { comparisonData, finderEntries } from "./data-files.ts";
export type { ComparedUnit, ComparisonData, FinderEntry } from "./data-files.ts";
export {
  changeText,
  indexCell,
  indexDistance,
  indexOnAxis,
  indexShare,
  indexText,
  itemTitle,
  meanOf,
  pointsText,
  shareOf,
  topItems,
} from "./figures.ts";
export { hasMap, mapLayout } from "./map.ts";
export { identityOf, siteOf } from "./site.ts";
export type { EditionView, GroupView, RowView, SeriesView, Site, YearOfUnit } from "./site.ts";
