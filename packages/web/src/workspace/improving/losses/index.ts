import { lazyPage } from "../../../kit/index.ts";
export { EditionChoice } from "./edition-choice.tsx";
export { type EditionRead, useEditions, useEdition, useOwnUnit } from "./use-edition.ts";

export const LossesPage = lazyPage(() => import("./losses-page.tsx"), "LossesPage");
