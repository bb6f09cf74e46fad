import { lazyPage } from "../../../kit/index.ts";
export { unitKey, useUnits } from "./units.ts";

export const ExemptionsPage = lazyPage(() => import("./exemptions-page.tsx"), "ExemptionsPage");
