export { keptAnchors, parseAnchors, startAnchors, type Anchors, type AnchorSettings } from "./anchors.ts";
export { forwardDue, startForwarding } from "./forward.ts";
export { noteExports } from "./exports.ts";
export { mountLog } from "./routes.ts";
export { momentOf, placeText, readPlace } from "./place.ts";
export { namesOf, type Names } from "./names.ts";
export {
  verifyInstallation,
  type InstallationProgress,
  type InstallationReport,
  type VerifiedPart,
} from "./verify-installation.ts";
