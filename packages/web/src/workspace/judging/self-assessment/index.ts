import { lazyPage } from "../../../kit/index.ts";
export { FormFile } from "./form-file.tsx";

export const ClaimPage = lazyPage(() => import("./claim-page.tsx"), "ClaimPage");
export const ClaimUnitsPage = lazyPage(() => import("./claim-units-page.tsx"), "ClaimUnitsPage");
export const FormFilePage = lazyPage(() => import("./form-file-page.tsx"), "FormFilePage");
export const LeadItemPage = lazyPage(() => import("./lead-pages.tsx"), "LeadItemPage");
export const LeadItemsPage = lazyPage(() => import("./lead-pages.tsx"), "LeadItemsPage");
export const OutsideFiguresPage = lazyPage(() => import("./outside-page.tsx"), "OutsideFiguresPage");
export const SignPage = lazyPage(() => import("./sign-page.tsx"), "SignPage");
