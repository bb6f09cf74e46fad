export { purgeDue, startPurge, type Purged } from "./purge.ts";
export { lastPurged } from "./store.ts";
export { RETENTION_DEFAULTS, type RetentionSettings } from "./settings.ts";
