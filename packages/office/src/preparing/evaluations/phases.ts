import type { EvaluationId, RoundId, UnitVersionId } from "@thang-diem/engine";
import type { Phase } from "@thang-diem/contract";
import type { Database } from "@thang-diem/platform/db";
import type { Problem } from "@thang-diem/platform/problems";
import { type PhaseTimes, readExtensions, readLatestExtensions, readPhases } from "./store.ts";

export interface PhaseState {
  readonly state: "not-planned" | "not-yet" | "open" | "over";
  readonly opensAt?: Date;
  /** With the unit's extension, where it has one. */
  readonly closesAt?: Date;
}

/** A unit as the calendar knows it. */
interface UnitOfRound {
  readonly roundId: RoundId;
  readonly unitVersionId: UnitVersionId;
}

/** The state of each phase now, as planned or for one of the units that were asked for, with its extensions. */
export type Timetable = (kind: Phase, unit?: UnitOfRound) => PhaseState;

/**
 * Where every phase stands now. The server's clock counts, to the minute that the calendar gives.
 * However many units and phases, the database is asked twice.
 *
 * @example (await readTimetable(db, evaluationId, now))("preview").state // "not-yet"
 */
export async function readTimetable(
  db: Database["db"],
  evaluationId: EvaluationId,
  now: Date,
  units: readonly UnitOfRound[] = [],
): Promise<Timetable> {
  const [phases, extensions] = await Promise.all([
    readPhases(db, evaluationId),
    units.length === 0 ? undefined : readExtensions(db, evaluationId, units),
  ]);
  const times = new Map(phases.map((phase) => [phase.kind, phase]));
  return (kind, unit) => {
    const planned = times.get(kind);
    const extended = unit && extensions?.get(`${unit.roundId} ${unit.unitVersionId} ${kind}`);
    return planned === undefined ? { state: "not-planned" } : stateOf(planned, extended, now);
  };
}

/** Whether a phase is open now, for a unit where one is given. */
export async function phaseState(
  db: Database["db"],
  evaluationId: EvaluationId,
  kind: Phase,
  now: Date,
  unit?: UnitOfRound,
): Promise<PhaseState> {
  return (await readTimetable(db, evaluationId, now, unit && [unit]))(kind, unit);
}

function stateOf(
  { opensAt, closesAt: planned }: PhaseTimes,
  extended: Date | undefined,
  now: Date,
): PhaseState {
  const closesAt = extended !== undefined && extended > planned ? extended : planned;
  return { state: now < opensAt ? "not-yet" : now < closesAt ? "open" : "over", opensAt, closesAt };
}

/**
 * Findings are open to the unit when its explanation has begun;
 * in an evaluation without one, when the appraisal is over.
 */
export async function maySeeFindings(
  db: Database["db"],
  unit: UnitOfRound & { readonly evaluationId: EvaluationId },
  now: Date,
): Promise<boolean> {
  return findingsAreOpen(await readTimetable(db, unit.evaluationId, now, [unit]), unit);
}

/** The same of a unit that the timetable was read for. */
export function findingsAreOpen(timetable: Timetable, unit: UnitOfRound): boolean {
  const { state } = timetable("explanation", unit);
  return state === "not-planned" ? timetable("appraisal", unit).state === "over" : state !== "not-yet";
}

/** Nothing more comes from the second appraisal: its time is over, or there is none. */
export function secondIsOver(timetable: Timetable, unit?: UnitOfRound): boolean {
  return ["over", "not-planned"].includes(timetable("second-appraisal", unit).state);
}

/** A phase of the calendar that has not come, or is still going on for some unit. */
export interface UnheldPhase {
  readonly kind: Phase;
  readonly state: "not-yet" | "open";
  readonly opensAt: string;
  /** With the latest extension of any unit. */
  readonly closesAt: string;
}

/**
 * What a result that is approved now would pass over, in the order of the calendar. The council's own phase counts once
 * it has begun: what the council has to decide is listed item by item elsewhere.
 *
 * @example
 * await unheldPhases(db, evaluationId, clock())
 * // [{ kind: "preview", state: "not-yet", opensAt: "…", closesAt: "…" }]
 */
export async function unheldPhases(
  db: Database["db"],
  evaluationId: EvaluationId,
  now: Date,
): Promise<UnheldPhase[]> {
  const phases = await readPhases(db, evaluationId);
  const extended = await readLatestExtensions(db, evaluationId);
  return phases.flatMap((times): UnheldPhase[] => {
    const { state, opensAt, closesAt } = stateOf(times, extended.get(times.kind), now);
    if (opensAt === undefined || closesAt === undefined || (state !== "not-yet" && state !== "open"))
      return [];
    if (times.kind === "council" && state === "open") return [];
    return [{ kind: times.kind, state, opensAt: opensAt.toISOString(), closesAt: closesAt.toISOString() }];
  });
}

/** Why nothing may be written in a phase that is not open. */
export function phaseClosed(kind: Phase, { state, opensAt, closesAt }: PhaseState): Problem {
  const { vi, en } = PHASE_WORDS[kind];
  const details = {
    phase: kind,
    state,
    ...(opensAt && { opensAt: opensAt.toISOString() }),
    ...(closesAt && { closesAt: closesAt.toISOString() }),
  };
  if (state === "over")
    return {
      code: "phase-over",
      message: { vi: `Thời hạn ${vi} đã hết.`, en: `The time for ${en} is over.` },
      suggestion: {
        vi: "Nội dung đã nhập vẫn được giữ. Cần thêm thời gian thì đề nghị cơ quan thường trực gia hạn, nêu lý do.",
        en: "What was typed is kept. For more time ask the reform office for an extension and give the reason.",
      },
      details,
    };
  if (state === "not-yet")
    return {
      code: "phase-not-yet",
      message: { vi: `Chưa đến thời gian ${vi}.`, en: `The time for ${en} has not begun.` },
      details,
    };
  return {
    code: "phase-not-planned",
    message: { vi: `Kỳ đánh giá không có bước ${vi}.`, en: `This evaluation has no ${en}.` },
    details,
  };
}

export const PHASE_WORDS: Readonly<Record<Phase, { readonly vi: string; readonly en: string }>> = {
  "self-assessment": { vi: "tự chấm điểm", en: "self-assessment" },
  appraisal: { vi: "thẩm định", en: "appraisal" },
  explanation: { vi: "giải trình", en: "explanation" },
  "second-appraisal": { vi: "thẩm định lại", en: "second appraisal" },
  council: { vi: "hội đồng xem xét", en: "the council" },
  preview: { vi: "xem trước kết quả", en: "preview" },
};

/** Where the work of a phase is done: a page of the evaluation. */
export const PHASE_PAGES: Readonly<Record<Phase, string>> = {
  "self-assessment": "/tu-cham",
  appraisal: "/tham-dinh",
  explanation: "/giai-trinh",
  "second-appraisal": "/tham-dinh",
  council: "/hoi-dong",
  preview: "/xem-truoc",
};
