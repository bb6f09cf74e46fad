import { lazyPage } from "../../../kit/index.ts";

export const RecordPage = lazyPage(() => import("./record-page.tsx"), "RecordPage");
export const UnitPage = lazyPage(() => import("./unit-page.tsx"), "UnitPage");
export const UnitsPage = lazyPage(() => import("./units-page.tsx"), "UnitsPage");
