export { ExemptionsPage, unitKey, useUnits } from "./exemptions-page.tsx";
