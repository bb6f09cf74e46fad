import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { fetched } from "../kit/index.ts";
import { root } from "./root.tsx";

const at = { getParentRoute: () => root };
const fieldwork = fetched(() => import("./asking/fieldwork/index.ts"));
/** Fetched when somebody edits a questionnaire. */
const questionnaireEditor = fetched(() => import("./asking/editor/index.ts"));
/** Fetched when somebody works on surveys. */
const surveys = fetched(() => import("./asking/surveys/index.ts"));

/** Pages of the wing asking. */
export const askingRoutes = [
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/khao-sat",
    component: lazyRouteComponent(surveys, "SurveysPage"),
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/khao-sat/moi",
    component: lazyRouteComponent(surveys, "NewSurveyPage"),
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/khao-sat/bang-hoi/$versionId/soan",
    component: lazyRouteComponent(questionnaireEditor, "QuestionnaireEditorPage"),
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/khao-sat/bang-hoi/$versionId",
    component: lazyRouteComponent(surveys, "QuestionnairePage"),
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/khao-sat/$surveyId/thuc-dia",
    component: lazyRouteComponent(fieldwork, "FieldworkPage"),
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/khao-sat/$surveyId",
    component: lazyRouteComponent(surveys, "SurveyPage"),
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/khao-sat/$surveyId/ket-qua",
    component: lazyRouteComponent(
      fetched(() => import("./asking/results/index.ts")),
      "SurveyResultsPage",
    ),
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/khao-sat/$surveyId/chat-luong",
    component: lazyRouteComponent(
      fetched(() => import("./asking/quality/index.ts")),
      "QualityPage",
    ),
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/khao-sat/$surveyId/chon-mau",
    component: lazyRouteComponent(
      fetched(() => import("./asking/sampling/index.ts")),
      "SamplingPage",
    ),
  }),
] as const;
