import { createRoute } from "@tanstack/react-router";
import { RecordPage, UnitPage, UnitsPage } from "./preparing/units/index.ts";
import { root } from "./root.tsx";

const at = { getParentRoute: () => root };

/** Addresses of units over time. */
export const unitRoutes = [
  createRoute({
    ...at,
    path: "/quan-tri/don-vi",
    component: UnitsPage,
    validateSearch: ({ q }: Record<string, unknown>): { readonly q?: string } =>
      typeof q === "string" && q !== "" ? { q } : {},
  }),
  createRoute({
    ...at,
    path: "/quan-tri/don-vi/thay-doi",
    component: RecordPage,
    validateSearch: ({ donVi }: Record<string, unknown>): { readonly donVi?: string } =>
      typeof donVi === "string" && donVi !== "" ? { donVi } : {},
  }),
  createRoute({
    ...at,
    path: "/quan-tri/don-vi/$unitRef",
    component: UnitPage,
  }),
];
