export { DutiesPage } from "./duties-page.tsx";
export { ExplanationPage } from "./explanation-page.tsx";
export { LeadContests, leadContestsKey } from "./lead-contests.tsx";
export { ItemSheetPage } from "./item-sheet-page.tsx";
export { QueuePage } from "./queue-page.tsx";
export { ReviewPage } from "./review-page.tsx";
export { UnitSheetPage } from "./unit-sheet-page.tsx";
