/**
 * Administrative units of Viet Nam over time: registry, look-up by any spelling, lineage, regions, series.
 */
export { isIsoDate } from "./calendar.ts";
export {
  CODE_FINDINGS,
  reviewOrganisationCodes,
  type CodeFinding,
  type ReviewedCode,
} from "./review-organisation-codes.ts";
export { explainEnded, explainFindUnit } from "./explain-find-unit.ts";
export type { UnitChangeFault } from "./check-unit-change.ts";
export { planUnitChange, type PlannedChange } from "./plan-unit-change.ts";
export {
  SINCE_UNKNOWN,
  withUnitChanges,
  type RecordedVersion,
  type UnitChange,
  type UnitChangeKind,
  type WantedChange,
  type WantedUnit,
} from "./unit-changes.ts";
export { searchForms, unitNameMatches } from "./name-search.ts";
export { searchUnits } from "./search-units.ts";
export {
  endedUnit,
  findUnit,
  type EndedUnit,
  type FindUnitAnswer,
  type FindUnitOptions,
} from "./find-unit.ts";
export { regionOf, regionSchemesOn, type RegionAnswer } from "./region-schemes.ts";
export { fullUnitName, splitCommuneName, unitKindWords } from "./unit-kinds.ts";
export type { ListRow, UnitLists } from "./unit-lists.ts";
export {
  assembleUnits,
  buildUnits,
  isWithin,
  successorsOf,
  unitsOn,
  versionOn,
  type BuiltUnits,
  type UnitParts,
  type UnitRegistry,
} from "./unit-registry.ts";
export {
  goesOnWhole,
  inForce,
  type IsoDate,
  type LineageEdge,
  type LineageKind,
  type RegionScheme,
  type UnitFault,
  type UnitKind,
  type UnitLevel,
  type UnitParent,
  type UnitVersion,
} from "./unit-types.ts";
export { isShortFor } from "./office-name.ts";
export {
  cleanText,
  compareVietnamese,
  matchKey,
  searchKey,
  searchMatches,
  tidyText,
} from "./vietnamese-text.ts";
export {
  comparabilityRules,
  comparableSeries,
  type ComparabilityRule,
  type MissingCode,
  type SeriesPoint,
  type ValuesByYear,
} from "./comparable-series.ts";
export {
  detectLegacyEncoding,
  fromTcvn3,
  tcvn3Table,
  type LegacyEncoding,
  type Tcvn3Table,
} from "./legacy-encoding.ts";
export {
  isDossierCode,
  readOrganisationCode,
  type OrganisationCode,
  type OrganisationCodeScheme,
} from "./organisation-codes.ts";
