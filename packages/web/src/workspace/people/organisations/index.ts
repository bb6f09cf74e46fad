export { AddCommunes } from "./add-communes.tsx";
export { OrganisationsPage, readOrganisationSearch } from "./organisations-page.tsx";
