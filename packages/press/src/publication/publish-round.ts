import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Bilingual } from "@thang-diem/engine";
import { command } from "@thang-diem/platform/command";
import { type Database, exclusively } from "@thang-diem/platform/db";
import { changesBetween } from "./changes.ts";
import { computeEdition, methodOf } from "./compute-edition.ts";
import { type Edition, makeEdition } from "./edition.ts";
import { type EditionInputs, inputsFingerprint, type PastPlace } from "./inputs.ts";
import { insertEdition, newestEdition, readHistory, readResults, type StandingEdition } from "./store.ts";

export interface RoundToPublish extends Omit<EditionInputs, "history" | "round"> {
  readonly topUnit: string;
  readonly roundId: string;
  readonly head: EditionInputs["round"];
}

export interface PublishOptions {
  readonly actor: string;
  /** Folder that holds one folder an edition. */
  readonly editions: string;
  readonly publishedOn: string;
  /** Why there is a correction; needed when an edition of the round stands already and its inputs changed. */
  readonly reason?: Bilingual;
}

export type Published =
  | {
      readonly outcome: "published" | "unchanged";
      readonly id: string;
      readonly fingerprint: string;
      readonly folder: string;
    }
  | { readonly outcome: "refused"; readonly faults: readonly Bilingual[] };

/**
 * Makes an immutable edition of a round: computes, writes the folder at once or not at all, then records it. The same
 * inputs again publish nothing new; changed inputs need a reason and become the next edition, which says what changed.
 */
export async function publishRound(
  database: Database,
  round: RoundToPublish,
  options: PublishOptions,
): Promise<Published> {
  return await exclusively(database, `publish ${round.roundId}`, () =>
    publishAlone(database, round, options),
  );
}

async function publishAlone(
  database: Database,
  round: RoundToPublish,
  options: PublishOptions,
): Promise<Published> {
  const history = await readHistory(database.db, round);
  const before = await newestEdition(database.db, round);
  const inputs = (own: Pick<EditionInputs["round"], "number" | "corrects">): EditionInputs =>
    inputsOf(round, history, { ...own, publishedOn: options.publishedOn });
  const inputsHash = inputsFingerprint(inputs({ number: 0 }));
  if (before?.inputsHash === inputsHash)
    return {
      outcome: "unchanged",
      id: before.folder,
      fingerprint: before.fingerprint,
      folder: before.folder,
    };
  if (before && !options.reason) return { outcome: "refused", faults: [REASON_NEEDED] };
  const number = (before?.number ?? 0) + 1;
  const corrects = before &&
    options.reason && {
      edition: before.folder,
      changes: await correctionWords(database, round, inputs({ number }), before, options.reason),
    };
  const made = await makeEdition(inputs({ number, ...(corrects && { corrects }) }));
  if (!made.ok) return { outcome: "refused", faults: made.faults };
  const { edition } = made;
  await writeEdition(edition, options.editions);
  await command(
    database,
    { actor: options.actor, action: "edition.publish", object: edition.manifest.id },
    async ({ db, note }) => {
      await insertEdition(db, round, {
        edition,
        inputsHash,
        folder: edition.manifest.id,
        placings: placings(edition, round),
        ...(before && { correctsNumber: before.number }),
        ...(options.reason && before && { reason: options.reason }),
      });
      note({ fingerprint: edition.fingerprint });
    },
  );
  return {
    outcome: "published",
    id: edition.manifest.id,
    fingerprint: edition.fingerprint,
    folder: edition.manifest.id,
  };
}

/** The reason, then every unit whose index, place or class is no longer what was published. */
async function correctionWords(
  database: Database,
  round: RoundToPublish,
  inputs: EditionInputs,
  before: StandingEdition,
  reason: Bilingual,
): Promise<Bilingual[]> {
  const now = computeEdition(inputs);
  const past = await readResults(database.db, round, before.number);
  return now.ok ? [reason, ...changesBetween(past, now.computed.results, now.computed.scheme)] : [reason];
}

const REASON_NEEDED: Bilingual = {
  vi: "Kỳ này đã công bố và số liệu đã thay đổi: bản đính chính phải nêu lý do (--reason).",
  en: "This round is published and its figures changed: a correction needs a reason (--reason).",
};

function inputsOf(
  round: RoundToPublish,
  history: readonly PastPlace[],
  own: Pick<EditionInputs["round"], "number" | "publishedOn" | "corrects">,
): EditionInputs {
  const { scheme, units, groups, figures } = round;
  const uncertainty =
    round.head.uncertainty ??
    (figures.some(({ sampling }) => sampling) ? { seed: round.head.year, draws: 1_000 } : undefined);
  return {
    round: { ...round.head, ...own, ...(uncertainty && { uncertainty }) },
    scheme,
    units,
    groups,
    figures,
    history,
  };
}

/** Whole or not at all: written beside its place, then renamed into it. An edition is never written over with other bytes. */
async function writeEdition(edition: Edition, editions: string): Promise<void> {
  const place = join(editions, edition.manifest.id);
  const draft = join(editions, `.${edition.manifest.id}.draft`);
  await rm(draft, { recursive: true, force: true });
  for (const [path, bytes] of edition.files) {
    const file = join(draft, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
  await rm(place, { recursive: true, force: true });
  await rename(draft, place);
}

/** What later editions will look back on. */
function placings({ computed, manifest }: Edition, round: RoundToPublish): Omit<PastPlace, "edition">[] {
  const units = new Map(round.units.map((unit) => [unit.id, unit]));
  return computed.results.rows.flatMap((row) => {
    const unit = units.get(row.unit);
    if (!unit || row.rank?.of === undefined || !row.index) return [];
    return [
      {
        year: manifest.year,
        method: methodOf(computed.scheme, round.head),
        chain: unit.chain,
        group: unit.group,
        value: row.index,
        place: row.rank.place,
        shared: row.rank.shared,
        of: row.rank.of,
      },
    ];
  });
}
