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
import { readAnnounced, readPublished } from "./store.ts";

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
 * Viet Nam, counted from the day after the announcement. The date that an edition bears counts, or the day on which it
 * was published when that came later: nobody loses days. A correction is announced anew and has a term of its own.
 *
 * @param now for editions whose publication is just ending
 * @example (await readTerms(db, evaluationId, clock()))[0]?.until // 2027-02-11T17:00:00Z: 01/02/2027 and ten days
 */
export async function readTerms(db: Db, evaluationId: EvaluationId, now: Date): Promise<Term[]> {
  const announced = await readAnnounced(db, evaluationId);
  if (announced.length === 0) return [];
  const { complaintDays } = await settingsOf(db, evaluationId);
  const published = await readPublished(db, evaluationId);
  return announced.map(({ roundId, number, folder, publishedAt }) => {
    const [dated, done] = [publishedAt, published.get(folder) ?? now].map(dayInVietnam) as [string, string];
    return { roundId, edition: number, ...lastDayOf(done > dated ? done : dated, complaintDays) };
  });
}

function lastDayOf(announced: string, days: number): Pick<Term, "lastDay" | "until"> {
  const until = new Date(new Date(`${announced}T00:00:00+07:00`).getTime() + (days + 1) * DAY_MS);
  return { lastDay: dayInVietnam(new Date(until.getTime() - 1)), until };
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
  const term = (await readTerms(db, evaluationId, now)).find((each) => each.roundId === roundId);
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
