export { countVotes, type Voter, type VotesToCount } from "./count-votes.ts";
export { readCandidates } from "./overview.ts";
export { mountCouncil } from "./routes.ts";
