/** Whether the preview shows units their place. */
export { putShowPlace, readShowPlace } from "./store.ts";
