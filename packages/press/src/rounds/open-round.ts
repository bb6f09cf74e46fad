import { createHash } from "node:crypto";
import type { Scheme } from "@thang-diem/engine";
import { inTransaction } from "@thang-diem/platform/audit";
import { type Database, exclusively } from "@thang-diem/platform/db";
import { newId } from "@thang-diem/platform/ids";
import { type Problem, ProblemError } from "@thang-diem/platform/problems";
import { readScheme } from "@thang-diem/platform/scheme-text";
import type { RoundHead } from "../publication/index.ts";
import type { RoundContent, RoundToOpen } from "./round.ts";
import { findRound, insertRound, readFigures, readRound, readRoundUnits } from "./store.ts";

export interface OpenedRound {
  readonly roundId: string;
  /** False when the same round stood there already. */
  readonly opened: boolean;
}

/**
 * Opens a round: pins the scheme by its hash, the unit versions and the groups. From here nothing in the rules moves.
 * Opening the same round again changes nothing; another content for the same series and year is refused.
 */
export async function openRound(database: Database, actor: string, round: RoundToOpen): Promise<OpenedRound> {
  const read = await readScheme(round.scheme);
  if (!read.ok) throw new ProblemError(schemeFaulty(read.faults[0]?.line ?? 1, read.faults.length));
  const schemeHash = createHash("sha256").update(round.scheme).digest("hex");
  const { series, year } = round.head;
  return await exclusively(database, `round ${round.topUnit} ${series} ${year}`, () =>
    openAlone(database, actor, round, read.scheme, schemeHash),
  );
}

async function openAlone(
  database: Database,
  actor: string,
  round: RoundToOpen,
  scheme: Scheme,
  schemeHash: string,
): Promise<OpenedRound> {
  const standing = await findRound(database.db, round.topUnit, round.head.series, round.head.year);
  if (standing) {
    if (standing.schemeHash !== schemeHash) throw new ProblemError(roundDiffers(round.head));
    return { roundId: standing.roundId, opened: false };
  }
  const roundId = newId();
  await inTransaction(database, actor, "round.open", roundId, async ({ db, note }) => {
    await insertRound(db, {
      ...round,
      roundId,
      schemeHash,
      schemeId: scheme.id,
      schemeVersion: scheme.version,
    });
    note({ series: round.head.series, year: round.head.year, scheme: schemeHash, units: round.units.length });
  });
  return { roundId, opened: true };
}

/** Everything that stands in a round now. @throws ProblemError when there is no such round. */
export async function roundContent(database: Database, roundId: string): Promise<RoundContent> {
  const round = await readRound(database.db, roundId);
  if (!round)
    throw new ProblemError({
      code: "round-unknown",
      message: { vi: "Không có kỳ đánh giá này.", en: "There is no such round." },
      details: { roundId },
    });
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
