import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { ClientBase } from "pg";
import { ProblemError, type Problem } from "../problems/index.ts";
import { claimInstallation, installationNow } from "./store.ts";

/**
 * Refuses a home that belongs to another database. Before migrations run, so that a wrong home changes nothing; a
 * database that knows no id yet passes.
 *
 * @throws ProblemError `home-of-another`, `home-without-id`
 */
export async function checkHome(client: ClientBase, file: string): Promise<void> {
  const known = await installationNow(client);
  if (known === undefined) return;
  const own = await idIn(file);
  if (own === undefined && !known.claimed) return;
  if (own !== known.id) throw new ProblemError(foreign(file, known.id, own));
}

/** Gives a home that has no id that of its database. */
export async function claimHome(client: ClientBase, file: string): Promise<void> {
  const known = await installationNow(client);
  if (known === undefined || known.claimed) return;
  if ((await idIn(file)) === undefined) {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, `${known.id}\n`, { flush: true });
  }
  await claimInstallation(client);
}

async function idIn(file: string): Promise<string | undefined> {
  return await readFile(file, "utf8").then(
    (text) => text.trim(),
    (error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOENT") throw error;
      return undefined;
    },
  );
}

function foreign(file: string, id: string, own: string | undefined): Problem {
  const nothingChanged = {
    vi: "Hệ thống chưa khởi động; không có gì bị sửa.",
    en: "Nothing was started and nothing was changed.",
  };
  if (own === undefined)
    return {
      code: "home-without-id",
      message: {
        vi:
          `Thư mục dữ liệu không có tệp ${file}, trong khi cơ sở dữ liệu đã thuộc về một thư mục ` +
          `khác. ${nothingChanged.vi}`,
        en: `The home has no file ${file}, and the database already belongs to another home. ${nothingChanged.en}`,
      },
      suggestion: {
        vi:
          "Nêu đúng thư mục bằng --home hoặc đúng cơ sở dữ liệu ở DATABASE_URL. Nếu chắc đây là " +
          `thư mục đúng mà thiếu tệp, ghi vào tệp đó dòng: ${id}`,
        en:
          "Name the right home by --home, or the right database in DATABASE_URL. If this is the " +
          `right home and the file alone is missing, write this line into it: ${id}`,
      },
      details: { file, id },
    };
  return {
    code: "home-of-another",
    message: {
      vi: `Thư mục dữ liệu (${own}) và cơ sở dữ liệu (${id}) thuộc hai bản cài đặt khác nhau. ${nothingChanged.vi}`,
      en: `The home (${own}) and the database (${id}) belong to two different installations. ${nothingChanged.en}`,
    },
    suggestion: {
      vi:
        "Nêu đúng thư mục bằng --home hoặc đúng cơ sở dữ liệu ở DATABASE_URL; khôi phục thì " +
        "khôi phục cả hai từ cùng một bản sao lưu.",
      en: "Name the right home by --home, or the right database in DATABASE_URL; restore both from the same backup.",
    },
    details: { file, id, own },
  };
}
