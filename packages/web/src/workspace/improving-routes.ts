import { createRoute } from "@tanstack/react-router";
import { readImprovementSearch, readOneStopSearch } from "./front/addresses.ts";
import { HeadListPage, HeadSheetPage, HeadsPage } from "./improving/heads/index.ts";
import { InspectionsPage } from "./improving/inspections/index.ts";
import { LossesPage } from "./improving/losses/index.ts";
import { OneStopPage, OneStopUnitPage } from "./improving/one-stop/index.ts";
import { OrganisationCodesPage } from "./improving/organisation-codes/index.ts";
import { PlanPage, PlansPage } from "./improving/plans/index.ts";
import { TasksPage } from "./improving/tasks/index.ts";
import { WhatIfPage } from "./improving/what-if/index.ts";
import { root } from "./root.tsx";

const at = { getParentRoute: () => root };

/** Addresses of the wing "improving", from lost points to the work of the year. */
export const improvingRoutes = [
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/khac-phuc",
    component: LossesPage,
    validateSearch: readImprovementSearch,
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/khac-phuc/ke-hoach",
    component: PlansPage,
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/khac-phuc/ke-hoach/$planId",
    component: PlanPage,
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/khac-phuc/cong-viec",
    component: TasksPage,
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/khac-phuc/thu-phuong-an",
    component: WhatIfPage,
    validateSearch: readImprovementSearch,
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/khac-phuc/kiem-tra",
    component: InspectionsPage,
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/nguoi-dung-dau",
    component: HeadsPage,
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/nguoi-dung-dau/$reviewId",
    component: HeadListPage,
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/nguoi-dung-dau/$reviewId/$sheetId",
    component: HeadSheetPage,
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/mot-cua",
    component: OneStopPage,
    validateSearch: readOneStopSearch,
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/mot-cua/$unitVersionId",
    component: OneStopUnitPage,
  }),
  createRoute({
    ...at,
    path: "/ma-dinh-danh",
    component: OrganisationCodesPage,
  }),
] as const;
