import { planUpgrade } from "@thang-diem/platform/db";
import type { Command } from "../command.ts";

/** Sentence of the user: "What will the new version do to our data, and for how long?" */
export const upgrade: Command = {
  name: "upgrade",
  usage: "upgrade --dry-run",
  purpose: {
    vi:
      "Thử nâng cấp cơ sở dữ liệu rồi trả lại như cũ: nêu từng bước và mất bao lâu. Không sửa gì. " +
      "Nâng cấp thật xảy ra khi khởi động.",
    en:
      "Tries the upgrade of the database and takes it back: names each step and how long it takes. " +
      "Nothing is changed. The upgrade itself happens at the start.",
  },
  options: { "dry-run": { type: "boolean", help: { vi: "chỉ thử", en: "only try" } } },
  async run({ console, options, home, databaseUrl }) {
    if (options["dry-run"] !== true) {
      console.fault({
        vi: "Cần --dry-run. Nâng cấp thật xảy ra khi khởi động (start).",
        en: "--dry-run is needed. The upgrade itself happens at the start.",
      });
      return 2;
    }
    const plan = await planUpgrade({ home, url: databaseUrl });
    const { pending, inUse, bytes, seconds } = plan;
    const [size, took] = [(bytes / 1024 ** 2).toFixed(0), seconds.toFixed(1)];
    console.result(plan, () =>
      pending.length === 0
        ? [
            {
              vi: "Cơ sở dữ liệu đã đúng phiên bản này; không có gì phải nâng cấp.",
              en: "The database has the shape of this version; there is nothing to upgrade.",
            },
          ]
        : [
            {
              vi:
                `${pending.length} bước; thử trên dữ liệu đang có (${size} MB) mất ` +
                `${took.replace(".", ",")} giây, đã trả lại như cũ:`,
              en: `${pending.length} steps; tried on the present data (${size} MB) in ${took} seconds and taken back:`,
            },
            ...pending.map((name) => ({ vi: `  ${name}`, en: `  ${name}` })),
            ...(inUse ? [BACKED_UP_FIRST] : []),
          ],
    );
    return 0;
  },
};

const BACKED_UP_FIRST = {
  vi: "Có mục backups trong thangdiem.yaml thì lần khởi động tới sao lưu trước, rồi mới nâng cấp.",
  en: "With backups in thangdiem.yaml the next start backs up first, then upgrades.",
};
