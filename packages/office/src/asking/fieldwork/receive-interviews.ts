import { createHash } from "node:crypto";
import type { GivenResponse } from "@thang-diem/presentation/interview-pages";
import { command } from "@thang-diem/platform/command";
import { done, type Outcome, type Problem, refused } from "@thang-diem/platform/problems";
import type { UnitVersionId } from "@thang-diem/engine";
import type { SignInContext } from "../../people/sign-in/index.ts";
import { readUnitsOf } from "../../preparing/evaluations/index.ts";
import { examined, openedForm, type Receipt, storeResponse } from "../responses/index.ts";
import { codeHash } from "../codes/index.ts";
import {
  lastMoment,
  readConsent,
  readSurveyById,
  readVersion,
  readVersionsOf,
  type SurveyRow,
} from "../surveys/index.ts";
import * as problems from "./problems.ts";
import { signerOf } from "./signing.ts";
import { findInterviewer, heldAmong, insertInterview, type InterviewerRow, putDevice } from "./store.ts";

type Context = Pick<SignInContext, "database" | "clock" | "sealer">;

interface AtWork {
  readonly interviewer: InterviewerRow;
  readonly survey: SurveyRow;
}

async function atWork({ database }: Context, code: string): Promise<Outcome<AtWork>> {
  const hash = codeHash(code);
  const interviewer = hash === undefined ? undefined : await findInterviewer(database.db, hash);
  if (interviewer === undefined) return refused(problems.CODE_UNKNOWN);
  const survey = await readSurveyById(database.db, interviewer.survey_id);
  return survey === undefined ? refused(problems.CODE_UNKNOWN) : done({ interviewer, survey });
}

const unitsOf = ({ units }: InterviewerRow) =>
  units as readonly { readonly unit: UnitVersionId; readonly wanted: number }[];

/** Everything that a device needs for days without a line. */
export async function fieldPack(context: Context, code: string) {
  const found = await atWork(context, code);
  if (!found.ok) return found;
  const { interviewer, survey } = found.value;
  const { db } = context.database;
  const names = new Map(
    (await readUnitsOf(db, { evaluationId: survey.evaluation_id })).map((each) => [
      each.unitVersionId,
      each.name,
    ]),
  );
  const consent = survey.consent_id === null ? undefined : await readConsent(db, survey.consent_id);
  return done({
    ...(consent && { consent: { vi: consent.text_vi, en: consent.text_en } }),
    interviewer: { id: interviewer.id, name: interviewer.name },
    survey: {
      id: survey.id,
      title: { vi: survey.title_vi, en: survey.title_en },
      closesAt: survey.closes_at.toISOString(),
      versionId: survey.questionnaire_version_id,
    },
    questionnaire: await readVersion(db, survey.questionnaire_version_id),
    units: unitsOf(interviewer).map(({ unit, wanted }) => ({
      unitVersionId: unit,
      name: names.get(unit) ?? unit,
      wanted,
    })),
    now: context.clock().toISOString(),
    publicKey: signerOf(context.sealer).publicKey,
  });
}

export interface InterviewToSend extends GivenResponse {
  readonly versionId: string;
  readonly unitVersionId: UnitVersionId;
  /** By the server's clock as the device knows it. */
  readonly beganAt: string;
  readonly endedAt: string;
}

/** What became of an interview: its receipt, or why it is not stored. The device keeps what is refused. */
export type InterviewAnswer =
  | { readonly id: string; readonly receipt: string }
  | { readonly id: string; readonly refusal: { readonly vi: string; readonly en: string } };

/** Takes interviews of a device, each by itself: what is wrong with one keeps no other out. */
export async function receiveInterviews(
  context: Context,
  code: string,
  { deviceId, interviews }: { readonly deviceId: string; readonly interviews: readonly InterviewToSend[] },
): Promise<Outcome<{ readonly answers: InterviewAnswer[]; readonly now: string }>> {
  const found = await atWork(context, code);
  if (!found.ok) return found;
  const answers: InterviewAnswer[] = [];
  for (const each of interviews) {
    const taken = await receiveOne(context, found.value, deviceId, each);
    answers.push(
      taken.ok
        ? { id: each.responseId, receipt: taken.value.receipt }
        : { id: each.responseId, refusal: taken.problem.message },
    );
  }
  return done({ answers, now: context.clock().toISOString() });
}

async function receiveOne(
  context: Context,
  { interviewer, survey }: AtWork,
  deviceId: string,
  given: InterviewToSend,
): Promise<Outcome<Receipt>> {
  const [beganAt, endedAt] = [new Date(given.beganAt), new Date(given.endedAt)];
  const why = await whyNot(context, { interviewer, survey }, given, endedAt);
  if (why !== undefined) return refused(why);
  const looked = examined(await openedForm(context.database, given.versionId), survey.id, given, endedAt);
  return command(
    context.database,
    {
      actor: `interviewer:${interviewer.id}`,
      action: "survey.receive",
      object: survey.id,
      chain: `survey ${survey.id}`,
      clock: context.clock,
    },
    async ({ db }) => {
      const stored = await storeResponse(db, looked, {
        surveyId: survey.id,
        versionId: given.versionId,
        unitVersionId: given.unitVersionId,
        consentId: survey.consent_id,
        mode: "tablet",
      });
      if (stored.ok)
        await insertInterview(db, {
          response_id: given.responseId,
          survey_id: survey.id,
          interviewer_id: interviewer.id,
          device_id: deviceId,
          began_at: beganAt,
          ended_at: endedAt,
          received_at: context.clock(),
        });
      return stored;
    },
  );
}

/**
 * A device may be days without a line: an interview counts when it ended in time, however late it arrives, until
 * the survey is closed for good (`surveys/closing.ts`); a form in a browser counts by its arrival
 * (`responses/receive.ts`).
 */
async function whyNot(
  { database }: Context,
  { interviewer, survey }: AtWork,
  { versionId, unitVersionId }: InterviewToSend,
  endedAt: Date,
): Promise<Problem | undefined> {
  if (survey.closed_at !== null || endedAt > lastMoment(survey)) return problems.TOO_LATE;
  if (!unitsOf(interviewer).some(({ unit }) => unit === unitVersionId)) return problems.UNIT_NOT_YOURS;
  if (versionId === survey.questionnaire_version_id) return undefined;
  const known = await readVersionsOf(database.db, survey.id);
  return known.some((each) => each.questionnaire_version_id === versionId)
    ? undefined
    : problems.OTHER_VERSION;
}

export interface DeviceSays {
  readonly deviceId: string;
  /** Ids of every interview that was finished on the device. */
  readonly ids: readonly string[];
  readonly openItems: number;
  readonly oldestOpen: string;
  /** The device's own clock. */
  readonly deviceNow: string;
}

/**
 * Compares what a device has made with what is stored. Where nothing lacks, the statement says so and is signed: it
 * holds for exactly these ids at that moment.
 */
export async function reconcile(context: Context, code: string, says: DeviceSays) {
  const found = await atWork(context, code);
  if (!found.ok) return found;
  const { interviewer, survey } = found.value;
  const now = context.clock();
  const held = await heldAmong(context.database.db, survey.id, says.ids);
  const missing = says.ids.filter((id) => !held.has(id));
  await putDevice(context.database.db, {
    id: says.deviceId,
    survey_id: survey.id,
    interviewer_id: interviewer.id,
    first_contact: now,
    last_contact: now,
    open_items: says.openItems,
    oldest_open: says.oldestOpen === "" ? null : new Date(says.oldestOpen),
    clock_ahead_seconds: Math.round((Date.parse(says.deviceNow) - now.getTime()) / 1000),
  });
  const signer = signerOf(context.sealer);
  const statement = JSON.stringify({
    device: says.deviceId,
    survey: survey.id,
    at: now.toISOString(),
    stored: held.size,
    missing: missing.length,
    ids: createHash("sha256").update(says.ids.toSorted().join("\n")).digest("hex"),
  });
  return done({
    missing,
    stored: held.size,
    now: now.toISOString(),
    statement,
    signature: signer.sign(statement),
  });
}
