import type { Scheme } from "@thang-diem/engine";
import type { Database } from "@thang-diem/platform/db";
import { readScheme } from "@thang-diem/platform/scheme-text";
import { readSchemeText } from "./store.ts";

/** Parsing takes longer than everything else that is done with a scheme; a hash always means the same text. */
const parsed = new Map<string, Promise<Scheme>>();
const KEPT = 40;

/** The scheme in force of a round, by its hash. */
export function schemeOf(db: Database["db"], hash: string): Promise<Scheme> {
  const known = parsed.get(hash);
  if (known !== undefined) return known;
  const [oldest] = parsed.size >= KEPT ? parsed.keys() : [];
  if (oldest !== undefined) parsed.delete(oldest);
  const reading = parsedScheme(db, hash);
  parsed.set(hash, reading);
  reading.catch(() => parsed.delete(hash));
  return reading;
}

async function parsedScheme(db: Database["db"], hash: string): Promise<Scheme> {
  const read = await readScheme((await readSchemeText(db, hash)) ?? "", "pinned");
  if (!read.ok) throw new Error(`the pinned scheme ${hash} does not parse`);
  return read.value;
}

/** Whether an item is the other or stands below it; everything stands below "". */
export function isWithin(scheme: Scheme, item: string, above: string): boolean {
  if (above === "") return true;
  let at: string | undefined = item;
  while (at !== undefined && at !== above) at = scheme.items.get(at)?.parent;
  return at === above;
}
