import type { SurveyMode } from "@thang-diem/contract";
import type { Result, UnitVersionId } from "@thang-diem/engine";
import { createHash } from "node:crypto";
import {
  type AnswerFault,
  answersOf,
  faultsOf,
  type Interview,
  openForm,
  type OpenForm,
  type Questionnaire,
  readPath,
} from "@thang-diem/engine/questionnaire";
import { type GivenResponse, interviewOf } from "@thang-diem/presentation/interview-pages";
import type { Kysely } from "kysely";
import { command } from "@thang-diem/platform/command";
import type { Tables } from "@thang-diem/platform/db";
import { done, type Outcome, refused } from "@thang-diem/platform/problems";
import type { SignInContext } from "../../people/sign-in/index.ts";
import { codeHash, type CodeFound, findCode, spendCode } from "../codes/index.ts";
import { lastMoment, readConsent, readVersion } from "../surveys/index.ts";
import * as problems from "./problems.ts";
import { insertResponse, readResponse } from "./store.ts";

type Context = Pick<SignInContext, "database" | "clock">;

/** A survey as somebody who holds a code sees it. */
export interface OpenedSurvey {
  readonly form: OpenForm;
  readonly found: CodeFound;
  readonly hash: string;
  /** What whoever answers agrees to. */
  readonly consent: { readonly vi: string; readonly en: string } | undefined;
}

/**
 * Opens the survey of a code. A code that is spent opens it too, so that what was sent can be sent again; before the
 * opening minute, and after the last, it does not.
 *
 * A form held against the minute at which it arrives; interviews on a device are held against the minute at which
 * they ended (`fieldwork/receive-interviews.ts`).
 *
 * @param isNew a form that is opened now: after closing, only those that were open then are taken
 */
export async function openSurvey(
  { database, clock }: Context,
  code: string,
  isNew = false,
): Promise<Outcome<OpenedSurvey>> {
  const hash = codeHash(code);
  const found = hash === undefined ? undefined : await findCode(database.db, hash);
  if (hash === undefined || found === undefined) return refused(problems.CODE_UNKNOWN);
  const { survey } = found;
  const now = clock();
  if (now < survey.opens_at) return refused(problems.notYet(survey.opens_at));
  const until = isNew ? survey.closes_at : lastMoment(survey);
  if (survey.closed_at !== null || now > until) return refused(problems.OVER);
  const form = (await readVersion(database.db, survey.questionnaire_version_id)) as Questionnaire;
  const consent = survey.consent_id === null ? undefined : await readConsent(database.db, survey.consent_id);
  return done({
    form: openForm(form),
    found,
    hash,
    consent: consent && { vi: consent.text_vi, en: consent.text_en },
  });
}

export interface Receipt {
  /** Of what is stored: the first sixteen digits of its SHA-256. */
  readonly receipt: string;
  /** It was stored before; nothing was stored now. */
  readonly isRepeated: boolean;
}

export type Received = Result<
  Receipt,
  { readonly problem: Parameters<typeof refused>[0]; readonly faults?: readonly AnswerFault[] }
>;

/**
 * Takes a response: its code is spent in the transaction that stores it, so neither is done without the other,
 * whatever
 * breaks. The same response again gets the same receipt. Everything that is wrong with the answers is told at once.
 */
export async function receiveResponse(
  context: Context,
  { form, found, hash }: Omit<OpenedSurvey, "consent">,
  given: GivenResponse,
): Promise<Received> {
  const { survey, unitVersionId } = found;
  const looked = examined(form, survey.id, given, context.clock());
  const { sha256, faults } = looked;
  const before = await readResponse(context.database.db, given.responseId);
  if (before !== undefined) return repeated(before, survey.id, sha256);
  if (faults.length > 0) return { ok: false, problem: problems.ANSWERS_WRONG, faults };
  return command(
    context.database,
    // Whose code it was stands nowhere, and neither does which response it became.
    {
      actor: "respondent",
      action: "survey.receive",
      object: survey.id,
      chain: `survey ${survey.id}`,
      clock: context.clock,
    },
    async ({ db }): Promise<Outcome<Receipt>> => {
      if (!found.isPublic && !(await spendCode(db, hash))) {
        const meanwhile = await readResponse(db, given.responseId);
        return meanwhile === undefined
          ? refused(problems.CODE_SPENT)
          : repeated(meanwhile, survey.id, sha256);
      }
      return storeResponse(db, looked, {
        surveyId: survey.id,
        versionId: survey.questionnaire_version_id,
        unitVersionId,
        consentId: survey.consent_id,
        // A printed form bears a link too: who follows it answers by link.
        mode: found.mode === "paper" ? "link" : found.mode,
      });
    },
  );
}

/** A response with everything that is wrong with it. */
export interface Examined {
  readonly given: GivenResponse;
  readonly interview: Interview;
  readonly sha256: string;
  readonly faults: readonly AnswerFault[];
}

export function examined(form: OpenForm, surveyId: string, given: GivenResponse, at: Date): Examined {
  const interview = interviewOf(form, given, at);
  const faults = [...strangers(interview, given.answers), ...faultsOf(interview)];
  return { given, interview, sha256: contentHash(surveyId, given), faults };
}

/** Of what survey, about whom and how it came. */
export interface ResponsePlace {
  readonly surveyId: string;
  readonly versionId: string;
  readonly unitVersionId: UnitVersionId;
  readonly consentId: string | null;
  readonly mode: SurveyMode;
}

/** Stores a response inside a transaction, once: the same again gets the same receipt. */
export async function storeResponse(
  db: Kysely<Tables>,
  { given, interview, sha256, faults }: Examined,
  { surveyId, versionId, unitVersionId, consentId, mode }: ResponsePlace,
): Promise<Outcome<Receipt>> {
  const before = await readResponse(db, given.responseId);
  if (before !== undefined) return repeated(before, surveyId, sha256);
  if (faults.length > 0) return refused(problems.ANSWERS_WRONG);
  const isNew = await insertResponse(db, {
    id: given.responseId,
    survey_id: surveyId,
    questionnaire_version_id: versionId,
    unit_id: unitVersionId,
    mode,
    consent_id: consentId,
    language: interview.start.language,
    answers: answersOf(interview),
    sha256,
  });
  if (isNew) return done({ receipt: receiptOf(sha256), isRepeated: false });
  // Somebody stored one of that id between the look and the writing.
  const meanwhile = await readResponse(db, given.responseId);
  return meanwhile === undefined ? refused(problems.RESPONSE_DIFFERS) : repeated(meanwhile, surveyId, sha256);
}

function repeated(
  before: { readonly survey_id: string; readonly sha256: string },
  surveyId: string,
  sha256: string,
): Outcome<Receipt> {
  return before.survey_id === surveyId && before.sha256 === sha256
    ? done({ receipt: receiptOf(sha256), isRepeated: true })
    : refused(problems.RESPONSE_DIFFERS);
}

/** Answers to what the questionnaire does not ask. */
function strangers({ computed, form }: Interview, answers: Readonly<Record<string, string>>): AnswerFault[] {
  return Object.keys(answers).flatMap((path): AnswerFault[] => {
    if (!computed.values.has(path)) return [{ path, code: "no-such-question" }];
    const part = form.partsByKey.get(readPath(path)?.key ?? "")?.part;
    const isAsked = part?.part === "question" && part.kind !== "note" && part.kind !== "calculated";
    return isAsked ? [] : [{ path, code: "not-answerable" }];
  });
}

function contentHash(surveyId: string, { responseId, answers, instances = {} }: GivenResponse): string {
  const sorted = [...Object.entries(answers), ...Object.entries(instances)].toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  );
  return createHash("sha256")
    .update(JSON.stringify([surveyId, responseId, sorted]))
    .digest("hex");
}

function receiptOf(sha256: string): string {
  return sha256.slice(0, 16).replaceAll(/(.{4})(?=.)/g, "$1-");
}
