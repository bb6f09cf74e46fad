export { mountOrganisationCodes } from "./routes.ts";
