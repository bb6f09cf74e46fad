export {
  command,
  commandTogether,
  type AuditedTransaction,
  type CommandLine,
  type SharedLine,
} from "./command.ts";
export { gathered } from "./gathered.ts";
export { onCommit, onEveryCommit, onOutside, tellOutside } from "./on-commit.ts";
