import { lazyPage } from "../../../kit/index.ts";

export const InspectionsPage = lazyPage(() => import("./inspections-page.tsx"), "InspectionsPage");
