export { type Publishing, toldBeside } from "../judging/results/index.ts";
export {
  agreeToRolesFromShell,
  giveCodeFromShell,
  openWorkspace,
  type Workspace,
  type WorkspaceOptions,
} from "./open-workspace.ts";
