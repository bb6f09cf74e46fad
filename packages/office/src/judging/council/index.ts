export { addItems } from "./agenda.ts";
export { countVotes, type Voter, type VotesToCount } from "./count-votes.ts";
export { readCandidates } from "./candidates.ts";
export { callSession, closeSession, openSession } from "./prepare.ts";
export { readSession } from "./read-session.ts";
export { readSessions } from "./store.ts";
export { castVote, countItem } from "./vote.ts";
export { mountCouncil } from "./routes.ts";
