import { parseScheme, type Scheme } from "@thang-diem/engine";
import type { Database } from "../platform/db/index.ts";
import { readSchemeText } from "./store.ts";

/** Parsing takes longer than everything else that is done with a scheme; a hash always means the same text. */
const parsed = new Map<string, Scheme>();
const KEPT = 40;

/** The scheme in force of a round, by its hash. */
export async function schemeOf(db: Database["db"], hash: string): Promise<Scheme> {
  const known = parsed.get(hash);
  if (known !== undefined) return known;
  const read = parseScheme((await readSchemeText(db, hash)) ?? "");
  if (!read.ok) throw new Error(`the pinned scheme ${hash} does not parse`);
  const [oldest] = parsed.size >= KEPT ? parsed.keys() : [];
  if (oldest !== undefined) parsed.delete(oldest);
  parsed.set(hash, read.scheme);
  return read.scheme;
}
