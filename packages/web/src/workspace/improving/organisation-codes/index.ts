import { lazyPage } from "../../../kit/index.ts";

export const OrganisationCodesPage = lazyPage(
  () => import("./organisation-codes-page.tsx"),
  "OrganisationCodesPage",
);
