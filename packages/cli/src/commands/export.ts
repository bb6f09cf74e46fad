import { cp, stat } from "node:fs/promises";
import { join } from "node:path";
import { verifyEdition } from "@thang-diem/press/editions";
import type { Command } from "../command.ts";

/** Sentence of the user: "Give me this edition as a folder that I can hand on." */
export const exportEdition: Command = {
  name: "export",
  usage: "export EDITION --to FOLDER",
  purpose: {
    vi: "Xuất một lần công bố ra thư mục khác, đầy đủ và đã kiểm chứng.",
    en: "Exports an edition to another folder, complete and verified.",
  },
  options: { to: { type: "string", help: { vi: "thư mục đích", en: "target folder" } } },
  async run({ args, options, console, home }) {
    const [id] = args;
    const to = options["to"];
    if (!id || typeof to !== "string") {
      console.fault({ vi: "Cần mã lần công bố và --to.", en: "The edition's id and --to are needed." });
      return 2;
    }
    const from = join(home, "editions", id);
    await stat(join(from, "manifest.json"));
    const target = join(to, id);
    await cp(from, target, { recursive: true, errorOnExist: true, force: false });
    const verified = await verifyEdition(target);
    console.result({ ...verified, folder: target }, () => [
      verified.ok
        ? {
            vi: `Đã xuất ${verified.filesChecked} tệp vào ${target}, đã kiểm chứng.`,
            en: `Exported ${verified.filesChecked} files to ${target}, verified.`,
          }
        : { vi: `${target}: KHÔNG KHỚP`, en: `${target}: DOES NOT VERIFY` },
      ...verified.faults,
    ]);
    return verified.ok ? 0 : 1;
  },
};
