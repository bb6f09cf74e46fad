import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { fetched } from "../kit/index.ts";
import { root } from "./root.tsx";

/** Fetched when somebody looks at units over time. */
const units = fetched(() => import("./preparing/units/index.ts"));
const at = { getParentRoute: () => root };

/** Addresses of units over time. */
export const unitRoutes = [
  createRoute({
    ...at,
    path: "/quan-tri/don-vi",
    component: lazyRouteComponent(units, "UnitsPage"),
    validateSearch: ({ q }: Record<string, unknown>): { readonly q?: string } =>
      typeof q === "string" && q !== "" ? { q } : {},
  }),
  createRoute({
    ...at,
    path: "/quan-tri/don-vi/thay-doi",
    component: lazyRouteComponent(units, "RecordPage"),
    validateSearch: ({ donVi }: Record<string, unknown>): { readonly donVi?: string } =>
      typeof donVi === "string" && donVi !== "" ? { donVi } : {},
  }),
  createRoute({
    ...at,
    path: "/quan-tri/don-vi/$unitRef",
    component: lazyRouteComponent(units, "UnitPage"),
  }),
];
