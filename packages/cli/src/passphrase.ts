import { readFile } from "node:fs/promises";
import type { Problem } from "@thang-diem/platform/problems";
import type { Call, ExitCode } from "./command.ts";
import type { Console } from "./console.ts";

const SHORTEST = 12;

/** The passphrase of `--passphrase-file`; says what is wrong when there is none. */
export async function passphraseOf({ options, console }: Call): Promise<string | undefined> {
  const file = options["passphrase-file"];
  if (typeof file !== "string") {
    console.fault({
      vi: "Cần --passphrase-file TỆP: khóa và cấu hình được niêm phong bằng cụm mật khẩu trong tệp đó. Hãy giữ cụm mật khẩu ở nơi khác với bản sao lưu.",
      en: "--passphrase-file FILE is needed: keys and configuration are sealed by the passphrase in it. Keep it elsewhere than the backup.",
    });
    return undefined;
  }
  const text = (await readFile(file, "utf8").catch(() => undefined))?.trim();
  if (text !== undefined && text.length >= SHORTEST) return text;
  console.fault({
    vi: `Tệp ${file} không đọc được hoặc cụm mật khẩu ngắn hơn ${SHORTEST} ký tự.`,
    en: `${file} cannot be read or its passphrase is shorter than ${SHORTEST} characters.`,
  });
  return undefined;
}

/** Every fault of a backup, with 1 as the end of the command. */
export function backupFaults(console: Console, faults: readonly Problem[]): ExitCode {
  console.result({ ok: false, faults }, () => faults.map(({ message }) => message));
  return 1;
}
