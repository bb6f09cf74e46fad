import { createHmac, randomBytes } from "node:crypto";
import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { ClientBase } from "pg";
import { ProblemError } from "../problems/index.ts";
import { endsOfChains, hasSealedLines } from "./store.ts";

/** What lines of the log are sealed with; it lies outside the database. Plain, so that it can be sent to a thread. */
export interface LineKey {
  /** 256 bits as base64url. */
  readonly key: string;
  /** By chain the last line written before there was a key. */
  readonly unsealedUntil: Readonly<Record<string, number>>;
}

/**
 * Seals what the program knows of a line when it writes it. A seal serves once: a line that is copied has a seal that
 * another line bears.
 *
 * @param content the JSON of chain, time, actor, action, object and details
 */
export function sealLine(
  { key }: Pick<LineKey, "key">,
  content: string,
  nonce = randomBytes(12).toString("base64url"),
): string {
  const mac = createHmac("sha256", Buffer.from(key, "base64url")).update(`line ${nonce} ${content}`);
  return `${nonce}.${mac.digest("base64url")}`;
}

/** Whether the seal was made with this key for this content. */
export function sealFits(key: Pick<LineKey, "key">, content: string, seal: string): boolean {
  return sealLine(key, content, seal.slice(0, seal.indexOf("."))) === seal;
}

/** The key as it lies there; undefined where there is none. */
export async function readLineKey(file: string): Promise<LineKey | undefined> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
    return undefined;
  });
  if (text === undefined) return undefined;
  const key = parsed(text);
  if (key === undefined) throw new ProblemError(keyProblem("log-key-damaged", file));
  return key;
}

function parsed(text: string): LineKey | undefined {
  try {
    const { key, unsealedUntil } = JSON.parse(text) as Partial<LineKey>;
    const whole = typeof key === "string" && Buffer.from(key, "base64url").byteLength === KEY_BYTES;
    return whole && unsealedUntil !== undefined ? { key, unsealedUntil } : undefined;
  } catch {
    return undefined;
  }
}

const KEY_BYTES = 32;

/**
 * Makes the key of an installation that has none, readable by its owner alone.
 *
 * @throws ProblemError `log-key-missing` when the log already has sealed lines: a new key would make them worthless
 */
export async function makeLineKey(client: ClientBase, file: string): Promise<LineKey> {
  if (await hasSealedLines(client)) throw new ProblemError(keyProblem("log-key-missing", file));
  const made: LineKey = {
    key: randomBytes(KEY_BYTES).toString("base64url"),
    unsealedUntil: await endsOfChains(client),
  };
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomBytes(6).toString("hex")}`;
  await writeFile(draft, `${JSON.stringify(made)}\n`, { mode: 0o600, flush: true });
  // Whoever comes first makes it; several programs may start at once on one home.
  await link(draft, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
  await rm(draft);
  return (await readLineKey(file)) ?? made;
}

function keyProblem(code: "log-key-missing" | "log-key-damaged", file: string) {
  const missing = code === "log-key-missing";
  return {
    code,
    message: {
      vi: missing
        ? `Không thấy tệp khóa nhật ký ${file}, trong khi nhật ký có những dòng đã niêm phong bằng khóa đó. ` +
          "Hệ thống chưa khởi động; không có gì bị sửa."
        : `Tệp khóa nhật ký ${file} bị hỏng. Hệ thống chưa khởi động; không có gì bị sửa.`,
      en: missing
        ? `The key file of the log ${file} is missing, and the log holds lines sealed with it. ` +
          "Nothing was started and nothing was changed."
        : `The key file of the log ${file} is damaged. Nothing was started and nothing was changed.`,
    },
    suggestion: {
      vi:
        "Nếu đây là thư mục của bản cài đặt khác thì nêu đúng thư mục bằng --home; " +
        "nếu không, chép tệp khóa từ bản sao lưu về đúng chỗ rồi khởi động lại.",
      en:
        "If this is the folder of another installation, name the right one by --home; " +
        "otherwise bring the key file back from the backup and start again.",
    },
    details: { file },
  };
}
