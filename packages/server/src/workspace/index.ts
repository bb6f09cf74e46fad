export { openWorkspace, type Workspace, type WorkspaceOptions } from "./open-workspace.ts";
