import { createRoute } from "@tanstack/react-router";
import { QuestionnaireEditorPage } from "./asking/editor/index.ts";
import { FieldworkPage } from "./asking/fieldwork/index.ts";
import { LettersPage } from "./asking/letters/index.ts";
import { PaperPage } from "./asking/paper/index.ts";
import { QualityPage } from "./asking/quality/index.ts";
import { SurveyResultsPage } from "./asking/results/index.ts";
import { SamplingPage } from "./asking/sampling/index.ts";
import { NewSurveyPage, QuestionnairePage, SurveyPage, SurveysPage } from "./asking/surveys/index.ts";
import { root } from "./root.tsx";

const at = { getParentRoute: () => root };
/** Pages of the wing asking. */
export const askingRoutes = [
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/khao-sat",
    component: SurveysPage,
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/khao-sat/moi",
    component: NewSurveyPage,
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/khao-sat/bang-hoi/$versionId/soan",
    component: QuestionnaireEditorPage,
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/khao-sat/bang-hoi/$versionId",
    component: QuestionnairePage,
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/khao-sat/$surveyId/thuc-dia",
    component: FieldworkPage,
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/khao-sat/$surveyId",
    component: SurveyPage,
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/khao-sat/$surveyId/ket-qua",
    component: SurveyResultsPage,
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/khao-sat/$surveyId/chat-luong",
    component: QualityPage,
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/khao-sat/$surveyId/thu",
    component: LettersPage,
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/khao-sat/$surveyId/phieu-giay",
    component: PaperPage,
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/khao-sat/$surveyId/chon-mau",
    component: SamplingPage,
  }),
] as const;
