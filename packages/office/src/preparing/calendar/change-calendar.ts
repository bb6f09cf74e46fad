import type { EvaluationId } from "@thang-diem/engine";
import type { PlanPhase } from "@thang-diem/contract";
import { inEvaluation, putPhases, readEvaluation, readPhases, tellCalendar } from "../evaluations/index.ts";
import { announce } from "../../people/notices/index.ts";
import { newId } from "@thang-diem/platform/ids";
import { checkCalendar, fromVietnamMinute, vietnamMinute } from "../opening/index.ts";
import { done, refused, type Outcome, type Problem } from "@thang-diem/platform/problems";
import { fieldsWrong, type SignedIn, type SignInContext } from "../../people/sign-in/index.ts";
import { EVENTS, type MovedPhase } from "./events.ts";
import { NOT_OPEN } from "./extend.ts";

/**
 * Another calendar for an evaluation that is open; after the approval the preview alone can still be given
 * a time. Old and new times stand in the log with the reason.
 */
export async function changeCalendar(
  context: SignInContext,
  who: SignedIn,
  evaluationId: EvaluationId,
  { phases, reason }: { readonly phases: readonly PlanPhase[]; readonly reason: string },
): Promise<Outcome<{ done: true }>> {
  const evaluation = await readEvaluation(context, evaluationId);
  if (!evaluation.ok) return evaluation;
  const { status } = evaluation.value;
  if (status !== "open" && status !== "approved") return refused(NOT_OPEN);
  // After the approval the preview need not wait for a council that has nothing left to decide.
  const faults = checkCalendar(phases, vietnamMinute(context.clock())).filter(
    ({ weight, code }) => weight === "must" && !(status === "approved" && code === "phases-overlap"),
  );
  if (faults.length > 0)
    return refused(fieldsWrong(faults.map(({ field, code, message }) => ({ field, code, message }))));
  const changed = await inEvaluation(
    context,
    who,
    { evaluationId, action: "calendar.change", object: evaluationId, refusalLeavesLine: true },
    async (transaction): Promise<Outcome<{ done: true }>> => {
      const { db, note } = transaction;
      const before = new Map((await readPhases(db, evaluationId)).map((phase) => [phase.kind, phase]));
      const after = timesOf(phases);
      const dropped = [...before.keys()].filter((kind) => !after.some((phase) => phase.kind === kind));
      if (dropped.length > 0) {
        note({ dropped });
        return refused(PHASE_STAYS);
      }
      const moved = after.filter((phase) => isMoved(phase, before.get(phase.kind)));
      if (status === "approved" && moved.some(({ kind }) => kind !== "preview"))
        return refused(PREVIEW_ALONE);
      await putPhases(db, evaluationId, after);
      if (moved.length > 0)
        await announce(
          transaction,
          EVENTS[turnOf(moved.map((phase) => ({ ...phase, before: before.get(phase.kind) })))],
          {
            evaluationId,
            changeId: newId(context.clock()),
            reason,
            moved: moved.map((phase) => ({ ...phase, before: before.get(phase.kind) })),
          },
          { at: context.clock(), by: who.accountId },
        );
      note({
        reason,
        changes: after.map(({ kind, opensAt, closesAt }) => ({
          kind,
          from: [before.get(kind)?.opensAt, before.get(kind)?.closesAt],
          to: [opensAt, closesAt],
        })),
      });
      return done({ done: true });
    },
  );
  if (changed.ok) tellCalendar(evaluationId);
  return changed;
}

/** What has become of the ends of the phases: all later, all earlier, or one way and another. */
function turnOf(moved: readonly MovedPhase[]): "calendarExtended" | "calendarShortened" | "calendarChanged" {
  const ends = moved.flatMap(({ before, closesAt }) =>
    before === undefined || before.closesAt.getTime() === closesAt.getTime()
      ? []
      : [closesAt.getTime() > before.closesAt.getTime()],
  );
  if (ends.length === 0 || ends.some((later) => later !== ends[0])) return "calendarChanged";
  return ends[0] === true ? "calendarExtended" : "calendarShortened";
}

/** Phases that have a time. */
function timesOf(phases: readonly PlanPhase[]) {
  return phases
    .filter(({ opensAt }) => opensAt !== "")
    .map(({ kind, opensAt, closesAt }) => ({
      kind,
      opensAt: fromVietnamMinute(opensAt),
      closesAt: fromVietnamMinute(closesAt),
    }));
}

interface Times {
  readonly opensAt: Date;
  readonly closesAt: Date;
}

function isMoved(to: Times, from: Times | undefined): boolean {
  return (
    from?.opensAt.getTime() !== to.opensAt.getTime() || from.closesAt.getTime() !== to.closesAt.getTime()
  );
}

const PREVIEW_ALONE: Problem = {
  code: "preview-alone",
  message: {
    vi: "Kết quả đã phê duyệt: chỉ còn đổi được thời gian xem trước.",
    en: "The result is approved: only the time of the preview can still be changed.",
  },
  suggestion: {
    vi: "Cần đổi bước khác thì chủ tịch hội đồng mở lại kết quả trước.",
    en: "To change another phase the chair of the council re-opens the result first.",
  },
};
const PHASE_STAYS: Problem = {
  code: "phase-stays",
  message: {
    vi: "Một bước đã có trong lịch không bỏ được khi kỳ đánh giá đang mở.",
    en: "A phase of the calendar cannot be dropped while the evaluation is open.",
  },
  suggestion: {
    vi: "Đổi thời gian của bước đó thay vì để trống.",
    en: "Give it another time instead of none.",
  },
};
