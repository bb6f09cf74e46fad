import { lazyPage } from "../../../kit/index.ts";

export const PersonalDataPage = lazyPage(() => import("./personal-data-page.tsx"), "PersonalDataPage");
