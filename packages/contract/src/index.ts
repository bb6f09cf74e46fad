export type * from "./edition.ts";
export type * from "./portal.ts";
export * from "./announcement.ts";
export * from "./signed-documents.ts";
export { PERMISSIONS, type Permission } from "./permissions.ts";
export type { Scope } from "./permission-row.ts";
export * from "./rights.ts";
export * from "./delegations.ts";
export * from "./role-rules.ts";
export * from "./roles.ts";
export {
  BODY_BYTES_MAX,
  NOTHING,
  parseInput,
  pathNames,
  requestOf,
  route,
  type AnyRoute,
  type Parsed,
  type RequestParts,
  type Route,
  type RouteCall,
  type RouteInput,
  type RouteReply,
  type RouteText,
} from "./route.ts";
export {
  FIELD_FAULTS,
  fieldFault,
  PASSWORD_LENGTH,
  type FieldFault,
  type FieldFaultCode,
  type ProblemReply,
} from "./faults.ts";
export {
  everyoneMay,
  myAccountRoutes,
  signInRoutes,
  STAGES,
  type MyAccount,
  type Person,
  type Present,
  type Stage,
  SHOWN_ACCOUNT,
} from "./sign-in.ts";
export {
  peopleRoutes,
  type AccountImportReport,
  type AccountLine,
  type AccountPage,
  type OneTimeCode,
  type OrganisationLine,
  type RowFault,
} from "./people.ts";
export {
  EVALUATION_STATUSES,
  evaluationRoutes,
  inEvaluation,
  PHASES,
  type Evaluation,
  type EvaluationLine,
  type EvaluationUnit,
  type Phase,
} from "./evaluations.ts";
export {
  EMPTY_PLAN,
  evaluationPlan,
  evaluationSettings,
  MAJORITY_OF,
  MAJORITY_REACH,
  partOf,
  PLAN_STEPS,
  planChange,
  USUAL_SETTINGS,
  type EvaluationPlan,
  type EvaluationSettings,
  type PlanChange,
  type PlanDuty,
  type PlanFault,
  type PlanPhase,
  type PlanRound,
  type PlanStep,
} from "./evaluation-plan.ts";
export { NOTICE_KINDS, NOTICE_WORDS, noticeRoutes, type Notice, type NoticeKind } from "./notices.ts";
export { itemSourceRoutes, type ItemSource } from "./item-sources.ts";
export { calendarRoutes, exemptionRoutes, type ExemptionLine, type ExtensionLine } from "./calendar.ts";
export {
  schemeVersionRoutes,
  type SchemePreview,
  type SchemeProposalLine,
  type TouchedItem,
} from "./scheme-versions.ts";
export {
  openingRoutes,
  type Draft,
  type SchemeFaultLine,
  type SchemeItem,
  type SchemeLine,
  type Trial,
  type TrialRow,
  type UnitChoice,
} from "./opening.ts";
export {
  appraisalRoutes,
  BATCH,
  type AppraisalRow,
  type FindingAsked,
  type FindingResult,
  type FindingView,
  type ItemShape,
  type ScoredFacts,
} from "./appraisal.ts";
export { dutyRoutes, type DutyGiven } from "./duties.ts";
export {
  explanationRoutes,
  type ChangedItem,
  type ExplainedUnit,
  type LeadContest,
  type LeadScoredItem,
} from "./explanations.ts";
export {
  COMPLAINT_OUTCOMES,
  complaintRoutes,
  type Complaint,
  type ComplaintOutcome,
  type Filing,
  type OfficeComplaint,
} from "./complaints.ts";
export {
  DATA_REQUEST_KINDS,
  DATA_REQUEST_OUTCOMES,
  DATA_REQUEST_WAYS,
  dataRequestRoutes,
  type DataRequest,
  type RetentionPeriods,
} from "./data-requests.ts";
export { ownEntryRoutes, type OwnEntry } from "./own-entries.ts";
export { itemRequestRoutes, type CommentLine, type RequestLine } from "./item-requests.ts";
export { reviewRoutes, type Strictness, type UnequalTreatment } from "./findings-review.ts";
export {
  countingFinding,
  countingFirst,
  ITEM_STATE_WORDS,
  ITEM_STATES,
  itemState,
  type Act,
  type FindingFacts,
  type ItemHistory,
  type ItemState,
  type ItemStateName,
} from "./item-state.ts";
export { claimFileRoutes, type ClaimImportReport } from "./claim-files.ts";
export { proofOf, type ClaimedItem, type ClaimProof } from "./claim-proof.ts";
export { pointSum, type PointSum } from "./point-sum.ts";
export type { StandingItem, StandsBy } from "./standing.ts";
export {
  CHANGES_MAX,
  CHANGES_TEXT_MAX,
  CLAIM_SHOWS,
  claimRoutes,
  FIELD_LENGTH_MAX,
  isFact,
  NOTE,
  PARKED,
  type ClaimChange,
  type ClaimFieldLine,
  type ClaimForm,
  type OpeningLine,
  type ClaimSignOff,
  type ClaimUnitLine,
  type LastYearItem,
  type LeadItemLine,
  type ParkedWhy,
  type ReadSignOff,
  type SavedClaimChange,
} from "./claims.ts";
export { outsideFigureRoutes, type OutsideFiguresReport } from "./outside-figures.ts";
export {
  COUNCIL_WHYS,
  AGENDA_MAX,
  councilRoutes,
  countedVote,
  MOTION_KINDS,
  votingRules,
  type CouncilCandidate,
  type CouncilItem,
  type CouncilMotion,
  type MotionKind,
  type CouncilOverview,
  type CouncilSession,
  type CouncilSessionHead,
  type CountedVote,
  type VotingRules,
} from "./council.ts";
export {
  OPEN_KINDS,
  resultRoutes,
  type MyPreview,
  type OfficeResults,
  type PassedOver,
  type Unheld,
  type OfficeRound,
  type OpenPoint,
  type PreviewUnit,
  type Publication,
  type PublicationJob,
  type ResultRow,
  type UnitTree,
} from "./results.ts";
export type { CorrectedRound, CorrectedUnit, SchemeShown } from "./result-figures.ts";
export {
  DOCUMENT_NEEDS,
  evidenceRoutes,
  FILE_KINDS,
  PAPER_KINDS,
  SHOWN_INLINE,
  SIGNED_PAPER,
  signedPaperRoutes,
  type DocumentNeed,
  type EvidenceDocument,
  type EvidenceList,
  type EvidenceUpload,
  type FileKind,
  type SignedPaper,
} from "./evidence.ts";
export {
  BOARD_SHOWS,
  BOARD_SORTS,
  boardRoutes,
  REMINDED,
  type Board,
  type BoardUnit,
  type Reminded,
  type Reminder,
} from "./board.ts";
export {
  improvementRoutes,
  supposition,
  type ClaimedUnit,
  type EditionOfImprovement,
  type ImprovementEdition,
  type Scenario,
  type Supposition,
  type UnitOfImprovement,
} from "./improvement.ts";
export {
  HEAD_COLUMNS,
  HEAD_PART_WORDS,
  HEAD_PARTS,
  HEAD_PETITION_DAYS,
  headRoutes,
  type HeadColumn,
  type HeadDecision,
  type HeadItem,
  type HeadPart,
  type HeadReview,
  type HeadSheet,
  type HeadSheetLine,
} from "./heads.ts";
export { inspectionRoutes, type Inspection } from "./improvement-inspections.ts";
export { planRoutes, type PlanItem, type PlanLine, type PlanMeasure } from "./improvement-plans.ts";
export {
  TASK_SOURCE_WORDS,
  TASK_SOURCES,
  TASK_STATUS_WORDS,
  TASK_STATUSES,
  TASK_STATES,
  taskRoutes,
  type Task,
  type TaskCounts,
  type TaskSource,
  type TaskStatus,
  type TaskState,
} from "./improvement-tasks.ts";
export { CODE_FINDING_WORDS, organisationCodeRoutes, type CodeLine } from "./organisation-codes.ts";
export { LOSS_CAUSE_WORDS } from "./loss-causes.ts";
export { HISTORY_KINDS, historyRoutes, type HistoryEntry, type HistoryKind } from "./history.ts";
export {
  OPERATION_CHECKS,
  OPERATION_STATES,
  OPERATION_WORDS,
  operationRoutes,
  type Maintenance,
  type Operation,
  type OperationCheck,
  type OperationState,
} from "./operation.ts";
export { LOG_FORMATS, logRoutes, type LogLine, type LogVerification } from "./log.ts";
export {
  CODES_AT_ONCE,
  questionnaireRoutes,
  SURVEY_MODES,
  SURVEY_STATES,
  surveyRoutes,
  type BroughtForm,
  type KeptQuestionnaire,
  type QuestionnaireFinding,
  type ResultPart,
  type Survey,
  type SurveyLine,
  type SurveyMode,
  type SurveyState,
  type SurveyTarget,
  type SurveyUnitLine,
} from "./surveys.ts";
export {
  surveyEstimate,
  surveyResultRoutes,
  type SurveyCell,
  type SurveyEstimate,
  type SurveyResultTable,
} from "./survey-results.ts";
export {
  NEW_UNIT_KINDS,
  UNIT_CHANGE_KINDS,
  unitChangeRoutes,
  type EndedUnitLine,
  type UnitChangeLine,
  type UnitChangeName,
  type UnitChangePreview,
  type UnitHistory,
  type UnitShown,
} from "./unit-changes.ts";
export {
  CLAIM_CHECK_LIMITS,
  CLAIM_KINDS,
  CLAIM_VERDICTS,
  claimCheckRoutes,
  type CheckedClaimLine,
  type CheckedTextReply,
} from "./claim-check.ts";
export { FOUND_KINDS, searchRoutes, type Found } from "./search.ts";
export { openApiDocument } from "./openapi.ts";
export { interfaceRoutes } from "./openapi-route.ts";
export { ROUTES } from "./routes.ts";
export * from "./fieldwork.ts";
export * from "./survey-letters.ts";
export * from "./survey-paper.ts";
export * from "./survey-quality.ts";
export * from "./survey-sampling.ts";
export {
  ONE_STOP_MEASURES,
  ONE_STOP_MEASURE_WORDS,
  oneStopRoutes,
  type OneStopLine,
  type OneStopMeasure,
  type OneStopScore,
  type OneStopStamp,
  type OneStopSums,
  type OneStopUnitMonth,
} from "./one-stop.ts";
