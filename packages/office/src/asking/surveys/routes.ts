import { type AnyRoute, questionnaireRoutes, surveyRoutes } from "@thang-diem/contract";
import { answer, mountRoute, type RouteHandler, uploaded } from "@thang-diem/platform/http";
import type { EvaluationId } from "@thang-diem/engine";
import type { FastifyInstance } from "fastify";
import { timeText } from "../../people/notices/index.ts";
import type { SignInContext, WhoAsks } from "../../people/sign-in/index.ts";
import { readRoundsOf, readUnitsOf } from "../../preparing/evaluations/index.ts";
import { writeFormFile } from "../forms/index.ts";
import { closeSurvey, type StillOpen } from "./closing.ts";
import { makeCodes, makePublicLinks, sendingList } from "./make-codes.ts";
import { feedableFacts } from "./facts.ts";
import { changePlan, extendSurvey, setUp, USUAL_CONSENT } from "./plan.ts";
import { publishVersion } from "./publish-version.ts";
import {
  keepQuestionnaire,
  listQuestionnaires,
  readQuestionnaire,
  readyQuestionnaires,
  takeReady,
} from "./questionnaires.ts";
import { listSurveysOf, readSurveyNow } from "./read-surveys.ts";
import { readLatestConsent } from "./store.ts";

type At = <R extends AnyRoute>(route: R, handler: RouteHandler<R>) => void;

/** @param ready folder of the questionnaires that ship */
export function mountSurveys(
  app: FastifyInstance,
  context: SignInContext,
  who: WhoAsks,
  { ready, stillOpen }: { readonly ready: string; readonly stillOpen: StillOpen },
): void {
  const at: At = (route, handler) => mountRoute(app, who, route, handler);
  mountQuestionnaires(at, context, who, ready);
  at(surveyRoutes.list, async ({ evaluationId }) => ({
    surveys: await listSurveysOf(context, evaluationId),
  }));
  at(surveyRoutes.choices, async ({ evaluationId }) => {
    const { db } = context.database;
    const [units, rounds, facts, consent] = await Promise.all([
      readUnitsOf(db, { evaluationId }),
      readRoundsOf(db, evaluationId),
      feedableFacts(context, evaluationId),
      readLatestConsent(db, evaluationId),
    ]);
    return {
      units: units.map(({ unitVersionId, roundId, name }) => ({ unitVersionId, roundId, name })),
      rounds: rounds.map(({ id, title }) => ({ roundId: id, title })),
      facts,
      consent: consent === undefined ? { ...USUAL_CONSENT } : { vi: consent.text_vi, en: consent.text_en },
    };
  });
  at(surveyRoutes.read, async ({ evaluationId, surveyId }, request) =>
    answer(await readSurveyNow(context, who.person(request), evaluationId, surveyId)),
  );
  at(surveyRoutes.setUp, async ({ evaluationId, ...plan }, request) =>
    answer(await setUp(context, who.person(request), evaluationId, plan)),
  );
  at(surveyRoutes.change, async ({ evaluationId, ...plan }, request) => ({
    done: answer(await changePlan(context, who.person(request), evaluationId, plan)),
  }));
  at(surveyRoutes.extend, async ({ evaluationId, ...given }, request) => ({
    done: answer(await extendSurvey(context, who.person(request), evaluationId, given)),
  }));
  at(surveyRoutes.publishVersion, async (given, request) =>
    answer(await publishVersion(context, who.person(request), given)),
  );
  mountCodes(at, context, who);
  at(surveyRoutes.close, async ({ evaluationId, surveyId }, request) =>
    answer(await closeSurvey(context, who.person(request), evaluationId, surveyId, stillOpen)),
  );
}

const FORM_TYPES = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
  md: "text/markdown; charset=utf-8",
} as const;

function mountQuestionnaires(at: At, context: SignInContext, who: WhoAsks, folder: string): void {
  at(questionnaireRoutes.list, async ({ evaluationId }) => ({
    ready: await readyQuestionnaires(folder),
    kept: await listQuestionnaires(context, evaluationId),
  }));
  at(questionnaireRoutes.bring, async ({ evaluationId, fileName, write }, request) => {
    const file = { input: uploaded(request), fileName };
    const kept = await keepQuestionnaire(context, who.person(request), evaluationId, file, write === "yes");
    return { ...answer(kept), findings: [...answer(kept).findings] };
  });
  at(questionnaireRoutes.takeReady, async ({ evaluationId, name }, request) => {
    const kept = answer(await takeReady(context, who.person(request), evaluationId, { folder, name }));
    return { ...kept, findings: [...kept.findings] };
  });
  at(questionnaireRoutes.file, async ({ evaluationId, versionId, format }, _request, reply) => {
    const { form } = answer(await readQuestionnaire(context, evaluationId, versionId));
    const bytes = await writeFormFile(form, format, context.clock().toISOString().slice(0, 10));
    return reply
      .type(FORM_TYPES[format])
      .header("cache-control", "no-store")
      .header(
        "content-disposition",
        `attachment; filename="${form.id.replaceAll(/[^\w.-]/g, "-")}.${format}"`,
      )
      .send(Buffer.from(bytes));
  });
  at(questionnaireRoutes.read, async ({ evaluationId, versionId }) =>
    answer(await readQuestionnaire(context, evaluationId, versionId)),
  );
}

function mountCodes(at: At, context: SignInContext, who: WhoAsks): void {
  const namesIn = async (evaluationId: EvaluationId) => {
    const units = await readUnitsOf(context.database.db, { evaluationId });
    return new Map(units.map(({ unitVersionId, name }) => [unitVersionId, name]));
  };
  at(surveyRoutes.makeCodes, async ({ evaluationId, address, ...wanted }, request) => {
    const person = who.person(request);
    const made = answer(await makeCodes(context, person, evaluationId, wanted));
    const survey = answer(await readSurveyNow(context, person, evaluationId, wanted.surveyId));
    const names = await namesIn(evaluationId);
    const units = made.units.map(({ unitVersionId, codes }) => ({
      unitVersionId,
      name: names.get(unitVersionId) ?? unitVersionId,
      codes: [...codes],
    }));
    const head = { title: survey.title.vi, closesAt: timeText(new Date(survey.closesAt)).vi };
    const list = await sendingList(head, units, address, context.clock());
    return { units, workbook: Buffer.from(list).toString("base64") };
  });
  at(surveyRoutes.makePublicLinks, async ({ evaluationId, ...wanted }, request) => {
    const made = answer(await makePublicLinks(context, who.person(request), evaluationId, wanted));
    const names = await namesIn(evaluationId);
    return {
      units: made.map((each) => ({ ...each, name: names.get(each.unitVersionId) ?? each.unitVersionId })),
    };
  });
}
