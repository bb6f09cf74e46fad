import { z } from "zod";
import { moment, text } from "./fields.ts";
import { route } from "./route.ts";
import { ofSurvey, readingSurveys, runningSurveys, SURVEYS_AT, webAddress } from "./surveys.ts";

export const LETTER_KINDS = ["invitation", "reminder"] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

const wave = z.object({
  number: z.int(),
  kind: z.enum(LETTER_KINDS),
  madeAt: moment,
  by: z.string(),
  letters: z.int(),
  sent: z.int(),
  waiting: z.int(),
  /** Refused by the mail server, too late, or not known whether it arrived. */
  failed: z.int(),
  /** Whoever answered before the letter went out was not written to. */
  answered: z.int(),
});
export type LetterWave = z.output<typeof wave>;

const AT = `${SURVEYS_AT}/:surveyId/letters`;

/** Letters to those who have a link of their own. Who has answered is known; what was answered is not. */
export const surveyLetterRoutes = {
  read: route({
    ...readingSurveys,
    path: AT,
    input: z.object(ofSurvey),
    reply: z.object({
      /** Whether this installation has a mail server. */
      canSend: z.boolean(),
      /** People with a link whose code is not spent. */
      open: z.int(),
      waves: z.array(wave),
    }),
  }),
  send: route({
    ...runningSurveys,
    path: AT,
    input: z.object({ ...ofSurvey, kind: z.enum(LETTER_KINDS), message: text(1_000), address: webAddress }),
    /** `without`: people to write to who have no mail address. */
    reply: z.object({ letters: z.int(), without: z.int() }),
  }),
};
