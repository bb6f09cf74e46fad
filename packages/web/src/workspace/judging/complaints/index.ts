import { lazyPage } from "../../../kit/index.ts";
export { UnitComplaints } from "./unit-complaints.tsx";

export const ComplaintsPage = lazyPage(() => import("./complaints-page.tsx"), "ComplaintsPage");
