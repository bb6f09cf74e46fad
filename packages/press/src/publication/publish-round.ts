import type { EditionApproval } from "@thang-diem/contract";
import type { Bilingual, RoundId } from "@thang-diem/engine";
import { command } from "@thang-diem/platform/command";
import { type Database, exclusively } from "@thang-diem/platform/db";
import {
  computeEdition,
  type Edition,
  type EditionInputs,
  inputFiles,
  inputsFingerprint,
  makeEdition,
  type PastPlace,
} from "../editions/index.ts";
import { lockPin, type RoundHeld, roundContent, roundHeld } from "../rounds/index.ts";
import { changesBetween } from "./changes.ts";
import { lostEditions } from "./compare-editions.ts";
import { readPhotograph } from "./photograph.ts";
import { roundInputs } from "./round-inputs.ts";
import { insertEdition, laterEditions, newestEdition, readResults, type StandingEdition } from "./store.ts";
import { draftEdition } from "./write-edition.ts";

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
      /** Editions of later years that were made with the one that this corrects; none unless it corrects one. */
      readonly restOnIt: readonly {
        readonly roundId: RoundId;
        readonly id: string;
        readonly held: boolean;
      }[];
    }
  | { readonly outcome: "refused"; readonly faults: readonly Bilingual[] };

/**
 * Makes an immutable edition of a round that belongs to no evaluation: computes,
 * writes the folder at once or not at all and records it. The same inputs again publish nothing new;
 * changed inputs need a reason and become the next edition, which says what changed.
 * A round of an evaluation is refused: it is published by its approval.
 */
export async function publishRound(
  database: Database,
  roundId: RoundId,
  options: PublishOptions,
): Promise<Published> {
  return await exclusively(database, `publish ${roundId}`, async () => {
    const content = await roundContent(database, roundId);
    if (content.heldBy !== undefined) return { outcome: "refused", faults: [HELD] };
    return publishInputs(database, content, await roundInputs(database.db, content), options);
  });
}

/**
 * Makes an edition of a round of an evaluation from the photograph that its approval took, and from nothing else.
 * Refused while nothing is approved.
 */
export async function publishApproved(
  database: Database,
  roundId: RoundId,
  approval: Omit<EditionApproval, "inputs">,
  options: PublishOptions,
): Promise<Published> {
  return await exclusively(database, `publish ${roundId}`, async () => {
    const round = await roundHeld(database, roundId);
    const inputs = await readPhotograph(database.db, roundId);
    if (inputs === undefined || round.approved === undefined)
      return { outcome: "refused", faults: [NOT_APPROVED] };
    const approved = { ...inputs, approval: { ...approval, inputs: round.approved } };
    return publishInputs(database, round, approved, options);
  });
}

async function publishInputs(
  database: Database,
  round: RoundHeld,
  given: EditionInputs,
  options: PublishOptions,
): Promise<Published> {
  const before = await newestEdition(database.db, round);
  const inputs = (own: Pick<EditionInputs["round"], "number" | "corrects">): EditionInputs => ({
    ...given,
    round: { ...given.round, ...own, publishedOn: options.publishedOn },
  });
  const inputsHash = inputsFingerprint(inputFiles(given));
  if (before?.inputsHash === inputsHash)
    return {
      outcome: "unchanged",
      id: before.folder,
      fingerprint: before.fingerprint,
      folder: before.folder,
      restOnIt: [],
    };
  if (before && !options.reason) return { outcome: "refused", faults: [REASON_NEEDED] };
  const lost = await lostEditions(database, options.editions);
  if (lost.length > 0)
    return { outcome: "refused", faults: [...lost.map(({ message }) => message), RESTORE_FIRST] };
  const number = (before?.number ?? 0) + 1;
  const corrects = before &&
    options.reason && {
      edition: before.folder,
      changes: await correctionWords(database, round, given, before, options.reason),
    };
  const made = await makeEdition(inputs({ number, ...(corrects && { corrects }) }));
  if (!made.ok) return { outcome: "refused", faults: made.faults };
  const { value: edition } = made;
  await record(database, round, edition, { before, inputsHash, ...options });
  return {
    outcome: "published",
    id: edition.manifest.id,
    fingerprint: edition.fingerprint,
    folder: edition.manifest.id,
    restOnIt: before
      ? (await laterEditions(database.db, round)).map(({ roundId, folder, heldBy }) => ({
          roundId,
          id: folder,
          held: heldBy !== undefined,
        }))
      : [],
  };
}

/** The folder lies on the disk before the database knows it, and takes its place in the same step. */
async function record(
  database: Database,
  round: RoundHeld,
  edition: Edition,
  {
    before,
    inputsHash,
    reason,
    actor,
    editions,
  }: PublishOptions & { readonly before: StandingEdition | undefined; readonly inputsHash: string },
): Promise<void> {
  const { id } = edition.manifest;
  const putIntoPlace = await draftEdition(edition, editions);
  await command(database, { actor, action: "edition.publish", object: id }, async ({ db, note }) => {
    await lockPin(db, round.roundId);
    await insertEdition(db, round, {
      edition,
      inputsHash,
      folder: id,
      placings: placings(edition),
      ...(before && { correctsNumber: before.number }),
      ...(reason && before && { reason }),
    });
    note({ fingerprint: edition.fingerprint });
    await putIntoPlace();
  });
}

/** The reason, then every unit whose index, place or class is no longer what was published. */
async function correctionWords(
  database: Database,
  round: RoundHeld,
  inputs: EditionInputs,
  before: StandingEdition,
  reason: Bilingual,
): Promise<Bilingual[]> {
  const now = computeEdition(inputs);
  const past = await readResults(database.db, round, before.number);
  return now.ok ? [reason, ...changesBetween(past, now.value.results, now.value.scheme)] : [reason];
}

const REASON_NEEDED: Bilingual = {
  vi: "Kỳ này đã công bố và số liệu đã thay đổi: bản đính chính phải nêu lý do (--reason).",
  en: "This round is published and its figures changed: a correction needs a reason (--reason).",
};

/** A publication renders the portal anew: without them it would lose their pages. */
const RESTORE_FIRST: Bilingual = {
  vi: "Chưa công bố: chép lại các bản công bố này từ bản sao lưu vào thư mục editions, rồi công bố lại.",
  en: "Not published: bring these editions back from the backup into the folder editions, then publish again.",
};

const HELD: Bilingual = {
  vi:
    "Bảng đánh giá này thuộc một kỳ đánh giá: kết quả chỉ được công bố sau khi chủ tịch hội đồng phê duyệt, " +
    "tại trang “Công bố” của kỳ đánh giá. Chưa có gì được công bố.",
  en:
    "This round belongs to an evaluation: its result is published once the chair has approved it, " +
    'on the page "Publication" of the evaluation. Nothing was published.',
};
const NOT_APPROVED: Bilingual = {
  vi:
    "Chưa có bản lưu số liệu đã phê duyệt của bảng đánh giá này. " +
    "Chủ tịch hội đồng mở lại kết quả và phê duyệt lại, rồi công bố.",
  en:
    "No approved figures of this round are kept. The chair opens the result again and approves it again; " +
    "then publish.",
};

/** What later editions will look back on. */
function placings({ computed, manifest }: Edition): Omit<PastPlace, "edition">[] {
  const units = new Map(computed.results.units.map((unit) => [unit.id, unit]));
  return computed.results.rows.flatMap((row) => {
    const unit = units.get(row.unit);
    if (!unit || (!row.rank && row.index === undefined)) return [];
    return [
      {
        year: manifest.year,
        method: manifest.method,
        chain: unit.chain,
        group: unit.group,
        ...(row.index !== undefined && { value: row.index }),
        ...(row.rank && { place: row.rank.place }),
        shared: row.rank?.shared ?? false,
        ...(row.rank?.of !== undefined && { of: row.rank.of }),
        ...(row.rankSource === "published" && { printed: true }),
      },
    ];
  });
}
