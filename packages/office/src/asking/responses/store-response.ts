import type { SurveyMode } from "@thang-diem/contract";
import type { UnitVersionId } from "@thang-diem/engine";
import { type AnswerFault, answersOf, type Interview } from "@thang-diem/engine/questionnaire";
import type { Tables } from "@thang-diem/platform/db";
import { done, type Outcome, refused } from "@thang-diem/platform/problems";
import type { GivenResponse } from "@thang-diem/presentation/interview-pages";
import type { Kysely } from "kysely";
import * as problems from "./problems.ts";
import { insertResponses, readResponse, type ResponseRow } from "./store.ts";

export interface Receipt {
  /** Of what is stored: the first sixteen digits of its SHA-256. */
  readonly receipt: string;
  /** It was stored before; nothing was stored now. */
  readonly isRepeated: boolean;
}

/** A response with everything that is wrong with it. */
export interface Examined {
  readonly given: GivenResponse;
  readonly interview: Interview;
  readonly sha256: string;
  readonly faults: readonly AnswerFault[];
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
  looked: Examined,
  place: ResponsePlace,
): Promise<Outcome<Receipt>> {
  const { given, sha256, faults } = looked;
  if (faults.length === 0 && (await insertResponses(db, [rowOf(looked, place)])).has(given.responseId))
    return done({ receipt: receiptOf(sha256), isRepeated: false });
  const before = await readResponse(db, given.responseId);
  if (before !== undefined) return repeated(before, place.surveyId, sha256);
  return refused(faults.length > 0 ? problems.ANSWERS_WRONG : problems.RESPONSE_DIFFERS);
}

export function rowOf({ given, interview, sha256 }: Examined, place: ResponsePlace): ResponseRow {
  return {
    id: given.responseId,
    survey_id: place.surveyId,
    questionnaire_version_id: place.versionId,
    unit_id: place.unitVersionId,
    mode: place.mode,
    consent_id: place.consentId,
    language: interview.start.language,
    answers: answersOf(interview),
    sha256,
  };
}

export function repeated(
  before: { readonly survey_id: string; readonly sha256: string },
  surveyId: string,
  sha256: string,
): Outcome<Receipt> {
  return before.survey_id === surveyId && before.sha256 === sha256
    ? done({ receipt: receiptOf(sha256), isRepeated: true })
    : refused(problems.RESPONSE_DIFFERS);
}

export function receiptOf(sha256: string): string {
  return sha256.slice(0, 16).replaceAll(/(.{4})(?=.)/g, "$1-");
}
