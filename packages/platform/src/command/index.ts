export {
  command,
  commandTogether,
  type AuditedTransaction,
  type CommandLine,
  type SharedLine,
} from "./command.ts";
export { onCommit } from "./on-commit.ts";
