import { readFile } from "node:fs/promises";
import { ENGINE_VERSION } from "@thang-diem/engine";
import { operationSettingsOf } from "@thang-diem/office/composition/configuration";
import { BELONGS, secretsOf } from "@thang-diem/office/watching/operation";
import { backUp } from "@thang-diem/platform/backup";
import type { DatabaseOptions } from "@thang-diem/platform/db";
import { ProblemError } from "@thang-diem/platform/problems";
import type { Call } from "./command.ts";
import { configured } from "./configured.ts";

/**
 * Where backups are set up, one is made before an upgrade changes anything; an upgrade whose backup does not hold does
 * not begin.
 */
export function backupBeforeUpgrade(call: Call): NonNullable<DatabaseOptions["beforeUpgrade"]> {
  return async (pending, connection) => {
    const { console, home } = call;
    const configuration = await configured(call);
    const secret = await secretsOf(home);
    const settings = configuration && operationSettingsOf(configuration, home, secret).backups;
    console.say({
      vi: `Nâng cấp cơ sở dữ liệu: ${pending.length} bước.`,
      en: `Upgrading the database: ${pending.length} steps.`,
    });
    if (settings === undefined) return;
    const passphrase = (await readFile(settings.passphraseFile, "utf8")).trim();
    const source = { connection, home, open: BELONGS, secret, program: ENGINE_VERSION };
    const made = await backUp(source, { folder: settings.to, passphrase }, new Date());
    if (!made.ok) throw new ProblemError(made.problem);
    console.say({
      vi: `Đã sao lưu trước khi nâng cấp: ${made.value.name}.`,
      en: `Backed up before the upgrade: ${made.value.name}.`,
    });
  };
}
