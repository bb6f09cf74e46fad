export { mountSchemeVersions } from "./routes.ts";
