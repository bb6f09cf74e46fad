export type * from "./edition.ts";
export type * from "./portal.ts";
export * from "./permissions.ts";
export { NOTHING, parseInput, pathNames, requestOf, route, type AnyRoute, type Parsed, type RequestParts, type Route, type RouteCall, type RouteInput, type RouteReply } from "./route.ts";
export { FIELD_FAULTS, fieldFault, PASSWORD_LENGTH, type FieldFault, type FieldFaultCode, type ProblemReply } from "./faults.ts";
export { everyoneMay, myAccountRoutes, signInRoutes, STAGES, type MyAccount, type Person, type Present, type Stage } from "./sign-in.ts";
export { peopleRoutes, type AccountImportReport, type AccountLine, type AccountPage, type OneTimeCode, type OrganisationLine, type RowFault } from "./people.ts";
export { EVALUATION_STATUSES, evaluationRoutes, inEvaluation, PHASES, type Evaluation, type EvaluationLine, type EvaluationUnit, type Phase } from "./evaluations.ts";
export { ROUTES } from "./routes.ts";
