import { announcementRoutes } from "./announcement.ts";
import { appraisalRoutes } from "./appraisal.ts";
import { delegationRoutes } from "./delegations.ts";
import { dutyRoutes } from "./duties.ts";
import { calendarRoutes, exemptionRoutes } from "./calendar.ts";
import { itemSourceRoutes } from "./item-sources.ts";
import { claimFileRoutes } from "./claim-files.ts";
import { claimRoutes } from "./claims.ts";
import { outsideFigureRoutes } from "./outside-figures.ts";
import { explanationRoutes } from "./explanations.ts";
import { itemRequestRoutes } from "./item-requests.ts";
import { reviewRoutes } from "./findings-review.ts";
import { boardRoutes } from "./board.ts";
import { evaluationRoutes } from "./evaluations.ts";
import { headRoutes } from "./heads.ts";
import { improvementRoutes } from "./improvement.ts";
import { inspectionRoutes } from "./improvement-inspections.ts";
import { claimCheckRoutes } from "./claim-check.ts";
import { organisationCodeRoutes } from "./organisation-codes.ts";
import { oneStopRoutes } from "./one-stop.ts";
import { planRoutes } from "./improvement-plans.ts";
import { taskRoutes } from "./improvement-tasks.ts";
import { historyRoutes } from "./history.ts";
import { logRoutes } from "./log.ts";
import { noticeRoutes } from "./notices.ts";
import { openingRoutes } from "./opening.ts";
import { evidenceRoutes, signedPaperRoutes } from "./evidence.ts";
import { operationRoutes } from "./operation.ts";
import { interfaceRoutes } from "./openapi-route.ts";
import { peopleRoutes } from "./people.ts";
import { dataRequestRoutes } from "./data-requests.ts";
import { ownEntryRoutes } from "./own-entries.ts";
import { complaintRoutes } from "./complaints.ts";
import { councilRoutes } from "./council.ts";
import { resultRoutes } from "./results.ts";
import { unitChangeRoutes } from "./unit-changes.ts";
import type { AnyRoute } from "./route.ts";
import { schemeVersionRoutes } from "./scheme-versions.ts";
import { deviceRoutes, fieldworkRoutes } from "./fieldwork.ts";
import { surveyLetterRoutes } from "./survey-letters.ts";
import { surveyPaperRoutes } from "./survey-paper.ts";
import { surveyQualityRoutes } from "./survey-quality.ts";
import { surveySamplingRoutes } from "./survey-sampling.ts";
import { surveyResultRoutes } from "./survey-results.ts";
import { questionnaireRoutes, surveyRoutes } from "./surveys.ts";
import { searchRoutes } from "./search.ts";
import { signedDocumentRoutes } from "./signed-documents.ts";
import { myAccountRoutes, signInRoutes } from "./sign-in.ts";

/** Every route of the workspace's HTTP interface. The server refuses to serve one that is not on this list. */
export const ROUTES: readonly AnyRoute[] = [
  ...Object.values(interfaceRoutes),
  ...Object.values(signInRoutes),
  ...Object.values(myAccountRoutes),
  ...Object.values(peopleRoutes),
  ...Object.values(delegationRoutes),
  ...Object.values(evaluationRoutes),
  ...Object.values(noticeRoutes),
  ...Object.values(unitChangeRoutes),
  ...Object.values(openingRoutes),
  ...Object.values(dutyRoutes),
  ...Object.values(appraisalRoutes),
  ...Object.values(claimRoutes),
  ...Object.values(resultRoutes),
  ...Object.values(dataRequestRoutes),
  ...Object.values(ownEntryRoutes),
  ...Object.values(complaintRoutes),
  ...Object.values(announcementRoutes),
  ...Object.values(signedDocumentRoutes),
  ...Object.values(evidenceRoutes),
  ...Object.values(signedPaperRoutes),
  ...Object.values(calendarRoutes),
  ...Object.values(itemSourceRoutes),
  ...Object.values(exemptionRoutes),
  ...Object.values(schemeVersionRoutes),
  ...Object.values(claimFileRoutes),
  ...Object.values(outsideFigureRoutes),
  ...Object.values(questionnaireRoutes),
  ...Object.values(surveyRoutes),
  ...Object.values(fieldworkRoutes),
  ...Object.values(deviceRoutes),
  ...Object.values(surveySamplingRoutes),
  ...Object.values(surveyLetterRoutes),
  ...Object.values(surveyPaperRoutes),
  ...Object.values(surveyQualityRoutes),
  ...Object.values(surveyResultRoutes),
  ...Object.values(explanationRoutes),
  ...Object.values(itemRequestRoutes),
  ...Object.values(reviewRoutes),
  ...Object.values(councilRoutes),
  ...Object.values(improvementRoutes),
  ...Object.values(headRoutes),
  ...Object.values(inspectionRoutes),
  ...Object.values(oneStopRoutes),
  ...Object.values(organisationCodeRoutes),
  ...Object.values(planRoutes),
  ...Object.values(taskRoutes),
  ...Object.values(boardRoutes),
  ...Object.values(historyRoutes),
  ...Object.values(logRoutes),
  ...Object.values(operationRoutes),
  ...Object.values(searchRoutes),
  ...Object.values(claimCheckRoutes),
] as readonly AnyRoute[];
