export { Conflicts } from "./conflicts.tsx";
export { DutiesPage } from "./duties-page.tsx";
