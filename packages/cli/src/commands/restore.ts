import { readdir } from "node:fs/promises";
import { resolve } from "node:path";
import { verifyInstallation } from "@thang-diem/office/watching/log";
import { restoreDatabase, restoreFiles, setNames, verifySet } from "@thang-diem/platform/backup";
import { openEmptyDatabase } from "@thang-diem/platform/db";
import { ProblemError } from "@thang-diem/platform/problems";
import type { Command } from "../command.ts";
import { withInstallation } from "../installation.ts";
import { backupFaults, passphraseOf } from "../passphrase.ts";

/** Sentence of the user: "The machine is dead; this other one must be what it was last night." */
export const restore: Command = {
  name: "restore",
  usage: "restore --from FOLDER [SET] --passphrase-file FILE --home NEW-FOLDER",
  purpose: {
    vi:
      "Khôi phục một bản sao lưu vào thư mục trống và cơ sở dữ liệu trống (hoặc vào cơ sở dữ liệu trống nêu ở DATABASE_URL), " +
      "rồi kiểm chứng trọn bộ. Bản sao lưu hỏng thì không sửa gì.",
    en:
      "Restores a backup into an empty folder and an empty database (or the empty one that DATABASE_URL names), " +
      "then verifies all of it. A damaged backup changes nothing.",
  },
  options: {
    from: { type: "string", help: { vi: "thư mục sao lưu", en: "backup folder" } },
    "passphrase-file": {
      type: "string",
      help: { vi: "tệp chứa cụm mật khẩu lúc sao lưu", en: "file with the passphrase of the backup" },
    },
  },
  async run(call) {
    const { args, options, console, home, databaseUrl } = call;
    const from = options["from"];
    if (typeof from !== "string") {
      console.fault({ vi: "Cần --from THƯ-MỤC.", en: "--from FOLDER is needed." });
      return 2;
    }
    const folder = resolve(from);
    const name = args[0] ?? (await setNames(folder)).at(-1);
    if (name === undefined) {
      console.fault({
        vi: `Không có bản sao lưu nào trong ${folder}.`,
        en: `There is no backup in ${folder}.`,
      });
      return 2;
    }
    const passphrase = await passphraseOf(call);
    if (passphrase === undefined) return 2;
    if ((await readdir(home).catch(() => [])).length > 0) {
      console.fault({
        vi: `Thư mục ${home} không trống. Không có gì bị sửa; chọn thư mục mới bằng --home.`,
        en: `The folder ${home} is not empty. Nothing was changed; choose a new one with --home.`,
      });
      return 2;
    }
    const { faults, set } = await verifySet(folder, name, (done, total) =>
      console.progress({ vi: "Đọc bản sao lưu", en: "Reading the backup" }, done, total),
    );
    if (faults.length > 0 || !set) return backupFaults(console, faults);
    try {
      await restoreFiles(folder, set, home, passphrase, (done, total) =>
        console.progress({ vi: "Khôi phục tệp", en: "Restoring files" }, done, total),
      );
      const empty = await openEmptyDatabase({ home, url: databaseUrl });
      await restoreDatabase(folder, set, empty.connection).finally(() => empty.close());
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      return backupFaults(console, [error.problem]);
    }
    return await withInstallation(call, async ({ database }) => {
      const report = await verifyInstallation(
        database,
        { home, now: new Date() },
        set.database.heads,
        () => undefined,
      );
      console.result({ name, home, ok: report.ok, lines: report.lines, faults: report.faults }, () => [
        report.ok
          ? {
              vi: `Đã khôi phục ${name} vào ${home}: nhật ký ${report.lines} dòng, ${report.contents} tài liệu, ${report.editions} bản công bố, đều khớp.`,
              en: `Restored ${name} into ${home}: ${report.lines} lines of the log, ${report.contents} documents, ${report.editions} editions, all hold.`,
            }
          : { vi: "Đã khôi phục, nhưng không khớp:", en: "Restored, but it does not hold:" },
        ...report.faults.map(({ message }) => message),
      ]);
      return report.ok ? 0 : 1;
    });
  },
};
