import { readFile } from "node:fs/promises";
import {
  FORMATS,
  type PublicKeyLine,
  signedByWords,
  type VerifiedEdition,
  verifyEdition,
} from "@thang-diem/press/editions";
import type { Command } from "../command.ts";

/** Sentence of the user: "Is this published edition what its own inputs give, and has nobody touched it?" */
export const verify: Command = {
  name: "verify",
  usage: "verify EDITION… [--keys keys.json]",
  purpose: {
    vi: "Kiểm chứng một lần công bố: mã băm từng tệp, rồi tính lại mọi con số từ số liệu gốc của chính nó.",
    en: "Verifies an edition: fingerprint of every file, then every number computed again from its own inputs.",
  },
  options: {
    keys: {
      type: "string",
      help: {
        vi: "tệp keys.json của cổng công bố, để biết chữ ký của ai",
        en: "keys.json of the portal that published it, to know whose signature it is",
      },
    },
  },
  async run({ args, options, console }) {
    if (args.length === 0) {
      console.fault({ vi: "Hãy nêu thư mục của lần công bố.", en: "Name the folder of the edition." });
      return 2;
    }
    const verified: VerifiedEdition[] = [];
    const keys =
      typeof options["keys"] === "string"
        ? (JSON.parse(await readFile(options["keys"], "utf8")) as PublicKeyLine[])
        : [];
    for (const folder of args) verified.push(await verifyEdition(folder, FORMATS, keys));
    console.result(verified, () =>
      verified.flatMap(({ id, ok, filesChecked, fingerprint, faults, first, signed }) => [
        ok
          ? {
              vi:
                `${id}: khớp. ${filesChecked} tệp nguyên vẹn, mọi con số tính lại như đã công bố. ` +
                `SHA-256 ${fingerprint}`,
              en:
                `${id}: verified. ${filesChecked} files intact, ` +
                `every number computed again as published. SHA-256 ${fingerprint}`,
            }
          : { vi: `${id}: KHÔNG KHỚP`, en: `${id}: DOES NOT VERIFY` },
        ...[...faults, ...(first ? [first.words] : []), signedByWords(signed)].map(({ vi, en }) => ({
          vi: `  ${vi}`,
          en: `  ${en}`,
        })),
      ]),
    );
    return verified.every(({ ok }) => ok) ? 0 : 1;
  },
};
