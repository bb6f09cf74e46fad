import { lazyPage } from "../../../kit/index.ts";
export { AddCommunes } from "./add-communes.tsx";

export const OrganisationsPage = lazyPage(() => import("./organisations-page.tsx"), "OrganisationsPage");
