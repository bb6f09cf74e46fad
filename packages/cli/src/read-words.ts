import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import type { Console } from "./console.ts";

const BYTES_MAX = 200_000;

/** Entries of a YAML file that people wrote; says what is wrong with it. Aliases are not followed far. */
export async function readWords(
  file: string,
  console: Console,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  const text = await readFile(file, "utf8");
  if (text.length > BYTES_MAX) {
    console.fault({ vi: `${file}: tệp quá lớn.`, en: `${file}: the file is too large.` });
    return undefined;
  }
  try {
    const value: unknown = parse(text, { maxAliasCount: 20 });
    if (typeof value === "object" && value !== null && !Array.isArray(value))
      return value as Readonly<Record<string, unknown>>;
    console.fault({
      vi: `${file}: cần các dòng “mục: giá trị”.`,
      en: `${file}: lines "entry: value" are needed.`,
    });
  } catch (error) {
    const why = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
    console.fault({ vi: `${file}: không đọc được: ${why}`, en: `${file}: cannot be read: ${why}` });
  }
  return undefined;
}
