/** What is worth a look in responses, what somebody decided about them, who did not answer. */
export { decideResponses } from "./decide.ts";
export { readQuality } from "./board.ts";
export { mountSurveyQuality } from "./routes.ts";
export { addOutcome } from "./store.ts";
