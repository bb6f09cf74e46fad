export { ClaimUnitsPage } from "./claim-units-page.tsx";
export { ClaimPage } from "./claim-page.tsx";
