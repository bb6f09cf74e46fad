/** Responses: taken once, kept apart from the code that let them in; the pages of whoever answers. */
export { openedForm } from "./open-forms.ts";
export { examined, openSurvey, receiveResponse, type Received } from "./receive.ts";
export { type Examined, type Receipt, storeResponse } from "./store-response.ts";
export { mountResponses } from "./routes.ts";
export { readResponses } from "./store.ts";
