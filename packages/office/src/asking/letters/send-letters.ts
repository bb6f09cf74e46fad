import type { LetterKind, RouteCall, RouteReply, surveyLetterRoutes } from "@thang-diem/contract";
import { done, type Outcome, refused } from "@thang-diem/platform/problems";
import { namesOf } from "../../people/account-records/index.ts";
import { actorOf, type SignedIn, type SignInContext } from "../../people/sign-in/index.ts";
import { inEvaluation } from "../../preparing/evaluations/index.ts";
import { barredFrom, readSurvey, type SurveyRow } from "../surveys/index.ts";
import * as problems from "./problems.ts";
import { countLetters, insertWave, invitedContacts, openContacts, readWaves } from "./store.ts";

type Sending = RouteReply<typeof surveyLetterRoutes.send>;

/**
 * Writes to everybody who has a link and a mail address and whose code is not spent: an invitation once, reminders to
 * those to whom a letter went, never two on one day. The letters go out by the post of the installation.
 *
 * @param canSend whether the installation has a mail server
 */
export async function sendLetters(
  context: SignInContext,
  who: SignedIn,
  { evaluationId, surveyId, kind, message, address }: RouteCall<typeof surveyLetterRoutes.send>,
  canSend: boolean,
): Promise<Outcome<Sending>> {
  const barred = await barredFrom(context, who, evaluationId);
  if (barred !== undefined) return refused(barred);
  const at = context.clock();
  return inEvaluation(
    context,
    who,
    { evaluationId, action: "survey.send-letters", object: surveyId },
    async ({ db, note }): Promise<Outcome<Sending>> => {
      const survey = await readSurvey(db, evaluationId, surveyId, true);
      if (survey === undefined) return refused(problems.NO_SURVEY);
      if (!canSend) return refused(problems.NO_MAIL);
      if (!isTime(survey, kind, at)) return refused(problems.NOT_NOW);
      const waves = await readWaves(db, surveyId);
      const last = waves.at(-1);
      if (kind === "reminder" && last !== undefined && at.getTime() - last.made_at.getTime() < PAUSE_MS)
        return refused(problems.TOO_SOON);
      const invited = await invitedContacts(db, surveyId);
      const chosen = (await openContacts(db, surveyId)).filter(({ id, sent }) =>
        kind === "invitation" ? !invited.has(id) : sent > 0,
      );
      const withAddress = chosen.filter(({ sealed }) => hasAddress(context.sealer.open(sealed)));
      if (withAddress.length === 0) return refused(problems.NOBODY);
      const [letters, without] = [withAddress.length, chosen.length - withAddress.length];
      note({ kind, letters, without });
      await insertWave(
        db,
        {
          survey_id: surveyId,
          number: (last?.number ?? 0) + 1,
          kind,
          message,
          address,
          letters,
          made_by: actorOf(who.signInName),
          made_at: at,
        },
        withAddress.map(({ id }) => id),
      );
      return done({ letters, without });
    },
  );
}

const PAUSE_MS = 20 * 3_600_000;

function isTime({ opens_at, closes_at, closed_at }: SurveyRow, kind: LetterKind, at: Date): boolean {
  return closed_at === null && at < closes_at && (kind === "invitation" || at >= opens_at);
}

function hasAddress(opened: string): boolean {
  return (JSON.parse(opened) as { readonly email?: string }).email?.includes("@") === true;
}

/** The waves of a survey and what became of their letters. */
export async function readLetters(
  { database: { db } }: SignInContext,
  { evaluationId, surveyId }: RouteCall<typeof surveyLetterRoutes.read>,
  canSend: boolean,
): Promise<Outcome<RouteReply<typeof surveyLetterRoutes.read>>> {
  if ((await readSurvey(db, evaluationId, surveyId)) === undefined) return refused(problems.NO_SURVEY);
  const [waves, counts, open] = await Promise.all([
    readWaves(db, surveyId),
    countLetters(db, surveyId),
    openContacts(db, surveyId),
  ]);
  const nameOf = await namesOf(
    db,
    waves.map(({ made_by }) => made_by),
  );
  return done({
    canSend,
    open: open.length,
    waves: waves.map(({ number, kind, made_by, made_at, letters }) => ({
      number,
      kind,
      madeAt: made_at.toISOString(),
      by: nameOf(made_by),
      letters,
      ...(counts.get(number) ?? { sent: 0, waiting: 0, failed: 0, answered: 0 }),
    })),
  });
}
