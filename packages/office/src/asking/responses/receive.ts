import type { Result } from "@thang-diem/engine";
import { createHash } from "node:crypto";
import {
  type AnswerFault,
  faultsOf,
  type Interview,
  type OpenForm,
  readPath,
} from "@thang-diem/engine/questionnaire";
import { type GivenResponse, interviewOf } from "@thang-diem/presentation/interview-pages";
import { done, type Outcome, refused } from "@thang-diem/platform/problems";
import type { SignInContext } from "../../people/sign-in/index.ts";
import { codeHash, type CodeFound, findCode } from "../codes/index.ts";
import { lastMoment } from "../surveys/index.ts";
import { intake } from "./intake.ts";
import { consentOf, openedForm } from "./open-forms.ts";
import * as problems from "./problems.ts";
import { readResponse } from "./store.ts";
import { type Examined, repeated, type Receipt } from "./store-response.ts";

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
  const [form, consent] = await Promise.all([
    openedForm(database, survey.questionnaire_version_id),
    consentOf(database, survey.consent_id),
  ]);
  return done({ form, found, hash, consent });
}

export type Received = Result<
  Receipt,
  { readonly problem: Parameters<typeof refused>[0]; readonly faults?: readonly AnswerFault[] }
>;

/**
 * Takes a response: its code is spent in the transaction that stores it, so neither is done without the other,
 * whatever breaks. The same response again gets the same receipt. Everything that is wrong with the answers is told at
 * once. What comes while others' responses are being written is written together with the next (`intake.ts`); nobody
 * is thanked before theirs is on the disk.
 */
export async function receiveResponse(
  context: Context,
  { form, found, hash }: Omit<OpenedSurvey, "consent">,
  given: GivenResponse,
): Promise<Received> {
  const { survey, unitVersionId } = found;
  const looked = examined(form, survey.id, given, context.clock());
  const { sha256, faults } = looked;
  if (faults.length > 0) {
    const before = await readResponse(context.database.db, given.responseId);
    return before === undefined
      ? { ok: false, problem: problems.ANSWERS_WRONG, faults }
      : repeated(before, survey.id, sha256);
  }
  return intake(
    context,
    survey.id,
  )({
    ...(!found.isPublic && { code: hash }),
    looked,
    place: {
      surveyId: survey.id,
      versionId: survey.questionnaire_version_id,
      unitVersionId,
      consentId: survey.consent_id,
      // A printed form bears a link too: who follows it answers by link.
      mode: found.mode === "paper" ? "link" : found.mode,
    },
  });
}

export function examined(form: OpenForm, surveyId: string, given: GivenResponse, at: Date): Examined {
  const interview = interviewOf(form, given, at);
  const faults = [...strangers(interview, given.answers), ...faultsOf(interview)];
  return { given, interview, sha256: contentHash(surveyId, given), faults };
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
