/** Forms on paper: typed by two people who do not see each other's typing, compared, settled by a third. */
export { unfinishedPaper } from "./read-paper.ts";
export { mountSurveyPaper } from "./routes.ts";
