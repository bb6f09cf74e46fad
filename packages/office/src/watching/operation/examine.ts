import { join } from "node:path";
import type { AuditAnchor } from "@thang-diem/platform/audit";
import type { Database } from "@thang-diem/platform/db";
import type { Problem } from "@thang-diem/platform/problems";
import { lostEditions } from "@thang-diem/press/publication";
import { type InstallationProgress, verifyInstallation } from "../log/index.ts";
import { checkBackupContents, checkBackups } from "./backups.ts";
import { checkDatabase } from "./database.ts";
import { checkDisk, checkSecrets } from "./disk.ts";
import { bad, type Finding } from "./finding.ts";
import { checkForwarding } from "./forwarding.ts";
import { checkMailServer, checkPostAndJobs } from "./post.ts";
import type { OperationSettings } from "./settings.ts";

export interface Examined {
  readonly database: Database;
  readonly home: string;
  readonly now: Date;
  readonly settings: OperationSettings;
}

/** What can be seen in a second: what a start, the administrators' page and whoever watches ask. */
export async function glance({ database, home, now, settings }: Examined): Promise<Finding[]> {
  const found = await Promise.all([
    checkDatabase(database, now),
    checkDisk(home, settings),
    checkSecrets(home, settings),
    checkBackups(settings.backups, now),
    checkPostAndJobs(database, now),
    checkForwarding(database, settings.logServer, now),
    lostEditions(database, join(home, "editions")).then((lost) => lost.map((each) => ofVerification(each))),
  ]);
  return found.flat();
}

/**
 * Everything that can be found out: what {@link glance} sees, every line and table of the log, every file that the
 * tables rely on, the newest backup, and whether the mail server lets us in. It takes as long as the disk.
 */
export async function examine(
  place: Examined,
  anchors: readonly AuditAnchor[] = [],
  progress: InstallationProgress = () => undefined,
): Promise<Finding[]> {
  const { database, home, now, settings } = place;
  const seen = await glance(place);
  const { faults } = await verifyInstallation(database, { home, now }, anchors, progress);
  const [kept, mail] = await Promise.all([
    checkBackupContents(settings.backups),
    checkMailServer(settings.letters),
  ]);
  const known = new Set(seen.map(({ message }) => message.vi));
  const deeper = [...faults.map(ofVerification), ...kept, ...mail];
  return [...seen, ...deeper.filter(({ message }) => !known.has(message.vi))];
}

/** A fault of the verification under the check that it belongs to, by the first word of its code. */
function ofVerification(problem: Problem): Finding {
  const [area = ""] = problem.code.split("-");
  const check = (
    { audit: "log", session: "log", content: "evidence", edition: "editions", people: "keys" } as const
  )[area];
  return bad(check ?? "log", { suggestion: FIX[check ?? "log"], ...problem });
}

const FROM_BACKUP = {
  vi: "Chép lại từ bản sao lưu (thangdiem restore vào một thư mục khác, rồi chép tệp thiếu về).",
  en: "Bring it back from the backup (thangdiem restore into another folder, then copy what is missing).",
};
const FIX = {
  log: {
    vi: "Giữ nguyên hiện trạng, giữ một bản sao, và báo bộ phận an toàn thông tin: có người đã ghi vào cơ sở dữ liệu.",
    en:
      "Leave everything as it is, keep a copy, and tell whoever is in charge of security: " +
      "somebody wrote into the database.",
  },
  evidence: FROM_BACKUP,
  editions: FROM_BACKUP,
  keys: FROM_BACKUP,
};
