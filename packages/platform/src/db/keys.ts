import type { ItemCode, RoundId, UnitId, UnitVersionId } from "@thang-diem/engine";
import type { ColumnType } from "kysely";

/** The key that everything in a round begins with. */
export interface RoundKey {
  top_unit_id: UnitId;
  round_id: RoundId;
}

/** Of one unit in a round. */
export interface UnitKey extends RoundKey {
  unit_version_id: UnitVersionId;
}

/** Of one item of a unit in a round. */
export interface ItemKey extends UnitKey {
  item: ItemCode;
}

/** A column of JSON: text goes in, whatever it held comes out. */
export type Json = ColumnType<unknown, string, string>;

/** Facts of an item and the points that they gave when they were written. */
export interface Scored {
  facts: Json;
  status: "scored" | "not-applicable" | "missing";
  points: string;
  maximum: string;
}
