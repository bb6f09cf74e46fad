/** Fieldwork: interviewers with their codes, what their devices send, what is known of the devices. */
export { type InterviewerToMake, makeInterviewer, stopInterviewer } from "./interviewers.ts";
export {
  fieldPack,
  type InterviewAnswer,
  type InterviewToSend,
  receiveInterviews,
  reconcile,
} from "./receive-interviews.ts";
export { listInterviewersOf } from "./board.ts";
export { mountFieldwork } from "./routes.ts";
