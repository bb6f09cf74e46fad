import { type VerifiedEdition, verifyEdition } from "@thang-diem/press/editions";
import type { Command } from "../command.ts";

/** Sentence of the user: "Is this published edition what its own inputs give, and has nobody touched it?" */
export const verify: Command = {
  name: "verify",
  usage: "verify EDITION…",
  purpose: {
    vi: "Kiểm chứng một lần công bố: mã băm từng tệp, rồi tính lại mọi con số từ số liệu gốc của chính nó.",
    en: "Verifies an edition: fingerprint of every file, then every number computed again from its own inputs.",
  },
  options: {},
  async run({ args, console }) {
    if (args.length === 0) {
      console.fault({ vi: "Hãy nêu thư mục của lần công bố.", en: "Name the folder of the edition." });
      return 2;
    }
    const verified: VerifiedEdition[] = [];
    for (const folder of args) verified.push(await verifyEdition(folder));
    console.result(verified, () =>
      verified.flatMap(({ id, ok, filesChecked, fingerprint, faults }) => [
        ok
          ? {
              vi: `${id}: khớp. ${filesChecked} tệp nguyên vẹn, mọi con số tính lại như đã công bố. SHA-256 ${fingerprint}`,
              en: `${id}: verified. ${filesChecked} files intact, every number computed again as published. SHA-256 ${fingerprint}`,
            }
          : { vi: `${id}: KHÔNG KHỚP`, en: `${id}: DOES NOT VERIFY` },
        ...faults.map((fault) => ({ vi: `  ${fault.vi}`, en: `  ${fault.en}` })),
      ]),
    );
    return verified.every(({ ok }) => ok) ? 0 : 1;
  },
};
