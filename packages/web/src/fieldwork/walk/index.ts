/** One interview on a device: its state, its page, its fields. */
export { doesOf, fillFields, typedIn } from "./fields.ts";
export { newWalk, type Walk, type Walked, walked } from "./walk.ts";
