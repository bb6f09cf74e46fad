/** One interview in a browser: state, page, fields. Needs no React, so that it fits a phone's first load. */
export { doesOf, fillFields, typedIn } from "./fields.ts";
export { newWalk, type Walk, type Walked, walked } from "./walk.ts";
