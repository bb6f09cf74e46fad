export { type EditionOf, editionsFor, publishedEdition, type PublishedEdition } from "./editions.ts";
export { mountLosses } from "./routes.ts";
