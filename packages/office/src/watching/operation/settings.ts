import { CONFIGURATION_FILE } from "./what-belongs.ts";
import type { LogServer } from "@thang-diem/platform/syslog";
import type { LetterSettings } from "../../people/notices/index.ts";

/** What an office has set for running its installation. */
export interface OperationSettings {
  /** Less free space than this on a disk of the installation is a fault. */
  readonly freeBytesMin: number;
  readonly backups?: BackupSettings;
  readonly letters?: LetterSettings;
  /** Where every line of the logs goes. */
  readonly logServer?: LogServer;
  /** Files of the home that hold secrets. */
  readonly secretFiles: readonly string[];
}

/** Backups that the program makes by itself. */
export interface BackupSettings {
  /** The folder of the sets. */
  readonly to: string;
  readonly passphraseFile: string;
  /** Minutes after midnight, Vietnam time, at which the first of a day is due. */
  readonly at_minutes: number;
  readonly everyHours: number;
  /** So many sets stay. */
  readonly keep: number;
}

export const OPERATION_DEFAULTS: OperationSettings = {
  freeBytesMin: 2 * 1024 ** 3,
  secretFiles: ["keys", CONFIGURATION_FILE],
};
