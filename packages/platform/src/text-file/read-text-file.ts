import { readFile, stat } from "node:fs/promises";
import { extname } from "node:path";
import { cleanText, type Bilingual, type Result } from "@thang-diem/engine";
import { docxText } from "./docx.ts";
import { htmlText } from "./html.ts";
import { pdfText } from "./pdf.ts";

/** What a text that somebody sends may hold: a newspaper article has a hundredth of it. */
export const TEXT_LIMITS = {
  bytes: 20_000_000,
  characters: 5_000_000,
  inflated: 60_000_000,
  pages: 500,
} as const;

export type ReadText = Result<string, { readonly fault: Bilingual }>;

/** Turns Vietnamese of before Unicode into Unicode; leaves other text as it is. */
export type Convert = (text: string, eightBits: boolean) => string;

/**
 * The words of a text file on this machine; see `readText`.
 *
 * @example await readTextFile("bai-viet.docx", (text) => text) // { ok: true, value: "Quảng Ninh dẫn đầu …" }
 */
export async function readTextFile(path: string, convert: Convert): Promise<ReadText> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) return refused(`Không có tệp ${path}.`, `There is no file ${path}.`);
  if (found.size > TEXT_LIMITS.bytes) return tooLarge(path);
  return await readText(await readFile(path), path, convert);
}

/**
 * The words of a text (TXT, HTML, DOCX, PDF), paragraphs apart, in NFC. What it is, its first bytes say.
 * Nothing in it is run or fetched.
 *
 * @param name of the file, for its ending and for what is said of it
 * @param convert for text in an encoding of before Unicode (TCVN3, Windows-1258); `eightBits`: each character is a byte
 * @example await readText(Buffer.from("Quảng Ninh dẫn đầu"), "bai-viet.txt", (text) => text)
 */
export async function readText(bytes: Buffer, name: string, convert: Convert): Promise<ReadText> {
  if (bytes.byteLength > TEXT_LIMITS.bytes) return tooLarge(name);
  try {
    const text = cleanText(await textOf(bytes, extname(name).toLowerCase(), convert));
    return text.length > TEXT_LIMITS.characters ? tooLarge(name) : { ok: true, value: text };
  } catch {
    return refused(
      `Không đọc được ${name}: tệp hỏng, có mật khẩu, hoặc không phải TXT, HTML, DOCX, PDF.`,
      `${name} cannot be read: it is broken, has a password, or is no TXT, HTML, DOCX or PDF.`,
    );
  }
}

async function textOf(bytes: Buffer, extension: string, convert: Convert): Promise<string> {
  if (bytes.subarray(0, 5).toString("latin1") === "%PDF-") return await pdfText(bytes, TEXT_LIMITS.pages);
  if (bytes.length > 4 && bytes.readUInt32BE(0) === ZIP_SIGNATURE)
    return await docxText(bytes, TEXT_LIMITS.inflated);
  const text = decoded(bytes, convert);
  return /^\.x?html?$/.test(extension) || /^\s*<(?:!doctype html|html)\b/i.test(text) ? htmlText(text) : text;
}

const ZIP_SIGNATURE = 0x504b_0304;

/** UTF-8 and UTF-16 by their marks; else UTF-8 where it is valid, else the eight-bit text of old Vietnamese fonts. */
function decoded(bytes: Buffer, convert: Convert): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return convert(new TextDecoder("utf-8", { fatal: true }).decode(bytes), false);
  } catch {
    return convert(bytes.toString("latin1"), true);
  }
}

function tooLarge(path: string): ReadText {
  return refused(
    `${path} lớn hơn mức cho phép (20 MB, 5 triệu chữ).`,
    `${path} is larger than allowed (20 MB, 5 million characters).`,
  );
}

function refused(vi: string, en: string): ReadText {
  return { ok: false, fault: { vi, en } };
}
