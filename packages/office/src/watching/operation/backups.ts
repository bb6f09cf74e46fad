import { readSet, setNames, verifySet } from "@thang-diem/platform/backup";
import { bad, type Finding } from "./finding.ts";
import type { BackupSettings } from "./settings.ts";

/** The moment the newest set was made; undefined where there is none that can be read. */
export async function newestBackup(folder: string): Promise<Date | undefined> {
  const name = (await setNames(folder).catch(() => [])).at(-1);
  const read = name === undefined ? undefined : await readSet(folder, name).catch(() => undefined);
  return read?.ok ? new Date(read.value.madeAt) : undefined;
}

/** Whether there is a backup that is young enough. */
export async function checkBackups(settings: BackupSettings | undefined, now: Date): Promise<Finding[]> {
  if (settings === undefined) return [];
  const newest = await newestBackup(settings.to);
  if (newest === undefined) return [bad("backup", missing(settings.to))];
  const hours = (now.getTime() - newest.getTime()) / 3_600_000;
  return hours > 2 * settings.everyHours ? [bad("backup", tooOld(Math.floor(hours)))] : [];
}

/** Reads every content of the newest set again; it takes as long as the disk of the backups. */
export async function checkBackupContents(settings: BackupSettings | undefined): Promise<Finding[]> {
  const name = settings && (await setNames(settings.to).catch(() => [])).at(-1);
  if (settings === undefined || name === undefined) return [];
  const { faults } = await verifySet(settings.to, name, () => undefined);
  return faults.map((fault) => bad("backup", { suggestion: BACK_UP_AGAIN, ...fault }));
}

const BACK_UP_AGAIN = {
  vi: "Sao lưu lại ngay (thangdiem backup) và kiểm tra ổ đĩa của thư mục sao lưu.",
  en: "Back up again now (thangdiem backup) and look after the disk of the backups.",
};

function missing(folder: string) {
  return {
    code: "backup-missing",
    message: {
      vi: `Chưa có bản sao lưu nào đọc được trong ${folder}.`,
      en: `There is no backup in ${folder} that can be read.`,
    },
    suggestion: BACK_UP_AGAIN,
  };
}

function tooOld(hours: number) {
  return {
    code: "backup-old",
    message: {
      vi: `Bản sao lưu mới nhất đã ${hours} giờ tuổi, quá hai lần chu kỳ đã đặt.`,
      en: `The newest backup is ${hours} hours old, more than twice the period that was set.`,
    },
    suggestion: BACK_UP_AGAIN,
  };
}
