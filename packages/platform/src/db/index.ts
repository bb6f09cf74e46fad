export { troubleOf, type Trouble } from "./trouble.ts";
export { copyRows } from "./copy-rows.ts";
export { exclusively } from "./exclusively.ts";
export {
  openDatabase,
  openEmptyDatabase,
  inDatabase,
  onClient,
  type ConnectionPool,
  type Database,
  type DatabaseOptions,
} from "./open.ts";
export { planUpgrade, type UpgradePlan } from "./plan-upgrade.ts";
export { startEmbedded, type Embedded, type EmbeddedOptions } from "./launcher.ts";
export { likeText } from "./like.ts";
export { migrate, readMigrations, readReleased, type Migration, type Released } from "./migrate.ts";
export type { Tables } from "./tables.ts";
export type { ItemKey, Json, RoundKey, Scored, UnitKey } from "./keys.ts";
export { type LineKey, sealFits, sealLine } from "./line-key.ts";
