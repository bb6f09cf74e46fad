import { lazyPage } from "../../../kit/index.ts";
export { Conflicts } from "./conflicts.tsx";

export const DutiesPage = lazyPage(() => import("./duties-page.tsx"), "DutiesPage");
