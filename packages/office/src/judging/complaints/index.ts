/** What units say about their results, in the preview and after the announcement, and what becomes of it. */
export { complaintsOfUnit } from "./list-complaints.ts";
export { publishedComplaints } from "./published-complaints.ts";
export { mountComplaints } from "./routes.ts";
export { type StandingComplaint, standingComplaints } from "./standing-complaints.ts";
export { fixTerms, readTerms, type Term } from "./term.ts";
