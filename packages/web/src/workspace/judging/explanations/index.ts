export { ExplanationPage } from "./explanation-page.tsx";
export { LeadContests, leadContestsKey } from "./lead-contests.tsx";
