import { createRoute, createRouter, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { EvaluationPage, readItemSearch } from "./preparing/evaluations/index.ts";
import { NoticesPage } from "./people/notices/index.ts";
import {
  readBoardSearch,
  readClaimUnitsSearch,
  readHistorySearch,
  readLogSearch,
} from "./front/addresses.ts";
import { ROOT, BrokenPage, fetched } from "../kit/index.ts";
import { askingRoutes } from "./asking-routes.ts";
import { improvingRoutes } from "./improving-routes.ts";
import { root } from "./root.tsx";
import { AccountPage } from "./people/accounts/account.tsx";
import { AddAccountPage } from "./people/accounts/account-form.tsx";
import { AccountsPage, readAccountSearch } from "./people/accounts/accounts.tsx";
import { OrganisationsPage, readOrganisationSearch } from "./people/organisations/index.ts";
import { HomePage } from "./front/home.tsx";
import { ImportAccountsPage } from "./people/accounts/import-accounts.tsx";
import { MyAccountPage } from "./people/sign-in/my-account.tsx";

/** Fetched when an office prepares an evaluation. */
const opening = fetched(() => import("./preparing/opening/index.ts"));
const changes = fetched(() => import("./judging/scheme-versions/index.ts"));

/** Fetched when somebody opens a form: it brings the engine. */
const claims = fetched(() => import("./judging/self-assessment/index.ts"));

const guides = fetched(() => import("./guides/index.ts"));
/** Fetched when somebody edits a scheme: it brings the engine and an editor for text. */
const schemeEditor = fetched(() => import("./preparing/schemes/index.ts"));

const council = fetched(() => import("./judging/council/index.ts"));
const results = fetched(() => import("./judging/results/index.ts"));

const at = { getParentRoute: () => root };

const routeTree = root.addChildren([
  createRoute({ ...at, path: "/", component: HomePage }),
  createRoute({
    ...at,
    path: "/dang-nhap",
    component: HomePage,
    beforeLoad: ({ location }) =>
      location.searchStr === "" ? redirect({ to: "/", throw: true }) : undefined,
  }),
  createRoute({ ...at, path: "/tai-khoan-cua-toi", component: MyAccountPage }),
  createRoute({
    ...at,
    path: "/lap-ky-danh-gia",
    component: lazyRouteComponent(opening, "NewEvaluationPage"),
  }),
  createRoute({ ...at, path: "/ky-danh-gia/$evaluationId", component: EvaluationPage }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/lap/$step",
    component: lazyRouteComponent(opening, "PlanPage"),
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/thu-bo-tieu-chi",
    component: lazyRouteComponent(changes, "TrialPage"),
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/mien-tieu-chi",
    component: lazyRouteComponent(
      fetched(() => import("./preparing/exemptions/index.ts")),
      "ExemptionsPage",
    ),
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/lich",
    component: lazyRouteComponent(
      fetched(() => import("./preparing/calendar/index.ts")),
      "CalendarPage",
    ),
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/nguon-so-lieu",
    component: lazyRouteComponent(
      fetched(() => import("./preparing/item-sources/index.ts")),
      "ItemSourcesPage",
    ),
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/doi-bo-tieu-chi",
    component: lazyRouteComponent(changes, "SchemePage"),
  }),
  createRoute({
    ...at,
    path: "/bo-tieu-chi/$schemeHash",
    component: lazyRouteComponent(schemeEditor, "SchemeEditorPage"),
    validateSearch: ({ ky }: Record<string, unknown>): { ky?: string } =>
      typeof ky === "string" && ky !== "" ? { ky } : {},
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/tu-cham",
    component: lazyRouteComponent(claims, "ClaimUnitsPage"),
    validateSearch: readClaimUnitsSearch,
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/tu-cham/$roundId/$unitVersionId",
    component: lazyRouteComponent(claims, "ClaimPage"),
    validateSearch: readItemSearch,
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/tham-dinh",
    component: lazyRouteComponent(
      fetched(() => import("./judging/appraisal/index.ts")),
      "QueuePage",
    ),
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/tham-dinh/$roundId/tieu-chi/$item",
    component: lazyRouteComponent(
      fetched(() => import("./judging/appraisal/index.ts")),
      "ItemSheetPage",
    ),
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/tham-dinh/$roundId/don-vi/$unitVersionId",
    component: lazyRouteComponent(
      fetched(() => import("./judging/appraisal/index.ts")),
      "UnitSheetPage",
    ),
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/tai-lieu",
    component: lazyRouteComponent(
      fetched(() => import("./judging/evidence/index.ts")),
      "DocumentsPage",
    ),
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/tu-cham/$roundId/$unitVersionId/ky-gui",
    component: lazyRouteComponent(claims, "SignPage"),
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/tu-cham/$roundId/$unitVersionId/tep",
    component: lazyRouteComponent(claims, "FormFilePage"),
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/so-lieu-ngoai",
    component: lazyRouteComponent(claims, "OutsideFiguresPage"),
  }),
  ...askingRoutes,
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/chu-tri",
    component: lazyRouteComponent(claims, "LeadItemsPage"),
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/chu-tri/$roundId/$item",
    component: lazyRouteComponent(claims, "LeadItemPage"),
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/giai-trinh",
    component: lazyRouteComponent(
      fetched(() => import("./judging/explanations/index.ts")),
      "ExplanationPage",
    ),
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/giam-sat-tham-dinh",
    component: lazyRouteComponent(
      fetched(() => import("./judging/findings-review/index.ts")),
      "ReviewPage",
    ),
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/phan-cong-tham-dinh",
    component: lazyRouteComponent(
      fetched(() => import("./preparing/duties/index.ts")),
      "DutiesPage",
    ),
  }),
  createRoute({
    ...at,
    path: "/quan-tri/co-quan",
    component: OrganisationsPage,
    validateSearch: readOrganisationSearch,
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/hoi-dong",
    component: lazyRouteComponent(council, "CouncilPage"),
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/hoi-dong/trieu-tap",
    component: lazyRouteComponent(council, "CallSessionPage"),
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/hoi-dong/$sessionId",
    component: lazyRouteComponent(council, "SessionPage"),
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/ket-qua",
    component: lazyRouteComponent(results, "ResultsPage"),
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/ket-qua/phe-duyet",
    component: lazyRouteComponent(results, "ApprovalPage"),
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/ket-qua/cong-bo",
    component: lazyRouteComponent(results, "PublishPage"),
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/ket-qua/$roundId/$unitVersionId",
    component: lazyRouteComponent(results, "TreePage"),
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/xem-truoc",
    component: lazyRouteComponent(results, "PreviewPage"),
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/kien-nghi",
    component: lazyRouteComponent(
      fetched(() => import("./judging/complaints/index.ts")),
      "ComplaintsPage",
    ),
  }),
  ...improvingRoutes,
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/tien-do",
    component: lazyRouteComponent(
      fetched(() => import("./watching/board/index.ts")),
      "BoardPage",
    ),
    validateSearch: readBoardSearch,
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/lich-su",
    component: lazyRouteComponent(
      fetched(() => import("./watching/history/index.ts")),
      "HistoryPage",
    ),
    validateSearch: readHistorySearch,
  }),
  createRoute({
    ...at,
    path: "/quan-tri/nhat-ky",
    component: lazyRouteComponent(
      fetched(() => import("./watching/log/index.ts")),
      "LogPage",
    ),
    validateSearch: readLogSearch,
  }),
  createRoute({
    ...at,
    path: "/quan-tri/van-hanh",
    component: lazyRouteComponent(
      fetched(() => import("./watching/operation/index.ts")),
      "OperationPage",
    ),
  }),
  createRoute({ ...at, path: "/huong-dan/$guide", component: lazyRouteComponent(guides, "GuidePage") }),
  createRoute({ ...at, path: "/thong-bao", component: NoticesPage }),
  createRoute({
    ...at,
    path: "/quan-tri/tai-khoan",
    component: AccountsPage,
    validateSearch: readAccountSearch,
  }),
  createRoute({ ...at, path: "/quan-tri/tai-khoan/$accountId", component: AccountPage }),
  createRoute({ ...at, path: "/quan-tri/them-tai-khoan", component: AddAccountPage }),
  createRoute({ ...at, path: "/quan-tri/nhap-tai-khoan", component: ImportAccountsPage }),
]);

export const router = createRouter({
  routeTree,
  basepath: `${ROOT}/lam-viec`,
  scrollRestoration: true,
  defaultErrorComponent: BrokenPage,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
