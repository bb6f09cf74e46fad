import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { fetched } from "../kit/index.ts";
import { readImprovementSearch } from "./front/addresses.ts";
import { root } from "./root.tsx";

/** Fetched when somebody looks at lost points: they bring the engine. */
const losses = fetched(() => import("./improving/losses/index.ts"));
const whatIf = fetched(() => import("./improving/what-if/index.ts"));
const plans = fetched(() => import("./improving/plans/index.ts"));
const tasks = fetched(() => import("./improving/tasks/index.ts"));

const inspections = fetched(() => import("./improving/inspections/index.ts"));
const organisationCodes = fetched(() => import("./improving/organisation-codes/index.ts"));
const at = { getParentRoute: () => root };

/** Addresses of the wing "improving", from lost points to the work of the year. */
export const improvingRoutes = [
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/khac-phuc",
    component: lazyRouteComponent(losses, "LossesPage"),
    validateSearch: readImprovementSearch,
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/khac-phuc/ke-hoach",
    component: lazyRouteComponent(plans, "PlansPage"),
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/khac-phuc/ke-hoach/$planId",
    component: lazyRouteComponent(plans, "PlanPage"),
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/khac-phuc/cong-viec",
    component: lazyRouteComponent(tasks, "TasksPage"),
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/khac-phuc/thu-phuong-an",
    component: lazyRouteComponent(whatIf, "WhatIfPage"),
    validateSearch: readImprovementSearch,
  }),
  createRoute({
    ...at,
    path: "/ky-danh-gia/$evaluationId/khac-phuc/kiem-tra",
    component: lazyRouteComponent(inspections, "InspectionsPage"),
  }),
  createRoute({
    ...at,
    path: "/ma-dinh-danh",
    component: lazyRouteComponent(organisationCodes, "OrganisationCodesPage"),
  }),
] as const;
