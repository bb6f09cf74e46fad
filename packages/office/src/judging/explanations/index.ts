export { answerContest } from "./answer-contest.ts";
export { explain } from "./explain.ts";
export { mountExplanations } from "./routes.ts";
