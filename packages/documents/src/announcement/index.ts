/** The papers of an announcement, each made from frozen editions and from nothing else. */
export type { AnnouncedEdition, SampledFigure } from "./announced.ts";
export { briefing, type BriefingPoint, SECTION_TITLES } from "./briefing.ts";
export { decision } from "./decision.ts";
export { groupResults, type GroupResult, type UnitResult } from "./group-results.ts";
export { roundReport } from "./round-report.ts";
export { conferenceSlides } from "./slides.ts";
export { submission } from "./submission.ts";
export { unitNotice } from "./unit-notice.ts";
