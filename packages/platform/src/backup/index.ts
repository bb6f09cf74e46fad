export { backUp, type BackupProgress, type BackupTarget } from "./back-up.ts";
export { dumpDatabase, type Dumped } from "./dump.ts";
export { loadDump } from "./load.ts";
export { forgetOldSets, makeBackup, type BackupSource, type MadeBackup } from "./make-backup.ts";
export { readSet, setNames, type BackupSet } from "./manifest.ts";
export { restoreDatabase, restoreFiles } from "./restore-backup.ts";
export { verifySet, type VerifiedSet } from "./verify-backup.ts";
