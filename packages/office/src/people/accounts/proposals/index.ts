export { addProposal, openProposals, type ProposalRow, settleProposal } from "./store.ts";
