/** Responses: taken once, kept apart from the code that let them in; the pages of whoever answers. */
export {
  examined,
  type Examined,
  openSurvey,
  receiveResponse,
  storeResponse,
  type Receipt,
  type Received,
} from "./receive.ts";
export { mountResponses } from "./routes.ts";
export { readResponses } from "./store.ts";
