import { SURVEY_MODES, type SurveyMode, type SurveyState } from "@thang-diem/contract";
import { lastMoment } from "./closing.ts";
import type { SurveyRow } from "./store.ts";

/** Where a survey stands by the server's clock. */
export function stateOf(survey: SurveyRow, isEstimated: boolean, now: Date): SurveyState {
  if (survey.closed_at !== null) return isEstimated ? "estimated" : "closed";
  if (now < survey.opens_at) return "planned";
  if (now < survey.closes_at) return "running";
  return now < lastMoment(survey) ? "grace" : "over";
}

/** Surveys that were set up before modes were stated are asked by personal link. */
export function modesOf({ modes }: Pick<SurveyRow, "modes">): SurveyMode[] {
  const stated: readonly unknown[] = Array.isArray(modes) ? modes : ["link"];
  return SURVEY_MODES.filter((mode) => stated.includes(mode));
}
