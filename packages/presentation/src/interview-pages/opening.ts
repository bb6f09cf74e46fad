import { type Interview, type OpenForm, openInterview } from "@thang-diem/engine/questionnaire";

/** A response as it travels: what was given, by path, and how often groups are there that people add to. */
export interface GivenResponse {
  /** Made where the answers were given, once for a response: sending it again stores nothing twice. */
  readonly responseId: string;
  readonly language: string;
  readonly answers: Readonly<Record<string, string>>;
  readonly instances?: Readonly<Record<string, number>>;
}

/**
 * The interview as it stands with these answers, by the clock of whoever asks. Its chance belongs to the response:
 * the same id shuffles alike on the server, on a phone and on a tablet.
 */
export function interviewOf(
  form: OpenForm,
  { responseId, language, answers, instances = {} }: GivenResponse,
  now: Date,
): Interview {
  const isSpoken = form.questionnaire.languages.some(({ key }) => key === language);
  return openInterview(form, {
    now: localMoment(now),
    // The last digits: those of an id that begins with its time are chance too.
    seed: Number.parseInt(responseId.slice(-8), 16) | 0,
    ...(isSpoken && { language }),
    answers,
    instances,
  });
}

const OFFSET_MINUTES = 420;

/** A moment in the country's time. */
function localMoment(now: Date): string {
  return `${new Date(now.getTime() + OFFSET_MINUTES * 60_000).toISOString().slice(0, 19)}+07:00`;
}

/** Calculations are found again where the response is stored; the clock in them would make one response two. */
export function typedOnly({ form, given }: Interview): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...given].filter(([path]) => {
      const key = path.slice(path.lastIndexOf("]/") < 0 ? 0 : path.lastIndexOf("]/") + 2);
      const part = form.partsByKey.get(key)?.part;
      return part !== undefined && !("calculation" in part);
    }),
  );
}
