export { SchemePage } from "./scheme-page.tsx";
export { TrialPage } from "./trial-page.tsx";
