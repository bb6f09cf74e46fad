import { lazyPage } from "../../../kit/index.ts";

export const FieldworkPage = lazyPage(() => import("./fieldwork-page.tsx"), "FieldworkPage");
