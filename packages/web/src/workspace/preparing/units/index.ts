export { RecordPage } from "./record-page.tsx";
export { UnitPage } from "./unit-page.tsx";
export { UnitsPage } from "./units-page.tsx";
