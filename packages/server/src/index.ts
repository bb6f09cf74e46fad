/** What a program may do with an installation: the use cases behind the command line and the HTTP server. */
export { openInstallation } from "./installation.ts";
export type { Installation, InstallationFolders } from "./installation.ts";
export {
  CONFIGURATION_FILE,
  type Configuration,
  issuersOf,
  letterSettingsOf,
  policyOf,
  readConfiguration,
  siteIdentityOf,
} from "./configuration/index.ts";
export { importFigures } from "./figures/index.ts";
export type { FigureImportReport } from "./figures/index.ts";
export { type Problem, ProblemError } from "./platform/problems/index.ts";
export { type AuditAnchor, exportAudit, verifyAudit } from "./platform/audit/index.ts";
export { loadEdition, makeEdition, publishRound, verifyEdition } from "./publication/index.ts";
export type { Published, VerifiedEdition } from "./publication/index.ts";
export {
  expectedFigures,
  findRounds,
  legacyText,
  openRound,
  readRoundFile,
  roundContent,
} from "./rounds/index.ts";
export type { RoundLine } from "./rounds/index.ts";
export { readShippedUnits } from "./shipped/index.ts";
export { createApp, openSite, serveSite, type Site } from "./platform/http/index.ts";
export { giveCodeFromShell, openWorkspace } from "./workspace/index.ts";
export type { Workspace, WorkspaceOptions } from "./workspace/index.ts";
export { openSampleRound, type SampleRound } from "./sample-round/index.ts";
