import { dateText, dayInVietnam } from "@thang-diem/presentation";
import type { EvaluationId, RoundId } from "@thang-diem/engine";
import {
  phaseClosed,
  phaseState,
  readEvaluations,
  settingsOf,
  type UnitOfEvaluation,
} from "../../preparing/evaluations/index.ts";
import type { Database } from "@thang-diem/platform/db";
import type { Problem } from "@thang-diem/platform/problems";
import { insertTerm, readAnnounced } from "./store.ts";

type Db = Database["db"];

const DAY_MS = 86_400_000;

/** Until when the newest edition of a round can be complained about. */
export interface Term {
  readonly roundId: RoundId;
  readonly edition: number;
  /** The last day on which one is taken, and the midnight with which it ends. */
  readonly lastDay: string;
  readonly until: Date;
}

/**
 * The terms of what is announced, round by round: each ends with the last of the evaluation's days for complaints in
 * Viet Nam, counted from the day after the announcement. A correction is announced anew and has a term of its own.
 *
 * @example (await readTerms(db, evaluationId))[0]?.until // 2027-02-11T17:00:00Z: 01/02/2027 and ten days
 */
export async function readTerms(db: Db, evaluationId: EvaluationId): Promise<Term[]> {
  const announced = await readAnnounced(db, evaluationId);
  if (announced.length === 0) return [];
  const { complaintDays } = await settingsOf(db, evaluationId);
  return announced.map(({ roundId, edition, publishedAt, lastDay }) => {
    const last = lastDay ?? dayAfter(dayInVietnam(publishedAt), complaintDays);
    return { roundId, edition, lastDay: last, until: startOf(dayAfter(last, 1)) };
  });
}

/**
 * Fixes the terms of editions that are published now. The date that an edition bears counts, or today where that is
 * later: nobody loses days by an earlier date.
 */
export async function fixTerms(db: Db, evaluationId: EvaluationId, now: Date): Promise<void> {
  const { complaintDays } = await settingsOf(db, evaluationId);
  for (const { topUnit, roundId, edition, publishedAt, lastDay } of await readAnnounced(db, evaluationId)) {
    if (lastDay !== null) continue;
    const [dated, today] = [dayInVietnam(publishedAt), dayInVietnam(now)];
    const last = dayAfter(today > dated ? today : dated, complaintDays);
    await insertTerm(db, { top_unit_id: topUnit, round_id: roundId, edition, last_day: last });
  }
}

/** @example dayAfter("2027-02-01", 10) // "2027-02-11" */
function dayAfter(day: string, days: number): string {
  return dayInVietnam(new Date(startOf(day).getTime() + days * DAY_MS));
}

/** The midnight in Viet Nam, which keeps one time all the year, with which a day begins. */
function startOf(day: string): Date {
  return new Date(`${day}T00:00:00+07:00`);
}

/** What a complaint of a unit would speak of now, or why none is taken. */
export type Taken =
  | { readonly about: "preview" | "edition"; readonly edition: number | null; readonly until: Date }
  | { readonly about: "nothing"; readonly until: Date | undefined; readonly why: Problem };

/** Of the preview while it is open and nothing is published over it; of the newest edition within its term. */
export async function complaintTaken(db: Db, unit: UnitOfEvaluation, now: Date): Promise<Taken> {
  const { evaluationId, roundId } = unit;
  const status = (await readEvaluations(db, [evaluationId]))[0]?.status ?? "draft";
  const preview = await phaseState(db, evaluationId, "preview", now, unit);
  if (status !== "published" && preview.state === "open" && preview.closesAt !== undefined)
    return { about: "preview", edition: null, until: preview.closesAt };
  const term = (await readTerms(db, evaluationId)).find((each) => each.roundId === roundId);
  if (term === undefined)
    return { about: "nothing", until: preview.closesAt, why: phaseClosed("preview", preview) };
  return now < term.until
    ? { about: "edition", edition: term.edition, until: term.until }
    : { about: "nothing", until: term.until, why: termOver(term) };
}

function termOver({ lastDay, until }: Term): Problem {
  return {
    code: "complaint-term-over",
    message: {
      vi: `Hạn kiến nghị về kết quả đã công bố là hết ngày ${dateText(lastDay, "vi")}. Kiến nghị này chưa được gửi.`,
      en:
        `Complaints about the published result were taken until the end of ${dateText(lastDay, "en")}. ` +
        "This one was not filed.",
    },
    suggestion: {
      vi: "Nội dung đã nhập vẫn được giữ. Nếu kết quả có sai sót, đề nghị cơ quan thường trực bằng văn bản.",
      en: "What was typed is kept. If the result is mistaken, write to the reform office.",
    },
    details: { until: until.toISOString() },
  };
}
