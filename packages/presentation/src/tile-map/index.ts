/** Equal-tile map of the 63 or 34 provinces with both archipelagos. */
export {
  renderTileMap,
  type TileFigure,
  type TileMapLegendEntry,
  type TileMapOptions,
  type TileStep,
} from "./render-tile-map.ts";
export {
  tileLayout34,
  tileLayout63,
  tileLayoutOn,
  type ArchipelagoPlace,
  type TileLayout,
  type TilePlace,
} from "./tile-layouts.ts";
