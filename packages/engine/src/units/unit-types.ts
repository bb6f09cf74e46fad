/** Administrative units over time: a unit is not its code and not its name, it is a chain of dated versions. */

import type { UnitId, UnitVersionId } from "../ids/index.ts";
import type { Bilingual } from "../scheme/index.ts";

/** Day of the Gregorian calendar, `YYYY-MM-DD`; such texts compare in order of time. */
export type IsoDate = string;

/** `body`: an office of one's own, such as a department, which no list of administrative units holds. */
export type UnitLevel = "province" | "district" | "commune" | "body";

/** Kinds as the lists of units write them; `unitKindWords` names them for people. */
export type UnitKind =
  | "tinh"
  | "thanh_pho_tw"
  | "quan"
  | "huyen"
  | "thi_xa"
  | "thanh_pho_thuoc_tinh"
  | "thanh_pho_thuoc_tp_tw"
  | "phuong"
  | "xa"
  | "thi_tran"
  | "dac_khu"
  | "co-quan";

/** What a unit belongs to. The former province of a commune may be known only as one of several. */
export type UnitParent =
  | { readonly is: "known"; readonly unit: UnitId }
  | { readonly is: "country" }
  | { readonly is: "one-of"; readonly units: readonly UnitId[]; readonly reason: Bilingual };

export interface UnitVersion {
  readonly id: UnitVersionId;
  readonly unitId: UnitId;
  readonly level: UnitLevel;
  readonly kind: UnitKind;
  /** Statistical code with its leading zeros: 2 digits, 3 digits or 5 digits; of a body, its name without marks. */
  readonly code: string;
  /** Without the word of its kind: "Quảng Ninh", "1". */
  readonly name: Bilingual;
  readonly parent: UnitParent;
  /** First day on which the list holds this version: the start of the list where the founding day is not known. */
  readonly validFrom: IsoDate;
  /** Last day; absent while the version is in force. */
  readonly validTo?: IsoDate;
  readonly legalBasis: string;
  /** Whether the dates were read in a source or still need a look at the gazette. */
  readonly certainty: "sourced" | "unverified";
  /** Region code by scheme, for provinces. */
  readonly regions: ReadonlyMap<string, string>;
}

/**
 * What became of territory on a date.
 * - `full`: the whole unit goes on unchanged in name and kind (code or parent may change)
 * - `rename`: the same with another name; `retype`: the same with another kind (the name may change with it)
 * - `merged`: the whole unit went into a larger new one
 * - `partial`: a part of it went there
 */
export type LineageKind = "full" | "rename" | "retype" | "merged" | "partial";

export interface LineageEdge {
  readonly from: UnitVersionId;
  readonly to: UnitVersionId;
  readonly kind: LineageKind;
  /** True on the edge from the former unit in which the new unit has its seat. */
  readonly seat: boolean;
}

export interface RegionScheme {
  readonly id: string;
  readonly title: Bilingual;
  readonly validFrom: IsoDate;
  readonly validTo?: IsoDate;
  readonly legalBasis: string;
  /** In the order of the list. */
  readonly regions: ReadonlyMap<string, Bilingual>;
}

/** A fault of the lists; `place.row` counts data rows from 1. */
export interface UnitFault {
  readonly code:
    | "cell-missing"
    | "date-invalid"
    | "kind-unknown"
    | "parent-unknown"
    | "code-twice-on-a-date"
    | "lineage-to-nowhere"
    | "list-undated"
    | "region-unknown"
    | "name-contradicts"
    | "alias-of-nobody";
  readonly message: Bilingual;
  readonly place: { readonly list: string; readonly row: number; readonly code: string };
}

/** True when `version` is in force on the day. */
export function inForce(version: Pick<UnitVersion, "validFrom" | "validTo">, on: IsoDate): boolean {
  return version.validFrom <= on && (version.validTo === undefined || on <= version.validTo);
}

/** True for the edges along which a unit stays itself. */
export function goesOnWhole(edge: Pick<LineageEdge, "kind">): boolean {
  return edge.kind === "full" || edge.kind === "rename" || edge.kind === "retype";
}
