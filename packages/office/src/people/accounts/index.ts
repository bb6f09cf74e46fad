export { codeFromShell, listAccounts } from "./accounts.ts";
export { admitPeople, type AdmittedPeople, type PeopleToAdmit, type PersonToAdmit } from "./admit-people.ts";
export { givePassword } from "./give-password.ts";
export { ensureFirstAdministrator, type FirstAdministrator } from "./first-administrator.ts";
export { keysOf, newOrganisation } from "./organisations.ts";
export { addOrganisations, bindToUnit, removeOrganisations, renameOrganisation } from "./store.ts";
export { mountPeople } from "./routes.ts";
export { agreeFromShell, giveRole, giveRoleWithin, type RoleToGive } from "./roles.ts";
