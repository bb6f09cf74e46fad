import type { Bilingual } from "@thang-diem/engine";

/** Where the tile of each province stands, so that a Vietnamese finds it without searching. */

export interface TilePlace {
  /** Statistical code of the province. */
  readonly code: string;
  readonly column: number;
  readonly row: number;
}

/** An archipelago of Viet Nam, on every map, of the colour of the province that it belongs to. */
export interface ArchipelagoPlace extends TilePlace {
  readonly name: Bilingual;
  readonly province: Bilingual;
}

export interface TileLayout {
  readonly columns: number;
  readonly rows: number;
  readonly tiles: readonly TilePlace[];
  /** Both, each two columns wide and two rows high. */
  readonly archipelagos: readonly [ArchipelagoPlace, ArchipelagoPlace];
  /** Free space of three columns for a legend. */
  readonly legend: { readonly column: number; readonly row: number };
}

/** The 63 provinces, to 30/06/2025. */
export const tileLayout63: TileLayout = {
  ...grid([
    ".. .. .. 02 04 .. ..",
    ".. 12 10 08 06 20 ..",
    ".. 11 15 25 19 24 22",
    ".. .. 14 26 27 30 31",
    ".. .. 17 01 33 34 ..",
    ".. .. 37 35 36 .. ..",
    ".. .. 38 .. .. .. ..",
    ".. .. 40 .. .. .. ..",
    ".. .. .. 42 .. .. ..",
    ".. .. .. 44 .. .. ..",
    ".. .. .. .. 45 .. ..",
    ".. .. .. .. 46 48 ..",
    ".. .. .. .. .. 49 ..",
    ".. .. .. .. 62 51 ..",
    ".. .. .. .. 64 52 ..",
    ".. .. .. .. 66 54 ..",
    ".. .. 70 67 68 56 ..",
    ".. 72 74 75 60 58 ..",
    ".. 80 79 77 .. .. ..",
    "89 87 82 83 .. .. ..",
    "91 92 86 84 .. .. ..",
    ".. 93 94 .. .. .. ..",
    "96 95 .. .. .. .. ..",
  ]),
  columns: 8,
  archipelagos: archipelagos({ column: 6, row: 10 }, { column: 6, row: 18 }),
  legend: { column: 0, row: 9 },
};

/** The 34 provinces, since 01/07/2025. */
export const tileLayout34: TileLayout = {
  ...grid([
    "12 15 08 04 .. ..",
    "11 14 25 19 20 ..",
    ".. .. 01 24 22 ..",
    ".. .. 37 33 31 ..",
    ".. 38 .. .. .. ..",
    ".. 40 .. .. .. ..",
    ".. .. 42 .. .. ..",
    ".. .. .. 44 .. ..",
    ".. .. .. 46 .. ..",
    ".. .. .. .. 48 ..",
    ".. .. .. .. 51 ..",
    ".. .. .. .. 52 ..",
    ".. .. .. .. 66 ..",
    ".. .. 75 68 56 ..",
    ".. 80 79 .. .. ..",
    "91 82 86 .. .. ..",
    "96 92 .. .. .. ..",
  ]),
  columns: 7,
  archipelagos: archipelagos({ column: 5, row: 8 }, { column: 5, row: 15 }),
  legend: { column: 0, row: 8 },
};

/** The layout of a day, `YYYY-MM-DD`. */
export function tileLayoutOn(date: string): TileLayout {
  return date < "2025-07-01" ? tileLayout63 : tileLayout34;
}

/** A picture in text: a code a tile, `..` where there is none. */
function grid(lines: readonly string[]): Pick<TileLayout, "rows" | "tiles"> {
  const tiles = lines.flatMap((line, row) => line.split(" ").map((code, column) => ({ code, column, row })));
  return { rows: lines.length, tiles: tiles.filter((tile) => tile.code !== "..") };
}

type Place = Pick<TilePlace, "column" | "row">;

function archipelagos(hoangSa: Place, truongSa: Place): readonly [ArchipelagoPlace, ArchipelagoPlace] {
  return [
    {
      ...hoangSa,
      code: "48",
      name: { vi: "Quần đảo Hoàng Sa", en: "Hoang Sa Archipelago" },
      province: { vi: "Đà Nẵng", en: "Da Nang" },
    },
    {
      ...truongSa,
      code: "56",
      name: { vi: "Quần đảo Trường Sa", en: "Truong Sa Archipelago" },
      province: { vi: "Khánh Hòa", en: "Khanh Hoa" },
    },
  ];
}
