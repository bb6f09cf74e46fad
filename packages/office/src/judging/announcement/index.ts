export { openPackager, type Packager } from "./packager.ts";
export { mountAnnouncement } from "./routes.ts";
