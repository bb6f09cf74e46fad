export { LossesPage } from "./losses-page.tsx";
export { EditionChoice } from "./edition-choice.tsx";
export { type EditionRead, useEditions, useEdition, useOwnUnit } from "./use-edition.ts";
