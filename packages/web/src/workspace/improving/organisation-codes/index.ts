export { OrganisationCodesPage } from "./organisation-codes-page.tsx";
