import { resolve } from "node:path";
import { ENGINE_VERSION } from "@thang-diem/engine";

import { backUp, readSet, setNames, verifySet } from "@thang-diem/platform/backup";
import { BELONGS, secretsOf } from "@thang-diem/office/watching/operation";
import { exclusively } from "@thang-diem/platform/db";
import type { Call, Command, ExitCode } from "../command.ts";
import { withInstallation } from "../installation.ts";
import { backupFaults, passphraseOf } from "../passphrase.ts";

/**
 * Sentence of the user: "Tonight everything must lie on the other disk,
 * and I must know that it can be brought back."
 */
export const backup: Command = {
  name: "backup",
  usage: "backup --to FOLDER --passphrase-file FILE [--keep N] | backup list|verify --to FOLDER",
  purpose: {
    vi:
      "Sao lưu trọn bộ trong lúc mọi người làm việc: cơ sở dữ liệu tại một thời điểm, bản công bố, " +
      "tài liệu kiểm chứng, " +
      "khóa và cấu hình (niêm phong bằng cụm mật khẩu). Tệp không đổi không chép lại.",
    en:
      "Backs everything up while people work: the database at one moment, editions, evidence, and keys and " +
      "configuration (sealed by a passphrase). Files that have not changed are not copied again.",
  },
  options: {
    to: {
      type: "string",
      help: { vi: "thư mục sao lưu, nên ở ổ đĩa khác", en: "backup folder, best on another disk" },
    },
    "passphrase-file": {
      type: "string",
      help: {
        vi: "tệp chứa cụm mật khẩu (từ 12 ký tự)",
        en: "file with the passphrase (12 characters or more)",
      },
    },
    keep: {
      type: "string",
      help: {
        vi: "giữ N bản mới nhất, sau khi bản mới đã được đọc lại",
        en: "keep the N newest, once the new one was read again",
      },
    },
  },
  async run(call) {
    const { args, options, console } = call;
    const to = options["to"];
    if (typeof to !== "string") {
      console.fault({ vi: "Cần --to THƯ-MỤC.", en: "--to FOLDER is needed." });
      return 2;
    }
    if (args[0] === "list") return await list(call, resolve(to));
    if (args[0] === "verify") return await verify(call, resolve(to));
    return await make(call, resolve(to));
  },
};

async function make(call: Call, folder: string): Promise<ExitCode> {
  const { console, options, home } = call;
  const keep = options["keep"] === undefined ? undefined : Number(options["keep"]);
  if (keep !== undefined && !(Number.isInteger(keep) && keep >= 1)) {
    console.fault({ vi: "--keep là số nguyên từ 1.", en: "--keep is a whole number from 1." });
    return 2;
  }
  const passphrase = await passphraseOf(call);
  if (passphrase === undefined) return 2;
  // One at a time: a second backup waits, and none takes away what another is bringing.
  return await withInstallation(call, ({ database }) =>
    exclusively(database, "backup", async () => {
      const source = {
        connection: database.connection,
        home,
        open: BELONGS,
        secret: await secretsOf(home),
        program: ENGINE_VERSION,
      };
      const made = await backUp(source, { folder, passphrase, keep }, new Date(), (part, done, total) =>
        console.progress(PARTS[part], done, total),
      );
      if (!made.ok) return backupFaults(console, [made.problem]);
      const { name, set, added, removed } = made.value;
      const rows = Object.values(set.database.tables).reduce((sum, count) => sum + count, 0);
      console.result(
        { name, folder, rows, files: set.files.length, added, removed, heads: set.database.heads },
        () => [
          {
            vi: `Đã sao lưu ${name}: ${rows} dòng, ${set.files.length} tệp (${added} tệp mới), đã đọc lại và khớp.`,
            en: `Backed up ${name}: ${rows} rows, ${set.files.length} files (${added} new), read again and equal.`,
          },
          ...(removed > 0
            ? [{ vi: `Đã bỏ ${removed} bản cũ.`, en: `${removed} old ones were removed.` }]
            : []),
        ],
      );
      return 0;
    }),
  );
}

const PARTS = {
  writing: { vi: "Sao lưu tệp", en: "Backing up files" },
  reading: { vi: "Đọc lại bản sao lưu", en: "Reading the backup again" },
};

async function list({ console }: Call, folder: string): Promise<ExitCode> {
  const names = await setNames(folder);
  const sets: {
    readonly name: string;
    readonly readable: boolean;
    readonly program?: string;
    readonly files?: number;
  }[] = [];
  for (const name of names) {
    const read = await readSet(folder, name);
    sets.push(
      read.ok
        ? {
            name,
            program: read.value.program,
            files: read.value.files.length,
            readable: true,
          }
        : { name, readable: false },
    );
  }
  console.result(sets, () =>
    sets.length === 0
      ? [{ vi: "Chưa có bản sao lưu nào.", en: "There is no backup yet." }]
      : sets.map(({ name, readable }) => ({
          vi: readable ? name : `${name}: tệp kê không đọc được`,
          en: readable ? name : `${name}: its manifest cannot be read`,
        })),
  );
  return sets.every(({ readable }) => readable) ? 0 : 1;
}

async function verify({ console, args }: Call, folder: string): Promise<ExitCode> {
  const name = args[1] ?? (await setNames(folder)).at(-1);
  if (name === undefined) {
    console.fault({
      vi: `Không có bản sao lưu nào trong ${folder}.`,
      en: `There is no backup in ${folder}.`,
    });
    return 2;
  }
  const { faults, contents } = await verifySet(folder, name, (done, total) =>
    console.progress({ vi: "Đọc lại bản sao lưu", en: "Reading the backup again" }, done, total),
  );
  if (faults.length > 0) return backupFaults(console, faults);
  console.result({ name, ok: true, contents }, () => [
    { vi: `${name}: khớp, ${contents} nội dung.`, en: `${name}: holds, ${contents} contents.` },
  ]);
  return 0;
}
