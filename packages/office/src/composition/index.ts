export {
  agreeToRolesFromShell,
  giveCodeFromShell,
  openWorkspace,
  type Workspace,
  type WorkspaceOptions,
} from "./open-workspace.ts";
