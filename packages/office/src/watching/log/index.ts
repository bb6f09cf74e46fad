export { mountLog } from "./routes.ts";
export { momentOf, placeText, readPlace } from "./place.ts";
export { namesOf, type Names } from "./names.ts";
