import { openForm, type OpenForm, type Questionnaire } from "@thang-diem/engine/questionnaire";
import type { Database } from "@thang-diem/platform/db";
import { readConsent, readVersion } from "../surveys/index.ts";

/** Surveys that run at the same time on one installation ask with fewer. */
const KEPT_MAX = 16;

type Consent = { readonly vi: string; readonly en: string };
interface Kept {
  readonly forms: Map<string, Promise<OpenForm>>;
  readonly consents: Map<string, Promise<Consent | undefined>>;
}

const keptOf = new WeakMap<Database, Kept>();

/** A version of a questionnaire, opened; what was kept never changes, so a process opens it once. */
export function openedForm(database: Database, versionId: string): Promise<OpenForm> {
  return remembered(keptFor(database).forms, versionId, async () =>
    openForm((await readVersion(database.db, versionId)) as Questionnaire),
  );
}

/** The text that whoever answers agrees to; it never changes either. */
export async function consentOf(database: Database, id: string | null): Promise<Consent | undefined> {
  if (id === null) return undefined;
  return remembered(keptFor(database).consents, id, async () => {
    const found = await readConsent(database.db, id);
    return found && { vi: found.text_vi, en: found.text_en };
  });
}

function keptFor(database: Database): Kept {
  const known = keptOf.get(database) ?? { forms: new Map(), consents: new Map() };
  keptOf.set(database, known);
  return known;
}

/** The one that was wanted longest ago goes; what could not be read is not kept. */
function remembered<T>(kept: Map<string, Promise<T>>, key: string, read: () => Promise<T>): Promise<T> {
  const found = kept.get(key) ?? read();
  kept.delete(key);
  kept.set(key, found);
  found.catch(() => kept.delete(key));
  const [oldest] = kept.size > KEPT_MAX ? kept.keys() : [];
  if (oldest !== undefined) kept.delete(oldest);
  return found;
}
