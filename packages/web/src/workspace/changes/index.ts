export { CalendarPage } from "./calendar-page.tsx";
export { ExemptionsPage } from "./exemptions-page.tsx";
export { SchemePage } from "./scheme-page.tsx";
export { TrialPage } from "./trial-page.tsx";
