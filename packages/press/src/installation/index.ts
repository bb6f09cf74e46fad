export { layOutDocuments, DEMONSTRATION, openInstallation } from "./open-installation.ts";
export type { Installation, InstallationFolders } from "./open-installation.ts";
