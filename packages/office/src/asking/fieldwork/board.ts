import type { DeviceLine, InterviewerLine } from "@thang-diem/contract";
import type { EvaluationId, UnitVersionId } from "@thang-diem/engine";
import { done, type Outcome, refused } from "@thang-diem/platform/problems";
import type { SignInContext } from "../../people/sign-in/index.ts";
import { readSurvey } from "../surveys/index.ts";
import * as problems from "./problems.ts";
import { listDevices, listInterviewers } from "./store.ts";

/** Interviewers who work, by name. */
export async function listInterviewersOf(
  db: SignInContext["database"]["db"],
  surveyId: string,
): Promise<{ interviewerId: string; name: string }[]> {
  return (await listInterviewers(db, surveyId))
    .filter(({ ended_at }) => ended_at === null)
    .map(({ id, name }) => ({ interviewerId: id, name }));
}

/** Who interviews and what their devices said last; devices that were not heard of longest come first. */
export async function fieldworkOf(
  { database, clock }: Pick<SignInContext, "database" | "clock">,
  evaluationId: EvaluationId,
  surveyId: string,
): Promise<Outcome<{ now: string; interviewers: InterviewerLine[]; devices: DeviceLine[] }>> {
  const { db } = database;
  if ((await readSurvey(db, evaluationId, surveyId)) === undefined) return refused(problems.NO_INTERVIEWER);
  const [interviewers, devices] = [await listInterviewers(db, surveyId), await listDevices(db, surveyId)];
  return done({
    now: clock().toISOString(),
    interviewers: interviewers.map(({ id, name, units, interviews, ended_at }) => ({
      interviewerId: id,
      name,
      units: (units as readonly { unit: UnitVersionId; wanted: number }[]).map(({ unit, wanted }) => ({
        unitVersionId: unit,
        wanted,
      })),
      interviews,
      ended: ended_at !== null,
    })),
    devices: devices.map((each) => ({
      deviceId: each.id,
      interviewer: each.name,
      lastContact: each.last_contact.toISOString(),
      openItems: each.open_items,
      oldestOpen: each.oldest_open?.toISOString() ?? "",
      clockAheadSeconds: each.clock_ahead_seconds,
    })),
  });
}
