export { answerContest } from "./answer-contest.ts";
export { explain, maySeeFindings } from "./explain.ts";
export { mountExplanations } from "./routes.ts";
