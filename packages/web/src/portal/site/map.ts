import { tileLayoutOn } from "@thang-diem/presentation";
import type { TileLayout } from "@thang-diem/presentation";
import type { EditionView } from "./views.ts";

/** The tiles of the provinces at the end of the assessed year. */
export function mapLayout(edition: EditionView): TileLayout {
  return tileLayoutOn(`${edition.year}-12-31`);
}

/** True when the units of the edition are the provinces of its year. */
export function hasMap(edition: EditionView): boolean {
  const codes = new Set(mapLayout(edition).tiles.map((tile) => tile.code));
  return edition.rows.length > 10 && edition.rows.every(({ unit }) => codes.has(unit.code));
}
