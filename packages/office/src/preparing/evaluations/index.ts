export {
  draftEvaluation,
  openEvaluation,
  openEvaluationWithin,
  type EvaluationToOpen,
  type RoundInEvaluation,
} from "./open-evaluation.ts";
export {
  maySeeFindings,
  PHASE_PAGES,
  PHASE_WORDS,
  phaseClosed,
  phaseState,
  findingsAreOpen,
  readTimetable,
  secondIsOver,
  type Timetable,
  unheldPhases,
  type PhaseState,
  type UnheldPhase,
} from "./phases.ts";
export { onCalendar, tellCalendar } from "./calendar-news.ts";
export { readEvaluation, unitIn, unitsIn } from "./read-evaluation.ts";
export { mountEvaluations } from "./routes.ts";
export { forgetRound, roundOf } from "./pinned.ts";
export { isWithin, schemeOf } from "./scheme-of.ts";
export { settingsOf, type Settings } from "./settings.ts";
export { addDuties, endDuty, putLead, readDuties, readLeads, type Duty } from "./assignments/index.ts";
export {
  addExtension,
  lockEvaluation,
  putPhases,
  readEvaluations,
  readExemptions,
  readPhases,
  readRoundsOf,
  readSchemeText,
  readUnitsOf,
  setStatus,
  writeDraft,
  type RoundOfEvaluation,
  type UnitOfEvaluation,
} from "./store.ts";
export { chainOf, inEvaluation, type Work } from "./work.ts";
