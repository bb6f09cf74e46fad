import { surveyLetterRoutes } from "@thang-diem/contract";
import { answer, mountRoute } from "@thang-diem/platform/http";
import type { FastifyInstance } from "fastify";
import type { SignInContext, WhoAsks } from "../../people/sign-in/index.ts";
import { readLetters, sendLetters } from "./send-letters.ts";

/** @param canSend whether the installation has a mail server */
export function mountSurveyLetters(
  app: FastifyInstance,
  context: SignInContext,
  who: WhoAsks,
  canSend: boolean,
): void {
  mountRoute(app, who, surveyLetterRoutes.read, async (place) =>
    answer(await readLetters(context, place, canSend)),
  );
  mountRoute(app, who, surveyLetterRoutes.send, async (given, request) =>
    answer(await sendLetters(context, who.person(request), given, canSend)),
  );
}
