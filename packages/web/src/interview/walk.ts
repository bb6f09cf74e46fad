import type { Bilingual } from "@thang-diem/engine";
import type { OpenForm } from "@thang-diem/engine/questionnaire";
import {
  type GivenResponse,
  interviewOf,
  type Step,
  stepContent,
  takeStep,
  typedOnly,
} from "@thang-diem/presentation/interview-pages";

/** An interview as this device keeps it: a plain value, so that it survives whatever happens to the page. */
export interface Walk extends GivenResponse {
  readonly instances: Readonly<Record<string, number>>;
  /** Path of the page that stands open; "" on the last one. */
  readonly at: string;
  /** What stands in the fields of that page and was not taken yet. */
  readonly typed: Readonly<Record<string, readonly string[]>>;
}

export interface Walked {
  readonly walk: Walk;
  readonly html: string;
  /** Everything is answered and whoever answers wants to send it. */
  readonly isFinished: boolean;
  /** What is sent then: without calculations, which the server finds again. */
  readonly answers: Readonly<Record<string, string>>;
}

export function newWalk(responseId: string, language: string): Walk {
  return { responseId, language, answers: {}, instances: {}, at: "", typed: {} };
}

/** The next state and its page, drawn as the server would draw it. */
export function walked(
  form: OpenForm,
  walk: Walk,
  does: Step["does"],
  now: Date,
  consent?: Bilingual,
): Walked {
  const stepped = takeStep(interviewOf(form, walk, now), { at: walk.at, does, typed: walk.typed });
  const { interview, screen, faults, wantsToSend } = stepped;
  return {
    walk: {
      ...walk,
      answers: Object.fromEntries(interview.given),
      instances: Object.fromEntries(interview.instances),
      at: screen?.path ?? "",
      typed: {},
    },
    html: stepContent(form, stepped, walk, consent),
    isFinished: wantsToSend && faults.length === 0,
    answers: typedOnly(interview),
  };
}
