export { publishedComplaints } from "../judging/complaints/index.ts";
export type { Publishing } from "../judging/results/index.ts";
export {
  agreeToRolesFromShell,
  giveCodeFromShell,
  openWorkspace,
  type Workspace,
  type WorkspaceOptions,
} from "./open-workspace.ts";
