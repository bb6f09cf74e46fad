/** Letters to people who were drawn: invitations, reminders to those who have not answered. */
export { surveyLetters } from "./post.ts";
export { mountSurveyLetters } from "./routes.ts";
