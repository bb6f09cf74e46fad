import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Command } from "../command.ts";
import { restore } from "./restore.ts";

/** Sentence of the user: "If the machine died today, would last night's backup bring us back, and how soon?" */
export const rehearse: Command = {
  name: "rehearse",
  usage: "rehearse --from FOLDER [SET] --passphrase-file FILE [--scratch FOLDER]",
  purpose: {
    vi:
      "Diễn tập khôi phục: khôi phục bản sao lưu vào một thư mục nháp, kiểm chứng trọn bộ, " +
      "đo thời gian rồi xóa nháp. " +
      "Không chạm tới bản đang chạy.",
    en:
      "Rehearses a restore: brings a backup back into a scratch folder, verifies all of it, measures the time and " +
      "removes the scratch. The running installation is not touched.",
  },
  options: {
    ...restore.options,
    scratch: {
      type: "string",
      help: {
        vi: "nơi đặt thư mục nháp (mặc định: thư mục tạm của máy)",
        en: "where the scratch folder goes (default: the machine's temporary folder)",
      },
    },
  },
  async run(call) {
    const { console, options } = call;
    const base = typeof options["scratch"] === "string" ? options["scratch"] : tmpdir();
    const scratch = await mkdtemp(join(base, "thangdiem-rehearsal-"));
    const begun = performance.now();
    try {
      const code = await restore.run({ ...call, home: join(scratch, "home"), databaseUrl: undefined });
      const seconds = ((performance.now() - begun) / 1000).toFixed(1);
      console.say({
        vi: `${code === 0 ? "Khôi phục được" : "KHÔNG khôi phục được"}, mất ${seconds.replace(".", ",")} giây.`,
        en: `${code === 0 ? "It can be restored" : "It can NOT be restored"}, in ${seconds} seconds.`,
      });
      return code;
    } finally {
      await rm(scratch, { recursive: true, force: true });
    }
  },
};
