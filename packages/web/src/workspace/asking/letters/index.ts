import { lazyPage } from "../../../kit/index.ts";

export const LettersPage = lazyPage(() => import("./letters-page.tsx"), "LettersPage");
