import { createHash } from "node:crypto";
import type { RoundId, Scheme } from "@thang-diem/engine";
import type { Kysely } from "kysely";
import { command } from "@thang-diem/platform/command";
import { type Database, exclusively, type Tables } from "@thang-diem/platform/db";
import { newId } from "@thang-diem/platform/ids";
import { type Problem, ProblemError } from "@thang-diem/platform/problems";
import { readScheme } from "@thang-diem/platform/scheme-text";
import type { RoundHead } from "../editions/index.ts";
import type { RoundContent, RoundToOpen } from "./round.ts";
import { findRound, insertRound, readFigures, readRound, readRoundUnits, type KnownRound } from "./store.ts";

export interface OpenedRound {
  readonly roundId: RoundId;
  /** False when the same round stood there already. */
  readonly opened: boolean;
}

/**
 * Opens a round: pins the scheme by its hash, the unit versions and the groups. From here nothing in the
 * rules moves.
 * Opening the same round again changes nothing; another content for the same series and year is refused.
 *
 * @throws ProblemError when the scheme is faulty or the round stands with another scheme
 */
export async function openRound(database: Database, actor: string, round: RoundToOpen): Promise<OpenedRound> {
  const { series, year } = round.head;
  return await exclusively(database, `round ${round.topUnit} ${series} ${year}`, async () => {
    const read = await readToPin(database.db, round);
    if (read.standing !== undefined) return { roundId: read.standing, opened: false };
    const roundId = newId<RoundId>();
    return await command(database, { actor, action: "round.open", object: roundId }, async ({ db, note }) => {
      note({ series, year, ...(await pin(db, roundId, round, read)) });
      return { roundId, opened: true };
    });
  });
}

/**
 * The same as a part of somebody's transaction, which says in its own line what was opened.
 * @throws ProblemError likewise
 */
export async function openRoundWithin(db: Kysely<Tables>, round: RoundToOpen): Promise<OpenedRound> {
  const read = await readToPin(db, round);
  if (read.standing !== undefined) return { roundId: read.standing, opened: false };
  const roundId = newId<RoundId>();
  await pin(db, roundId, round, read);
  return { roundId, opened: true };
}

interface ToPin {
  readonly scheme: Scheme;
  readonly schemeHash: string;
  /** The same round where it is open already. */
  readonly standing: RoundId | undefined;
}

async function readToPin(db: Kysely<Tables>, { topUnit, head, scheme: text }: RoundToOpen): Promise<ToPin> {
  const read = await readScheme(text);
  if (!read.ok) throw new ProblemError(schemeFaulty(read.faults[0]?.line ?? 1, read.faults.length));
  const schemeHash = createHash("sha256").update(text).digest("hex");
  const standing = await findRound(db, topUnit, head.series, head.year);
  if (standing !== undefined && standing.schemeHash !== schemeHash)
    throw new ProblemError(roundDiffers(head));
  return { scheme: read.value, schemeHash, standing: standing?.roundId };
}

async function pin(db: Kysely<Tables>, roundId: RoundId, round: RoundToOpen, { scheme, schemeHash }: ToPin) {
  await insertRound(db, {
    ...round,
    roundId,
    schemeHash,
    schemeId: scheme.id,
    schemeVersion: scheme.version,
  });
  return { scheme: schemeHash, units: round.units.length };
}

/** A round without its units and figures. @throws ProblemError when there is no such round. */
export async function roundHeld(database: Database, roundId: RoundId): Promise<KnownRound> {
  const round = await readRound(database.db, roundId);
  if (round) return round;
  throw new ProblemError({
    code: "round-unknown",
    message: { vi: "Không có kỳ đánh giá này.", en: "There is no such round." },
    details: { roundId },
  });
}

/** Everything that stands in a round now. @throws ProblemError when there is no such round. */
export async function roundContent(database: Database, roundId: RoundId): Promise<RoundContent> {
  const round = await roundHeld(database, roundId);
  const units = await readRoundUnits(database.db, round);
  return { ...round, units, figures: await readFigures(database.db, round) };
}

function schemeFaulty(line: number, count: number): Problem {
  return {
    code: "scheme-faulty",
    message: {
      vi: `Bộ tiêu chí có ${count} lỗi, lỗi đầu ở dòng ${line}.`,
      en: `The scheme has ${count} faults, the first on line ${line}.`,
    },
    suggestion: { vi: "Chạy thangdiem check để xem đủ các lỗi.", en: "Run thangdiem check to see them all." },
  };
}

function roundDiffers(head: RoundHead): Problem {
  return {
    code: "round-differs",
    message: {
      vi: `Kỳ ${head.title.vi} đã mở với bộ tiêu chí khác.`,
      en: `${head.title.en} was opened with another scheme.`,
    },
    suggestion: {
      vi: "Bộ tiêu chí đang dùng không đổi được; mở kỳ mới hoặc công bố bản đính chính.",
      en: "A scheme in use cannot change; open another round or publish a correction.",
    },
  };
}
