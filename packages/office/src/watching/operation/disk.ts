import { constants } from "node:fs";
import { access, readdir, stat, statfs } from "node:fs/promises";
import { join } from "node:path";
import { bad, type Finding, warning } from "./finding.ts";
import type { OperationSettings } from "./settings.ts";

/** Free space where somebody without special rights may write, in bytes; undefined where the folder is not there. */
export async function freeBytes(folder: string): Promise<number | undefined> {
  const found = await statfs(folder).catch(() => undefined);
  return found === undefined ? undefined : found.bavail * found.bsize;
}

/** Space on the disks of the home and of the backups, and whether the home can be written. */
export async function checkDisk(
  home: string,
  { freeBytesMin, backups }: OperationSettings,
): Promise<Finding[]> {
  const folders = [home, ...(backups === undefined ? [] : [backups.to])];
  const found = await Promise.all(folders.map(async (folder) => shortOf(folder, freeBytesMin)));
  const writable = await access(home, constants.W_OK).then(
    () => true,
    () => false,
  );
  return [...found.flat(), ...(writable ? [] : [bad("disk", notWritable(home))])];
}

async function shortOf(folder: string, freeBytesMin: number): Promise<Finding[]> {
  const free = await freeBytes(folder);
  if (free === undefined || free >= 2 * freeBytesMin) return [];
  const [left, demanded] = [gigabytes(free), gigabytes(freeBytesMin)];
  const problem = {
    code: "disk-short",
    message: {
      vi:
        `Ổ đĩa của ${folder} chỉ còn ${left.replace(".", ",")} GB trống; cần ít nhất ` +
        `${demanded.replace(".", ",")} GB.`,
      en: `The disk of ${folder} has only ${left} GB left; at least ${demanded} GB are needed.`,
    },
    suggestion: {
      vi: "Giải phóng hoặc thêm dung lượng. Đầy đĩa thì không lưu thêm được gì; những gì đã lưu không mất.",
      en: "Free some space or add a disk. On a full disk nothing more is saved; what was saved is safe.",
    },
  };
  return [free < freeBytesMin ? bad("disk", problem) : warning("disk", problem)];
}

function gigabytes(bytes: number): string {
  return (bytes / 1024 ** 3).toFixed(1);
}

function notWritable(home: string) {
  return {
    code: "home-not-writable",
    message: {
      vi: `Chương trình không ghi được vào thư mục ${home}.`,
      en: `The program cannot write into the folder ${home}.`,
    },
    suggestion: {
      vi: "Cho tài khoản chạy chương trình quyền ghi thư mục đó.",
      en: "Give the account that runs the program the right to write there.",
    },
  };
}

/** Secrets that others on the machine can read, and first passwords that nobody has deleted. */
export async function checkSecrets(home: string, { secretFiles }: OperationSettings): Promise<Finding[]> {
  // What Windows says of rights is not told by these bits.
  if (process.platform === "win32") return [];
  const files = (await Promise.all(secretFiles.map((path) => filesAt(home, path)))).flat();
  const open = files.filter(({ mode }) => (mode & 0o077) !== 0).map(({ path }) => path);
  const [keys, others] = [open.filter(isKey), open.filter((path) => !isKey(path))];
  const first = await stat(join(home, FIRST_PASSWORDS)).catch(() => undefined);
  return [
    ...(keys.length > 0 ? [bad("keys", readByOthers(keys))] : []),
    ...(others.length > 0 ? [warning("keys", readByOthers(others))] : []),
    ...(first !== undefined ? [warning("keys", STILL_THERE)] : []),
  ];
}

const isKey = (path: string) => path.startsWith("keys");

const FIRST_PASSWORDS = "first-passwords.txt";

async function filesAt(home: string, path: string): Promise<{ path: string; mode: number }[]> {
  const found = await stat(join(home, path)).catch(() => undefined);
  if (found === undefined) return [];
  if (!found.isDirectory()) return [{ path, mode: found.mode }];
  const names = await readdir(join(home, path));
  return (await Promise.all(names.map((name) => filesAt(home, join(path, name))))).flat();
}

function readByOthers(files: readonly string[]) {
  return {
    code: "secrets-open",
    message: {
      vi: `Người khác trên máy đọc được tệp bí mật: ${files.join(", ")}.`,
      en: `Others on this machine can read secret files: ${files.join(", ")}.`,
    },
    suggestion: { vi: "Đặt lại quyền: chmod 600.", en: "Set their rights again: chmod 600." },
  };
}

const STILL_THERE = {
  code: "first-passwords-there",
  message: {
    vi: `Tệp ${FIRST_PASSWORDS} vẫn còn trong thư mục dữ liệu.`,
    en: `The file ${FIRST_PASSWORDS} still lies in the home.`,
  },
  suggestion: { vi: "Đổi mật khẩu xong thì xóa tệp.", en: "Delete it once the passwords are changed." },
};
