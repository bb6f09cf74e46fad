/** Papers of an announcement as they came back signed, told beside the editions that they belong to. */
export { publishedDocuments } from "./published-documents.ts";
export { mountSignedDocuments } from "./routes.ts";
