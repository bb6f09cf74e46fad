import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  randomBytes,
  randomInt,
} from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { hash, verify } from "@node-rs/argon2";
import { ProblemError, type Problem } from "@thang-diem/platform/problems";

/** Argon2id as OWASP's cheat sheet on storing passwords gives it: 19 MiB, two passes, one lane. */
const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Digits and letters without I, L, O and U (Crockford's base 32): nothing is misread from paper. */
const CODE_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFC"), ARGON2);
}

/** Takes as long for nobody's password as for a wrong one, so that names cannot be found out by time. */
export async function passwordFits(stored: string | undefined, password: string): Promise<boolean> {
  nobodys ??= hashPassword(randomToken());
  const fits = await verify(stored ?? (await nobodys), password.normalize("NFC"));
  return fits && stored !== undefined;
}

let nobodys: Promise<string> | undefined;

/** 256 bits for a cookie. */
export function randomToken(): string {
  return randomBytes(32).toString("base64url");
}

/** The form in which a token of 256 bits is stored. */
export function tokenHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** A code of 60 bits that people write down: "7KQP-2M4X-9RTD". */
export function randomCode(): string {
  return Array.from({ length: 3 }, () => randomLetters(4)).join("-");
}

function randomLetters(count: number): string {
  return Array.from({ length: count }, () => CODE_LETTERS.charAt(randomInt(CODE_LETTERS.length))).join("");
}

/** A password for the first sign-in: 80 bits, typed from a terminal. */
export function randomPassword(): string {
  return Array.from({ length: 4 }, () => randomLetters(4))
    .join("-")
    .toLowerCase();
}

/** What only this installation can read or recompute, for a copy of the database alone gives nothing away. */
export interface Sealer {
  seal(text: string): string;
  /** @throws when the text was sealed elsewhere or was changed */
  open(sealed: string): string;
  /** Keyed hash of a code; blanks, hyphens, case and letters mistaken for digits do not matter. */
  codeMark(code: string): string;
}

/** Where an installation keeps its key. Backups must hold it beside the database. */
export function keyFileIn(home: string): string {
  return join(home, "keys", "people.key");
}

/**
 * The installation's key, made at first use and readable by its owner alone.
 *
 * @param sealed how many secrets the database holds that only the key opens: with any, a missing key is not made anew
 * @throws ProblemError `people-key-missing`
 */
export async function openSealer(file: string, sealed = 0): Promise<Sealer> {
  const standing = await readKey(file);
  if (standing !== undefined) return sealerWith(standing);
  if (sealed > 0) throw new ProblemError(keyMissing(file, sealed));
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  await writeFile(file, randomBytes(32), { flag: "wx", mode: 0o600 }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    },
  );
  return sealerWith(await readFile(file));
}

/** The key as it lies there, for who only looks; undefined when there is none. */
export async function readSealer(file: string): Promise<Sealer | undefined> {
  const key = await readKey(file);
  return key?.byteLength === KEY_BYTES ? sealerWith(key) : undefined;
}

async function readKey(file: string): Promise<Buffer | undefined> {
  return readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
    return undefined;
  });
}

const KEY_BYTES = 32;

function keyMissing(file: string, sealed: number): Problem {
  return {
    code: "people-key-missing",
    message: {
      vi: `Không thấy tệp khóa ${file}, trong khi cơ sở dữ liệu có ${sealed} mã bí mật chỉ mở được bằng khóa đó. Hệ thống chưa khởi động; không có gì bị sửa.`,
      en: `The key file ${file} is missing, and the database holds ${sealed} secrets that only this key opens. Nothing was started and nothing was changed.`,
    },
    suggestion: {
      vi: "Chép tệp khóa từ bản sao lưu về đúng chỗ rồi khởi động lại. Không còn bản sao lưu nào thì đặt vào đó một tệp mới gồm 32 byte ngẫu nhiên; khi ấy mọi mã xác thực hai lớp và mã dùng một lần đã cấp mất hiệu lực và phải cấp lại.",
      en: "Bring the key file back from the backup and start again. Without any backup put a new file of 32 random bytes there: every second factor and one-time code given so far is then void and must be given again.",
    },
    details: { file, sealed },
  };
}

function sealerWith(key: Buffer): Sealer {
  if (key.byteLength !== KEY_BYTES) throw new Error("the installation's key file does not hold 32 bytes");
  return {
    seal(text) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", key, nonce);
      const content = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), content]).toString("base64url");
    },
    open(sealed) {
      const bytes = Buffer.from(sealed, "base64url");
      const cipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, 12)).setAuthTag(
        bytes.subarray(12, 28),
      );
      return Buffer.concat([cipher.update(bytes.subarray(28)), cipher.final()]).toString("utf8");
    },
    codeMark: (code) =>
      createHmac("sha256", key)
        .update(`code ${plainCode(code)}`)
        .digest("hex"),
  };
}

function plainCode(code: string): string {
  return code.toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");
}
