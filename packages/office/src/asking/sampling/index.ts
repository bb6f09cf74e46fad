/** Samples: a list of people, who of them is drawn, who asks them, who comes in their place; erased on a date. */
export { mountSampling } from "./routes.ts";
