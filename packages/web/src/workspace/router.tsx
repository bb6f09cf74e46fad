import { createRoute, createRouter, redirect } from "@tanstack/react-router";
import { EvaluationPage, readItemSearch } from "./preparing/evaluations/index.ts";
import { NoticesPage } from "./people/notices/index.ts";
import {
  readAccountSearch,
  readBoardSearch,
  readClaimUnitsSearch,
  readHistorySearch,
  readLogSearch,
  readOrganisationSearch,
} from "./front/addresses.ts";
import { ROOT, BrokenPage, lazyPage } from "../kit/index.ts";
import { askingRoutes } from "./asking-routes.ts";
import { improvingRoutes } from "./improving-routes.ts";
import { GuidePage } from "./guides/index.ts";
import { ItemSheetPage, QueuePage, UnitSheetPage } from "./judging/appraisal/index.ts";
import { CallSessionPage, CouncilPage, SessionPage } from "./judging/council/index.ts";
import { DocumentsPage } from "./judging/evidence/index.ts";
import { ExplanationPage } from "./judging/explanations/index.ts";
import { ReviewPage } from "./judging/findings-review/index.ts";
import { ComplaintsPage } from "./judging/complaints/index.ts";
import { ApprovalPage, PreviewPage, PublishPage, ResultsPage, TreePage } from "./judging/results/index.ts";
import { SchemePage, TrialPage } from "./judging/scheme-versions/index.ts";
import {
  ClaimPage,
  ClaimUnitsPage,
  FormFilePage,
  LeadItemPage,
  LeadItemsPage,
  OutsideFiguresPage,
  SignPage,
} from "./judging/self-assessment/index.ts";
import { CalendarPage } from "./preparing/calendar/index.ts";
import { DutiesPage } from "./preparing/duties/index.ts";
import { ExemptionsPage } from "./preparing/exemptions/index.ts";
import { ItemSourcesPage } from "./preparing/item-sources/index.ts";
import { NewEvaluationPage, PlanPage } from "./preparing/opening/index.ts";
import { SchemeEditorPage } from "./preparing/schemes/index.ts";
import { BoardPage } from "./watching/board/index.ts";
import { ClaimCheckPage } from "./watching/claim-check/index.ts";
import { HistoryPage } from "./watching/history/index.ts";
import { LogPage } from "./watching/log/index.ts";
import { PersonalDataPage } from "./watching/data-requests/index.ts";
import { OperationPage } from "./watching/operation/index.ts";
import { root } from "./root.tsx";
import { OrganisationsPage } from "./people/organisations/index.ts";
import { unitRoutes } from "./unit-routes.ts";

const HomePage = lazyPage(() => import("./front/home.tsx"), "HomePage");
const MyAccountPage = lazyPage(() => import("./people/sign-in/my-account.tsx"), "MyAccountPage");
const AccountPage = lazyPage(() => import("./people/accounts/account.tsx"), "AccountPage");
const AccountsPage = lazyPage(() => import("./people/accounts/accounts.tsx"), "AccountsPage");
const AddAccountPage = lazyPage(() => import("./people/accounts/account-form.tsx"), "AddAccountPage");
const ImportAccountsPage = lazyPage(
  () => import("./people/accounts/import-accounts.tsx"),
  "ImportAccountsPage",
);

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
    component: NewEvaluationPage,
  }),
  createRoute({ ...at, path: "/ky-danh-gia/$evaluationId", component: EvaluationPage }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/lap/$step",
    component: PlanPage,
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/thu-bo-tieu-chi",
    component: TrialPage,
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/mien-tieu-chi",
    component: ExemptionsPage,
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/lich",
    component: CalendarPage,
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/nguon-so-lieu",
    component: ItemSourcesPage,
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/doi-bo-tieu-chi",
    component: SchemePage,
  }),
  createRoute({
    ...at,
    path: "/bo-tieu-chi/$schemeHash",
    component: SchemeEditorPage,
    validateSearch: ({ ky }: Record<string, unknown>): { ky?: string } =>
      typeof ky === "string" && ky !== "" ? { ky } : {},
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/tu-cham",
    component: ClaimUnitsPage,
    validateSearch: readClaimUnitsSearch,
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/tu-cham/$roundId/$unitVersionId",
    component: ClaimPage,
    validateSearch: readItemSearch,
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/tham-dinh",
    component: QueuePage,
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/tham-dinh/$roundId/tieu-chi/$item",
    component: ItemSheetPage,
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/tham-dinh/$roundId/don-vi/$unitVersionId",
    component: UnitSheetPage,
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/tai-lieu",
    component: DocumentsPage,
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/tu-cham/$roundId/$unitVersionId/ky-gui",
    component: SignPage,
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/tu-cham/$roundId/$unitVersionId/tep",
    component: FormFilePage,
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/so-lieu-ngoai",
    component: OutsideFiguresPage,
  }),
  ...askingRoutes,
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/chu-tri",
    component: LeadItemsPage,
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/chu-tri/$roundId/$item",
    component: LeadItemPage,
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/giai-trinh",
    component: ExplanationPage,
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/giam-sat-tham-dinh",
    component: ReviewPage,
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/phan-cong-tham-dinh",
    component: DutiesPage,
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
    component: CouncilPage,
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/hoi-dong/trieu-tap",
    component: CallSessionPage,
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/hoi-dong/$sessionId",
    component: SessionPage,
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/ket-qua",
    component: ResultsPage,
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/ket-qua/phe-duyet",
    component: ApprovalPage,
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/ket-qua/cong-bo",
    component: PublishPage,
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/ket-qua/$roundId/$unitVersionId",
    component: TreePage,
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/xem-truoc",
    component: PreviewPage,
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/kien-nghi",
    component: ComplaintsPage,
  }),
  ...improvingRoutes,
  ...unitRoutes,
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/tien-do",
    component: BoardPage,
    validateSearch: readBoardSearch,
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/lich-su",
    component: HistoryPage,
    validateSearch: readHistorySearch,
  }),
  createRoute({
    ...at,
    path: "/quan-tri/nhat-ky",
    component: LogPage,
    validateSearch: readLogSearch,
  }),
  createRoute({
    ...at,
    path: "/quan-tri/van-hanh",
    component: OperationPage,
  }),
  createRoute({ ...at, path: "/doi-chieu-van-ban", component: ClaimCheckPage }),
  createRoute({ ...at, path: "/du-lieu-ca-nhan", component: PersonalDataPage }),
  createRoute({ ...at, path: "/huong-dan/$guide", component: GuidePage }),
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
