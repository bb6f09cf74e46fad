import type { RouteCall, RouteReply, surveyRoutes } from "@thang-diem/contract";
import {
  type Questionnaire,
  partsByKey,
  textIn,
  versionFaults,
  type VersionMapping,
} from "@thang-diem/engine/questionnaire";
import { done, type Outcome, refused } from "@thang-diem/platform/problems";
import { actorOf, type SignedIn, type SignInContext } from "../../people/sign-in/index.ts";
import { inEvaluation } from "../../preparing/evaluations/index.ts";
import { barredFrom } from "./access.ts";
import { photoByLinkIn } from "./plan.ts";
import * as problems from "./problems.ts";
import { modesOf } from "./state.ts";
import { changeSurvey, insertVersionOfSurvey, readSurvey, readVersion, readVersionsOf } from "./store.ts";

type Given = RouteCall<typeof surveyRoutes.publishVersion>;
type Published = RouteReply<typeof surveyRoutes.publishVersion>;

/**
 * Lets another version take over a survey that is not closed. Answers to the one before stay with it and are
 * read in the
 * newer one as the mapping says; what it leaves unsaid is answered, all at once, and nothing is published.
 */
export async function publishVersion(
  context: SignInContext,
  who: SignedIn,
  { evaluationId, surveyId, versionId, reason, write, ...stated }: Given,
): Promise<Outcome<Published>> {
  const barred = await barredFrom(context, who, evaluationId);
  if (barred !== undefined) return refused(barred);
  const after = (await readVersion(context.database.db, versionId, evaluationId)) as
    | Questionnaire
    | undefined;
  if (after === undefined) return refused(problems.NO_QUESTIONNAIRE);
  const mapping = mappingOf(stated);
  return inEvaluation(
    context,
    who,
    { evaluationId, action: "survey.publish-version", object: surveyId },
    async ({ db, note }) => {
      const survey = await readSurvey(db, evaluationId, surveyId, true);
      if (survey === undefined) return refused(problems.NO_SURVEY);
      if (survey.closed_at !== null) return refused(problems.CLOSED);
      if (survey.questionnaire_version_id === versionId) return refused(problems.SAME_VERSION);
      const photo = photoByLinkIn(after, modesOf(survey));
      if (photo !== undefined) return refused(problems.photoByLink(photo));
      const before = (await readVersion(db, survey.questionnaire_version_id)) as Questionnaire;
      const answer = answerOf(before, after, mapping);
      if (answer.faults.length > 0 || !write) return done(answer);
      const versions = await readVersionsOf(db, surveyId);
      const number = Math.max(0, ...versions.map((each) => each.number)) + 1;
      note({ from: survey.questionnaire_version_id, to: versionId, number, mapping, reason });
      await insertVersionOfSurvey(db, {
        survey_id: surveyId,
        number,
        questionnaire_version_id: versionId,
        mapping: JSON.stringify(mapping),
        reason,
        published_by: actorOf(who.signInName),
        published_at: context.clock(),
      });
      await changeSurvey(db, surveyId, { questionnaire_version_id: versionId });
      return done({ ...answer, published: true });
    },
  );
}

/** "" says that something is no longer asked. */
function mappingOf({ questions, choices }: Pick<Given, "questions" | "choices">): VersionMapping {
  const targets = (stated: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(stated).map(([from, to]) => [from, to === "" ? null : to]));
  return {
    questions: targets(questions),
    choices: Object.fromEntries(Object.entries(choices).map(([key, stated]) => [key, targets(stated)])),
  };
}

function answerOf(before: Questionnaire, after: Questionnaire, mapping: VersionMapping): Published {
  const older = partsByKey(before.parts);
  const labelOf = (key: string) => {
    const part = older.get(key)?.part;
    return part === undefined ? key : textIn(part.label, "vi", before.language) || key;
  };
  const choiceLabel = (key: string, choice: string) => {
    const part = older.get(key)?.part;
    const list = part?.part === "question" ? (before.lists[part.list ?? ""] ?? []) : [];
    const found = list.find(({ name }) => name === choice);
    return found === undefined ? choice : textIn(found.label, "vi", before.language) || choice;
  };
  return {
    published: false,
    faults: versionFaults(before, after, mapping).map(({ code, key, choice }) => ({
      code,
      key,
      label: labelOf(key),
      ...(choice !== undefined && { choice, choiceLabel: choiceLabel(key, choice) }),
    })),
    newer: [...partsByKey(after.parts)].flatMap(([key, { part }]) =>
      part.part === "question" && part.kind !== "note" && part.calculation === undefined
        ? [
            {
              key,
              label: textIn(part.label, "vi", after.language) || key,
              choices: (after.lists[part.list ?? ""] ?? []).map(({ name, label }) => ({
                name,
                label: textIn(label, "vi", after.language) || name,
              })),
            },
          ]
        : [],
    ),
  };
}
