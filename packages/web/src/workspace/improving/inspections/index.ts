export { InspectionsPage } from "./inspections-page.tsx";
