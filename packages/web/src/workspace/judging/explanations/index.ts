import { lazyPage } from "../../../kit/index.ts";
export { LeadContests, leadContestsKey } from "./lead-contests.tsx";

export const ExplanationPage = lazyPage(() => import("./explanation-page.tsx"), "ExplanationPage");
